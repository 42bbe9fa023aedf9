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
	let cells = emptyCells(size);
	/** A bit for each pair of node and unit that leads on: most that do not are told without a look at the large table. */
	let edges = new Uint32Array(size >> 3);
	let values = new Int32Array(size >> 1).fill(-1);
	/** A table of its own for the root of a large dictionary, where most walks end. */
	const first = expectedUnits > 4096 ? new Int32Array(1 << 16).fill(-1) : undefined;
	let nodes = 1;

	function mixed(node: number, unit: number): number {
		const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
		return hash ^ (hash >>> 15);
	}

	function mark(hash: number): void {
		const bit = hash & (edges.length * 32 - 1);
		edges[bit >>> 5] = (edges[bit >>> 5] as number) | (1 << (bit & 31));
	}

	function slot(node: number, unit: number, hash: number): number {
		const mask = size - 1;
		let at = hash & mask;
		while (cells[at << 2] !== -1 && (cells[at << 2] !== node || cells[(at << 2) | 1] !== unit)) at = (at + 1) & mask;
		return at << 2;
	}

	function next(node: number, unit: number): number {
		if (node === 0 && first) return first[unit] as number;
		const hash = mixed(node, unit);
		const bit = hash & (edges.length * 32 - 1);
		if ((((edges[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
		const at = slot(node, unit, hash);
		return cells[at] === -1 ? -1 : (cells[at | 2] as number);
	}

	function grow(): void {
		const [oldCells, oldValues] = [cells, values];
		size <<= 1;
		cells = emptyCells(size);
		edges = new Uint32Array(size >> 3);
		values = new Int32Array(size >> 1).fill(-1);
		values.set(oldValues);
		for (let i = 0; i < oldCells.length; i += 4) {
			if (oldCells[i] === -1) continue;
			const hash = mixed(oldCells[i] as number, oldCells[i + 1] as number);
			const at = slot(oldCells[i] as number, oldCells[i + 1] as number, hash);
			mark(hash);
			for (let k = 0; k < 3; k++) cells[at + k] = oldCells[i + k] as number;
		}
	}

	function child(node: number, unit: number): number {
		const known = next(node, unit);
		if (known !== -1) return known;
		if (nodes + 1 >= size >> 1) grow();
		const made = nodes++;
		if (node === 0 && first) first[unit] = made;
		else {
			const hash = mixed(node, unit);
			const at = slot(node, unit, hash);
			mark(hash);
			cells[at] = node;
			cells[at + 1] = unit;
			cells[at + 2] = made;
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

/** Four numbers a slot, so that a look touches one line of memory: the parent (-1 where the slot is free), the unit, the child. */
function emptyCells(size: number): Int32Array {
	const cells = new Int32Array(size * 4);
	for (let i = 0; i < cells.length; i += 4) cells[i] = -1;
	return cells;
}
