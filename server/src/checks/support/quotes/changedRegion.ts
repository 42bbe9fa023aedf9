// From the first of several differences between two versions of the same words to the last, on both sides.
// Knows where they differ, not whether that is a slip.
import type { WordChange } from '../../../facts/quotes/verdict.ts';
import type { Span } from '../../../text/span.ts';
import { isOfWord } from './quotedUnits.ts';

export interface Region {
	readonly own: Span;
	readonly other: Span;
}

/** From the first change to the last on both sides; where the sentence lacks words, with a letter beside them, on the mark's side they stand. */
export function regionOf(changes: readonly WordChange[], own: string, other: string): Region {
	const [first, last] = [changes[0] as WordChange, changes.at(-1) as WordChange];
	const from = (words: string, { start, end }: Span) => (start < end ? start : letterFrom(words, start));
	const here = { start: from(own, first.at), end: last.at.end };
	const there = { start: from(other, first.otherAt), end: last.otherAt.end };
	if (here.end > here.start) return { own: here, other: there };
	const next = letterFrom(own, first.at.start);
	const before = letterBefore(own, first.at.start);
	const beforeThere = letterBefore(other, there.start);
	if (before < 0 || beforeThere < 0 || (beforeThere < there.start - 1 && next < own.length)) {
		return { own: { start: next, end: next + 1 }, other: { start: there.start, end: letterFrom(other, there.end) + 1 } };
	}
	return { own: { start: before, end: before + 1 }, other: { start: beforeThere, end: there.end } };
}

function letterBefore(words: string, from: number): number {
	let at = from - 1;
	while (at >= 0 && !isOfWord(words.charAt(at))) at--;
	return at;
}

function letterFrom(words: string, from: number): number {
	let at = from;
	while (at < words.length && !isOfWord(words.charAt(at))) at++;
	return at;
}
