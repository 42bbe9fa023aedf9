// What a round of indexing is given, what it tells on the way and what it comes to. Only shapes; `indexer.ts` does it.
import type { Bilingual } from '../util/bilingual.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import type { WorkerOptions } from './pool.ts';
import type { Extract, ReadOptions } from './reading.ts';
import type { CorpusRoot, SourceOptions } from './sources.ts';
import type { Store } from './store.ts';

export interface IndexOptions extends SourceOptions, ReadOptions {
	readonly roots: readonly CorpusRoot[];
	/** Absolute paths of files and folders that changed: the rest is not looked at. */
	readonly changed?: readonly string[] | undefined;
	readonly store: Store;
	/** `undefined` where only threads read. */
	readonly extract: Extract | undefined;
	readonly token: CancellationToken;
	readonly onProgress?: (progress: IndexProgress) => void;
	/** Without it everything is read in this thread, in small steps. */
	readonly workers?: WorkerOptions | undefined;
}

export interface IndexProgress {
	readonly done: number;
	readonly total: number;
	/** `undefined` until there is something to judge by. */
	readonly secondsLeft: number | undefined;
}

export interface IndexResult {
	/** Files read anew. */
	readonly read: number;
	readonly removed: number;
	readonly problems: readonly Bilingual[];
}
