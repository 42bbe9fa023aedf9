// In which order two persons are printed in lists: looked up in the newest texts that name both.
// Knows nothing of whether an order matters.
import type { OrderRecord } from '../evidence.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';
import type { Excluded } from './excluded.ts';
import { createMentions } from './mentions.ts';
import type { Records } from './records.ts';

/** More would not change which order dominates. */
const mostArticles = 30;
const mostOfArticle = 3;
const mostPlaces = 3;

export type FindOrder = (first: string, second: string, excluded: Excluded, records: Records) => OrderRecord | undefined;

export function createOrders(connection: Connection, bodies: Bodies): FindOrder {
	const { sql } = connection;
	const mentions = createMentions(connection);
	return (first, second, excluded, records) => {
		const [one, other] = [first, second].map((name) => Number(sql(personQuery).get(name)?.id ?? 0));
		let before = 0;
		let after = 0;
		const places: OrderRecord['places'][number][] = [];
		const seen = new Set<number>();
		for (const { article, day } of one && other ? mentions.together(one, other) : []) {
			if (excluded.has(article)) continue;
			const group = Number(sql(copyQuery).get(article)?.copy_of ?? article);
			if (seen.has(group)) continue;
			if (seen.size === mostArticles) break;
			seen.add(group);
			const text = bodies.textOf(article);
			const right = lists(text, first, second);
			const wrong = lists(text, second, first);
			before += right.length;
			after += wrong.length;
			const at = wrong[0];
			if (at !== undefined && places.length < mostPlaces) places.push(records.place({ article, day, at, length: second.length }));
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

const personQuery = 'SELECT id FROM name WHERE key = ? AND kind = 0';
const copyQuery = 'SELECT copy_of FROM article WHERE id = ?';
