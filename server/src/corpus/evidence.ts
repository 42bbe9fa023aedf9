// What the published articles say of a draft's facts: the one answer to the one question that a draft asks.
// Only shapes; `gather.ts` asks the store.
import type { Figure, NameKind, QuoteKind } from '../facts/model.ts';
import type { CommonSlip } from '../facts/names/likeness/commonNames.ts';
import type { Learnt } from '../phrases/model.ts';
import type { Span } from '../text/span.ts';
import type { CorpusDefinition } from './definition.ts';

export interface Evidence {
	/** Changes with every change of the corpus; part of every cache key. */
	readonly version: number;
	/** Number of articles that were asked. */
	readonly articles: number;
	/** What is known of a name, by `NameMention.key`. */
	readonly names: ReadonlyMap<string, NameRecord>;
	/** Known names that are alike in spelling, sound or shape, or that share a title and country, by `NameMention.key`; most frequent first. */
	readonly neighbours: ReadonlyMap<string, readonly NameRecord[]>;
	/** Published figures of the same indicator, by `Figure.indicator`; newest first. */
	readonly figures: ReadonlyMap<string, readonly FigureRecord[]>;
	/** Published quotations that equal, hold, or resemble a draft's, by `Quote.words`; most alike first. */
	readonly quotes: ReadonlyMap<string, readonly QuoteRecord[]>;
	/** In which order two persons listed side by side in the draft are printed elsewhere, by `orderKey`. */
	readonly orders?: ReadonlyMap<string, OrderRecord>;
	/** Of the draft's headlines and paragraphs with figures, by their text: the report of the same day that has most of their wording. */
	readonly reports?: ReadonlyMap<string, ReportRecord>;
	/** Published sentences that tell of the draft's events, by `EventSaid.term`; newest first. */
	readonly told?: ReadonlyMap<string, readonly CorpusPlace[]>;
	/** Of the words asked for, those that were printed. */
	readonly printed?: ReadonlySet<string>;
	/** Places in the draft that were never printed so, one slip away from a name that was printed often, which `names` has. */
	readonly slips?: readonly PrintSlip[];
	/** Of two places printed side by side in the draft, as `湖南张家界`, those that a corpus of some size has never printed so. */
	readonly unprinted?: ReadonlySet<string>;
	/** Phrasings that the corpus taught; absent until it has. */
	readonly learnt?: Learnt;
}

export interface PrintSlip extends CommonSlip {
	readonly paragraph: number;
}

/** Published lists with both side by side, counted by who comes first. */
export interface OrderRecord {
	readonly before: number;
	readonly after: number;
	/** The last day on which each order was printed; `undefined` where it never was, or no day is known. */
	readonly latestBefore?: string | undefined;
	readonly latestAfter?: string | undefined;
	/** The first day, of the newest texts, on which the second of the pair came first. */
	readonly firstAfter?: string | undefined;
	/** Where the second of the pair comes first, newest first. */
	readonly places: readonly CorpusPlace[];
}

/** Another report of the same matter, with all its figures. */
export interface ReportRecord {
	/** How much of the paragraph's wording it has, 0 to 1; rare words count more. */
	readonly shared: number;
	/** Its headline. */
	readonly place: CorpusPlace;
	readonly figures: readonly ReportFigure[];
}

export interface ReportFigure extends Pick<Figure, 'kind' | 'value' | 'unit' | 'approximation' | 'text'> {
	/** The words before and behind it in its sentence. */
	readonly around: string;
	/** Where it stands in `around`. */
	readonly at: number;
	readonly place: CorpusPlace;
}

/** Of a pair as the draft has it. */
export function orderKey(first: string, second: string): string {
	return `${first}\t${second}`;
}

export interface NameRecord {
	readonly key: string;
	readonly canonical: string;
	readonly kind: NameKind;
	readonly mentions: number;
	readonly articles: number;
	/** ISO dates, as much as is known. */
	readonly first: string | undefined;
	readonly latest: string | undefined;
	/** Posts printed beside the name, most frequent first. */
	readonly titles: readonly TitleRecord[];
	/** A few telling places, newest first. */
	readonly places: readonly CorpusPlace[];
}

export interface TitleRecord {
	readonly title: string;
	readonly affiliation: string | undefined;
	readonly count: number;
	readonly first: string | undefined;
	readonly latest: string | undefined;
}

export interface FigureRecord {
	readonly indicator: string;
	readonly measure: string;
	readonly value: number | readonly [number, number];
	readonly unit: string | undefined;
	readonly approximation: string;
	readonly scope: readonly string[];
	readonly period: string | undefined;
	readonly place: CorpusPlace;
}

export interface QuoteRecord {
	/** The words between the marks, unwrapped. */
	readonly words: string;
	readonly kind: QuoteKind;
	/** Canonical name of who said it, where the article says. */
	readonly speaker: string | undefined;
	/** Of the draft's words against these: the same, all of them within these, these within them, or much in common. */
	readonly likeness: 'equal' | 'inside' | 'holds' | 'resembles';
	/** The share of wording in common, 0 to 1; 1 for equal ones. Marks and blanks do not count. */
	readonly shared: number;
	readonly place: CorpusPlace;
}

/** A place in a published article. */
export interface CorpusPlace {
	readonly path: string;
	/** Source span in that file as it was indexed. */
	readonly span: Span;
	readonly headline: string | undefined;
	readonly date: string | undefined;
	/** The sentence around it, unwrapped, at most about 120 characters. */
	readonly sentence: string;
	/** The corpus it is from, where that has a name. */
	readonly corpus?: CorpusMark;
}

/** What a place says of its corpus: see `CorpusDefinition`. */
export type CorpusMark = Pick<CorpusDefinition, 'label' | 'weight'>;

export const noEvidence: Evidence = {
	version: 0,
	articles: 0,
	names: new Map(),
	neighbours: new Map(),
	figures: new Map(),
	quotes: new Map(),
};
