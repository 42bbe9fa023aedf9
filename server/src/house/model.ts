// A newsroom's own list as read: entries, and what is wrong in it. Only shapes; knows neither files nor articles.
import type { NameKind } from '../facts/model.ts';
import type { Phrase } from '../phrases/model.ts';
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';

/** What a row says it is about: a name of one of the article's kinds, or a term. */
export type HouseKind = NameKind | 'term';

/** One list: a CSV file as Excel opens and saves it. Spans index its text, without the byte order mark. */
export interface HouseList {
	/** In the order of the rows. Rows without a canonical form are no entries. */
	readonly entries: readonly HouseEntry[];
	/** Of a list of phrasings. */
	readonly phrases?: readonly Phrase[];
	/** What can be said from this list alone, in source order; what lists say against each other is found by `findConflicts`. */
	readonly problems: readonly HouseProblem[];
}

export interface HouseEntry {
	/** `顾云舟`: the one form that is right. */
	readonly canonical: Cell;
	/** `undefined` where the list does not say: such an entry stands for a name of any kind. */
	readonly kind: HouseKind | undefined;
	/** One row may hold several posts, and one name several rows. */
	readonly posts: readonly HousePost[];
	/** When the name itself was in use, of a row without posts: `首届峰会` has its days, a renamed body its years. */
	readonly period: Period | undefined;
	/** Of a place, the division or country that it lies in: `云岫省` for 竹渚县. */
	readonly parent?: string | undefined;
	/** Other forms that may be written. */
	readonly aliases: readonly Cell[];
	/** Forms that must not be written. */
	readonly misspellings: readonly Cell[];
	readonly note: string | undefined;
	/** The whole row without its line end. */
	readonly span: Span;
	/** From 1, as an editor counts. */
	readonly line: number;
}

export interface HousePost {
	readonly title: string;
	/** Country or body: `东岚`. */
	readonly affiliation: string | undefined;
	readonly period: Period | undefined;
}

/** ISO dates as far as known, both inclusive: `{ from: '2021-03', until: '2024-05' }`. A missing end is open. */
export interface Period {
	readonly from: string | undefined;
	readonly until: string | undefined;
}

/** `顾云舟`: words of a cell, or one of several in a cell, with their place. */
export interface Cell {
	readonly text: string;
	readonly span: Span;
}

export interface HouseProblem {
	readonly code: HouseProblemCode;
	/** An error makes the row useless or the list contradict itself; a warning leaves something out. */
	readonly severity: 'error' | 'warning';
	readonly span: Span;
	readonly message: Bilingual;
	/** The other side of a contradiction; `list` as given to `findConflicts`, `undefined` for this very list. */
	readonly related?: readonly { readonly list: number | undefined; readonly span: Span; readonly message: Bilingual }[];
}

export type HouseProblemCode =
	| 'encoding'
	| 'no-header'
	| 'unknown-column'
	| 'repeated-column'
	| 'few-columns'
	| 'many-columns'
	| 'open-quote'
	| 'no-canonical'
	| 'unknown-kind'
	| 'unreadable-date'
	| 'uneven-posts'
	| 'duplicate'
	| 'alias-is-canonical'
	| 'misspelling-is-canonical'
	| 'no-phrase'
	| 'open-slot'
	| 'broken-json';
