// Under which few numbers a quotation is kept so that one with the same wording in it is found: any nine characters in common
// share a number. Marks and blanks do not count. Knows nothing of stores.
import { keyDigest } from './digest.ts';

/** Length of the pieces that are numbered, and of how many neighbouring ones the smallest stands for all. */
const piece = 6;
const window = 4;
const salts = { whole: 11, piece: 12 } as const;

/** The number of the whole, then those of its pieces; none twice. */
export function winnow(words: string): readonly number[] {
	const text = wordingOf(words);
	if (text === '') return [];
	const numbers = new Set<number>([keyDigest(text, salts.whole)]);
	const pieces: number[] = [];
	for (let at = 0; at + piece <= text.length; at++) pieces.push(keyDigest(text.slice(at, at + piece), salts.piece));
	for (let from = 0; from === 0 ? pieces.length > 0 : from + window <= pieces.length; from++) {
		let least = from;
		for (let i = from + 1; i < Math.min(pieces.length, from + window); i++) if ((pieces[i] ?? 0) <= (pieces[least] ?? 0)) least = i;
		numbers.add(pieces[least] ?? 0);
	}
	return [...numbers];
}

/** Characters alone: `先把路修好` of `先把路，修好！`. */
export function wordingOf(words: string): string {
	return words.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Share of the shorter one's wording that the other has as well, 0 to 1; both as `wordingOf` gives them. */
export function sharedWording(a: string, b: string): number {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 3) return long.includes(short) && short !== '' ? 1 : 0;
	const known = new Set<string>();
	for (let at = 0; at + 3 <= long.length; at++) known.add(long.slice(at, at + 3));
	let shared = 0;
	for (let at = 0; at + 3 <= short.length; at++) if (known.has(short.slice(at, at + 3))) shared++;
	return shared / (short.length - 2);
}
