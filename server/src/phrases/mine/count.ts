// Counts templates over articles in bounded room: what was seen once is only a bit, so that the many that never come back cost nothing.
// Knows nothing of which are worth keeping.
import type { Span } from '../../text/span.ts';
import { type Clause, typeAt } from './template.ts';

export interface Counted {
	/** Clauses with their marks between them; the last mark is left out. */
	readonly template: string;
	/** Clauses that it is made of. */
	readonly clauses: number;
	articles: number;
	/** The first and the latest month in which it was met, and how many there were. */
	readonly months: Set<string>;
	/** How it ends: `。` or `，`. */
	readonly marks: Map<string, number>;
	/** What stood in each slot, up to a few. */
	readonly filled: Map<string, number>[];
	/** The latest few. */
	readonly seen: Seen[];
	last: number;
}

export interface Seen {
	readonly article: number;
	/** In the article's text as it was read. */
	readonly at: Span;
}

export interface Counter {
	/** The sentences of one article; `month` as far as it is known. */
	add(
		article: number,
		month: string,
		sentences: Iterable<{ readonly clauses: readonly Clause[]; readonly place: (at: Span) => Span }>,
	): void;
	/** All that were met in two articles at least. */
	readonly counted: ReadonlyMap<string, Counted>;
}

/** Clauses of the longest phrasing. */
const mostClauses = 3;
const longest = 70;
const fewestFixed = 2;
const mostSlots = 9;
const bits = 1 << 25;
const seenKept = 3;
const fillersKept = 8;

export function createCounter(): Counter {
	const once = new Uint8Array(bits >> 3);
	const counted = new Map<string, Counted>();
	return {
		counted,
		add(article, month, sentences) {
			for (const { clauses, place } of sentences) {
				for (let from = 0; from < clauses.length; from++) {
					let template = '';
					for (let to = from; to < Math.min(clauses.length, from + mostClauses); to++) {
						template += clauses[to]?.template ?? '';
						if (template.length > longest) break;
						if (isWorthCounting(template)) count(article, month, template, clauses.slice(from, to + 1), place);
						template += clauses[to]?.mark ?? '';
					}
				}
			}
		},
	};

	function count(article: number, month: string, template: string, clauses: readonly Clause[], place: (at: Span) => Span): void {
		let entry = counted.get(template);
		if (!entry) {
			const bit = hashOf(template) & (bits - 1);
			const seen = ((once[bit >> 3] ?? 0) >> (bit & 7)) & 1;
			if (seen === 0) {
				once[bit >> 3] = (once[bit >> 3] ?? 0) | (1 << (bit & 7));
				return;
			}
			entry = { template, clauses: clauses.length, articles: 1, months: new Set(), marks: new Map(), filled: [], seen: [], last: -1 };
			counted.set(template, entry);
		}
		if (entry.last === article) return;
		entry.last = article;
		entry.articles++;
		entry.months.add(month);
		const [first, last] = [clauses[0], clauses.at(-1)];
		if (!first || !last) return;
		entry.marks.set(last.mark, (entry.marks.get(last.mark) ?? 0) + 1);
		let slot = 0;
		for (const { filled } of clauses) {
			for (const words of filled) {
				entry.filled[slot] ??= new Map();
				const fillers = entry.filled[slot++];
				if (fillers && (fillers.has(words) || fillers.size < fillersKept)) fillers.set(words, (fillers.get(words) ?? 0) + 1);
			}
		}
		entry.seen.push({ article, at: place({ start: first.at.start, end: last.at.end }) });
		if (entry.seen.length > seenKept) entry.seen.shift();
	}
}

/** A slot at least and not too many, and words of its own. */
function isWorthCounting(template: string): boolean {
	let slots = 0;
	let fixed = 0;
	for (let at = 0; at < template.length; at++) {
		if (typeAt(template, at) !== undefined) slots++;
		else if (template.charCodeAt(at) >= 0x4e00) fixed++;
	}
	return slots > 0 && slots <= mostSlots && fixed >= fewestFixed;
}

function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash ^ (hash >>> 15)) >>> 0;
}
