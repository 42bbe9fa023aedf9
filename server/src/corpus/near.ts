// Under which numbers a name is kept so that names alike meet: one edit apart, sounding alike, or alike in the part after the last dot.
// Knows nothing of stores; candidates that meet by a number are judged by `likeness`.
import type { NameKind } from '../facts/model.ts';
import { lastPart } from '../facts/names/likeness/shortForms.ts';
import { nameEdit } from '../text/nameEdit.ts';
import { differingPart, frameOf } from '../text/nameParts.ts';
import { soundKey } from '../text/pinyin.ts';
import { lookalikes } from '../text/shape.ts';
import { keyDigest } from './digest.ts';

/** Posts are worded freely: another wording is another post, not a slip. */
const silent: ReadonlySet<NameKind> = new Set(['title']);
/** Names up to this long are kept under what is left when one character goes, longer ones under their halves. */
const longestWhole = 4;
const longest = 60;
/** Longer names sound alike only where few characters differ, and then an edit finds them. */
const longestSound = 8;

/** Kinds of number; part of the number itself. */
const salts = { edited: 1, head: 2, tail: 3, sound: 4, short: 5, frame: 6 } as const;

/** Long names of these kinds are alike too where one part between the same beginning and end differs. */
const framed: ReadonlySet<NameKind> = new Set(['organization', 'event', 'work']);

/** Numbers that a published name is kept under. */
export function keptUnder(key: string, kind: NameKind): number[] {
	if (silent.has(kind)) return [];
	const numbers = [...bySound(key, kind), ...byFrame(key, kind)];
	if (key.length === 2) numbers.push(keyDigest(key, salts.short));
	for (const form of formsOf(key, kind)) {
		if (form.length <= longestWhole) numbers.push(...[form, ...deletions(form)].map((each) => keyDigest(each, salts.edited)));
		else {
			const half = form.length >> 1;
			numbers.push(keyDigest(form.slice(0, half), salts.head), keyDigest(form.slice(half), salts.tail));
		}
	}
	return numbers;
}

/** Numbers under which names like a draft's are found: one of a name's halves survives any one edit. */
export function lookedUnder(key: string, kind: NameKind): number[] {
	if (silent.has(kind)) return [];
	const numbers = new Set<number>([...bySound(key, kind), ...byFrame(key, kind)]);
	if (key.length === 2) for (const each of mistaken(key)) numbers.add(keyDigest(each, salts.short));
	for (const form of formsOf(key, kind)) {
		if (form.length <= longestWhole + 1) {
			numbers.add(keyDigest(form, salts.edited));
			for (const each of deletions(form)) numbers.add(keyDigest(each, salts.edited));
		}
		for (const length of [form.length - 1, form.length, form.length + 1]) {
			if (length <= longestWhole) continue;
			const half = length >> 1;
			numbers.add(keyDigest(form.slice(0, half), salts.head));
			numbers.add(keyDigest(form.slice(form.length - (length - half)), salts.tail));
		}
	}
	return [...numbers];
}

/**
 * How much two different names are alike: 0 not at all, 1 one edit or one part apart or one the last part of the other, 2 where the characters
 * that differ sound or look alike. Likeness is no evidence by itself; checks want more.
 */
export function likeness(a: string, b: string, kind: NameKind): 0 | 1 | 2 {
	if (a === b) return 0;
	let best: 0 | 1 | 2 = canSound(a, kind) && canSound(b, kind) && soundKey(a) === soundKey(b) ? 2 : 0;
	if (framed.has(kind) && differingPart(a, b)) best = 1;
	for (const one of formsOf(a, kind, 2)) {
		for (const other of formsOf(b, kind, 2)) {
			// A family name that two full names share tells nothing.
			if (one !== a && other !== b) continue;
			const edit = nameEdit(one, other);
			if (edit && (edit.kind === 'homophone' || edit.kind === 'lookalike')) best = 2;
			else if ((edit && Math.min(one.length, other.length) >= 3) || one === other) best = best || 1;
		}
	}
	return best;
}

function byFrame(key: string, kind: NameKind): number[] {
	const frame = framed.has(kind) && key.length <= longest ? frameOf(key) : undefined;
	return frame === undefined ? [] : [keyDigest(frame, salts.frame)];
}

/** The name, and for a person the part after the last dot, which is often printed alone. */
function formsOf(key: string, kind: NameKind, shortest = 3): string[] {
	const last = kind === 'person' ? lastPart(key) : undefined;
	return [key, ...(last === undefined ? [] : [last])].filter((form) => form.length >= shortest && form.length <= longest);
}

function bySound(key: string, kind: NameKind): number[] {
	return canSound(key, kind) ? [keyDigest(soundKey(key), salts.sound)] : [];
}

function canSound(key: string, kind: NameKind): boolean {
	return kind === 'person' && key.length >= 2 && key.length <= longestSound && /^[\u4e00-\u9fff]+$/u.test(key);
}

/** Two-character names with one character taken for one that looks like it. */
function mistaken(key: string): string[] {
	const [first = '', second = ''] = key;
	return [...Array.from(lookalikes(first), (other) => other + second), ...Array.from(lookalikes(second), (other) => first + other)];
}

function deletions(key: string): string[] {
	const all = new Set<string>();
	for (let i = 0; i < key.length; i++) all.add(key.slice(0, i) + key.slice(i + 1));
	return [...all];
}
