// Under which numbers a quotation is kept so that one with the same wording in it is found: any six characters in common share one.
// Marks and blanks do not count. Knows nothing of stores.
import { keyDigest } from './digest.ts';

/** Length of the pieces that are numbered; of so many neighbouring ones a published quotation is kept under the smallest alone. */
const piece = 4;
const window = 3;
const salts = { whole: 11, piece: 12 } as const;

/** Numbers that published words are kept under: that of the whole, and of every third piece or so. */
export function winnowed(words: string): readonly number[] {
	const text = wordingOf(words);
	if (text === '') return [];
	const pieces = piecesOf(text);
	const numbers = new Set<number>([keyDigest(text, salts.whole)]);
	for (let from = 0; from < pieces.length && (from === 0 || from + window <= pieces.length); from++) {
		numbers.add(Math.min(...pieces.slice(from, from + window)));
	}
	return [...numbers];
}

/** Numbers under which words like a draft's are found: that of the whole first, then of every piece. */
export function soughtUnder(words: string): readonly number[] {
	const text = wordingOf(words);
	return text === '' ? [] : [...new Set([keyDigest(text, salts.whole), ...piecesOf(text)])];
}

function piecesOf(text: string): number[] {
	const pieces: number[] = [];
	for (let at = 0; at + piece <= text.length; at++) pieces.push(keyDigest(text.slice(at, at + piece), salts.piece));
	return pieces;
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
