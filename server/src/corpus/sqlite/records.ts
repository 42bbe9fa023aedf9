// What the tables say of one name, post or figure, in the shapes of evidence, the draft itself left out.
// Only looks up; which names are asked is decided in `ask.ts`.
import { join } from 'node:path';
import { sourceOf, unpackBreaks } from '../body.ts';
import { isoOf } from '../day.ts';
import type { CorpusPlace, FigureRecord, NameRecord, TitleRecord } from '../evidence.ts';
import { approximations, nameKinds, scopeSeparator } from '../packed.ts';
import { sentenceAround } from '../sentence.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';

/** The draft's own articles and their copies, by id. */
export type Excluded = ReadonlyMap<number, { readonly day: number; readonly original: boolean }>;

export interface Records {
	/** By the row of `name`; `undefined` where only the draft has it. */
	name(row: Row): NameRecord | undefined;
	/** By rows of `figure`, in their order, reprints once. */
	figures(indicator: string, rows: readonly Row[]): FigureRecord[];
}

const mostPlaces = 3;
const mostTitles = 8;

export function createRecords({ sql }: Connection, bodies: Bodies, excluded: Excluded): Records {
	const articles = new Map<number, { path: string; headline: string | undefined; breaks: readonly number[]; group: number }>();
	const words = new Map<number, string>();

	return { name, figures };

	function name(row: Row): NameRecord | undefined {
		const id = Number(row.id);
		let mentions = Number(row.mentions);
		let count = Number(row.articles);
		for (const [article, { day, original }] of excluded) {
			const own = original ? sql('SELECT count FROM mention WHERE name = ? AND day = ? AND article = ?').get(id, day, article) : undefined;
			if (!own) continue;
			mentions -= Number(own.count);
			count--;
		}
		const places = placesOf(id);
		if (places.length === 0) return undefined;
		const key = String(row.key);
		return {
			key,
			canonical: typeof row.canonical === 'string' ? row.canonical : key,
			kind: nameKinds[Number(row.kind)] ?? 'person',
			// Where the draft is the first of several copies, the others speak for it.
			mentions: Math.max(mentions, places.length),
			articles: Math.max(count, places.length),
			first: firstDated('mention', 'name', id),
			latest: places[0]?.date,
			titles: Number(row.kind) === 0 ? titlesOf(id) : [],
			places,
		};
	}

	/** Newest first, each text once. */
	function placesOf(name: number): CorpusPlace[] {
		const places: CorpusPlace[] = [];
		const groups = new Set<number>();
		const rows = sql('SELECT day, article, at, length FROM mention WHERE name = ? ORDER BY day DESC, article DESC LIMIT ?');
		for (const row of rows.all(name, mostPlaces * 3 + excluded.size)) {
			const group = groupOf(Number(row.article));
			if (excluded.has(Number(row.article)) || groups.has(group)) continue;
			groups.add(group);
			places.push(placeOf(row));
			if (places.length === mostPlaces) break;
		}
		return places;
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
			titles.push({ title: word(row.title), affiliation, count, first: firstDated('held', 'post', id), latest: lastDated(id) });
		}
		return titles;
	}

	function firstDated(table: 'mention' | 'held', column: 'name' | 'post', id: number): string | undefined {
		const rows = sql(`SELECT day, article FROM ${table} WHERE ${column} = ? AND day > 0 ORDER BY day, article LIMIT ?`).all(
			id,
			excluded.size + 1,
		);
		return isoOf(Number(rows.find((row) => !excluded.has(Number(row.article)))?.day ?? 0));
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
			if (excluded.has(article)) continue;
			const low = Number(row.low);
			const value = row.high === null ? low : ([low, Number(row.high)] as const);
			const unit = optionalWord(row.unit);
			const scope = optionalWord(row.scope)?.split(scopeSeparator) ?? [];
			const period = optionalWord(row.period);
			const once = [groupOf(article), value, unit, scope, period].join('|');
			if (seen.has(once)) continue;
			seen.add(once);
			const measure = optionalWord(row.measure) ?? indicator;
			const approximation = approximations[Number(row.approximation)] ?? 'exact';
			records.push({ indicator, measure, value, unit, approximation, scope, period, place: placeOf(row) });
		}
		return records;
	}

	function placeOf(row: Row): CorpusPlace {
		const id = Number(row.article);
		const { path, headline, breaks } = articleOf(id);
		const at = Number(row.at);
		const length = Number(row.length);
		return {
			path,
			span: { start: sourceOf(breaks, at), end: sourceOf(breaks, at + Math.max(1, length) - 1) + 1 },
			headline,
			date: isoOf(Number(row.day)),
			sentence: sentenceAround(bodies.textOf(id), { start: at, end: at + length }),
		};
	}

	function articleOf(id: number) {
		let article = articles.get(id);
		if (!article) {
			const row = sql(articleQuery).get(id);
			const path = row ? (row.path === '' ? String(row.top) : join(String(row.top), String(row.path))) : '';
			const breaks = row?.breaks instanceof Uint8Array ? unpackBreaks(row.breaks) : [];
			const headAt = Number(row?.head_at ?? 0);
			article = {
				path,
				headline: bodies.textOf(id).slice(headAt, headAt + Number(row?.head_length ?? 0)) || undefined,
				breaks,
				group: Number(row?.copy_of ?? id),
			};
			articles.set(id, article);
		}
		return article;
	}

	function groupOf(id: number): number {
		return articleOf(id).group;
	}

	function optionalWord(id: unknown): string | undefined {
		return id === null || id === undefined ? undefined : word(id);
	}

	function word(id: unknown): string {
		const place = Number(id);
		let text = words.get(place);
		if (text === undefined) {
			text = String(sql('SELECT text FROM word WHERE id = ?').get(place)?.text ?? '');
			words.set(place, text);
		}
		return text;
	}
}

const articleQuery = `
SELECT root.path AS top, file.path AS path, article.copy_of AS copy_of, body.breaks AS breaks, head_at, head_length
FROM article JOIN file ON file.id = article.file JOIN root ON root.id = file.root JOIN body ON body.article = article.id
WHERE article.id = ?`;
