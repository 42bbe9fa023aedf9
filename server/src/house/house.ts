// All house lists as one authority: a name's right form, its aliases, what must not be written, and posts by date.
// Knows neither files nor articles; what a list contradicts itself in is left out here and told by `findConflicts`.
import { lastPart } from '../facts/names/likeness/shortForms.ts';
import type { Phrase } from '../phrases/model.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Span } from '../text/span.ts';
import { createWordTrie, type WordTrie } from '../text/wordTrie.ts';
import type { HouseEntry, HouseKind, HousePost } from './model.ts';
import { holdsAt } from './period.ts';

/** A list and where it lies. */
export interface PlacedList {
	/** Absolute path. */
	readonly path: string;
	readonly entries: readonly HouseEntry[];
	/** Phrasings, of a list of those. */
	readonly phrases?: readonly Phrase[];
}

/** One name or term, from all its rows. */
export interface HouseName {
	/** See `nameKey`. */
	readonly key: string;
	readonly canonical: string;
	readonly kind: HouseKind | undefined;
	readonly posts: readonly HousePost[];
	/** Of a place, what it lies in. */
	readonly parent?: string | undefined;
	readonly aliases: readonly string[];
	readonly misspellings: readonly string[];
	readonly note: string | undefined;
	/** Its rows, in the order of the lists. */
	readonly places: readonly HousePlace[];
}

export interface HousePlace {
	readonly path: string;
	/** The row. */
	readonly span: Span;
	/** From 1. */
	readonly line: number;
}

export interface Misspelling {
	/** Place in the text that was looked through. */
	readonly at: Span;
	readonly name: HouseName;
}

export interface House {
	readonly names: readonly HouseName[];
	/** The newsroom's own phrasings. */
	readonly phrases: readonly Phrase[];
	/** By the key of the canonical form. Two people of one name are one here: their posts tell them apart. */
	find(key: string): HouseName | undefined;
	/** Names that allow this form beside their own: 外长 may be listed under several. */
	ofAlias(key: string): readonly HouseName[];
	/** By the exact form that must not be written. */
	ofMisspelling(text: string): HouseName | undefined;
	/** Names whose key, or its last part, is at most one character away (dropped, added, another, or two swapped). */
	near(key: string): readonly HouseName[];
	/** Listed misspellings in a text, longest first where several begin together; those inside a form that is right are none. */
	misspellingsIn(text: string): Misspelling[];
}

export const noHouse: House = createHouse([]);

export function createHouse(lists: readonly PlacedList[]): House {
	const names = mergedNames(lists);
	const byKey = new Map(names.map((name) => [name.key, name]));
	const right = new Set(names.flatMap(({ canonical, aliases }) => [canonical, ...aliases]));
	const aliases = new Map<string, HouseName[]>();
	const wrong = new Map<string, HouseName>();
	for (const name of names) {
		for (const alias of name.aliases) push(aliases, nameKey(alias), name);
		for (const form of name.misspellings) if (!right.has(form) && !wrong.has(form)) wrong.set(form, name);
	}
	let near: ReadonlyMap<string, readonly HouseName[]> | undefined;
	let scanner: ReturnType<typeof createScanner> | undefined;
	return {
		names,
		phrases: lists.flatMap(({ phrases = [] }) => phrases),
		find: (key) => byKey.get(key),
		ofAlias: (key) => aliases.get(key) ?? [],
		ofMisspelling: (text) => wrong.get(text),
		near(key) {
			near ??= nearIndex(names);
			const found = new Set<HouseName>();
			for (const part of partsOf(key)) for (const name of near.get(part) ?? []) if (name.key !== key) found.add(name);
			return [...found];
		},
		misspellingsIn(text) {
			if (wrong.size === 0) return [];
			scanner ??= createScanner(right, wrong);
			return scanner(text);
		},
	};
}

/** Posts in force on the day; all of them where it is not known. */
export function postsAt(name: HouseName, iso: string | undefined): readonly HousePost[] {
	return name.posts.filter((post) => holdsAt(post.period, iso));
}

function mergedNames(lists: readonly PlacedList[]): HouseName[] {
	const rows = lists.flatMap(({ path, entries }) => entries.map((entry) => ({ path, entry })));
	return Array.from(
		Map.groupBy(rows, ({ entry }) => nameKey(entry.canonical.text)),
		([key, own]): HouseName => {
			const entries = own.map(({ entry }) => entry);
			return {
				key,
				canonical: entries[0]?.canonical.text ?? '',
				kind: entries.find(({ kind }) => kind)?.kind,
				posts: entries.flatMap(({ posts }) => posts),
				parent: entries.find(({ parent }) => parent)?.parent,
				aliases: unique(entries.flatMap((entry) => entry.aliases)),
				misspellings: unique(entries.flatMap((entry) => entry.misspellings)),
				note: entries.flatMap(({ note }) => note ?? []).join('；') || undefined,
				places: own.map(({ path, entry: { span, line } }) => ({ path, span, line })),
			};
		},
	);
}

function unique(cells: readonly { readonly text: string }[]): string[] {
	return [...new Set(cells.map(({ text }) => text))];
}

/** Longer names are told apart by more than one character. */
const longestNear = 20;

function nearIndex(names: readonly HouseName[]): Map<string, HouseName[]> {
	const index = new Map<string, HouseName[]>();
	for (const name of names) {
		const last = lastPart(name.key);
		for (const part of new Set([...partsOf(name.key), ...(last === undefined ? [] : partsOf(last))])) push(index, part, name);
	}
	return index;
}

/** The name and the name without each character, so that two names one edit apart share one of them. */
function partsOf(key: string): Set<string> {
	if (key.length < 3 || key.length > longestNear) return new Set();
	return new Set([key, ...Array.from({ length: key.length }, (_, i) => key.slice(0, i) + key.slice(i + 1))]);
}

function createScanner(right: ReadonlySet<string>, wrong: ReadonlyMap<string, HouseName>): (text: string) => Misspelling[] {
	const forms = [...wrong.keys(), ...right];
	const trie = createWordTrie(forms.reduce((sum, form) => sum + form.length, 64));
	for (const [number, form] of forms.entries()) trie.add(form, number);
	return (text) => {
		const found: Misspelling[] = [];
		for (let at = 0; at < text.length; ) {
			const { number, end } = longestAt(trie, text, at);
			const name = number < wrong.size ? wrong.get(forms[number] ?? '') : undefined;
			if (name && !cutsWord(text, at, end)) found.push({ at: { start: at, end }, name });
			at = Math.max(end, at + 1);
		}
		return found;
	};
}

function longestAt(trie: WordTrie, text: string, at: number): { number: number; end: number } {
	let longest = { number: -1, end: at };
	for (let node = 0, end = at; end < text.length; ) {
		node = trie.next(node, text.charCodeAt(end++));
		if (node === -1) break;
		const number = trie.value(node);
		if (number !== -1) longest = { number, end };
	}
	return longest;
}

/** `WTO` in `WTOs`: a form of letters or digits is a word of its own. */
function cutsWord(text: string, start: number, end: number): boolean {
	const letter = /[\p{Script=Latin}\d]/u;
	return [start, end].some((at) => at > 0 && letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at)));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}
