// In what two spellings differ, as the check tells it.
import { expect, test } from 'vitest';
import { nameEdit } from '../../server/src/text/nameEdit.ts';
import { nameKey } from '../../server/src/text/nameKey.ts';
import { initials, soundKey } from '../../server/src/text/pinyin.ts';
import { lookalikes, looksAlike } from '../../server/src/text/shape.ts';
import { createWordTrie } from '../../server/src/text/wordTrie.ts';

test.each([
	['诺夫科娃', '诺夫柯娃', 'homophone'],
	['林未然', '林末然', 'lookalike'],
	['周建国', '周建军', 'other'],
	['捷尔穆罕诺夫', '捷尔穆诺夫', 'dropped'],
	['捷尔穆诺夫', '捷尔穆罕诺夫', 'dropped'],
	['阿依古丽', '阿古依丽', 'swapped'],
])('%s and %s: %s', (a, b, kind) => {
	expect(nameEdit(a, b)?.kind).toBe(kind);
});

test.each([
	['林凤山', '林凤山'],
	['林凤山', '张凤海'],
	['林凤山', '欧阳林凤山'],
])('%s and %s are not one edit apart', (a, b) => {
	expect(nameEdit(a, b)).toBeUndefined();
});

test('dashes, dots, widths, marks and spaces are style', () => {
	const keys = ['中国—中亚机制', '中国－中亚机制', '中国-中亚机制', '“中国–中亚机制”', '中国 — 中亚机制'].map(nameKey);
	expect(new Set(keys).size).toBe(1);
	expect(nameKey('安娜・林')).toBe(nameKey('安娜·林'));
	expect(nameKey('ＡＢＣ公司')).toBe(nameKey('abc公司'));
	expect(nameKey('《山村纪事》')).toBe(nameKey('山村纪事'));
});

test('sound and shape', () => {
	expect(soundKey('诺夫科娃')).toBe(soundKey('诺夫柯娃'));
	expect(initials('阿斯塔纳')).toBe('astn');
	expect(looksAlike('凤', '风') && looksAlike('风', '凤') && looksAlike('锋', '峰')).toBe(true);
	expect(looksAlike('凤', '凤')).toBe(false);
	expect(lookalikes('￥')).toBe('');
});

test('a trie knows its words and no others', () => {
	const words = Array.from({ length: 3000 }, (_, i) => `词${String.fromCharCode(0x4e00 + (i % 700))}${i}`);
	const trie = createWordTrie(16);
	words.forEach((word, i) => {
		expect(trie.add(word, i)).toBe(i);
	});
	words.forEach((word, i) => {
		expect(trie.get(word)).toBe(i);
	});
	expect(trie.add(words[5] as string, 9999)).toBe(5);
	expect(trie.get('词')).toBe(-1);
	expect(trie.get('')).toBe(-1);
	expect(trie.get(`${words[0]}x`)).toBe(-1);
});
