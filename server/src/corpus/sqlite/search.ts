// Articles that hold all the words of a query: candidates by the grams they are kept under, then each looked at in its text.
// Knows nothing of facts.
import type { Span } from '../../text/span.ts';
import { type CancellationToken, throwIfCancelled } from '../../util/cancellation.ts';
import type { Page, Passage, SearchHit, TextQuery } from '../browse.ts';
import { folded, lookedForUnder } from '../grams.ts';
import { sentenceAround } from '../sentence.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';
import type { Places } from './places.ts';

const mostPassages = 3;
/** So many candidates beyond the page are looked at to say how many there are. */
const countedBeyond = 300;
const slice = 8;

export interface Searcher {
	search(query: TextQuery, token: CancellationToken): Promise<Page<SearchHit>>;
	/** Article ids whose text may hold the words, newest first; `undefined` where nothing narrows them down. */
	candidates(words: readonly string[]): readonly number[] | undefined;
}

export function createSearcher(connection: Connection, bodies: Bodies, places: Places): Searcher {
	const { sql } = connection;

	return { search, candidates };

	async function search({ text, from, count }: TextQuery, token: CancellationToken): Promise<Page<SearchHit>> {
		const words = wordsOf(text);
		if (words.length === 0) return { items: [], total: 0 };
		const ids = candidates(words) ?? allNewestFirst();
		const items: SearchHit[] = [];
		let total = 0;
		let beyond = 0;
		let rested = performance.now();
		for (const id of ids) {
			if (items.length === count && ++beyond > countedBeyond) return { items, total, more: true };
			if (performance.now() - rested > slice) {
				await new Promise(setImmediate);
				bodies.look();
				rested = performance.now();
			}
			throwIfCancelled(token);
			const body = bodies.textOf(id);
			const found = occurrences(folded(body), words);
			if (!found) continue;
			if (total >= from && items.length < count) items.push(hitOf(id, body, found, words));
			total++;
		}
		return { items, total };
	}

	function candidates(words: readonly string[]): readonly number[] | undefined {
		const terms = words.flatMap(lookedForUnder).map(({ gram, as }) => `"${gram}"${as === 'start' ? '*' : ''}`);
		if (terms.length === 0) return undefined;
		return sql(candidateQuery)
			.all([...new Set(terms)].join(' AND '))
			.map(({ id }) => Number(id));
	}

	function allNewestFirst(): readonly number[] {
		return sql('SELECT id FROM article WHERE copy_of IS NULL ORDER BY day DESC, id DESC')
			.all()
			.map(({ id }) => Number(id));
	}

	function hitOf(id: number, body: string, found: readonly Span[], words: readonly string[]): SearchHit {
		const passages: Passage[] = [];
		const seen = new Set<string>();
		for (const at of found) {
			const sentence = sentenceAround(body, at);
			if (seen.has(sentence)) continue;
			seen.add(sentence);
			const marks = occurrencesOf(folded(sentence), words);
			passages.push({ span: places.spanOf(id, at), sentence, marks });
			if (passages.length === mostPassages) break;
		}
		return { place: places.placeOf(id, found[0] ?? { start: 0, end: 0 }), passages, hits: found.length };
	}
}

/** Words parted by blanks; what stands in quotation marks stays together. */
function wordsOf(query: string): readonly string[] {
	const words: string[] = [];
	for (const [, quoted, plain] of query.matchAll(/[“"]([^“”"]+)[”"]|([^\s“”"]+)/gu)) {
		const word = folded((quoted ?? plain ?? '').trim());
		if (word !== '' && !words.includes(word)) words.push(word);
	}
	return words.slice(0, 20);
}

/** In order; `undefined` where one of the words is missing. */
function occurrences(text: string, words: readonly string[]): readonly Span[] | undefined {
	return words.every((word) => text.includes(word)) ? occurrencesOf(text, words) : undefined;
}

function occurrencesOf(text: string, words: readonly string[]): readonly Span[] {
	const found: Span[] = [];
	for (const word of words) {
		for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
			found.push({ start: at, end: at + word.length });
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	// Of words that overlap the first stands for both.
	return found.filter((span, i) => i === 0 || span.start >= Math.max(...found.slice(Math.max(0, i - 3), i).map(({ end }) => end)));
}

const candidateQuery = `
SELECT article.id AS id FROM gram
JOIN article ON article.id >= gram.rowid AND article.id < coalesce((SELECT min(id) FROM block WHERE id > gram.rowid), 9e15)
WHERE gram MATCH ? AND copy_of IS NULL ORDER BY day DESC, article.id DESC`;
