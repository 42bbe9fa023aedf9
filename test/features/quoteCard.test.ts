// The card of a quotation: the same words in print, how they differ, who said them, where first.
import { describe, expect, test } from 'vitest';
import { type CorpusPlace, type Evidence, noEvidence, type QuoteRecord } from '../../server/src/corpus/evidence.ts';
import { queriesFor } from '../../server/src/features/hover/quoteInText.ts';
import { type CardOptions, findHover } from '../../server/src/features/hover.ts';
import { readingOf } from '../support/readings.ts';

const options: CardOptions = { locale: 'zh', theme: 'light', linkTo: (place) => place.path };
const words = '我们要把山路修到每一户茶农的家门口。';

function card(draft: string, records: readonly Partial<QuoteRecord>[], said: string): string[] {
	const quotes = new Map([[said, records.map((record) => ({ ...base, ...record }))]]);
	const evidence: Evidence = { ...noEvidence, articles: 3, quotes };
	const reading = readingOf(draft, evidence);
	return (findHover(reading, reading.cursor, options)?.markdown ?? '').split(/ {2}\n|\n\n|\n/u);
}

function withInText(draft: string, inText: CardOptions['inText']): string[] {
	const reading = readingOf(draft, { ...noEvidence, articles: 3 });
	return (findHover(reading, reading.cursor, { ...options, inText })?.markdown ?? '').split(/ {2}\n|\n\n|\n/u);
}

const base: QuoteRecord = { words, kind: 'speech', speaker: '高凤林', likeness: 'equal', shared: 1, place: place('2025-06-17') };

function place(date: string): CorpusPlace {
	return { path: `${date}.txt`, span: { start: 0, end: 9 }, headline: '清流镇修路', date, sentence: '' };
}

describe('the card of a quotation', () => {
	const draft = (said: string) => `⟦高凤林⟧{person}说：“$0${said}”`;

	test('word for word, and where first', () => {
		expect(card(draft(words), [{}, { place: place('2024-05-01') }], words)).toEqual([
			'**讲话** 18 字',
			'出自 高凤林（说）',
			'- 一字不差 — [清流镇修路 2025年6月17日](<2025-06-17.txt>)',
			'- 最早 · 一字不差 — [清流镇修路 2024年5月1日](<2024-05-01.txt>)',
		]);
	});

	test('each changed word beside the printed one', () => {
		const said = '我们要把公路修到每一家茶农的家门口。';
		expect(card(draft(said), [{}], said).at(-1)).toBe(
			'- 文字不同：我们要把~~公路~~**山路**修到每一家；公路修到每~~一家~~**一户**茶农的家门 — [清流镇修路 2025年6月17日](<2025-06-17.txt>)',
		);
	});

	test('a part, one with words left out, one with other marks', () => {
		expect(card(draft('把山路修到每一户'), [{}], '把山路修到每一户').at(-1)).toContain('- 此处是其中一段 — ');
		expect(card(draft('我们要……修到每一户茶农的家门口'), [{}], '我们要……修到每一户茶农的家门口').at(-1)).toContain('- 此处有省略 — ');
		const marked = '我们要把山路，修到每一户茶农的家门口！';
		expect(card(draft(marked), [{}], marked).at(-1)).toContain('- 只有标点不同 — ');
	});

	test('a sentence quoted in a heading is no name', () => {
		expect(card('# 清流镇修路\n\n## 山路通了：“$0走出了一条新路，成为全县新的典范”\n\n茶农们很高兴。', [], '')[0]).toBe(
			'**标题引语** 16 字',
		);
		expect(card('# 清流镇修路\n\n## “$0先修路”的办法\n\n茶农们很高兴。', [], '')[0]).toBe('**名称** 3 字');
	});

	test('who said it elsewhere', () => {
		expect(card(draft(words), [{ speaker: '王芳' }], words).at(-1)).toContain('一字不差，**说话人是王芳** — ');
	});

	test('in running text, where nobody printed it as a quotation', () => {
		const inText = { of: 'whole', total: 1, places: [place('2024-05-01')] } as const;
		expect(withInText(draft(words), inText).at(-1)).toBe('- 原文未加引号 — [清流镇修路 2024年5月1日](<2024-05-01.txt>)');
	});

	test('of which only a clause was printed', () => {
		const sentence = '他在会上介绍，镇里把山路修到每一户茶农的家门口。';
		const inText = { of: 'clause', total: 1, places: [{ ...place('2024-05-01'), sentence }] } as const;
		expect(withInText(draft(`让茶香飘得更远，${words}`), inText).at(-1)).toContain('- 见报的只有“把山路修到每一户茶农的家门口” — ');
	});

	test('a term with how often it was printed and in which words', () => {
		const inText = { of: 'term', total: 12, places: [{ ...place('2024-05-01'), sentence: '“先修路”成了口头禅。' }] } as const;
		expect(withInText('镇里提出“$0先修路”的办法。', inText).slice(-2)).toEqual([
			'已发表 12 篇',
			'- “先修路”成了口头禅。 — [清流镇修路 2024年5月1日](<2024-05-01.txt>)',
		]);
	});

	test.each([
		['speech', words, ['“我们要把山路修到每一户茶农的家门口”']],
		['speech', '路通了，茶就好卖了，日子一天比一天红火。', ['“茶就好卖了” “日子一天比一天红火”', '“日子一天比一天红火”']],
		['emphasis', '先修路', ['“先修路”']],
		['emphasis', '山路', []],
	] as const)('%s “%s” is searched by its clauses', (kind, said, queries) => {
		expect(queriesFor({ kind, words: said }).map(({ text }) => text)).toEqual(queries);
	});

	test('with the occasion and the day on which it was said', () => {
		const said = `6日，⟦高凤林⟧{person}在全镇春耕动员大会上说：“$0${words}”`.replace('6日', '⟦6日⟧{date 2025-05-06}');
		expect(card(said, [], words)[2]).toBe('全镇春耕动员大会 · 2025年5月6日');
		expect(card(`正如⟦王芳⟧{person}在讲话中提到的，⟦高凤林⟧{person}说：“$0${words}”`, [], words)[2]).toBe('语料中没有这段引语');
	});

	test('where a name ends right before its mark', () => {
		expect(card(`⟦高凤林⟧{person}说：⟦清流镇⟧{place}$0“${words}”`, [], words)[0]).toBe('**讲话** 18 字');
	});

	test('says when nobody printed it, and nothing without a corpus', () => {
		expect(card(draft(words), [], words).at(-1)).toBe('语料中没有这段引语');
		const reading = readingOf(draft(words));
		expect(findHover(reading, reading.cursor, options)?.markdown).not.toContain('语料');
	});
});
