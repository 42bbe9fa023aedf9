// Sentences in print that tell of an event: with its name, and with a figure or a place. Found through the words that articles are kept under.
// Knows nothing of editions or dates.

import type { CorpusPlace } from '../evidence.ts';
import { lookedForUnder } from '../grams.ts';
import type { Bodies } from './bodies.ts';
import type { Connection, Row } from './connection.ts';
import type { Places } from './places.ts';

/** So many of the newest blocks of articles with the words are looked at. */
const mostLookedAt = 40;
const mostTold = 16;
/** Of one article, beside a sentence that tells the place alone. */
const mostOfOne = 2;

export interface Told {
	/** `term` is as in `EventSaid`: parts of a name, with # for what is between. */
	find(term: string, isOut: (article: number) => boolean): readonly CorpusPlace[];
	/** After the store changed. */
	reset(): void;
}

interface Found {
	readonly article: number;
	readonly place: CorpusPlace;
}

export function createTold({ sql }: Connection, bodies: Bodies, places: Places): Told {
	const known = new Map<string, readonly Found[]>();

	return {
		find(term, isOut) {
			let found = known.get(term);
			if (!found) {
				found = findAll(term);
				if (known.size > 5000) known.clear();
				known.set(term, found);
			}
			return found.filter(({ article }) => !isOut(article)).map(({ place }) => place);
		},
		reset: () => known.clear(),
	};

	function* articlesIn(blocks: readonly Row[]): Generator<Row> {
		for (const { id } of blocks) yield* sql(inBlockQuery).all(Number(id));
	}

	function findAll(term: string): Found[] {
		const parts = term.split('#').filter((part) => part !== '');
		const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
		const words = longest.split(/[—“”]/u).filter((word) => word.length > 1);
		const grams = words.flatMap(lookedForUnder).map(({ gram, as }) => `"${gram}"${as === 'start' ? '*' : ''}`);
		if (grams.length === 0) return [];
		const found: Found[] = [];
		const seen = new Set<string>();
		const blocks = sql(holdingQuery).all([...new Set(grams)].join(' AND '), mostLookedAt);
		for (const { id } of articlesIn(blocks)) {
			const text = evenDashes(bodies.textOf(Number(id)));
			let own = 0;
			let hasPlace = false;
			for (let at = text.indexOf(longest); at !== -1 && own < mostOfOne; at = text.indexOf(longest, at + longest.length)) {
				const place = places.placeOf(Number(id), { start: at, end: at + longest.length });
				const sentence = evenDashes(place.sentence);
				if (seen.has(sentence) || !parts.every((part) => sentence.includes(part))) continue;
				const dated = /\d/u.test(sentence);
				if (!dated && (hasPlace || !tellsPlace.test(sentence))) continue;
				seen.add(sentence);
				found.push({ article: Number(id), place });
				if (dated) own++;
				else hasPlace = true;
			}
			if (found.length >= mostTold) break;
		}
		return found;
	}
}

/** Where an edition was, if not when: `首届茶业论坛在石门举行`. */
const tellsPlace =
	/(?:首届|第[一二三四五六七八九十百]{1,4}[届次])[^，。；]{2,24}在[^，。；]{2,14}(?:举行|举办|召开|开幕)|(?:在|赴)[^，。；]{2,12}(?:出席|参加|主持|举行|举办|召开)的?(?:首届|第[一二三四五六七八九十百]{1,4}[届次])/u;

/** Dashes are style; as long as it was. */
function evenDashes(text: string): string {
	return text.replace(/[－–―‑-]/gu, '—');
}

/** Articles lie several to a block, and the words are kept for the block. */
const holdingQuery = 'SELECT rowid AS id FROM gram WHERE gram MATCH ? ORDER BY rowid DESC LIMIT ?';
const inBlockQuery = `
SELECT id FROM article WHERE id >= ?1 AND id < coalesce((SELECT min(id) FROM block WHERE id > ?1), 9e15) AND copy_of IS NULL
ORDER BY id DESC`;
