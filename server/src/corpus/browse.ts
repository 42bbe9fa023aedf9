// Walking through a corpus: what it knows of, where it stands in print, and its words searched. Only shapes; `sqlite/` looks up.
// A draft's question is another thing (`evidence.ts`): this is what a person asks, one page of it at a time.
import type { NameKind } from '../facts/model.ts';
import type { CommonName } from '../facts/names/likeness/commonNames.ts';
import type { Span } from '../text/span.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import type { CorpusPlace, FigureRecord } from './evidence.ts';
import type { NameProfile, ProfileQuery } from './profile.ts';

export type EntityKind = Exclude<NameKind, 'title'> | 'indicator';

/** A store's answers may be promises; each looks at its token. What was found damaged meanwhile is an empty answer. */
export interface Browser {
	/** How many there are of each kind; kinds without any may be left out. */
	countEntities(token: CancellationToken): Answer<readonly EntityCount[]>;
	/** The most mentioned first; with `filter` those that match it best first. */
	listEntities(query: EntityQuery, token: CancellationToken): Answer<Page<EntityRow>>;
	/** Where it was printed, newest first, reprints once. Empty where it is not known (any more). */
	mentionsOf(query: MentionQuery, token: CancellationToken): Answer<Page<CorpusPlace>>;
	/** What was printed of an indicator, newest first, reprints once. Empty where it is not known (any more). */
	figuresOf(query: FigureQuery, token: CancellationToken): Answer<Page<FigureRecord>>;
	/** Articles by words of their headlines: Chinese, pinyin or its initials; newest first among equals. */
	headlines(query: TextQuery, token: CancellationToken): Answer<Page<CorpusPlace>>;
	/** Articles whose text has all words of the query, newest first; words in “” or "" as they stand. */
	search(query: TextQuery, token: CancellationToken): Answer<Page<SearchHit>>;
	/** What a card tells of a name; `undefined` where it is not known. Reads a bounded number of texts. */
	profileOf(query: ProfileQuery, token: CancellationToken): Answer<NameProfile | undefined>;
	/** Names that begin with what was typed, in Chinese, pinyin or its initials; those told of lately and often first. */
	namesBeginning(query: NamesQuery, token: CancellationToken): Answer<readonly KnownName[]>;
	/** Who holds a post of a country or body, or any post of it; those told of lately first. */
	holdersOf(query: HoldersQuery, token: CancellationToken): Answer<readonly KnownName[]>;
	/** Full names of persons that were printed often, and with a post: no slip and no misreading. */
	certainPersons(token: CancellationToken): Answer<readonly string[]>;
	/** Names of persons, bodies, events and works that were printed in several articles. */
	commonNames(token: CancellationToken): Answer<readonly CommonName[]>;
}

export interface NamesQuery {
	readonly typed: string;
	/** All kinds where it is left out. */
	readonly kinds?: readonly NameKind[] | undefined;
	readonly count: number;
}

/** At least one of the two is there. */
export interface HoldersQuery {
	readonly title?: string | undefined;
	readonly affiliation?: string | undefined;
	readonly count: number;
}

/** A name as it is offered while one writes. */
export interface KnownName {
	readonly kind: NameKind;
	readonly key: string;
	readonly name: string;
	readonly mentions: number;
	/** As much of the date as is known. */
	readonly latest: string | undefined;
	/** The post printed beside it last. */
	readonly post: { readonly title: string; readonly affiliation: string | undefined } | undefined;
}

export type Answer<T> = T | Promise<T>;

export interface Page<T> {
	readonly items: readonly T[];
	/** Of all there are; at least this many where counting them would take long. */
	readonly total: number;
	/** There are more than `total`: counting ended early. */
	readonly more?: boolean;
}

export interface EntityCount {
	readonly kind: EntityKind;
	readonly count: number;
}

export interface EntityQuery {
	/** All kinds where it is left out. */
	readonly kind?: EntityKind | undefined;
	/** Part of the name in Chinese, in pinyin without tones (`wanglijun`) or its initials (`wlj`); empty for all. */
	readonly filter: string;
	readonly from: number;
	readonly count: number;
}

export interface EntityRow {
	readonly kind: EntityKind;
	/** Names it together with the kind, also after the index was made anew. */
	readonly key: string;
	readonly name: string;
	readonly mentions: number;
	readonly articles: number;
	/** As much of the date as is known. */
	readonly latest: string | undefined;
	/** The post printed most often beside a person's name; the unit of an indicator. */
	readonly detail: string | undefined;
}

export interface MentionQuery {
	readonly kind: EntityKind;
	readonly key: string;
	readonly from: number;
	readonly count: number;
}

export interface FigureQuery {
	/** The `key` of an `EntityRow` of that kind. */
	readonly indicator: string;
	/** Only of these, all together: `['中亚', '中国']`. Sorted, as facts have it. */
	readonly scope?: readonly string[] | undefined;
	/** The draft's own articles and their copies, as in `ProfileQuery`: they are left out of what is asked by scope. */
	readonly paths?: readonly string[] | undefined;
	readonly digests?: readonly number[] | undefined;
	readonly from: number;
	readonly count: number;
}

export interface TextQuery {
	readonly text: string;
	readonly from: number;
	readonly count: number;
}

/** One article that has what was searched. */
export interface SearchHit {
	/** Of the first passage: path, headline and date are the article's. */
	readonly place: CorpusPlace;
	readonly passages: readonly Passage[];
	/** Places in the article, those without a passage here included. */
	readonly hits: number;
}

export interface Passage {
	/** Source span of the first word found in it. */
	readonly span: Span;
	/** A sentence or a part of one, unwrapped. */
	readonly sentence: string;
	/** In the sentence, in order: `“绿色发展”是……`: the span of `绿色发展`. */
	readonly marks: readonly Span[];
}
