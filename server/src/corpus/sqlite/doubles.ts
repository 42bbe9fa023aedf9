// Which articles another store has as well: the same words, or so nearly that they share almost all of their sketch.
// Knows nothing of facts; joins the two files, so it knows nothing of stores in memory either.
import { type CancellationToken, CancelledError, throwIfCancelled } from '../../util/cancellation.ts';
import type { Connection } from './connection.ts';

/** Of the four numbers of a sketch: so many in common are no chance. */
const shared = 3;

/** Articles by their ids: an original counts among those of its own store, a copy never did. */
export type Doubles = ReadonlyMap<number, 'original' | 'copy'>;

/** So many articles are compared at a time: whoever types goes first. */
const slice = 2000;

/** Articles of this store that are in one of the files as well. A file that cannot be joined has none. */
export async function findDoubles({ sql, database }: Connection, files: readonly string[], token: CancellationToken): Promise<Doubles> {
	const doubles = new Map<number, 'original' | 'copy'>();
	const last = Number(sql('SELECT max(id) AS id FROM article').get()?.id ?? 0);
	for (const file of files) {
		try {
			database.prepare('ATTACH ? AS other').run(file);
		} catch {
			continue;
		}
		try {
			for (const query of [sameWords, nearlySame]) {
				for (let from = 0; from <= last; from += slice) {
					for (const { id } of database.prepare(query).all(from, from + slice - 1)) doubles.set(Number(id), 'original');
					await new Promise(setImmediate);
					throwIfCancelled(token);
				}
			}
		} catch (error) {
			if (error instanceof CancelledError) throw error;
			// Another schema, or damaged: its own store will say so.
		} finally {
			database.exec('DETACH other');
		}
	}
	// Copies within this store are as little news as what they copy.
	for (const { id, copy_of } of sql('SELECT id, copy_of FROM article WHERE copy_of IS NOT NULL').all()) {
		if (doubles.has(Number(id)) || doubles.has(Number(copy_of))) doubles.set(Number(id), 'copy');
	}
	return doubles;
}

const sameWords = `
SELECT own.id AS id FROM main.article own JOIN other.article theirs ON theirs.digest = own.digest WHERE own.id BETWEEN ? AND ?`;
const nearlySame = `
SELECT own.article AS id FROM main.sketch own JOIN other.sketch theirs ON theirs.number = own.number
WHERE own.article BETWEEN ? AND ? GROUP BY own.article, theirs.article HAVING count(*) >= ${shared}`;
