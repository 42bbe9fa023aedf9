// Whether an article was printed before: the same words, or nearly the same. Knows nothing of facts.
import { type Fingerprint, likeness } from '../sketch.ts';
import type { Bodies } from './bodies.ts';
import { type Connection, inserter } from './connection.ts';
import { createSeen } from './seen.ts';

export interface Copies {
	/** Call at the start of each batch. */
	begin(): void;
	/** The first article known to have (nearly) this text. */
	originalOf(print: Fingerprint, text: string): number | undefined;
	/** An article whose row is in the tables; its text need not be. */
	add(article: number, print: Fingerprint, text: string): void;
	/** Call before the batch's transaction ends, its texts in the tables by then. */
	flush(): void;
	/** After a transaction that failed. */
	reset(): void;
}

/** Two texts that share this much of their shingles are one text printed twice. */
const alike = 0.8;
/** A sketch number that more articles share than this is a phrase that all of them print. */
const mostSharing = 24;

export function createCopies(connection: Connection, bodies: Bodies): Copies {
	const { sql } = connection;
	const sketches = inserter(connection, 'sketch', ['number', 'article']);
	/** Copies within one batch must be found too. */
	const texts = new Map<number, string>();
	/** Numbers of this batch's articles, not yet in the tables. */
	const fresh = new Map<number, number[]>();
	const seen = createSeen(connection);

	return {
		begin() {
			seen.begin();
		},
		originalOf({ digest, sketch }, text) {
			if (text.length === 0) return undefined;
			if (seen.maybe(digest)) {
				const same = sql('SELECT coalesce(copy_of, id) AS id FROM article WHERE digest = ? ORDER BY id LIMIT 1').get(digest);
				if (same) return Number(same.id);
			}
			for (const [id, shared] of sharing(sketch)) {
				if (shared * 2 < sketch.length) continue;
				const other = texts.get(id) ?? bodies.textOf(id);
				if (likeness(other, text) < alike) continue;
				return Number(sql('SELECT coalesce(copy_of, id) AS id FROM article WHERE id = ?').get(id)?.id ?? id);
			}
			return undefined;
		},
		add(article, { digest, sketch }, text) {
			texts.set(article, text);
			seen.add(digest);
			for (const number of sketch) {
				const sharing = fresh.get(number);
				if (sharing) sharing.push(article);
				else fresh.set(number, [article]);
				seen.add(number);
			}
		},
		flush() {
			for (const [number, articles] of fresh) for (const article of articles) sketches.add(number, article);
			sketches.flush();
			fresh.clear();
			texts.clear();
		},
		reset() {
			sketches.clear();
			fresh.clear();
			texts.clear();
			seen.reset();
		},
	};

	/** Articles by how many of the numbers they have as well. */
	function sharing(sketch: readonly number[]): Map<number, number> {
		const counts = new Map<number, number>();
		for (const number of sketch) {
			if (!seen.maybe(number)) continue;
			const before = sql('SELECT article FROM sketch WHERE number = ? LIMIT ?').all(number, mostSharing);
			const articles = [...before.map(({ article }) => Number(article)), ...(fresh.get(number) ?? [])];
			if (articles.length >= mostSharing) continue;
			for (const article of articles) counts.set(article, (counts.get(article) ?? 0) + 1);
		}
		return counts;
	}
}
