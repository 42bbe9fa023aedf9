// A slip in a person's name where nothing but the place says that somebody is named: behind a post, in a list, before what is done.
import { expect, test } from 'vitest';
import { judge } from '../support/judge.ts';

async function fixed(text: string): Promise<string> {
	const findings = (await judge({ text, path: '2024/11/04/a.txt' })).filter(({ id }) => id === 'name-variant');
	const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []).sort((a, b) => b.start - a.start);
	return edits.reduce((all, edit) => all.slice(0, edit.start) + edit.newText + all.slice(edit.end), text);
}

const first = '　　石门省省长高凤林、副省长石若川6日看望乡亲。温书凝、凌沧舟、林建峰参加。\n\n　　凌沧舟说，收成好。\n\n';

test.each([
	['behind a post', '　　副省长若川主持座谈会。\n', '　　副省长石若川主持座谈会。\n'],
	['before what is done', '　　高风林向大家挥手。\n', '　　高凤林向大家挥手。\n'],
	['before a preposition', '　　凌苍舟对乡亲们说，明年再来。\n', '　　凌沧舟对乡亲们说，明年再来。\n'],
	['with a character twice', '　　陪同的有高高凤林省长。\n', '　　陪同的有高凤林省长。\n'],
	['in a list', '　　高凤林、沧舟、林建峰出席会议。\n', '　　高凤林、凌沧舟、林建峰出席会议。\n'],
])('%s', async (_what, wrong, right) => {
	expect(await fixed(first + wrong)).toBe(first + right);
});

test.each([
	['words that only look like a name twice', '　　大家学习习水县的经验，高凤林省长讲了话。\n'],
	['the same list has both', '　　高凤林、高风林、林建峰出席会议。\n'],
	['a word where somebody might act', '　　长林在秋天最好看，高峰向远处伸展。\n'],
])('%s', async (_what, text) => {
	expect(await fixed(first + text)).toBe(first + text);
});
