// In which order two persons are printed in lists: looked up in the newest texts that name both.
// Knows nothing of whether an order matters.
import type { OrderRecord } from '../evidence.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';
import type { Excluded } from './excluded.ts';
import type { Records } from './records.ts';

/** More would not change which order dominates. */
const mostArticles = 30;
const mostOfArticle = 3;
const mostPlaces = 3;

export type FindOrder = (first: string, second: string, excluded: Excluded, records: Records) => OrderRecord | undefined;

export function createOrders({ sql }: Connection, bodies: Bodies): FindOrder {
	return (first, second, excluded, records) => {
		const rows = sql(bothQuery).all(first, second, mostArticles + excluded.size);
		let before = 0;
		let after = 0;
		const places: OrderRecord['places'][number][] = [];
		const seen = new Set<number>();
		for (const row of rows) {
			const article = Number(row.article);
			const group = Number(row.copy_of ?? article);
			if (excluded.has(article) || seen.has(group)) continue;
			seen.add(group);
			const text = bodies.textOf(article);
			const right = lists(text, first, second);
			const wrong = lists(text, second, first);
			before += right.length;
			after += wrong.length;
			const at = wrong[0];
			if (at !== undefined && places.length < mostPlaces)
				places.push(records.place({ article, day: row.day ?? null, at, length: second.length }));
		}
		return before + after === 0 ? undefined : { before, after, places };
	};
}

/** Where the first stands right before the second in a list; of a long text the first few. */
function lists(text: string, first: string, second: string): number[] {
	const found: number[] = [];
	let at = text.indexOf(first);
	while (at !== -1 && found.length < mostOfArticle) {
		const end = at + first.length;
		const next = text.indexOf(second, end);
		if (next === -1) break;
		if (next === end + 1 && between.test(text.charAt(end))) found.push(at);
		at = text.indexOf(first, end);
	}
	return found;
}

/** Side by side: who stands apart in a long list may stand there by another order. */
const between = /^[、和及]$/u;

const bothQuery = `
SELECT one.article AS article, one.day AS day, copy_of FROM mention one
JOIN mention other ON other.name = (SELECT id FROM name WHERE key = ?2 AND kind = 0) AND other.day = one.day AND other.article = one.article
JOIN article ON article.id = one.article
WHERE one.name = (SELECT id FROM name WHERE key = ?1 AND kind = 0) ORDER BY one.day DESC, one.article DESC LIMIT ?3`;
