// Names for someone who writes: by their beginning in Chinese, pinyin or its initials, and by the posts they hold.
// Keeps all names with how they are typed, made anew when the store changed. Knows nothing of articles.
import { withoutEdition } from '../../facts/names/events/editions.ts';
import { initials, syllable } from '../../text/pinyin.ts';
import { throwIfCancelled } from '../../util/cancellation.ts';
import type { Browser, KnownName } from '../browse.ts';
import { isoOf } from '../day.ts';
import { nameKinds } from '../packed.ts';
import type { Connection, Row } from './connection.ts';
import { createMentions } from './mentions.ts';
import { createWords } from './words.ts';

interface Listed {
	readonly id: number;
	readonly kind: number;
	readonly key: string;
	readonly name: string;
	readonly mentions: number;
}

/** A way to type a name, with the name's number; sorted. */
interface Ways {
	readonly texts: readonly string[];
	readonly numbers: readonly number[];
}

interface Index {
	readonly version: string;
	readonly names: readonly Listed[];
	readonly written: Ways;
	readonly sounds: Ways;
	readonly letters: Ways;
}

/** Of all that begin so, so many of the most mentioned are looked at closer. */
const mostLookedAt = 80;
/** Of a beginning that thousands share, the rest is left out: one more letter tells them apart. */
const mostBegun = 20_000;
const mostPosts = 8;
/** Milliseconds of work at a time: whoever types goes first. */
const slice = 6;
/** A name met this seldom is a slip as likely as a name. */
const leastMentions = 2;

export function createKnownNames(connection: Connection): {
	readonly beginning: Browser['namesBeginning'];
	readonly holdersOf: Browser['holdersOf'];
} {
	const { sql } = connection;
	const printed = createMentions(connection);
	let index: Index | undefined;
	let making: Promise<Index> | undefined;

	return {
		async beginning({ typed, kinds, count }, token) {
			const { names, written, sounds, letters } = await indexed();
			throwIfCancelled(token);
			const latin = /^[a-z]+$/u.test(typed);
			const numbers = new Set(latin ? [...begun(letters, typed), ...begun(sounds, typed)] : begun(written, typed));
			const wanted = kinds?.map((kind) => nameKinds.indexOf(kind));
			const found: Listed[] = [];
			for (const number of numbers) {
				const name = names[number];
				if (name && (wanted === undefined || wanted.includes(name.kind))) found.push(name);
			}
			return lookUp(found, count);
		},
		holdersOf({ title, affiliation, count }) {
			const rows =
				title === undefined
					? sql(ofBodyQuery).all(affiliation ?? '')
					: affiliation === undefined
						? sql(ofTitleQuery).all(title)
						: sql(ofPostQuery).all(title, affiliation);
			const found = rows.map(listedOf).filter(({ mentions }) => mentions >= leastMentions);
			// Printed last without its country, a post is still of that country.
			return lookUp(found, count).flatMap((known): KnownName[] => {
				const { post } = known;
				if (post === undefined || (title !== undefined && post.title !== title)) return [];
				if (affiliation === undefined || post.affiliation === affiliation) return [known];
				return title !== undefined && post.affiliation === undefined ? [{ ...known, post: { title, affiliation } }] : [];
			});
		},
	};

	/** With what is looked up for a few alone: by how often, halved for every half year that a name was not met. */
	function lookUp(found: readonly Listed[], count: number): KnownName[] {
		const chosen = found.toSorted((a, b) => b.mentions - a.mentions).slice(0, Math.max(count, mostLookedAt));
		const word = createWords(connection);
		const rows = chosen.map((name) => ({ name, day: printed.newestFirst(name.id).next().value?.day ?? 0 }));
		const now = monthOf(rows.reduce((last, { day }) => Math.max(last, day), 0));
		const merit = ({ name, day }: (typeof rows)[number]) => name.mentions * 0.5 ** ((now - monthOf(day)) / 6);
		return rows
			.sort((a, b) => merit(b) - merit(a))
			.slice(0, count)
			.map(({ name: { id, kind, key, name, mentions }, day }) => {
				const last = kind === 0 ? sql(lastPostQuery).get(id, mostPosts) : undefined;
				const post = last && { title: word(last.title), affiliation: word(last.affiliation) || undefined };
				return { kind: nameKinds[kind] ?? 'person', key, name, mentions, latest: isoOf(day), post };
			});
	}

	/** Who types on is no longer waiting, but will be: what has been begun is made to its end. */
	function indexed(): Promise<Index> | Index {
		const version = JSON.stringify(sql(versionQuery).get() ?? {});
		if (index?.version === version) return index;
		making ??= make(version).finally(() => {
			making = undefined;
		});
		return making;
	}

	async function make(version: string): Promise<Index> {
		const names = sql(namesQuery).all(leastMentions).map(listedOf);
		const ways: [Way[], Way[], Way[]] = [[], [], []];
		let rested = performance.now();
		for (const [number, { name }] of names.entries()) {
			if (performance.now() - rested > slice) {
				await new Promise(setImmediate);
				rested = performance.now();
			}
			ways[0].push({ text: name, number });
			const bare = withoutEdition(name);
			if (bare !== name) ways[0].push({ text: bare, number });
			for (const each of bare === name ? [name] : [name, bare]) {
				// `《清流县志》` and `“云桥”行动` are typed without their marks.
				const plain = each.replaceAll(/[^\p{Script=Han}]/gu, '');
				ways[1].push({ text: Array.from(plain, syllable).join('').toLowerCase(), number });
				ways[2].push({ text: initials(plain).toLowerCase(), number });
			}
		}
		const [written, sounds, letters] = [sorted(ways[0]), sorted(ways[1]), sorted(ways[2])];
		index = { version, names, written, sounds, letters };
		return index;
	}
}

interface Way {
	readonly text: string;
	readonly number: number;
}

function sorted(ways: Way[]): Ways {
	ways.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
	return { texts: ways.map(({ text }) => text), numbers: ways.map(({ number }) => number) };
}

function begun({ texts, numbers }: Ways, typed: string): number[] {
	let low = 0;
	let high = texts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((texts[middle] ?? '') < typed) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (end < texts.length && end - low < mostBegun && texts[end]?.startsWith(typed)) end++;
	return numbers.slice(low, end);
}

function listedOf({ id, kind, key, canonical, mentions }: Row): Listed {
	const name = typeof canonical === 'string' ? canonical : String(key);
	return { id: Number(id), kind: Number(kind), key: String(key), name, mentions: Number(mentions) };
}

/** Months since the year 0, by the number that `dayOf` gives. */
function monthOf(day: number): number {
	return Math.floor(day / 512) * 12 + (Math.floor(day / 32) % 16);
}

const versionQuery =
	'SELECT (SELECT max(id) FROM name) AS names, (SELECT count(*) FROM article) AS articles, (SELECT max(id) FROM article) AS last';
const namesQuery = 'SELECT id, kind, key, canonical, mentions FROM name WHERE articles > 0 AND mentions >= ? AND kind <> 1';
const lastPostQuery = `
SELECT title, affiliation, (SELECT max(day) FROM held WHERE held.post = post.id) AS day FROM (
	SELECT * FROM post WHERE name = ? AND count > 0 ORDER BY count DESC LIMIT ?
) AS post ORDER BY day DESC, count DESC LIMIT 1`;
const holders = 'SELECT DISTINCT name.id AS id, kind, key, canonical, mentions FROM post JOIN name ON name.id = post.name WHERE count > 0';
const word = '(SELECT id FROM word WHERE text = ?)';
const ofPostQuery = `${holders} AND title = ${word} AND affiliation = ${word}`;
const ofTitleQuery = `${holders} AND title = ${word}`;
const ofBodyQuery = `${holders} AND affiliation = ${word}`;
