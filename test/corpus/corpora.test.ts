// Several corpora asked as one: counts are added, places say where they are from, and what both printed counts once.
import { expect, test } from 'vitest';
import { shelfOf } from '../../server/src/corpus/shelf.ts';
import type { Store } from '../../server/src/corpus/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { newsroom, said } from './newsroom.ts';

const own = { label: '本报', weight: 2 };
const wire = { label: '通讯社', weight: 1 };

const story = `北里省与甲国商谈修路\n【外交大臣|甲国】[罗山水]来访。[罗山水]说：“先把路修到河边，再谈别的事情。”\n<贸易额 2023 12.5 亿元>。${'双方还就沿线六个村子的饮水、学校和集市作了安排，并约定每季度会商一次进度。'.repeat(3)}`;

type Files = Readonly<Record<string, string>>;

async function two(ours: Files, theirs: Files) {
	const rooms = [newsroom(ours), newsroom(theirs)] as const;
	const stores: Store[] = [];
	for (const [i, room] of rooms.entries()) {
		const store = room.open(i === 0 ? own : wire);
		await room.index(store);
		stores.push(store);
	}
	await stores[1]?.leaveTo([stores[0]?.location ?? ''], neverCancelled);
	return { rooms, stores, shelf: shelfOf(stores), ask: rooms[0].ask };
}

test('counts are added, posts and dates widened, places newest first and named by their corpus', async () => {
	const { shelf, ask } = await two(
		{ '2024-01-05.txt': '甲\n【外交大臣|甲国】[罗山水]来访。<贸易额 2023 12 亿元>' },
		{
			'2023-01-05.txt': '乙\n【外交大臣|甲国】[罗山水]到任，[罗山河]离任。',
			'2024-06-05.txt': '丙\n【商务大臣|甲国】[罗山水]出席。<贸易额 2024 13 亿元>',
		},
	);
	const { names, neighbours, figures, articles } = await ask(shelf, '[罗山水]<贸易额 2024 1 亿元>');
	expect(articles).toBe(3);
	expect(names.get('罗山水')).toMatchObject({
		mentions: 3,
		articles: 3,
		first: '2023-01-05',
		latest: '2024-06-05',
		titles: [
			{ title: '外交大臣', count: 2, first: '2023-01-05', latest: '2024-01-05' },
			{ title: '商务大臣', count: 1 },
		],
	});
	expect(names.get('罗山水')?.places.map(({ headline, corpus }) => [headline, corpus?.label])).toEqual([
		['丙', '通讯社'],
		['甲', '本报'],
		['乙', '通讯社'],
	]);
	expect(neighbours.get('罗山水')?.map(({ canonical }) => canonical)).toEqual(['罗山河']);
	expect(figures.get('贸易额')?.map(({ value, place }) => [value, place.corpus?.label])).toEqual([
		[13, '通讯社'],
		[12, '本报'],
	]);
});

test('what both corpora printed counts once, in the weightier one', async () => {
	const { shelf, ask, stores } = await two(
		{ '2024-01-06.txt': `${story}（据通讯社）` },
		{ '2024-01-05.txt': story, '2024-02-01.txt': '又一次会谈\n[罗山水]再次来访北里省，谈妥了用料。' },
	);
	const evidence = await ask(shelf, '[罗山水]说：“先把路修到河边，再谈别的事情。”<贸易额 2023 1 亿元>');
	expect(said(evidence)).toBe('罗山水 3× in 2');
	expect(evidence.articles).toBe(2);
	expect(evidence.figures.get('贸易额')).toHaveLength(1);
	expect(evidence.names.get('罗山水')?.places.map(({ corpus }) => corpus?.label)).toEqual(['通讯社', '本报']);
	expect([...evidence.quotes.values()].flat().map(({ place }) => place.corpus?.label)).toEqual(['本报']);
	await stores[1]?.leaveTo([], neverCancelled);
	expect(said(await ask(shelf, '[罗山水]'))).toBe('罗山水 5× in 3');
});

test('names, headlines and texts of all are walked through together', async () => {
	const { shelf } = await two(
		{ '2024-01-05.txt': '河边开工\n[罗山水]来访。', '2024-03-05.txt': '河边完工\n[何青青]到场。' },
		{ '2024-02-05.txt': '河边停工\n[罗山水]和[周田野]来访。' },
	);
	const { browser } = shelf;
	const entities = await browser.listEntities({ filter: '', from: 0, count: 9 }, neverCancelled);
	expect(entities.items.map(({ name, mentions, latest }) => `${name} ${mentions} ${latest}`).sort()).toEqual([
		'何青青 1 2024-03-05',
		'周田野 1 2024-02-05',
		'罗山水 2 2024-02-05',
	]);
	const page = { from: 1, count: 1 };
	expect((await browser.search({ text: '河边', ...page }, neverCancelled)).items.map(({ place }) => place.headline)).toEqual(['河边停工']);
	expect((await browser.headlines({ text: 'hb', ...page }, neverCancelled)).total).toBe(3);
	const { items, total } = await browser.mentionsOf({ kind: 'person', key: '罗山水', from: 0, count: 9 }, neverCancelled);
	expect([total, ...items.map(({ corpus }) => corpus?.label)]).toEqual([2, '通讯社', '本报']);
});

test('where one corpus has more than was counted, so have all together', async () => {
	const many = Object.fromEntries(Array.from({ length: 320 }, (_, i) => [`2024-01-05-${i}.txt`, `第${i}篇\n河边修路。`]));
	const { shelf } = await two(many, { '2024-06-05.txt': '丙\n河边修桥。' });
	expect(await shelf.browser.search({ text: '河边', from: 0, count: 5 }, neverCancelled)).toMatchObject({ more: true });
	expect((await shelf.browser.search({ text: '修桥', from: 0, count: 5 }, neverCancelled)).more).toBeUndefined();
});
