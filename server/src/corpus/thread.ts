// Starts a whole refresh in a thread of its own, so that writing never holds up whoever is typing. `threadTask.ts` is the other side.
// The thread opens the store by its place; the starter's own store sees what it writes.
import { Worker } from 'node:worker_threads';
import type { Bilingual } from '../util/bilingual.ts';
import { CancelledError } from '../util/cancellation.ts';
import type { IndexOptions, IndexProgress, IndexResult } from './indexer.ts';
import { threadLimits } from './pool.ts';
import type { ReadOptions } from './reading.ts';
import type { SourceOptions } from './sources.ts';
import { StoreError } from './store.ts';

/** As much of the options as can be posted. */
export type TaskOptions = Pick<IndexOptions, 'roots' | 'changed' | keyof SourceOptions | keyof ReadOptions>;

/** What the thread is given at its start. */
export interface ThreadTask {
	readonly kind: 'index';
	readonly location: string;
	readonly options: TaskOptions;
	readonly file: string;
	readonly count: number;
	/** One number; set to 1 to stop. */
	readonly stop: Int32Array;
}

export type ThreadMessage =
	| { readonly kind: 'progress'; readonly progress: IndexProgress }
	| { readonly kind: 'done'; readonly result: IndexResult }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'store'; readonly fault: StoreError['kind']; readonly problem: Bilingual };

/** How often the starter looks whether it was told to stop. */
const glance = 50;

export function indexInThread(options: IndexOptions, location: string): Promise<IndexResult> {
	const { store: _, extract: _extract, token, workers, onProgress, ...posted } = options;
	if (!workers) throw new Error('a thread needs a worker file');
	const stop = new Int32Array(new SharedArrayBuffer(4));
	const task: ThreadTask = { kind: 'index', location, options: posted, file: String(workers.file), count: workers.count, stop };
	return new Promise((resolve, reject) => {
		const worker = new Worker(workers.file, { workerData: task, resourceLimits: threadLimits });
		const watching = setInterval(() => {
			if (token.isCancellationRequested) Atomics.store(stop, 0, 1);
		}, glance);
		worker.on('message', (message: ThreadMessage) => {
			switch (message.kind) {
				case 'progress':
					onProgress?.(message.progress);
					break;
				case 'done':
					resolve(message.result);
					break;
				case 'cancelled':
					reject(new CancelledError());
					break;
				case 'store':
					reject(new StoreError(message.fault, message.problem, undefined));
			}
		});
		worker.on('error', reject);
		worker.on('exit', (code) => {
			clearInterval(watching);
			reject(new Error(`the indexing thread ended with ${code}`));
		});
	});
}
