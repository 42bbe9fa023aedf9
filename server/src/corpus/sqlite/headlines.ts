// Headlines by a few letters of them. They stand in compressed texts, so that they are taken out once and kept.
// Knows nothing of how they are shown.
import { type CancellationToken, throwIfCancelled } from '../../util/cancellation.ts';
import { type Match, matcher } from '../namesLike.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';

export interface Headlines {
	/** Ids of articles, best match first, newest first among equals. */
	find(
		typed: string,
		from: number,
		count: number,
		token: CancellationToken,
	): Promise<{ readonly ids: readonly number[]; readonly total: number }>;
}

interface Head {
	readonly id: number;
	readonly at: number;
	readonly length: number;
	readonly digest: number;
}

/** Milliseconds of work at a time: whoever types goes first. */
const slice = 8;

export function createHeadlines({ sql }: Connection, bodies: Bodies): Headlines {
	/** With the digest of the article, since a number may be given to another one. */
	const texts = new Map<number, { readonly text: string; readonly digest: number }>();

	return {
		async find(typed, from, count, token) {
			const heads = sql(headsQuery).all() as unknown as readonly Head[];
			if (typed.trim() === '') return { ids: heads.slice(from, from + count).map(({ id }) => id), total: heads.length };
			const matches = matcher(typed);
			const found: { readonly id: number; readonly match: Match }[] = [];
			let rested = performance.now();
			for (const head of heads) {
				if (performance.now() - rested > slice) {
					await new Promise(setImmediate);
					throwIfCancelled(token);
					bodies.look();
					rested = performance.now();
				}
				const match = matches(textOf(head));
				if (match > 0) found.push({ id: head.id, match });
			}
			// The list is sorted by day already, and sorting keeps that order among equals.
			found.sort((a, b) => b.match - a.match);
			return { ids: found.slice(from, from + count).map(({ id }) => id), total: found.length };
		},
	};

	function textOf({ id, at, length, digest }: Head): string {
		let known = texts.get(id);
		if (known?.digest !== digest) {
			known = { text: bodies.textOf(id).slice(at, at + length), digest };
			texts.set(id, known);
		}
		return known.text;
	}
}

const headsQuery = `
SELECT id, head_at AS at, head_length AS length, digest FROM article
WHERE copy_of IS NULL AND head_length > 0 ORDER BY day DESC, id DESC`;
