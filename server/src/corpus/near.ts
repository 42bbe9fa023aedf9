// Under which numbers a name is kept so that names alike meet: spelled alike but for one edit, or sounding alike.
// Knows nothing of stores; candidates that meet by a number are judged by `isNear`.
import type { NameKind } from '../facts/model.ts';
import { keyDigest } from './digest.ts';

/** Posts are worded freely: another wording is another post, not a slip. */
const silent: ReadonlySet<NameKind> = new Set(['title']);
const longestWhole = 4;
const longest = 60;

/** Kinds of number; part of the number itself. */
const salts = { edited: 1, head: 2, tail: 3 } as const;

/** Numbers a published name is kept under. */
export function keptUnder(key: string, kind: NameKind): number[] {
	if (silent.has(kind) || key.length < 3 || key.length > longest) return [];
	if (key.length <= longestWhole) return [key, ...deletions(key)].map((each) => keyDigest(each, salts.edited));
	const half = key.length >> 1;
	return [keyDigest(key.slice(0, half), salts.head), keyDigest(key.slice(half), salts.tail)];
}

/** Numbers under which names one edit from a draft's name are found: one of a name's halves survives any one edit. */
export function lookedUnder(key: string, kind: NameKind): number[] {
	if (silent.has(kind) || key.length < 3 || key.length > longest) return [];
	const numbers = new Set<number>();
	if (key.length <= longestWhole + 1) {
		numbers.add(keyDigest(key, salts.edited));
		for (const each of deletions(key)) numbers.add(keyDigest(each, salts.edited));
	}
	for (const length of [key.length - 1, key.length, key.length + 1]) {
		if (length <= longestWhole) continue;
		const half = length >> 1;
		numbers.add(keyDigest(key.slice(0, half), salts.head));
		numbers.add(keyDigest(key.slice(key.length - (length - half)), salts.tail));
	}
	return [...numbers];
}

/** Different names that one character changed, added, left out or swapped with the next makes equal. */
export function isNear(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let head = 0;
	while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head++;
	let tailA = a.length;
	let tailB = b.length;
	while (tailA > head && tailB > head && a.charCodeAt(tailA - 1) === b.charCodeAt(tailB - 1)) {
		tailA--;
		tailB--;
	}
	const restA = tailA - head;
	const restB = tailB - head;
	if (restA <= 1 && restB <= 1) return true;
	return restA === 2 && restB === 2 && a.charAt(head) === b.charAt(head + 1) && a.charAt(head + 1) === b.charAt(head);
}

function deletions(key: string): string[] {
	const all = new Set<string>();
	for (let i = 0; i < key.length; i++) all.add(key.slice(0, i) + key.slice(i + 1));
	return [...all];
}
