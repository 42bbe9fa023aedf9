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
		value = old.get(text) ?? compute(text);
		if (size + text.length > Math.min(units, most)) {
			old = young;
			young = new Map();
			size = 0;
		}
		young.set(text, value);
		size += text.length;
		return value;
	};
}

/** `compute` with a memory: the same text gives the same value again. */
export function cacheByText<T>(compute: (text: string) => T, units?: number): (text: string) => T {
	const remember = rememberByText<T>(units);
	return (text) => remember(text, compute);
}
