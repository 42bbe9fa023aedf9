// Articles that share a block of texts, and names that fill many rows: what is taken out and put in among them.
import { expect, test } from 'vitest';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { newsroom, said } from './newsroom.ts';

const count = 300;
const day = (i: number) => `2024-0${(i % 9) + 1}-1${i % 7}`;
const text = (i: number, word = '修路') => `第${i}篇\n[罗山水]说${word}的事。[何青${i % 5}]在第${i}处看了看。`;
const all = () => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${day(i)}/${i}.txt`, text(i)]));

test('taken out, changed and put in among hundreds, all the rest stays as it would be made anew', async () => {
	const { write, open, index, ask } = newsroom(all());
	const store = open();
	await index(store);
	const changes: Record<string, string | undefined> = { [`${day(5)}/新.txt`]: text(9999, '铺桥') };
	for (let i = 0; i < count; i++) {
		if (i % 3 === 0) changes[`${day(i)}/${i}.txt`] = undefined;
		else if (i % 10 === 1) changes[`${day(i)}/${i}.txt`] = text(i, '架桥');
	}
	write(changes);
	await index(store);
	expect(store.faults()).toEqual([]);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 201× in 201');
	const found = async (words: string) => (await store.browser.search({ text: words, from: 0, count: 500 }, neverCancelled)).items;
	const bridges = await found('架桥');
	expect(bridges.map(({ passages }) => passages[0]?.sentence.includes('架桥'))).toEqual(bridges.map(() => true));
	expect(bridges).toHaveLength(Object.values(changes).filter((changed) => changed?.includes('架桥')).length);
	expect(await found('铺桥')).toHaveLength(1);
	expect((await found('修路')).length + bridges.length + 1).toBe(201);
	const { items, total } = await store.browser.mentionsOf({ kind: 'person', key: '罗山水', from: 0, count: 500 }, neverCancelled);
	expect(total).toBe(201);
	expect(items.map(({ sentence }) => sentence.includes('罗山水'))).toEqual(items.map(() => true));
	const dates = items.map(({ date }) => date ?? '');
	expect(dates).toEqual(dates.toSorted().reverse());
});

test('all of them gone, nothing is left; back again, all is as before', async () => {
	const { write, open, index, ask } = newsroom(all());
	const store = open();
	await index(store);
	write(Object.fromEntries(Object.keys(all()).map((path) => [path, undefined])));
	write({ 'one.txt': '一\n[石望海]' });
	await index(store);
	expect(store.faults()).toEqual([]);
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
	write(all());
	await index(store);
	expect(store.faults()).toEqual([]);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 300× in 300');
});
