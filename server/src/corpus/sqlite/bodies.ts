// Texts of articles, compressed one by one against a common dictionary: less than half their size, and any one is had in microseconds.
// The dictionary is the first articles' own wording, kept in the database. Knows nothing of facts.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Connection } from './connection.ts';

export interface Bodies {
	/** Call in a transaction, before the first `pack` of it: the first texts ever become the dictionary. */
	prepare(texts: readonly string[]): void;
	pack(text: string): Uint8Array;
	/** The text of an article; empty where there is none. */
	textOf(article: number): string;
	drop(article: number): void;
	/** After anything that may have changed what is kept: a failed transaction, another program's writing. */
	reset(): void;
}

const dictionaryBytes = 32_000;
/** What counts is variety: so much of each text's beginning. */
const eachUnits = 320;
const mostKept = 500;

export function createBodies({ sql }: Connection): Bodies {
	let dictionary: Buffer | undefined;
	const kept = new Map<number, string>();

	function known(): Buffer | undefined {
		if (!dictionary) {
			const value = sql("SELECT value FROM meta WHERE key = 'dictionary'").get()?.value;
			if (value instanceof Uint8Array) dictionary = Buffer.from(value);
		}
		return dictionary;
	}

	return {
		prepare(texts) {
			if (known() || texts.length === 0) return;
			const sample = texts.map((text) => text.slice(0, eachUnits)).join('\n');
			dictionary = Buffer.from(sample, 'utf16le').subarray(0, dictionaryBytes);
			sql("INSERT INTO meta VALUES ('dictionary', ?)").run(dictionary);
		},
		pack: (text) => deflateRawSync(Buffer.from(text, 'utf16le'), { level: 6, dictionary }),
		textOf(article) {
			let text = kept.get(article);
			if (text === undefined) {
				const bytes = sql('SELECT text FROM body WHERE article = ?').get(article)?.text;
				if (!(bytes instanceof Uint8Array)) return '';
				text = inflated(bytes, known());
				if (kept.size >= mostKept) kept.clear();
				kept.set(article, text);
			}
			return text;
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

function inflated(bytes: Uint8Array, dictionary: Buffer | undefined): string {
	try {
		return inflateRawSync(bytes, { dictionary }).toString('utf16le');
	} catch {
		return '';
	}
}
