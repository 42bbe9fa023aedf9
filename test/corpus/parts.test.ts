// The corpus's small parts: days, patterns, sentences, maps, names alike, texts alike.
import { expect, test } from 'vitest';
import { packBreaks, sourceOf, unpackBreaks } from '../../server/src/corpus/body.ts';
import { compress, dictionaryOf, expand } from '../../server/src/corpus/compress.ts';
import { dayOf, isoOf } from '../../server/src/corpus/day.ts';
import { matcher } from '../../server/src/corpus/glob.ts';
import { keptUnder, likeness, lookedUnder } from '../../server/src/corpus/near.ts';
import { sentenceAround } from '../../server/src/corpus/sentence.ts';
import { fingerprint, likeness as likenessOfTexts } from '../../server/src/corpus/sketch.ts';

test.each(['2025-06-17', '2025-06', '2025', '--06-17', '--06', undefined])('the date %s comes back as it was', (iso) => {
	expect(isoOf(dayOf(iso))).toBe(iso);
});

test('days sort as dates do, unknown years first', () => {
	const dates = ['2025-06-17', '--12-31', '2024-12-31', undefined, '2025-06-02', '2025-01-31'];
	const sorted = dates.map(String).toSorted((a, b) => dayOf(a) - dayOf(b));
	expect(sorted).toEqual(['undefined', '--12-31', '2024-12-31', '2025-01-31', '2025-06-02', '2025-06-17']);
});

test.each([
	['draft', ['draft', 'draft/a.txt', 'x/draft/a.txt'], ['drafts/a.txt', 'a.draft']],
	['**/*.md', ['a.md', 'b/c.md'], ['a.txt', 'a.mdx']],
	['archive/*.txt', ['archive/a.txt'], ['archive/b/a.txt', 'x/archive/a.txt']],
	['2024/**', ['2024/a.txt', '2024/05/a.txt'], ['12024/a.txt']],
	['第?版.{txt,md}', ['第1版.txt', 'x/第二版.md'], ['第12版.txt']],
	['a+(b)[c].txt', ['a+(b)[c].txt'], ['aab.txt']],
])('the pattern %s', (pattern, covered, others) => {
	const covers = matcher([pattern]);
	expect(covered.filter((path) => !covers(path))).toEqual([]);
	expect(others.filter(covers)).toEqual([]);
});

test.each([
	['前一句。桥修好了！后一句。', '桥', '桥修好了！'],
	['他说：“桥修好了。”大家都笑。', '桥', '他说：“桥修好了。”'],
	['他说：“桥修好了。”大家都笑。', '大家', '大家都笑。'],
	['标题没有句号\n正文在这里。', '标题', '标题没有句号'],
])('in %s the sentence around %s', (text, word, sentence) => {
	const start = text.indexOf(word);
	expect(sentenceAround(text, { start, end: start + word.length })).toBe(sentence);
});

test('a long sentence is cut on both sides, never within a character', () => {
	const text = `${'𠮷'.repeat(150)}桥${'𠮷'.repeat(151)}。`;
	const sentence = sentenceAround(text, { start: 300, end: 301 });
	expect(sentence).toMatch(/^…𠮷+桥𠮷+…$/u);
	expect(sentence.length).toBeLessThanOrEqual(120);
	expect(sentence.isWellFormed()).toBe(true);
});

test('places in an unwrapped text lead back to the source', () => {
	const breaks = [0, 7, 10, 20, 13, 2, 40, 70_000];
	expect(unpackBreaks(packBreaks(breaks))).toEqual(breaks);
	expect([0, 9, 10, 12, 13, 39, 40, 45].map((at) => sourceOf(breaks, at))).toEqual([7, 16, 20, 22, 2, 28, 70_000, 70_005]);
});

test('compressed texts come back, also against a dictionary; damaged ones are empty', () => {
	const text = '𠮷野家在北里省开了分店。🎉\n';
	const dictionary = dictionaryOf([text.repeat(9), text]);
	expect(expand(compress(text, dictionary), dictionary)).toBe(text);
	expect(expand(compress('', dictionary), dictionary)).toBe('');
	const strange = '龘靐齉 Ω';
	expect(expand(compress(strange, dictionary), dictionary)).toBe(strange);
	expect(expand(Buffer.from('not compressed'), dictionary)).toBe('');
});

test.each([
	['罗山水', '罗山河', 1],
	['罗山水', '罗山', 0],
	['罗山水', '罗山水源', 1],
	['罗山水', '水山罗', 0],
	['罗山水', '罗水山', 1],
	['罗山水', '罗杉水', 2],
	['罗剑锋', '罗建峰', 2],
	['罗义', '罗艺', 2],
	['罗义', '罗山', 0],
	['罗末', '罗未', 2],
	['穆里亚·哈桑', '穆里亚·桑哈', 1],
	['穆里亚·哈桑诺夫', '哈桑诺夫', 1],
	['穆里亚·哈桑诺夫', '哈桑努夫', 1],
	['穆里亚·哈桑诺夫', '穆利雅·哈散诺夫', 0],
	['穆里亚·哈桑诺夫', '阿里·哈桑诺夫', 0],
	['罗山水', '罗山水', 0],
])('%s and %s are alike: %i', (a, b, alike) => {
	expect(likeness(a, b, 'person')).toBe(alike);
	expect(likeness(b, a, 'person')).toBe(alike);
	if (alike > 0) expect(lookedUnder(a, 'person').filter((number) => keptUnder(b, 'person').includes(number))).not.toEqual([]);
	if (alike > 0) expect(lookedUnder(b, 'person').filter((number) => keptUnder(a, 'person').includes(number))).not.toEqual([]);
});

test('names alike meet under some number, whatever their length and wherever the edit', () => {
	const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯';
	for (let length = 3; length <= 12; length++) {
		const name = letters.slice(0, length);
		const edits = Array.from({ length }, (_, i) => [
			`${name.slice(0, i)}辰${name.slice(i + 1)}`,
			`${name.slice(0, i)}辰${name.slice(i)}`,
			...(length > 3 ? [name.slice(0, i) + name.slice(i + 1)] : []),
		]).flat();
		const kept = new Set(keptUnder(name, 'person'));
		expect(edits.filter((edit) => !lookedUnder(edit, 'person').some((number) => kept.has(number)))).toEqual([]);
	}
});

test('the same words in another layout have one digest; reprints with little added are alike, other texts are not', () => {
	const text = '北里省的公路修到了河边，沿线六个村子的人都来看，孩子们从此不用再走水路上学，老人也能当天去县里看病了。';
	expect(fingerprint(text.replaceAll('，', '\n　　')).digest).toBe(fingerprint(text).digest);
	expect(fingerprint(text.replace('六', '七')).digest).not.toBe(fingerprint(text).digest);
	expect(likenessOfTexts(text, `本报讯 ${text}`)).toBeGreaterThan(0.8);
	expect(likenessOfTexts(text, '甲国外交大臣昨天到访，双方就口岸、学校和集市作了安排，并约定每季度会商一次进度。')).toBe(0);
	expect(fingerprint('短。').sketch).toEqual([]);
});
