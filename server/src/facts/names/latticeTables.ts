// Working space of the lattice: one set of arrays, used again and again, so that reading makes no garbage.
// Knows nothing of what is written into it.

export interface Tables {
	/** Cost of the best reading up to each place, where its last word begins, and which entry it is. */
	readonly best: Float64Array;
	readonly back: Int32Array;
	readonly entry: Int32Array;
	/** Whether a title or a calling ends here. */
	readonly titleEnds: Uint8Array;
	/** What the words from here on say of a name that ends here; NaN until asked. */
	readonly behind: Float32Array;
	/** The words that begin at `i` are those from `firstWord[i]` to before `firstWord[i + 1]`, the shortest first: ends and entries. */
	readonly firstWord: Int32Array;
	readonly wordEnds: Int32Array;
	readonly wordIds: Int32Array;
	/** The stretch's code units, the one before it first and those `beyond` it last: 0 where the text has none. */
	readonly units: Uint16Array;
}

/** So many units behind a stretch are looked at. */
export const beyond = 4;

/** At a place begin at most so many words: the longest is as long. */
const mostWords = 16;

let kept: Tables | undefined;

/** Working space, used by one reading at a time. */
export function tables(size: number): Tables {
	if (kept && kept.best.length >= size) return kept;
	const length = Math.max(size, 1024);
	kept = {
		best: new Float64Array(length),
		back: new Int32Array(length),
		entry: new Int32Array(length),
		titleEnds: new Uint8Array(length),
		behind: new Float32Array(length),
		firstWord: new Int32Array(length),
		wordEnds: new Int32Array(length * mostWords),
		wordIds: new Int32Array(length * mostWords),
		units: new Uint16Array(length + beyond + 2),
	};
	return kept;
}
