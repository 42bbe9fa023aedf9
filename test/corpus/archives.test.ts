// Articles inside archives: found, read, refreshed and refused as their own files would be.
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTextFile } from '../../server/src/corpus/textFile.ts';
import { tarGz, zip } from './archiveMaker.ts';
import { newsroom, said } from './newsroom.ts';

const formats = [
	['海潮报.zip', zip],
	['海潮报.tar.gz', tarGz],
	['海潮报.TGZ', tarGz],
] as const;

describe.each(formats)('%s', (archive, make) => {
	test('gives its articles, each with a path that leads back into it', async () => {
		const { folder, open, index, ask } = newsroom({
			[archive]: make([
				{ name: '2025-06-17/一.txt', content: '甲\n[罗山水]到会。' },
				{ name: '图片.jpg', content: '[罗山水]' },
				{ name: '.隐藏/二.txt', content: '[罗山水]' },
				{ name: '__MACOSX/三.txt', content: '[罗山水]' },
			]),
		});
		const store = open();
		const { problems } = await index(store);
		expect(problems).toEqual([]);
		const evidence = await ask(store, '[罗山水]');
		expect(said(evidence)).toBe('罗山水 1× in 1');
		const [place] = evidence.names.get('罗山水')?.places ?? [];
		expect(place).toMatchObject({ path: join(folder, `${archive}!/2025-06-17/一.txt`), date: '2025-06-17' });
		const text = readTextFile(place?.path ?? '') ?? '';
		expect(text.slice(place?.span.start, place?.span.end)).toBe('罗山水');
	});

	test('is the corpus itself where it is named as one', async () => {
		const { folder, open, index, ask } = newsroom({ [archive]: make([{ name: '一.txt', content: '甲\n[罗山水]' }]) });
		grownOld(join(folder, archive));
		const store = open();
		const roots = [{ path: join(folder, archive) }];
		await index(store, { roots });
		const evidence = await ask(store, '[罗山水]');
		expect(evidence.names.get('罗山水')?.places[0]?.path).toBe(join(folder, `${archive}!/一.txt`));
		expect((await index(store, { roots })).read).toBe(0);
		expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
	});

	test('made anew, has only what is new in it read; gone, it is forgotten', async () => {
		const first = { name: '一.txt', content: '甲\n[罗山水]' };
		const { write, open, index, ask } = newsroom({ [archive]: make([first, { name: '二.txt', content: '乙\n[罗山水]' }]) });
		const store = open();
		await index(store);
		const texts: string[] = [];
		write({ [archive]: make([first, { name: '三.txt', content: '丙\n[石望海]' }]) });
		await index(store, { onProgress: ({ total }) => texts.push(String(total)) });
		expect(said(await ask(store, '[罗山水][石望海]'))).toBe('罗山水 1× in 1\n石望海 1× in 1');
		// The new entry and the archive itself.
		expect(texts.at(-1)).toBe('2');
		write({ [archive]: undefined });
		await index(store);
		expect(said(await ask(store, '[罗山水][石望海]'))).toBe('');
	});

	test('is not opened in an untrusted workspace, and that is said', async () => {
		const { folder, open, index, ask } = newsroom({ [archive]: make([{ name: '一.txt', content: '甲\n[罗山水]' }]) });
		const store = open();
		const { problems } = await index(store, { within: [folder] });
		expect(problems[0]?.zh).toContain('未受信任');
		expect(said(await ask(store, '[罗山水]'))).toBe('');
	});

	test('has paths that lead out of it refused and counted', async () => {
		const { open, index, ask } = newsroom({
			[archive]: make([
				{ name: '../外.txt', content: '甲\n[罗山水]' },
				{ name: '/etc/外.txt', content: '甲\n[罗山水]' },
				{ name: 'a/../../外.txt', content: '甲\n[罗山水]' },
				{ name: './里.txt', content: '甲\n[石望海]' },
			]),
		});
		const store = open();
		const { problems } = await index(store);
		expect(problems.map(({ en }) => en)).toEqual([expect.stringContaining('3 paths')]);
		expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
	});

	test('has its names read whatever code its maker used', async () => {
		const name = iconv.encode('二〇二五年/北里省的公路修到了河边.txt', 'gb18030');
		const { folder, open, index, ask } = newsroom({ [archive]: make([{ name, content: '甲\n[罗山水]' }]) });
		const store = open();
		await index(store);
		const evidence = await ask(store, '[罗山水]');
		const path = evidence.names.get('罗山水')?.places[0]?.path ?? '';
		expect(path).toBe(join(folder, `${archive}!/二〇二五年/北里省的公路修到了河边.txt`));
		expect(readTextFile(path)).toContain('罗山水');
	});

	test('has patterns and article kinds apply to what is in it', async () => {
		const { open, index, ask } = newsroom({
			[archive]: make([
				{ name: '未刊/一.txt', content: '甲\n[罗山水]' },
				{ name: '已发表/二.稿', content: '甲\n[石望海]' },
			]),
		});
		const store = open();
		await index(store, { exclude: ['未刊'] });
		expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
	});

	test('cut off, says so, keeps what was known of it, and is read when it is whole again', async () => {
		const whole = make([
			{ name: '一.txt', content: '甲\n[罗山水]' },
			{ name: '二.txt', content: '乙\n[石望海]' },
		]);
		const { write, open, index, ask } = newsroom({ [archive]: whole });
		const store = open();
		await index(store);
		write({ [archive]: whole.subarray(0, whole.length - 30) });
		const { problems } = await index(store);
		expect(problems[0]?.zh).toContain('不完整');
		expect(said(await ask(store, '[罗山水][石望海]'))).toBe('罗山水 1× in 1\n石望海 1× in 1');
		write({ [archive]: make([{ name: '一.txt', content: '甲\n[罗山水]，[罗山水]' }]) });
		expect((await index(store)).problems).toEqual([]);
		expect(said(await ask(store, '[罗山水][石望海]'))).toBe('罗山水 2× in 1');
	});

	test('has archives and lines inside it counted, not read', async () => {
		const inner = zip([{ name: '里.txt', content: '甲\n[罗山水]' }]);
		const { open, index, ask } = newsroom({
			[archive]: make([
				{ name: '一.txt', content: '乙\n[石望海]' },
				{ name: '旧稿/2024.zip', content: inner },
				{ name: '电稿.jsonl', content: '{"text":"丙\\n[罗山水]"}\n' },
				{ name: '__MACOSX/影.zip', content: inner },
			]),
		});
		const store = open();
		const { problems } = await index(store);
		expect(problems.map(({ zh }) => /中有 \d+ 个压缩包或 JSON Lines/u.exec(zh)?.[0])).toEqual(['中有 2 个压缩包或 JSON Lines']);
		expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
	});

	test('that is none is named and stops nothing', async () => {
		const { open, index, ask } = newsroom({ [archive]: 'no archive', 'a.txt': '甲\n[罗山水]', [`empty${archive}`]: '' });
		const store = open();
		expect((await index(store)).problems).toHaveLength(2);
		expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
	});
});

test('a locked entry is named, the others are read', async () => {
	const { open, index, ask } = newsroom({
		'a.zip': zip([
			{ name: '锁.txt', content: '甲\n[罗山水]', flags: 1 },
			{ name: '开.txt', content: '甲\n[石望海]' },
		]),
	});
	const store = open();
	const { problems } = await index(store);
	expect(problems.map(({ zh }) => zh)).toEqual([expect.stringContaining('1 个文件加了密码')]);
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
});

test('a damaged entry, one packed in an unknown way and one larger than it says are named, the others are read', async () => {
	const { open, index, ask } = newsroom({
		'a.zip': zip([
			{ name: '坏.txt', content: '甲\n[罗山水]', checksum: 1 },
			{ name: '怪.txt', content: '甲\n[罗山水]', method: 99 },
			{ name: '胀.txt', content: `[罗山水]${' '.repeat(100_000)}`, size: 10 },
			{ name: '平.txt', content: '甲\n[石望海]', method: 0 },
		]),
	});
	const store = open();
	const { problems } = await index(store);
	expect(problems).toHaveLength(3);
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
});

test('a bomb is not unpacked', async () => {
	const large = { content: Buffer.alloc(30 * 1024 * 1024, 0x20) };
	const { folder, open, index } = newsroom({ 'a.zip': zip([1, 2, 3, 4].map((number) => ({ name: `${number}.txt`, ...large }))) });
	grownOld(join(folder, 'a.zip'));
	const store = open();
	const { problems } = await index(store);
	expect(problems[0]?.zh).toContain('大得反常');
	// Known by itself alone, so that it is not looked into again.
	expect(store.stats().files).toBe(1);
	expect((await index(store)).problems).toEqual([]);
});

test('a compressed tar that never ends is left where it is beyond measure', async () => {
	const large = { content: Buffer.alloc(30 * 1024 * 1024, 0x20) };
	const { open, index } = newsroom({ 'a.tgz': tarGz([1, 2, 3, 4].map((number) => ({ name: `${number}.jpg`, ...large }))) });
	const { problems } = await index(open());
	expect(problems[0]?.zh).toContain('大得反常');
});

test('long names of both kinds, and names in UTF-8 by an extra field', async () => {
	const long = `${'很长的文件夹名/'.repeat(12)}一.txt`;
	const record = ` path=${long}\n`;
	const length = Buffer.byteLength(record) + 3;
	const unicode = Buffer.concat([Buffer.from([0x75, 0x70, 5 + 7, 0, 1, 0, 0, 0, 0]), Buffer.from('山.txt')]);
	const { folder, open, index, ask } = newsroom({
		'gnu.tgz': tarGz([
			{ name: '././@LongLink', type: 'L', content: `${long}\0` },
			{ name: '短.txt', content: '甲\n[罗山水]' },
		]),
		'pax.tgz': tarGz([
			{ name: 'PaxHeader', type: 'x', content: `${length}${record}` },
			{ name: '短.txt', content: '甲\n[石望海]' },
			{ name: '夹/', type: '5', content: '' },
		]),
		'extra.zip': zip([{ name: 'x.txt', content: '甲\n[顾云舟]', extra: unicode }]),
	});
	const store = open();
	await index(store);
	const { names } = await ask(store, '[罗山水][石望海][顾云舟]');
	expect([...names.values()].map(({ places }) => places[0]?.path)).toEqual([
		join(folder, `gnu.tgz!/${long}`),
		join(folder, `pax.tgz!/${long}`),
		join(folder, 'extra.zip!/山.txt'),
	]);
});

test('many articles in archives are read once', async () => {
	const files = Array.from({ length: 120 }, (_, i) => ({
		name: `${i}.txt`,
		content: `第${i}篇\n[罗山水]第${i}次到会。${'会场很大。'.repeat(i)}`,
	}));
	const { folder, open, index, ask } = newsroom({
		'a.zip': zip(files),
		'b.tgz': tarGz(files.map(({ name, content }) => ({ name, content: `新${content}` }))),
	});
	const store = open();
	for (const archive of ['a.zip', 'b.tgz']) grownOld(join(folder, archive));
	const { read, problems } = await index(store);
	expect([read, problems]).toEqual([242, []]);
	expect((await ask(store, '[罗山水]')).names.get('罗山水')?.articles).toBeGreaterThan(100);
	expect((await index(store)).read).toBe(0);
});

/** What changed a moment ago is looked at once more the next time. */
function grownOld(path: string): void {
	utimesSync(path, 1_700_000_000, 1_700_000_000);
}
