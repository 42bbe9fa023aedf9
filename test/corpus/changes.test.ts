// Changes of single files: they alone are looked at, and what is outside the corpus or the workspace stays outside.
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractArticle } from '../../server/src/corpus/extractArticle.ts';
import { findSources, placesOf } from '../../server/src/corpus/sources.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { zip } from './archiveMaker.ts';
import { newsroom, said } from './newsroom.ts';

test('a file that is said to have changed is read, the others are not looked at', async () => {
	const { folder, write, open, index, ask } = newsroom({ 'a.txt': '甲\n[罗山水]', 'b/b.txt': '乙\n[罗山水]' });
	const store = open();
	await index(store);
	write({ 'a.txt': '甲\n[石望海]', 'b/b.txt': '乙\n[顾云舟]', 'b/c.txt': '丙\n[顾云舟]' });
	await index(store, { changed: [join(folder, 'a.txt'), join(folder, 'b/c.txt')] });
	expect(said(await ask(store, '[罗山水][石望海][顾云舟]'))).toBe('罗山水 1× in 1\n石望海 1× in 1\n顾云舟 1× in 1');
});

test('files deleted and renamed, folders deleted, moved and returned are noticed by their names alone', async () => {
	const { folder, open, index, ask } = newsroom({
		'a.txt': '甲\n[罗山水]',
		'夹/b.txt': '乙\n[石望海]',
		'夹/深/c.txt': '丙\n[石望海]',
		'夹2/d.txt': '丁\n[顾云舟]',
	});
	const at = (name: string) => join(folder, name);
	const store = open();
	await index(store);
	renameSync(at('a.txt'), at('z.txt'));
	renameSync(at('夹'), at('新'));
	await index(store, { changed: [at('a.txt'), at('z.txt'), at('夹'), at('新')] });
	const moved = await ask(store, '[罗山水][石望海][顾云舟]');
	expect(said(moved)).toBe('罗山水 1× in 1\n石望海 2× in 2\n顾云舟 1× in 1');
	expect(
		moved.names
			.get('石望海')
			?.places.map(({ path }) => path)
			.sort(),
	).toEqual([at('新/b.txt'), at('新/深/c.txt')]);
	rmSync(at('新'), { recursive: true });
	await index(store, { changed: [at('新')] });
	expect(said(await ask(store, '[罗山水][石望海][顾云舟]'))).toBe('罗山水 1× in 1\n顾云舟 1× in 1');
});

test('an archive that is replaced has what is in it refreshed', async () => {
	const { folder, write, open, index, ask } = newsroom({
		'a.zip': zip([{ name: '一.txt', content: '甲\n[罗山水]' }]),
		'b.txt': '乙\n[罗山水]',
	});
	const store = open();
	await index(store);
	write({ 'a.zip': zip([{ name: '二.txt', content: '甲\n[石望海]' }]), 'b.txt': '不看' });
	await index(store, { changed: [join(folder, 'a.zip')] });
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('罗山水 1× in 1\n石望海 1× in 1');
	rmSync(join(folder, 'a.zip'));
	await index(store, { changed: [join(folder, 'a.zip')] });
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('罗山水 1× in 1');
});

test('the whole corpus away keeps what is known of it, and is refreshed when it is back', async () => {
	const { folder, open, index, ask } = newsroom({ 'a.txt': '甲\n[罗山水]' });
	const store = open();
	await index(store);
	renameSync(folder, `${folder}-away`);
	expect((await index(store, { changed: [folder] })).problems[0]?.zh).toContain('读不到');
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
	mkdirSync(folder);
	writeFileSync(join(folder, 'b.txt'), '乙\n[石望海]');
	await index(store, { changed: [folder] });
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
});

test('what is hidden, excluded, another corpus’s or elsewhere does not come in by changing', async () => {
	const { folder, write, open, index } = newsroom({});
	const store = open();
	await index(store);
	const names = ['.git/a.txt', '未刊/b.txt', '内部/c.txt', 'd.csv', 'node_modules/e/README.md'];
	write(Object.fromEntries(names.map((name) => [name, '甲\n[罗山水]'])));
	const changed = [...names.map((name) => join(folder, name)), join(folder, '内部'), join(folder, '../elsewhere.txt')];
	await index(store, { changed, exclude: ['未刊'], apart: [join(folder, '内部')] });
	expect(store.stats().files).toBe(0);
});

test('where a link leads to the file, or roots lie in each other, everything is looked at', () => {
	const { folder, write } = newsroom({ 'a/a.txt': '甲' });
	symlinkSync(join(folder, 'a'), join(folder, 'link'));
	write({});
	expect(placesOf([join(folder, 'a/a.txt')], [{ path: folder }], {})).toEqual([{ root: 0, path: 'a/a.txt' }]);
	expect(placesOf([join(folder, 'link/a.txt')], [{ path: folder }], {})).toBeUndefined();
	expect(placesOf([join(folder, 'a/a.txt')], [{ path: folder }, { path: join(folder, 'link') }], {})).toBeUndefined();
});

test('a file that a link leads to as well is known by its own path', async () => {
	const { folder } = newsroom({ '原/a.txt': '甲' });
	for (const name of ['0', 'zz']) symlinkSync(join(folder, '原'), join(folder, name));
	const { files } = await findSources([{ path: folder }], {}, neverCancelled);
	expect(files.map(({ path }) => path)).toEqual(['原/a.txt']);
});

test('kept within the workspace, links that lead out of it are not followed', async () => {
	const outside = newsroom({ 'a.txt': '甲\n[罗山水]', 'b/b.txt': '乙\n[罗山水]' });
	const { folder, open, index, ask } = newsroom({ 'own.txt': '丙\n[石望海]' });
	symlinkSync(join(outside.folder, 'b'), join(folder, 'folder'));
	symlinkSync(join(outside.folder, 'a.txt'), join(folder, 'file.txt'));
	symlinkSync(join(folder, 'own.txt'), join(folder, 'inside.txt'));
	const store = open();
	await index(store, { within: [folder] });
	expect(said(await ask(store, '[罗山水][石望海]'))).toMatch(/^石望海/u);
	await index(store, { within: [folder], changed: [join(folder, 'file.txt'), join(folder, 'folder')] });
	expect(said(await ask(store, '[罗山水]'))).toBe('');
	await index(store);
	expect(said(await ask(store, '[罗山水]'))).toContain('罗山水');
});

const news =
	'雁回港新桥通车\n\n本报讯（记者 罗山水）雁回港新桥6月15日正式通车，桥长2.3公里。市长石望海说，两岸居民往来更加方便。\n\n据介绍，这座桥历时三年建成，总投资12亿元。';
const manual = '# 用法\n\n先安装，再运行脚本。罗山水写的这个脚本会读取文件。\n\n```\nnpm start\n```\n';

test('of a folder that nobody named, only what reads like news is evidence', async () => {
	const { open, index } = newsroom({
		'稿件.txt': news,
		'稿件.md': news,
		'README.md': news,
		'说明.txt': manual,
		'日志.txt': '2025-06-15 08:00:00,123 INFO 启动\n'.repeat(40),
		'二进制.txt': Buffer.alloc(500),
		'短讯.article': manual,
	});
	const store = open();
	const { problems } = await index(store, { onlyNews: true, extract: extractArticle });
	expect(problems).toEqual([]);
	expect(store.stats().articles).toBe(3);
	// Named, all of it counts that is text.
	await index(store, { extract: extractArticle, fields: { text: 't', title: 'h', date: 'd', source: 's' } });
	expect(store.stats().articles).toBeGreaterThan(3);
});

test('a file that turns into news is taken in, and out when it turns away', async () => {
	const { folder, write, open, index } = newsroom({ '稿.txt': manual });
	const path = join(folder, '稿.txt');
	utimesSync(path, 1_700_000_000, 1_700_000_000);
	const store = open();
	const options = { onlyNews: true, extract: extractArticle };
	await index(store, options);
	expect((await index(store, options)).read).toBe(0);
	write({ '稿.txt': news });
	await index(store, { ...options, changed: [path] });
	expect(store.stats().articles).toBe(1);
	write({ '稿.txt': manual });
	await index(store, { ...options, changed: [path] });
	expect(store.stats().articles).toBe(0);
});
