// The card of a quotation: the same words in print, how they differ, who said them, where first.
import { describe, expect, test } from 'vitest';
import { type CorpusPlace, type Evidence, noEvidence, type QuoteRecord } from '../../server/src/corpus/evidence.ts';
import { reportedQuery } from '../../server/src/features/hover/quoteCard.ts';
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
			'- 文字不同：我们要把~~公~~**山**路修到每一；路修到每一~~家~~**户**茶农的家门 — [清流镇修路 2025年6月17日](<2025-06-17.txt>)',
		);
	});

	test('a part, one with words left out, one with other marks', () => {
		expect(card(draft('把山路修到每一户'), [{}], '把山路修到每一户').at(-1)).toContain('- 此处是其中一段 — ');
		expect(card(draft('我们要……修到每一户茶农的家门口'), [{}], '我们要……修到每一户茶农的家门口').at(-1)).toContain('- 此处有省略 — ');
		const marked = '我们要把山路，修到每一户茶农的家门口！';
		expect(card(draft(marked), [{}], marked).at(-1)).toContain('- 只有标点不同 — ');
	});

	test('who said it elsewhere', () => {
		expect(card(draft(words), [{ speaker: '王芳' }], words).at(-1)).toContain('一字不差，**说话人是王芳** — ');
	});

	test('in running text, where nobody printed it as a quotation', () => {
		const quote = readingOf(draft(words)).facts.quotes[0];
		expect(quote && reportedQuery(quote)).toBe('“我们要把山路修到每一户茶农的家门口”');
		const reading = readingOf(draft(words), { ...noEvidence, articles: 3 });
		const card = findHover(reading, reading.cursor, { ...options, reported: [place('2024-05-01')] })?.markdown;
		expect(card?.split('\n').at(-1)).toBe('- 原文未加引号 — [清流镇修路 2024年5月1日](<2024-05-01.txt>)');
	});

	test('says when nobody printed it, and nothing without a corpus', () => {
		expect(card(draft(words), [], words).at(-1)).toBe('语料中没有这段引语');
		const reading = readingOf(draft(words));
		expect(findHover(reading, reading.cursor, options)?.markdown).not.toContain('语料');
	});
});
