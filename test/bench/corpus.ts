// What the corpus costs: first index, reopening, one changed file, evidence for a draft, a search, size and memory; and how that grows.
// `node test/bench/corpus.ts [FOLDER] [--rounds N]` measures a folder of articles of your own; the benchmark measures the broadcasts, where
// they are. With N each article is there N times, its names, dates and figures exchanged.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractArticle } from '../../server/src/corpus/extractArticle.ts';
import { gatherEvidence } from '../../server/src/corpus/gather.ts';
import { indexCorpus } from '../../server/src/corpus/indexer.ts';
import { findSources } from '../../server/src/corpus/sources.ts';
import { openStore } from '../../server/src/corpus/sqlite/store.ts';
import type { Store } from '../../server/src/corpus/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { startLanguageServer } from '../support/languageServer.ts';
import { report, spreadOf } from './measure.ts';
import { memoryOf, processorTime, watchMemory } from './processes.ts';
import { writeVaried } from './vary.ts';

const shared = join(import.meta.dirname, '../../../shared/broadcasts');
const bundled = join(import.meta.dirname, '../../dist/indexWorker.cjs');
const worker = existsSync(bundled) ? bundled : new URL('../../server/src/corpus/indexWorker.ts', import.meta.url);
const threads = 2;

export async function benchCorpus(folder?: string, rounds = 0): Promise<void> {
	const room = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
	try {
		const root = folder ?? unpackedInto(room);
		if (root === undefined) console.log('\nThe corpus: no broadcasts here, nothing measured');
		else {
			await measure(root, room);
			await idle(root, room);
			await curve(root, room);
			if (rounds > 0) await varying(root, room, rounds);
		}
	} finally {
		rmSync(room, { recursive: true, force: true });
	}
}

/** What the editor's server keeps: while it indexes, and once it has nothing to do, with the segmenter's dictionary. */
async function idle(root: string, room: string): Promise<void> {
	const folder = join(room, 'desk');
	mkdirSync(folder);
	writeFileSync(join(folder, 'kanwu.json'), JSON.stringify({ corpus: [root] }));
	console.log('\nMemory of the server and of what it starts, segmenter included');
	for (const when of ['after its first index', 'opened anew']) {
		const server = await startLanguageServer({ folder, storage: join(room, 'server') });
		const watched = watchMemory(server.process ?? 0);
		await server.status(({ corpus, segmenter }) => corpus === 'ready' && segmenter !== undefined);
		await new Promise((resolve) => setTimeout(resolve, 8000));
		watched.stop();
		const [idle, most] = [memoryOf(server.process ?? 0), watched.most].map((each) => each.toFixed(0));
		console.log(`  ${when}: ${idle} MB idle, ${most} MB at most   goal ≤ 350 MB idle, ≤ 600 MB at most`);
		await server.stop();
	}
}

/** The same cost for each article, however many there are: the first so many by their paths, and all of them. */
async function curve(root: string, room: string): Promise<void> {
	const paths = await pathsBelow(root);
	console.log('\nCost by the number of articles');
	for (const count of [1000, 2000, 4000, 8000, paths.length]) {
		if (count > paths.length) break;
		const part = join(room, `part-${count}`);
		let bytes = 0;
		for (const path of paths.slice(0, count)) {
			mkdirSync(dirname(join(part, path)), { recursive: true });
			copyFileSync(join(root, path), join(part, path));
			bytes += statSync(join(root, path)).size;
		}
		await costOf(part, room, bytes);
		rmSync(part, { recursive: true });
	}
}

async function varying(root: string, room: string, rounds: number): Promise<void> {
	const paths = await pathsBelow(root);
	const target = join(room, 'varied');
	const bytes = writeVaried(root, paths, target, rounds);
	console.log(`\n${rounds} × ${paths.length} articles, names, dates and figures exchanged`);
	const database = await costOf(target, room, bytes);
	await askAbout(database, target, await pathsBelow(target));
}

async function pathsBelow(root: string): Promise<string[]> {
	const { files } = await findSources([{ path: root }], {}, neverCancelled);
	return files.map(({ path }) => path).sort();
}

/** In a process of its own, whose memory is that of indexing alone. Gives the place of the index. */
async function costOf(root: string, room: string, bytes: number): Promise<string> {
	const database = join(room, `${basename(root)}.kanwu-db`);
	const child = spawnSync(process.execPath, [import.meta.filename, '--once', root, database], { encoding: 'utf8' });
	if (child.status !== 0) throw new Error(child.stderr);
	const { articles, time, processor, memory, size } = JSON.parse(child.stdout) as Cost;
	const each = `${((1000 * time) / articles).toFixed(0)} µs each (${((1e6 * processor) / articles).toFixed(0)} µs of processor time)`;
	const share = `${(size / 1e6).toFixed(1)} MB = ${(size / bytes).toFixed(2)} × the text`;
	console.log(
		`  ${String(articles).padStart(7)} articles: ${(time / 1000).toFixed(1)} s, ${each}, ${share}, ${memory.toFixed(0)} MB of memory at most`,
	);
	return database;
}

/** Milliseconds; seconds; megabytes; bytes. */
type Cost = Readonly<Record<'articles' | 'time' | 'processor' | 'memory' | 'size', number>>;

async function once(root: string, database: string): Promise<void> {
	const watched = watchMemory(process.pid);
	const before = processorTime();
	const started = performance.now();
	await refresh(database, root);
	const time = performance.now() - started;
	const processor = processorTime() - before;
	watched.stop();
	const store = open(database);
	const { articles, bytes: size } = store.stats();
	store.close();
	console.log(JSON.stringify({ articles, time, processor, size, memory: watched.most } satisfies Cost));
}

async function measure(root: string, room: string): Promise<void> {
	const { files } = await findSources([{ path: root }], {}, neverCancelled);
	const paths = files.map(({ path }) => path).sort();
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	console.log(`\nThe corpus: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${threads} threads`);
	const database = join(room, 'bench.kanwu-db');

	const before = processorTime();
	const watched = watchMemory(process.pid);
	await spread('first index', 1, () => refresh(database, root), '≤ 10 s');
	watched.stop();
	const processor = processorTime() - before;
	const store = open(database);
	const { articles, names, figures, quotes, bytes: size } = store.stats();
	store.close();
	console.log(`  ${processor.toFixed(1)} s of processor time, ${watched.most.toFixed(0)} MB at most, the process that asked included`);
	console.log(`  ${articles} articles, ${names} names, ${figures} figures, ${quotes} quotations`);
	console.log(`  ${(size / 1e6).toFixed(1)} MB = ${(size / bytes).toFixed(2)} × the text   goal ≤ 1.2`);

	await spread('reopened, unchanged', 7, () => refresh(database, root), '≤ 500 ms');
	await changeOne(database, root, join(root, paths[0] ?? ''), room);
	await askAbout(database, root, paths);
	await walk(database);
}

/** What a reader of the corpus waits for. */
async function walk(database: string): Promise<void> {
	const store = open(database);
	const { browser } = store;
	const page = { from: 0, count: 50 };
	const asked: readonly [string, () => unknown][] = [
		['a search for a common word', () => browser.search({ text: '经济', ...page }, neverCancelled)],
		['a search for a phrase', () => browser.search({ text: '“高质量发展”', ...page }, neverCancelled)],
		['a search for what nobody wrote', () => browser.search({ text: '鲲鹏展翅', ...page }, neverCancelled)],
		['names by initials', () => browser.listEntities({ filter: 'tkyf', ...page }, neverCancelled)],
		['the first page of names', () => browser.listEntities({ kind: 'person', filter: '', ...page }, neverCancelled)],
		['headlines by pinyin', () => browser.headlines({ text: 'jingji', ...page }, neverCancelled)],
	];
	for (const [what, ask] of asked) {
		const times: number[] = [];
		for (let i = 0; i < 6; i++) {
			const started = performance.now();
			await ask();
			times.push(performance.now() - started);
		}
		report(`${what} (the first time ${times[0]?.toFixed(0)} ms)`, spreadOf(times.slice(1)));
	}
	store.close();
}

/** In a folder of its own, so that the measured corpus stays as it is. */
async function changeOne(database: string, root: string, path: string, room: string): Promise<void> {
	const copy = join(room, 'changing');
	mkdirSync(copy);
	copyFileSync(path, join(copy, 'one.txt'));
	const store = open(database);
	const roots = [{ path: root }, { path: copy }];
	await index(store, roots);
	let time = 0;
	await spread(
		'one file changed among them',
		9,
		async () => {
			writeFileSync(join(copy, 'one.txt'), `${readFileSync(path, 'utf8')}\n第${time++}次改动。`);
			await index(store, roots);
		},
		'≤ 100 ms',
	);
	await index(store, [{ path: root }]);
	store.close();
}

async function askAbout(database: string, root: string, paths: readonly string[]): Promise<void> {
	const drafts: string[] = [];
	for (const path of paths.slice(-120)) {
		const last = drafts.at(-1);
		if (last === undefined || last.length > 3000) drafts.push('');
		drafts[drafts.length - 1] += `${readFileSync(join(root, path), 'utf8')}\n`;
	}
	const read = drafts.filter((draft) => draft.length > 3000).map((draft) => extractArticle(draft.slice(0, 3000), join(root, 'draft.txt')));
	const cold: number[] = [];
	const warm: number[] = [];
	for (const { file, facts } of read) {
		const store = open(database);
		for (const times of [cold, warm, warm]) {
			const started = performance.now();
			await gatherEvidence(facts, store, { file }, neverCancelled);
			times.push(performance.now() - started);
		}
		store.close();
	}
	report('evidence for 3,000 characters, index just opened', spreadOf(cold), '≤ 50 ms');
	report('evidence for 3,000 characters, asked before', spreadOf(warm), '≤ 5 ms');
}

async function refresh(database: string, root: string): Promise<void> {
	const store = open(database);
	await index(store, [{ path: root }]);
	store.close();
}

async function index(store: Store, roots: readonly { path: string }[]): Promise<void> {
	await indexCorpus({ roots, store, extract: extractArticle, token: neverCancelled, workers: { file: worker, count: threads } });
}

function open(database: string): Store {
	const opened = openStore(database);
	if (opened.kind === 'none') throw new Error(opened.problem.en);
	return opened.store;
}

async function spread(what: string, runs: number, work: () => Promise<void>, goal: string): Promise<void> {
	const times: number[] = [];
	for (let i = 0; i < runs; i++) {
		const started = performance.now();
		await work();
		times.push(performance.now() - started);
	}
	report(what, spreadOf(times), goal);
}

/** The broadcasts as files below a folder; `undefined` where they are not at hand. */
export function unpackedInto(room: string): string | undefined {
	const archive = existsSync(shared) ? readdirSync(shared).find((name) => name.endsWith('.tar.xz')) : undefined;
	if (!archive) return undefined;
	const target = join(room, 'broadcasts');
	mkdirSync(target);
	return spawnSync('tar', ['-xJf', join(shared, archive), '-C', target]).status === 0 ? target : undefined;
}

if (process.argv[1] === import.meta.filename) {
	const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string' }, once: { type: 'boolean' } } });
	const [folder, database] = positionals;
	if (values.once) await once(folder ?? '', database ?? '');
	else await benchCorpus(folder, Number(values.rounds ?? 0));
}
