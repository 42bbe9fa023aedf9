// Brings a store up to date with its folders: reads what is new or changed, forgets what is gone. Can be stopped at any moment
// and goes on from there the next time. Knows neither the store's tables nor what is extracted.
import type { Bilingual } from '../util/bilingual.ts';
import { type CancellationToken, CancelledError, throwIfCancelled } from '../util/cancellation.ts';
import { changedContainers, createUnpacker, type Known, lookInside, type Unpacker } from './containers.ts';
import { defaultFields } from './definition.ts';
import { editionOf } from './edition.ts';
import { type Plan, planRefresh } from './plan.ts';
import { createPool, type Pool, type WorkerOptions } from './pool.ts';
import { absolutePath, type Extract, type Given, type ReadAnswer, type ReadOptions } from './reading.ts';
import { type CorpusRoot, findSources, placesOf, type SourceOptions } from './sources.ts';
import { type Store, StoreError } from './store.ts';
import { indexInThread } from './thread.ts';

export interface IndexOptions extends SourceOptions, ReadOptions {
	readonly roots: readonly CorpusRoot[];
	/** Absolute paths of files and folders that changed: the rest is not looked at. */
	readonly changed?: readonly string[] | undefined;
	readonly store: Store;
	/** `undefined` where only threads read. */
	readonly extract: Extract | undefined;
	readonly token: CancellationToken;
	readonly onProgress?: (progress: IndexProgress) => void;
	/** Without it everything is read in this thread, in small steps. */
	readonly workers?: WorkerOptions | undefined;
}

export interface IndexProgress {
	readonly done: number;
	readonly total: number;
	/** `undefined` until there is something to judge by. */
	readonly secondsLeft: number | undefined;
}

export interface IndexResult {
	/** Files read anew. */
	readonly read: number;
	readonly removed: number;
	readonly problems: readonly Bilingual[];
}

/** Bytes and files of one batch: one transaction, and one message between threads. Many small ones would write the same pages again and again. */
const batchBytes = 1024 * 1024;
const batchFiles = { least: 30, most: 400 } as const;
/** In this thread a batch is short, so that a keystroke need not wait. */
const smallBatchFiles = 4;
/** Removed in one transaction. */
const removedAtOnce = 100;
/** Fewer changed files than this are not worth starting threads. */
const fewFiles = 40;
/** More than this leave room behind that is worth giving back. */
const manyFiles = 1000;
/** Bytes of archives and lines that are looked into elsewhere than where someone is typing. */
const manyBytes = 1024 * 1024;
/** Facts of so many files are sorted in at once: what bounds the memory of a very large first index. */
const settledAtOnce = 20_000;

export async function indexCorpus(options: IndexOptions): Promise<IndexResult> {
	try {
		return await indexOnce(options);
	} catch (error) {
		// The store was damaged and is new now: one more round fills it.
		if (error instanceof StoreError && error.kind === 'reset') return await indexOnce(options);
		throw error;
	}
}

/** What a round would do, and nothing of it done. */
export async function surveyCorpus(options: IndexOptions): Promise<{ readonly plan: Plan; readonly problems: readonly Bilingual[] }> {
	const known = options.store.roots();
	return makePlan(
		await lookUnder(
			options.roots.map(({ path }) => known.get(path) ?? -1),
			options,
		),
		options,
	);
}

async function indexOnce(options: IndexOptions): Promise<IndexResult> {
	const { store, token, workers } = options;
	if (!store.writable) return { read: 0, removed: 0, problems: [] };
	await takeTurn(store, token);
	const threaded = workers && workers.writing !== 'here' && store.location !== undefined;
	try {
		const survey = await look(options);
		const inner = survey.changed.reduce((sum, { size }) => sum + size, 0);
		if (!threaded || inner <= manyBytes) {
			const { plan, problems } = await makePlan(survey, options);
			const isLarge = plan.read.length > fewFiles || plan.gone.length > fewFiles;
			if (!isLarge || !threaded) return await carryOut(plan, problems, isLarge ? options : { ...options, workers: undefined });
		}
	} finally {
		release(store);
	}
	try {
		return await indexInThread(options, store.location ?? '');
	} catch (error) {
		if (error instanceof StoreError || error instanceof CancelledError) throw error;
		// Threads cannot be had here, or died: slower, and without them.
		return await indexOnce({ ...options, workers: undefined });
	}
}

type Survey = Awaited<ReturnType<typeof look>>;

/** What lies there, and what the store knows of it; containers unopened. */
async function look(options: IndexOptions) {
	const { roots, store } = options;
	const ids = store.setRoots(roots.map(({ path }) => path));
	const edition = readingEdition(options);
	if (edition !== undefined) store.setEdition(edition);
	return lookUnder(ids, options);
}

async function lookUnder(ids: readonly number[], options: IndexOptions) {
	const { roots, store, token } = options;
	const places = options.changed && placesOf(options.changed, roots, options);
	const sources = await findSources(roots, options, token, places);
	const known: Known = ids.map((id) => store.filesOf(id));
	return { ids, places, sources, known, changed: changedContainers(sources, roots, known) };
}

async function makePlan(
	{ ids, places, sources, known }: Survey,
	options: IndexOptions,
): Promise<{ plan: Plan; problems: readonly Bilingual[] }> {
	const { roots, token } = options;
	const inside = await lookInside(sources, roots, known, options, token);
	const plan = planRefresh(inside, ids, (root, path) => absolutePath(roots[root]?.path ?? '', path), known, places);
	return { plan, problems: inside.problems };
}

/** What a file's facts depend on beside its text. */
function readingEdition({ workers, onlyNews, fields }: IndexOptions): string | undefined {
	const named = Object.values({ ...defaultFields, ...fields }).join();
	const isNamed = named !== Object.values(defaultFields).join();
	const parts = [workers && editionOf(workers.file), onlyNews && 'news', isNamed && named];
	return parts.filter(Boolean).join(' ') || undefined;
}

async function carryOut(plan: Plan, problems: readonly Bilingual[], options: IndexOptions): Promise<IndexResult> {
	const { store, extract, token, workers } = options;
	await removeGone(plan, store, token);
	const pool = createPool(extract, workers);
	const unpacker = createUnpacker(wantedInside(plan), token);
	try {
		const told = await readAll(plan, pool, unpacker, options);
		store.settle();
		if (plan.read.length > manyFiles) store.tidy();
		return { read: plan.read.length, removed: plan.gone.length, problems: [...problems, ...told] };
	} finally {
		await pool.close();
		await unpacker.close();
	}
}

/** Waits until no other window or program is indexing into this store. */
async function takeTurn(store: Store, token: CancellationToken): Promise<void> {
	while (!claims(store)) {
		throwIfCancelled(token);
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

/** A store that another program is writing to right now counts as taken. */
function claims(store: Store): boolean {
	try {
		return store.claim();
	} catch (error) {
		if (error instanceof StoreError && error.kind === 'locked') return false;
		throw error;
	}
}

function release(store: Store): void {
	try {
		store.release();
	} catch {
		// A claim that is not renewed is void soon.
	}
}

async function removeGone({ gone }: Plan, store: Store, token: CancellationToken): Promise<void> {
	for (let at = 0; at < gone.length; at += removedAtOnce) {
		throwIfCancelled(token);
		store.forget(gone.slice(at, at + removedAtOnce));
		await new Promise(setImmediate);
	}
}

async function readAll({ read }: Plan, pool: Pool, unpacker: Unpacker, options: IndexOptions): Promise<Bilingual[]> {
	const { store, token, onProgress } = options;
	const problems: Bilingual[] = [];
	const total = read.length;
	const started = performance.now();
	let claimed = started;
	let waiting = 0;
	let done = 0;
	onProgress?.({ done, total, secondsLeft: undefined });
	const batches = batchesOf(read, pool.width > 1 ? batchFor(total, pool.width) : smallBatchFiles);
	const underWay: Promise<ReadAnswer>[] = [];
	/** Unpacking goes in order, one batch after another. */
	let unpacked: Promise<unknown> = Promise.resolve();
	let next = 0;

	// Read by several, taken in one after another in the order of the plan: what the store says must not hang on who was faster.
	for (const batch of batches) {
		for (; underWay.length < pool.width && next < batches.length; next++) {
			const files = batches[next] ?? [];
			const given = unpacked.then(() => unpack(files, unpacker));
			unpacked = given;
			underWay.push(reading(files, given, pool, options));
		}
		const answer = await underWay.shift();
		throwIfCancelled(token);
		if (!answer) break;
		store.put(batch, answer.packed);
		problems.push(...answer.problems);
		done += batch.length;
		waiting += batch.length;
		if (waiting > settledAtOnce) {
			store.settle();
			waiting = 0;
		}
		const now = performance.now();
		if (now - claimed > 2000) {
			store.claim();
			claimed = now;
		}
		onProgress?.({ done, total, secondsLeft: now - started < 500 ? undefined : ((now - started) / done / 1000) * (total - done) });
	}
	return problems;
}

async function unpack(batch: Plan['read'], unpacker: Unpacker): Promise<(Given | undefined)[] | undefined> {
	if (!batch.some(({ inside, container }) => inside ?? container)) return undefined;
	const given: (Given | undefined)[] = [];
	for (const { absolute, size, time, container, inside } of batch) {
		if (inside) {
			const found = await unpacker.read({ absolute, size, checksum: time, inside });
			given.push(found.kind === 'bytes' ? { ...found, checksum: time } : found);
		} else given.push(container && { kind: 'container', size, time });
	}
	return given;
}

function reading(
	batch: Plan['read'],
	unpacked: Promise<(Given | undefined)[] | undefined>,
	pool: Pool,
	options: IndexOptions,
): Promise<ReadAnswer> {
	const { store, onlyNews, fields } = options;
	const { dictionary } = store;
	const paths = batch.map(({ absolute, inside, path }) => (inside ? absolute + path.slice(inside.path.length) : absolute));
	const digests = batch.map(({ digest }) => digest);
	const answer = unpacked.then((given) =>
		pool.read({ paths, digests, dictionary, ...(given && { given }), options: { onlyNews, fields } }),
	);
	// Whoever awaits it is told; a run that was stopped before awaits no more.
	answer.catch(() => {});
	return answer;
}

/** Which places of each container will be asked for. */
function wantedInside({ read }: Plan): Map<string, Set<number>> {
	const wanted = new Map<string, Set<number>>();
	for (const { absolute, inside } of read) {
		if (!inside) continue;
		const places = wanted.get(absolute) ?? new Set();
		wanted.set(absolute, places.add(inside.at));
	}
	return wanted;
}

/** Every thread gets several, so that all end at about the same time. */
function batchFor(total: number, width: number): number {
	return Math.min(batchFiles.most, Math.max(batchFiles.least, Math.ceil(total / width / 3)));
}

function batchesOf(read: Plan['read'], most: number): Plan['read'][] {
	const batches: Plan['read'][] = [];
	let start = 0;
	let bytes = 0;
	for (let i = 0; i < read.length; i++) {
		bytes += read[i]?.size ?? 0;
		if (i - start + 1 < most && bytes < batchBytes) continue;
		batches.push(read.slice(start, i + 1));
		start = i + 1;
		bytes = 0;
	}
	if (start < read.length) batches.push(read.slice(start));
	return batches;
}
