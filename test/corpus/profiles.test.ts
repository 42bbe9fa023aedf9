// What the corpus tells of a name for its card, and which names it offers to someone who writes.
import { expect, test } from 'vitest';
import type { Browser } from '../../server/src/corpus/browse.ts';
import { mergeEvidence } from '../../server/src/corpus/merge.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { type Newsroom, newsroom } from './newsroom.ts';

const articles = {
	'2023-01-05.txt': '甲国任命新外交大臣\n【外交大臣|甲国】[罗山水]5日就任，他此前在河务局工作多年。\n',
	'2024-03-05.txt': '河边路段开工\n[罗山水]、[何青青]、[石大川]、[方宁]出席。[罗山水]和[何青青]看了工地。\n',
	'2024-03-09.txt': '路修到河边\n【外交大臣|甲国】[罗山水]表示，路修通以后两国往来更方便了。\n',
	'2025-06-01.txt': '何青青到甲国\n【外交大臣|甲国】[何青青]今天到任，[何青青]说路还要修。[石大川]陪同。\n',
};

async function opened(files: Readonly<Record<string, string>> = articles): Promise<{ browser: Browser; room: Newsroom }> {
	const room = newsroom(files);
	const store = room.open();
	await room.index(store);
	return { browser: store.browser, room };
}

const luo = { kind: 'person', key: '罗山水', paths: [], digests: [] } as const;

test('a name has its months and the sentences that tell who it is, not the lists it stands in', async () => {
	const { browser } = await opened();
	const profile = await browser.profileOf(luo, neverCancelled);
	expect(profile?.months).toEqual([
		{ month: '2023-01', mentions: 1 },
		{ month: '2024-03', mentions: 3 },
	]);
	expect(profile?.forms).toEqual([{ text: '罗山水', articles: 3 }]);
	const sentences = profile?.places.map(({ sentence }) => sentence) ?? [];
	expect(sentences).toHaveLength(3);
	expect(sentences[2]).toContain('[石大川]、[方宁]出席');
});

test('the draft itself is not told of', async () => {
	const { browser, room } = await opened();
	const profile = await browser.profileOf({ ...luo, paths: [`${room.folder}/2023-01-05.txt`] }, neverCancelled);
	expect(profile?.months).toEqual([{ month: '2024-03', mentions: 3 }]);
	expect(profile?.places.map(({ path }) => path).some((path) => path.includes('2023'))).toBe(false);
});

test('a name that was never printed has no profile', async () => {
	const { browser } = await opened();
	expect(await browser.profileOf({ ...luo, key: '无此人' }, neverCancelled)).toBeUndefined();
});

test.each([
	['罗', ['罗山水']],
	['lss', ['罗山水']],
	['luosh', ['罗山水']],
	['青青', []],
	['heqing', ['何青青']],
	['方', []],
])('names that begin with %s, without those printed but once', async (typed, expected) => {
	const { browser } = await opened();
	const names = await browser.namesBeginning({ typed, count: 10 }, neverCancelled);
	expect(names.map(({ name }) => name)).toEqual(expected);
});

test.each(['shhz', '山海合'])('of one of a series the name that follows its number begins it, too: %s', async (typed) => {
	const { browser } = await opened({ '2025-06-01.txt': '论坛开幕\n[第三届山海合作论坛]开幕。[第三届山海合作论坛]今天结束。\n' });
	const names = await browser.namesBeginning({ typed, count: 10 }, neverCancelled);
	expect(names.map(({ name }) => name)).toEqual(['第三届山海合作论坛']);
});

test('who holds a post comes by who was told of last, and nobody of another country', async () => {
	const { browser } = await opened();
	const holders = await browser.holdersOf({ title: '外交大臣', affiliation: '甲国', count: 10 }, neverCancelled);
	expect(holders.map(({ name }) => name)).toEqual(['何青青', '罗山水']);
	expect(await browser.holdersOf({ title: '外交大臣', affiliation: '乙国', count: 10 }, neverCancelled)).toEqual([]);
	expect((await browser.holdersOf({ affiliation: '甲国', count: 1 }, neverCancelled))[0]?.post).toEqual({
		title: '外交大臣',
		affiliation: '甲国',
	});
});

test('names are offered as the corpus is now', async () => {
	const { browser, room } = await opened();
	expect(await browser.namesBeginning({ typed: 'zhaoxh', count: 10 }, neverCancelled)).toEqual([]);
	room.write({ '2025-07-01.txt': '新桥\n[赵小河]说，桥修好了。[赵小河]很高兴。\n' });
	await room.index(room.open());
	const names = await browser.namesBeginning({ typed: 'zxh', count: 10 }, neverCancelled);
	expect(names.map(({ name, latest }) => `${name} ${latest}`)).toEqual(['赵小河 2025-07-01']);
});

test('a date without a year is not the first where others have one', () => {
	const record = (first: string) => ({
		...{ key: '罗山水', canonical: '罗山水', kind: 'person' as const, mentions: 1, articles: 1, titles: [], places: [] },
		...{ first, latest: first },
	});
	const evidence = (first: string) => ({
		...{ version: 1, articles: 1, neighbours: new Map(), figures: new Map(), quotes: new Map() },
		names: new Map([['罗山水', record(first)]]),
	});
	const { names } = mergeEvidence([evidence('--05-19'), evidence('2024-03-05')]);
	expect(names.get('罗山水')).toMatchObject({ first: '2024-03-05', latest: '2024-03-05' });
});
