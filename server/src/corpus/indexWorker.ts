// The program of indexing: as a process it refreshes a store, as a thread of that it reads articles. Started by `indexApart.ts` and `pool.ts`.
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { serveApart } from './apart.ts';
import type { IndexMessage, IndexTask } from './indexApart.ts';

// Each loads only what its work needs. A failure ends the thread with its error, which the starter is told of.
if (parentPort) {
	const port = parentPort;
	Promise.all([import('./serve.ts'), import('./extractArticle.ts'), import('../util/cacheByText.ts')])
		.then(([{ serveReading }, { extractArticle }, { rememberLittle }]) => {
			rememberLittle();
			serveReading(port, extractArticle);
		})
		.catch((error: unknown) => {
			setImmediate(() => {
				throw error;
			});
		});
} else {
	// Every thread compiles for itself what it runs often. The best of compilers takes longer than it saves in a program of seconds, but for
	// what runs most often.
	setFlagsFromString('--invocation-count-for-turbofan=200000');
	// An article leaves nothing behind but its facts. What the engine takes for long-lived, since it was so while dictionaries were built,
	// would be put among the old at once, where it keeps all that it holds until the whole heap is searched.
	setFlagsFromString('--no-allocation-site-pretenuring');
	// The threads inherit the little room for young objects that this process was started with, which their limits do not undo: who reads
	// makes much garbage. Still more room would be collected less often, and felt in the memory of all.
	for (const bound of ['min', 'max']) setFlagsFromString(`--${bound}-semi-space-size=8`);
	serveApart<IndexTask, IndexMessage>(async (task, say, token) => (await import('./indexTask.ts')).runIndexTask(task, say, token));
}
