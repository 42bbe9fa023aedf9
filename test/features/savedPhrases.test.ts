// Words that somebody has written, kept as a phrasing: what gives way to slots, and what the list looks like after.
import { expect, test } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { phraseFrom } from '../../server/src/features/phrases/made.ts';
import { addPhrase } from '../../server/src/house/phraseEdit.ts';
import { readPhraseList } from '../../server/src/house/phraseList.ts';

function made(marked: string): string | undefined {
	const start = marked.indexOf('⟦');
	const end = marked.indexOf('⟧') - 1;
	const file = readArticle(marked.replaceAll(/[⟦⟧]/gu, ''));
	return phraseFrom({ file, facts: extractFacts(file) }, { start, end });
}

test('names, days and figures give way to slots', () => {
	const lead = '清流茶叶丰收\n\n　　本报清流6月5日电　';
	expect(made(`${lead}⟦6月5日上午，外交部长顾云舟在昆明会见冰岛总理奥拉松。⟧\n`)).toBe(
		'〈日期〉上午，〈职务〉〈姓名〉在〈地点〉会见〈国家〉〈职务〉〈姓名〉。',
	);
	expect(made(`${lead}全年⟦茶叶产量达到\n12万吨，同比增长8%，\n⟧创下新高。\n`)).toBe('茶叶产量达到〈数值〉，同比增长〈百分比〉，');
});

test('what has hardly a fixed word is none', () => {
	expect(made('清流茶叶丰收\n\n　　⟦6月5日⟧，山路修通了。\n')).toBeUndefined();
	expect(made('清流茶叶丰收\n\n　　山路修通了⟦。⟧\n')).toBeUndefined();
});

test('a list gets a row under its own columns, and the same phrasing once', () => {
	const list = '名称,套语\r\n获悉,记者〈日期〉从〈机构〉获悉，\r\n';
	const row = { phrase: '报名将于〈日期〉截止。', name: '报名将于截止', group: '结尾' };
	const after = applyEdits(list, addPhrase(list, row) ?? []);
	expect(after).toBe('名称,套语\r\n获悉,记者〈日期〉从〈机构〉获悉，\r\n报名将于截止,报名将于〈日期〉截止。\r\n');
	expect(addPhrase(after, row)).toBeUndefined();
	expect(readPhraseList(after).phrases.map(({ name }) => name)).toEqual(['获悉', '报名将于截止']);
});

test('an empty list gets its header too', () => {
	const after = applyEdits('', addPhrase('', { phrase: '报名将于〈日期〉截止。', name: '报名', group: '结尾' }) ?? []);
	expect(readPhraseList(after)).toMatchObject({ problems: [], phrases: [{ id: '结尾 · 报名' }] });
});
