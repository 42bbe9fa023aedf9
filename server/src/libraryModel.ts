// What the corpus of a session can do for those who ask it. Only shapes; `library.ts` is the thing itself.
import type { Storage } from './collections.ts';
import type { Browser } from './corpus/browse.ts';
import type { CorpusDefinition } from './corpus/definition.ts';
import type { IndexProgress } from './corpus/indexing.ts';
import type { StoreStats } from './corpus/store.ts';
import type { CorpusState } from './protocol.ts';
import type { EvidenceSource } from './service.ts';
import type { Bilingual } from './util/bilingual.ts';

export interface LibraryOptions {
	readonly corpora: readonly CorpusDefinition[];
	readonly storage: Storage;
	readonly onStatus?: (status: LibraryStatus) => void;
	/** The answers may have changed. */
	readonly onChange?: () => void;
	readonly onProgress?: (progress: IndexProgress) => void;
}

export interface LibraryStatus {
	readonly corpus: CorpusState;
	readonly articles: number;
	/** 0 to 100. */
	readonly percent: number | undefined;
	/** How far reading has come, while it goes on. */
	readonly progress?: IndexProgress | undefined;
	/** As of the library. */
	readonly version?: number | undefined;
	readonly problem: Bilingual | undefined;
}

export interface Library extends EvidenceSource {
	/** What went wrong in opening and in the last round, for the user. */
	readonly problems: readonly Bilingual[];
	/** The files in which its indexes are kept; without those that are in memory this time. */
	readonly locations: readonly string[];
	readonly stats: StoreStats;
	/** The first round is over: the corpus is as its folders were at the start. */
	readonly ready: Promise<void>;
	/** Looks for changed files: now, or once more when the present round is over. Resolves when the corpus is as it was found then. */
	refresh(): Promise<void>;
	/** Files and folders changed, by their absolute paths: in a moment they alone are looked at, all together. Very many make a whole round. */
	changed(paths: readonly string[]): void;
	/** Forgets the index and reads every article again. */
	rebuild(): Promise<void>;
	/** Stops reading until `resume`; what was read stays and answers. */
	pause(): void;
	resume(): void;
	/** Learns phrasings from it, where it is time to: in the background, and never while it is read. Resolves when that is over. */
	learn(): Promise<void>;
	/** To walk through it; absent where it can only be asked by drafts. */
	readonly browser?: Browser | undefined;
	close(): Promise<void>;
}
