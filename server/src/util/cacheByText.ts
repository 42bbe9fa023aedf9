// Keeps what was computed from a text, for texts seen lately. Two generations bound its size without bookkeeping by use.

/** The value computed from this text before, else what `compute` gives. */
export type Remember<T> = (text: string, compute: (text: string) => T) => T;

let most = Number.POSITIVE_INFINITY;

/** From here on this program remembers but the last text or two: for a thread that reads each text once, to which memories are a burden. */
export function rememberLittle(): void {
	most = 0;
}

/** Whether it is worth while to work out what else a value depends on. */
export function remembersMuch(): boolean {
	return most > 0;
}

/** At least the last `units` UTF-16 units of different texts are remembered, at most twice as many. */
export function rememberByText<T>(units = 200_000): Remember<T> {
	const memory = createMemory<T>(units);
	const recall = rememberLast<T>();
	return (text, compute) => {
		if (most === 0) return recall(text, compute);
		const value = memory.get(text);
		if (value !== undefined) return value;
		const own = keptText(text);
		return memory.keep(own, memory.getOld(own) ?? compute(own));
	};
}

/** Of the last text and the one before, without a table. */
function rememberLast<T>(): Remember<T> {
	let last: { readonly text: string; readonly value: T } | undefined;
	let before: typeof last;
	return (text, compute) => {
		if (last?.text === text) return last.value;
		const own = before?.text === text ? before : { text, value: compute(text) };
		before = last;
		last = own;
		return own.value;
	};
}

interface Memory<T> {
	get(text: string): T | undefined;
	/** From before; what is wanted still is to be kept anew. */
	getOld(text: string): T | undefined;
	keep(text: string, value: T): T;
}

function createMemory<T>(units: number): Memory<T> {
	let young = new Map<string, T>();
	let old = new Map<string, T>();
	let size = 0;
	return {
		get: (text) => young.get(text),
		getOld: (text) => old.get(text),
		keep(text, value) {
			if (size + text.length > units) {
				old = young;
				young = new Map();
				size = 0;
			}
			young.set(text, value);
			size += text.length;
			return value;
		},
	};
}

const texts = createMemory<string>(400_000);

/**
 * The same text in a copy that all memories share: they find it at one look, without comparing characters. And a part of a long text
 * holds the whole of it; a copy does not.
 */
export function keptText(text: string): string {
	if (most === 0) return text;
	const known = texts.get(text);
	if (known !== undefined) return known;
	const own = texts.getOld(text) ?? copyOf(text);
	return texts.keep(own, own);
}

/** Joined of parts, which makes it a string by itself. */
export function copyOf(text: string): string {
	return [text.slice(0, 1), text.slice(1)].join('');
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

export interface SurroundingsOptions<D, K> {
	/** Whether the rest is as it was. */
	readonly isSame: (known: K, now: D) => boolean;
	/** What of it is kept. */
	readonly keep: (now: D) => K;
	readonly units?: number;
}

/** A memory of what depends on more than a text. */
export function rememberWith<D, T, K = D>({ isSame, keep, units }: SurroundingsOptions<D, K>): RememberWith<D, T> {
	const remember = rememberByText<{ readonly depends: K; readonly value: T }[]>(units);
	return (text, depends, compute) => {
		if (most === 0) return compute();
		const known = remember(text, () => []);
		for (const one of known) if (isSame(one.depends, depends)) return one.value;
		const value = compute();
		if (known.length === mostSurroundings) known.shift();
		known.push({ depends: keep(depends), value });
		return value;
	};
}
