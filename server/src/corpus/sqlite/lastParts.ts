// Persons whom some articles print by the last part of their name alone: 达纳耶夫 is 阿列姆·达纳耶夫 where nobody else's
// name ends so and both were printed in one post. Their entries are shown as one; the tables keep them apart.
import { nameKinds } from '../packed.ts';
import type { Connection, Row } from './connection.ts';
import type { Mention, Mentions } from './mentions.ts';

export interface LastParts {
	/** By the row of the full name: the row of its last part. */
	readonly ofFull: ReadonlyMap<number, Row>;
	/** By the row of the last part: the row of the full name. */
	readonly fullOf: ReadonlyMap<number, number>;
}

/** Found again after every change of the tables. */
export function createLastParts({ sql }: Connection): () => LastParts {
	let state = '';
	let found: LastParts = { ofFull: new Map(), fullOf: new Map() };
	return () => {
		const now = `${sql('PRAGMA data_version').get()?.data_version} ${sql('SELECT total_changes() AS changes').get()?.changes}`;
		if (now !== state) found = find();
		state = now;
		return found;
	};

	function find(): LastParts {
		const owners = new Map<string, number | undefined>();
		for (const { id, key } of sql(fullNames).iterate(person)) {
			const last = String(key).slice(String(key).lastIndexOf('·') + 1);
			if (last.length >= 2) owners.set(last, owners.has(last) ? undefined : Number(id));
		}
		const ofFull = new Map<number, Row>();
		const fullOf = new Map<number, number>();
		for (const [last, full] of owners) {
			if (full === undefined) continue;
			const row = sql(byKey).get(last, person);
			if (!row || !sql(samePost).get(Number(row.id), full)) continue;
			ofFull.set(full, row);
			fullOf.set(Number(row.id), full);
		}
		return { ofFull, fullOf };
	}
}

/** Of a name and of its last part, where that is the same person's: newest first. */
export function* newestOfBoth(mentions: Mentions, name: number, last: Row | undefined): Generator<Mention> {
	const own = mentions.newestFirst(name);
	if (!last) return yield* own;
	const other = mentions.newestFirst(Number(last.id));
	let [a, b] = [own.next().value, other.next().value];
	while (a || b) {
		if (a && (!b || a.day > b.day || (a.day === b.day && a.article >= b.article))) {
			yield a;
			a = own.next().value;
		} else if (b) {
			yield b;
			b = other.next().value;
		}
	}
}

const person = nameKinds.indexOf('person');
const fullNames = `SELECT id, key FROM name WHERE kind = ? AND articles > 0 AND instr(key, '·') > 0`;
const byKey = 'SELECT * FROM name WHERE key = ? AND kind = ? AND articles > 0';
/** A post without a country or body is anybody's. */
const samePost = `
SELECT 1 FROM post AS one JOIN post AS other ON other.title = one.title
LEFT JOIN word AS a ON a.id = one.affiliation LEFT JOIN word AS b ON b.id = other.affiliation
WHERE one.name = ? AND other.name = ? AND one.count > 0 AND other.count > 0
AND (one.affiliation = other.affiliation OR coalesce(a.text, '') = '' OR coalesce(b.text, '') = '') LIMIT 1`;
