// Which day is offered where the printed one does not exist: what is best evidenced comes first, and says why.
import { expect, test } from 'vitest';
import { type Case, judge } from '../support/judge.ts';

async function offered(draft: Case): Promise<readonly string[] | undefined> {
	return (await judge(draft)).find(({ id }) => id === 'date-impossible')?.fixes.map(({ title }) => title.zh);
}

const published = { '2025/04/20250428-01.txt': '　　石门港集装箱码头4月26日上午正式开工，计划两年后投入使用，林若川出席开工仪式。\n' };

test.each<[string, Case, readonly string[]]>([
	['the weekday beside it', { text: '　　记者获悉，石门港将于2025年4月31日（星期二）开港迎客。\n' }, ['1日', '8日', '15日', '22日']],
	[
		'another report of the matter',
		{
			path: '/drafts/20250430.txt',
			text: '　　石门港集装箱码头4月31日上午正式开工，林若川出席开工仪式，计划两年后投入使用。\n',
			corpus: published,
		},
		['26日', '30日', '29日'],
	],
	[
		'the same words elsewhere in the article',
		{
			path: '/drafts/20250430.txt',
			text: '　　记者获悉，4月31日，石门港集装箱码头正式开工。\n\n　　4月16日，石门港集装箱码头正式开工以来，一切顺利。\n',
		},
		['16日', '30日', '29日'],
	],
	[
		'the same words in print before an event that another sentence names',
		{
			path: '/drafts/20260620.txt',
			text: '　　第三届岚江茶乡论坛将于6月28日至30日在岚江市举行。瓦伦西总统卢安·莫鲁将于6月31日访问岚江。\n',
			corpus: {
				'2026/06/20260601.txt': '　　第三届岚江茶乡论坛将于6月28日至30日在岚江市举行。\n',
				'2026/06/20260610.txt': '　　海澜社岚江6月10日电（记者 程亦安）瓦伦西总统卢安·莫鲁将于6月29日访问岚江市，出席论坛。\n',
			},
		},
		['29日', '28日', '20日', '19日'],
	],
	['the day of the dateline', { text: '　　海澜社望川4月26日电（记者 程亦安）4月31日上午，首届茶乡论坛在望川开幕。\n' }, ['26日', '30日']],
	[
		'for a dateline the days that its article tells of',
		{ text: '　　海澜社望川4月31日电（记者 程亦安）26日上午，首届茶乡论坛在望川开幕。\n' },
		['26日', '30日'],
	],
	['the other day of a range', { text: '　　记者获悉，林若川将于11月31日至22日访问望川。\n' }, ['21日', '20日']],
	['the end of a month before the next', { text: '　　记者获悉，茶乡论坛将于8月32日至9月1日举行。\n' }, ['31日', '30日']],
	['the first for what comes into force', { text: '　　记者获悉，茶园条例自2026年5月32日起施行。\n' }, ['1日']],
	[
		'the month, where the day is that of the article',
		{ path: '/drafts/20250331.txt', text: '　　石门港集装箱码头今年2月30日正式开港，首批货轮靠泊作业。\n' },
		['28日', '3月'],
	],
	['a month that no year has', { path: '/drafts/20250506.txt', text: '　　记者了解到，石门港集装箱码头13月5日开港。\n' }, ['5月', '3月']],
])('%s', async (_what, draft, days) => {
	expect((await offered(draft))?.map((title) => /改为“(.+?)”（.+）$/u.exec(title)?.[1])).toEqual(days);
});

test('a day from print shows where it was printed', async () => {
	const text = '　　石门港集装箱码头4月31日上午正式开工，林若川出席开工仪式，计划两年后投入使用。\n';
	const finding = (await judge({ path: '/drafts/20250430.txt', text, corpus: published })).find(({ id }) => id === 'date-impossible');
	expect(finding?.related.map(({ path }) => path?.endsWith('20250428-01.txt') ?? false)).toEqual([false, true]);
});
