// Highlights and colours: what lights up in the text itself.
import { describe, expect, test } from 'vitest';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { semanticTokensOf } from '../../server/src/features/semanticTokens.ts';
import { overlaps } from '../../server/src/text/span.ts';
import { writeMarks } from '../support/marks.ts';
import { readingOf } from '../support/readings.ts';

describe('highlights', () => {
	function lit(marked: string): string {
		const reading = readingOf(marked);
		return writeMarks(reading.file.text, highlightsAt(reading, reading.cursor));
	}

	test('one person under several names, one of them cut by a line break', () => {
		expect(lit('⟦陆明$0远⟧{person}来了。⟦老陆⟧{person 陆明远}说，⟦方宁⟧{person}没来，⟦陆明\n远⟧{person}笑了。')).toBe(
			'⟦陆明远⟧来了。⟦老陆⟧说，方宁没来，⟦陆明\n远⟧笑了。',
		);
	});
	test('one figure in two notations', () => {
		expect(lit('共⟦3.2万$0亩⟧{quantity 32000 亩}，去年⟦32000亩⟧{quantity 32000 亩}，今年⟦3.3万亩⟧{quantity 33000 亩}。')).toBe(
			'共⟦3.2万亩⟧，去年⟦32000亩⟧，今年3.3万亩。',
		);
	});
	test('only in the same article', () => {
		expect(lit('# 甲\n\n⟦陆$0明远⟧{person}来了。\n\n# 乙\n\n⟦陆明远⟧{person}走了。')).toBe(
			'# 甲\n\n⟦陆明远⟧来了。\n\n# 乙\n\n陆明远走了。',
		);
	});
	test('both marks of a speech', () => {
		expect(lit('⟦方宁⟧{person}说：“河水$0清了。”')).toBe('方宁说：⟦“⟧河水清了。⟦”⟧');
	});
	test('a term wherever it is quoted', () => {
		expect(lit('建“清$0流”，护“清流”，不是“清水”。')).toBe('建⟦“清流”⟧，护⟦“清流”⟧，不是“清水”。');
	});
	test('nothing where no fact stands', () => {
		expect(lit('河水$0清了。')).toBe('河水清了。');
	});
});

describe('colours', () => {
	function coloured(marked: string): string {
		const reading = readingOf(marked);
		const tokens = semanticTokensOf(reading);
		expect(tokens.some((token, index) => tokens.slice(index + 1).some((other) => overlaps(token, other)))).toBe(false);
		return writeMarks(
			reading.file.text,
			tokens.map(({ start, end, kind }) => ({ start, end, label: kind })),
		);
	}

	test('the smallest thing colours: a name in a quotation in a heading', () => {
		expect(coloured('## 听⟦方宁⟧{person}说“⟦清流镇⟧{place}的水”')).toBe(
			'## ⟦听⟧{heading}⟦方宁⟧{person}⟦说⟧{heading}⟦“⟧{quotation}⟦清流镇⟧{place}⟦的水”⟧{quotation}',
		);
	});
	test('line by line, without indents', () => {
		expect(coloured('⟦方\n　　宁⟧{person}说：“河水\r\n清了。”')).toBe(
			'⟦方⟧{person}\n　　⟦宁⟧{person}说：⟦“河水⟧{quotation}\r\n⟦清了。”⟧{quotation}',
		);
	});
	test('figures, dates and furniture', () => {
		expect(coloured('⟦5月6日⟧{date --05-06}种下⟦30亩⟧{quantity 30 亩}。\n\n! 电话⟦略⟧{label 略}')).toBe(
			'⟦5月6日⟧{date}种下⟦30亩⟧{figure}。\n\n! ⟦电话⟧{furniture}⟦略⟧{figure}',
		);
	});
	test('a part of the text alone', () => {
		const reading = readingOf('⟦方宁⟧{person}和⟦陆明远⟧{person}');
		expect(semanticTokensOf(reading, { start: 0, end: 2 }).map(({ start, end }) => [start, end])).toEqual([[0, 2]]);
	});
});
