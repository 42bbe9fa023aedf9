// A walk through the tables: names and indicators by how often they were printed, where they stand, headlines by a few letters.
// Knows nothing of drafts.
import { type CancellationToken, throwIfCancelled } from '../../util/cancellation.ts';
import type { Browser, EntityCount, EntityKind, EntityQuery, EntityRow, FigureQuery, MentionQuery, Page, TextQuery } from '../browse.ts';
import { isoOf } from '../day.ts';
import type { CorpusPlace, FigureRecord } from '../evidence.ts';
import { type Match, matcher } from '../namesLike.ts';
import { nameKinds, scopeSeparator } from '../packed.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';
import { type Excluded, excludedBy } from './excluded.ts';
import { createHeadlines } from './headlines.ts';
import { createLastParts, newestOfBoth } from './lastParts.ts';
import { createMentions } from './mentions.ts';
import type { Places } from './places.ts';
import { createRecords } from './records.ts';
import type { Searcher } from './search.ts';

const nothing: Page<never> = { items: [], total: 0 };

export function createBrowser(
	connection: Connection,
	bodies: Bodies,
	places: Places,
	{ search }: Searcher,
): Omit<Browser, 'profileOf' | 'namesBeginning' | 'holdersOf' | 'certainPersons' | 'commonNames'> {
	const { sql } = connection;
	const headlines = createHeadlines(connection, bodies);
	const mentioned = createMentions(connection);
	const lastParts = createLastParts(connection);
	const records = createRecords(connection, bodies, places, new Map(), new Map());

	return {
		countEntities() {
			const counts: EntityCount[] = [];
			for (const { kind, count } of sql('SELECT kind, count(*) AS count FROM name WHERE articles > 0 GROUP BY kind').all()) {
				const name = nameKinds[Number(kind)];
				const merged = name === 'person' ? lastParts().fullOf.size : 0;
				if (name && name !== 'title') counts.push({ kind: name, count: Number(count) - merged });
			}
			const indicators = Number(sql('SELECT count(*) AS count FROM (SELECT DISTINCT indicator FROM figure)').get()?.count);
			return indicators > 0 ? [...counts, { kind: 'indicator', count: indicators }] : counts;
		},
		listEntities(query, token) {
			const all = [...(query.kind === 'indicator' ? [] : names(query, token)), ...(indicatorsToo(query) ? indicators(query, token) : [])];
			all.sort((a, b) => b.match - a.match || b.mentions - a.mentions);
			return { items: all.slice(query.from, query.from + query.count).map(rowOf), total: all.length };
		},
		mentionsOf: (query) => (query.kind === 'indicator' ? placesOf(query) : namesOf(query)),
		figuresOf,
		async headlines({ text, from, count }: TextQuery, token) {
			const { ids, total } = await headlines.find(text, from, count, token);
			return { items: ids.map((id) => places.headlineOf(id)), total };
		},
		search,
	};

	interface Found {
		readonly id: number;
		readonly kind: EntityKind;
		readonly key: string;
		readonly name: string;
		readonly mentions: number;
		readonly articles: number;
		readonly match: Match;
	}

	function names({ kind, filter }: EntityQuery, token: CancellationToken): Found[] {
		const matches = matcher(filter);
		const wanted = kind === undefined ? -1 : nameKinds.indexOf(kind as (typeof nameKinds)[number]);
		const found: Found[] = [];
		const { ofFull, fullOf } = lastParts();
		for (const row of sql(namesQuery).iterate(wanted, wanted)) {
			if (found.length % 256 === 0) throwIfCancelled(token);
			const id = Number(row.id);
			if (fullOf.has(id)) continue;
			const last = ofFull.get(id);
			const key = String(row.key);
			const name = typeof row.canonical === 'string' ? row.canonical : key;
			const match = matches(name);
			const rowKind = nameKinds[Number(row.kind)];
			if (match === 0 || !rowKind || rowKind === 'title') continue;
			const mentions = Number(row.mentions) + Number(last?.mentions ?? 0);
			const articles = Number(row.articles) + Number(last?.articles ?? 0);
			found.push({ id, kind: rowKind, key, name, mentions, articles, match });
		}
		return found;
	}

	function indicators({ filter }: EntityQuery, token: CancellationToken): Found[] {
		const matches = matcher(filter);
		const found: Found[] = [];
		for (const row of sql(indicatorsQuery).all()) {
			throwIfCancelled(token);
			const key = String(row.text);
			const match = matches(key);
			if (match === 0) continue;
			const id = Number(row.id);
			found.push({ id, kind: 'indicator', key, name: key, mentions: Number(row.mentions), articles: Number(row.articles), match });
		}
		return found;
	}

	/** With what is looked up for one page alone. */
	function rowOf({ id, kind, key, name, mentions, articles }: Found): EntityRow {
		const isIndicator = kind === 'indicator';
		const latest = isIndicator ? sql(latestFigure).get(id)?.day : newestOfBoth(mentioned, id, lastParts().ofFull.get(id)).next().value?.day;
		const detail = isIndicator ? sql(unitQuery).get(id)?.text : kind === 'person' ? sql(postQuery).get(id)?.text : undefined;
		return {
			kind,
			key,
			name,
			mentions,
			articles,
			latest: isoOf(Number(latest ?? 0)),
			detail: typeof detail === 'string' ? detail : undefined,
		};
	}

	function namesOf({ kind, key, from, count }: MentionQuery): Page<CorpusPlace> {
		const row = sql('SELECT id, articles FROM name WHERE key = ? AND kind = ?').get(
			key,
			nameKinds.indexOf(kind as (typeof nameKinds)[number]),
		);
		if (!row) return nothing;
		const items: CorpusPlace[] = [];
		let passed = 0;
		const last = lastParts().ofFull.get(Number(row.id));
		for (const mention of count > 0 ? newestOfBoth(mentioned, Number(row.id), last) : []) {
			if (sql(copyQuery).get(mention.article)?.copy_of !== null || passed++ < from) continue;
			items.push(placeOf({ ...mention }));
			if (items.length === count) break;
		}
		return { items, total: Number(row.articles) + Number(last?.articles ?? 0) };
	}

	function placesOf({ key, from, count }: MentionQuery): Page<CorpusPlace> {
		const { rows, total } = rowsOf(key, from, count);
		return { items: rows.map(placeOf), total };
	}

	function figuresOf({ indicator, scope, paths = [], digests = [], from, count }: FigureQuery): Page<FigureRecord> {
		if (scope !== undefined) {
			const own = excludedBy(connection, { paths, digests });
			return figuresWithin(indicator, scope.join(scopeSeparator), own, from, count);
		}
		const { rows, total } = rowsOf(indicator, from, count);
		return { items: records.figures(indicator, rows), total };
	}

	function rowsOf(indicator: string, from: number, count: number): { readonly rows: readonly Row[]; readonly total: number } {
		const id = sql('SELECT id FROM word WHERE text = ?').get(indicator)?.id;
		if (id === undefined) return { rows: [], total: 0 };
		const total = Number(sql(figureCountQuery).get(Number(id))?.count ?? 0);
		return { rows: sql(figuresQuery).all(Number(id), count, from), total };
	}

	function figuresWithin(indicator: string, scope: string, own: Excluded, from: number, count: number): Page<FigureRecord> {
		const rows: Row[] = [];
		for (const row of sql(scopedQuery).iterate(indicator, scope)) {
			if (own.has(Number(row.article))) continue;
			rows.push(row);
			if (rows.length === from + count) break;
		}
		return { items: records.figures(indicator, rows.slice(from)), total: rows.length };
	}

	function placeOf(row: Row): CorpusPlace {
		const start = Number(row.at);
		return places.placeOf(Number(row.article), { start, end: start + Number(row.length) });
	}
}

function indicatorsToo({ kind }: EntityQuery): boolean {
	return kind === undefined || kind === 'indicator';
}

const namesQuery = 'SELECT id, key, kind, canonical, mentions, articles FROM name WHERE articles > 0 AND (? = -1 OR kind = ?)';
const indicatorsQuery = `
SELECT id, text, mentions, articles FROM word JOIN (
	SELECT indicator, count(*) AS mentions, count(DISTINCT article) AS articles FROM figure GROUP BY indicator
) ON id = indicator`;
const copyQuery = 'SELECT copy_of FROM article WHERE id = ?';
const latestFigure = 'SELECT day FROM figure WHERE indicator = ? ORDER BY day DESC LIMIT 1';
const postQuery = 'SELECT text FROM post JOIN word ON word.id = title WHERE name = ? AND count > 0 ORDER BY count DESC LIMIT 1';
const unitQuery = `
SELECT text FROM word WHERE id = (
	SELECT unit FROM figure WHERE indicator = ? AND unit IS NOT NULL GROUP BY unit ORDER BY count(*) DESC LIMIT 1
)`;
const figureCountQuery = `
SELECT count(*) AS count FROM figure JOIN article ON article.id = figure.article WHERE indicator = ? AND copy_of IS NULL`;
const scopedQuery = `
SELECT figure.* FROM figure JOIN article ON article.id = figure.article
WHERE indicator = (SELECT id FROM word WHERE text = ?) AND scope = (SELECT id FROM word WHERE text = ?) AND copy_of IS NULL
ORDER BY figure.day DESC, article DESC, nth`;
const figuresQuery = `
SELECT figure.* FROM figure JOIN article ON article.id = figure.article
WHERE indicator = ? AND copy_of IS NULL ORDER BY figure.day DESC, article DESC, nth LIMIT ? OFFSET ?`;
