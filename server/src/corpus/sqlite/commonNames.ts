// Names that were printed in several articles, as they are looked for in drafts where somebody slipped. Knows nothing of drafts.

import type { CommonName } from '../../facts/names/likeness/commonNames.ts';
import { lastPart } from '../../facts/names/likeness/shortForms.ts';
import { nameKinds } from '../packed.ts';
import type { Connection } from './connection.ts';

const leastArticles = 3;
/** A person's name in two characters stands inside too many words, but where it is somebody's whose post was printed often. */
const leastShort = 30;
const mostNames = 8000;

export function commonNames({ sql }: Connection): readonly CommonName[] {
	const rows = sql(query).all(leastArticles, mostNames);
	const found: CommonName[] = [];
	for (const { key, kind, canonical, articles, posts } of rows) {
		const name = { key: String(key), kind: nameKinds[Number(kind)] ?? 'person', articles: Number(articles) };
		const form = typeof canonical === 'string' ? canonical : name.key;
		if (name.kind === 'person' && form.length === 2 && (name.articles < leastShort || Number(posts) * 6 < name.articles)) continue;
		found.push({ ...name, form });
		const last = name.kind === 'person' ? lastPart(form) : undefined;
		if (last !== undefined) found.push({ ...name, form: last });
	}
	return found;
}

const query = `
SELECT key, kind, canonical, articles, (SELECT sum(count) FROM post WHERE post.name = name.id) AS posts FROM name
WHERE kind IN (0, 3, 4, 5) AND articles >= ? ORDER BY articles DESC LIMIT ?`;
