// What the tables say of one name, post or figure, in the shapes of evidence, the draft itself left out.
// Only looks up; which names are asked is decided in `ask.ts`.
import { firstYear, isoOf } from '../day.ts';
import type { CorpusPlace, FigureRecord, NameRecord, QuoteRecord, TitleRecord } from '../evidence.ts';
import { approximations, nameKinds, scopeSeparator } from '../packed.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';
import type { Doubles } from './doubles.ts';
import type { Excluded } from './excluded.ts';
import { createMentions } from './mentions.ts';
import type { Places } from './places.ts';
import { findQuotes } from './quotes.ts';
import { createWords } from './words.ts';

export interface Records {
	/** By the row of `name`; `undefined` where only the draft has it. */
	name(row: Row): NameRecord | undefined;
	/** By rows of `figure`, in their order, reprints once. */
	figures(indicator: string, rows: readonly Row[]): FigureRecord[];
	/** By the words of a draft's quotation. */
	quotes(words: string): readonly QuoteRecord[];
	/** By an article and a place in its text. */
	place(row: Row): CorpusPlace;
}

const mostPlaces = 3;
const mostTitles = 8;

export function createRecords(connection: Connection, bodies: Bodies, places: Places, excluded: Excluded, doubles: Doubles): Records {
	const { sql } = connection;
	const isOut = (article: number) => excluded.has(article) || doubles.has(article);
	const word = createWords(connection);
	const mentioned = createMentions(connection);

	return { name, figures, quotes: (words) => findQuotes(connection, bodies, places, isOut, words), place: placeOf };

	function name(row: Row): NameRecord | undefined {
		const id = Number(row.id);
		let mentions = Number(row.mentions);
		let count = Number(row.articles);
		for (const [article, { day, original }] of excluded) {
			const own = original ? mentioned.of(id, day, article) : undefined;
			if (!own) continue;
			mentions -= own.count;
			count--;
		}
		for (const own of doubles.size > 0 ? mentioned.oldestFirst(id) : []) {
			if (doubles.get(own.article) !== 'original' || excluded.has(own.article)) continue;
			mentions -= own.count;
			count--;
		}
		const printed = placesOf(id);
		if (printed.length === 0) return undefined;
		const key = String(row.key);
		return {
			key,
			canonical: typeof row.canonical === 'string' ? row.canonical : key,
			kind: nameKinds[Number(row.kind)] ?? 'person',
			// Where the draft is the first of several copies, the others speak for it.
			mentions: Math.max(mentions, printed.length),
			articles: Math.max(count, printed.length),
			first: firstOf((from) => mentioned.oldestFirst(id, from)),
			latest: printed[0]?.date,
			titles: Number(row.kind) === 0 ? titlesOf(id) : [],
			places: printed,
		};
	}

	/** Newest first, each text once. */
	function placesOf(name: number): CorpusPlace[] {
		const printed: CorpusPlace[] = [];
		const groups = new Set<number>();
		for (const mention of mentioned.newestFirst(name)) {
			if (isOut(mention.article)) continue;
			const group = places.groupOf(mention.article);
			if (groups.has(group)) continue;
			groups.add(group);
			printed.push(placeOf({ ...mention }));
			if (printed.length === mostPlaces) break;
		}
		return printed;
	}

	function titlesOf(name: number): TitleRecord[] {
		const titles: TitleRecord[] = [];
		const rows = sql('SELECT id, title, affiliation, count FROM post WHERE name = ? AND count > 0 ORDER BY count DESC LIMIT ?');
		for (const row of rows.all(name, mostTitles)) {
			const id = Number(row.id);
			let count = Number(row.count);
			for (const [article, { day, original }] of excluded) {
				const own = original ? sql('SELECT count FROM held WHERE post = ? AND day = ? AND article = ?').get(id, day, article) : undefined;
				count -= Number(own?.count ?? 0);
			}
			if (count <= 0) continue;
			const affiliation = word(row.affiliation) || undefined;
			titles.push({
				title: word(row.title),
				affiliation,
				count,
				first: firstOf((from) => sql(oldestHeld).all(id, from, excluded.size + 1)),
				latest: lastDated(id),
			});
		}
		return titles;
	}

	/** Days without a year sort before all others and say nothing of what came first; they count where there are no others. */
	function firstOf(from: (day: number) => Iterable<{ readonly day?: unknown; readonly article?: unknown }>): string | undefined {
		for (const start of [firstYear, 1]) {
			for (const { day, article } of from(start)) if (!excluded.has(Number(article))) return isoOf(Number(day));
		}
		return undefined;
	}

	function lastDated(post: number): string | undefined {
		const rows = sql('SELECT day, article FROM held WHERE post = ? ORDER BY day DESC, article DESC LIMIT ?').all(post, excluded.size + 1);
		return isoOf(Number(rows.find((row) => !excluded.has(Number(row.article)))?.day ?? 0));
	}

	function figures(indicator: string, rows: readonly Row[]): FigureRecord[] {
		const records: FigureRecord[] = [];
		const seen = new Set<string>();
		for (const row of rows) {
			const article = Number(row.article);
			if (isOut(article)) continue;
			const low = Number(row.low);
			const value = row.high === null ? low : ([low, Number(row.high)] as const);
			const unit = optionalWord(row.unit);
			const scope = optionalWord(row.scope)?.split(scopeSeparator) ?? [];
			const period = optionalWord(row.period);
			const once = [places.groupOf(article), value, unit, scope, period].join('|');
			if (seen.has(once)) continue;
			seen.add(once);
			const measure = optionalWord(row.measure) ?? indicator;
			const approximation = approximations[Number(row.approximation)] ?? 'exact';
			records.push({ indicator, measure, value, unit, approximation, scope, period, place: placeOf(row) });
		}
		return records;
	}

	function placeOf(row: Row): CorpusPlace {
		const start = Number(row.at);
		return places.placeOf(Number(row.article), { start, end: start + Number(row.length) });
	}

	function optionalWord(id: unknown): string | undefined {
		return id === null || id === undefined ? undefined : word(id);
	}
}

const oldestHeld = 'SELECT day, article FROM held WHERE post = ? AND day >= ? ORDER BY day, article LIMIT ?';
