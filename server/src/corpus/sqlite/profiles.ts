// A name looked up for its card, and names looked up for someone who writes. Reads a bounded number of texts.
// Knows nothing of how they are shown.
import { throwIfCancelled } from '../../util/cancellation.ts';
import type { Browser } from '../browse.ts';
import { firstYear, isoOf } from '../day.ts';
import { nameKinds } from '../packed.ts';
import type { FormCount, MonthCount } from '../profile.ts';
import { mostTelling, type Told } from '../telling.ts';
import type { Bodies } from './bodies.ts';
import { certainPersons } from './certainPersons.ts';
import { commonNames } from './commonNames.ts';
import type { Connection } from './connection.ts';
import type { Doubles } from './doubles.ts';
import { excludedBy } from './excluded.ts';
import { createKnownNames } from './knownNames.ts';
import { createLastParts, newestOfBoth } from './lastParts.ts';
import { createMentions, type Mention } from './mentions.ts';
import type { Places } from './places.ts';
import { createWords } from './words.ts';

const mostPlaces = 3;
/** Texts looked at for telling sentences: the newest, the newest beside each of the posts, and the first. */
const newest = 9;
const newestOfPost = 2;
const mostPosts = 3;
/** Forms of so many lengths, each read in so many articles. */
const mostLengths = 4;
const readOfLength = 2;
const mostForms = 6;

export function createProfiles(
	connection: Connection,
	bodies: Bodies,
	places: Places,
	leftOut: () => Doubles,
): Pick<Browser, 'profileOf' | 'namesBeginning' | 'holdersOf' | 'certainPersons' | 'commonNames'> {
	const { sql } = connection;
	const known = createKnownNames(connection);
	const mentions = createMentions(connection);
	const lastParts = createLastParts(connection);

	return {
		namesBeginning: known.beginning,
		holdersOf: known.holdersOf,
		certainPersons: () => certainPersons(connection),
		commonNames: () => commonNames(connection),
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
				const printed = [...newestOfBoth(mentions, id, lastParts().ofFull.get(id))].filter(({ article }) => !isOut(article));
				const forms = formsOf(printed);
				throwIfCancelled(token);
				return { forms, months: monthsOf(printed), places: placesOf(id, canonical, printed, isOut) };
			}),
	};

	/** By the length of the fullest form in each article: of each length a few are read. */
	function formsOf(newestFirst: readonly Mention[]): FormCount[] {
		const counts = new Map<string, number>();
		const lengths = Map.groupBy(newestFirst, ({ length }) => length);
		const frequent = [...lengths.values()].sort((a, b) => b.length - a.length).slice(0, mostLengths);
		for (const printed of frequent) {
			const read = printed.slice(0, readOfLength);
			for (const row of read) {
				const form = formOf(row);
				// Where those that were read differ, the others are taken to differ likewise.
				if (form !== '') counts.set(form, (counts.get(form) ?? 0) + printed.length / read.length);
			}
		}
		return [...counts]
			.map(([text, articles]) => ({ text, articles: Math.max(1, Math.round(articles)) }))
			.sort((a, b) => b.articles - a.articles)
			.slice(0, mostForms);
	}

	function placesOf(name: number, canonical: string, newestFirst: readonly Mention[], isOut: (article: number) => boolean) {
		const word = createWords(connection);
		const posts = sql('SELECT id, title FROM post WHERE name = ? AND count > 0 ORDER BY count DESC LIMIT ?').all(name, mostPosts);
		const rows = [
			...newestFirst.slice(0, newest),
			...posts.flatMap(({ id }) =>
				sql(ofPostQuery)
					.all(Number(id), newestOfPost)
					.map(({ day, article }) => mentions.of(name, Number(day), Number(article))),
			),
			newestFirst.findLast(({ day }) => day >= firstYear),
		].filter((mention) => mention !== undefined);
		const told: Told[] = [];
		const groups = new Set<number>();
		for (const row of rows.toSorted((a, b) => b.day - a.day)) {
			if (isOut(row.article)) continue;
			const group = places.groupOf(row.article);
			if (groups.has(group)) continue;
			groups.add(group);
			const place = places.placeOf(row.article, { start: row.at, end: row.at + row.length });
			told.push({ place, form: formOf(row) });
		}
		return mostTelling(
			told,
			canonical,
			posts.map(({ title }) => word(title)),
			mostPlaces,
		);
	}

	function formOf({ article, at, length }: Mention): string {
		return bodies.textOf(article).slice(at, at + length);
	}
}

const ofPostQuery = 'SELECT day, article FROM held WHERE post = ? ORDER BY day DESC, article DESC LIMIT ?';

function monthsOf(newestFirst: readonly Mention[]): MonthCount[] {
	const months = new Map<number, number>();
	for (const { day, count } of newestFirst) {
		const month = Math.floor(day / 32);
		if (day >= firstYear) months.set(month, (months.get(month) ?? 0) + count);
	}
	return [...months].reverse().map(([month, mentions]) => ({ month: isoOf(32 * month) ?? '', mentions }));
}
