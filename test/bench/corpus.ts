// What the corpus costs: first index, reopening, one changed file, evidence for a draft, size of the index.
// `node test/bench/corpus.ts [FOLDER]` measures a folder of articles of your own; the benchmark measures the broadcasts, where they are.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractArticle } from '../../server/src/corpus/extractArticle.ts';
import { gatherEvidence } from '../../server/src/corpus/gather.ts';
import { indexCorpus } from '../../server/src/corpus/indexer.ts';
import { findSources } from '../../server/src/corpus/sources.ts';
import { openStore } from '../../server/src/corpus/sqlite/store.ts';
import type { Store } from '../../server/src/corpus/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { report, spreadOf } from './measure.ts';

const shared = join(import.meta.dirname, '../../../shared/broadcasts');
const bundled = join(import.meta.dirname, '../../dist/indexWorker.cjs');
const worker = existsSync(bundled) ? bundled : new URL('../../server/src/corpus/indexWorker.ts', import.meta.url);
const threads = 2;

export async function benchCorpus(folder?: string): Promise<void> {
	const room = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));
	try {
		const root = folder ?? unpackedInto(room);
		if (root === undefined) console.log('\nThe corpus: no broadcasts here, nothing measured');
		else await measure(root, room);
	} finally {
		rmSync(room, { recursive: true, force: true });
	}
}

async function measure(root: string, room: string): Promise<void> {
	const { files } = await findSources([{ path: root }], {}, neverCancelled);
	const paths = files.map(({ path }) => path).sort();
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	console.log(`\nThe corpus: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${threads} threads`);
	const database = join(room, 'bench.kanwu-db');

	const before = process.cpuUsage();
	await spread('first index', 1, () => refresh(database, root), '≤ 10 s');
	const { user, system } = process.cpuUsage(before);
	const store = open(database);
	const { articles, names, figures, quotes, bytes: size } = store.stats();
	store.close();
	const memory = process.resourceUsage().maxRSS / 1024;
	console.log(`  ${((user + system) / 1e6).toFixed(1)} s of processor time, ${memory.toFixed(0)} MB at most in this process`);
	console.log(`  ${articles} articles, ${names} names, ${figures} figures, ${quotes} quotations`);
	console.log(`  ${(size / 1e6).toFixed(1)} MB = ${(size / bytes).toFixed(2)} × the text   goal ≤ 1.2`);

	await spread('reopened, unchanged', 7, () => refresh(database, root), '≤ 500 ms');
	await changeOne(database, root, join(root, paths[0] ?? ''), room);
	await askAbout(database, root, paths);
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

function unpackedInto(room: string): string | undefined {
	const archive = existsSync(shared) ? readdirSync(shared).find((name) => name.endsWith('.tar.xz')) : undefined;
	if (!archive) return undefined;
	const target = join(room, 'broadcasts');
	mkdirSync(target);
	return spawnSync('tar', ['-xJf', join(shared, archive), '-C', target]).status === 0 ? target : undefined;
}

if (process.argv[1] === import.meta.filename) await benchCorpus(process.argv[2]);
