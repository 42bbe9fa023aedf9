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
		if (keepsSpace(text, start, space, after, end, style)) {
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

/** Whether the white space from `space` to `after` says something, between the paragraph's bounds `start` and `end`. */
function keepsSpace(text: string, start: number, space: number, after: number, end: number, style: SpaceStyle): boolean {
	const left = classOf(text.charCodeAt(space - 1));
	const right = classOf(text.charCodeAt(after));
	if (!((left | right) & (HAN | PUNCTUATION)) || left & right & LETTER) return keepsLatinSpace(text, space, after, left, right);
	if (isAscii(text, space - 1) && isAscii(text, after)) return !isBreak(text, space, after);
	if (!isPhraseEdge(left, CLOSING) || !isPhraseEdge(right, OPENING)) return false;
	const leftRun = runBefore(text, start, space);
	const rightRun = runAfter(text, after, end);
	if (isAfterReporter(text, start, space))
		return !isBreak(text, space, after) ? leftRun > 1 && rightRun > 1 : leftRun + rightRun > 3 && leftRun > 1 && rightRun > 1;
	if (isBreak(text, space, after) || leftRun < 2 || rightRun < 2) return false;
	return style === 'heading' || (leftRun > 3 && rightRun > 3 && isInsideTitle(text, start, space));
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

/** Characters back to the next white space or mark, eight at most. */
function runBefore(text: string, start: number, to: number): number {
	let at = to;
	while (at > start && to - at < longestRun && !(classOf(text.charCodeAt(at - 1)) & SPACE)) at--;
	return to - at;
}

function runAfter(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && at - from < longestRun && !(classOf(text.charCodeAt(at)) & SPACE)) at++;
	return at - from;
}

/** `新华社记者 何毅 谢琳`: behind 记者 or another such word, with nothing but names between. */
function isAfterReporter(text: string, start: number, at: number): boolean {
	const before = text.slice(Math.max(start, at - 30), at);
	return /(?:记者|記者|报道员|通讯员|通訊員|作者|编辑|摄影|文|图)[:：]?[^。，：；（）“”《》]*$/u.test(before);
}

function isInsideTitle(text: string, start: number, at: number): boolean {
	const from = Math.max(start, at - 60);
	const before = text.slice(from, at);
	return before.lastIndexOf('《') > before.lastIndexOf('》');
}
