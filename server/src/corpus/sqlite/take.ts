// Takes a batch of read files into the tables: articles and bodies at once, facts into the waiting tables that `settle` empties.
// Knows nothing of reading.
import { articleRow, figureRow, fileRow, isQuoted, mentionRow, outcomes, type Packed, postRow, quoteKinds, quoteRow } from '../packed.ts';
import type { Batch, FilePath } from '../store.ts';
import { winnowed } from '../winnow.ts';
import { type Bodies, packedText } from './bodies.ts';
import { type Connection, inserter } from './connection.ts';
import { createCopies } from './copies.ts';
import { createInterning, next } from './interning.ts';
import { packOwns } from './owns.ts';
import { removeFacts } from './remove.ts';
import { settle } from './settle.ts';
import { putWaiting } from './waiting.ts';

export interface Taker {
	put(batch: Batch): void;
	/** After a transaction that failed. */
	reset(): void;
}

interface Owned {
	readonly id: number;
	readonly day: number;
	/** Where its row begins. */
	readonly at: number;
	/** The number of the first article in its block, that is: of the block. */
	readonly block: number;
	readonly names: number[];
	readonly posts: number[];
	readonly indicators: Set<number>;
	figures: number;
	quotes: number;
}

/** More than this are looked up again. */
const mostPostsKept = 50_000;

export function createTaker(connection: Connection, bodies: Bodies): Taker {
	const { sql } = connection;
	const interning = createInterning(connection);
	const held = inserter(connection, 'new_held', ['post', 'day', 'article', 'count']);
	const figures = inserter(connection, 'new_figure', figureColumns);
	const quotes = inserter(connection, 'quote', ['article', 'nth', 'kind', 'depth', 'speaker', 'at', 'length']);
	const winnows = inserter(connection, 'winnow', ['number', 'article', 'nth']);
	const rows = inserter(connection, 'body', ['article', 'block', 'at', 'length', 'breaks', 'owns']);
	const copies = createCopies(connection, bodies);
	const posts = new Map<string, number>();

	return {
		put({ paths, packed }) {
			interning.begin();
			copies.begin();
			const files = putFiles(paths, packed);
			bodies.sweep();
			bodies.prepare(packed);
			const owned = putArticles(files, packed);
			putMentions(owned, packed);
			putPosts(owned, packed);
			putFigures(owned, packed);
			putQuotes(owned, packed);
			interning.flush();
			const { articles, breaks } = packed;
			for (const { id, block, names, posts: own, indicators, at } of owned) {
				const owns = packOwns(names, own, [...indicators]);
				const map = breaks.slice(articles[at + articleRow.breaksStart], articles[at + articleRow.breaksEnd]);
				rows.add(id, block, articles[at + articleRow.at] ?? 0, articles[at + articleRow.length] ?? 0, map, owns);
			}
			for (const inserting of [rows, held, figures, quotes, winnows, copies]) inserting.flush();
		},
		reset() {
			interning.reset();
			copies.reset();
			for (const inserting of [rows, held, figures, quotes, winnows]) inserting.clear();
			posts.clear();
			bodies.reset();
		},
	};

	/** The id of each file row whose articles follow; -1 for the others. */
	function putFiles(paths: readonly FilePath[], { files }: Packed): number[] {
		const ids: number[] = [];
		for (let at = 0; at < files.length; at += fileRow.width) {
			const path = paths[files[at + fileRow.file] ?? -1];
			const outcome = outcomes[files[at + fileRow.outcome] ?? -1];
			const [size = 0, time = 0, digest = 0] = files.subarray(at + fileRow.size);
			ids.push(-1);
			if (!path || !outcome || outcome === 'unreadable') continue;
			const known = sql('SELECT id FROM file WHERE root = ? AND path = ?').get(path.root, path.path)?.id;
			if (outcome === 'unchanged' && known !== undefined) {
				sql('UPDATE file SET size = ?, time = ? WHERE id = ?').run(size, time, Number(known));
				continue;
			}
			if (known !== undefined) {
				settle(connection);
				removeFacts(connection, bodies, Number(known));
			}
			if (outcome === 'vanished') {
				if (known !== undefined) sql('DELETE FROM file WHERE id = ?').run(Number(known));
				continue;
			}
			const id = known === undefined ? next(connection, 'file') : Number(known);
			sql('INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)').run(id, path.root, path.path, size, time, digest);
			ids[ids.length - 1] = id;
		}
		return ids;
	}

	function putArticles(files: readonly number[], packed: Packed): Owned[] {
		const { articles: rows } = packed;
		const owned: Owned[] = [];
		const insert = sql('INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)');
		let id = next(connection, 'article');
		let block = id;
		let place = 0;
		bodies.put(packed, id);
		for (let at = 0; at < rows.length; at += articleRow.width) {
			const row = rows.subarray(at, at + articleRow.width);
			const day = row[articleRow.day] ?? 0;
			const text = packedText(packed, at);
			const digest = row[articleRow.digest] ?? 0;
			const sketch = [...row.subarray(articleRow.sketch)].filter((number) => !Number.isNaN(number));
			const original = copies.originalOf({ digest, sketch }, text) ?? null;
			const file = files[row[articleRow.file] ?? -1] ?? -1;
			insert.run(id, file, day, row[articleRow.headAt] ?? 0, row[articleRow.headLength] ?? 0, digest, original);
			copies.add(id, { digest, sketch }, text);
			if (row[articleRow.block] !== place) {
				block = id;
				place = row[articleRow.block] ?? 0;
			}
			owned.push({ id, day, at, block, names: [], posts: [], indicators: new Set(), figures: 0, quotes: 0 });
			id++;
		}
		return owned;
	}

	function putMentions(owned: readonly Owned[], { mentions: rows, strings }: Packed): void {
		const waiting: number[] = [];
		for (let at = 0; at < rows.length; at += mentionRow.width) {
			const row = rows.subarray(at, at + mentionRow.width);
			const article = owned[row[mentionRow.article] ?? -1];
			if (!article) continue;
			const key = strings[row[mentionRow.key] ?? -1] ?? '';
			const name = interning.name(key, row[mentionRow.kind] ?? 0, strings[row[mentionRow.canonical] ?? -1] ?? key);
			article.names.push(name);
			waiting.push(name, article.day, article.id);
			waiting.push(row[mentionRow.count] ?? 1, row[mentionRow.at] ?? 0, row[mentionRow.length] ?? 0);
		}
		putWaiting(connection, waiting);
	}

	function putPosts(owned: readonly Owned[], { posts: rows, strings }: Packed): void {
		for (let at = 0; at < rows.length; at += postRow.width) {
			const row = rows.subarray(at, at + postRow.width);
			const article = owned[row[postRow.article] ?? -1];
			if (!article) continue;
			const key = strings[row[postRow.key] ?? -1] ?? '';
			const affiliation = row[postRow.affiliation] ?? -1;
			const post = postOf(
				interning.name(key, 0, key),
				interning.word(strings[row[postRow.title] ?? -1] ?? ''),
				interning.word(affiliation < 0 ? '' : (strings[affiliation] ?? '')),
			);
			article.posts.push(post);
			held.add(post, article.day, article.id, row[postRow.count] ?? 1);
		}
	}

	function postOf(name: number, title: number, affiliation: number): number {
		const identity = `${name} ${title} ${affiliation}`;
		let id = posts.get(identity);
		if (id !== undefined) return id;
		id = sql('SELECT id FROM post WHERE name = ? AND title = ? AND affiliation = ?').get(name, title, affiliation)?.id as
			| number
			| undefined;
		id ??= Number(
			sql('INSERT INTO post (name, title, affiliation, count) VALUES (?, ?, ?, 0)').run(name, title, affiliation).lastInsertRowid,
		);
		if (posts.size >= mostPostsKept) posts.clear();
		posts.set(identity, id);
		return id;
	}

	function putFigures(owned: readonly Owned[], { figures: rows, strings }: Packed): void {
		const word = (place: number | undefined) => (place === undefined || place < 0 ? null : interning.word(strings[place] ?? ''));
		for (let at = 0; at < rows.length; at += figureRow.width) {
			const row = rows.subarray(at, at + figureRow.width);
			const article = owned[row[figureRow.article] ?? -1];
			const indicator = word(row[figureRow.indicator]);
			if (!article || indicator === null) continue;
			article.indicators.add(indicator);
			const low = row[figureRow.low] ?? 0;
			const high = row[figureRow.high] ?? low;
			const measure = word(row[figureRow.measure]);
			figures.add(
				...[indicator, article.day, article.id, article.figures++, measure === indicator ? null : measure],
				...[low, high === low ? null : high, word(row[figureRow.unit]), row[figureRow.approximation] ?? 0],
				...[word(row[figureRow.scope]), word(row[figureRow.period]), row[figureRow.at] ?? 0, row[figureRow.length] ?? 0],
				row[figureRow.kind] ?? 0,
			);
		}
	}

	function putQuotes(owned: readonly Owned[], packed: Packed): void {
		const { quotes: rows, strings } = packed;
		for (let from = 0; from < rows.length; from += quoteRow.width) {
			const row = rows.subarray(from, from + quoteRow.width);
			const article = owned[row[quoteRow.article] ?? -1];
			if (!article) continue;
			const speaker = row[quoteRow.speaker] ?? -1;
			const nth = article.quotes++;
			const [at = 0, length = 0] = row.subarray(quoteRow.at);
			if (isQuoted(quoteKinds[row[quoteRow.kind] ?? -1] ?? 'emphasis', length)) {
				const words = packedText(packed, article.at).slice(at, at + length);
				for (const number of winnowed(words)) winnows.add(number, article.id, nth);
			}
			const said = speaker < 0 ? null : interning.word(strings[speaker] ?? '');
			quotes.add(article.id, nth, row[quoteRow.kind] ?? 0, row[quoteRow.depth] ?? 0, said, at, length);
		}
	}
}

const figureColumns = [
	...['indicator', 'day', 'article', 'nth', 'measure', 'low', 'high', 'unit'],
	...['approximation', 'scope', 'period', 'at', 'length', 'kind'],
];
