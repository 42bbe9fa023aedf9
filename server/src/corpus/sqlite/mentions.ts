// Where each name stands in print: a few bytes a mention, many of a name in one row, in the order of their days.
// Knows nothing of what a name is.
//
// A row is keyed by the first mention it holds, and holds all up to the next row's: so one is found, put in or taken out by looking at
// one row alone, and a name's newest ones are the end of its last row.
import { integersOf, pushInteger } from '../integers.ts';
import type { Connection, Row } from './connection.ts';

/** One name in one article: how often, and where its fullest form stands first. */
export interface Mention {
	/** As `dayOf` gives it. */
	readonly day: number;
	readonly article: number;
	readonly count: number;
	readonly at: number;
	readonly length: number;
}

export interface Mentions {
	of(name: number, day: number, article: number): Mention | undefined;
	newestFirst(name: number): Generator<Mention>;
	/** From this day on. */
	oldestFirst(name: number, from?: number): Generator<Mention>;
	/** Where the first stands in articles that name the second as well, newest first. */
	together(first: number, second: number): Generator<Mention>;
	/** Sorted by day and article; none of them may be there already. */
	add(name: number, sorted: readonly Mention[]): void;
	remove(name: number, day: number, article: number): void;
	/** Of every name, in the order of the names. */
	all(): Generator<readonly [name: number, mentions: readonly Mention[]]>;
}

/** More are parted, so that a change of one article rewrites little. */
const mostInRow = 96;

export function createMentions({ sql }: Connection): Mentions {
	return {
		newestFirst,
		of(name, day, article) {
			const row = sql(covering).get(name, day, article);
			return row && unpackMentions(row).find((each) => each.article === article && each.day === day);
		},
		*oldestFirst(name, from = 0) {
			const first = sql(covering).get(name, from, 0)?.day ?? from;
			for (const { day, article } of sql(rowsFrom).all(name, Number(first))) {
				const row = sql(exactly).get(name, Number(day), Number(article));
				for (const mention of row ? unpackMentions(row) : []) if (mention.day >= from) yield mention;
			}
		},
		*together(first, second) {
			const others = newestFirst(second);
			let other = others.next().value;
			for (const mention of newestFirst(first)) {
				while (other && isBefore(mention, other)) other = others.next().value;
				if (!other) return;
				if (other.article === mention.article && other.day === mention.day) yield mention;
			}
		},
		add(name, sorted) {
			for (let i = 0; i < sorted.length; ) {
				const { day, article } = sorted[i] as Mention;
				const row = sql(covering).get(name, day, article) ?? sql(firstRow).get(name);
				const next = row && sql(following).get(name, Number(row.day), Number(row.article));
				const end = next ? sorted.findIndex((each, at) => at > i && !isBefore(each, next)) : -1;
				const added = end === -1 ? sorted.slice(i) : sorted.slice(i, end);
				put(name, row, row ? merged(unpackMentions(row), added) : added);
				i += added.length;
			}
		},
		remove(name, day, article) {
			const row = sql(covering).get(name, day, article);
			if (!row) return;
			const left = unpackMentions(row).filter((each) => each.article !== article || each.day !== day);
			put(name, row, left);
		},
		*all() {
			let current = -1;
			let mentions: Mention[] = [];
			for (const row of sql(everyRow).iterate()) {
				if (row.name !== current && mentions.length > 0) yield [current, mentions];
				if (row.name !== current) mentions = [];
				current = Number(row.name);
				mentions.push(...unpackMentions(row));
			}
			if (mentions.length > 0) yield [current, mentions];
		},
	};

	function* newestFirst(name: number): Generator<Mention> {
		const newest = sql(newestRow).get(name);
		if (!newest) return;
		yield* unpackMentions(newest).reverse();
		// Whoever goes on wants many.
		for (const row of sql(rowsBefore).all(name, Number(newest.day), Number(newest.article))) yield* unpackMentions(row).reverse();
	}

	/** In the place of a row, if there was one. */
	function put(name: number, row: Row | undefined, mentions: readonly Mention[]): void {
		if (row) sql('DELETE FROM mention WHERE name = ? AND day = ? AND article = ?').run(name, Number(row.day), Number(row.article));
		const rows = Math.ceil(mentions.length / mostInRow);
		const each = Math.ceil(mentions.length / rows);
		for (let at = 0; at < mentions.length; at += each) {
			const part = mentions.slice(at, at + each);
			const first = part[0] as Mention;
			sql('INSERT INTO mention VALUES (?, ?, ?, ?)').run(name, first.day, first.article, packMentions(part));
		}
	}
}

/** The first one's day and article stand in the row beside. */
function packMentions(mentions: readonly Mention[]): Uint8Array {
	const bytes: number[] = [];
	let { day, article } = mentions[0] ?? { day: 0, article: 0 };
	for (const mention of mentions) {
		pushInteger(bytes, mention.day - day);
		// Articles of one day grow; those of another may lie before.
		const step = mention.article - article;
		pushInteger(bytes, mention.day === day ? step : step < 0 ? -2 * step - 1 : 2 * step);
		pushInteger(bytes, mention.at);
		pushInteger(bytes, (mention.count - 1) * lengths + Math.min(mention.length, lengths - 1));
		if (mention.length >= lengths - 1) pushInteger(bytes, mention.length - lengths + 1);
		day = mention.day;
		article = mention.article;
	}
	return Uint8Array.from(bytes);
}

/** Names are short: their length and a small count share a byte. */
const lengths = 32;

function unpackMentions(row: Row): Mention[] {
	const mentions: Mention[] = [];
	let day = Number(row.day);
	let article = Number(row.article);
	const integers = integersOf(row.rows as Uint8Array);
	while (integers.more()) {
		const days = integers.next();
		const step = integers.next();
		day += days;
		article += days === 0 ? step : step % 2 === 1 ? -(step + 1) / 2 : step / 2;
		const at = integers.next();
		const both = integers.next();
		const short = both % lengths;
		const length = short === lengths - 1 ? short + integers.next() : short;
		mentions.push({ day, article, count: Math.floor(both / lengths) + 1, at, length });
	}
	return mentions;
}

function merged(a: readonly Mention[], b: readonly Mention[]): readonly Mention[] {
	const last = a.at(-1);
	const all = [...a, ...b];
	return last && b[0] && isBefore(last, b[0]) ? all : all.sort((one, other) => one.day - other.day || one.article - other.article);
}

function isBefore(a: Mention, b: { readonly day?: unknown; readonly article?: unknown }): boolean {
	return a.day < Number(b.day) || (a.day === Number(b.day) && a.article < Number(b.article));
}

const covering = 'SELECT * FROM mention WHERE name = ? AND (day, article) <= (?, ?) ORDER BY day DESC, article DESC LIMIT 1';
const following = 'SELECT day, article FROM mention WHERE name = ? AND (day, article) > (?, ?) ORDER BY day, article LIMIT 1';
const firstRow = 'SELECT * FROM mention WHERE name = ? ORDER BY day, article LIMIT 1';
const everyRow = 'SELECT * FROM mention ORDER BY name, day, article';
const exactly = 'SELECT * FROM mention WHERE name = ? AND day = ? AND article = ?';
const newestRow = 'SELECT * FROM mention WHERE name = ? ORDER BY day DESC, article DESC LIMIT 1';
const rowsBefore = 'SELECT * FROM mention WHERE name = ? AND (day, article) < (?, ?) ORDER BY day DESC, article DESC';
const rowsFrom = 'SELECT day, article FROM mention WHERE name = ? AND day >= ? ORDER BY day, article';
