// The corpora of a session: opened each with its own index, refreshed, paused, rebuilt and asked as one.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type CorpusDefinition, plainCorpus } from '../server/src/corpus/definition.ts';
import { extractArticle } from '../server/src/corpus/extractArticle.ts';
import { openLibrary } from '../server/src/library.ts';
import type { Library, LibraryStatus } from '../server/src/libraryModel.ts';
import { createService } from '../server/src/service.ts';
import { neverCancelled } from '../server/src/util/cancellation.ts';

const meeting =
	'北里省会商修路\n\n北里日报青河5月3日电（记者何青青）北里省省长罗山水说：“今年先修路，明年再修桥。”全省贸易额达12.5亿元。\n';

function room(files: Readonly<Record<string, string>>) {
	const top = mkdtempSync(join(tmpdir(), 'kanwu-library-'));
	const libraries: Library[] = [];
	onTestFinished(async () => {
		for (const library of libraries) await library.close();
		rmSync(top, { recursive: true, force: true });
	});
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(top, path)), { recursive: true });
		writeFileSync(join(top, path), text);
	};
	for (const [path, text] of Object.entries(files)) write(path, text);
	const corpus = (folder: string, change: Partial<CorpusDefinition> = {}) => ({ ...plainCorpus([join(top, folder)]), ...change });
	const open = (corpora: readonly CorpusDefinition[], onStatus?: (status: LibraryStatus) => void) => {
		const library = openLibrary({ corpora, storage: join(top, 'indexes'), ...(onStatus && { onStatus }) });
		libraries.push(library);
		return library;
	};
	return { top, write, corpus, open, indexes: () => readdirSync(join(top, 'indexes')).filter((name) => name.endsWith('.kanwu-db')) };
}

async function mentions(library: Library, name: string, text: string): Promise<string> {
	const { file, facts } = extractArticle(text, '/drafts/2024-06-01.txt');
	const { names } = await library.gather(file, facts, { id: 'draft', path: undefined, text }, neverCancelled);
	const record = names.get(name);
	return record ? `${record.mentions} ${record.places.map(({ corpus }) => corpus?.label ?? '').join()}` : '';
}

test('each corpus has an index of its own, and what it leaves out is not read', async () => {
	const { corpus, open, indexes } = room({
		'own/2024-05-03.txt': meeting,
		'own/draft/2024-05-04.txt': meeting.replace('修桥', '架桥'),
		'wire/2024-05-09.txt': '北里省省长罗山水考察集市\n\n北里日报青河5月9日电 北里省省长罗山水考察了山里的集市。\n',
	});
	const library = open([corpus('wire', { label: '通讯社', weight: 1 }), corpus('own', { label: '本报', weight: 3, exclude: ['draft'] })]);
	await library.ready;
	expect(library.problems).toEqual([]);
	expect(indexes()).toHaveLength(2);
	expect(library.stats.files).toBe(2);
	expect(await mentions(library, '罗山水', '北里省省长罗山水到场。')).toBe('3 通讯社,本报');
});

test('a small corpus beside a large one is a small part of a first reading', async () => {
	const many = Object.fromEntries(Array.from({ length: 38 }, (_, i) => [`社/${i}.txt`, `${meeting}第${i}篇。\n`]));
	const { corpus, open } = room({ ...many, '报/1.txt': meeting });
	const told: { percent: number; done: number; total: number }[] = [];
	const library = open([corpus('报', { label: '报', weight: 2 }), corpus('社', { label: '社' })], ({ corpus, percent, progress }) => {
		if (corpus === 'indexing') told.push({ percent: percent ?? -1, done: progress?.done ?? -1, total: progress?.total ?? -1 });
	});
	await library.ready;
	const percents = told.map(({ percent }) => percent);
	expect(percents).toEqual(percents.toSorted((a, b) => a - b));
	const large = told.find(({ total }) => total === 38);
	expect(large?.done).toBe(0);
	expect(large?.percent).toBeLessThan(20);
	expect(percents.at(-1)).toBeGreaterThanOrEqual(99);
});

test('paused, it answers from what was read; going on, it reads the rest', async () => {
	const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`own/2024-05-03/${i}.txt`, `${meeting}这是第${i}篇。\n`]));
	const { corpus, open } = room(files);
	const states: string[] = [];
	const library: Library = open([corpus('own')], ({ corpus, percent }) => {
		states.push(corpus);
		if ((percent ?? 0) >= 40 && !states.includes('paused')) library.pause();
	});
	await library.ready;
	expect(states.at(-1)).toBe('paused');
	const { files: read } = library.stats;
	expect(read).toBeGreaterThan(0);
	expect(read).toBeLessThan(30);
	await library.refresh();
	expect(library.stats.files).toBe(read);
	library.resume();
	await library.refresh();
	expect(library.stats.files).toBe(30);
	expect(states.at(-1)).toBe('ready');
});

test('what is found to be a reprint changes the version, as every other answer does', async () => {
	const { corpus, open } = room({ 'own/2024-05-03.txt': meeting, 'wire/2024-05-03.txt': meeting });
	const corpora = [corpus('own', { label: '本报', weight: 2 }), corpus('wire', { label: '通讯社' })];
	const first = open(corpora);
	await first.ready;
	await first.close();
	const library = open(corpora);
	const { version } = library;
	const told = await mentions(library, '罗山水', '北里省省长罗山水到场。');
	await library.ready;
	const now = await mentions(library, '罗山水', '北里省省长罗山水到场。');
	expect([told, now]).toEqual(['2 本报', '1 本报']);
	expect(library.version).not.toBe(version);
});

test('rebuilt while it is still reading, it stops reading and begins anew', async () => {
	const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`own/2024-05-03/${i}.txt`, `${meeting}这是第${i}篇。\n`]));
	const { corpus, open } = room(files);
	const states: string[] = [];
	let read: number[] = [];
	const library: Library = open([corpus('own')], ({ corpus, progress }) => {
		states.push(corpus);
		if (progress) read = [...read, progress.done];
	});
	await library.rebuild();
	expect(read.filter((done) => done === 30)).toHaveLength(1);
	expect(states).not.toContain('paused');
	expect(states.at(-1)).toBe('ready');
	expect(library.stats.files).toBe(30);
});

test('rebuilt, it says the same under a new version', async () => {
	const { corpus, open } = room({ 'own/2024-05-03.txt': meeting, 'wire/2024-05-03.txt': meeting });
	const library = open([corpus('own', { label: '本报' }), corpus('wire', { label: '通讯社' })]);
	await library.ready;
	const { version } = library;
	const before = await mentions(library, '罗山水', meeting.replaceAll('路', '桥'));
	await library.rebuild();
	expect(library.version).not.toBe(version);
	expect(before).toBe('1 本报');
	expect(await mentions(library, '罗山水', meeting.replaceAll('路', '桥'))).toBe(before);
});

test('a person whom the corpus has often told of is known in a draft, whatever the words around', async () => {
	const days = ['03', '04', '05', '06', '07', '08'];
	const told = days.map((day, i) => [
		`own/2024-05-${day}.txt`,
		`第${i}座桥开工\n\n北里日报5月${day}日电 北里省省长唐胜利说，第${i}座桥开工了。\n`,
	]);
	const { corpus, open } = room(Object.fromEntries(told));
	const service = createService();
	const draft = { id: 'draft', path: undefined, text: '　　大家在唐胜利康复前一天来看他。\n' };
	const persons = () => service.local(draft).facts.names.flatMap(({ kind, text }) => (kind === 'person' ? [text] : []));
	expect(persons()).toEqual([]);
	const library = open([corpus('own')]);
	await library.ready;
	service.corpus = library;
	expect(persons()).toEqual(['唐胜利']);
});
