// What the scan of one paragraph finds, before the article has its say: shapes, how they are made, and which of two that
// overlap is kept. Knows no words.
import type { NameKind } from '../model.ts';

export interface ScannedName {
	readonly kind: NameKind;
	readonly start: number;
	readonly end: number;
	/** Recognized by more than the look of its characters: by a title, a verb of speech, reference data. */
	readonly sure: boolean;
	/** The fuller form, where reference data know one. */
	readonly canonical?: string;
}

/** A name that is recognized by more than the look of its characters. */
export function sureName(kind: NameKind, start: number, end: number): ScannedName {
	return { kind, start, end, sure: true };
}

/** Each match of a pattern is a name of this kind. */
export function addMatches(kind: NameKind, matches: Iterable<RegExpExecArray>, found: ScannedName[]): void {
	for (const { index, 0: words } of matches) found.push(sureName(kind, index, index + words.length));
}

/** A place said by one character or a part of a word: which of several `meanings` it has only the article tells. */
export function placeMeaning(start: number, end: number, meanings: readonly string[]): ScannedName {
	const [canonical, ...others] = meanings;
	const place = sureName('place', start, end);
	return canonical === undefined || others.length > 0 ? place : { ...place, canonical };
}

/** Working space, kept, since every paragraph needs it: at each place of a kept name, one more than its number. */
let taken = new Uint32Array(1024);

/** Keeps the earlier of two names that overlap; `names` come in order of preference. */
export function withoutOverlaps(names: readonly ScannedName[], length: number): ScannedName[] {
	if (names.length === 0) return [];
	if (taken.length < length) taken = new Uint32Array(length * 2);
	else taken.fill(0, 0, length);
	for (let k = 0; k < names.length; k++) {
		const { start, end } = names[k] as ScannedName;
		if (isFree(start, end)) taken.fill(k + 1, start, end);
	}
	const kept: ScannedName[] = [];
	for (let i = 0; i < length; i++) {
		const number = taken[i] as number;
		if (number === 0) continue;
		const name = names[number - 1] as ScannedName;
		kept.push(name);
		i = name.end - 1;
	}
	return kept;
}

function isFree(start: number, end: number): boolean {
	for (let i = start; i < end; i++) if (taken[i] !== 0) return false;
	return true;
}
