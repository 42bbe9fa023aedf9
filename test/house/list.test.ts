// House lists as desks write and Excel saves them.
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../server/src/house/csv.ts';
import { readHouseList } from '../../server/src/house/list.ts';
import type { HouseProblem } from '../../server/src/house/model.ts';
import { holdsAt, readPeriod } from '../../server/src/house/period.ts';

const header = '规范写法,类别,国家/单位,职务,起止日期,别名,误写,备注';

describe('fields', () => {
	test.each([
		['commas, CRLF', 'a,b\r\n甲, 乙 \r\n', ['甲', '乙']],
		['tabs', 'a\tb\n甲\t乙', ['甲', '乙']],
		['full-width semicolons', 'a；b\n甲；乙\n', ['甲', '乙']],
		['quotation marks', 'a,b\n"甲,""乙""","丙\n丁"\n', ['甲,"乙"', '丙\n丁']],
		['a byte order mark', '\uFEFFa,b\n甲,乙', ['甲', '乙']],
		['empty cells', 'a,b,c\n甲,,丙', ['甲', '', '丙']],
		['rows of nothing but separators', 'a,b\n,\n\n甲,乙\n,,\n', ['甲', '乙']],
	])('%s', (_what, text, values) => {
		const { rows } = readCsv(text);
		expect(rows.slice(1).map(({ fields }) => fields.map(({ value }) => value))).toEqual([values]);
	});

	test('every value stands where its span says', () => {
		const text = '\uFEFFa,b\r\n  甲 ,"乙"\r\n';
		const [, row] = readCsv(text).rows;
		expect(row?.fields.map(({ span }) => text.slice(span.start, span.end))).toEqual(['甲', '"乙"']);
		expect(text.slice(row?.span.start, row?.span.end)).toBe('  甲 ,"乙"');
	});

	test('lines are counted as an editor does, through breaks inside cells', () => {
		expect(readCsv('a\r\n"x\r\ny"\r\n\r\nz').rows.map(({ line }) => line)).toEqual([1, 2, 5]);
	});

	test.each(['"', ',', '\r', '"\n'])('a million times %j', (unit) => {
		const text = unit.repeat(1_000_000);
		expect(readCsv(text).rows.length).toBeLessThan(2);
	});
});

describe('dates', () => {
	test.each([
		['2021-03', '2021-03', undefined],
		['2021.3—2024.5', '2021-03', '2024-05'],
		['2021年3月至今', '2021-03', undefined],
		['2021年3月11日—2024年6月30日', '2021-03-11', '2024-06-30'],
		['2021/3/1-2024/5/2', '2021-03-01', '2024-05-02'],
		['2021-03—2024-05', '2021-03', '2024-05'],
		['2021－2024', '2021', '2024'],
		['2018年起', '2018', undefined],
		['自2018年起', '2018', undefined],
		['至2024年5月', undefined, '2024-05'],
		['—2024.5', undefined, '2024-05'],
		['2021.3～', '2021-03', undefined],
		['20210311', '2021-03-11', undefined],
		['2021-03 to 2024-05', '2021-03', '2024-05'],
	])('%s', (text, from, until) => {
		expect(readPeriod(text)).toEqual({ from, until });
	});

	test.each(['去年', '2021.13', '2021.2.30', '2024—2021', '3月', '21.3', '今'])('%s is no date', (text) => {
		expect(readPeriod(text)).toBeUndefined();
	});

	test('a post holds on its last day, and in a month of which the day is not known', () => {
		const period = readPeriod('2023-03-11—2024-06-30');
		expect(['2023-03-10', '2023-03', '2023-03-11', '2024-06-30', '2024-07-01', undefined].map((iso) => holdsAt(period, iso))).toEqual([
			false,
			true,
			true,
			true,
			false,
			true,
		]);
	});
});

describe('entries', () => {
	test('columns in any order, several forms in a cell, one period a post', () => {
		const text =
			'误写,规范写法,职务,起止日期,国家/单位,别名\n顾云州、顾云洲|顾芸舟,顾云舟,外交部长；商务部部长,2018—2023-03；2023-03至今,东岚,顾外长';
		const { entries, problems } = readHouseList(text);
		expect(problems).toEqual([]);
		expect(entries[0]).toMatchObject({
			kind: 'person',
			posts: [
				{ title: '外交部长', affiliation: '东岚', period: { from: '2018', until: '2023-03' } },
				{ title: '商务部部长', affiliation: '东岚', period: { from: '2023-03', until: undefined } },
			],
		});
		expect(entries[0]?.misspellings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['顾云州', '顾云洲', '顾芸舟']);
		expect(entries[0]?.aliases.map((alias) => alias.text)).toEqual(['顾外长']);
	});

	test('an English header', () => {
		const { entries, problems } = readHouseList('Canonical;Kind;Misspellings\n蓝色经济;term;兰色经济\n');
		expect(problems).toEqual([]);
		expect(entries[0]).toMatchObject({ kind: 'term', canonical: { text: '蓝色经济' } });
	});

	test('an empty file has nothing wrong', () => {
		expect(readHouseList('')).toEqual({ entries: [], problems: [] });
	});
});

describe('problems stand at the cell that has them', () => {
	const shown = (text: string, problems: readonly HouseProblem[]) =>
		problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);

	test.each([
		['an unknown kind', '顾云舟,人员甲,,,,,,', 'unknown-kind: 人员甲'],
		['no canonical form', ',人名,东岚,,,,,', 'no-canonical: ,人名,东岚,,,,,'],
		['a date nobody can read', '顾云舟,人名,东岚,外长,前年,,,', 'unreadable-date: 前年'],
		['too few cells', '顾云舟,人名', 'few-columns: 顾云舟,人名'],
		['too many cells', '顾云舟,人名,东岚,外长,2023,,,第一,第二', 'many-columns: 第二'],
		['a quotation mark left open', '"顾云舟,人名,东岚,外长,2023,,,', 'open-quote: "'],
		['more countries than posts', '顾云舟,人名,东岚、瑟兰,外长,2023,,,', 'uneven-posts: 东岚、瑟兰'],
	])('%s', (_what, row, expected) => {
		const text = `${header}\r\n${row}`;
		expect(shown(text, readHouseList(text).problems)).toEqual([expected]);
	});

	test.each([
		['2024—2020', '“2024—2020”的终止日期早于起始日期。'],
		['2024.5至2024.3', '“2024.5至2024.3”的终止日期早于起始日期。'],
		['2023-13-11—', '无法读出日期“2023-13-11—”'],
	])('what is wrong with the dates %s', (dates, words) => {
		const { problems } = readHouseList(`${header}\r\n顾云舟,人名,东岚,外长,${dates},,,`);
		expect(problems.map(({ message }) => message.zh).join()).toContain(words);
	});

	test('a header without the canonical form', () => {
		const text = '姓名甲,职务\n顾云舟,外长\n';
		const { entries, problems } = readHouseList(text);
		expect(entries).toEqual([]);
		expect(shown(text, problems)).toEqual(['no-header: 姓名甲,职务']);
		expect(problems[0]?.message.zh).toContain('规范写法');
	});

	test('an unknown and a repeated column are left out, the others used', () => {
		const text = '规范写法,部门,职务,职位\n顾云舟,三处,外长,\n';
		const { entries, problems } = readHouseList(text);
		expect(shown(text, problems)).toEqual(['unknown-column: 部门', 'repeated-column: 职位']);
		expect(entries[0]?.posts[0]?.title).toBe('外长');
	});

	test('a list opened in the wrong encoding', () => {
		const bytes = Uint8Array.of(0xb9, 0xe6, 0xb7, 0xb6, 0x2c, 0xc0, 0xe0);
		expect(readHouseList(new TextDecoder('utf-8').decode(bytes)).problems.map(({ code }) => code)).toEqual(['encoding']);
		expect(readHouseList(new TextDecoder('gb18030').decode(bytes)).problems.map(({ code }) => code)).not.toContain('encoding');
	});
});
