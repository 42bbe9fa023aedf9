// The corpus of a session: its index opened, refreshed in the background, and asked. Wires store, indexer and question together;
// knows neither the protocol nor what a check makes of the evidence.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openCollections } from './collections.ts';
import { certainNames, commonNames } from './corpus/drawnNames.ts';
import { extractArticle } from './corpus/extractArticle.ts';
import { gatherEvidence } from './corpus/gather.ts';
import { indexCorpus } from './corpus/indexer.ts';
import type { IndexProgress } from './corpus/indexing.ts';
import { mergeLearnt } from './corpus/phrases/merge.ts';
import { createTeacher } from './corpus/phrases/teacher.ts';
import { leaveReprints } from './corpus/reprints.ts';
import { shelfOf } from './corpus/shelf.ts';
import { type Store, StoreError } from './corpus/store.ts';
import type { KnownNames } from './facts/names/known.ts';
import type { CommonName } from './facts/names/likeness/commonNames.ts';
import type { Library, LibraryOptions } from './libraryModel.ts';
import { shippedPhrases } from './phrases/shipped.ts';
import type { CorpusState } from './protocol.ts';
import { roundShares } from './roundShares.ts';
import { unopenedLibrary } from './unopenedLibrary.ts';
import type { Bilingual } from './util/bilingual.ts';
import { CancelledError } from './util/cancellation.ts';

/** Milliseconds in which changes are gathered: editors tell of those that belong together in several messages. */
const gatheringTime = 120;
/** More changed paths than this, a checkout for instance, are found quicker by looking at everything. */
const manyChanges = 200;

/** Opens at once and begins its first round; an index from an earlier session answers meanwhile. */
export function openLibrary({ corpora, storage, onStatus, onChange, onProgress }: LibraryOptions): Library {
	const opened = openCollections(corpora, storage);
	if (opened.kind === 'none') return unopenedLibrary(opened.problem, onStatus);
	const { collections } = opened;
	const stores = collections.map(({ store }) => store);
	const shelf = shelfOf(stores);
	const stopping = { isCancellationRequested: false };
	let reading = { isCancellationRequested: false };
	let paused = false;
	let rebuilding = false;
	let roundProblems: readonly Bilingual[] = [];
	let current: Promise<void> | undefined;
	let next: Promise<void> | undefined;
	/** What the next round looks at. */
	let wanted: 'everything' | Set<string> = 'everything';
	let gathering: NodeJS.Timeout | undefined;
	let closing: Promise<void> | undefined;
	let articles = 0;
	/** Versions at which each store was told what others have. */
	const left: number[] = [];
	const teachers = collections.map(({ store, definition }) => createTeacher(store.location, definition));
	let names: KnownNames | undefined;
	let common: readonly CommonName[] = [];
	let learnt = mergeLearnt(teachers.map((teacher) => teacher.learnt));
	/** How often what they leave to each other changed: answers change with it, and no store knows. */
	let rearranged = 0;

	const version = () => (shelf.version === 0 ? 0 : shelf.version + rearranged);

	function tell(corpus: CorpusState, percent?: number, progress?: IndexProgress): void {
		// Counting is no small thing in a large store, and a number that runs on tells nobody anything.
		if (corpus !== 'indexing') articles = shelf.stats().articles;
		onStatus?.({
			corpus,
			articles,
			percent,
			progress,
			version: version(),
			problem: corpus === 'problem' ? roundProblems[0] : undefined,
		});
	}

	async function round(): Promise<void> {
		const before = version();
		const shown = { percent: -1, total: -1 };
		const looking = wanted;
		wanted = new Set();
		reading = { isCancellationRequested: stopping.isCancellationRequested };
		try {
			const problems: Bilingual[] = [];
			const shares = await roundShares(collections, reading);
			let passed = 0;
			for (const [i, { definition, store }] of collections.entries()) {
				const { roots, ...options } = definition;
				const share = shares[i] ?? 0;
				const result = await indexCorpus({
					...options,
					roots: roots.map((path) => ({ path })),
					changed: looking === 'everything' ? undefined : [...looking],
					store,
					extract: extractArticle,
					token: reading,
					workers: workers(),
					onProgress(progress) {
						onProgress?.(progress);
						const part = progress.total === 0 ? 1 : progress.done / progress.total;
						const percent = Math.min(100, Math.floor(100 * (passed + part * share)));
						// The next corpus begins where the one before ended: by its number of files it is seen at once.
						if (percent !== shown.percent || progress.total !== shown.total) tell('indexing', percent, progress);
						Object.assign(shown, { percent, total: progress.total });
					},
				});
				problems.push(...result.problems);
				passed += share;
			}
			if (await leaveReprints(stores, left, reading)) rearranged++;
			common = await commonNames(shelf, reading, common);
			const known = names;
			names = await certainNames(shelf.browser, reading, known);
			if (names !== known && names !== undefined) rearranged++;
			roundProblems = problems;
			tell('ready');
		} catch (error) {
			wanted = 'everything';
			if (error instanceof CancelledError) {
				if (stopping.isCancellationRequested || rebuilding) return;
				tell('paused');
				if (version() !== before) onChange?.();
				return;
			}
			roundProblems = [wordsOf(error)];
			tell('problem');
		}
		if (version() !== before) onChange?.();
	}

	async function refresh(): Promise<void> {
		wanted = 'everything';
		return run();
	}

	async function run(): Promise<void> {
		if (paused || rebuilding) return;
		if (!current) {
			current = round().finally(() => {
				current = undefined;
			});
			return current;
		}
		next ??= current.then(() => {
			next = undefined;
			return stopping.isCancellationRequested ? undefined : run();
		});
		return next;
	}

	return {
		ready: refresh(),
		browser: shelf.browser,
		get names() {
			return names;
		},
		get learnt() {
			return learnt;
		},
		get version() {
			return version();
		},
		get problems() {
			return [...stores.flatMap(({ problems }) => problems), ...roundProblems];
		},
		get locations() {
			return stores.flatMap(({ location }) => location ?? []);
		},
		get stats() {
			return shelf.stats();
		},
		async gather(file, facts, draft, token) {
			const own = draft.path === undefined ? {} : { exclude: draft.path };
			const evidence = await gatherEvidence(facts, shelf, { file, common, ...own }, token);
			// Found damaged while it was asked, the store has begun anew and is empty.
			if (stores.some(({ version }) => version === 0)) void refresh();
			return { ...evidence, learnt };
		},
		refresh,
		async learn() {
			await current;
			let any = false;
			for (const [i, teacher] of teachers.entries()) {
				if (stopping.isCancellationRequested || !stores[i]?.writable) continue;
				try {
					any = (await teacher.refresh(shippedPhrases())) || any;
				} catch {
					// The next time: nothing but phrasings depends on it.
				}
			}
			if (!any || stopping.isCancellationRequested) return;
			learnt = mergeLearnt(teachers.map((teacher) => teacher.learnt));
			rearranged++;
			onChange?.();
		},
		changed(paths) {
			if (wanted !== 'everything') {
				for (const path of paths) wanted.add(path);
				if (wanted.size > manyChanges) wanted = 'everything';
			}
			gathering ??= setTimeout(() => {
				gathering = undefined;
				void run();
			}, gatheringTime);
		},
		pause() {
			if (paused) return;
			paused = true;
			reading.isCancellationRequested = true;
			if (!current) tell('paused');
		},
		resume() {
			if (!paused) return;
			paused = false;
			void refresh();
		},
		async rebuild() {
			// Whatever is being read will be read again.
			rebuilding = true;
			reading.isCancellationRequested = true;
			while (current) await current;
			rebuilding = paused = false;
			for (const { store, definition } of collections) store.forget(allFiles(store, definition.roots));
			await refresh();
		},
		close: () => (closing ??= close()),
	};

	async function close(): Promise<void> {
		stopping.isCancellationRequested = true;
		clearTimeout(gathering);
		reading.isCancellationRequested = true;
		await current;
		for (const teacher of teachers) await teacher.close();
		for (const store of stores) store.close();
	}
}

function allFiles(store: Store, roots: readonly string[]): number[] {
	return store.setRoots(roots).flatMap((root) => Array.from(store.filesOf(root).values(), (file) => file.id));
}

/** Beside the bundle; two threads are what a small machine can spare. */
function workers(): { file: string; count: number } | undefined {
	const file = join(import.meta.dirname, 'indexWorker.cjs');
	return existsSync(file) ? { file, count: 2 } : undefined;
}

function wordsOf(error: unknown): Bilingual {
	if (error instanceof StoreError) return error.problem;
	return { zh: `语料索引未能更新：${String(error)}`, en: `The corpus index could not be refreshed: ${String(error)}` };
}
