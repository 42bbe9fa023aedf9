// Offsets as a person at a terminal counts: lines and columns from 1, columns in UTF-16 units.

/** `12:3` for an offset of the text. The text is gone through once, however many are asked. */
export function linesAndColumns(text: string): (offset: number) => string {
	const starts = [0];
	for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length);
	return (offset) => {
		const line = lastUpTo(starts, offset);
		return `${line + 1}:${offset - (starts[line] ?? 0) + 1}`;
	};
}

/** The place of the last of the rising numbers that is not above `most`. */
function lastUpTo(numbers: readonly number[], most: number): number {
	let low = 0;
	let high = numbers.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) <= most) low = middle;
		else high = middle;
	}
	return low;
}
