// Starts a whole refresh in a process of its own, so that neither writing nor its memory is felt where someone types. `indexTask.ts` is
// the other side: it opens the store by its place, and the starter's own store sees what it writes.
import type { Bilingual } from '../util/bilingual.ts';
import { CancelledError } from '../util/cancellation.ts';
import { runApart } from './apart.ts';
import type { IndexOptions, IndexProgress, IndexResult } from './indexing.ts';
import type { ReadOptions } from './reading.ts';
import type { SourceOptions } from './sources.ts';
import { StoreError } from './store.ts';

/** As much of the options as can be posted. */
export type TaskOptions = Pick<IndexOptions, 'roots' | 'changed' | keyof SourceOptions | keyof ReadOptions>;

/** What the program is given at its start. */
export interface IndexTask {
	readonly location: string;
	readonly options: TaskOptions;
	readonly file: string;
	readonly count: number;
}

export type IndexMessage =
	| { readonly kind: 'progress'; readonly progress: IndexProgress }
	| { readonly kind: 'done'; readonly result: IndexResult }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'store'; readonly fault: StoreError['kind']; readonly problem: Bilingual };

export async function indexApart(options: IndexOptions, location: string): Promise<IndexResult> {
	const { store: _, extract: _extract, token, workers, onProgress, ...posted } = options;
	if (!workers) throw new Error('a program needs its file');
	const task: IndexTask = { location, options: posted, file: String(workers.file), count: workers.count };
	let last: IndexMessage | undefined;
	await runApart(workers.file, task, token, (message: IndexMessage) => {
		if (message.kind === 'progress') onProgress?.(message.progress);
		else last = message;
	});
	switch (last?.kind) {
		case 'done':
			return last.result;
		case 'cancelled':
			throw new CancelledError();
		case 'store':
			throw new StoreError(last.fault, last.problem, undefined);
		default:
			throw new Error('the indexing program said nothing');
	}
}
