// The program of the corpus's threads: one refreshes a store, others read articles for it. Started by `thread.ts` and `pool.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './thread.ts';

const task: ThreadTask | null = workerData;

// Each loads only what its work needs. A failure ends the thread with its error, which the starter is told of.
if (parentPort && task?.kind === 'index') {
	const port = parentPort;
	rethrow(import('./threadTask.ts').then(({ runThreadTask }) => runThreadTask(port, task)));
} else if (parentPort) {
	const port = parentPort;
	rethrow(
		Promise.all([import('./serve.ts'), import('./extractArticle.ts'), import('../util/cacheByText.ts')]).then(
			([{ serveReading }, { extractArticle }, { rememberLittle }]) => {
				rememberLittle();
				serveReading(port, extractArticle);
			},
		),
	);
}

function rethrow(work: Promise<void>): void {
	work.catch((error: unknown) => {
		setImmediate(() => {
			throw error;
		});
	});
}
