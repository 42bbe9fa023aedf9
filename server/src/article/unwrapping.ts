// The text of a paragraph without its line breaks and justification spaces, and the map from it to the source.
// Which lines make a paragraph, others have found.
import {
	CLOSING,
	classOf,
	DIGIT,
	FINAL,
	HAN,
	isOneOf,
	LETTER,
	nextSpace,
	OPENING,
	PAUSE,
	PUNCTUATION,
	SPACE,
	TITLE,
	WRITER,
} from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import type { SourceMap } from './model.ts';
import { type Runs, straightMap } from './sourceMap.ts';

export interface Unwrapped {
	readonly text: string;
	readonly map: SourceMap;
}

/**
 * heading: spaces between its phrases stay; rows: so does a break between two of them; prose: spaces between ideographs go,
 * but for those between names after 记者 and inside 《》.
 */
export type SpaceStyle = 'heading' | 'rows' | 'prose';

/** The lines from `first` up to `last` as one text. Where it stands in the source is put down in `runs`. */
export function unwrap(text: string, lines: Lines, first: number, last: number, style: SpaceStyle, runs: Runs): Unwrapped {
	const start = lines.start(first);
	const end = lines.end(last);
	if (first === last && lines.spaces(first) === 0) return { text: text.slice(start, end), map: straightMap(start, end - start) };
	const classes = lines.classes(first, last);
	const place: Place = {
		text,
		start,
		end,
		style,
		runs,
		firstRun: runs.count,
		mentionsWriter: (classes & WRITER) !== 0 && writer.test(text.slice(start, end)),
		mentionsTitle: (classes & TITLE) !== 0,
		keptBreak: false,
	};
	runs.add(0, start);
	let joined = '';
	let length = 0;
	let from = start;
	let after = start;
	for (let line = first; ; ) {
		// most lines hold no white space, so that the next is at their end
		const space = lines.spaces(line) === 0 ? lines.end(line) : nextSpace(text, after, lines.end(line));
		if (space === end) break;
		after = space === lines.end(line) ? lines.start(++line) : behindSpace(text, space);
		const keeps = keepsSpace(place, space, after, length + space - from <= tailLength);
		if (keeps && text.charCodeAt(space) < 32) place.keptBreak = true;
		const until = keeps ? space + 1 : space;
		if (until === after) continue;
		joined += text.slice(from, until);
		length += until - from;
		runs.add(length, after);
		from = after;
	}
	joined += text.slice(from, end);
	return { text: place.keptBreak ? asSpaces(joined) : joined, map: runs.mapFrom(place.firstRun, joined.length) };
}

function behindSpace(text: string, space: number): number {
	let after = space + 1;
	while (classOf(text.charCodeAt(after)) & SPACE) after++;
	return after;
}

/** A break or tab that stays is a space in the unwrapped text. */
function asSpaces(text: string): string {
	return text.replace(/[\t-\r]/gu, ' ');
}

/** How much of the text before a white space tells what the space is worth. */
const tailLength = 60;

/** A paragraph on the way to be unwrapped. */
interface Place {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly style: SpaceStyle;
	readonly runs: Runs;
	/** Its first run; those so far follow. */
	readonly firstRun: number;
	/** The paragraph speaks of 记者 or the like somewhere. */
	readonly mentionsWriter: boolean;
	/** There is a 《 somewhere. */
	readonly mentionsTitle: boolean;
	/** A break or tab was kept so far. */
	keptBreak: boolean;
}

/**
 * Whether the white space from `space` to `after` says something: between Latin words, between names behind 记者, between
 * the phrases of a heading. `atStart`: little text stands before it.
 */
function keepsSpace(place: Place, space: number, after: number, atStart: boolean): boolean {
	const { text, style, mentionsWriter } = place;
	const left = classOf(text.charCodeAt(space - 1));
	const right = classOf(text.charCodeAt(after));
	if (!((left | right) & (HAN | PUNCTUATION)) || left & right & LETTER) return keepsLatinSpace(text, space, after, left, right);
	if (isAscii(text, space - 1) && isAscii(text, after)) return !isBreak(text, space, after);
	if (left & (OPENING | PAUSE | FINAL) || right & (CLOSING | PAUSE | FINAL)) return false;
	const cut = isBreak(text, space, after);
	if (cut && style === 'rows' && isCouplet(place, space, after)) return true;
	if (cut && !mentionsWriter) return false;
	const from = Math.max(place.start, space - tailLength);
	const names = mentionsWriter && writer.test(text.slice(from, space));
	const mayPart = names || style !== 'prose' || place.mentionsTitle;
	const mayEndDateline = !cut && atStart && isOneOf(text.charCodeAt(space - 1), '电電讯訊）)');
	if (!mayPart && !mayEndDateline) return false;
	if (!names && !atStart && (cut || (style === 'prose' && !text.slice(from, space).includes('《')))) return false;
	const tail = tailOf(place, space);
	if (mayEndDateline && datelineEnd.test(tail)) return true;
	if (!mayPart) return false;
	const leftRun = runBefore(tail);
	const rightRun = runAfter(text, after, place.end);
	if (names && isAmongNames(tail, atStart)) {
		return /[者员員]$/u.test(tail) ? !cut : leftRun > 1 && rightRun > 1 && (!cut || leftRun + rightRun > 3);
	}
	const least = cut ? 0 : Math.min(leftRun, rightRun);
	return least > 1 && (style !== 'prose' || (least > 3 && isInsideTitle(tail)));
}

const shortestRow = 7;
const longestRow = 16;
/** Words that lean on what stands before or behind them, so that no phrase ends or begins with them. */
const leaning = /[的地得和与及同在将把被让为以对从向是]$|^[的地得和与及在了着过之中上下里们等]/u;

/** `将作风建设融入日常⏎持续推进为民办实事`: two rows of one length are two phrases; other rows are one, torn to fit. */
function isCouplet({ text, start, end }: Place, space: number, after: number): boolean {
	if (space - start !== end - after || space - start < shortestRow || space - start > longestRow) return false;
	const rows = [text.slice(start, space), text.slice(after, end)];
	return rows.every((row) => /^\p{Script=Han}+$/u.test(row)) && !leaning.test(rows[0] as string) && !leaning.test(rows[1] as string);
}

/** The last of the unwrapped text before the white space at `space`. */
function tailOf({ text, runs, firstRun, keptBreak }: Place, space: number): string {
	let tail = '';
	let end = space;
	for (let run = runs.count - 1; run >= firstRun && tail.length < tailLength; run--) {
		const start = runs.source(run);
		tail = text.slice(Math.max(start, end - tailLength), end) + tail;
		if (run > firstRun) end = runs.source(run - 1) + runs.at(run) - runs.at(run - 1);
	}
	return keptBreak ? asSpaces(tail.slice(-tailLength)) : tail.slice(-tailLength);
}

/** `New York` keeps its space, also at a line break; `2` + `025年` and `well-` + `known` gain none, and `2 0 2 5` loses all. */
function keepsLatinSpace(text: string, space: number, after: number, left: number, right: number): boolean {
	const digits = (left & right & DIGIT) !== 0;
	if (!isBreak(text, space, after)) return !digits || isDigit(text, space - 2) || isDigit(text, after + 1);
	if (digits) return false;
	return !!(left & LETTER && right & LETTER);
}

function isDigit(text: string, at: number): boolean {
	return (classOf(text.charCodeAt(at)) & DIGIT) !== 0;
}

function isAscii(text: string, at: number): boolean {
	return text.charCodeAt(at) < 128;
}

function isBreak(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 10 || unit === 13) return true;
	}
	return false;
}

const longestRun = 8;

/** Characters back to the last white space that was kept, eight at most. */
function runBefore(tail: string): number {
	let at = tail.length;
	while (at > 0 && tail.length - at < longestRun && !(classOf(tail.charCodeAt(at - 1)) & SPACE)) at--;
	return tail.length - at;
}

/** Characters up to the next space or mark, eight at most; a line break is no space. */
function runAfter(text: string, from: number, end: number): number {
	let run = 0;
	for (let at = from; at < end && run < longestRun; at++) {
		const unit = text.charCodeAt(at);
		const bits = classOf(unit);
		if (bits & SPACE ? unit !== 10 && unit !== 13 : bits & (CLOSING | PAUSE | FINAL)) break;
		if (!(bits & SPACE)) run++;
	}
	return run;
}

/** Behind `新华社记者` at the beginning, or behind `（记者 张三` anywhere: groups of characters are names here. */
function isAmongNames(tail: string, atStart: boolean): boolean {
	if (/[（(][^（()）。，：；]{0,12}(?:记者|記者|通讯员|通訊員|报道员)[^（()）。，；]*$/u.test(tail)) return true;
	return atStart && /^[（(]?[^，。；：！？“”《》]{0,12}(?:记者|記者|通讯员|通訊員|评论员)[^，。；！？“”《》）)]{0,40}$/u.test(tail);
}

/** `新华社北京9月9日电 国家档案局…`: the space is the dateline's. */
const datelineEnd = /^据?\S{1,20}(?:\d日\S{0,6}[电電]|[报報][讯訊]|[）)])$/u;

const writer = /[记記]\s*者|[讯訊论道]\s*[员員]/u;

function isInsideTitle(tail: string): boolean {
	return tail.lastIndexOf('《') > tail.lastIndexOf('》');
}
