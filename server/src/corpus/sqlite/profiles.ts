// A name looked up for its card, and names looked up for someone who writes. Reads a bounded number of texts.
// Knows nothing of how they are shown.
import { throwIfCancelled } from '../../util/cancellation.ts';
import type { Browser } from '../browse.ts';
import { firstYear, isoOf } from '../day.ts';
import { nameKinds } from '../packed.ts';
import type { FormCount, MonthCount } from '../profile.ts';
import { mostTelling, type Told } from '../telling.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';
import type { Doubles } from './doubles.ts';
import { excludedBy } from './excluded.ts';
import { createKnownNames } from './knownNames.ts';
import type { Places } from './places.ts';
import { createWords } from './words.ts';

const mostPlaces = 3;
/** Texts looked at for telling sentences: the newest, the newest beside each of the posts, and the first. */
const newest = 14;
const newestOfPost = 3;
const mostPosts = 4;
/** Forms of so many lengths, each read in so many articles. */
const mostLengths = 6;
const readOfLength = 3;
const mostForms = 6;

export function createProfiles(
	connection: Connection,
	bodies: Bodies,
	places: Places,
	leftOut: () => Doubles,
): Pick<Browser, 'profileOf' | 'namesBeginning' | 'holdersOf'> {
	const { sql } = connection;
	const known = createKnownNames(connection);

	return {
		namesBeginning: known.beginning,
		holdersOf: known.holdersOf,
		profileOf: ({ kind, key, ...draft }, token) =>
			connection.read(() => {
				const name = sql('SELECT id, canonical FROM name WHERE key = ? AND kind = ? AND articles > 0').get(key, nameKinds.indexOf(kind));
				if (!name) return undefined;
				const id = Number(name.id);
				const excluded = excludedBy(connection, draft);
				const doubles = leftOut();
				const isOut = (article: number) => excluded.has(article) || doubles.has(article);
				const canonical = typeof name.canonical === 'string' ? name.canonical : key;
				throwIfCancelled(token);
				const forms = formsOf(id, isOut);
				throwIfCancelled(token);
				return { forms, months: monthsOf(id, isOut), places: placesOf(id, canonical, isOut) };
			}),
	};

	/** By the length of the fullest form in each article: of each length a few are read. */
	function formsOf(name: number, isOut: (article: number) => boolean): FormCount[] {
		const counts = new Map<string, number>();
		for (const { length, articles } of sql(lengthsQuery).all(name, mostLengths)) {
			const rows = sql(ofLengthQuery).all(name, Number(length), 2 * readOfLength);
			const read = rows.filter(({ article }) => !isOut(Number(article))).slice(0, readOfLength);
			for (const row of read) {
				const form = formOf(row);
				// Where those that were read differ, the others are taken to differ likewise.
				if (form !== '') counts.set(form, (counts.get(form) ?? 0) + Number(articles) / read.length);
			}
		}
		return [...counts]
			.map(([text, articles]) => ({ text, articles: Math.max(1, Math.round(articles)) }))
			.sort((a, b) => b.articles - a.articles)
			.slice(0, mostForms);
	}

	function monthsOf(name: number, isOut: (article: number) => boolean): MonthCount[] {
		const months = new Map<string, number>();
		for (const { day, article, count } of sql(daysQuery).iterate(name, firstYear)) {
			if (isOut(Number(article))) continue;
			const month = isoOf(Number(day))?.slice(0, 7);
			if (month) months.set(month, (months.get(month) ?? 0) + Number(count));
		}
		return [...months].map(([month, mentions]) => ({ month, mentions }));
	}

	function placesOf(name: number, canonical: string, isOut: (article: number) => boolean) {
		const word = createWords(connection);
		const posts = sql('SELECT id, title FROM post WHERE name = ? AND count > 0 ORDER BY count DESC LIMIT ?').all(name, mostPosts);
		const rows = [
			...sql(newestQuery).all(name, newest),
			...posts.flatMap(({ id }) => sql(besidePostQuery).all(Number(id), name, newestOfPost)),
			...sql(oldestQuery).all(name, firstYear),
		];
		const told: Told[] = [];
		const groups = new Set<number>();
		for (const row of rows.toSorted((a, b) => Number(b.day) - Number(a.day))) {
			if (isOut(Number(row.article))) continue;
			const group = places.groupOf(Number(row.article));
			if (groups.has(group)) continue;
			groups.add(group);
			const start = Number(row.at);
			const place = places.placeOf(Number(row.article), { start, end: start + Number(row.length) });
			told.push({ place, form: formOf(row) });
		}
		return mostTelling(
			told,
			canonical,
			posts.map(({ title }) => word(title)),
			mostPlaces,
		);
	}

	function formOf(row: Row): string {
		const start = Number(row.at);
		return bodies.textOf(Number(row.article)).slice(start, start + Number(row.length));
	}
}

const lengthsQuery = 'SELECT length, count(*) AS articles FROM mention WHERE name = ? GROUP BY length ORDER BY articles DESC LIMIT ?';
const ofLengthQuery = 'SELECT article, at, length FROM mention WHERE name = ? AND length = ? ORDER BY day DESC, article DESC LIMIT ?';
const daysQuery = 'SELECT day, article, count FROM mention WHERE name = ? AND day >= ? ORDER BY day, article';
const newestQuery = 'SELECT day, article, at, length FROM mention WHERE name = ? ORDER BY day DESC, article DESC LIMIT ?';
const oldestQuery = 'SELECT day, article, at, length FROM mention WHERE name = ? AND day >= ? ORDER BY day, article LIMIT 1';
const besidePostQuery = `
SELECT mention.day AS day, mention.article AS article, at, length FROM held
JOIN mention ON mention.name = ?2 AND mention.day = held.day AND mention.article = held.article
WHERE post = ?1 ORDER BY held.day DESC, held.article DESC LIMIT ?3`;
