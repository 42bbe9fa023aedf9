// Persons whose names the corpus has learnt with certainty: printed in several articles, and often enough beside a post.
// Knows nothing of drafts.
import type { Connection } from './connection.ts';

const leastArticles = 5;
const leastWithPost = 4;
/** Of so many mentions one at least stands beside a post. */
const mentionsAPost = 6;
/** Names of two characters stand inside too many words. */
const shortest = 3;

export function certainPersons({ sql }: Connection): readonly string[] {
	const rows = sql(query).all(leastArticles, leastWithPost, mentionsAPost);
	const mentions = new Map(
		rows.map(({ key, canonical, mentions }) => [typeof canonical === 'string' ? canonical : String(key), Number(mentions)]),
	);
	// `林建峰等` beside 林建峰: what is printed more often without its last character was read too far.
	return [...mentions].flatMap(([name, count]) => (name.length < shortest || (mentions.get(name.slice(0, -1)) ?? 0) > count ? [] : [name]));
}

const query = `
SELECT key, canonical, mentions FROM name
WHERE kind = 0 AND articles >= ?1 AND (SELECT sum(count) FROM post WHERE post.name = name.id) >= max(?2, mentions / ?3)`;
