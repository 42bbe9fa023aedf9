// Answers a draft's question from the tables in one consistent read. Records are kept until the store or what is left out changes.
import { type CancellationToken, throwIfCancelled } from '../../util/cancellation.ts';
import {
	type CorpusPlace,
	type Evidence,
	type FigureRecord,
	type NameRecord,
	type OrderRecord,
	orderKey,
	type QuoteRecord,
	type ReportRecord,
} from '../evidence.ts';
import { mergeNames } from '../merge.ts';
import { likeness } from '../near.ts';
import { nameKinds } from '../packed.ts';
import type { FigureQuestion, NameQuestion, Question } from '../store.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';
import type { Doubles } from './doubles.ts';
import { type Excluded, excludedBy } from './excluded.ts';
import { createLastParts } from './lastParts.ts';
import { createOrders } from './orders.ts';
import type { Places } from './places.ts';
import { createPrinted } from './printed.ts';
import { createRecords, type Records } from './records.ts';
import { createReports } from './reports.ts';
import { createSearcher } from './search.ts';
import { createTold } from './told.ts';

const mostNeighbours = 8;
const mostFigures = 24;
/** A post that more people hold than this tells nobody apart. */
const mostHolders = 24;
/** So many names share a number only by a very common part. */
const mostSharing = 400;
const mostKept = 50_000;
/** Drafts whose own articles are left out, each with what it was told. */
const mostDrafts = 4;

export interface Asker {
	ask(question: Question, version: number, token: CancellationToken): Evidence;
	/** Articles that another corpus speaks for. True where they are others than before, so that answers may change. */
	leaveOut(doubles: Doubles): boolean;
	readonly leftOut: Doubles;
}

interface Kept {
	readonly version: number;
	readonly excluded: string;
	readonly articles: number;
	readonly records: Records;
	readonly names: Map<number, NameRecord | undefined>;
	/** By kind and key, as drafts ask. */
	readonly asked: Map<string, NameRecord | undefined>;
	readonly figures: Map<string, readonly FigureRecord[]>;
	readonly neighbours: Map<string, readonly NameRecord[]>;
	readonly quotes: Map<string, readonly QuoteRecord[]>;
}

export function createAsker(connection: Connection, bodies: Bodies, places: Places): Asker {
	const { sql } = connection;
	const lastParts = createLastParts(connection);
	const findOrder = createOrders(connection, bodies);
	const reporting = createReports(connection, bodies, places);
	const telling = createTold(connection, bodies, places);
	const printing = createPrinted(bodies, createSearcher(connection, bodies, places));
	let kept: readonly Kept[] = [];
	let doubles: Doubles = new Map();

	return {
		get leftOut() {
			return doubles;
		},
		leaveOut(ids) {
			if (ids.size === doubles.size && [...ids].every(([id, kind]) => doubles.get(id) === kind)) return false;
			doubles = ids;
			kept = [];
			return true;
		},
		ask: (question, version, token) =>
			connection.read(() => {
				const excluded = excludedBy(connection, question);
				const current = keptFor(version, excluded);
				const names = new Map<string, NameRecord>();
				const neighbours = new Map<string, readonly NameRecord[]>();
				for (const name of question.names) {
					throwIfCancelled(token);
					const known = findName(current, name);
					if (known) names.set(name.key, known);
					const near = findNeighbours(current, name);
					if (near.length > 0) neighbours.set(name.key, near);
				}
				const figures = new Map<string, readonly FigureRecord[]>();
				for (const figure of question.figures) {
					throwIfCancelled(token);
					const records = findFigures(current, figure);
					if (records.length > 0) figures.set(figure.indicator, records);
				}
				const orders = new Map<string, OrderRecord>();
				for (const { first, second } of question.pairs ?? []) {
					throwIfCancelled(token);
					const record = findOrder(first, second, excluded, current.records);
					if (record) orders.set(orderKey(first, second), record);
				}
				const quotes = new Map<string, readonly QuoteRecord[]>();
				for (const words of question.quotes) {
					throwIfCancelled(token);
					const records = current.quotes.get(words) ?? current.records.quotes(words);
					current.quotes.set(words, records);
					if (records.length > 0) quotes.set(words, records);
				}
				const isOut = (article: number) => excluded.has(article) || doubles.has(article);
				const told = new Map<string, readonly CorpusPlace[]>();
				for (const term of question.told ?? []) {
					throwIfCancelled(token);
					const found = telling.find(term, isOut);
					if (found.length > 0) told.set(term, found);
				}
				const reports = new Map<string, ReportRecord>();
				for (const { day, words } of question.reports ?? []) {
					throwIfCancelled(token);
					const report = reporting.find(day, words, isOut);
					if (report) reports.set(words, report);
				}
				const printed = new Set<string>();
				for (const words of question.words ?? []) {
					throwIfCancelled(token);
					if (printing.isPrinted(words, isOut)) printed.add(words);
				}
				return { version, articles: current.articles - excluded.size, names, neighbours, figures, quotes, orders, reports, told, printed };
			}),
	};

	function keptFor(version: number, excluded: Excluded): Kept {
		const identity = [...excluded.keys()].join();
		let current = kept.find(
			(each) => each.version === version && each.excluded === identity && each.asked.size + each.names.size <= mostKept,
		);
		if (!current) {
			if (kept[0]?.version !== version) {
				bodies.reset();
				places.reset();
				reporting.reset();
				telling.reset();
				printing.reset();
			}
			const records = createRecords(connection, bodies, places, excluded, doubles);
			const articles = countArticles() - doubles.size;
			current = {
				version,
				excluded: identity,
				articles,
				records,
				names: new Map(),
				asked: new Map(),
				figures: new Map(),
				neighbours: new Map(),
				quotes: new Map(),
			};
		}
		if (current !== kept[0]) kept = [current, ...kept.filter((each) => each !== current && each.version === version)].slice(0, mostDrafts);
		return current;
	}

	function findName(current: Kept, question: NameQuestion): NameRecord | undefined {
		const identity = `${question.kind} ${question.key}`;
		if (current.asked.has(identity)) return current.asked.get(identity);
		const record = lookUpName(current, question);
		current.asked.set(identity, record);
		return record;
	}

	function lookUpName(current: Kept, { key, kind }: NameQuestion): NameRecord | undefined {
		const rows = sql('SELECT id, key, kind, canonical, mentions, articles FROM name WHERE key = ? AND articles > 0').all(key);
		const wanted = nameKinds.indexOf(kind);
		const best = rows.toSorted((a, b) => preference(b, wanted) - preference(a, wanted));
		for (const row of best) {
			const record = recordOf(current, row);
			if (record) return record;
		}
		return undefined;
	}

	function preference(row: Row, kind: number): number {
		return (Number(row.kind) === kind ? 1e12 : 0) + Number(row.mentions);
	}

	function recordOf(current: Kept, row: Row): NameRecord | undefined {
		const id = Number(row.id);
		if (current.names.has(id)) return current.names.get(id);
		const last = lastParts().ofFull.get(id);
		const own = current.records.name(row);
		const others = own && last ? current.records.name(last) : undefined;
		const record = own && others ? mergeNames([own, others]) : own;
		current.names.set(id, record);
		return record;
	}

	function findNeighbours(current: Kept, question: NameQuestion): readonly NameRecord[] {
		const { key, kind, near, posts } = question;
		const identity = [kind, key, ...posts.map(({ title, affiliation }) => `${title}\t${affiliation}`)].join('\n');
		const known = current.neighbours.get(identity);
		if (known) return known;
		const wanted = nameKinds.indexOf(kind);
		/** By how telling the likeness is: the same post before everything else, then sound and shape, then any one edit. */
		const found = new Map<number, { readonly row: Row; readonly telling: number }>();
		for (const number of near) {
			for (const row of sql(nearQuery).all(number, wanted, mostSharing)) {
				const id = Number(row.id);
				const telling = found.has(id) ? 0 : likeness(key, String(row.key), kind);
				if (telling > 0) found.set(id, { row, telling });
			}
		}
		for (const { title, affiliation } of posts) {
			const holders = sql(holdersQuery).all(title, affiliation, mostHolders);
			if (holders.length === mostHolders) continue;
			for (const row of holders) {
				if (row.key !== key) found.set(Number(row.id), { row, telling: 3 + (found.get(Number(row.id))?.telling ?? 0) });
			}
		}
		const own = sql(ownQuery).get(key, wanted);
		const last = own && lastParts().ofFull.get(Number(own.id));
		// Print of the last part alone is counted with the full name already, by `recordOf`.
		if (last) found.delete(Number(last.id));
		const mentions = ({ row }: { row: Row }) => Number(row.mentions);
		const telling = [...found.values()].sort((a, b) => b.telling - a.telling || mentions(b) - mentions(a)).slice(0, mostNeighbours);
		const frequent = telling.sort((a, b) => mentions(b) - mentions(a)).map(({ row }) => row);
		const records = frequent.map((row) => recordOf(current, row)).filter((record) => record !== undefined);
		current.neighbours.set(identity, records);
		return records;
	}

	/** Newest first: those of the periods that the draft names, and the latest ones of any. */
	function findFigures(current: Kept, { indicator, periods }: FigureQuestion): readonly FigureRecord[] {
		const identity = [indicator, ...periods].join('\n');
		const known = current.figures.get(identity);
		if (known) return known;
		const word = sql('SELECT id FROM word WHERE text = ?').get(indicator)?.id;
		const rows = new Map<string, Row>();
		const add = (found: readonly Row[]) => {
			for (const row of found) rows.set(`${row.article} ${row.nth}`, row);
		};
		if (word !== undefined) {
			add(sql('SELECT * FROM figure WHERE indicator = ? ORDER BY day DESC LIMIT ?').all(Number(word), mostFigures));
			for (const period of periods) add(sql(periodQuery).all(Number(word), period, mostFigures));
		}
		const newest = [...rows.values()].sort((a, b) => Number(b.day) - Number(a.day) || Number(b.article) - Number(a.article));
		const records = current.records.figures(indicator, newest);
		current.figures.set(identity, records);
		return records;
	}

	function countArticles(): number {
		return Number(sql('SELECT count(*) AS n FROM article').get()?.n);
	}
}

const ownQuery = 'SELECT id FROM name WHERE key = ? AND kind = ? AND articles > 0';
const nearQuery = `
SELECT id, key, kind, canonical, mentions, articles FROM near JOIN name ON name.id = near.name
WHERE near.number = ? AND kind = ? AND articles > 0 LIMIT ?`;

const holdersQuery = `
SELECT name.id AS id, key, kind, canonical, mentions, articles FROM post JOIN name ON name.id = post.name
WHERE title = (SELECT id FROM word WHERE text = ?) AND affiliation = (SELECT id FROM word WHERE text = ?) AND count > 0 LIMIT ?`;

const periodQuery = `
SELECT * FROM figure WHERE indicator = ? AND period = (SELECT id FROM word WHERE text = ?) ORDER BY day DESC LIMIT ?`;
