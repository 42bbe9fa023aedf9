// Line breaks at headings: where a heading's rows belong together, and where it ends though its line is full.
import { isOneOf } from '../text/characters.ts';
import { type Lines, widestMeasured } from '../text/lines.ts';
import { type Columns, isLetterSpaced } from './columns.ts';
import { hasOpenPair, isDoubleSpaced, isSetOff, type LineBreak } from './lineBreak.ts';
import { standsAlone } from './openings.ts';

/** The open lines are rows of a heading: no mark among them, and they touch, while the line in question is set off. */
export function isOverHeading({ text, lines, first, next }: LineBreak): boolean {
	const setOff = lines.indent(next) === 1 || (next - 1 > first && lines.gap(next - 1) === 0 && lines.gap(next) > 0);
	if (!setOff) return false;
	const start = lines.start(first);
	const end = lines.end(next - 1);
	return end - start < 200 && !/[，。、；：！？《（]/u.test(text.slice(start, end));
}

/** One line far wider or narrower than the columns on both its sides: a headline over the text. */
export function isOutsideColumn({ lines, ends, columns, first, next }: LineBreak): boolean {
	if (next - 1 !== first || ends[first] !== 'open') return false;
	return differs(columns, first, next) && (first === 0 || differs(columns, first, first - 1)) && isSetOff(lines, first);
}

function differs(columns: Columns, a: number, b: number): boolean {
	return Math.abs((columns[a] as number) - (columns[b] as number)) > 6;
}

/** A heading as wide as a line of the column: no mark in it, and what follows begins a paragraph or is set off. */
export function isHeadingBeforeParagraph({ text, lines, ends, columns, first, next }: LineBreak, startsShort: number): boolean {
	if (next - 1 !== first || ends[first] === 'pause') return false;
	if (lines.gap(next) > 0 && isSetOff(lines, first) && !isDoubleSpaced(lines, next)) return !isUnclosed(text, lines, first);
	const after = next + 1;
	if ((lines.marks(first) > 0 && first > 0) || after === lines.count || columns[after] === 0) return false;
	if (startsShort < 3 || startsShort > 5 || lines.width(after) - lines.width(next) < 3) return false;
	const start = lines.start(next);
	if (sentenceRest.test(text.slice(start, start + 4))) return false;
	return !isLetterSpaced(lines, next) && !isLetterSpaced(lines, first) && !isUnclosed(text, lines, first);
}

/** `味。10月3日晚`: no paragraph begins so. */
const sentenceRest = /^\p{Script=Han}{1,2}[，。、；”]/u;

function isUnclosed(text: string, lines: Lines, line: number): boolean {
	return hasOpenPair(text, lines.start(line), lines.end(line), ['《》', '（）']);
}

/** `——写在…之际` under a line without punctuation. */
export function isSubtitleBelow({ text, lines, first, next }: LineBreak): boolean {
	if (next - 1 !== first || !startsWithDash(text, lines, next)) return false;
	return !/[，。、；：！？《“]/u.test(text.slice(lines.start(first), lines.end(first)));
}

function startsWithDash(text: string, lines: Lines, line: number): boolean {
	return isOneOf(text.charCodeAt(lines.start(line)), '—─－');
}

/** Rows of one heading stand on adjacent lines where all other lines have a blank between, or are equally wide. */
export function isHeadingRow(place: LineBreak): boolean {
	const { text, lines, next } = place;
	if (lines.gap(next) > 0 || place.ends[next] === 'final' || startsWithDash(text, lines, next)) return false;
	return isDoubleSpaced(lines, next) || lines.width(next - 1) === lines.width(next);
}

/** The same for headings beside a column that are no part of it. */
export function isRowOutsideColumn(place: LineBreak): boolean {
	const { text, lines, ends, columns, next } = place;
	if (ends[next - 1] !== 'open' || !isHeadingRow(place) || !isDoubleSpaced(lines, next)) return false;
	if (!isNearColumn(columns, next)) return false;
	return !standsAlone(text, lines, next - 1, widestMeasured) && !standsAlone(text, lines, next, widestMeasured);
}

const near = 10;

function isNearColumn(columns: Columns, at: number): boolean {
	for (let line = Math.max(0, at - near); line < at + near && line < columns.length; line++) if (columns[line] !== 0) return true;
	return false;
}
