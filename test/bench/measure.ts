// Timing with its spread: how long one thing takes, over many runs. Knows nothing of what is timed.

export interface Spread {
	readonly min: number;
	readonly median: number;
	readonly p95: number;
	readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
	return { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) };
}

/** Milliseconds of each of `runs` calls, after `warmUp` that do not count. */
export function timed(work: () => unknown, { runs, warmUp }: { readonly runs: number; readonly warmUp: number }): Spread {
	for (let i = 0; i < warmUp; i++) work();
	const times: number[] = [];
	for (let i = 0; i < runs; i++) {
		const started = performance.now();
		work();
		times.push(performance.now() - started);
	}
	return spreadOf(times);
}

export function report(what: string, { min, median, p95, max }: Spread, goal?: string): void {
	const digits = median < 10 ? 2 : 0;
	const [a, b, c, d] = [min, median, p95, max].map((value) => value.toFixed(digits).padStart(8));
	console.log(`${what.padEnd(64)} ${b} ms   min ${a}  p95 ${c}  max ${d}${goal ? `   goal ${goal}` : ''}`);
}
