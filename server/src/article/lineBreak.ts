// A place between two lines where the open paragraph may go on or end, and what is seen around it. Decides nothing.
import { isOneOf } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import type { Columns } from './columns.ts';
import type { LineEnd } from './lineEnds.ts';

export interface LineBreak {
	readonly text: string;
	readonly lines: Lines;
	readonly ends: readonly LineEnd[];
	readonly columns: Columns;
	/** Whether wrapped paragraphs keep their indent here. */
	readonly indents: boolean;
	/** From this line on only titles follow, up to the end of the file. */
	readonly titles: number;
	/** First line of the open paragraph. */
	readonly first: number;
	/** The line in question; the one before it is the open paragraph's last so far. */
	readonly next: number;
}

/** The first line of the file, or one with a blank line before it. */
export function isSetOff(lines: Lines, at: number): boolean {
	return at === 0 || lines.gap(at) > 0;
}

/** Most lines around have a blank line before them, so that blank lines say nothing. */
export function isDoubleSpaced(lines: Lines, at: number): boolean {
	let blanks = 0;
	let pairs = 0;
	for (let i = Math.max(1, at - 6); i <= at + 6 && i < lines.count; i++) {
		pairs++;
		if (lines.gap(i) > 0) blanks++;
	}
	return blanks * 2 >= pairs;
}

/** Whether one of the pairs, given as `《》`, is open at `end` for what stands from `start` on. */
export function hasOpenPair(text: string, start: number, end: number, pairs: readonly string[]): boolean {
	return pairs.some((pair) => {
		let at = end - 1;
		while (at >= start && !isOneOf(text.charCodeAt(at), pair)) at--;
		return at >= start && text.charCodeAt(at) === pair.charCodeAt(0);
	});
}
