// What reading a batch of files found, as flat tables: quick to post between threads and to write into a store.
// Only the layout; `pack.ts` fills it and a store reads it.
import type { FigureKind, NameKind, QuoteKind } from '../facts/model.ts';

/** Numbers in rows of a fixed width; strings are places in `strings`, -1 for none. */
export interface Packed {
	readonly strings: readonly string[];
	readonly files: Float64Array;
	readonly articles: Float64Array;
	readonly mentions: Float64Array;
	readonly posts: Float64Array;
	readonly figures: Float64Array;
	readonly quotes: Float64Array;
	/** Maps of the bodies, one after another. */
	readonly breaks: Uint8Array;
	/** Neighbouring articles whose texts are kept together. */
	readonly blocks: Float64Array;
	/** The texts of blocks compressed, one after another; empty where `dictionary` is 0. */
	readonly bodies: Uint8Array;
	/** Digest of the dictionary that the texts are compressed against. */
	readonly dictionary: number;
}

/** `file` rows: place in the request, outcome, size, time, digest. */
export const fileRow = { file: 0, outcome: 1, size: 2, time: 3, digest: 4, width: 5 } as const;

/** What became of a file. */
export const outcomes = ['read', 'unchanged', 'vanished', 'unreadable', 'binary', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** `article` rows: the file's row, then what is known of the article. `sketch` is four numbers, NaN where missing. */
export const articleRow = {
	file: 0,
	day: 1,
	/** The row of its block, and its text's place there. */
	block: 2,
	at: 3,
	length: 4,
	headAt: 5,
	headLength: 6,
	digest: 7,
	breaksStart: 8,
	breaksEnd: 9,
	sketch: 10,
	width: 14,
} as const;

/** `block` rows: the string that holds the texts of some articles, one after another, parted by `\n`; and its part of `bodies`. */
export const blockRow = { text: 0, start: 1, end: 2, width: 3 } as const;

/** Mentions of one name in one article: how many, and where the first stands in the body. */
export const mentionRow = { article: 0, key: 1, kind: 2, canonical: 3, count: 4, at: 5, length: 6, width: 7 } as const;

/** A post printed beside a person's name, once an article. */
export const postRow = { article: 0, key: 1, title: 2, affiliation: 3, count: 4, width: 5 } as const;

/** A number with an indicator; `low` equals `high` for a single value. `scope` is one string, parts parted by U+001F. */
export const figureRow = {
	article: 0,
	indicator: 1,
	measure: 2,
	low: 3,
	high: 4,
	unit: 5,
	approximation: 6,
	scope: 7,
	period: 8,
	at: 9,
	length: 10,
	kind: 11,
	width: 12,
} as const;

/** A quotation: the place of its words, marks left out. */
export const quoteRow = { article: 0, kind: 1, depth: 2, speaker: 3, at: 4, length: 5, width: 6 } as const;

/** Shorter ones are emphasis or labels, found in every article. */
export const shortestQuote = 4;

/** Words that someone said or wrote, which may be held against another print of them; of titles and emphasis the long ones alone. */
export function isQuoted(kind: QuoteKind, length: number): boolean {
	return kind === 'speech' || kind === 'document' || length >= longTerm;
}

/** Whatever stands in marks and is as long as this may be somebody's words. */
const longTerm = 14;

export const scopeSeparator = '\u001f';

/** Numbers stand for these in rows and stores: only ever add at the end. */
export const nameKinds: readonly NameKind[] = ['person', 'title', 'place', 'organization', 'event', 'work'];
export const figureKinds: readonly FigureKind[] = ['quantity', 'percent', 'date', 'time', 'duration', 'ordinal', 'label', 'age', 'score'];
export const approximations: readonly string[] = ['exact', 'about', 'over', 'under', 'nearly'];
export const quoteKinds: readonly QuoteKind[] = ['speech', 'document', 'title', 'emphasis'];
