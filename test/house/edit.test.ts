// Rows and forms added to a list, and read back from what the edits make of it.
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { addForm, addRow } from '../../server/src/house/edit.ts';
import { readHouseList } from '../../server/src/house/list.ts';

describe('a new row', () => {
	const row = { canonical: '顾云舟', kind: '人名', title: '外交部长', misspellings: '顾云州、顾芸舟' };

	test.each([
		[
			'commas',
			'规范写法,类别,职务,误写\r\n陆知远,人名,外长,\r\n',
			'规范写法,类别,职务,误写\r\n陆知远,人名,外长,\r\n顾云舟,人名,外交部长,顾云州、顾芸舟\r\n',
		],
		[
			'tabs, no line end',
			'规范写法\t类别\t误写\t职务\n陆知远\t人名\t\t外长',
			'规范写法\t类别\t误写\t职务\n陆知远\t人名\t\t外长\n顾云舟\t人名\t顾云州、顾芸舟\t外交部长',
		],
		[
			'a column of the desk’s own',
			'编号,规范写法,类别,职务,误写\n1,陆知远,人名,外长,\n',
			'编号,规范写法,类别,职务,误写\n1,陆知远,人名,外长,\n,顾云舟,人名,外交部长,顾云州、顾芸舟\n',
		],
		[
			'a column that is missing',
			'规范写法,职务,类别\n陆知远,外长\n',
			'规范写法,职务,类别,误写\n陆知远,外长,,\n顾云舟,外交部长,人名,顾云州、顾芸舟\n',
		],
		[
			'empty rows at the end, as Excel leaves them',
			'规范写法,类别,职务,误写\n陆知远,,,\n,,,\n',
			'规范写法,类别,职务,误写\n陆知远,,,\n顾云舟,人名,外交部长,顾云州、顾芸舟\n,,,\n',
		],
	])('%s', (_what, before, after) => {
		expect(applyEdits(before, addRow(before, row) ?? [])).toBe(after);
	});

	test('of an empty file comes with a header, and reads back as it was given', () => {
		const text = applyEdits('', addRow('', { ...row, note: '他说,“好”' }) ?? []);
		const { entries, problems } = readHouseList(text);
		expect(problems).toEqual([]);
		expect(entries[0]).toMatchObject({ canonical: { text: '顾云舟' }, kind: 'person', note: '他说,“好”' });
	});

	test('is not put where it could not be read', () => {
		expect(addRow('姓名甲,乙\n', row)).toBeUndefined();
		expect(addRow('规范写法\n"陆知远\n', row)).toBeUndefined();
	});
});

describe('a new form of a name', () => {
	test.each([
		['an empty cell', '规范写法,误写,备注\r\n顾云舟,,外长\r\n', '规范写法,误写,备注\r\n顾云舟,顾云州,外长\r\n'],
		['after others, in their manner', '规范写法,误写\n顾云舟,顾芸舟|顾云周\n', '规范写法,误写\n顾云舟,顾芸舟|顾云周|顾云州\n'],
		['in quotation marks', '规范写法,误写\n顾云舟,"顾芸舟"\n', '规范写法,误写\n顾云舟,"顾芸舟、顾云州"\n'],
		['a row too short', '规范写法,备注,误写\n顾云舟\n', '规范写法,备注,误写\n顾云舟,,顾云州\n'],
		['a list without the column', '规范写法\n陆知远\n顾云舟\n', '规范写法,误写\n陆知远,\n顾云舟,顾云州\n'],
	])('%s', (_what, before, after) => {
		expect(applyEdits(before, addForm(before, '顾云舟', 'misspellings', '顾云州') ?? [])).toBe(after);
	});

	test('is not added twice, nor to a name that is not there', () => {
		const list = '规范写法,误写\n顾云舟,顾云州\n';
		expect(addForm(list, '顾云舟', 'misspellings', '顾云州')).toBeUndefined();
		expect(addForm(list, '陆知远', 'misspellings', '陆之远')).toBeUndefined();
	});
});
