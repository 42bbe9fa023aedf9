// What the corpus costs: first index, reopening, one changed file, evidence for a draft, size of the index.
// `node test/bench/corpus.ts [FOLDER] [--workers N]`; FOLDER holds articles, by default the broadcasts are unpacked beside the system's temporary files.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractArticle } from '../../server/src/corpus/extractArticle.ts';
import { gatherEvidence } from '../../server/src/corpus/gather.ts';
import { type IndexResult, indexCorpus } from '../../server/src/corpus/indexer.ts';
import { findSources } from '../../server/src/corpus/sources.ts';
import { openStore } from '../../server/src/corpus/sqlite/store.ts';
import type { Store } from '../../server/src/corpus/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';

const shared = join(import.meta.dirname, '../../../shared/broadcasts');
const worker = new URL('../../server/src/corpus/indexWorker.ts', import.meta.url);
const room = mkdtempSync(join(tmpdir(), 'kanwu-bench-'));

const folder = process.argv[2]?.startsWith('--') === false ? process.argv[2] : unpacked();
const at = process.argv.indexOf('--workers');
const threads = at < 0 ? 2 : Number(process.argv[at + 1]);
if (folder === undefined) console.log('no broadcasts here: name a folder of articles');
else await measure(folder);
rmSync(room, { recursive: true, force: true });

async function measure(root: string): Promise<void> {
	const { files } = await findSources([{ path: root }], {}, neverCancelled);
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	console.log(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${threads} threads`);
	const database = join(room, 'bench.kanwu-db');

	await timed('first index', async () => refresh(database, root));
	const { articles, names, figures, quotes, bytes: size } = open(database).stats();
	console.log(`  ${articles} articles, ${names} names, ${figures} figures, ${quotes} quotations`);
	console.log(`  index ${(size / 1e6).toFixed(1)} MB = ${(size / bytes).toFixed(2)} × the text; this process ${megabytes()} MB`);
	for (let i = 0; i < 3; i++) await timed('reopened, unchanged', async () => refresh(database, root));

	const one = files[files.length >> 1];
	if (one) await changeOne(database, join(root, one.path), root);
	await askAbout(database, root, files.at(-1)?.path ?? '');
}

/** A copy of one file's folder, so that the measured corpus itself stays as it is. */
async function changeOne(database: string, path: string, root: string): Promise<void> {
	const copy = join(room, 'changing');
	mkdirSync(copy);
	cpSync(path, join(copy, 'one.txt'));
	const store = open(database);
	const roots = [{ path: root }, { path: copy }];
	await index(store, roots);
	for (let i = 0; i < 3; i++) {
		writeFileSync(join(copy, 'one.txt'), `${readFileSync(path, 'utf8')}\n第${i}次改动。`);
		await timed('one changed file, all looked through', () => index(store, roots));
	}
	await timed('a folder more forgotten', () => index(store, [{ path: root }]));
	store.close();
}

async function askAbout(database: string, root: string, last: string): Promise<void> {
	let draft = '';
	const folder = join(root, last, '..');
	for (const name of readdirSync(folder)) {
		if (draft.length < 3000 && statSync(join(folder, name)).isFile()) draft += `${readFileSync(join(folder, name), 'utf8')}\n`;
	}
	const { file, facts } = extractArticle(draft.slice(0, 3000), join(folder, 'draft.txt'));
	console.log(`  a draft with ${facts.names.length} names, ${facts.figures.length} figures`);
	const store = open(database);
	for (let i = 0; i < 6; i++) {
		await timed(i === 0 ? 'evidence, cold' : 'evidence, warm', async () => {
			const { names, neighbours, figures } = await gatherEvidence(facts, store, { file, exclude: join(root, last) }, neverCancelled);
			return `${names.size} names, ${neighbours.size} with neighbours, ${figures.size} indicators`;
		});
	}
	store.close();
}

async function refresh(database: string, root: string): Promise<IndexResult> {
	const store = open(database);
	const result = await index(store, [{ path: root }]);
	store.close();
	return result;
}

function index(store: Store, roots: readonly { path: string }[]): Promise<IndexResult> {
	const workers = threads > 0 ? { file: worker, count: threads } : undefined;
	return indexCorpus({ roots, store, extract: extractArticle, token: neverCancelled, workers });
}

function open(database: string): Store {
	const opened = openStore(database);
	if (opened.kind === 'none') throw new Error(opened.problem.en);
	return opened.store;
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<void> {
	const before = process.cpuUsage();
	const started = performance.now();
	const result = await work();
	const took = performance.now() - started;
	const { user, system } = process.cpuUsage(before);
	const said = typeof result === 'string' ? result : JSON.stringify({ ...result, problems: undefined });
	console.log(`${took.toFixed(took < 100 ? 1 : 0).padStart(8)} ms  (${((user + system) / 1000).toFixed(0)} of CPU)  ${what}  ${said}`);
}

function megabytes(): string {
	return (process.memoryUsage().rss / 1e6).toFixed(0);
}

function unpacked(): string | undefined {
	const archive = existsSync(shared) ? readdirSync(shared).find((name) => name.endsWith('.tar.xz')) : undefined;
	if (!archive) return undefined;
	const target = join(room, 'broadcasts');
	mkdirSync(target);
	return spawnSync('tar', ['-xJf', join(shared, archive), '-C', target]).status === 0 ? target : undefined;
}
