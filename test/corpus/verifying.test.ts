// Whether an index is sound and as its folders are, and its facts for other programs.
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { surveyCorpus } from '../../server/src/corpus/indexer.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { newsroom, said } from './newsroom.ts';
import { plainExtract } from './plainExtract.ts';

const old = new Date('2024-05-01T08:00:00Z');
const files = {
	'2024-01-05.txt': '甲\n【外交大臣|甲国】[罗山水]来访。[罗山水]说：“先把路修好。”<贸易额 2023 12.5 亿元>',
	'2024-02-05.txt': '乙\n[何青青]到任。',
};

async function indexed() {
	const room = newsroom(files);
	for (const path of Object.keys(files)) utimesSync(join(room.folder, path), old, old);
	const store = room.open();
	await room.index(store);
	return { ...room, store };
}

test('a sound index has no faults, and a survey says what changed without taking it in', async () => {
	const { store, folder, write, ask } = await indexed();
	const survey = async () => {
		const { plan } = await surveyCorpus({ roots: [{ path: folder }], store, extract: plainExtract, token: neverCancelled });
		return [plan.read.map(({ path }) => path), plan.gone.length];
	};
	expect(store.faults()).toEqual([]);
	expect(await survey()).toEqual([[], 0]);
	write({ '2024-01-05.txt': '甲\n[罗山河]来访。', '2024-02-05.txt': undefined, 'new.txt': '新\n[周田野]' });
	const { version } = store;
	expect(await survey()).toEqual([['2024-01-05.txt', 'new.txt'], 1]);
	expect(store.version).toBe(version);
	expect(said(await ask(store, '[罗山水][何青青]'))).toBe('罗山水 2× in 1\n何青青 1× in 1');
});

test('a survey of a folder that the index does not know forgets nothing', async () => {
	const { store, ask } = await indexed();
	const other = newsroom({ 'x.txt': '丁\n[周田野]' });
	const { plan } = await surveyCorpus({ roots: [{ path: other.folder }], store, extract: plainExtract, token: neverCancelled });
	expect(plan.read).toHaveLength(1);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 2× in 1');
});

test('rows that lead nowhere are faults', async () => {
	const { store, database } = await indexed();
	const other = new DatabaseSync(database);
	other.exec('DELETE FROM body WHERE article = 1; UPDATE name SET mentions = 9 WHERE rowid = 1');
	other.close();
	expect(store.faults()).toEqual(['1 articles without a text', '1 names counted wrongly']);
});

test('all facts are given out, each with its place', async () => {
	const { store, folder } = await indexed();
	const facts = [...store.facts()].map(({ fact, name, count, value, unit, place }) => [fact, name, count, value, unit, place.path]);
	const [first, second] = [join(folder, '2024-01-05.txt'), join(folder, '2024-02-05.txt')];
	expect(facts).toEqual([
		['name', '罗山水', 2, undefined, undefined, first],
		['name', '何青青', 1, undefined, undefined, second],
		['figure', '贸易额', undefined, 12.5, '亿元', first],
		['quote', '先把路修好。', undefined, undefined, undefined, first],
	]);
});
