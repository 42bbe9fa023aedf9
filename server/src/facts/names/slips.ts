// Finds names with a slip in them: `达纳叶夫` where the article knows 达纳耶夫, a name with its characters exchanged for one whom everybody knows.
// What is found keeps its own spelling; whether it is a slip is for a check to say. Linear in the text.
import bodiesData from '../../../../corpus/reference/organizations.json' with { type: 'json' };
import personsData from '../../../../corpus/reference/persons.json' with { type: 'json' };
import { isNearly, slipOf } from '../../text/nameEdit.ts';
import { countBelow } from '../../util/countBelow.ts';
import { isNameDot, transliterates } from './foreignPerson.ts';
import type { Token } from './lattice.ts';
import { Mark } from './lexicon.ts';
import type { ScannedName } from './scanned.ts';

export type SlipFinder = (text: string, tokens: readonly Token[]) => ScannedName[];

/** Two characters of a name: next to each other, or with one between them. One such pair survives every slip. */
interface Anchor {
	readonly name: string;
	readonly kind: 'person' | 'organization';
	readonly at: number;
	readonly foreign: boolean;
}

/** Anchors by their two characters: an open table that tells of nearly every two characters at one look that they are none. */
interface Pairs {
	/** Both characters in one number; 0 where a slot is free. */
	readonly keys: Uint32Array;
	/** The anchors of each slot. */
	readonly anchors: Anchor[][];
}

interface Index {
	readonly next: Pairs;
	readonly apart: Pairs;
	/** A bit for each pair of `next` and of `apart`: nearly all others need no further look. */
	readonly bits: Uint32Array;
}

const mostAlike = 8;
const shortest = 3;
/** Shorter names of bodies are one character away from many a word. */
const shortestBody = 5;

let everybody: Index | undefined;

/** Slips of these names and of those that everybody knows. */
export function slipFinder(persons: readonly string[], bodies: readonly string[] = []): SlipFinder {
	everybody ??= indexOf([...personsData.famous.split(' '), ...personsData.foreign.split(' ')], knownBodies());
	const indexes = [everybody, ...(persons.length + bodies.length === 0 ? [] : [indexOf(persons, bodies)])];
	return (text, tokens) => {
		const found: ScannedName[] = [];
		for (const index of indexes) find(text, tokens, index, found);
		return found;
	};
}

function knownBodies(): string[] {
	return Object.values(bodiesData).flatMap((list) => list.split('|').flatMap((row) => row.split('=')));
}

function indexOf(persons: readonly string[], bodies: readonly string[]): Index {
	const slots = slotsFor(persons, bodies);
	const index: Index = { next: noPairs(slots), apart: noPairs(slots >> 2), bits: new Uint32Array(Math.max(slots >> 4, 2)) };
	const add = ({ keys, anchors }: Pairs, a: number, b: number, anchor: Anchor): void => {
		const at = slotOf(keys, a, b);
		keys[at] = keyOf(a, b);
		const bit = bitOf(index.bits, a, b);
		index.bits[bit >> 5] = (index.bits[bit >> 5] as number) | (1 << (bit & 31));
		const known = anchors[at];
		if (known === undefined) anchors[at] = [anchor];
		else if (known.length < mostAlike) known.push(anchor);
	};
	const addName = (name: string, kind: Anchor['kind']): void => {
		if (name.length < (kind === 'person' ? shortest : shortestBody) || new Set(name).size < 2) return;
		const foreign = kind === 'person' && name.length >= 4 && isTransliterated(name);
		for (let at = 0; at + 1 < name.length; at++) {
			const anchor = { name, kind, at, foreign };
			const first = name.charCodeAt(at);
			add(index.next, first, name.charCodeAt(at + 1), anchor);
			if (at + 2 === name.length) continue;
			add(index.next, first, name.charCodeAt(at + 2), anchor);
			if (name.length === shortest) add(index.apart, first, name.charCodeAt(at + 2), anchor);
		}
	};
	for (const name of persons) addName(name, 'person');
	for (const name of bodies) addName(name, 'organization');
	return index;
}

/** A power of two with some slots to spare for each pair. */
function slotsFor(persons: readonly string[], bodies: readonly string[]): number {
	let units = 16;
	for (const name of persons) units += name.length;
	for (const name of bodies) units += name.length;
	return 1 << (35 - Math.clz32(units));
}

function noPairs(slots: number): Pairs {
	return { keys: new Uint32Array(slots), anchors: [] };
}

function keyOf(a: number, b: number): number {
	return ((a << 16) | b) >>> 0;
}

/** The slot that holds the two characters, or the free one where they would be. */
function slotOf(keys: Uint32Array, a: number, b: number): number {
	const key = keyOf(a, b);
	const mask = keys.length - 1;
	let at = Math.imul(key, 0x9e3779b1);
	at = (at ^ (at >>> 15)) & mask;
	while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
	return at;
}

function bitOf(bits: Uint32Array, a: number, b: number): number {
	return (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 8) & (bits.length * 32 - 1);
}

function isSet(bits: Uint32Array, bit: number): boolean {
	return (((bits[bit >> 5] as number) >> (bit & 31)) & 1) === 1;
}

function find(text: string, tokens: readonly Token[], { next, apart, bits }: Index, found: ScannedName[]): void {
	let unit = text.charCodeAt(0);
	let second = text.charCodeAt(1);
	for (let i = 0; i + 1 < text.length; i++) {
		const third = text.charCodeAt(i + 2);
		if (isSet(bits, bitOf(bits, unit, second))) around(next, unit, second, i);
		if (isSet(bits, bitOf(bits, unit, third))) around(apart, unit, third, i);
		unit = second;
		second = third;
	}

	function around({ keys, anchors }: Pairs, a: number, b: number, i: number): void {
		const slot = slotOf(keys, a, b);
		if (keys[slot] !== 0) for (const anchor of anchors[slot] as Anchor[]) slipsAround(text, tokens, i, anchor, found);
	}
}

function slipsAround(
	text: string,
	tokens: readonly Token[],
	i: number,
	{ name, kind: sort, at, foreign }: Anchor,
	found: ScannedName[],
): void {
	if (isFar(text, i, name, at)) return;
	const exact = text.startsWith(name, i - at);
	if (exact && text[i - at - 1] !== name[0] && text[i - at + name.length] !== name.at(-1)) return;
	for (let length = name.length + 1; length >= name.length - 1; length--) {
		for (let start = Math.max(0, i - at - 1); start <= i - at + 1; start++) {
			const end = start + length;
			if (end > text.length) break;
			if (!isNearly(text, start, end, name)) continue;
			const kind = slipOf(text.slice(start, end), name);
			if (kind === undefined || !holds(kind, { text, start, end, name, sort, foreign })) continue;
			if ((!foreign || kind === 'doubled') && !isStretch(tokens, { text, start, end, name, sort, foreign }, kind === 'dropped')) continue;
			const last = found.at(-1);
			if (last?.start !== start || last.end !== end) found.push({ kind: sort, start, end, sure: true, canonical: text.slice(start, end) });
			return;
		}
	}
}

/** Whether no one edit can make the name of the text around `i`, where `name[at]` stands: what differs on one side is all. */
function isFar(text: string, i: number, name: string, at: number): boolean {
	const start = i - at;
	let left = at - 1;
	while (left >= 0 && text.charCodeAt(start + left) === name.charCodeAt(left)) left--;
	let right = at + 1;
	while (right < name.length && text.charCodeAt(start + right) === name.charCodeAt(right)) right++;
	if (left >= 0 && right < name.length) return true;
	if (left > 1 && !isAround(text, start, name.charCodeAt(0))) return true;
	return right < name.length - 2 && !isAround(text, start + name.length - 1, name.charCodeAt(name.length - 1));
}

function isAround(text: string, place: number, unit: number): boolean {
	return text.charCodeAt(place) === unit || text.charCodeAt(place - 1) === unit || text.charCodeAt(place + 1) === unit;
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

function isTransliterated(name: string): boolean {
	for (let i = 0; i < name.length; i++) {
		const unit = name.charCodeAt(i);
		if (transliterates(unit) === 0 && !isNameDot(unit)) return false;
	}
	return true;
}
