// Which articles another store has as well: the same words, or so nearly that they share almost all of their sketch.
// Knows nothing of facts; joins the two files, so it knows nothing of stores in memory either.
import type { Connection } from './connection.ts';

/** Of the four numbers of a sketch: so many in common are no chance. */
const shared = 3;

/** Ids of articles in this store that are in one of the files. A file that cannot be joined has none. */
export function findDoubles({ sql, database }: Connection, files: readonly string[]): ReadonlySet<number> {
	const doubles = new Set<number>();
	for (const file of files) {
		try {
			database.prepare('ATTACH ? AS other').run(file);
		} catch {
			continue;
		}
		try {
			for (const query of [sameWords, nearlySame]) for (const { id } of database.prepare(query).all()) doubles.add(Number(id));
			// Copies within this store are as little news as what they copy.
			for (const { id, copy_of } of sql('SELECT id, copy_of FROM article WHERE copy_of IS NOT NULL').all()) {
				if (doubles.has(Number(copy_of))) doubles.add(Number(id));
			}
		} catch {
			// Another schema, or damaged: its own store will say so.
		} finally {
			database.exec('DETACH other');
		}
	}
	return doubles;
}

const sameWords = 'SELECT own.id AS id FROM main.article own JOIN other.article ON other.article.digest = own.digest';
const nearlySame = `
SELECT own.article AS id FROM main.sketch own JOIN other.sketch theirs ON theirs.number = own.number
GROUP BY own.article, theirs.article HAVING count(*) >= ${shared}`;
