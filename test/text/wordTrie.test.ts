import { describe, expect, it } from 'vitest';
import { createWordTrie } from '../../server/src/text/wordTrie.ts';

/** Words of one to five characters, many of which begin alike. */
function inventedWords(count: number): string[] {
	const words = new Set<string>();
	for (let i = 0; words.size < count; i++) {
		let word = '';
		for (let rest = i; word.length === 0 || rest > 0; rest = Math.floor(rest / 61)) word += String.fromCharCode(0x4e00 + (rest % 61) * 331);
		words.add(word);
	}
	return [...words];
}

describe.each([
	['that is told too small a size', 16],
	['that is told its size', 40_000],
	['that is told too large a size', 200_000],
])('a dictionary %s', (_, expected) => {
	const words = inventedWords(20_000);
	const trie = createWordTrie(expected);
	const kept = words.map((word, number) => trie.add(word, number));

	it('gives each word its number again', () => {
		expect(kept).toEqual(words.map((_, number) => number));
		expect(words.map((word) => trie.get(word))).toEqual(kept);
	});

	it('knows no word that was not added', () => {
		const known = new Set(words);
		const strange = words.map((word) => `${word}国`).filter((word) => !known.has(word));
		expect(strange.filter((word) => trie.get(word) !== -1)).toEqual([]);
		expect(trie.get('')).toBe(-1);
	});

	it('keeps the first number of a word that is added twice', () => {
		expect(trie.add(words[7] as string, 99_999)).toBe(7);
		expect(trie.get(words[7] as string)).toBe(7);
	});
});

describe('a word of a list', () => {
	it('is added from where it stands', () => {
		const trie = createWordTrie(16);
		const list = '松江 柏林镇 松花';
		expect(trie.add(list, 3, 3, 6)).toBe(3);
		expect(trie.get('柏林镇')).toBe(3);
		expect(trie.get('柏林')).toBe(-1);
		expect(trie.get(list)).toBe(-1);
	});
});
