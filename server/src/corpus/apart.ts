// Runs a program in a process of its own: what it takes of memory is given back at its end, and its work holds up nobody who types.
// Both sides stand here. Knows nothing of what is done.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CancellationToken } from '../util/cancellation.ts';

/** How often the starter looks whether it was told to stop. */
const glance = 50;
/** Of whatever flags the starter was given none are handed on. Little room for young objects: a program that writes keeps what it was given once. */
const flags = ['--max-old-space-size=1024', '--max-semi-space-size=4'];
/** Threads that allocate by turns need no heaps of their own, which are never given back. Other systems than Linux do not know it. */
const environment = { MALLOC_ARENA_MAX: '2' };
const stopping = 'stop';

/** Resolves when the program has ended by itself, told to stop or not; rejects where it could not be started or broke down. */
export function runApart<Task extends object, Message>(
	file: string | URL,
	task: Task,
	token: CancellationToken,
	onMessage: (message: Message) => void,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const program = start(file);
		const watching = setInterval(() => {
			if (!token.isCancellationRequested || !program.connected) return;
			clearInterval(watching);
			program.send(stopping, () => {});
		}, glance);
		program.on('message', (message) => onMessage(message as Message));
		program.on('error', (error) => {
			clearInterval(watching);
			reject(error);
		});
		program.on('exit', (code, signal) => {
			clearInterval(watching);
			if (code === 0) resolve();
			else reject(new Error(`the program ended with ${code ?? signal}`));
		});
		// A program that ends before it has heard of its task says so by its end.
		program.send(task, () => {});
	});
}

/** Nothing is written where a language server speaks with its editor, nor on a terminal that shows a bar. */
function start(file: string | URL): ChildProcess {
	const path = typeof file === 'string' ? file : fileURLToPath(file);
	return fork(path, {
		execArgv: flags,
		env: { ...process.env, ...environment },
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
	});
}

/** The program's side: does what it is started for, and ends. Its token is cancelled by a word of the starter, and by the starter's end. */
export function serveApart<Task, Message>(
	work: (task: Task, say: (message: Message) => void, token: CancellationToken) => Promise<void>,
): void {
	let stopped = false;
	const token = {
		get isCancellationRequested() {
			return stopped;
		},
	};
	const stop = () => {
		stopped = true;
	};
	const say = (message: Message) => {
		if (process.connected) process.send?.(message, undefined, undefined, () => {});
	};
	// A terminal sends its Ctrl+C to every process; the starter will say what it wants.
	process.on('SIGINT', () => {});
	process.on('disconnect', stop);
	process.once('message', (task: Task) => {
		process.on('message', (word) => {
			if (word === stopping) stop();
		});
		work(task, say, token)
			.catch(() => {
				process.exitCode = 1;
			})
			.finally(() => {
				if (process.connected) process.disconnect();
			});
	});
}
