// Wordings that are a given one but for a word: one or two characters others, missing, or more, in one place, or two neighbours swapped.
// Found by the halves that agree, so that a text of any length costs one look a character. Knows no articles.
import type { Span } from '../text/span.ts';

export interface NearWording {
	/** The known wording. */
	readonly text: string;
	/** Of the wording as it stands here. */
	readonly at: Span;
	/** `深` of `深受群众欢迎`, where 最 stands: what differs, in the known wording and here. Either may be empty. */
	readonly known: Span;
	readonly own: Span;
}

export interface NearWords {
	/** The whole of `text` as against each wording. */
	around(text: string): readonly NearWording[];
	/** Places in `text` that are nearly one of the wordings, and none of them. */
	within(text: string): readonly NearWording[];
	/** Places that are exactly one. */
	exactly(text: string): readonly { readonly text: string; readonly at: Span }[];
}

/** Characters that must agree at one end. */
const anchor = 3;
const longestChange = 2;
const mostPerAnchor = 40;

export function createNearWords(wordings: readonly string[]): NearWords {
	const heads = new Map<string, string[]>();
	const tails = new Map<string, string[]>();
	const lengths = new Set<number>();
	for (const text of wordings) {
		if (text.length < anchor + 2) continue;
		lengths.add(text.length);
		push(heads, text.slice(0, anchor), text);
		push(tails, text.slice(-anchor), text);
	}
	const known = new Set(wordings);
	return {
		around(text) {
			if (text.length < anchor + 1) return [];
			const candidates = new Set([...(heads.get(text.slice(0, anchor)) ?? []), ...(tails.get(text.slice(-anchor)) ?? [])]);
			return [...candidates].flatMap((wording) => {
				const change = changeBetween(wording, text);
				return change ? [{ text: wording, at: { start: 0, end: text.length }, ...change }] : [];
			});
		},
		within(text) {
			const found: NearWording[] = [];
			for (let at = 0; at + anchor <= text.length; at++) {
				const piece = text.slice(at, at + anchor);
				for (const wording of heads.get(piece) ?? []) {
					if (text.startsWith(wording, at)) continue;
					const near = bestOf(wording, (length) => ({ start: at, end: at + length }), text);
					if (near) found.push(near);
				}
				for (const wording of tails.get(piece) ?? []) {
					const end = at + anchor;
					if (text.endsWith(wording, end) || known.has(text.slice(Math.max(0, end - wording.length), end))) continue;
					const near = bestOf(wording, (length) => ({ start: end - length, end }), text);
					if (near) found.push(near);
				}
			}
			return found;
		},
		exactly(text) {
			const found: { text: string; at: Span }[] = [];
			for (let at = 0; at + anchor <= text.length; at++) {
				for (const wording of heads.get(text.slice(at, at + anchor)) ?? []) {
					if (text.startsWith(wording, at)) found.push({ text: wording, at: { start: at, end: at + wording.length } });
				}
			}
			return found;
		},
	};
}

/** One character for another, or two swapped: where words are more or fewer, something else is usually meant. */
export function isSlipOf(known: string, own: string): boolean {
	if (known.length !== own.length || !/^\p{Script=Han}+$/u.test(known + own)) return false;
	return known.length === 1 || (known.length === 2 && known.charAt(0) === own.charAt(1) && known.charAt(1) === own.charAt(0));
}

/** One character too many or too few, and none that sentences have or leave as they like: `铸中华民族` for `铸牢中华民族`. */
export function isOddLetter(known: string, own: string): boolean {
	return (
		known.length + own.length === 1 &&
		/^\p{Script=Han}$/u.test(known + own) &&
		!/[的地得了着之和与及并也还都将已又更最在是为对把]/u.test(known + own)
	);
}

/** A stretch of the same length, else one or two longer or shorter. */
function bestOf(wording: string, spanOf: (length: number) => Span, text: string): NearWording | undefined {
	for (const difference of [0, -1, 1, -2, 2]) {
		const at = spanOf(wording.length + difference);
		if (at.start < 0 || at.end > text.length) continue;
		const change = changeBetween(wording, text.slice(at.start, at.end));
		if (!change) continue;
		return { text: wording, at, known: change.known, own: { start: at.start + change.own.start, end: at.start + change.own.end } };
	}
	return undefined;
}

/** The one place in which they differ, inside both: what stands at an end may belong to other words. */
function changeBetween(known: string, own: string): { readonly known: Span; readonly own: Span } | undefined {
	if (known === own || Math.abs(known.length - own.length) > longestChange) return undefined;
	let start = 0;
	while (start < known.length && start < own.length && known.charCodeAt(start) === own.charCodeAt(start)) start++;
	let [a, b] = [known.length, own.length];
	while (a > start && b > start && known.charCodeAt(a - 1) === own.charCodeAt(b - 1)) {
		a--;
		b--;
	}
	if (Math.max(a - start, b - start) > longestChange || start === 0 || a === known.length) return undefined;
	// The better part of it stands as it is known.
	if (start + (known.length - a) < Math.max(anchor + 1, known.length * 0.6)) return undefined;
	return { known: { start, end: a }, own: { start, end: b } };
}

function push(index: Map<string, string[]>, key: string, text: string): void {
	const all = index.get(key);
	if (!all) index.set(key, [text]);
	else if (all.length < mostPerAnchor) all.push(text);
}
