// Numerals as printed in both scripts: value, interval, precision, and how far they go.
import { describe, expect, test } from 'vitest';
import { chineseNumeral } from '../../server/src/text/chineseNumeral.ts';
import { numeralAt } from '../../server/src/text/numerals.ts';
import { valueOfNumeral } from '../../server/src/text/numeralValue.ts';
import { sharedRows } from '../support/shared.ts';

/** What is read at the start of a text, as a reader would say it. */
function read(text: string): string {
	const numeral = numeralAt(text, 0);
	if (numeral === undefined) return 'none';
	const value = numeral.high === numeral.value ? `${numeral.value}` : `${numeral.value}–${numeral.high}`;
	return `${text.slice(0, numeral.end)} = ${value}${numeral.over ? ' and more' : ''}`;
}

test.each([
	['948亿美元', '948亿 = 94800000000'],
	['1,234.5万吨', '1,234.5万 = 12345000'],
	['１２３人', '１２３ = 123'],
	['1.2万亿元', '1.2万亿 = 1200000000000'],
	['3千万人', '3千万 = 30000000'],
	['一万五千亿元', '一万五千亿 = 1500000000000'],
	['二〇二五年', '二〇二五 = 2025'],
	['三万五', '三万五 = 35000'],
	['十八点六万人', '十八点六万 = 186000'],
	['两个亿', '两个亿 = 200000000'],
	['廿二日', '廿二 = 22'],
	['三四十人', '三四十 = 30–40'],
	['十五六岁', '十五六 = 15–16'],
	['七百三四十元', '七百三四十 = 730–740'],
	['十几个', '十几 = 10–20'],
	['数十种', '数十 = 10–100'],
	['一百多万人', '一百多万 = 1000000 and more'],
	['3000余万元', '3000余万 = 30000000 and more'],
	['两千多年', '两千 = 2000'],
	['数学', 'none'],
	['美元', 'none'],
])('reads %s', (text, expected) => {
	expect(read(text)).toBe(expected);
});

test('keeps the printed precision', () => {
	expect([numeralAt('948亿', 0)?.step, numeralAt('948.3亿', 0)?.step, numeralAt('3300', 0)?.step]).toEqual([1e8, 1e7, 1]);
});

test('counts UTF-16 units behind characters outside the basic plane', () => {
	expect(numeralAt('𠮷5万', 2)).toMatchObject({ start: 2, end: 4, value: 50000 });
});

test.each([
	[0, '零'],
	[10, '十'],
	[948, '九百四十八'],
	[10_005, '一万零五'],
	[1_203_000, '一百二十万三千'],
	[-3.05, '负三点零五'],
])('writes %d as %s', (value, expected) => {
	expect(chineseNumeral(value)).toBe(expected);
	expect(valueOfNumeral(expected)).toBe(value);
});

interface NumeralRow {
	readonly file: string;
	readonly mode: string;
	readonly input: string;
	readonly expected: number | string | null;
}

/** Strict modes forbid what people write; what a text may mean is read here all the same. */
const readAllTheSame = new Set(['一一', '壹壹', '百十一', '10.1万零100']);

const rows = sharedRows<NumeralRow>('numbers/cn2an.jsonl').filter((row) => row.file === 'cn2an_test');

describe.skipIf(rows.length === 0)('cn2an', () => {
	test('values, at least 99 %', () => {
		const valued = rows.filter((row) => /^(?:strict|normal|smart|direct)_data_dict$/u.test(row.mode));
		const wrong = valued.filter((row) => valueOfNumeral(row.input) !== Number(row.expected)).map((row) => row.input);
		expect(wrong.length / valued.length, wrong.join(' ')).toBeLessThanOrEqual(0.01);
	});

	test('what is no numeral has no value', () => {
		const broken = rows.filter((row) => row.mode.startsWith('error_') && typeof row.input === 'string' && !readAllTheSame.has(row.input));
		expect(broken.filter((row) => valueOfNumeral(row.input) !== undefined).map((row) => row.input)).toEqual([]);
	});
});
