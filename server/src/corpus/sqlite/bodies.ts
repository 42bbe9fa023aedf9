// Texts of articles as the tables keep them: a few neighbours in one block, compressed against the wording of the first ones, so that
// any text is had in microseconds. The text index keeps blocks too. Knows nothing of facts.
//
// A block has the number of its first article, and all articles up to the next block's are its own: no index is needed to find them.
import { compress, dictionaryDigest, dictionaryOf, expand } from '../compress.ts';
import { gramsOf } from '../grams.ts';
import { articleRow, blockRow, type Packed } from '../packed.ts';
import type { Connection } from './connection.ts';

export interface Bodies {
	/** The first texts ever become the dictionary; call in a transaction, before `put`. */
	prepare(packed: Packed): void;
	/** A batch's blocks, compressed here or by whoever read them; `first` is the number of the batch's first article. Call `index` at the end. */
	put(packed: Packed, first: number): void;
	/**
	 * Takes what was put into the text index. At the end of the transaction, with nothing else written between: the index gathers what comes
	 * in memory, and writes a part of it with every statement on other tables.
	 */
	index(): void;
	readonly dictionary: Uint8Array | undefined;
	/** The text of an article; empty where there is none. */
	textOf(article: number): string;
	/** Another window or program may have written since, and blocks change: call at the start of whatever asks for texts. */
	look(): void;
	/** Its row is gone: call `sweep` before the transaction ends. */
	drop(block: number): void;
	/** Takes the texts of dropped articles out of their blocks. */
	sweep(): void;
	/** After a failed transaction. */
	reset(): void;
}

/** Units of text that are kept expanded. */
const mostKept = 2_000_000;

/** The text of an article that was read, as it stands in its block. */
export function packedText({ articles, blocks, strings }: Packed, at: number): string {
	const block = (articles[at + articleRow.block] ?? 0) * blockRow.width;
	const start = articles[at + articleRow.at] ?? 0;
	return (strings[blocks[block + blockRow.text] ?? -1] ?? '').slice(start, start + (articles[at + articleRow.length] ?? 0));
}

export function createBodies({ sql }: Connection): Bodies {
	let dictionary: Uint8Array | undefined;
	let digest = 0;
	const kept = new Map<number, string>();
	let keptUnits = 0;
	const touched = new Set<number>();
	const unindexed: [block: number, text: string][] = [];
	let seen: unknown;

	function known(): Uint8Array | undefined {
		if (!dictionary) {
			const value = sql("SELECT value FROM meta WHERE key = 'dictionary'").get()?.value;
			if (value instanceof Uint8Array) dictionary = value;
			digest = dictionaryDigest(dictionary);
		}
		return dictionary;
	}

	function required(): Uint8Array {
		const dictionary = known();
		if (!dictionary) throw new Error('a text before its dictionary');
		return dictionary;
	}

	function blockOf(id: number): string {
		let text = kept.get(id);
		if (text === undefined) {
			const bytes = sql('SELECT text FROM block WHERE id = ?').get(id)?.text;
			const dictionary = known();
			if (!(bytes instanceof Uint8Array) || !dictionary) return '';
			text = expand(bytes, dictionary);
			if (keptUnits > mostKept) forget();
			kept.set(id, text);
			keptUnits += text.length;
		}
		return text;
	}

	function forget(): void {
		kept.clear();
		keptUnits = 0;
	}

	function sweepBlock(id: number): void {
		const text = blockOf(id);
		sql("INSERT INTO gram (gram, rowid, text) VALUES ('delete', ?, ?)").run(id, gramsOf(text));
		sql('DELETE FROM block WHERE id = ?').run(id);
		const left: string[] = [];
		let at = 0;
		let own: number | undefined;
		for (const row of sql(inBlock).all(id, id)) {
			const article = Number(row.article);
			own ??= article;
			const start = Number(row.at);
			left.push(text.slice(start, start + Number(row.length)));
			sql('UPDATE body SET block = ?, at = ? WHERE article = ?').run(own, at, article);
			at += Number(row.length) + 1;
		}
		if (own !== undefined) putBlock(own, left.join('\n'), undefined);
	}

	function putBlock(id: number, text: string, compressed: Uint8Array | undefined): void {
		sql('INSERT INTO block VALUES (?, ?)').run(id, compressed ?? compress(text, required()));
		unindexed.push([id, text]);
	}

	function index(): void {
		const insert = sql('INSERT INTO gram (rowid, text) VALUES (?, ?)');
		for (const [id, text] of unindexed.splice(0)) insert.run(id, gramsOf(text));
	}

	return {
		prepare(packed) {
			if (known() || packed.articles.length === 0) return;
			const texts: string[] = [];
			for (let at = 0; at < packed.articles.length; at += articleRow.width) texts.push(packedText(packed, at));
			dictionary = dictionaryOf(texts);
			digest = dictionaryDigest(dictionary);
			sql("INSERT INTO meta VALUES ('dictionary', ?)").run(dictionary);
		},
		put({ articles, blocks, strings, bodies, dictionary: used }, first) {
			let last = -1;
			for (let at = 0; at < articles.length; at += articleRow.width) {
				const place = articles[at + articleRow.block] ?? 0;
				if (place === last) continue;
				last = place;
				const [text = -1, start, end] = blocks.subarray(place * blockRow.width);
				const isOurs = used !== 0 && used === digest;
				putBlock(first + at / articleRow.width, strings[text] ?? '', isOurs ? bodies.subarray(start, end) : undefined);
			}
		},
		index,
		get dictionary() {
			return known();
		},
		textOf(article) {
			const row = sql('SELECT block, at, length FROM body WHERE article = ?').get(article);
			if (!row) return '';
			const at = Number(row.at);
			return blockOf(Number(row.block)).slice(at, at + Number(row.length));
		},
		look() {
			const version = sql('PRAGMA data_version').get()?.data_version;
			if (version === seen) return;
			seen = version;
			dictionary = undefined;
			forget();
		},
		drop(block) {
			touched.add(block);
		},
		sweep() {
			if (touched.size === 0) return;
			index();
			for (const id of touched) sweepBlock(id);
			index();
			forget();
			touched.clear();
		},
		reset() {
			dictionary = undefined;
			unindexed.length = 0;
			touched.clear();
			forget();
		},
	};
}

const inBlock =
	'SELECT article, at, length FROM body WHERE article >= ?1 AND block = ?2 AND article < coalesce((SELECT min(id) FROM block WHERE id > ?1), 9e15) ORDER BY article';
