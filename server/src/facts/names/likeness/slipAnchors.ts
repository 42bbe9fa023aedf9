// Where in a text a name with a slip may stand: two characters of the name are there still, and one of three characters beside them.
// Knows names, no texts.
import { isNameDot, transliterates } from '../words/foreignPerson.ts';

/** Two characters of a name: next to each other, or with one between them. One such pair survives every slip. */
export interface Anchor extends Beside {
	readonly name: string;
	readonly kind: 'person' | 'organization';
	readonly at: number;
	readonly foreign: boolean;
}

/** What stands beside an anchor wherever one edit may make the name of the text: one of the three. -1 where there is no such character. */
interface Beside {
	/** Just before the two characters. */
	readonly before: number;
	/** Just behind them. */
	readonly behind: number;
	/** At the other end of the name, or a place from there. */
	readonly end: number;
	/** From the first of the two characters to that end. */
	readonly away: number;
}

/** Anchors by their two characters: an open table that tells of nearly every two characters at one look that they are none. */
export interface Pairs {
	/** Both characters in one number; 0 where a slot is free. */
	readonly keys: Uint32Array;
	/** The anchors of each slot. */
	readonly anchors: (Anchor[] | undefined)[];
}

export interface AnchorIndex {
	readonly next: Pairs;
	readonly apart: Pairs;
	/** What the characters with these low bits may be in a pair: most are nothing, or not this one. */
	readonly parts: Uint8Array;
	/** A bit for each pair of `next` and of `apart`: nearly all others need no further look. */
	readonly bits: Uint32Array;
}

export const FIRST = 1;
export const SECOND = 2;
export const FIRST_APART = 4;

const mostAlike = 8;
export const shortest = 3;
/** Shorter names of bodies are one character away from many a word. */
const shortestBody = 5;

export function anchorsOf(persons: readonly string[], bodies: readonly string[]): AnchorIndex {
	const slots = slotsFor(persons, bodies);
	const index: AnchorIndex = {
		next: noPairs(slots),
		apart: noPairs(slots >> 2),
		parts: new Uint8Array(Math.min(slots * 8, 1 << 16)),
		bits: new Uint32Array(Math.max(slots >> 4, 2)),
	};
	const { parts } = index;
	const mark = (unit: number, part: number): void => {
		parts[unit & (parts.length - 1)] = (parts[unit & (parts.length - 1)] as number) | part;
	};
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
			const anchorAt = ({ before, behind, end, away }: Beside): Anchor => ({ before, behind, end, away, name, kind, at, foreign });
			const first = name.charCodeAt(at);
			mark(first, FIRST);
			mark(name.charCodeAt(at + 1), SECOND);
			add(index.next, first, name.charCodeAt(at + 1), anchorAt(besideNext(name, at)));
			if (at + 2 === name.length) continue;
			const anchor = anchorAt(besideDropped(name, at));
			mark(name.charCodeAt(at + 2), SECOND);
			add(index.next, first, name.charCodeAt(at + 2), anchor);
			if (name.length !== shortest) continue;
			mark(first, FIRST_APART);
			add(index.apart, first, name.charCodeAt(at + 2), anchor);
		}
	};
	for (const name of persons) addName(name, 'person');
	for (const name of bodies) addName(name, 'organization');
	return index;
}

/** Of `name[at]` and the one behind it: an edit before them leaves what stands behind them, and the other way round. */
function besideNext(name: string, at: number): Beside {
	const before = at === 0 ? -1 : name.charCodeAt(at - 1);
	const behind = at + 2 === name.length ? -1 : name.charCodeAt(at + 2);
	if (at === 0) return name.length > 4 ? { before, behind, end: lastOf(name), away: name.length - 1 } : anything(name, at);
	if (behind >= 0) return { before, behind, end: -1, away: 0 };
	return at > 2 ? { before, behind, end: name.charCodeAt(0), away: -at } : anything(name, at);
}

/** Of `name[at]` and the next but one, where the one between them is missing: all the rest is there. */
function besideDropped(name: string, at: number): Beside {
	if (name[at + 1] === name[at + 2]) return anything(name, at);
	if (at > 0) return { before: name.charCodeAt(at - 1), behind: -1, end: -1, away: 0 };
	return name.length > shortest ? { before: -1, behind: -1, end: lastOf(name), away: name.length - 1 } : anything(name, at);
}

/** Its own first character always stands there. */
function anything(name: string, at: number): Beside {
	return { before: -1, behind: -1, end: name.charCodeAt(at), away: 0 };
}

function lastOf(name: string): number {
	return name.charCodeAt(name.length - 1);
}

/** A power of two with some slots to spare for each pair. */
function slotsFor(persons: readonly string[], bodies: readonly string[]): number {
	let units = 16;
	for (const name of persons) units += name.length;
	for (const name of bodies) units += name.length;
	return 1 << (35 - Math.clz32(units));
}

function noPairs(slots: number): Pairs {
	return { keys: new Uint32Array(slots), anchors: new Array(slots) };
}

function keyOf(a: number, b: number): number {
	return ((a << 16) | b) >>> 0;
}

/** The slot that holds the two characters, or the free one where they would be. */
export function slotOf(keys: Uint32Array, a: number, b: number): number {
	const key = keyOf(a, b);
	const mask = keys.length - 1;
	let at = Math.imul(key, 0x9e3779b1);
	at = (at ^ (at >>> 15)) & mask;
	while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & mask;
	return at;
}

export function bitOf(bits: Uint32Array, a: number, b: number): number {
	return (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 8) & (bits.length * 32 - 1);
}

export function isSet(bits: Uint32Array, bit: number): boolean {
	return (((bits[bit >> 5] as number) >> (bit & 31)) & 1) === 1;
}

function isTransliterated(name: string): boolean {
	for (let i = 0; i < name.length; i++) {
		const unit = name.charCodeAt(i);
		if (transliterates(unit) === 0 && !isNameDot(unit)) return false;
	}
	return true;
}
