// A city printed without 市 whose name a county of its own, or a district far away, has as well.
import { expect, test } from 'vitest';
import { judge } from '../support/judge.ts';

async function told(text: string): Promise<readonly (readonly [string, string])[]> {
	const findings = await judge({ text, path: '2024/11/04/a.txt' });
	return findings
		.filter(({ severity }) => severity === 'warning' || severity === 'error')
		.map(({ id, fixes }) => {
			const edits = [...(fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
			return [id, edits.reduce((all, edit) => all.slice(0, edit.start) + edit.newText + all.slice(edit.end), text)] as const;
		});
}

test.each([
	['　　展览6日在江苏长沙开幕。\n', 'place-parent', '　　展览6日在湖南长沙开幕。\n'],
	['　　记者走进浙江南昌的一家工厂。\n', 'place-parent', '　　记者走进江西南昌的一家工厂。\n'],
	['　　峰会两年前在乌兹别克斯坦西安成功举行。\n', 'country-mismatch', '　　峰会两年前在中国西安成功举行。\n'],
])('%s', async (text, id, right) => {
	expect(await told(text)).toEqual([[id, right]]);
});

test.each([
	'　　展览6日在湖南长沙开幕，江西南昌派团参加。\n',
	'　　哈萨克斯坦西安码头6日启用。\n',
	'　　列车经过黑龙江西安区。\n',
	'　　汽车驶上吉尔吉斯斯坦新北南公路。\n',
	'　　记者走进江西南昌县。\n',
])('%s', async (text) => {
	expect(await told(text)).toEqual([]);
});
