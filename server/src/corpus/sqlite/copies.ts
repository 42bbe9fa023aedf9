// Whether an article was printed before: the same words, or nearly the same. Knows nothing of facts.
import { type Fingerprint, likeness } from '../sketch.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';

/** Two texts that share this much of their shingles are one text printed twice. */
const alike = 0.8;
/** A sketch number that more articles share than this is a phrase that all of them print. */
const mostSharing = 24;

/** The first article known to have (nearly) this text. `waiting`: texts of articles whose bodies are not in the tables yet. */
export function findOriginal(
	{ sql }: Connection,
	bodies: Bodies,
	{ digest, sketch }: Fingerprint,
	text: string,
	waiting: ReadonlyMap<number, string>,
): number | undefined {
	if (text.length === 0) return undefined;
	const same = sql('SELECT coalesce(copy_of, id) AS id FROM article WHERE digest = ? ORDER BY id LIMIT 1').get(digest);
	if (same) return Number(same.id);
	const candidates = new Map<number, number>();
	for (const number of sketch) {
		const sharing = sql('SELECT article FROM sketch WHERE number = ? LIMIT ?').all(number, mostSharing);
		if (sharing.length === mostSharing) continue;
		for (const { article } of sharing) candidates.set(Number(article), (candidates.get(Number(article)) ?? 0) + 1);
	}
	for (const [id, shared] of candidates) {
		if (shared * 2 < sketch.length) continue;
		const other = waiting.get(id) ?? bodies.textOf(id);
		if (likeness(other, text) < alike) continue;
		return Number(sql('SELECT coalesce(copy_of, id) AS id FROM article WHERE id = ?').get(id)?.id ?? id);
	}
	return undefined;
}
