// The folders and files of a store: which there are, when and by which reader each was read, and what goes with those that are gone.
// Knows nothing of what articles say, nor of other programs that write.
import { isBelow } from '../place.ts';
import type { StoredFile } from '../store.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';
import { forgetAll, removeFacts } from './remove.ts';
import { changed, settle } from './settle.ts';

interface Parts {
	readonly connection: Connection;
	readonly bodies: Bodies;
}

/** Path to id. */
export function rootsOf({ sql }: Connection): Map<string, number> {
	return new Map(
		sql('SELECT id, path FROM root')
			.all()
			.map(({ id, path }) => [String(path), Number(id)]),
	);
}

/** Forgets all folders but these; their ids, in their order. */
export function setRoots({ connection, bodies }: Parts, paths: readonly string[]): number[] {
	const { sql } = connection;
	for (const [known, id] of rootsOf(connection)) {
		if (paths.includes(known)) continue;
		settle(connection);
		for (const { id: file } of sql('SELECT id FROM file WHERE root = ?').all(id)) removeFacts(connection, bodies, Number(file));
		bodies.sweep();
		sql('DELETE FROM file WHERE root = ?').run(id);
		sql('DELETE FROM root WHERE id = ?').run(id);
		changed(connection);
	}
	for (const path of paths) sql('INSERT OR IGNORE INTO root (path) VALUES (?)').run(path);
	return paths.map((path) => Number(sql('SELECT id FROM root WHERE path = ?').get(path)?.id));
}

/** What another edition of the reader has read is to be read again. */
export function setEdition({ sql }: Connection, edition: string): void {
	const known = sql("SELECT value FROM meta WHERE key = 'edition'").get()?.value;
	if (known === edition) return;
	sql("INSERT OR REPLACE INTO meta VALUES ('edition', ?)").run(edition);
	// One transaction: killed half-way through reading, the rest is still marked.
	sql('UPDATE file SET time = -1, digest = -1').run();
}

/** By path, at or below the places. */
export function filesOf({ sql }: Connection, root: number, places: readonly string[] = ['']): Map<string, StoredFile> {
	const files = new Map<string, StoredFile>();
	for (const place of places) {
		for (const { path, id, size, time, digest } of sql(filesQuery).iterate(root, place)) {
			if (place !== '' && !isBelow(place, String(path))) continue;
			files.set(String(path), { id: Number(id), size: Number(size), time: Number(time), digest: Number(digest) });
		}
	}
	return files;
}

/** Paths that begin so: no character comes after the last one there is. */
const filesQuery = 'SELECT id, path, size, time, digest FROM file WHERE root = ?1 AND path >= ?2 AND path <= ?2 || char(0x10ffff)';

/** `all` where the store holds nothing any more. */
export function forgetFiles({ connection, bodies }: Parts, files: readonly number[]): 'all' | 'some' {
	if (files.length === 0) return 'some';
	if (forgetAll(connection, files.length)) return 'all';
	settle(connection);
	for (const file of files) {
		removeFacts(connection, bodies, file);
		connection.sql('DELETE FROM file WHERE id = ?').run(file);
	}
	bodies.sweep();
	changed(connection);
	return 'some';
}
