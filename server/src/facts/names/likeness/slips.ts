// Finds names with a slip in them: `达纳叶夫` where the article knows 达纳耶夫, a name with its characters exchanged for one whom everybody knows.
// What is found keeps its own spelling; whether it is a slip is for a check to say. Linear in the text.
import bodiesData from '../../../../../corpus/reference/organizations.json' with { type: 'json' };
import personsData from '../../../../../corpus/reference/persons.json' with { type: 'json' };
import { isNearly, slipOf } from '../../../text/nameEdit.ts';
import { countBelow } from '../../../util/countBelow.ts';
import type { ScannedName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';
import { Mark } from '../words/lexicon.ts';
import {
	type Anchor,
	type AnchorIndex,
	anchorsOf,
	bitOf,
	FIRST,
	FIRST_APART,
	isSet,
	type Pairs,
	SECOND,
	shortest,
	slotOf,
} from './slipAnchors.ts';

export type SlipFinder = (text: string, tokens: readonly Token[]) => ScannedName[];

let everybody: AnchorIndex | undefined;

/** Slips of these names and of those that everybody knows. */
export function slipFinder(persons: readonly string[], bodies: readonly string[] = []): SlipFinder {
	everybody ??= anchorsOf([...personsData.famous.split(' '), ...personsData.foreign.split(' ')], knownBodies());
	const indexes = [everybody, ...(persons.length + bodies.length === 0 ? [] : [anchorsOf(persons, bodies)])];
	return (text, tokens) => {
		const found: ScannedName[] = [];
		for (const index of indexes) find(text, tokens, index, found);
		return found;
	};
}

function knownBodies(): string[] {
	return Object.values(bodiesData).flatMap((list) => list.split('|').flatMap((row) => row.split('=')));
}

function find(text: string, tokens: readonly Token[], { next, apart, parts, bits }: AnchorIndex, found: ScannedName[]): void {
	const low = parts.length - 1;
	const last = text.length - 1;
	let unit = text.charCodeAt(0);
	let part = parts[unit & low] as number;
	for (let i = 0; i < last; i++) {
		const second = text.charCodeAt(i + 1);
		const secondPart = parts[second & low] as number;
		if (part & FIRST && secondPart & SECOND && isSet(bits, bitOf(bits, unit, second)))
			slipsOf(anchorsAt(next, unit, second), text, tokens, i, found);
		if (part & FIRST_APART && i + 2 <= last) {
			const third = text.charCodeAt(i + 2);
			if (isSet(bits, bitOf(bits, unit, third))) slipsOf(anchorsAt(apart, unit, third), text, tokens, i, found);
		}
		unit = second;
		part = secondPart;
	}
}

function anchorsAt({ keys, anchors }: Pairs, a: number, b: number): readonly Anchor[] | undefined {
	return anchors[slotOf(keys, a, b)];
}

function slipsOf(anchors: readonly Anchor[] | undefined, text: string, tokens: readonly Token[], i: number, found: ScannedName[]): void {
	if (anchors === undefined) return;
	const before = i > 0 ? text.charCodeAt(i - 1) : 0;
	const behind = i + 2 < text.length ? text.charCodeAt(i + 2) : 0;
	for (let k = 0; k < anchors.length; k++) {
		const anchor = anchors[k] as Anchor;
		if (before === anchor.before || behind === anchor.behind || (anchor.end >= 0 && isAround(text, i + anchor.away, anchor.end)))
			slipsAround(text, tokens, i, anchor, found);
	}
}

function slipsAround(
	text: string,
	tokens: readonly Token[],
	i: number,
	{ name, kind: sort, at, foreign }: Anchor,
	found: ScannedName[],
): void {
	if (isExactOrFar(text, i - at, name, at)) return;
	for (let length = name.length + 1; length >= name.length - 1; length--) {
		for (let start = Math.max(0, i - at - 1); start <= i - at + 1; start++) {
			const end = start + length;
			if (end > text.length) break;
			if (!isNearly(text, start, end, name)) continue;
			const window: Window = { text, start, end, name, sort, foreign };
			// The quicker question first: most windows begin or end inside a word.
			if (!foreign && !isStretch(tokens, window, false)) continue;
			const kind = slipOf(text.slice(start, end), name);
			if (kind === undefined || !holds(kind, window)) continue;
			if ((!foreign || kind === 'doubled') && !isStretch(tokens, window, kind === 'dropped')) continue;
			const last = found.at(-1);
			if (last?.start !== start || last.end !== end) found.push({ kind: sort, start, end, sure: true, canonical: text.slice(start, end) });
			return;
		}
	}
}

/**
 * Whether the name stands at `start` as it is, or no one edit can make it of the text there, where `name[at]` is in its place:
 * what differs on one side is all.
 */
function isExactOrFar(text: string, start: number, name: string, at: number): boolean {
	const first = Math.max(0, -start);
	const end = Math.min(name.length, text.length - start);
	let left = at - 1;
	while (left >= first && text.charCodeAt(start + left) === name.charCodeAt(left)) left--;
	let right = at + 1;
	while (right < end && text.charCodeAt(start + right) === name.charCodeAt(right)) right++;
	if (right < name.length) return left >= 0 || !goesOn(text, start + right, name, right);
	return left >= 0 ? !begins(text, start + left, name, left) : !isDoubled(text, start, name);
}

/** Whether the first or the last character of the name that stands at `start` is there twice. */
function isDoubled(text: string, start: number, name: string): boolean {
	const end = start + name.length;
	return (
		(start > 0 && text.charCodeAt(start - 1) === name.charCodeAt(0)) ||
		(end < text.length && text.charCodeAt(end) === name.charCodeAt(name.length - 1))
	);
}

/** Whether the name from `from` on stands at `place` but for its first character: another one, none, one too many, or swapped with the next. */
function goesOn(text: string, place: number, name: string, from: number): boolean {
	const end = name.length;
	return (
		stands(text, place + 1, name, from + 1, end) ||
		stands(text, place, name, from + 1, end) ||
		stands(text, place + 1, name, from, end) ||
		(isSwapped(text, place, name, from) && stands(text, place + 2, name, from + 2, end))
	);
}

/** Whether the name up to and with `last`, which should be at `place`, stands there but for its last character, in the same ways. */
function begins(text: string, place: number, name: string, last: number): boolean {
	const start = place - last;
	return (
		stands(text, start, name, 0, last) ||
		stands(text, start + 1, name, 0, last) ||
		stands(text, start - 1, name, 0, last + 1) ||
		(isSwapped(text, place - 1, name, last - 1) && stands(text, start, name, 0, last - 1))
	);
}

/** Whether `name[from, to)` stands at `place`. */
function stands(text: string, place: number, name: string, from: number, to: number): boolean {
	if (from < to && (place < 0 || place + to - from > text.length)) return false;
	for (let k = from; k < to; k++) if (text.charCodeAt(place + k - from) !== name.charCodeAt(k)) return false;
	return true;
}

function isSwapped(text: string, place: number, name: string, at: number): boolean {
	if (place < 0 || place + 1 >= text.length || at < 0 || at + 1 >= name.length) return false;
	return text.charCodeAt(place) === name.charCodeAt(at + 1) && text.charCodeAt(place + 1) === name.charCodeAt(at);
}

function isAround(text: string, place: number, unit: number): boolean {
	for (let at = Math.max(place - 1, 0); at <= place + 1 && at < text.length; at++) if (text.charCodeAt(at) === unit) return true;
	return false;
}

interface Window {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly sort: Anchor['kind'];
	readonly foreign: boolean;
}

/** In a long foreign name any one character may stand for another or be missing, but not at its ends, where other words begin. */
function holds(kind: NonNullable<ReturnType<typeof slipOf>>, { text, start, end, name, sort, foreign }: Window): boolean {
	if (!/^[\u4e00-\u9fff·]+$/u.test(text.slice(start, end))) return false;
	if (kind === 'homophone' || kind === 'lookalike' || kind === 'swapped' || kind === 'doubled') return true;
	if (sort === 'organization') return false;
	if (kind === 'dropped' && !foreign) return name.length === shortest;
	return foreign && text[start] === name[0] && text[end - 1] === name.at(-1);
}

/** Whether words or names begin and end here, no common word stands inside and, where asked for, a post stands beside. */
function isStretch(tokens: readonly Token[], { text, start, end, name, sort }: Window, besidePost: boolean): boolean {
	const first = countBelow(tokens, start, ({ start }) => start);
	if (tokens[first]?.start !== start) return false;
	for (let k = first; k < tokens.length; k++) {
		const token = tokens[k] as Token;
		if (token.marks & Mark.function && !name.includes(text.slice(token.start, token.end))) return false;
		if (sort === 'person' && token.kind === 'word' && token.end - token.start > 1 && !(token.marks & Mark.person)) return false;
		if (token.end < end) continue;
		return token.end === end && (!besidePost || isPost(tokens[first - 1]) || isPost(tokens[k + 1]));
	}
	return false;
}

function isPost(token: Token | undefined): boolean {
	return token !== undefined && (token.marks & (Mark.title | Mark.form)) !== 0;
}
