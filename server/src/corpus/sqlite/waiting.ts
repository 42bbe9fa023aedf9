// Mentions that wait: put down as they come, a row a batch, and sorted in with their counts when `settle` says so.
// Knows nothing of other facts.
import type { Connection } from './connection.ts';
import { createMentions, type Mention } from './mentions.ts';

/** Rows of six numbers, in the order of the articles. */
export const waitingRow = { name: 0, day: 1, article: 2, count: 3, at: 4, length: 5, width: 6 } as const;

export function putWaiting({ sql }: Connection, rows: readonly number[]): void {
	if (rows.length > 0) sql('INSERT INTO new_mention VALUES (?)').run(new Uint8Array(Int32Array.from(rows).buffer));
}

export function addWaiting(connection: Connection): void {
	const { sql } = connection;
	const batches = sql('SELECT rows FROM new_mention').all();
	const waiting = joined(batches.map(({ rows }) => rows as Uint8Array));
	sql('DELETE FROM new_mention').run();
	const order = inOrder(waiting);
	const copies = new Set(
		sql('SELECT id FROM article WHERE copy_of IS NOT NULL')
			.all()
			.map(({ id }) => Number(id)),
	);
	const mentions = createMentions(connection);
	const count = sql('UPDATE name SET mentions = mentions + ?, articles = articles + ? WHERE id = ?');
	let own: Mention[] = [];
	let printed = 0;
	let articles = 0;
	const column = (at: number, place: number) => waiting[at + place] ?? 0;
	for (let i = 0; i < order.length; i++) {
		const at = order[i] ?? 0;
		const name = column(at, waitingRow.name);
		const article = column(at, waitingRow.article);
		const times = column(at, waitingRow.count);
		own.push({
			day: column(at, waitingRow.day),
			article,
			count: times,
			at: column(at, waitingRow.at),
			length: column(at, waitingRow.length),
		});
		if (!copies.has(article)) {
			printed += times;
			articles++;
		}
		if (waiting[(order[i + 1] ?? -1) + waitingRow.name] === name) continue;
		mentions.add(name, own);
		if (articles > 0) count.run(printed, articles, name);
		own = [];
		printed = 0;
		articles = 0;
	}
}

function joined(parts: readonly Uint8Array[]): Int32Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return new Int32Array(all.buffer);
}

/** Where rows begin, by name, day and article. They come in the order of the articles, which sorting keeps. */
function inOrder(rows: Int32Array): Int32Array {
	const start = Int32Array.from({ length: rows.length / waitingRow.width }, (_, i) => i * waitingRow.width);
	return sortedBy(rows, waitingRow.name, sortedBy(rows, waitingRow.day, start));
}

/** By counting: names and days are small numbers. */
function sortedBy(rows: Int32Array, column: number, order: Int32Array): Int32Array {
	const value = (at: number) => rows[at + column] ?? 0;
	let most = 0;
	for (const at of order) most = Math.max(most, value(at));
	/** Where the rows of a value begin; what stands there is the next free place while they are laid out. */
	const places = new Int32Array(most + 2);
	for (const at of order) places[value(at) + 1] = (places[value(at) + 1] ?? 0) + 1;
	for (let i = 1; i < places.length; i++) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
	const sorted = new Int32Array(order.length);
	for (const at of order) {
		const place = places[value(at)] ?? 0;
		sorted[place] = at;
		places[value(at)] = place + 1;
	}
	return sorted;
}
