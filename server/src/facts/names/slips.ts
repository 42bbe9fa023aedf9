// Finds names with a slip in them: `托占耶夫` where the article knows 托卡耶夫, `近习平` for one whom everybody knows.
// What is found keeps its own spelling; whether it is a slip is for a check to say. Linear in the text.
import bodiesData from '../../../../corpus/reference/organizations.json' with { type: 'json' };
import personsData from '../../../../corpus/reference/persons.json' with { type: 'json' };
import { isNearly, slipOf } from '../../text/nameEdit.ts';
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

interface Index {
	readonly next: Map<number, Anchor[]>;
	readonly apart: Map<number, Anchor[]>;
	/** 1 at the slots of all pairs: one look tells of nearly every two characters of a text that they are none. */
	readonly pairs: Uint8Array;
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
	const index: Index = { next: new Map(), apart: new Map(), pairs: new Uint8Array(slotsFor(persons, bodies)) };
	const add = (map: Map<number, Anchor[]>, a: number, b: number, anchor: Anchor): void => {
		const key = a * 0x10000 + b;
		const known = map.get(key);
		if (known === undefined) map.set(key, [anchor]);
		else if (known.length < mostAlike) known.push(anchor);
		index.pairs[slotOf(a, b, index.pairs.length)] = 1;
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

/** A power of two with about a dozen slots for each pair. */
function slotsFor(persons: readonly string[], bodies: readonly string[]): number {
	let units = 16;
	for (const name of persons) units += name.length;
	for (const name of bodies) units += name.length;
	return 1 << (36 - Math.clz32(units));
}

/** Where a pair is marked among so many slots, a power of two. */
function slotOf(a: number, b: number, slots: number): number {
	return (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> (Math.clz32(slots) + 1);
}

function find(text: string, tokens: readonly Token[], { next, apart, pairs }: Index, found: ScannedName[]): void {
	const slots = pairs.length;
	for (let i = 0; i + 1 < text.length; i++) {
		const unit = text.charCodeAt(i);
		const [second, third] = [text.charCodeAt(i + 1), text.charCodeAt(i + 2)];
		if (pairs[slotOf(unit, second, slots)] === 1) {
			const near = next.get(unit * 0x10000 + second);
			if (near) for (const anchor of near) slipsAround(text, tokens, i, anchor, found);
		}
		if (pairs[slotOf(unit, third, slots)] === 1) {
			const far = apart.get(unit * 0x10000 + third);
			if (far) for (const anchor of far) slipsAround(text, tokens, i, anchor, found);
		}
	}
}

function slipsAround(
	text: string,
	tokens: readonly Token[],
	i: number,
	{ name, kind: sort, at, foreign }: Anchor,
	found: ScannedName[],
): void {
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
	let first = 0;
	let last = tokens.length;
	while (first < last) {
		const middle = (first + last) >> 1;
		if ((tokens[middle] as Token).start < start) first = middle + 1;
		else last = middle;
	}
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
