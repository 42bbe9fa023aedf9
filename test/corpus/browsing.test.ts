// Walking through a corpus: names by how often they were printed, headlines by a few letters, articles by their words.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EntityKind } from '../../server/src/corpus/browse.ts';
import type { Store } from '../../server/src/corpus/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { newsroom } from './newsroom.ts';

const articles = {
	'2024-01-05.txt': '北里省与甲国商谈修路\n【外交大臣|甲国】[罗山水]来访。[罗山水]说：“先把路修到河边。”\n去年<贸易额 2023 12.5 亿元>。\n',
	'2024-03-05.txt': '河边路段开工\n[罗山水]和[何青青]出席河边路段的开工仪式，ＧＤＰ增长3.5%。<贸易额 2024 13 亿元>',
	'2024-02-05.txt': '何青青到任\n[何青青]今天到任，她说路还要修。',
};

async function opened(files: Readonly<Record<string, string>> = articles): Promise<{ store: Store; folder: string }> {
	const room = newsroom(files);
	const store = room.open();
	await room.index(store);
	return { store, folder: room.folder };
}

async function names(store: Store, filter: string, kind?: EntityKind): Promise<string> {
	const { items } = await store.browser.listEntities({ kind, filter, from: 0, count: 50 }, neverCancelled);
	return items.map(({ name, mentions, articles, latest, detail }) => [name, mentions, articles, latest, detail].join(' ')).join('\n');
}

async function found(store: Store, text: string): Promise<string[]> {
	const { items } = await store.browser.search({ text, from: 0, count: 50 }, neverCancelled);
	return items.map(({ place }) => place.headline ?? '');
}

test('names are listed by their mentions, with the latest date and the post', async () => {
	const { store } = await opened();
	expect(await store.browser.countEntities(neverCancelled)).toEqual([
		{ kind: 'person', count: 2 },
		{ kind: 'indicator', count: 1 },
	]);
	expect(await names(store, '', 'person')).toBe('罗山水 3 2 2024-03-05 外交大臣\n何青青 2 2 2024-03-05 ');
	expect(await names(store, '', 'indicator')).toBe('贸易额 2 2 2024-03-05 亿元');
});

test.each([
	['罗山', '罗山水'],
	['luoshanshui', '罗山水'],
	['luoshansh', '罗山水'],
	['lss', '罗山水'],
	['qingqing', '何青青'],
	['maoyi', '贸易额'],
	['mye', '贸易额'],
	['青水', ''],
	['uo', ''],
])('a name is found by %s', async (typed, expected) => {
	const { store } = await opened();
	expect((await names(store, typed)).split(' ')[0]).toBe(expected);
});

test.each(['卡雷夫·托', '托曼卡雷夫', '托曼-卡雷夫', 'tmklf', 'tuomankaleifu', '·'])(
	'dots and dashes in a name matter to nobody who types %s',
	async (typed) => {
		const { store } = await opened({ '2024-01-05.txt': '【外长|甲国】[托曼·卡雷夫]来访，[何青青]在场。\n' });
		expect((await names(store, typed)).split(' ')[0]).toBe(typed === '卡雷夫·托' ? '' : '托曼·卡雷夫');
	},
);

const lastParts = {
	'2024-01-05.txt': '【外长|甲国】[托曼·卡雷夫]来访。\n',
	'2024-02-05.txt': '【外长|甲国】[卡雷夫]说，路要修。[卡雷夫]还说了桥。\n',
	'2024-03-05.txt': '【外长|乙国】[伊尔·索廷]来访。【外长|丙国】[索廷]不在场。\n',
	'2024-04-05.txt': '【外长|丁国】[安·佩罗]来访，【外长|丁国】[本·佩罗]送行，【外长|丁国】[佩罗]没有说话。\n',
};

test('whom some articles print by the last part alone is one, where the post is the same and nobody else is called so', async () => {
	const { store } = await opened(lastParts);
	expect((await names(store, '', 'person')).split('\n').sort()).toEqual(
		[
			'托曼·卡雷夫 3 2 2024-02-05 外长',
			'伊尔·索廷 1 1 2024-03-05 外长',
			'索廷 1 1 2024-03-05 外长',
			'安·佩罗 1 1 2024-04-05 外长',
			'本·佩罗 1 1 2024-04-05 外长',
			'佩罗 1 1 2024-04-05 外长',
		].sort(),
	);
	expect(await store.browser.countEntities(neverCancelled)).toEqual([{ kind: 'person', count: 6 }]);
	const { items, total } = await store.browser.mentionsOf({ kind: 'person', key: '托曼·卡雷夫', from: 0, count: 5 }, neverCancelled);
	expect(items.map(({ date }) => date)).toEqual(['2024-02-05', '2024-01-05']);
	expect(total).toBe(2);
	const profile = await store.browser.profileOf({ kind: 'person', key: '托曼·卡雷夫', paths: [], digests: [] }, neverCancelled);
	expect(profile?.months).toEqual([
		{ month: '2024-01', mentions: 1 },
		{ month: '2024-02', mentions: 2 },
	]);
});

test('mentions come newest first and lead into the file', async () => {
	const { store, folder } = await opened();
	const { items, total } = await store.browser.mentionsOf({ kind: 'person', key: '罗山水', from: 0, count: 1 }, neverCancelled);
	expect(total).toBe(2);
	expect(items.map(({ path, headline }) => [path, headline])).toEqual([[join(folder, '2024-03-05.txt'), '河边路段开工']]);
	const text = articles['2024-03-05.txt'];
	expect(text.slice(items[0]?.span.start, items[0]?.span.end)).toBe('罗山水');
	const next = await store.browser.mentionsOf({ kind: 'person', key: '罗山水', from: 1, count: 5 }, neverCancelled);
	expect(next.items.map(({ date }) => date)).toEqual(['2024-01-05']);
	const figures = await store.browser.mentionsOf({ kind: 'indicator', key: '贸易额', from: 0, count: 5 }, neverCancelled);
	expect(figures.items.map(({ date }) => date)).toEqual(['2024-03-05', '2024-01-05']);
	expect(await store.browser.mentionsOf({ kind: 'person', key: '无此人', from: 0, count: 5 }, neverCancelled)).toEqual({
		items: [],
		total: 0,
	});
});

test('headlines are found by Chinese, pinyin and initials', async () => {
	const { store } = await opened();
	const headlines = async (text: string) =>
		(await store.browser.headlines({ text, from: 0, count: 9 }, neverCancelled)).items.map(({ headline }) => headline);
	expect(await headlines('')).toEqual(['河边路段开工', '何青青到任', '北里省与甲国商谈修路']);
	expect(await headlines('开工')).toEqual(['河边路段开工']);
	expect(await headlines('heb')).toEqual(['河边路段开工']);
	expect(await headlines('hqqdr')).toEqual(['何青青到任']);
	expect(await headlines('无此题')).toEqual([]);
});

test.each([
	['河边', ['河边路段开工', '北里省与甲国商谈修路']],
	['路', ['河边路段开工', '何青青到任', '北里省与甲国商谈修路']],
	['出席 河边', ['河边路段开工']],
	['“修到河边”', ['北里省与甲国商谈修路']],
	['修河边', []],
	['gdp', ['河边路段开工']],
	['gd', ['河边路段开工']],
	['GDP增长3.5%', ['河边路段开工']],
	['12.5', ['北里省与甲国商谈修路']],
	['"" AND * NEAR(', []],
	['“', []],
])('searched for %s', async (text, expected) => {
	const { store } = await opened();
	expect(await found(store, text)).toEqual(expected);
});

test.each(['甲国—乙国峰会', '甲国-乙国峰会', '甲国－乙国'])('whichever dash is printed, %s finds it', async (typed) => {
	const { store } = await opened({
		'2024-01-05.txt': '首届甲国—乙国峰会\n会议今天开幕。',
		'2024-01-06.txt': '第二届甲国－乙国峰会\n会议今天闭幕。',
	});
	expect(await found(store, typed)).toEqual(['第二届甲国－乙国峰会', '首届甲国—乙国峰会']);
});

test('a hit shows its sentences with the words marked', async () => {
	const { store } = await opened();
	const { items, total } = await store.browser.search({ text: '河边 开工', from: 0, count: 9 }, neverCancelled);
	expect(total).toBe(1);
	const [hit] = items;
	expect(hit?.hits).toBe(4);
	expect(hit?.passages.map(({ sentence, marks }) => marks.map(({ start, end }) => sentence.slice(start, end)))).toEqual([
		['河边', '开工'],
		['河边', '开工'],
	]);
	const text = articles['2024-03-05.txt'];
	expect(hit?.passages.map(({ span }) => text.slice(span.start, span.end))).toEqual(['河边', '河边']);
});

test('what is changed or gone is searched as it is now', async () => {
	const room = newsroom(articles);
	const store = room.open();
	await room.index(store);
	room.write({ '2024-03-05.txt': '河边路段停工\n[何青青]宣布停工。', '2024-02-05.txt': undefined });
	await room.index(store);
	expect(await found(store, '开工')).toEqual([]);
	expect(await found(store, '停工')).toEqual(['河边路段停工']);
	expect(await found(store, '到任')).toEqual([]);
	const headlines = await store.browser.headlines({ text: 'heb', from: 0, count: 9 }, neverCancelled);
	expect(headlines.items.map(({ headline }) => headline)).toEqual(['河边路段停工']);
});

test('a reprint is listed once', async () => {
	const long = `${articles['2024-01-05.txt']}${'双方还就沿线六个村子的饮水、学校和集市作了安排，并约定每季度会商一次进度。'.repeat(3)}`;
	const { store } = await opened({ '2024-01-05.txt': long, '2024-01-06.txt': `${long}（转载）` });
	expect(await found(store, '饮水')).toHaveLength(1);
	expect(await names(store, '罗山')).toBe('罗山水 2 1 2024-01-06 外交大臣');
});
