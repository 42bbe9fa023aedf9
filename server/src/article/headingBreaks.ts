// Line breaks at headings: where a heading's rows belong together, and where it ends though its line is full.
import { type Line, widestMeasured } from '../text/lines.ts';
import { isLetterSpaced } from './columns.ts';
import { hasOpenPair, isDoubleSpaced, isSetOff, type LineBreak } from './lineBreak.ts';
import { standsAlone } from './openings.ts';

/** The open lines are rows of a heading: no mark among them, and they touch, while the line in question is set off. */
export function isOverHeading({ text, lines, first, next }: LineBreak): boolean {
	const line = lines[next] as Line;
	const before = lines[next - 1] as Line;
	const setOff = line.indent === 1 || (next - 1 > first && before.gap === 0 && line.gap > 0);
	const start = (lines[first] as Line).start;
	return setOff && before.end - start < 200 && !/[，。、；：！？《（]/u.test(text.slice(start, before.end));
}

/** One line far wider or narrower than the columns on both its sides: a headline over the text. */
export function isOutsideColumn({ lines, ends, columns, first, next }: LineBreak): boolean {
	if (next - 1 !== first || ends[first] !== 'open') return false;
	const differs = (at: number) => Math.abs((columns[first] as number) - (columns[at] as number)) > 6;
	return differs(next) && (first === 0 || differs(first - 1)) && isSetOff(lines, first);
}

/** A heading as wide as a line of the column: no mark in it, and what follows begins a paragraph or is set off. */
export function isHeadingBeforeParagraph({ text, lines, ends, columns, first, next }: LineBreak, startsShort: number): boolean {
	const before = lines[first] as Line;
	const line = lines[next] as Line;
	if (next - 1 !== first || ends[first] === 'pause') return false;
	if (line.gap > 0 && isSetOff(lines, first) && !isDoubleSpaced(lines, next)) return !isUnclosed(text, before);
	const after = lines[next + 1];
	if ((before.marks > 0 && first > 0) || after === undefined || columns[next + 1] === 0) return false;
	if (startsShort < 3 || startsShort > 5 || after.width - line.width < 3) return false;
	if (sentenceRest.test(text.slice(line.start, line.start + 4))) return false;
	return !isLetterSpaced(line) && !isLetterSpaced(before) && !isUnclosed(text, before);
}

/** `味。10月3日晚`: no paragraph begins so. */
const sentenceRest = /^\p{Script=Han}{1,2}[，。、；”]/u;

function isUnclosed(text: string, line: Line): boolean {
	return hasOpenPair(text.slice(line.start, line.end), ['《》', '（）']);
}

/** `——写在…之际` under a line without punctuation. */
export function isSubtitleBelow({ text, lines, first, next }: LineBreak): boolean {
	const before = lines[first] as Line;
	const line = lines[next] as Line;
	return next - 1 === first && dash.test(text[line.start] as string) && !/[，。、；：！？《“]/u.test(text.slice(before.start, before.end));
}

const dash = /[—─－]/u;

/** Rows of one heading stand on adjacent lines where all other lines have a blank between, or are equally wide. */
export function isHeadingRow(place: LineBreak): boolean {
	const { text, lines, next } = place;
	const line = lines[next] as Line;
	if (line.gap > 0) return false;
	const before = lines[next - 1] as Line;
	if (place.ends[next] === 'final' || dash.test(text[line.start] as string)) return false;
	return isDoubleSpaced(lines, next) || before.width === line.width;
}

/** The same for headings beside a column that are no part of it. */
export function isRowOutsideColumn(place: LineBreak): boolean {
	const { text, lines, ends, columns, next } = place;
	if (ends[next - 1] !== 'open' || !columns.subarray(Math.max(0, next - near), next + near).some((column) => column !== 0)) return false;
	if (standsAlone(text, lines[next - 1] as Line, widestMeasured) || standsAlone(text, lines[next] as Line, widestMeasured)) return false;
	return isHeadingRow(place) && isDoubleSpaced(lines, next);
}

const near = 10;
