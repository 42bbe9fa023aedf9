// Reading in threads says the same as reading here, and stops when told.
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { extractArticle } from '../../server/src/corpus/extractArticle.ts';
import { gatherEvidence } from '../../server/src/corpus/gather.ts';
import type { Store } from '../../server/src/corpus/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { type Newsroom, newsroom } from './newsroom.ts';

// Programs and threads are started: slow on a busy machine, and never the point.
vi.setConfig({ testTimeout: 120_000 });

const workers = { file: join(import.meta.dirname, '../../server/src/corpus/indexWorker.ts'), count: 2 };

function pages(): Newsroom {
	const page = (i: number) =>
		`北里省第${i}次会商举行\n\n北里日报青河${(i % 12) + 1}月${(i % 27) + 1}日电（记者何青青）北里省省长罗山水说：“今年已修路${i}公里，明年再修。”全省贸易额达${i}.5亿元，同比增长${i % 9}%。\n`;
	return newsroom(Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`2024-05-01/${i}.txt`, page(i)])));
}

async function everything(store: Store): Promise<unknown> {
	const draft = '北里省会商\n\n北里省省长罗山水说，全省贸易额达7.5亿元，修路7公里。记者何青青报道。';
	const { facts } = extractArticle(draft, '/drafts/2024-06-01.txt');
	const { names, neighbours, figures, articles } = await gatherEvidence(facts, store, {}, neverCancelled);
	const text = JSON.stringify({ articles, names: [...names], neighbours: [...neighbours], figures: [...figures] });
	return JSON.parse(text.replaceAll(/kanwu-corpus-\w+/gu, 'room'));
}

test('what threads read is what this thread reads', async () => {
	const room = pages();
	const store = room.open();
	const progress: number[] = [];
	const options = { extract: extractArticle, onProgress: ({ done }: { done: number }) => progress.push(done) };
	expect(await room.index(store, { ...options, workers })).toMatchObject({ read: 120, problems: [] });
	expect(progress.at(-1)).toBe(120);
	const here = pages();
	const other = here.open();
	await here.index(other, options);
	expect(await everything(store)).toEqual(await everything(other));
});

test('a program that cannot be started costs time and nothing else', async () => {
	const room = pages();
	const store = room.open();
	await room.index(store, { extract: extractArticle, workers: { ...workers, file: join(room.folder, 'no-such-worker.cjs') } });
	expect(store.stats().files).toBe(120);
});

test('told to stop, the program stops', async () => {
	const room = pages();
	const store = room.open();
	const token = { isCancellationRequested: false };
	const stopping = room.index(store, { extract: extractArticle, workers, token });
	setImmediate(() => {
		token.isCancellationRequested = true;
	});
	await expect(stopping).rejects.toThrow('cancelled');
	await room.index(store, { extract: extractArticle });
	expect(store.stats().files).toBe(120);
});
