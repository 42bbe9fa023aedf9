// A dictionary that is walked character by character: all words that start at a place, in one pass.
// Built once, small and fast; knows nothing of what the words are.

/** Words with a number each. Nodes live in one open hash table, so that forty thousand words are built in a few milliseconds. */
export interface WordTrie {
	/** The node behind `unit` under `node` (0 is the root), or -1. */
	next(node: number, unit: number): number;
	/** The word's number where a word ends at `node`, or -1. */
	value(node: number): number;
}

export interface WordTrieBuilder extends WordTrie {
	/** Keeps the first number given to a word and returns the one that is kept. */
	add(word: string, value: number): number;
	/** The number of a whole word, or -1. */
	get(word: string): number;
}

export function createWordTrie(expectedUnits = 1 << 16): WordTrieBuilder {
	let size = 1 << 6;
	while (size < expectedUnits * 2) size <<= 1;
	let parents = new Int32Array(size).fill(-1);
	let units = new Uint16Array(size);
	let children = new Int32Array(size);
	let values = new Int32Array(size >> 1).fill(-1);
	/** A table of its own for the root of a large dictionary, where most walks end. */
	const first = expectedUnits > 4096 ? new Int32Array(1 << 16).fill(-1) : undefined;
	let nodes = 1;

	function slot(node: number, unit: number): number {
		const mask = size - 1;
		let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
		at = (at ^ (at >>> 15)) & mask;
		while (parents[at] !== -1 && (parents[at] !== node || units[at] !== unit)) at = (at + 1) & mask;
		return at;
	}

	function next(node: number, unit: number): number {
		if (node === 0 && first) return first[unit] as number;
		const at = slot(node, unit);
		return parents[at] === -1 ? -1 : (children[at] as number);
	}

	function grow(): void {
		const [oldParents, oldUnits, oldChildren, oldValues] = [parents, units, children, values];
		size <<= 1;
		parents = new Int32Array(size).fill(-1);
		units = new Uint16Array(size);
		children = new Int32Array(size);
		values = new Int32Array(size >> 1).fill(-1);
		values.set(oldValues);
		for (let i = 0; i < oldParents.length; i++) {
			if (oldParents[i] === -1) continue;
			const at = slot(oldParents[i] as number, oldUnits[i] as number);
			parents[at] = oldParents[i] as number;
			units[at] = oldUnits[i] as number;
			children[at] = oldChildren[i] as number;
		}
	}

	function child(node: number, unit: number): number {
		const known = next(node, unit);
		if (known !== -1) return known;
		if (nodes + 1 >= size >> 1) grow();
		const made = nodes++;
		if (node === 0 && first) first[unit] = made;
		else {
			const at = slot(node, unit);
			parents[at] = node;
			units[at] = unit;
			children[at] = made;
		}
		return made;
	}

	return {
		next,
		value: (node) => values[node] as number,
		add(word, value) {
			let node = 0;
			for (let i = 0; i < word.length; i++) node = child(node, word.charCodeAt(i));
			if (node === 0) return -1;
			if (values[node] === -1) values[node] = value;
			return values[node] as number;
		},
		get(word) {
			let node = 0;
			for (let i = 0; i < word.length && node !== -1; i++) node = next(node, word.charCodeAt(i));
			return node <= 0 ? -1 : (values[node] as number);
		},
	};
}
