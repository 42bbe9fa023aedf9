// Names and words by number: looked up once, kept while a run lasts. Knows nothing of facts.
import { nameKinds } from '../packed.ts';
import { type Connection, inserter } from './connection.ts';

export interface Interning {
	/** Call at the start of each transaction: another writer may have added some. */
	begin(): void;
	word(text: string): number;
	name(key: string, kind: number, canonical: string): number;
	/** Writes the new ones; call before the transaction ends. */
	flush(): void;
	/** After a transaction that failed: what it added is not there. */
	reset(): void;
}

/** More than this is not kept between transactions. */
const mostKept = 150_000;

export function createInterning(connection: Connection): Interning {
	const words = new Map<string, number>();
	const names = nameKinds.map(() => new Map<string, number>());
	const newWords = inserter(connection, 'word', ['id', 'text']);
	const newNames = inserter(connection, 'name', ['id', 'key', 'kind', 'canonical', 'mentions', 'articles']);
	let nextWord = 1;
	let nextName = 1;

	function clear(): void {
		words.clear();
		for (const each of names) each.clear();
	}

	return {
		begin() {
			if (words.size + names.reduce((sum, each) => sum + each.size, 0) > mostKept) clear();
			nextWord = next(connection, 'word');
			nextName = next(connection, 'name');
		},
		word(text) {
			let id = words.get(text);
			if (id === undefined) {
				id = connection.sql('SELECT id FROM word WHERE text = ?').get(text)?.id as number | undefined;
				if (id === undefined) {
					id = nextWord++;
					newWords.add(id, text);
				}
				words.set(text, id);
			}
			return id;
		},
		name(key, kind, canonical) {
			const known = names[kind] ?? words;
			let id = known.get(key);
			if (id === undefined) {
				id = connection.sql('SELECT id FROM name WHERE key = ? AND kind = ?').get(key, kind)?.id as number | undefined;
				if (id === undefined) {
					id = nextName++;
					newNames.add(id, key, kind, canonical === key ? null : canonical, 0, 0);
				}
				known.set(key, id);
			}
			return id;
		},
		flush() {
			newWords.flush();
			newNames.flush();
		},
		reset() {
			clear();
			newWords.clear();
			newNames.clear();
		},
	};
}

export function next(connection: Connection, table: 'word' | 'name' | 'post' | 'article' | 'file'): number {
	const row = connection.sql(`SELECT max(id) AS id FROM ${table}`).get();
	return Number(row?.id ?? 0) + 1;
}
