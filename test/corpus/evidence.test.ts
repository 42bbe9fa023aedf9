// What a draft is told about its facts: by whom, how often, where and when they were printed before.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newsroom, said } from './newsroom.ts';

const meeting = '北里省与甲国商谈修路\n【外交大臣|甲国】[罗山水]来访。[罗山水]说：“先把路修到河边。”\n去年<贸易额 2023 12.5 亿元>。\n';

test('a name is told with its mentions, posts, dates and the places where it stands', async () => {
	const { folder, open, index, ask, ...room } = newsroom({ '2024-01-05.txt': meeting });
	room.write({ '2024-06-01.txt': '第二次会谈\n【商务大臣|甲国】[罗山水]再次来访北里省，双方谈妥了河边路段的用料。' });
	const store = open();
	await index(store);
	const { names, articles } = await ask(store, '[罗山水]');
	expect(articles).toBe(2);
	expect(names.get('罗山水')).toMatchObject({
		kind: 'person',
		mentions: 3,
		articles: 2,
		first: '2024-01-05',
		latest: '2024-06-01',
		titles: [
			{ title: '外交大臣', affiliation: '甲国', count: 1, latest: '2024-01-05' },
			{ title: '商务大臣', affiliation: '甲国', count: 1, first: '2024-06-01' },
		],
		places: [
			{
				path: join(folder, '2024-06-01.txt'),
				headline: '第二次会谈',
				date: '2024-06-01',
				sentence: expect.stringContaining('再次来访北里省'),
			},
			{ path: join(folder, '2024-01-05.txt'), headline: '北里省与甲国商谈修路', date: '2024-01-05' },
		],
	});
	const place = names.get('罗山水')?.places[1];
	expect(meeting.slice(place?.span.start, place?.span.end)).toBe('罗山水来访。'.slice(0, 3));
});

test('articles that print the last part of a name alone are counted with the full name once', async () => {
	const { open, index, ask } = newsroom({
		'a/2024-01-05.txt': '甲\n【外长|甲国】[托曼·卡雷夫]来访。',
		'a/2024-02-05.txt': '乙\n【外长|甲国】[卡雷夫]说，路要修。[卡雷夫]还说了桥。',
	});
	const store = open();
	await index(store);
	const { names, neighbours } = await ask(store, '【外长|甲国】[托曼·卡雷夫]到会。');
	expect(names.get('托曼·卡雷夫')).toMatchObject({ mentions: 3, articles: 2 });
	expect(neighbours.get('托曼·卡雷夫')).toBeUndefined();
});

test('a name one edit away is a neighbour, and so is whoever else held the post', async () => {
	const { open, index, ask } = newsroom({
		'a/2024-01-05.txt': '甲\n【外交大臣|甲国】[罗山水] 来访。',
		'a/2024-02-05.txt': '乙\n[罗山河] 出席开工仪式。',
		'a/2024-03-05.txt': '丙\n[周田野] 出席完工仪式。',
		'a/2024-04-05.txt': '丁\n【外交大臣|甲国】[何青青] 到任。',
	});
	const store = open();
	await index(store);
	const { neighbours } = await ask(store, '【外交大臣|甲国】[罗山冰] 到访。');
	expect(
		neighbours
			.get('罗山冰')
			?.map(({ canonical }) => canonical)
			.sort(),
	).toEqual(['何青青', '罗山水', '罗山河']);
});

test.each([
	['one character changed', '穆里亚·哈桑诺夫', '穆里达·哈桑诺夫'],
	['one left out at the end', '穆里亚·哈桑诺夫', '穆里亚·哈桑诺'],
	['one added at the start', '穆里亚·哈桑诺夫', '阿穆里亚·哈桑诺夫'],
	['two swapped', '穆里亚·哈桑诺夫', '穆亚里·哈桑诺夫'],
	['one left out of five', '沙河口大桥', '沙河大桥'],
	['one added to four', '沙河大桥', '沙河口大桥'],
])('long names meet when %s', async (_, printed, draft) => {
	const { open, index, ask } = newsroom({ '2024-01-05.txt': `甲\n[${printed}] 通车。` });
	const store = open();
	await index(store);
	expect((await ask(store, `[${draft}]`)).neighbours.get(draft)?.[0]?.canonical).toBe(printed);
});

test('figures of an indicator come newest first, those of the draft’s period however old', async () => {
	const { open, index, ask, write } = newsroom();
	for (let year = 1980; year < 2024; year++) {
		write({ [`${year + 1}-02-01.txt`]: `${year}年统计公报发布\n全省<贸易额 ${year} ${year - 1970} 亿元>，本段只为${year}年所写。` });
	}
	const store = open();
	await index(store);
	const figures = (await ask(store, '<贸易额 1985 51 亿元>')).figures.get('贸易额');
	expect(figures?.[0]).toMatchObject({ period: '2023', value: 53, unit: '亿元', place: { date: '2024-02-01' } });
	expect(figures?.find(({ period }) => period === '1985')).toMatchObject({ value: 15, place: { headline: '1985年统计公报发布' } });
});

test('a draft is no evidence against itself, by its path and by its words', async () => {
	const other = '另一篇\n[罗山水] 出席开工仪式，并与工人们一起吃了午饭，看望了村里的老人。';
	const { folder, open, index, ask } = newsroom({
		'2024-01-05.txt': meeting,
		'2024-06-01.txt': other,
		'copy.txt': meeting.replaceAll('，', ', '),
	});
	const store = open();
	await index(store);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 3× in 2');
	const edited = await ask(store, `${meeting}又添一段。`, join(folder, '2024-06-01.txt'));
	expect(said(edited)).toBe('罗山水 2× in 1');
	const itself = await ask(store, meeting, join(folder, '2024-01-05.txt'));
	expect(said(itself)).toBe('罗山水 1× in 1');
	expect(itself.figures.size).toBe(0);
});

test('a reprint counts once, and still counts when the first print is gone', async () => {
	const long = `${meeting}${'双方还就沿线六个村子的饮水、学校和集市作了安排，并约定每季度会商一次进度。'.repeat(3)}\n`;
	const { open, index, ask, write } = newsroom({ '2024-01-05.txt': long, '2024-01-06.txt': `${long}（转载）` });
	const store = open();
	await index(store);
	const before = await ask(store, '[罗山水]<贸易额 2023 1 亿元>');
	expect(said(before)).toBe('罗山水 2× in 1');
	expect(before.names.get('罗山水')?.places).toHaveLength(1);
	expect(before.figures.get('贸易额')).toHaveLength(1);
	write({ '2024-01-05.txt': undefined });
	await index(store);
	const after = await ask(store, '[罗山水]');
	expect(said(after)).toBe('罗山水 2× in 1');
	expect(after.names.get('罗山水')?.places[0]?.path).toContain('2024-01-06');
	write({ '2024-01-06.txt': undefined });
	await index(store);
	expect(said(await ask(store, '[罗山水]'))).toBe('');
});

test('names of 200 units with emoji, spaces and surrogate pairs are kept and found', async () => {
	const name = '𠮷野家 🎉 分店'.repeat(20);
	const { open, index, ask } = newsroom({ '2024-01-05.txt': `开业\n今天[${name}]开业。` });
	const store = open();
	await index(store);
	const record = (await ask(store, `[${name}]`)).names.get(name);
	expect(record?.canonical).toBe(name);
	expect(record?.places[0]?.sentence).toContain(name.slice(0, 20));
	expect(record?.places[0]?.sentence.isWellFormed()).toBe(true);
});

test.each([
	['the same words, other marks', '先把路修到河边，再谈别的事', 'equal'],
	['a part of them', '先把路修到河边', 'inside'],
	['more than them', '大家商量好了，先把路修到河边，再谈别的事，谁也别急', 'holds'],
	['some changed', '先把路修到山边，再谈别的事', 'resembles'],
])('a quotation is told where it was printed with %s', async (_, words, likeness) => {
	const { open, index, ask, folder } = newsroom({
		'2024-01-05.txt': '甲\n[罗山水]说：“先把路修到河边，再谈别的事。”',
		'2024-02-05.txt': '乙\n[何青青]说：“学校和集市的安排每个季度都要会商一次进度。”',
	});
	const store = open();
	await index(store);
	const quotes = (await ask(store, `会上有人说：“${words}。”`)).quotes.get(`${words}。`);
	expect(quotes).toMatchObject([
		{ likeness, kind: 'speech', words: '先把路修到河边，再谈别的事。', place: { path: join(folder, '2024-01-05.txt') } },
	]);
});

test('a quotation of nobody finds nothing, and the draft’s own is left out', async () => {
	const { open, index, ask, folder } = newsroom({ '2024-01-05.txt': '甲\n[罗山水]说：“先把路修到河边，再谈别的事。”' });
	const store = open();
	await index(store);
	expect((await ask(store, '有人说：“村里的集市明年搬到桥头去。”')).quotes.size).toBe(0);
	expect((await ask(store, '“先把路修到河边，再谈别的事。”', join(folder, '2024-01-05.txt'))).quotes.size).toBe(0);
});
