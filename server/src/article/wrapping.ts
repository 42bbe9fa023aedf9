// Which lines belong together: where paragraphs begin and go on over line breaks, blank lines and the edges of frames.
// Decides from widths, punctuation, indents and blank lines around each break; what a paragraph is, others say.
import { classOf, DIGIT, FINAL, halfEms, isClass, isOneOf, LETTER, OPENING, PUNCTUATION } from '../text/characters.ts';
import { type Lines, widestMeasured } from '../text/lines.ts';
import { type Columns, findColumns, isLetterSpaced } from './columns.ts';
import { measureFolded } from './folded.ts';
import {
	isHeadingBeforeParagraph,
	isHeadingRow,
	isOutsideColumn,
	isOverHeading,
	isRowOutsideColumn,
	isSubtitleBelow,
} from './headingBreaks.ts';
import { hasOpenPair, isDoubleSpaced, type LineBreak } from './lineBreak.ts';
import { type LineEnd, lineEndOf } from './lineEnds.ts';
import { isWholeByWording, opensParagraph, plainlyShort, standsAlone } from './openings.ts';

/** A paragraph as lines `first` to `last`, both inclusive. */
export interface LineGroup {
	readonly first: number;
	readonly last: number;
	/** True where its lines were wrapped into a column, so that one line says nothing about its role. */
	readonly wrapped: boolean;
	/** False for two rows the first of which ends well before its column does, as those of a heading. */
	readonly filled: boolean;
}

export function groupLines(text: string, lines: Lines): LineGroup[] {
	const ends: LineEnd[] = [];
	for (let line = 0; line < lines.count; line++) ends.push(endOf(text, lines, line));
	measureFolded(lines, ends);
	const columns = findColumns(lines, ends);
	const indents = usesIndents(lines, ends, columns);
	const titles = titlesAtEnd(text, lines, columns);
	columns.fill(0, titles);
	const groups: LineGroup[] = [];
	// One place that moves on from break to break.
	const place = { text, lines, ends, columns, indents, titles, first: 0, next: 1 };
	for (; place.next <= lines.count; place.next++) {
		const { first, next } = place;
		if (next < lines.count && goesOn(place)) continue;
		groups.push({ first, last: next - 1, wrapped: columns[first] !== 0, filled: isFilled(lines, columns, first, next) });
		place.first = next;
	}
	return lines.count === 0 ? [] : groups;
}

/** A first row tells: where it leaves room for three characters, the column did not break it. */
function isFilled(lines: Lines, columns: Columns, first: number, next: number): boolean {
	const column = columns[first] as number;
	return next - first !== 2 || (column !== 0 && column - lines.width(first) <= plainlyShort);
}

const mostTitles = 12;

/** Where the lines behind the last sentence of a page begin: titles printed below their text, not lines of a column. */
function titlesAtEnd(text: string, lines: Lines, columns: Columns): number {
	const { count } = lines;
	let from = count;
	while (from > 0 && count - from <= mostTitles && !endsSentence(text, lines, from - 1)) from--;
	if (from === count || count - from > mostTitles || (columns[from - 1] ?? 0) === 0) return count;
	const startsShort = (columns[from] as number) - lines.width(from);
	const halfWritten = columns[from] !== 0 && (startsShort === 4 || startsShort === 3);
	return halfWritten || lineEndOf(text, lines, from - 1) !== 'final' ? count : from;
}

function endsSentence(text: string, lines: Lines, line: number): boolean {
	const start = lines.start(line);
	const end = lines.end(line);
	return /[。！？]|（完）|[（(]\s*[上下]\s*[接转轉]/u.test(text.slice(start, Math.min(end, start + widestMeasured)));
}

/** As `lineEndOf`, but a byline or a dateline by itself is whole, too. */
function endOf(text: string, lines: Lines, line: number): LineEnd {
	const end = lineEndOf(text, lines, line);
	return end === 'open' && lines.width(line) < 60 && isWholeByWording(text, lines, line) ? 'final' : end;
}

function goesOn(place: LineBreak): boolean {
	const { text, lines, columns, next } = place;
	if (isTornDateline(place)) return true;
	if (next > place.titles) return place.ends[next - 1] === 'open' && (isHeadingRow(place) || isUnfinished(place));
	if (columns[next - 1] === 0 || columns[next] === 0) return isTornParagraph(place) || isRowOutsideColumn(place);
	if (standsAlone(text, lines, next, columns[next] as number)) return false;
	if (next - 1 === place.first && standsAlone(text, lines, next - 1, columns[next - 1] as number) && !startsBracket(text, lines, next))
		return false;
	if (lines.indent(next) >= 3 && place.indents) return false;
	if (isClosedBracket(place) || isOverHeading(place) || isOutsideColumn(place)) return false;
	const end = place.ends[next - 1] as LineEnd;
	const room = roomBehind(place);
	const startsShort = (columns[next] as number) - lines.width(next);
	if (end === 'final' && lines.gap(next) > 0 && !isDoubleSpaced(lines, next)) return false;
	const surplus = room - leadWidth(text, lines, next);
	if (end === 'final') return !leavesRoom(surplus, startsShort) && !startsParagraph(place, startsShort);
	if (end === 'lead' || end === 'item') return room <= 4 && !(room > 1 && startsShort > 2 && !isLetterSpaced(lines, next));
	if (opensParagraph(text, lines, next) || isSubtitleBelow(place)) return false;
	if ((room <= 5 || surplus < 0) && room >= -4) return !isHeadingBeforeParagraph(place, startsShort);
	return goesOnThoughShort(place);
}

/** What begins the next line would have fitted into this one, and the next line is not plainly full. */
function leavesRoom(surplus: number, startsShort: number): boolean {
	return surplus >= 0 && surplus + startsShort > 2;
}

/** Half ems left in the line before, if it is a line within its paragraph; a first line is two ems shorter. */
function roomBehind({ lines, columns, first, next, indents }: LineBreak): number {
	const before = next - 1;
	if (isLetterSpaced(lines, before)) return 0;
	const room = (columns[before] as number) - lines.width(before);
	const indented = before === first && room > 1 && !(indents && lines.indent(before) === 0);
	return indented ? room - 4 : room;
}

/** Width of what would have to move up together: `互`, `“我`, `2025`, `尊、`. */
function leadWidth(text: string, lines: Lines, line: number): number {
	const end = lines.end(line);
	let at = lines.start(line);
	let width = 0;
	while (at < end && isClass(text.charCodeAt(at), OPENING)) width += halfEms(text.charCodeAt(at++));
	const word = classOf(text.charCodeAt(at)) & (DIGIT | LETTER);
	do width += halfEms(text.charCodeAt(at++));
	while (at < end && word !== 0 && isClass(text.charCodeAt(at), DIGIT | LETTER));
	while (at < end && isClass(text.charCodeAt(at), PUNCTUATION) && !isClass(text.charCodeAt(at), OPENING))
		width += halfEms(text.charCodeAt(at++));
	return width;
}

/** After a full stop: a line two ems short of its column begins a paragraph, for its indent is lost. */
function startsParagraph(place: LineBreak, startsShort: number): boolean {
	const { text, lines, next } = place;
	if (opensParagraph(text, lines, next)) return true;
	if (place.indents) return false;
	if (isLetterSpaced(lines, next)) return startsShort > 3;
	const end = place.ends[next] as LineEnd;
	// full to the last unit and then one short line: a sentence that ends with its line is commoner than a paragraph that does
	if (startsShort > 6 && end === 'final' && Math.abs(roomBehind(place)) <= 1) return false;
	// a mark hangs over the end of a line, so that a first line with one looks an em longer
	const hanging = end === 'final' || end === 'pause' ? 2 : 0;
	return startsShort + hanging > (isClass(text.charCodeAt(lines.start(next)), OPENING) ? 1 : 2);
}

/** `新华社上海2月26日专电` above `（记者…`. */
function isTornDateline({ text, lines, first, next }: LineBreak): boolean {
	if (next - 1 !== first || !startsBracket(text, lines, next)) return false;
	return /^\S{2,12}\s*\d{1,2}\s*月\s*\d{1,2}\s*日[^，。]{0,8}[电電]$/u.test(text.slice(lines.start(first), lines.end(first)));
}

function startsBracket(text: string, lines: Lines, line: number): boolean {
	return isOneOf(text.charCodeAt(lines.start(line)), '（(');
}

/** `（参与记者：…）`: the open paragraph is one bracket, and it is closed. */
function isClosedBracket({ text, lines, first, next }: LineBreak): boolean {
	const start = lines.start(first);
	const end = lines.end(next - 1);
	if (!isOneOf(text.charCodeAt(start), '（') || !isOneOf(text.charCodeAt(end - 1), '）') || end - start > 300) return false;
	return text.indexOf('）', start) === end - 1;
}

/** A short line in the middle of a sentence: a frame's edge, or the row of a heading that goes on. */
function goesOnThoughShort(place: LineBreak): boolean {
	if (isUnfinished(place) || isOverfull(place)) return true;
	if (isProse(place)) return place.ends[place.next - 1] !== 'lead';
	return isHeadingRow(place);
}

/** A line inside a paragraph, made longer than its column where words were put in; the lines around still tell the column. */
function isOverfull({ lines, ends, columns, first, next }: LineBreak): boolean {
	const line = next - 1;
	if (line === first || ends[line] !== 'open' || columns[first] !== columns[line] || columns[line] !== columns[next]) return false;
	return lines.width(line) - (columns[line] as number) > 4;
}

/** More than a heading's rows: several lines, or a sentence that has ended. */
function isProse({ text, lines, first, next }: LineBreak): boolean {
	if (next - first > 3) return true;
	return (lines.classes(first, next - 1) & FINAL) !== 0 && /[。！？]/u.test(text.slice(lines.start(first), lines.end(next - 1)));
}

const longestOpen = 400;

/** `通过《中国—`: a title or quotation that is still open. */
function isUnfinished({ text, lines, first, next }: LineBreak): boolean {
	const start = lines.start(first);
	const end = lines.end(next - 1);
	if (end - start >= longestOpen || !(lines.classes(first, next - 1) & OPENING)) return false;
	return hasOpenPair(text, start, end, ['《》', '（）', '“”']);
}

/** One paragraph a line, but for this one: cut by a blank line, behind a comma or while it touches the paragraph before it. */
function isTornParagraph({ text, lines, ends, first, next }: LineBreak): boolean {
	if (next - 1 !== first || lines.gap(next) === 0 || ends[next] !== 'final' || lines.indent(next) >= 3) return false;
	const end = ends[first];
	if (end === 'pause') return lines.marks(first) > 1 && lines.width(first) > verse;
	if (end !== 'open' || lines.gap(first) > 0 || next < 2) return false;
	const source = text.slice(lines.start(first), lines.end(first));
	return /[，、]/u.test(source) && ends[next - 2] === 'final';
}

/** Lines up to this width that end in a comma may be verse. */
const verse = 40;

function usesIndents(lines: Lines, ends: readonly LineEnd[], columns: Columns): boolean {
	let starts = 0;
	let indented = 0;
	for (let i = 1; i < lines.count; i++) {
		if (columns[i] === 0) continue;
		if (ends[i - 1] !== 'final') continue;
		starts++;
		if (lines.indent(i) >= 3) indented++;
	}
	return indented * 3 > starts;
}
