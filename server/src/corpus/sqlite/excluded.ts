// The draft's own articles in the tables, found by its path and by its words. Knows nothing of what is left out for it.
import { relative, sep } from 'node:path';
import { realPath } from '../realPath.ts';
import type { Question } from '../store.ts';
import type { Connection, Row } from './connection.ts';

/** The draft's own articles and their copies, by id. */
export type Excluded = ReadonlyMap<number, { readonly day: number; readonly original: boolean }>;

export function excludedBy({ sql }: Connection, { paths, digests }: Pick<Question, 'paths' | 'digests'>): Excluded {
	const excluded = new Map<number, { day: number; original: boolean }>();
	const add = (rows: readonly Row[]) => {
		for (const row of rows) excluded.set(Number(row.id), { day: Number(row.day), original: row.copy_of === null });
	};
	for (const { id, path: top } of paths.length === 0 ? [] : sql('SELECT id, path FROM root').all()) {
		for (const path of paths) {
			const way = relative(realPath(String(top)), path);
			if (way.startsWith('..')) continue;
			const below = way.split(sep).join('/');
			const file = sql('SELECT id FROM file WHERE root = ? AND path = ?').get(Number(id), below)?.id;
			if (file !== undefined) add(sql('SELECT id, day, copy_of FROM article WHERE file = ?').all(Number(file)));
		}
	}
	for (const digest of digests) add(sql('SELECT id, day, copy_of FROM article WHERE digest = ?').all(digest));
	return excluded;
}
