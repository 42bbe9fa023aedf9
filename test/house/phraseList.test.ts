// A newsroom's own phrasings: as a table or as snippets, and what is said of a list that has something wrong.
import { describe, expect, test } from 'vitest';
import { createHouse } from '../../server/src/house/house.ts';
import { readAnyList } from '../../server/src/house/list.ts';
import { showPhrase } from '../../server/src/phrases/notation.ts';

const csv = '分组,名称,前缀,套语,说明\n导语,镇里消息,镇讯,记者〈日期〉从〈机构〉获悉，,本县消息的起头\n结尾,,,（编辑 〈姓名〉）,\n';

test('rows of phrases.csv are phrasings', () => {
	const list = readAnyList('/desk/corpus/house/phrases.csv', csv);
	expect(list.problems).toEqual([]);
	expect(list.phrases?.map(({ id, prefixes, parts }) => [id, prefixes, showPhrase(parts)])).toEqual([
		['导语 · 镇里消息', ['镇讯'], '记者〈日期〉从〈机构〉获悉，'],
		['结尾 · （编辑 ）', [], '（编辑 〈姓名〉）'],
	]);
	expect(createHouse([{ path: 'a.csv', ...list }]).phrases).toHaveLength(2);
});

test('so are those of a snippet file, comments and all', () => {
	// biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's notation.
	const file = '{\n\t// 本报\n\t"导语 · 镇里消息": { "prefix": "镇讯", "body": ["记者${1:日期}从", "${2:机构}获悉，$0"] },\n}\n';
	const list = readAnyList('/desk/corpus/house/desk.code-snippets', file);
	expect(list.problems).toEqual([]);
	expect(list.phrases?.map(({ id, prefixes, parts }) => [id, prefixes, showPhrase(parts)])).toEqual([
		['导语 · 镇里消息', ['镇讯'], '记者〈日期〉从 〈机构〉获悉，'],
	]);
});

describe('what is wrong is said where it stands', () => {
	test.each([
		['a.csv', '名称,套语\n甲,⟦记者〈日期从⟧\n', 'open-slot', '〈日期从'],
		['a.csv', '名称,套语\n⟦甲,⟧\n', 'no-phrase', '甲,'],
		['a.csv', '名称,套语,⟦颜色⟧\n甲,记者获悉，,红\n', 'unknown-column', '颜色'],
		['a.csv', '名称,套语\n甲,记者获悉，\n⟦甲⟧,记者从〈机构〉获悉，\n', 'duplicate', '甲'],
		['a.csv', '名称,套语\n甲,⟦〈日期〉⟧\n', 'no-phrase', '〈日期〉'],
		['a.code-snippets', '{ "甲": { "body": "记者获悉，" }, ⟦乙⟧ }', 'broken-json', '乙'],
		['a.code-snippets', '{ ⟦"甲"⟧: { "prefix": "乙" } }', 'no-phrase', '"甲"'],
	])('%s %s', (path, marked, code, words) => {
		const text = marked.replaceAll(/[⟦⟧]/gu, '');
		const [problem] = readAnyList(path, text).problems;
		expect(problem?.code).toBe(code);
		expect(text.slice(problem?.span.start, problem?.span.end)).toBe(words);
	});
});

test('a list of names stays one', () => {
	const list = readAnyList('names.csv', '规范写法,职务\n顾云舟,外交部长\n');
	expect(list.entries).toHaveLength(1);
	expect(list.phrases).toBeUndefined();
});
