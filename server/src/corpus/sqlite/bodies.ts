// Texts of articles as the tables keep them: compressed against the wording of the first ones, any one had in microseconds.
// Knows nothing of facts.
import { compress, dictionaryDigest, dictionaryOf, expand, expandStart } from '../compress.ts';
import { articleRow, type Packed } from '../packed.ts';
import type { Connection } from './connection.ts';

export interface Bodies {
	/** The first texts ever become the dictionary; call in a transaction, before `pack`. */
	prepare(packed: Packed): void;
	/** The text of the article in this row, compressed here or by whoever read it. */
	pack(packed: Packed, row: Float64Array): Uint8Array;
	readonly dictionary: Uint8Array | undefined;
	/** The text of an article; empty where there is none. */
	textOf(article: number): string;
	/** At least so many units of its beginning, where it is so long. */
	startOf(article: number, length: number): string;
	drop(article: number): void;
	/** After anything that may have changed what is kept: a failed transaction, another program's writing. */
	reset(): void;
}

const mostKept = 500;

export function createBodies({ sql }: Connection): Bodies {
	let dictionary: Uint8Array | undefined;
	let digest = 0;
	const kept = new Map<number, string>();

	function known(): Uint8Array | undefined {
		if (!dictionary) {
			const value = sql("SELECT value FROM meta WHERE key = 'dictionary'").get()?.value;
			if (value instanceof Uint8Array) dictionary = value;
			digest = dictionaryDigest(dictionary);
		}
		return dictionary;
	}

	function bytesOf(article: number): Uint8Array | undefined {
		const bytes = sql('SELECT text FROM body WHERE article = ?').get(article)?.text;
		return bytes instanceof Uint8Array ? bytes : undefined;
	}

	return {
		prepare({ articles, strings }) {
			if (known() || articles.length === 0) return;
			const texts: string[] = [];
			for (let at = articleRow.text; at < articles.length; at += articleRow.width) texts.push(strings[articles[at] ?? -1] ?? '');
			dictionary = dictionaryOf(texts);
			digest = dictionaryDigest(dictionary);
			sql("INSERT INTO meta VALUES ('dictionary', ?)").run(dictionary);
		},
		pack({ strings, bodies, dictionary: used }, row) {
			if (used !== 0 && used === digest) return bodies.slice(row[articleRow.bodyStart], row[articleRow.bodyEnd]);
			const dictionary = known();
			if (!dictionary) throw new Error('a text before its dictionary');
			return compress(strings[row[articleRow.text] ?? -1] ?? '', dictionary);
		},
		get dictionary() {
			return known();
		},
		textOf(article) {
			let text = kept.get(article);
			if (text === undefined) {
				const bytes = bytesOf(article);
				const dictionary = known();
				if (!bytes || !dictionary) return '';
				text = expand(bytes, dictionary);
				if (kept.size >= mostKept) kept.clear();
				kept.set(article, text);
			}
			return text;
		},
		startOf(article, length) {
			const bytes = bytesOf(article);
			const dictionary = known();
			return bytes && dictionary ? expandStart(bytes, dictionary, length) : '';
		},
		drop(article) {
			kept.delete(article);
		},
		reset() {
			dictionary = undefined;
			kept.clear();
		},
	};
}
