// Offsets as a person at a terminal counts: lines and columns from 1, columns in UTF-16 units.
import { countBelow } from '../util/countBelow.ts';

/** `12:3` for an offset of the text. The text is gone through once, however many are asked. */
export function linesAndColumns(text: string): (offset: number) => string {
	const starts = [0];
	for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length);
	return (offset) => {
		const line = countBelow(starts, offset + 1, (start) => start) - 1;
		return `${line + 1}:${offset - (starts[line] ?? 0) + 1}`;
	};
}
