// Keeps what was computed from a text, for texts seen lately. Two generations bound its size without bookkeeping by use.

/** The value computed from this text before, else what `compute` gives. */
export type Remember<T> = (text: string, compute: (text: string) => T) => T;

let most = Number.POSITIVE_INFINITY;

/** From here on this program remembers but the last text or two: for a thread that reads each text once, to which memories are a burden. */
export function rememberLittle(): void {
	most = 0;
}

/** At least the last `units` UTF-16 units of different texts are remembered, at most twice as many. */
export function rememberByText<T>(units = 200_000): Remember<T> {
	let young = new Map<string, T>();
	let old = new Map<string, T>();
	let size = 0;
	return (text, compute) => {
		let value = young.get(text);
		if (value !== undefined) return value;
		const own = ownCopy(text);
		value = old.get(own) ?? compute(own);
		if (size + own.length > Math.min(units, most)) {
			old = young;
			young = new Map();
			size = 0;
		}
		young.set(own, value);
		size += own.length;
		return value;
	};
}

/** A part of a long text holds the whole of it in memory; what is kept shall not. */
function ownCopy(text: string): string {
	return most === 0 ? text : ` ${text}`.slice(1);
}

/** `compute` with a memory: the same text gives the same value again. */
export function cacheByText<T>(compute: (text: string) => T, units?: number): (text: string) => T {
	const remember = rememberByText<T>(units);
	return (text) => remember(text, compute);
}

/** The value computed before from this text and from what else it depends on, else what `compute` gives. */
export type RememberWith<D, T> = (text: string, depends: D, compute: () => T) => T;

/** One text may stand in several surroundings; so many are kept. */
const mostSurroundings = 4;

/** A memory of what depends on more than a text: `isSame` tells whether the rest is as it was. */
export function rememberWith<D, T>(isSame: (one: D, other: D) => boolean, units?: number): RememberWith<D, T> {
	const remember = rememberByText<{ readonly depends: D; readonly value: T }[]>(units);
	return (text, depends, compute) => {
		const known = remember(text, () => []);
		for (const one of known) if (isSame(one.depends, depends)) return one.value;
		const value = compute();
		if (most === 0) return value;
		if (known.length === mostSurroundings) known.shift();
		known.push({ depends, value });
		return value;
	};
}
