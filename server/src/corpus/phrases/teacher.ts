// What an index has taught, and when it is time to learn anew: after the first round, and again when much has changed. Learning goes on
// in a process of its own; what was learnt before serves meanwhile. Knows nothing of what phrasings are for.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { groupOf } from '../../phrases/groups.ts';
import type { Seen } from '../../phrases/mine/count.ts';
import { type Learnt, nothingLearnt, type Phrase, type PhraseUse, type UsedPhrase } from '../../phrases/model.ts';
import { readPhrase, showPhrase } from '../../phrases/notation.ts';
import type { CancellationToken } from '../../util/cancellation.ts';
import { runApart } from '../apart.ts';
import type { CorpusMark } from '../evidence.ts';
import { createBodies } from '../sqlite/bodies.ts';
import { type Connection, connect } from '../sqlite/connection.ts';
import { loadSqlite } from '../sqlite/load.ts';
import { createPlaces, type Places } from '../sqlite/places.ts';
import { learnPhrases } from './learn.ts';
import type { LearningTask } from './learnWorker.ts';
import { articlesLearntFrom, type LearntRow, readRows } from './table.ts';

export interface Teacher {
	readonly learnt: Learnt;
	/** Learns anew where it is time; resolves to true where `learnt` is another then. */
	refresh(known: readonly Phrase[]): Promise<boolean>;
	close(): Promise<void>;
}

/** A part of the articles that is new or gone since. */
const muchChanged = 0.15;
/** Fewer articles repeat nothing often enough. */
const fewestArticles = 30;

/** `location`: the index's file; without one nothing is learnt. */
export function createTeacher(location: string | undefined, corpus: CorpusMark | undefined): Teacher {
	const stopping = { isCancellationRequested: false };
	let connection = location === undefined ? undefined : open(location);
	let learnt = load(connection, corpus);
	let running: Promise<void> | undefined;
	return {
		get learnt() {
			return learnt;
		},
		async refresh(known) {
			if (location === undefined || running) return false;
			connection ??= open(location);
			if (!connection || !isTime(connection)) return false;
			running = learnApart(location, known, stopping);
			try {
				await running;
			} finally {
				running = undefined;
			}
			learnt = load(connection, corpus);
			return true;
		},
		async close() {
			stopping.isCancellationRequested = true;
			await running?.catch(() => {});
			connection?.database.close();
			connection = undefined;
		},
	};
}

function open(location: string): Connection | undefined {
	try {
		const sqlite = existsSync(location) ? loadSqlite() : undefined;
		return sqlite && connect(new sqlite.DatabaseSync(location, { readOnly: true }));
	} catch {
		// Without an index there is nothing to learn from; the index's own opening says what is wrong.
		return undefined;
	}
}

function isTime(connection: Connection): boolean {
	try {
		const articles = Number(connection.sql('SELECT count(*) AS n FROM article WHERE copy_of IS NULL').get()?.n ?? 0);
		const before = articlesLearntFrom(connection);
		return articles >= fewestArticles && (before === undefined || Math.abs(articles - before) > before * muchChanged);
	} catch {
		return false;
	}
}

/** In a process where the program for it lies beside the bundle; else here, as in tests. */
async function learnApart(location: string, known: readonly Phrase[], token: CancellationToken): Promise<void> {
	const file = join(import.meta.dirname, 'learnWorker.cjs');
	if (!existsSync(file)) return learnPhrases(location, known, token);
	const task: LearningTask = { location, known };
	await runApart(file, task, token, () => {});
}

function load(connection: Connection | undefined, corpus: CorpusMark | undefined): Learnt {
	if (!connection) return nothingLearnt;
	let rows: LearntRow[];
	try {
		rows = readRows(connection);
	} catch {
		return nothingLearnt;
	}
	if (rows.length === 0) return nothingLearnt;
	const places = createPlaces(connection, createBodies(connection), corpus);
	const of = (kind: LearntRow['kind']) => rows.filter((row) => row.kind === kind);
	/** Looked up when somebody wants to see them, and once: most are never shown. */
	const found = new Map<LearntRow, readonly PhraseUse[]>();
	const usesOf = (row: LearntRow) => {
		let uses = found.get(row);
		if (!uses) {
			places.reset();
			uses = row.seen.flatMap((seen) => placeOf(places, seen) ?? []);
			// Where nothing was found the index may have been busy.
			if (uses.length > 0) found.set(row, uses);
		}
		return uses;
	};
	const verbs = new Map<string, string[]>();
	for (const { text } of of('verb')) {
		const [key = '', verb = ''] = text.split('\t');
		const own = verbs.get(key);
		if (own) own.push(verb);
		else verbs.set(key, [verb]);
	}
	return {
		phrases: of('phrase').map((row): UsedPhrase => {
			const { parts } = readPhrase(row.text);
			const id = showPhrase(parts);
			return {
				...{ id, origin: 'learnt', group: groupOf(id), name: '', prefixes: [], description: '', parts },
				...{ articles: row.articles, closed: row.closed },
				get uses() {
					return usesOf(row);
				},
			};
		}),
		known: new Map(
			of('known').map((row) => [
				row.text,
				{
					articles: row.articles,
					get uses() {
						return usesOf(row);
					},
				},
			]),
		),
		verbs,
		formulations: of('formulation').map((row) => ({
			text: row.text,
			articles: row.articles,
			whole: row.whole,
			get uses() {
				return usesOf(row);
			},
		})),
	};
}

/** `undefined` where the article is gone, or the index cannot be read just now. */
function placeOf(places: Places, { article, at }: Seen): PhraseUse | undefined {
	try {
		const place = places.placeOf(article, at);
		return place.path === '' ? undefined : place;
	} catch {
		return undefined;
	}
}
