// Takes a file's articles out again, with all their facts and counts. Where copies of one remain, the first of them counts from now on.
import { isQuoted, quoteKinds } from '../packed.ts';
import { fingerprint } from '../sketch.ts';
import { winnowed } from '../winnow.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';
import { createMentions } from './mentions.ts';
import { unpackOwns } from './owns.ts';
import { changed } from './settle.ts';

/** Below this the exact way is quick as well. */
const fewFiles = 20;

interface Out {
	readonly id: number;
	readonly day: number;
	readonly original: boolean;
}

/** Facts must be settled. The file's own row stays; call `bodies.sweep` when all are removed. */
export function removeFacts(connection: Connection, bodies: Bodies, file: number): void {
	const { sql } = connection;
	for (const row of sql('SELECT id, day, copy_of FROM article WHERE file = ?').all(file)) {
		const article: Out = { id: Number(row.id), day: Number(row.day), original: row.copy_of === null };
		if (article.original) {
			count(connection, article, -1);
			promote(connection, article.id);
		}
		removeArticle(connection, bodies, article);
	}
}

/** Where all files go, tables are emptied instead of picked apart. The roots keep their numbers. True where that was done. */
export function forgetAll(connection: Connection, files: number): boolean {
	const { sql, database } = connection;
	if (files < fewFiles || Number(sql('SELECT count(*) AS n FROM file').get()?.n) !== files) return false;
	const emptied = sql(emptiedTables).all();
	database.exec("INSERT INTO gram (gram) VALUES ('delete-all')");
	for (const { name } of emptied) database.exec(`DELETE FROM ${String(name)}`);
	database.exec("DELETE FROM meta WHERE key IN ('near', 'dictionary')");
	changed(connection);
	return true;
}

/** The text index has tables of its own, which go with it. */
const emptiedTables = `
SELECT name FROM sqlite_master
WHERE type = 'table' AND name NOT IN ('meta', 'root') AND name NOT LIKE 'gram%' AND name NOT LIKE 'sqlite_%'`;

function removeArticle(connection: Connection, bodies: Bodies, { id, day }: Out): void {
	const { sql } = connection;
	const { owns, block } = sql('SELECT owns, block FROM body WHERE article = ?').get(id) ?? {};
	const { names, posts, indicators } = ownsOf(owns);
	const text = bodies.textOf(id);
	const mentions = createMentions(connection);
	for (const name of names) mentions.remove(name, day, id);
	for (const post of posts) sql('DELETE FROM held WHERE post = ? AND day = ? AND article = ?').run(post, day, id);
	for (const each of indicators) sql('DELETE FROM figure WHERE indicator = ? AND day = ? AND article = ?').run(each, day, id);
	for (const number of fingerprint(text).sketch) sql('DELETE FROM sketch WHERE number = ? AND article = ?').run(number, id);
	for (const { nth, kind, at, length } of sql('SELECT nth, kind, at, length FROM quote WHERE article = ?').all(id)) {
		if (!isQuoted(quoteKinds[Number(kind)] ?? 'emphasis', Number(length))) continue;
		const words = text.slice(Number(at), Number(at) + Number(length));
		for (const number of winnowed(words))
			sql('DELETE FROM winnow WHERE number = ? AND article = ? AND nth = ?').run(number, id, Number(nth));
	}
	sql('DELETE FROM quote WHERE article = ?').run(id);
	sql('DELETE FROM body WHERE article = ?').run(id);
	if (block !== undefined) bodies.drop(Number(block));
	sql('DELETE FROM article WHERE id = ?').run(id);
}

/** Adds an article's mentions to the totals, or takes them off. */
function count(connection: Connection, { id, day }: Out, sign: 1 | -1): void {
	const { sql } = connection;
	const mentions = createMentions(connection);
	const { names, posts } = ownsOf(sql('SELECT owns FROM body WHERE article = ?').get(id)?.owns);
	for (const name of names) {
		const found = mentions.of(name, day, id);
		if (found) sql('UPDATE name SET mentions = mentions + ?, articles = articles + ? WHERE id = ?').run(sign * found.count, sign, name);
	}
	for (const post of posts) {
		const found = sql('SELECT count FROM held WHERE post = ? AND day = ? AND article = ?').get(post, day, id);
		if (found) sql('UPDATE post SET count = count + ? WHERE id = ?').run(sign * Number(found.count), post);
	}
}

function promote(connection: Connection, original: number): void {
	const { sql } = connection;
	const heir = sql('SELECT id, day FROM article WHERE copy_of = ? ORDER BY id LIMIT 1').get(original);
	if (!heir) return;
	const id = Number(heir.id);
	sql('UPDATE article SET copy_of = NULL WHERE id = ?').run(id);
	sql('UPDATE article SET copy_of = ? WHERE copy_of = ?').run(id, original);
	count(connection, { id, day: Number(heir.day), original: true }, 1);
}

function ownsOf(bytes: unknown) {
	return bytes instanceof Uint8Array ? unpackOwns(bytes) : { names: [], posts: [], indicators: [] };
}
