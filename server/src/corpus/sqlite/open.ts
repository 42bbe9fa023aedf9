// Opens a database file, or says why not: ours and sound, ours and damaged (moved aside, a new one begun), a stranger's (left alone),
// read-only, locked. Knows nothing of what is asked of it.
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bilingual } from '../../util/bilingual.ts';
import { databaseBroken, databaseForeign, databaseLocked, databaseNewer, databaseReadonly, databaseUnwritable } from '../problems.ts';
import { type Database, faultOf, type Sqlite } from './load.ts';
import { applicationId, createTables, schemaVersion, settings } from './schema.ts';

export interface Opened {
	readonly database: Database;
	/** `undefined` for one in memory. */
	readonly path: string | undefined;
	readonly writable: boolean;
	readonly problems: readonly Bilingual[];
}

/** Always gives a database: in memory where the file cannot be had. `patience`: milliseconds to wait for another program's lock. */
export function openDatabase(sqlite: Sqlite, path: string | undefined, patience: number): Opened {
	if (path === undefined) return inMemory(sqlite, []);
	const header = lookAt(path);
	if (header === 'foreign') return inMemory(sqlite, [databaseForeign(path)]);
	const problems: Bilingual[] = [];
	if (header === 'damaged') {
		problems.push(databaseBroken(path));
		if (!moveAside(path)) return inMemory(sqlite, [databaseUnwritable(path, new Error('damaged'))]);
	}
	try {
		mkdirSync(dirname(path), { recursive: true });
	} catch (error) {
		if (!existsSync(path)) return inMemory(sqlite, [databaseUnwritable(path, error)]);
	}
	return openFile(sqlite, path, patience, problems);
}

function openFile(sqlite: Sqlite, path: string, patience: number, problems: Bilingual[]): Opened {
	let database: Database | undefined;
	try {
		database = new sqlite.DatabaseSync(path);
		database.exec(`PRAGMA busy_timeout = ${Math.round(patience)}; ${settings}`);
		const version = numberOf(database, 'PRAGMA user_version');
		if (version > schemaVersion) {
			database.close();
			return inMemory(sqlite, [databaseNewer(path)]);
		}
		database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 8000');
		// Another program's long write must not keep this one from reading.
		if (version !== schemaVersion) {
			database.exec('BEGIN IMMEDIATE');
			prepare(database);
			database.exec('COMMIT');
			// The file's own first bytes must say whose it is, for threads and programs that look at it before they open it.
			database.exec('PRAGMA wal_checkpoint(PASSIVE)');
		}
		return { database, path, writable: true, problems };
	} catch (error) {
		close(database);
		switch (faultOf(error)) {
			case 'broken':
				if (problems.length > 0 || !moveAside(path)) return inMemory(sqlite, [databaseUnwritable(path, error)]);
				return openFile(sqlite, path, patience, [databaseBroken(path)]);
			case 'locked':
				return openReader(sqlite, path, [path]) ?? inMemory(sqlite, [databaseLocked(path)]);
			default:
				return openReader(sqlite, path, [path, frozen(path)]) ?? inMemory(sqlite, [databaseUnwritable(path, error)]);
		}
	}
}

/** An index that may be read and not written, as on a read-only disk. */
function openReader(sqlite: Sqlite, path: string, places: readonly (string | URL)[]): Opened | undefined {
	if (!existsSync(path)) return undefined;
	for (const place of places) {
		let database: Database | undefined;
		try {
			database = new sqlite.DatabaseSync(place, { readOnly: true });
			database.exec('PRAGMA busy_timeout = 200');
			if (numberOf(database, 'PRAGMA user_version') === schemaVersion) {
				database.prepare('SELECT count(*) FROM meta').get();
				return { database, path, writable: false, problems: [databaseReadonly(path)] };
			}
			database.close();
		} catch {
			close(database);
		}
	}
	return undefined;
}

/** Where nobody can write, no locks and no companion files are needed, nor could they be made. */
function frozen(path: string): URL {
	const url = pathToFileURL(path);
	url.searchParams.set('immutable', '1');
	return url;
}

function inMemory(sqlite: Sqlite, problems: readonly Bilingual[]): Opened {
	const database = new sqlite.DatabaseSync(':memory:');
	database.exec(settings);
	prepare(database);
	return { database, path: undefined, writable: true, problems };
}

/** Brings the tables to this version: an older schema is dropped, its content is read again from the articles. */
function prepare(database: Database): void {
	if (numberOf(database, 'PRAGMA user_version') === schemaVersion) return;
	// The text index brings tables of its own, which go with it.
	for (const kind of ['CREATE VIRTUAL%', '%']) {
		const tables = database
			.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql LIKE ?")
			.all(kind);
		for (const { name } of tables) database.exec(`DROP TABLE "${String(name).replaceAll('"', '""')}"`);
	}
	database.exec(createTables);
	// Versions of a rebuilt index must not repeat those of the old one: answers are cached by them.
	database.prepare("INSERT INTO meta VALUES ('epoch', ?), ('version', 0)").run(Date.now());
}

/** What the first bytes say of a file: absent or empty, ours, a stranger's, or ours by its place but not by its bytes. */
function lookAt(path: string): 'new' | 'ours' | 'foreign' | 'damaged' {
	let file: number;
	try {
		file = openSync(path, 'r');
	} catch {
		return 'new';
	}
	try {
		const header = Buffer.alloc(100);
		const { size } = fstatSync(file);
		if (size === 0) return 'new';
		readSync(file, header, 0, 100, 0);
		if (!header.toString('latin1', 0, 16).startsWith('SQLite format 3')) return path.endsWith(ourExtension) ? 'damaged' : 'foreign';
		const id = header.readUInt32BE(68);
		// A database that was begun and never committed has no id yet.
		if (id !== applicationId && id !== 0) return 'foreign';
		if (id === 0 && !path.endsWith(ourExtension)) return 'foreign';
		const pages = header.readUInt32BE(28);
		const pageSize = header.readUInt16BE(16) || 65536;
		return size < pages * pageSize && !existsSync(`${path}-wal`) ? 'damaged' : 'ours';
	} catch {
		return 'ours';
	} finally {
		closeSync(file);
	}
}

/** Databases of this extension are ours even when their bytes are noise. */
const ourExtension = '.kanwu-db';

/** Keeps one damaged file, for whoever wants to look. */
export function moveAside(path: string): boolean {
	try {
		if (existsSync(path)) renameSync(path, `${path}.broken`);
		for (const companion of ['-wal', '-shm']) rmSync(path + companion, { force: true });
		return true;
	} catch {
		return false;
	}
}

function numberOf(database: Database, sql: string): number {
	const row = database.prepare(sql).get();
	return row ? Number(Object.values(row)[0]) : 0;
}

function close(database: Database | undefined): void {
	try {
		database?.close();
	} catch {
		// It was never usable.
	}
}
