// Reads batches in worker threads, or here where there is no worker file. Knows nothing of what is read.
import { Worker } from 'node:worker_threads';
import { type Extract, type ReadAnswer, type ReadRequest, readBatch } from './reading.ts';

export interface Pool {
	/** How many batches are worth having under way at once. */
	readonly width: number;
	/** Threads start with the first batch, or now, where it is known that there will be one. */
	start(): void;
	read(request: ReadRequest): Promise<ReadAnswer>;
	close(): Promise<void>;
}

export interface WorkerOptions {
	/** The worker's bundle: `dist/indexWorker.cjs`. */
	readonly file: string | URL;
	readonly count: number;
	/** Who writes what they read: a process of its own where there is much (the default), or whoever asked. */
	readonly writing?: 'apart' | 'here';
}

/** Limits of a thread's heap: reading makes much garbage and keeps little. */
const threadLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 } as const;

/** A thread that dies leaves its batch to this one. */
export function createPool(extract: Extract | undefined, workers: WorkerOptions | undefined): Pool {
	if (!workers || workers.count < 1) return inProcess(required(extract));
	const { file, count } = workers;
	const threads: Thread[] = [];

	function start(): void {
		while (threads.length < count) threads.push(startThread(file));
	}

	return {
		start,
		// One at work and two to come, for whoever writes what they read does that in larger steps.
		width: count * 3,
		async read(request) {
			start();
			const thread = threads.filter(({ dead }) => !dead).sort((a, b) => a.underWay - b.underWay)[0];
			try {
				if (!thread) throw new Error('no thread');
				return await thread.read(request);
			} catch (error) {
				if (!extract) throw error;
				return inProcess(extract).read(request);
			}
		},
		async close() {
			await Promise.all(threads.map((thread) => thread.close()));
		},
	};
}

function required(extract: Extract | undefined): Extract {
	if (!extract) throw new Error('neither threads nor an extractor');
	return extract;
}

function inProcess(extract: Extract): Pool {
	return {
		width: 1,
		start: () => {},
		async read(request) {
			// Lets requests and keystrokes through between batches.
			await new Promise(setImmediate);
			return readBatch(request, extract);
		},
		close: async () => {},
	};
}

interface Thread {
	dead: boolean;
	/** Files that it was given and has not answered for. */
	readonly underWay: number;
	read(request: ReadRequest): Promise<ReadAnswer>;
	close(): Promise<unknown>;
}

function startThread(file: string | URL): Thread {
	const waiting: { files: number; resolve: (answer: ReadAnswer) => void; reject: (error: unknown) => void }[] = [];
	const worker = new Worker(file, { resourceLimits: threadLimits });
	const fail = (error: unknown) => {
		thread.dead = true;
		for (const each of waiting.splice(0)) each.reject(error);
	};
	worker.on('message', (answer: ReadAnswer) => waiting.shift()?.resolve(answer));
	worker.on('error', fail);
	worker.on('messageerror', fail);
	worker.on('exit', (code) => fail(new Error(`exit ${code}`)));
	const thread: Thread = {
		dead: false,
		get underWay() {
			return waiting.reduce((sum, { files }) => sum + files, 0);
		},
		read: (request) =>
			new Promise((resolve, reject) => {
				waiting.push({ files: request.paths.length, resolve, reject });
				worker.postMessage(request);
			}),
		close: () => worker.terminate(),
	};
	return thread;
}
