// One list of people in two orders within an article, where nothing was published.
import { expect, test } from 'vitest';
import { judge } from '../support/judge.ts';

async function told(text: string): Promise<readonly string[][]> {
	const findings = (await judge({ text, path: '2024/11/04/a.txt' })).filter(({ id }) => id === 'name-order');
	return findings.map(({ fixes }) =>
		fixes.map(({ edits }) =>
			[...edits]
				.sort((a, b) => b.start - a.start)
				.reduce((all, edit) => all.slice(0, edit.start) + edit.newText + all.slice(edit.end), text),
		),
	);
}

const list = '高凤林、温书宁、凌沧舟';
const other = '高凤林、凌沧舟、温书宁';

test('either order may be mended where each stands once', async () => {
	expect(await told(`　　${list}参加会见。\n\n　　${other}参加座谈。\n`)).toEqual([
		[`　　${list}参加会见。\n\n　　${list}参加座谈。\n`, `　　${other}参加会见。\n\n　　${other}参加座谈。\n`],
	]);
});

test('the more frequent order stands', async () => {
	const text = (first: string) => `　　${first}参加会见。\n\n　　${list}参加座谈。\n\n　　${list}等出席。\n`;
	expect(await told(text(other))).toEqual([[text(list)]]);
});

test.each([
	['two people alone', '　　高凤林、温书宁参加会见。\n\n　　温书宁、高凤林参加座谈。\n'],
	['an order of its own', `　　${list}参加会见。\n\n　　${other}依次发言。\n`],
	['an order that differs throughout', `　　${list}、林建峰参加会见。\n\n　　林建峰、凌沧舟、温书宁、高凤林参加座谈。\n`],
])('%s', async (_what, text) => {
	expect(await told(text)).toEqual([]);
});
