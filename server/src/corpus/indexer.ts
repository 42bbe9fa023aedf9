// Brings a store up to date with its folders: reads what is new or changed, forgets what is gone. Can be stopped at any moment
// and goes on from there the next time. Knows neither the store's tables nor what is extracted.
import type { Bilingual } from '../util/bilingual.ts';
import { type CancellationToken, CancelledError, throwIfCancelled } from '../util/cancellation.ts';
import { batchesOf, batchFor, reading, unpack, wantedInside } from './batches.ts';
import { changedContainers, createUnpacker, type Known, lookInside, type Unpacker } from './containers.ts';
import { defaultFields } from './definition.ts';
import { editionOf } from './edition.ts';
import { indexApart } from './indexApart.ts';
import type { IndexOptions, IndexResult } from './indexing.ts';
import { type Plan, planRefresh } from './plan.ts';
import { createPool, type Pool } from './pool.ts';
import type { ReadAnswer } from './reading.ts';
import { findSources, placesOf } from './sources.ts';
import { type Batch, type Store, StoreError } from './store.ts';

/** In this thread a batch is short, so that a keystroke need not wait. */
const smallBatchFiles = 4;
/** Removed in one transaction. */
const removedAtOnce = 100;
/** Fewer changed files than this are not worth starting threads. */
const fewFiles = 40;
/** More than this leave room behind that is worth giving back. */
const manyFiles = 200;
/** Bytes of archives and lines that are looked into elsewhere than where someone is typing. */
const manyBytes = 1024 * 1024;
/** Files and bytes from threads that are written in one transaction: what is written again and again with each is then written once. */
const together = { files: 1600, bytes: 4 * 1024 * 1024 } as const;
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

interface Planned {
	readonly plan: Plan;
	readonly problems: readonly Bilingual[];
}

/** What a round would do, and nothing of it done. */
export async function surveyCorpus(options: IndexOptions): Promise<Planned> {
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
	const threaded = workers !== undefined && workers.writing !== 'here' && store.location !== undefined;
	try {
		const result = await indexHere(threaded, options);
		if (result) return result;
	} finally {
		release(store);
	}
	try {
		return await indexApart(options, store.location ?? '');
	} catch (error) {
		if (error instanceof StoreError || error instanceof CancelledError) throw error;
		// Neither processes nor threads can be had here, or they died: slower, and without them.
		return await indexOnce({ ...options, workers: undefined });
	}
}

/** `undefined` where it is better done apart: then nothing of what was looked at is kept meanwhile. */
async function indexHere(threaded: boolean, options: IndexOptions): Promise<IndexResult | undefined> {
	const { extract, workers } = options;
	// Who was started for this has much to read: threads load what they need while folders are looked through.
	const pool = workers?.writing === 'here' ? createPool(extract, workers) : undefined;
	pool?.start();
	try {
		const planned = await planHere(threaded, options);
		if (!planned) return undefined;
		const { plan, problems } = planned;
		const large = isLarge(plan);
		if (large && threaded) return undefined;
		return await carryOut(plan, problems, pool ?? createPool(extract, large ? workers : undefined), options);
	} finally {
		await pool?.close();
	}
}

async function planHere(threaded: boolean, options: IndexOptions): Promise<Planned | undefined> {
	const survey = await look(options, threaded ? fewFiles : undefined);
	const inner = survey.changed.reduce((sum, { size }) => sum + size, 0);
	return threaded && (inner > manyBytes || countsMany(survey)) ? undefined : await makePlan(survey, options);
}

function isLarge({ read, gone }: Plan): boolean {
	return read.length > fewFiles || gone.length > fewFiles;
}

/** Where so much more lies there than is known, no plan is needed to see that it is much. */
function countsMany({ sources, known }: Survey): boolean {
	return sources.files.length > fewFiles + known.reduce((sum, { size }) => sum + size, 0);
}

type Survey = Awaited<ReturnType<typeof look>>;

/** What lies there, and what the store knows of it; containers unopened. Ends early where so many `more` lie there than are known. */
async function look(options: IndexOptions, more?: number) {
	const { roots, store } = options;
	const ids = store.setRoots(roots.map(({ path }) => path));
	const edition = readingEdition(options);
	if (edition !== undefined) store.setEdition(edition);
	return lookUnder(ids, options, more);
}

async function lookUnder(ids: readonly number[], options: IndexOptions, more?: number) {
	const { roots, store, token } = options;
	const places = options.changed && placesOf(options.changed, roots, options);
	const known: Known = ids.map((id, root) =>
		store.filesOf(
			id,
			places?.filter((place) => place.root === root).map(({ path }) => path),
		),
	);
	const enough = more === undefined ? undefined : known.reduce((sum, { size }) => sum + size, more);
	const sources = await findSources(roots, options, token, places, enough);
	return { ids, places, sources, known, changed: changedContainers(sources, roots, known) };
}

async function makePlan({ ids, places, sources, known }: Survey, options: IndexOptions): Promise<Planned> {
	const { roots, token } = options;
	const inside = await lookInside(sources, roots, known, options, token);
	const plan = planRefresh(
		inside,
		ids,
		roots.map(({ path }) => path),
		known,
		places,
	);
	return { plan, problems: inside.problems };
}

/** What a file's facts depend on beside its text. */
function readingEdition({ workers, onlyNews, fields }: IndexOptions): string | undefined {
	const named = Object.values({ ...defaultFields, ...fields }).join();
	const isNamed = named !== Object.values(defaultFields).join();
	const parts = [workers && editionOf(workers.file), onlyNews && 'news', isNamed && named];
	return parts.filter(Boolean).join(' ') || undefined;
}

async function carryOut(plan: Plan, problems: readonly Bilingual[], pool: Pool, options: IndexOptions): Promise<IndexResult> {
	const { store, token } = options;
	await removeGone(plan, store, token);
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
	const batches = batchesOf(read, (left) => (pool.width > 1 ? batchFor(left, pool.width) : smallBatchFiles));
	const underWay: Promise<ReadAnswer>[] = [];
	/** Unpacking goes in order, one batch after another. */
	let unpacked: Promise<unknown> = Promise.resolve();
	let next = 0;
	let taken: Batch[] = [];
	let [takenFiles, takenBytes] = [0, 0];

	// Read by several, taken in one after another in the order of the plan: what the store says must not hang on who was faster.
	for (const [at, batch] of batches.entries()) {
		for (; underWay.length < pool.width && next < batches.length; next++) {
			const files = batches[next] ?? [];
			const given = unpacked.then(() => unpack(files, unpacker));
			unpacked = given;
			underWay.push(reading(files, given, pool, options));
		}
		const answer = await underWay.shift();
		throwIfCancelled(token);
		if (!answer) break;
		problems.push(...answer.problems);
		done += batch.length;
		taken.push({ paths: batch, packed: answer.packed });
		takenFiles += batch.length;
		takenBytes += batch.reduce((sum, { size }) => sum + size, 0);
		const isMuch = takenBytes >= together.bytes || takenFiles >= Math.min(together.files, total - done);
		// The first sets what the others are compressed against, and the last ones should not be waited for.
		if (pool.width === 1 || at === 0 || isMuch) {
			store.put(taken);
			waiting += takenFiles;
			taken = [];
			[takenFiles, takenBytes] = [0, 0];
		}
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
