// The text of a paragraph without its line breaks and justification spaces, and the map from it to the source.
// Which lines make a paragraph, others have found.
import { CLOSING, classOf, DIGIT, FINAL, HAN, LETTER, OPENING, PAUSE, PUNCTUATION, SPACE } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import type { SourceMap } from './model.ts';
import { runMap, straightMap } from './sourceMap.ts';

export interface Unwrapped {
	readonly text: string;
	readonly map: SourceMap;
}

/**
 * heading: spaces between its phrases stay; rows: so does a break between two of them; prose: spaces between ideographs go,
 * but for those between names after 记者 and inside 《》.
 */
export type SpaceStyle = 'heading' | 'rows' | 'prose';

/** The lines from `first` up to `last` as one text. */
export function unwrap(text: string, lines: readonly Line[], first: number, last: number, style: SpaceStyle): Unwrapped {
	const start = (lines[first] as Line).start;
	const end = (lines[last] as Line).end;
	let line = first;
	// most lines hold no white space, so that the next is at their end
	const nextSpace = (from: number): number => {
		while ((lines[line] as Line).end < from) line++;
		const { end: lineEnd, spaces } = lines[line] as Line;
		if (spaces === 0) return lineEnd;
		let at = from;
		while (at < lineEnd && !(classOf(text.charCodeAt(at)) & SPACE)) at++;
		return at;
	};
	let space = nextSpace(start);
	if (space === end) return { text: text.slice(start, end), map: straightMap(start, end - start) };
	const texts: number[] = [0];
	const sources: number[] = [start];
	const pieces: string[] = [];
	let length = 0;
	let from = start;
	const take = (piece: string) => {
		pieces.push(piece);
		length += piece.length;
	};
	const mentionsWriter = writer.test(text.slice(start, end));
	while (space < end) {
		let after = space + 1;
		while (classOf(text.charCodeAt(after)) & SPACE) after++;
		take(text.slice(from, space));
		if (
			(mentionsWriter || style === 'rows' || !isBreakInWord(text, space, after)) &&
			keepsSpace({ text, pieces, atStart: length <= tailLength, mentionsWriter, start, space, after, end, style })
		) {
			take(text.charCodeAt(space) >= 32 ? (text[space] as string) : ' ');
			space++;
		}
		if (space < after) {
			texts.push(length);
			sources.push(after);
		}
		from = after;
		space = nextSpace(after);
	}
	take(text.slice(from, end));
	return { text: pieces.join(''), map: runMap(texts, sources, length) };
}

/** What most white space is: a line break between two ideographs. */
function isBreakInWord(text: string, space: number, after: number): boolean {
	return (classOf(text.charCodeAt(space - 1)) & classOf(text.charCodeAt(after)) & HAN) !== 0 && isBreak(text, space, after);
}

/** How much of the text before a white space tells what the space is worth. */
const tailLength = 60;

/** White space from `space` to `after` in a paragraph that ends at `end`. */
interface Gap {
	readonly text: string;
	/** The unwrapped text before it, in pieces. */
	readonly pieces: readonly string[];
	/** Little text stands before it. */
	readonly atStart: boolean;
	/** The paragraph speaks of 记者 or the like somewhere. */
	readonly mentionsWriter: boolean;
	/** Where the paragraph starts. */
	readonly start: number;
	readonly space: number;
	readonly after: number;
	readonly end: number;
	readonly style: SpaceStyle;
}

/** Whether the white space says something: between Latin words, between names behind 记者, between the phrases of a heading. */
function keepsSpace(gap: Gap): boolean {
	const { text, space, after, end, style } = gap;
	const left = classOf(text.charCodeAt(space - 1));
	const right = classOf(text.charCodeAt(after));
	if (!((left | right) & (HAN | PUNCTUATION)) || left & right & LETTER) return keepsLatinSpace(text, space, after, left, right);
	if (isAscii(text, space - 1) && isAscii(text, after)) return !isBreak(text, space, after);
	if (left & (OPENING | PAUSE | FINAL) || right & (CLOSING | PAUSE | FINAL)) return false;
	const cut = isBreak(text, space, after);
	if (cut && style === 'rows' && isCouplet(gap)) return true;
	if (cut && !gap.mentionsWriter) return false;
	const before = text.slice(Math.max(gap.start, space - tailLength), space);
	const names = gap.mentionsWriter && writer.test(before);
	if (!names && !gap.atStart && (cut || (style === 'prose' && !before.includes('《')))) return false;
	const tail = tailOf(gap.pieces);
	if (!cut && gap.atStart && '电電讯訊）)'.includes(tail.at(-1) ?? '') && datelineEnd.test(tail)) return true;
	const leftRun = runBefore(tail);
	const rightRun = runAfter(text, after, end);
	if (names && isAmongNames(tail, gap.atStart)) {
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
function isCouplet({ text, start, space, after, end }: Gap): boolean {
	if (space - start !== end - after || space - start < shortestRow || space - start > longestRow) return false;
	const rows = [text.slice(start, space), text.slice(after, end)];
	return rows.every((row) => /^\p{Script=Han}+$/u.test(row)) && !leaning.test(rows[0] as string) && !leaning.test(rows[1] as string);
}

/** The last of the unwrapped text. */
function tailOf(pieces: readonly string[]): string {
	let tail = '';
	for (let i = pieces.length - 1; i >= 0 && tail.length < tailLength; i--) tail = pieces[i] + tail;
	return tail.slice(-tailLength);
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
