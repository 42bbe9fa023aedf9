// The one table in which what a corpus taught is kept, beside the index: a row a phrasing, with places in the index's articles.
// Knows nothing of how it was learnt.

import type { Seen } from '../../phrases/mine/count.ts';
import type { Lesson } from '../../phrases/mine/learn.ts';
import type { Phrase } from '../../phrases/model.ts';
import { writeSnippet } from '../../phrases/notation.ts';
import { type Connection, inserter, type Row } from '../sqlite/connection.ts';

const rowKinds = ['phrase', 'known', 'verb', 'formulation'] as const;

export interface LearntRow {
	readonly kind: (typeof rowKinds)[number];
	/** A phrasing in the editors' notation, a known one's id, a name's key with a verb behind a tab, or words. */
	readonly text: string;
	readonly articles: number;
	/** Nothing that differs by a word is met. */
	readonly closed: boolean;
	/** Of a wording: nor anything that has a character more or less. */
	readonly whole: boolean;
	readonly seen: readonly Seen[];
}

/** The articles that were there when it was learnt; `undefined` where nothing was. */
export function articlesLearntFrom({ sql }: Connection): number | undefined {
	if (!hasTable({ sql })) return undefined;
	const value = sql('SELECT articles FROM phrase WHERE kind = -1').get()?.articles;
	return value === undefined ? undefined : Number(value);
}

export function readRows(connection: Pick<Connection, 'sql'>): LearntRow[] {
	if (!hasTable(connection)) return [];
	return connection
		.sql('SELECT kind, text, articles, closed, seen FROM phrase WHERE kind >= 0 ORDER BY kind, articles DESC')
		.all()
		.flatMap(rowOf);
}

/** In place of the last one. `articles`: how many there were when it was learnt. */
export function writeLesson(connection: Connection, lesson: Lesson, articles: number): void {
	connection.write(() => {
		connection.database.exec('CREATE TABLE IF NOT EXISTS phrase (kind INTEGER, text TEXT, articles INTEGER, closed INTEGER, seen TEXT)');
		connection.database.exec('DELETE FROM phrase');
		const rows = inserter(connection, 'phrase', ['kind', 'text', 'articles', 'closed', 'seen']);
		rows.add(-1, '', articles, 0, '');
		for (const { parts, articles, closed, counted } of lesson.phrases) {
			rows.add(0, snippetOf(parts), articles, closed ? 1 : 0, packSeen(counted.seen));
		}
		for (const { id, articles, seen } of lesson.known) rows.add(1, id, articles, 0, packSeen(seen));
		for (const { key, verb, articles } of lesson.verbs) rows.add(2, `${key}\t${verb}`, articles, 0, '');
		for (const { text, articles, whole, seen } of lesson.formulations) rows.add(3, text, articles, whole ? 2 : 1, packSeen(seen));
		rows.flush();
	});
}

function hasTable({ sql }: Pick<Connection, 'sql'>): boolean {
	return sql("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'phrase'").get() !== undefined;
}

function rowOf({ kind, text, articles, closed, seen }: Row): LearntRow[] {
	const name = rowKinds[Number(kind)];
	if (!name) return [];
	const counts = { articles: Number(articles), closed: Number(closed) >= 1, whole: Number(closed) === 2 };
	return [{ kind: name, text: String(text), ...counts, seen: unpackSeen(String(seen)) }];
}

function snippetOf(parts: Phrase['parts']): string {
	return writeSnippet(parts, ({ word }) => [word]).replace(/\$0$/u, '');
}

/** `12:30-45 …`: article and place. */
function packSeen(seen: readonly Seen[]): string {
	return seen.map(({ article, at }) => `${article}:${at.start}-${at.end}`).join(' ');
}

function unpackSeen(packed: string): Seen[] {
	return Array.from(packed.matchAll(/(\d+):(\d+)-(\d+)/gu), ([, article, start, end]) => ({
		article: Number(article),
		at: { start: Number(start), end: Number(end) },
	}));
}
