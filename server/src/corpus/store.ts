// What a corpus store can do: answer a draft's question in one go, and take in what the indexer read.
// Only shapes; `sqlite/` is the embedded store. A store's answers may be promises, so that a shared one can live elsewhere.
import type { FigureKind, NameKind, QuoteKind } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import type { Browser } from './browse.ts';
import type { CorpusPlace, Evidence } from './evidence.ts';
import type { Packed } from './packed.ts';

export interface Store {
	/** Where it is kept; `undefined` for one in memory. */
	readonly location: string | undefined;
	/** Changes with every change of what it holds, also across rebuilds; 0 before anything was indexed. */
	readonly version: number;
	/** What the user should know of its state, such as that it is kept in memory only. */
	readonly problems: readonly Bilingual[];
	/** False for a store that can be asked and not refreshed. */
	readonly writable: boolean;
	/** What it compresses texts against; those who read may do it for it. */
	readonly dictionary: Uint8Array | undefined;
	stats(): StoreStats;
	ask(question: Question, token: CancellationToken): Evidence | Promise<Evidence>;
	/**
	 * What stores in these files have as well is left to them: counts, places and figures of it are theirs. Call when either changed.
	 * True where answers changed by it, which `version` does not say.
	 */
	leaveTo(locations: readonly string[], token: CancellationToken): Promise<boolean>;
	/** To walk through it. What is found damaged meanwhile is an empty answer. */
	readonly browser: Browser;

	/** What is damaged in it, in the database's own terms; empty where all is well. */
	faults(): readonly string[];
	/** All it holds, article by article. Nothing may be written meanwhile by this store. */
	facts(): Iterable<ExportedFact>;

	/** Ids of the roots it knows, by their paths. */
	roots(): ReadonlyMap<string, number>;
	/** Makes the roots known and gives their ids, in order; files of other roots are forgotten. */
	setRoots(paths: readonly string[]): readonly number[];
	/** Files that another edition of the reader read are to be read again; until then what they said stays. */
	setEdition(edition: string): void;
	/** Files known under a root, by their paths below it: all, or those at and below (and inside) some places. */
	filesOf(root: number, places?: readonly string[]): ReadonlyMap<string, StoredFile>;
	/** Takes batches in, in one transaction; what was known of their files before is replaced. */
	put(batches: readonly Batch[]): void;
	forget(files: readonly number[]): void;
	/** Makes all that was put since answerable. Cheap for little, one sorted load for much. */
	settle(): void;
	/** Gives back the room that a large load took on the way. Call at its end. */
	tidy(): void;
	/** One indexer at a time: true where this one may write now. Asked again and again it stays so. */
	claim(): boolean;
	release(): void;
	close(): void;
}

/** One fact as it is given to other programs. */
export interface ExportedFact {
	readonly fact: 'name' | 'figure' | 'quote';
	readonly kind: NameKind | FigureKind | QuoteKind;
	/** The name in its fullest form, the indicator as printed, or the words said. */
	readonly name: string;
	/** Mentions of a name in this article; the place is the first one in full. */
	readonly count?: number;
	readonly value?: number | readonly [number, number];
	readonly unit?: string | undefined;
	readonly approximation?: string;
	readonly period?: string | undefined;
	readonly scope?: readonly string[];
	readonly speaker?: string | undefined;
	readonly place: CorpusPlace;
}

export interface StoreStats {
	readonly files: number;
	readonly articles: number;
	/** Distinct names, without those that no article has any more. */
	readonly names: number;
	readonly figures: number;
	readonly quotes: number;
	readonly bytes: number;
}

export interface FilePath {
	readonly root: number;
	/** Below the root, with `/`. */
	readonly path: string;
}

export interface Batch {
	/** By `fileRow.file`. */
	readonly paths: readonly FilePath[];
	readonly packed: Packed;
}

export interface StoredFile {
	readonly id: number;
	readonly size: number;
	readonly time: number;
	readonly digest: number;
}

/** All that a draft asks. */
export interface Question {
	readonly names: readonly NameQuestion[];
	readonly figures: readonly FigureQuestion[];
	/** Words of the draft's speeches and documents, each once. */
	readonly quotes: readonly string[];
	/** Persons that the draft lists side by side, in its order. */
	readonly pairs?: readonly PairQuestion[];
	/** Paragraphs with figures, each once. */
	readonly reports?: readonly ReportQuestion[];
	/** Terms of the draft's events, each once. */
	readonly told?: readonly string[];
	/** Words of which is asked whether they were ever printed, each once. */
	readonly words?: readonly string[];
	/** Absolute real paths of the draft: its own facts are no evidence. */
	readonly paths: readonly string[];
	/** Digests of the draft's articles: copies of it are no evidence either. */
	readonly digests: readonly number[];
}

export interface NameQuestion {
	readonly key: string;
	readonly kind: NameKind;
	/** Numbers under which names alike are kept; see `near.ts`. Empty for names whose neighbours say nothing. */
	readonly near: readonly number[];
	/** Posts printed beside the name in the draft. */
	readonly posts: readonly { readonly title: string; readonly affiliation: string }[];
}

export interface PairQuestion {
	readonly first: string;
	readonly second: string;
}

export interface ReportQuestion {
	/** The draft's own, in full. */
	readonly day: string;
	/** The paragraph's text. */
	readonly words: string;
}

export interface FigureQuestion {
	readonly indicator: string;
	/** Periods that the draft names for it; figures of these are looked for however old they are. */
	readonly periods: readonly string[];
}

/** The store was damaged and begun anew (`reset`), or cannot take anything in now; `problem` says it to the user. */
export class StoreError extends Error {
	readonly kind: 'reset' | 'locked' | 'full' | 'unusable';
	readonly problem: Bilingual;

	constructor(kind: StoreError['kind'], problem: Bilingual, cause: unknown) {
		super(problem.en, { cause });
		this.name = 'StoreError';
		this.kind = kind;
		this.problem = problem;
	}
}
