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
	/** In a large dictionary each unit leads on from the root, to the node `unit + 1`: nothing is looked up for the first of a word. */
	const large = expectedUnits > 4096;
	const reserved = large ? 0x10001 : 1;
	/** Of the nodes that no slot stands for: one more than the number of the word that ends there. */
	const ones = new Int32Array(reserved);
	/**
	 * The other nodes are slots, two numbers each: the parent's lower half with the unit, and the word's number plus two with the parent's
	 * upper half above it, or one where no word ends; 0 where the slot is free. What leads to a node and what ends there are one look.
	 */
	let cells = new Int32Array(size * 2);
	/** A bit for each pair of node and unit that leads on: most that do not are told without a look at the large table. */
	let edges = new Uint32Array(size >> 2);
	let filled = 0;

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
		const at = slot(node, unit, hash);
		return cells[at | 1] === 0 ? -1 : (at >> 1) + reserved;
	}

	/** Leads from `node` on by `unit` to a node of its own, and returns it; `ends` is what the slot says of the word that ends there. */
	function lead(node: number, unit: number, ends: number): number {
		const hash = mixed(node, unit);
		const bit = hash & (edges.length * 32 - 1);
		edges[bit >>> 5] = (edges[bit >>> 5] as number) | (1 << (bit & 31));
		const at = slot(node, unit, hash);
		cells[at] = (node << 16) | unit;
		cells[at | 1] = ends | ((node >>> 16) << 24);
		return (at >> 1) + reserved;
	}

	function grow(): void {
		const old = cells;
		/** The new node of each old slot, once it is known: a node is moved after its parent. */
		const moved = new Int32Array(size);
		size <<= 1;
		cells = new Int32Array(size * 2);
		edges = new Uint32Array(size >> 2);
		const move = (node: number): number => {
			const at = node - reserved;
			if (at < 0) return node;
			if (moved[at] !== 0) return moved[at] as number;
			const [low, high] = [old[at * 2] as number, old[at * 2 + 1] as number];
			const made = lead(move((low >>> 16) | ((high >>> 24) << 16)), low & 0xffff, high & 0xffffff);
			moved[at] = made;
			return made;
		};
		for (let at = 0; at < moved.length; at++) if (old[at * 2 + 1] !== 0) move(at + reserved);
	}

	function child(node: number, unit: number): number {
		const known = next(node, unit);
		if (known !== -1) return known;
		filled++;
		return lead(node, unit, 1);
	}

	function value(node: number): number {
		return node < reserved ? (ones[node] as number) - 1 : ((cells[((node - reserved) << 1) | 1] as number) & 0xffffff) - 2;
	}

	return {
		next,
		value,
		add(text, number, from = 0, to = text.length) {
			while (filled + to - from > size * fullest) grow();
			let node = 0;
			for (let i = from; i < to; i++) node = child(node, text.charCodeAt(i));
			if (node === 0) return -1;
			if (value(node) !== -1) return value(node);
			if (node < reserved) ones[node] = number + 1;
			else cells[((node - reserved) << 1) | 1] = (cells[((node - reserved) << 1) | 1] as number) + number + 1;
			return number;
		},
		get(word) {
			let node = 0;
			for (let i = 0; i < word.length && node !== -1; i++) node = next(node, word.charCodeAt(i));
			return node === -1 ? -1 : value(node);
		},
	};
}

function mixed(node: number, unit: number): number {
	const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
	return hash ^ (hash >>> 15);
}
