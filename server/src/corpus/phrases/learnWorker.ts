// The program of the thread that learns phrasings. Started by `teacher.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import type { Phrase } from '../../phrases/model.ts';
import { rememberLittle } from '../../util/cacheByText.ts';
import { learnPhrases } from './learn.ts';

export interface LearningTask {
	readonly kind: 'learn';
	readonly location: string;
	readonly known: readonly Phrase[];
	/** One number; set to 1 to stop. */
	readonly stop: Int32Array;
}

const task: LearningTask | undefined = workerData;
if (parentPort && task?.kind === 'learn') {
	const { stop } = task;
	rememberLittle();
	learnPhrases(task.location, task.known, {
		get isCancellationRequested() {
			return Atomics.load(stop, 0) === 1;
		},
	});
}
