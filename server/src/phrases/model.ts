// What a standard phrasing is: fixed words with typed slots between them. Only shapes; where phrasings come from others know.
import type { Span } from '../text/span.ts';

/** What fills a slot. `words` is anything that the writer has to find himself. */
export type SlotType =
	| 'person'
	| 'title'
	| 'country'
	| 'place'
	| 'organization'
	| 'event'
	| 'document'
	| 'date'
	| 'year'
	| 'time'
	| 'duration'
	| 'figure'
	| 'percent'
	| 'words';

export interface Slot {
	readonly kind: 'slot';
	/** In the order in which an editor walks through them, from 1. */
	readonly number: number;
	readonly type: SlotType;
	/** `国家`: what stands there until it is filled. */
	readonly word: string;
	/** `上午`, `下午`: what it may be; empty where that is not known beforehand. */
	readonly choices: readonly string[];
}

export interface FixedWords {
	readonly kind: 'text';
	/** `邀请，`. */
	readonly text: string;
}

export type PhrasePart = FixedWords | Slot;

/** Shipped with the product, from the newsroom's own list, or learnt from the corpus. */
export type PhraseOrigin = 'shipped' | 'house' | 'learnt';

export interface Phrase {
	/** Names it among those of its origin: `会见 · 举行会谈`. */
	readonly id: string;
	readonly origin: PhraseOrigin;
	/** `会见`. */
	readonly group: string;
	/** `举行会谈`. */
	readonly name: string;
	/** Words by which it is called beside its own: `会谈`. */
	readonly prefixes: readonly string[];
	readonly description: string;
	readonly parts: readonly PhrasePart[];
}

/** Where a phrasing was printed. */
export interface PhraseUse {
	readonly path: string;
	/** Source span of the sentence's part that it is. */
	readonly span: Span;
	readonly headline: string | undefined;
	readonly date: string | undefined;
	readonly sentence: string;
}

export interface UsedPhrase extends Phrase {
	/** In how many of the articles looked at it stands. */
	readonly articles: number;
	/** Nothing that differs from it by a word is met. */
	readonly closed?: boolean;
	/** A few. */
	readonly uses: readonly PhraseUse[];
}

/** What a corpus taught. */
export interface Learnt {
	/** The most used first. */
	readonly phrases: readonly UsedPhrase[];
	/** Of phrasings that are shipped or listed, by their ids: how often they are met. */
	readonly known: ReadonlyMap<string, Pick<UsedPhrase, 'articles' | 'uses'>>;
	/** Verbs by which a person's words are brought, by the name's key; the most used first. */
	readonly verbs: ReadonlyMap<string, readonly string[]>;
	/** Words that always stand together in one way. */
	readonly formulations: readonly Formulation[];
}

/** `深受群众欢迎`, met in 40 articles, while nothing that differs from it by a word is. */
export interface Formulation {
	readonly text: string;
	readonly articles: number;
	/** Nothing that has one character more or less is met either. */
	readonly whole?: boolean;
	readonly uses: readonly PhraseUse[];
}

export const nothingLearnt: Learnt = { phrases: [], known: new Map(), verbs: new Map(), formulations: [] };
