// Keeping up with the folders: what is new, changed, gone, unreadable; stopping and going on.
import { mkdirSync, renameSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Extract } from '../../server/src/corpus/reading.ts';
import { findSources } from '../../server/src/corpus/sources.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { newsroom, said } from './newsroom.ts';
import { plainExtract } from './plainExtract.ts';

const old = new Date('2024-05-01T08:00:00Z');

test('only what changed is read again', async () => {
	const { folder, open, index, write } = newsroom({ 'a.txt': '甲\n[罗山水]', 'b/c.article': '乙\n[罗山水]', 'b/d/e.稿': '丙\n[何青青]' });
	for (const path of ['a.txt', 'b/c.article', 'b/d/e.稿']) utimesSync(join(folder, path), old, old);
	const extracted: string[] = [];
	const extract: Extract = (text, path) => {
		extracted.push(path.slice(folder.length + 1));
		return plainExtract(text, path);
	};
	const store = open();
	await index(store, { extract });
	expect(extracted.splice(0).sort()).toEqual(['a.txt', 'b/c.article', 'b/d/e.稿']);
	const { version } = store;
	await index(store, { extract });
	utimesSync(join(folder, 'a.txt'), old, new Date());
	await index(store, { extract });
	expect(extracted).toEqual([]);
	expect(store.version).toBe(version);
	write({ 'b/c.article': '乙\n[周田野]', 'f.txt': '新\n[周田野]' });
	await index(store, { extract });
	expect(extracted.sort()).toEqual(['b/c.article', 'f.txt']);
	expect(store.version).toBeGreaterThan(version);
});

test('an index that was changed says the same as one made anew', async () => {
	const room = newsroom();
	for (let i = 0; i < 30; i++)
		room.write({ [`${i}.txt`]: `第${i}篇\n[罗山水] 到了第${i}个村，【村长|${i % 3}村】[何青${i}]接待。<人口 2020 ${i} 人>` });
	const grown = room.open();
	await room.index(grown);
	for (let i = 0; i < 30; i += 3) room.write({ [`${i}.txt`]: i % 2 ? undefined : `改\n[罗山水][罗山水] 去了别处，第${i}次。` });
	await room.index(grown);
	const question = '[罗山水][何青4][何青3]【村长|1村】[何青7]<人口 2020 5 人>';
	const after = await room.ask(grown, question);
	const fresh = newsroom();
	for (let i = 0; i < 30; i++) {
		if (i % 3) fresh.write({ [`${i}.txt`]: `第${i}篇\n[罗山水] 到了第${i}个村，【村长|${i % 3}村】[何青${i}]接待。<人口 2020 ${i} 人>` });
		else if (i % 2 === 0) fresh.write({ [`${i}.txt`]: `改\n[罗山水][罗山水] 去了别处，第${i}次。` });
	}
	const made = fresh.open();
	await fresh.index(made);
	const expected = await fresh.ask(made, question);
	expect(said(after)).toBe(said(expected));
	expect(after.figures.get('人口')?.length).toBe(expected.figures.get('人口')?.length);
	expect({ ...grown.stats(), bytes: 0 }).toEqual({ ...made.stats(), bytes: 0 });
});

test('a folder that vanishes keeps what is known of it, and is refreshed when it is back', async () => {
	const { folder, open, index, ask, write } = newsroom({ 'a.txt': '甲\n[罗山水]' });
	const store = open();
	await index(store);
	renameSync(folder, `${folder}-away`);
	const { problems } = await index(store);
	expect(problems[0]?.zh).toContain('读不到');
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
	renameSync(`${folder}-away`, folder);
	write({ 'b.txt': '乙\n[罗山水]' });
	expect((await index(store)).problems).toEqual([]);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 2× in 2');
	renameSync(folder, `${folder}-emptied`);
	mkdirSync(folder);
	await index(store);
	expect(said(await ask(store, '[罗山水]'))).toBe('');
});

test('links in a circle end, hidden and excluded folders and other kinds of file are left out', async () => {
	const { folder, write } = newsroom({
		'a.txt': '甲',
		'b/b.md': '乙',
		'.hidden/c.txt': '丙',
		'draft/d.txt': '丁',
		'e.csv': '戊',
		'f/draft/g.txt': '己',
	});
	symlinkSync(folder, join(folder, 'b', 'circle'));
	write({ 'b/空 格/🎉.txt': '庚' });
	const { files, problems } = await findSources([{ path: folder }], { exclude: ['draft', 'f/**'] }, neverCancelled);
	expect(files.map(({ path }) => path).sort()).toEqual(['a.txt', 'b/b.md', 'b/空 格/🎉.txt']);
	expect(problems).toEqual([]);
});

test('files with spaces, emoji and two hundred characters in their names are read, changed and forgotten as any other', async () => {
	const names = ['空 格 .txt', '🎉𠮷 庆.txt', `${'a'.repeat(196)}.txt`, `${'长'.repeat(80)}/${'名'.repeat(80)}.txt`, "o'ne %_[x]#1!.txt"];
	const { folder, write, open, index, ask } = newsroom(Object.fromEntries(names.map((name) => [name, '甲\n[罗山水]来了。'])));
	// Not of this moment: what changed just now is looked at once more.
	const settled = new Date(Date.now() - 60_000);
	for (const name of names) utimesSync(join(folder, name), settled, settled);
	const store = open();
	expect(await index(store)).toMatchObject({ read: 5, problems: [] });
	expect(await index(store)).toMatchObject({ read: 0, removed: 0 });
	for (const [i, name] of names.entries()) write({ [name]: `乙${i}\n[石望海]在第${i}处来了，走了。` });
	expect(await index(store)).toMatchObject({ read: 5, problems: [] });
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 5× in 5');
	write(Object.fromEntries(names.map((name) => [name, undefined])));
	expect(await index(store)).toMatchObject({ removed: 5, problems: [] });
});

test('a file that is no text is named once and stops nothing', async () => {
	const picture = Buffer.alloc(5000, 7).fill(0, 100, 200);
	const { folder, open, index, ask } = newsroom({
		'a.txt': picture,
		'b.txt': '乙\n[罗山水]',
		'empty.txt': '',
		'huge.txt': '丙\n[罗山水]',
	});
	// A hundred megabytes, without writing them.
	truncateSync(join(folder, 'huge.txt'), 100 * 1024 * 1024);
	const store = open();
	const { problems } = await index(store);
	expect(problems.map(({ en }) => en.replace(/^.*articles./u, '')).sort()).toEqual([
		'a.txt is not a text file and is skipped.',
		'huge.txt is larger than 32 MB and is skipped.',
	]);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
	expect((await index(store)).problems).toEqual([]);
});

test('GB18030 and Big5 are read as what they say', async () => {
	const { open, index, ask } = newsroom({
		'gb.txt': iconv.encode('山里通了公路\n这是[罗山水]的家，我们的路修好了，大家都来看。', 'gb18030'),
		'big5.txt': iconv.encode('山裡通了公路\n這是[羅山水]的家，我們的路修好了，大家都來看。', 'big5'),
	});
	const store = open();
	await index(store);
	expect(said(await ask(store, '[罗山水][羅山水]'))).toBe('罗山水 1× in 1\n羅山水 1× in 1');
});

test('an extractor that throws on one article costs that article alone', async () => {
	const { open, index, ask } = newsroom({ 'a.txt': '坏', 'b.txt': '乙\n[罗山水]' });
	const store = open();
	const { problems } = await index(store, {
		extract(text, path) {
			if (text === '坏') throw new Error('…');
			return plainExtract(text, path);
		},
	});
	expect(problems).toHaveLength(1);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
});

test('stopped half-way, it goes on from there', async () => {
	const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, `第${i}篇\n[罗山水] 到了第${i}个村。`]));
	const { folder, open, index, ask } = newsroom(files);
	for (const path of Object.keys(files)) utimesSync(join(folder, path), old, old);
	const store = open();
	const token = { isCancellationRequested: false };
	await expect(
		index(store, {
			token,
			onProgress: ({ done }) => {
				token.isCancellationRequested = done >= 16;
			},
		}),
	).rejects.toThrow('cancelled');
	const totals: number[] = [];
	await index(store, { onProgress: ({ total }) => totals.push(total) });
	expect(totals[0]).toBe(24);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 40× in 40');
});

test('a file that changes while it is read is read again the next time', async () => {
	const { folder, open, index, ask, write } = newsroom({ 'a.txt': '甲\n[罗山水]' });
	utimesSync(join(folder, 'a.txt'), old, old);
	const store = open();
	await index(store, {
		extract(text, path) {
			write({ 'a.txt': '甲\n[罗山河]' });
			return plainExtract(text, path);
		},
	});
	await index(store);
	expect(said(await ask(store, '[罗山水][罗山河]'))).toBe('罗山河 1× in 1');
});

test('a file that changes again within the tick of its clock in which it was read is read again', async () => {
	const { folder, open, index, ask, write } = newsroom({ 'a.txt': '甲\n[罗山水]' });
	const path = join(folder, 'a.txt');
	// A clock that runs ahead says "just now" however long the reading takes.
	const now = new Date(Date.now() + 3_600_000);
	utimesSync(path, now, now);
	const store = open();
	await index(store);
	write({ 'a.txt': '甲\n[罗山河]' });
	utimesSync(path, now, now);
	await index(store);
	expect(said(await ask(store, '[罗山水][罗山河]'))).toBe('罗山河 1× in 1');
});

test('what an older reader found is found again by a newer one, also after a stop', async () => {
	const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, `第${i}篇\n[罗山水] 到了第${i}个村。`]));
	const { folder, open, index, ask } = newsroom(files);
	for (const path of Object.keys(files)) utimesSync(join(folder, path), old, old);
	const store = open();
	store.setEdition('first');
	await index(store, { extract: (text, path) => ({ ...plainExtract(text, path), facts: { names: [], figures: [], quotes: [] } }) });
	expect(said(await ask(store, '[罗山水]'))).toBe('');
	store.setEdition('second');
	const token = { isCancellationRequested: false };
	const stopped = index(store, {
		token,
		onProgress: ({ done }) => {
			token.isCancellationRequested = done >= 8;
		},
	});
	await expect(stopped).rejects.toThrow('cancelled');
	store.setEdition('second');
	await index(store);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 20× in 20');
	const totals: number[] = [];
	await index(store, { onProgress: ({ total }) => totals.push(total) });
	expect(totals).toEqual([0]);
});
