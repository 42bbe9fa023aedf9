// Whether two articles are the same text printed twice: a digest of the words alone, and a sketch by which near copies meet.
// Knows nothing of articles or stores; marks, spaces and line breaks do not count.

const width = 8;
/** How many of its smallest shingle numbers stand for a text. */
const kept = 4;
const base = 0x01000193;
const leaving = power(base, width);

export interface Fingerprint {
	/** 48 bits of the words: texts that differ in layout and marks only share it. */
	readonly digest: number;
	/** Up to four numbers, of which near copies share some. Empty for texts too short to say. */
	readonly sketch: readonly number[];
}

export function fingerprint(text: string): Fingerprint {
	let low = 0x811c9dc5;
	let high = 0x2f0b4c47;
	const smallest: number[] = [];
	let bound = 0x7fffffff;
	eachShingle(
		text,
		(unit) => {
			low = Math.imul(low ^ unit, base);
			high = Math.imul(high ^ unit, 0x5bd1e995) + (high >>> 13);
		},
		(shingle) => {
			if (shingle >= bound || smallest.includes(shingle)) return;
			smallest.push(shingle);
			smallest.sort((a, b) => a - b);
			if (smallest.length > kept) smallest.pop();
			if (smallest.length === kept) bound = smallest[kept - 1] ?? bound;
		},
	);
	return { digest: (low >>> 0) * 0x10000 + ((high ^ (high >>> 16)) & 0xffff), sketch: smallest };
}

/** Share of the two texts' shingles that they have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
	const first = shingles(a);
	const second = shingles(b);
	if (first.size === 0 || second.size === 0) return 0;
	const shared = first.intersection(second).size;
	return shared / (first.size + second.size - shared);
}

function shingles(text: string): Set<number> {
	const all = new Set<number>();
	eachShingle(
		text,
		() => {},
		(shingle) => all.add(shingle),
	);
	return all;
}

/** Calls for each word unit and for each run of eight of them, with a well-mixed number for the run. */
function eachShingle(text: string, onUnit: (unit: number) => void, onShingle: (shingle: number) => void): void {
	const ring = new Uint16Array(width);
	let count = 0;
	let rolling = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (!isWord(unit)) continue;
		const slot = count % width;
		rolling = (Math.imul(rolling, base) + unit - Math.imul(ring[slot] ?? 0, leaving)) | 0;
		ring[slot] = unit;
		count++;
		onUnit(unit);
		if (count >= width) onShingle(mixed(rolling));
	}
}

function isWord(unit: number): boolean {
	if (unit < 0x80) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
	return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007;
}

function mixed(value: number): number {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) | 0;
}

function power(of: number, exponent: number): number {
	let result = 1;
	for (let i = 0; i < exponent; i++) result = Math.imul(result, of);
	return result;
}
