// What may happen to an index: killed, damaged, locked, read-only, a stranger's file in its place. Nothing is lost and all is said.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { loadSqlite } from '../../server/src/corpus/sqlite/load.ts';
import { openStore } from '../../server/src/corpus/sqlite/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { newsroom, said } from './newsroom.ts';

// Programs and threads are started: slow on a busy machine, and never the point.
vi.setConfig({ testTimeout: 120_000 });

const child = join(import.meta.dirname, 'indexingChild.ts');
const old = new Date('2024-05-01T08:00:00Z');

function articles(count: number): Record<string, string> {
	const line = (i: number) => `[罗山水] 到了第${i}个村，【村长|${i % 7}村】[何青${i}] 接待。<人口 2020 ${i} 人>\n`;
	return Object.fromEntries(
		Array.from({ length: count }, (_, i) => [`${i % 10}/${i}.txt`, `第${i}篇\n${line(i)}${`那里的第${i}条路修好了。`.repeat(20)}`]),
	);
}

test.each([2, 40, 120])('killed after %i articles, it goes on and says what it would have said', async (killAfter) => {
	const room = newsroom(articles(200));
	for (const path of Object.keys(articles(200))) utimesSync(join(room.folder, path), old, old);
	await spawnOnce([child, room.folder, room.database, String(killAfter)]);
	const store = room.open();
	const totals: number[] = [];
	await room.index(store, { onProgress: ({ total }) => totals.push(total) });
	expect(totals[0]).toBeLessThan(200);
	const { names, articles: count } = await room.ask(store, '[罗山水][何青7]');
	expect(count).toBe(200);
	expect(names.get('罗山水')).toMatchObject({ mentions: 200, articles: 200 });
	expect(names.get('何青7')).toMatchObject({ mentions: 1, titles: [{ title: '村长', affiliation: '0村', count: 1 }] });
	expect(store.faults()).toEqual([]);
	expect((await store.browser.search({ text: '第7条路修好了', from: 0, count: 9 }, neverCancelled)).total).toBe(1);
});

test.each([
	['while a batch is taken in', 'INSERT INTO body'],
	['while facts are sorted in', 'INSERT INTO held SELECT'],
	['while the tables are made', 'INSERT INTO meta'],
])('killed inside a transaction, %s, the database is whole', async (_, statement) => {
	const room = newsroom(articles(60));
	await spawnOnce([child, room.folder, room.database, statement]);
	const store = room.open();
	await room.index(store);
	expect(said(await room.ask(store, '[罗山水]'))).toBe('罗山水 60× in 60');
	expect(store.problems).toEqual([]);
	expect(store.faults()).toEqual([]);
	// What was answered before is kept by this number.
	expect(store.version).toBeGreaterThan(0);
	store.close();
	expect(check(room.database)).toBe('ok');
});

test('killed while an older index is made anew, the next start makes it anew', async () => {
	const room = newsroom(articles(60));
	const first = room.open();
	await room.index(first);
	first.close();
	setVersion(room.database, 1);
	await spawnOnce([child, room.folder, room.database, 'INSERT INTO meta']);
	expect(check(room.database)).toBe('ok');
	const store = room.open();
	await room.index(store);
	expect(said(await room.ask(store, '[罗山水]'))).toBe('罗山水 60× in 60');
	expect([...store.problems, ...store.faults()]).toEqual([]);
	expect(store.version).toBeGreaterThan(0);
});

test.each<[string, (path: string) => void]>([
	['overwritten with noise', (path) => writeFileSync(path, noise(readFileSync(path).length))],
	[
		'overwritten after its header',
		(path) => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 100), noise(readFileSync(path).length - 100)])),
	],
	['overwritten in its middle', (path) => overwriteMiddle(path)],
	['cut to half', (path) => truncateSync(path, readFileSync(path).length >> 1)],
	['cut to a few bytes', (path) => truncateSync(path, 10)],
])('an index that was %s is made anew, and the damaged one is kept', async (_, damage) => {
	const room = newsroom(articles(150));
	const first = room.open();
	await room.index(first);
	first.close();
	damage(room.database);
	const store = room.open();
	await room.index(store);
	await room.ask(store, '[罗山水][何青7]<人口 2020 5 人>');
	await room.index(store);
	expect(said(await room.ask(store, '[罗山水]'))).toBe('罗山水 150× in 150');
	expect(store.problems.map(({ zh }) => zh).join()).toContain('已损坏');
	expect(existsSync(`${room.database}.broken`)).toBe(true);
});

test('a file of another program is left alone', async () => {
	const room = newsroom(articles(5));
	mkdirSync(dirname(room.database), { recursive: true });
	const stranger = new DatabaseSync(room.database);
	stranger.exec('PRAGMA application_id = 7; CREATE TABLE letters (text); INSERT INTO letters VALUES (1)');
	stranger.close();
	const before = readFileSync(room.database);
	const store = room.open();
	await room.index(store);
	expect(said(await room.ask(store, '[罗山水]'))).toBe('罗山水 5× in 5');
	expect(store.location).toBeUndefined();
	expect(store.problems[0]?.en).toContain('is not an index of Kanwu');
	expect(readFileSync(room.database).equals(before)).toBe(true);
});

test('an index of an older version is made anew without a word, one of a newer version is left alone', async () => {
	const room = newsroom(articles(5));
	const first = room.open();
	await room.index(first);
	first.close();
	setVersion(room.database, 0);
	const rebuilt = room.open();
	expect(rebuilt.stats().files).toBe(0);
	await room.index(rebuilt);
	expect(said(await room.ask(rebuilt, '[罗山水]'))).toBe('罗山水 5× in 5');
	expect(rebuilt.problems).toEqual([]);
	rebuilt.close();
	setVersion(room.database, 9999);
	const store = room.open();
	expect(store.problems[0]?.en).toContain('newer Kanwu');
	expect(store.location).toBeUndefined();
});

test('where nothing can be written the index is kept in memory', async () => {
	const room = newsroom(articles(5));
	mkdirSync(dirname(dirname(room.database)), { recursive: true });
	writeFileSync(dirname(room.database), 'a file where the folder should be');
	const store = room.open();
	await room.index(store);
	expect(said(await room.ask(store, '[罗山水]'))).toBe('罗山水 5× in 5');
	expect(store.problems[0]?.zh).toContain('本次只存于内存');
});

test('a read-only index is used as it is', async () => {
	const room = newsroom(articles(5));
	const first = room.open();
	await room.index(first);
	first.close();
	const folder = dirname(room.database);
	chmodSync(room.database, 0o444);
	chmodSync(folder, 0o555);
	chmodSync(dirname(folder), 0o755);
	try {
		// The superuser may write anything: someone else has to look.
		const answer = spawnSync(process.execPath, [join(import.meta.dirname, 'readonlyChild.ts'), room.database], { encoding: 'utf8' });
		expect(answer.stderr).toBe('');
		expect(JSON.parse(answer.stdout)).toEqual({ writable: false, said: '罗山水 5× in 5', problem: expect.stringContaining('只读') });
	} finally {
		chmodSync(folder, 0o755);
	}
});

test('an index that another program holds is done without, and used again later', async () => {
	const room = newsroom(articles(5));
	const first = room.open();
	await room.index(first);
	first.close();
	const holder = new DatabaseSync(room.database);
	holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE meta SET value = value');
	const without = openStore(room.database, { patience: 100 });
	if (without.kind === 'none') throw new Error('no store');
	expect(without.store.problems[0]?.zh).toContain('占用');
	await room.index(without.store);
	expect(said(await room.ask(without.store, '[罗山水]'))).toBe('罗山水 5× in 5');
	without.store.close();
	holder.close();
	const store = room.open();
	expect(said(await room.ask(store, '[罗山水]'))).toBe('罗山水 5× in 5');
	expect(store.problems).toEqual([]);
});

test.each<[string, (database: DatabaseSync) => void]>([
	[
		'as a transaction ends',
		() => {
			throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
		},
	],
	// The database's own bound does what a disk's does: the next page is refused.
	['in the middle of one', (database) => database.prepare('PRAGMA max_page_count = 1').get()],
])('a disk that is full %s is named, and once there is room it goes on', async (_, fill) => {
	const room = newsroom(articles(150));
	const store = room.open();
	const { exec } = DatabaseSync.prototype;
	let commits = 0;
	let filled: DatabaseSync | undefined;
	DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
		if (sql === 'COMMIT' && ++commits > 5) {
			filled = this;
			fill(this);
		}
		exec.call(this, sql);
	};
	try {
		await expect(room.index(store)).rejects.toMatchObject({ kind: 'full', problem: { zh: expect.stringContaining('磁盘已满') } });
	} finally {
		DatabaseSync.prototype.exec = exec;
	}
	filled?.prepare('PRAGMA max_page_count = 100000').get();
	await room.index(store);
	expect(said(await room.ask(store, '[罗山水]'))).toBe('罗山水 150× in 150');
	// Those of the articles that were being put in stood under numbers that were never kept.
	const chiefs = Array.from({ length: 150 }, (_, i) => `何青${i}`);
	const found = said(await room.ask(store, chiefs.map((name) => `[${name}]`).join('')));
	expect(found.split('\n')).toEqual(chiefs.map((name) => `${name} 1× in 1`));
	expect(store.faults()).toEqual([]);
});

test('two indexers take turns, and a reader sees the news of another’s connection', async () => {
	const room = newsroom(articles(30));
	const [one, two] = [room.open(), room.open()];
	await Promise.all([room.index(one), room.index(two)]);
	expect(said(await room.ask(one, '[罗山水]'))).toBe('罗山水 30× in 30');
	room.write({ 'more.txt': '又一篇\n[罗山水]' });
	await room.index(one);
	expect(said(await room.ask(two, '[罗山水]'))).toBe('罗山水 31× in 31');
});

test('a store that was begun anew never repeats a version', async () => {
	const room = newsroom(articles(3));
	const first = room.open();
	await room.index(first);
	const { version } = first;
	first.close();
	rmSync(room.database);
	const store = room.open();
	await room.index(store);
	expect(store.version).not.toBe(version);
});

test('without SQLite there is a word instead of a store', () => {
	const getBuiltinModule = process.getBuiltinModule;
	process.getBuiltinModule = (() => undefined) as typeof process.getBuiltinModule;
	try {
		expect(loadSqlite()).toBeUndefined();
		expect(openStore(undefined)).toMatchObject({ kind: 'none', problem: { zh: expect.stringContaining('没有内置 SQLite') } });
	} finally {
		process.getBuiltinModule = getBuiltinModule;
	}
});

async function spawnOnce(args: readonly string[]): Promise<void> {
	const running = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
	await once(running, 'exit');
	expect(running.signalCode).toBe('SIGKILL');
}

/** The same bytes each time, and no database. */
function noise(length: number): Buffer {
	const bytes = Buffer.alloc(length);
	let state = 12345;
	for (let i = 0; i < length; i++) {
		state = (Math.imul(state, 1103515245) + 12345) >>> 0;
		bytes[i] = state >>> 16;
	}
	return bytes;
}

function overwriteMiddle(path: string): void {
	const bytes = readFileSync(path);
	noise(bytes.length - 8192).copy(bytes, 8192);
	writeFileSync(path, bytes);
}

function setVersion(path: string, version: number): void {
	const database = new DatabaseSync(path);
	database.exec(`PRAGMA user_version = ${version}`);
	database.close();
}

function check(path: string): unknown {
	const database = new DatabaseSync(path);
	const [result] = Object.values(database.prepare('PRAGMA integrity_check').get() ?? {});
	database.close();
	return result;
}
