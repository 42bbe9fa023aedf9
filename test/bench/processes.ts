// What a process and all that it started take, as Linux tells it; NaN elsewhere. Knows nothing of what they do.
import { readdirSync, readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

const page = 4096;
/** Ticks of the system's clock in a second. */
const ticks = 100;

/** Megabytes that the process and its descendants hold at this moment; pages that they share count for each of them. */
export function memoryOf(process: number): number {
	const pages = familyOf(process).map((each) => Number(read(`/proc/${each}/statm`).split(' ')[1] ?? 0));
	const sum = pages.reduce((a, b) => a + b, 0);
	return sum === 0 ? Number.NaN : (sum * page) / 1024 / 1024;
}

/** Looks at it again and again; `most` is the largest sum of one moment. */
export function watchMemory(process: number): { readonly most: number; stop(): void } {
	let most = memoryOf(process);
	const timer = setInterval(() => {
		most = Math.max(most, memoryOf(process));
	}, 25);
	return {
		get most() {
			return most;
		},
		stop: () => clearInterval(timer),
	};
}

/** Seconds of processor time that this process has used, with those of processes that it started and that have ended. */
export function processorTime(): number {
	const fields = read('/proc/self/stat').split(') ')[1]?.split(' ') ?? [];
	const [user, system, usersBelow, systemBelow] = fields.slice(11, 15).map(Number);
	return ((user ?? Number.NaN) + (system ?? 0) + (usersBelow ?? 0) + (systemBelow ?? 0)) / ticks;
}

function familyOf(process: number): number[] {
	const children = list(`/proc/${process}/task`).flatMap((task) =>
		read(`/proc/${process}/task/${task}/children`).split(' ').filter(Boolean),
	);
	return [process, ...children.flatMap((child) => familyOf(Number(child)))];
}

/** A process may end while it is looked at. */
function read(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

function list(path: string): string[] {
	try {
		return readdirSync(path);
	} catch {
		return [];
	}
}
