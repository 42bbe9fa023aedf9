// The embedded store: one SQLite file, one writer and any number of readers. Never throws for a damaged file: it begins anew and says so.
import { statSync } from 'node:fs';
import type { CommonName } from '../../facts/names/likeness/commonNames.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { CancelledError } from '../../util/cancellation.ts';
import type { Answer, Browser, KnownName, Page } from '../browse.ts';
import { type CorpusMark, noEvidence } from '../evidence.ts';
import { databaseBroken, databaseLocked, databaseReadonly, databaseUnwritable, diskFull, sqliteMissing } from '../problems.ts';
import type { NameProfile } from '../profile.ts';
import { type Store, StoreError } from '../store.ts';
import { createAsker } from './ask.ts';
import { createBodies } from './bodies.ts';
import { createBrowser } from './browse.ts';
import { claimWriting, releaseWriting } from './claim.ts';
import { connect } from './connection.ts';
import { findDoubles } from './doubles.ts';
import { exportFacts } from './export.ts';
import { filesOf, forgetFiles, rootsOf, setEdition, setRoots } from './files.ts';
import { faultOf, loadSqlite, type Sqlite } from './load.ts';
import { moveAside, type Opened, openDatabase } from './open.ts';
import { createPlaces } from './places.ts';
import { createProfiles } from './profiles.ts';
import { createSearcher } from './search.ts';
import { settle, tidy } from './settle.ts';
import { createTaker } from './take.ts';
import { findFaults } from './verify.ts';

const emptyPage: Page<never> = { items: [], total: 0 };

export type StoreOpened =
	| { readonly kind: 'store'; readonly store: Store }
	/** Checks within a draft go on without. */
	| { readonly kind: 'none'; readonly problem: Bilingual };

export interface OpenOptions {
	/** Milliseconds that opening waits for another program's lock; that happens once, where tables are to be made. */
	readonly patience?: number;
	/** Milliseconds that a write waits for one. Short where someone is typing: indexing comes back later. */
	readonly writingPatience?: number;
	/** Told with every place. */
	readonly corpus?: CorpusMark | undefined;
}

/** `path` is a file whose name ends in `.kanwu-db`; `undefined` keeps the store in memory. */
export function openStore(path: string | undefined, { patience = 2000, writingPatience = 60, corpus }: OpenOptions = {}): StoreOpened {
	const sqlite = loadSqlite();
	if (!sqlite) return { kind: 'none', problem: sqliteMissing(process.versions.node) };
	try {
		return { kind: 'store', store: createStore(sqlite, path, { patience, writingPatience, corpus }) };
	} catch (error) {
		return { kind: 'none', problem: databaseUnwritable(path ?? '', error) };
	}
}

function createStore(
	sqlite: Sqlite,
	path: string | undefined,
	options: Required<Omit<OpenOptions, 'corpus'>> & Pick<OpenOptions, 'corpus'>,
): Store {
	const { patience, writingPatience, corpus } = options;
	let opened = openDatabase(sqlite, path, patience);
	let parts = assemble(opened, writingPatience, corpus);
	let identity = identityOf(opened.path);
	const problems = [...opened.problems];

	/** Runs `work`, and turns what the database says into what the user should do. */
	function guarded<T>(work: () => T): T {
		try {
			return work();
		} catch (error) {
			if (error instanceof StoreError) throw error;
			const place = opened.path ?? '';
			switch (faultOf(error)) {
				case 'broken':
					reset();
					throw new StoreError('reset', databaseBroken(place), error);
				case 'locked':
					throw new StoreError('locked', databaseLocked(place), error);
				case 'full':
					throw new StoreError('full', diskFull(place), error);
				case 'readonly':
					throw new StoreError('unusable', databaseReadonly(place), error);
				case 'unopenable':
					throw new StoreError('unusable', databaseUnwritable(place, error), error);
				default:
					throw error;
			}
		}
	}

	function reset(): void {
		try {
			opened.database.close();
		} catch {
			// Damaged beyond closing.
		}
		if (opened.path !== undefined) {
			problems.push(databaseBroken(opened.path));
			moveAside(opened.path);
		}
		open(opened.path);
	}

	/** Another program may have found the file damaged and begun a new one, or someone deleted it: then this connection holds a ghost. */
	function renew(): void {
		const { path } = opened;
		if (path === undefined || identityOf(path) === identity) return;
		try {
			opened.database.close();
		} catch {
			// A ghost.
		}
		open(path);
	}

	function open(place: string | undefined): void {
		opened = openDatabase(sqlite, place, patience);
		identity = identityOf(opened.path);
		problems.push(...opened.problems);
		parts = assemble(opened, writingPatience, corpus);
	}

	function writing<T>(work: () => T): T {
		return guarded(() => {
			try {
				parts.bodies.look();
				return parts.connection.write(work);
			} catch (error) {
				parts.taker.reset();
				throw error;
			}
		});
	}

	/** What cannot be read just now is nothing; a damaged store is empty from now on. */
	async function walking<T>(nothing: T, work: (browser: Browser) => Answer<T>): Promise<T> {
		try {
			guarded(renew);
			parts.bodies.look();
			return await work(parts.browser);
		} catch (error) {
			const fault = faultOf(error);
			if (fault === 'other' && !(error instanceof StoreError)) throw error;
			if (fault === 'broken') reset();
			return nothing;
		}
	}

	const browser: Browser = {
		countEntities: (token) => walking([], (own) => own.countEntities(token)),
		listEntities: (query, token) => walking(emptyPage, (own) => own.listEntities(query, token)),
		mentionsOf: (query, token) => walking(emptyPage, (own) => own.mentionsOf(query, token)),
		figuresOf: (query, token) => walking(emptyPage, (own) => own.figuresOf(query, token)),
		headlines: (query, token) => walking(emptyPage, (own) => own.headlines(query, token)),
		search: (query, token) => walking(emptyPage, (own) => own.search(query, token)),
		profileOf: (query, token) => walking<NameProfile | undefined>(undefined, (own) => own.profileOf(query, token)),
		namesBeginning: (query, token) => walking<readonly KnownName[]>([], (own) => own.namesBeginning(query, token)),
		certainPersons: (token) => walking<readonly string[]>([], (own) => own.certainPersons(token)),
		commonNames: (token) => walking<readonly CommonName[]>([], (own) => own.commonNames(token)),
		holdersOf: (query, token) => walking<readonly KnownName[]>([], (own) => own.holdersOf(query, token)),
	};

	return {
		browser,
		get location() {
			return opened.path;
		},
		get version() {
			try {
				return guarded(() => {
					renew();
					return versionOf(parts);
				});
			} catch {
				return 0;
			}
		},
		problems,
		get dictionary() {
			return guarded(() => parts.bodies.dictionary);
		},
		get writable() {
			return opened.writable;
		},
		stats: () =>
			guarded(() => {
				const count = (from: string) => Number(parts.connection.sql(`SELECT count(*) AS n FROM ${from}`).get()?.n);
				return {
					files: count('file'),
					articles: count('article'),
					names: count('name WHERE articles > 0'),
					figures: count('figure'),
					quotes: count('quote'),
					bytes: sizeOf(opened.path),
				};
			}),
		async leaveTo(locations, token) {
			const { connection, asker } = parts;
			try {
				return asker.leaveOut(await findDoubles(connection, locations, token));
			} catch (error) {
				if (error instanceof CancelledError) throw error;
				// Closed or damaged meanwhile: whoever asks next is told.
				return false;
			}
		},
		ask(question, token) {
			try {
				renew();
				return guarded(() => {
					parts.bodies.look();
					return parts.asker.ask(question, versionOf(parts), token);
				});
			} catch (error) {
				if (error instanceof StoreError) return noEvidence;
				throw error;
			}
		},
		faults: () => guarded(() => findFaults(parts.connection)),
		facts: () => exportFacts(parts.connection, parts.bodies, parts.places),
		roots: () => guarded(() => rootsOf(parts.connection)),
		setRoots: (paths) => writing(() => setRoots(parts, paths)),
		setEdition: (edition) => writing(() => setEdition(parts.connection, edition)),
		filesOf: (root, places) => guarded(() => filesOf(parts.connection, root, places)),
		put: (batches) =>
			writing(() => {
				for (const batch of batches) parts.taker.put(batch);
				parts.bodies.index();
			}),
		forget: (files) =>
			writing(() => {
				if (forgetFiles(parts, files) === 'all') parts.taker.reset();
			}),
		settle: () => guarded(() => settle(parts.connection)),
		tidy: () => guarded(() => tidy(parts.connection)),
		claim() {
			renew();
			return opened.writable && writing(() => claimWriting(parts.connection, parts.owner));
		},
		release() {
			if (opened.writable) writing(() => releaseWriting(parts.connection, parts.owner));
		},
		close() {
			try {
				opened.database.close();
			} catch {
				// Closed before.
			}
		},
	};
}

function assemble({ database }: Opened, patience: number, corpus: CorpusMark | undefined) {
	database.exec(`PRAGMA busy_timeout = ${Math.round(patience)}`);
	const connection = connect(database);
	const bodies = createBodies(connection);
	const owner = `${process.pid}.${Math.random().toString(36).slice(2)}`;
	const places = createPlaces(connection, bodies, corpus);
	const asker = createAsker(connection, bodies, places);
	const browser = {
		...createBrowser(connection, bodies, places, createSearcher(connection, bodies, places)),
		...createProfiles(connection, bodies, places, () => asker.leftOut),
	};
	return {
		connection,
		owner,
		bodies,
		places,
		browser,
		asker,
		taker: createTaker(connection, bodies),
	};
}

/** Sums the moment of the database's birth and its changes: never the same after a rebuild. */
function versionOf({ connection }: ReturnType<typeof assemble>): number {
	const rows = connection.sql("SELECT key, value FROM meta WHERE key IN ('epoch', 'version')").all();
	const value = (key: string) => Number(rows.find((row) => row.key === key)?.value ?? 0);
	return value('version') === 0 ? 0 : value('epoch') + value('version');
}

/** Tells a file from another one put in its place. */
function identityOf(path: string | undefined): string | undefined {
	const stats = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
	return stats && `${stats.dev}.${stats.ino}`;
}

function sizeOf(path: string | undefined): number {
	if (path === undefined) return 0;
	return ['', '-wal'].reduce((sum, end) => sum + (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0), 0);
}
