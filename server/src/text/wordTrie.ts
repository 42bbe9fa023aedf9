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
	/** Keeps the first number given to a word, `text` or a part of it, and returns the one that is kept. */
	add(text: string, value: number, from?: number, to?: number): number;
	/** The number of a whole word, or -1. */
	get(word: string): number;
}

/** So much of the table is filled at most. A small table is worth more than short ways in it, for it stays near the processor. */
const fullest = 0.75;

export function createWordTrie(expectedUnits = 1 << 16): WordTrieBuilder {
	let size = 1 << 6;
	while (size * fullest < expectedUnits) size <<= 1;
	/**
	 * Two numbers a slot: the parent's lower half with the unit, and the child with the parent's upper half above it; no child is 0.
	 * Twenty-four bits are enough for a node.
	 */
	let cells = new Int32Array(size * 2);
	/** A bit for each pair of node and unit that leads on: most that do not are told without a look at the large table. */
	let edges = new Uint32Array(size >> 2);
	/** In a large dictionary each unit leads on from the root, to the node `unit + 1`: nothing is looked up for the first of a word. */
	const large = expectedUnits > 4096;
	const reserved = large ? 0x10001 : 1;
	let nodes = reserved;
	/** One more than the number of the word that ends at a node. */
	let values = new Int32Array(size + reserved);

	/** The slot of what leads from `node` on by `unit`, or the free one where it is to be put. */
	function slot(node: number, unit: number, hash: number): number {
		const mask = size - 1;
		const key = (node << 16) | unit;
		let at = (hash & mask) << 1;
		while (cells[at | 1] !== 0 && (cells[at] !== key || (cells[at | 1] as number) >>> 24 !== node >>> 16)) at = (at + 2) & (mask * 2 + 1);
		return at;
	}

	function next(node: number, unit: number): number {
		if (node === 0 && large) return unit + 1;
		const hash = mixed(node, unit);
		const bit = hash & (edges.length * 32 - 1);
		if ((((edges[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
		return follow(node, unit, hash);
	}

	function follow(node: number, unit: number, hash: number): number {
		const child = (cells[slot(node, unit, hash) | 1] as number) & 0xffffff;
		return child === 0 ? -1 : child;
	}

	function lead(node: number, unit: number, child: number): void {
		const hash = mixed(node, unit);
		const bit = hash & (edges.length * 32 - 1);
		edges[bit >>> 5] = (edges[bit >>> 5] as number) | (1 << (bit & 31));
		const at = slot(node, unit, hash);
		cells[at] = (node << 16) | unit;
		cells[at | 1] = child | ((node >>> 16) << 24);
	}

	function grow(): void {
		const [oldCells, oldValues] = [cells, values];
		size <<= 1;
		cells = new Int32Array(size * 2);
		edges = new Uint32Array(size >> 2);
		values = new Int32Array(size + reserved);
		values.set(oldValues);
		for (let i = 0; i < oldCells.length; i += 2) {
			const [low, high] = [oldCells[i] as number, oldCells[i + 1] as number];
			if (high !== 0) lead((low >>> 16) | ((high >>> 24) << 16), low & 0xffff, high & 0xffffff);
		}
	}

	function child(node: number, unit: number): number {
		const known = next(node, unit);
		if (known !== -1) return known;
		if (nodes - reserved >= size * fullest) grow();
		const made = nodes++;
		lead(node, unit, made);
		return made;
	}

	return {
		next,
		value: (node) => (values[node] as number) - 1,
		add(text, value, from = 0, to = text.length) {
			let node = 0;
			for (let i = from; i < to; i++) node = child(node, text.charCodeAt(i));
			if (node === 0) return -1;
			if (values[node] === 0) values[node] = value + 1;
			return (values[node] as number) - 1;
		},
		get(word) {
			let node = 0;
			for (let i = 0; i < word.length && node !== -1; i++) node = next(node, word.charCodeAt(i));
			return node <= 0 ? -1 : (values[node] as number) - 1;
		},
	};
}

function mixed(node: number, unit: number): number {
	const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
	return hash ^ (hash >>> 15);
}
