// Where the words of some places stand a second time in a text: both are cut into pieces of a few characters, numbered in one table.
// Linear in the text, without cutting strings; the numbers of a paragraph's pieces are remembered. Knows no quotation and no check.
import type { Paragraph } from '../../../article/model.ts';
import { cacheByText } from '../../../util/cacheByText.ts';
import type { Place } from '../findings/place.ts';

/** Calls `visit` for every place where a piece of the words numbered `number` stands: the piece's place in those words, then where it stands. */
export type SharedPieces = (number: number, visit: (from: number, paragraph: Paragraph, at: number) => void) => void;

/** Characters in a piece. */
export const pieceLength = 5;

/**
 * `words` do not overlap and are in the order of the text, as a rule places in it. Of what stands in their own place alone nothing is
 * told. `mostPlaces` are kept for each piece: what stands more often is a phrase of the language.
 */
export function sharedPieces(words: readonly Place[], text: readonly Paragraph[], mostPlaces: number): SharedPieces {
	const numbers = new Map<Paragraph, number>();
	for (let number = words.length - 1; number >= 0; number--) numbers.set((words[number] as Place).paragraph, number);
	const table = tableOf(words, repeatedPieces(words, numbers, text));
	const { seen, ids, starts } = table;
	const count = new Uint8Array(table.size);
	// The places of a piece are a chain: its first, its last so far, and from each the next.
	const first = new Int32Array(table.size).fill(-1);
	const last = new Int32Array(table.size);
	const next: number[] = [];
	const places: number[] = [];
	const add = (id: number, index: number, at: number) => {
		const before = count[id] as number;
		if (before >= mostPlaces) return;
		const place = next.length;
		next.push(-1);
		places.push(index, at);
		if (before === 0) first[id] = place;
		else next[last[id] as number] = place;
		last[id] = place;
		count[id] = before + 1;
	};
	for (let index = 0; index < text.length && table.size > 0; index++) {
		const paragraph = text[index] as Paragraph;
		const hashes = hashesOf(paragraph.text);
		let number = numbers.get(paragraph) ?? words.length;
		let nearest = words[number];
		for (let at = 0; at < hashes.length; at++) {
			while (nearest !== undefined && at + pieceLength > nearest.at.end) {
				nearest = words[++number];
				if (nearest?.paragraph !== paragraph) nearest = undefined;
			}
			// What stands in the words themselves has its number; of all else most begins nothing that the words have.
			if (nearest !== undefined && at >= nearest.at.start) {
				const id = ids[(starts[number] as number) + at - nearest.at.start] as number;
				if (id >= 0) add(id, index, at);
				continue;
			}
			const hash = hashes[at] as number;
			if (seen[hash & low] === 0) continue;
			const id = table.slots[slotOf(table, paragraph.text, at, hash)] as number;
			if (id >= 0) add(id, index, at);
		}
	}
	return (number, visit) => {
		const { at } = words[number] as Place;
		for (let from = 0; from + pieceLength <= at.end - at.start; from++) {
			const id = ids[(starts[number] as number) + from] as number;
			if (id < 0) continue;
			for (let place = first[id] as number; place >= 0; place = next[place] as number)
				visit(from, text[places[2 * place] as number] as Paragraph, places[2 * place + 1] as number);
		}
	};
}

/** Counts by the low bits of hashes; one for all calls, since none is kept. */
let counts = new Uint8Array(0);

/** Whether a piece with this hash may stand twice. Most stand but once, and are not worth a place in a table. */
function repeatedPieces(
	words: readonly Place[],
	numbers: ReadonlyMap<Paragraph, number>,
	text: readonly Paragraph[],
): (hash: number) => boolean {
	const units = text.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
	const size = 1 << Math.min(22, Math.max(12, 35 - Math.clz32(units)));
	if (counts.length === size) counts.fill(0);
	else counts = new Uint8Array(size);
	const own = counts;
	const mask = size - 1;
	const tally = (hashes: Int32Array, from: number, to: number) => {
		for (let at = from; at < to; at++) {
			const slot = (hashes[at] as number) & mask;
			if ((own[slot] as number) < 2) own[slot] = (own[slot] as number) + 1;
		}
	};
	let inText = 0;
	for (const paragraph of text) {
		if (numbers.has(paragraph)) inText++;
		const hashes = hashesOf(paragraph.text);
		tally(hashes, 0, hashes.length);
	}
	if (inText < numbers.size) {
		// Words from elsewhere: for them once is enough.
		const here = new Set(text);
		for (const { paragraph, at } of words) {
			if (!here.has(paragraph)) tally(hashesOf(paragraph.text), at.start, at.end - pieceLength + 1);
		}
	}
	return (hash) => (own[hash & mask] as number) > 1;
}

interface Table {
	/** Different pieces; each is told by where it stands first among the words. */
	readonly size: number;
	readonly slots: Int32Array;
	readonly texts: readonly string[];
	readonly ats: readonly number[];
	/** 1 for the low bits of every piece's hash. */
	readonly seen: Uint8Array;
	/** The piece at each place of the words, from `starts` of the words on; -1 for what stands nowhere else. */
	readonly ids: Int32Array;
	readonly starts: Int32Array;
}

const low = 0x3fff;

function tableOf(words: readonly Place[], isRepeated: (hash: number) => boolean): Table {
	const starts = new Int32Array(words.length);
	let units = 0;
	words.forEach(({ at }, number) => {
		starts[number] = units;
		units += at.end - at.start;
	});
	const ids = new Int32Array(units).fill(-1);
	const repeated: number[] = [];
	words.forEach(({ paragraph, at: { start, end } }, number) => {
		const hashes = hashesOf(paragraph.text);
		for (let at = start; at + pieceLength <= end; at++) if (isRepeated(hashes[at] as number)) repeated.push(number, at);
	});
	const slots = new Int32Array(1 << (33 - Math.clz32(repeated.length / 2 + 16))).fill(-1);
	const texts: string[] = [];
	const ats: number[] = [];
	const seen = new Uint8Array(low + 1);
	for (let i = 0; i < repeated.length; i += 2) {
		const number = repeated[i] as number;
		const at = repeated[i + 1] as number;
		const { paragraph, at: own } = words[number] as Place;
		const hash = hashesOf(paragraph.text)[at] as number;
		const slot = slotOf({ slots, texts, ats }, paragraph.text, at, hash);
		let id = slots[slot] as number;
		if (id < 0) {
			id = texts.length;
			slots[slot] = id;
			texts.push(paragraph.text);
			ats.push(at);
			seen[hash & low] = 1;
		}
		ids[(starts[number] as number) + at - own.start] = id;
	}
	return { size: texts.length, slots, texts, ats, seen, ids, starts };
}

const base = 0x01000193;

/** For every piece a number made of its characters, each from the one before. */
const hashesOf = cacheByText((text): Int32Array => {
	const hashes = new Int32Array(Math.max(0, text.length - pieceLength + 1));
	let power = 1;
	let hash = 0;
	for (let at = 0; at < pieceLength - 1 && at < text.length; at++) {
		hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
		power = Math.imul(power, base);
	}
	for (let at = 0; at < hashes.length; at++) {
		hash = (Math.imul(hash, base) + text.charCodeAt(at + pieceLength - 1)) | 0;
		hashes[at] = hash ^ (hash >>> 15);
		hash = (hash - Math.imul(text.charCodeAt(at), power)) | 0;
	}
	return hashes;
});

/** The slot of the piece, or the free one where it would be. */
function slotOf({ slots, texts, ats }: Pick<Table, 'slots' | 'texts' | 'ats'>, text: string, at: number, hash: number): number {
	const mask = slots.length - 1;
	const mixed = Math.imul(hash, 0x9e3779b1);
	let slot = (mixed ^ (mixed >>> 13)) & mask;
	for (let id = slots[slot] as number; id >= 0; id = slots[slot] as number) {
		if (isSame(texts[id] as string, ats[id] as number, text, at)) break;
		slot = (slot + 1) & mask;
	}
	return slot;
}

function isSame(a: string, atA: number, b: string, atB: number): boolean {
	for (let i = 0; i < pieceLength; i++) if (a.charCodeAt(atA + i) !== b.charCodeAt(atB + i)) return false;
	return true;
}
