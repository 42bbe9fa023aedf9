// Refreshes a store in this process and tells how it goes. `indexApart.ts` is the other side. Reads nothing itself: threads do.
import { type CancellationToken, CancelledError } from '../util/cancellation.ts';
import type { IndexMessage, IndexTask } from './indexApart.ts';
import { indexCorpus } from './indexer.ts';
import type { IndexProgress } from './indexing.ts';
import { openStore } from './sqlite/store.ts';
import { StoreError } from './store.ts';

/** Milliseconds to wait for another program's lock: nobody is kept from typing here. */
const patience = 15_000;

export async function runIndexTask(task: IndexTask, say: (message: IndexMessage) => void, token: CancellationToken): Promise<void> {
	const opened = openStore(task.location, { patience, writingPatience: patience });
	if (opened.kind === 'none') return say({ kind: 'store', fault: 'unusable', problem: opened.problem });
	const { store } = opened;
	try {
		const { options, file, count } = task;
		const workers = { file: file.startsWith('file:') ? new URL(file) : file, count, writing: 'here' } as const;
		const onProgress = (progress: IndexProgress) => say({ kind: 'progress', progress });
		const result = await indexCorpus({ ...options, store, extract: undefined, token, onProgress, workers });
		say({ kind: 'done', result: { ...result, problems: [...store.problems, ...result.problems] } });
	} catch (error) {
		if (error instanceof StoreError) say({ kind: 'store', fault: error.kind, problem: error.problem });
		else if (error instanceof CancelledError) say({ kind: 'cancelled' });
		else throw error;
	} finally {
		store.close();
	}
}
