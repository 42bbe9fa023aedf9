// The text of a paragraph without its line breaks and justification spaces, and the map from it to the source.
// Which lines make a paragraph, others have found.
import { CLOSING, classOf, DIGIT, HAN, LETTER, OPENING, PUNCTUATION, SPACE } from '../text/characters.ts';
import type { Line } from '../text/lines.ts';
import type { SourceMap } from './model.ts';
import { runMap, straightMap } from './sourceMap.ts';

export interface Unwrapped {
	readonly text: string;
	readonly map: SourceMap;
}

/** heading: spaces between its phrases stay; prose: spaces between ideographs go, but for those between names after 记者 and inside 《》. */
export type SpaceStyle = 'heading' | 'prose';

/** The lines from `first` up to `last` as one text. */
export function unwrap(text: string, lines: readonly Line[], first: number, last: number, style: SpaceStyle): Unwrapped {
	const start = (lines[first] as Line).start;
	const end = (lines[last] as Line).end;
	let space = nextSpace(text, start, end);
	if (space === end) return { text: text.slice(start, end), map: straightMap(start, end - start) };
	const texts: number[] = [0];
	const sources: number[] = [start];
	let joined = '';
	let from = start;
	while (space < end) {
		let after = space + 1;
		while (classOf(text.charCodeAt(after)) & SPACE) after++;
		joined += text.slice(from, space);
		if (keepsSpace(text, joined, space, after, end, style)) {
			joined += classOf(text.charCodeAt(space)) & SPACE && text.charCodeAt(space) >= 32 ? text[space] : ' ';
			space++;
		}
		if (space < after) {
			texts.push(joined.length);
			sources.push(after);
		}
		from = after;
		space = nextSpace(text, after, end);
	}
	joined += text.slice(from, end);
	return { text: joined, map: runMap(texts, sources, joined.length) };
}

function nextSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && !(classOf(text.charCodeAt(at)) & SPACE)) at++;
	return at;
}

/** Whether the white space from `space` to `after` says something. `joined` is what stands before it, `end` where the paragraph ends. */
function keepsSpace(text: string, joined: string, space: number, after: number, end: number, style: SpaceStyle): boolean {
	const left = classOf(text.charCodeAt(space - 1));
	const right = classOf(text.charCodeAt(after));
	if (!((left | right) & (HAN | PUNCTUATION)) || left & right & LETTER) return keepsLatinSpace(text, space, after, left, right);
	if (isAscii(text, space - 1) && isAscii(text, after)) return !isBreak(text, space, after);
	if (!isPhraseEdge(left, CLOSING) || !isPhraseEdge(right, OPENING)) return false;
	const leftRun = runBefore(joined);
	const rightRun = runAfter(text, after, end);
	const cut = isBreak(text, space, after);
	if (isAmongNames(joined))
		return /(?:记者|記者|[员員者])$/u.test(joined.slice(-2)) ? !cut : leftRun > 1 && rightRun > 1 && (!cut || leftRun + rightRun > 3);
	if (cut || leftRun < 2 || rightRun < 2) return false;
	return style === 'heading' || (leftRun > 3 && rightRun > 3 && isInsideTitle(joined));
}

/** `New York` keeps its space, also at a line break; `2` + `025年` and `well-` + `known` do not gain one. */
function keepsLatinSpace(text: string, space: number, after: number, left: number, right: number): boolean {
	if (!isBreak(text, space, after)) return true;
	if (left & DIGIT && right & DIGIT) return false;
	return !!(left & LETTER && right & LETTER);
}

function isAscii(text: string, at: number): boolean {
	return text.charCodeAt(at) < 128;
}

function isPhraseEdge(bits: number, mark: number): boolean {
	return (bits & (HAN | LETTER | DIGIT)) !== 0 || (bits & mark) !== 0;
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
function runBefore(joined: string): number {
	let at = joined.length;
	while (at > 0 && joined.length - at < longestRun && !(classOf(joined.charCodeAt(at - 1)) & SPACE)) at--;
	return joined.length - at;
}

function runAfter(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && at - from < longestRun && !(classOf(text.charCodeAt(at)) & SPACE)) at++;
	return at - from;
}

/** Behind `新华社记者` at the beginning, or behind `（记者 储国强` anywhere: groups of characters are names here. */
function isAmongNames(joined: string): boolean {
	const before = joined.slice(-40);
	if (/[（(][^（()）。，：；]{0,12}(?:记者|記者|通讯员|通訊員|报道员)[^（()）。，；]*$/u.test(before)) return true;
	return (
		joined.length < 60 && /^[（(]?[^，。；：！？“”《》]{0,12}(?:记者|記者|通讯员|通訊員|评论员)[^，。；！？“”《》]{0,40}$/u.test(joined)
	);
}

function isInsideTitle(joined: string): boolean {
	const before = joined.slice(-60);
	return before.lastIndexOf('《') > before.lastIndexOf('》');
}
