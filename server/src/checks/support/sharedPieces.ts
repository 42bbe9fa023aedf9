// Where the stretches of a few words stand in a text: both are cut into pieces of a few characters, numbered in one table.
// Linear in the text, without cutting strings. Knows no quotation and no check.
import type { Paragraph } from '../../article/model.ts';

/** Calls `visit` for every place where the piece at `at` of the words numbered `words` stands, in the order of the text. */
export type SharedPieces = (words: number, at: number, visit: (paragraph: Paragraph, at: number) => void) => void;

export interface PieceOptions {
	/** Characters in a piece. */
	readonly length: number;
	/** Places kept for each piece: what stands more often is a phrase of the language. */
	readonly mostPlaces: number;
}

export function sharedPieces(words: readonly string[], text: readonly Paragraph[], { length, mostPlaces }: PieceOptions): SharedPieces {
	const table = tableOf(words, length);
	const { firsts, ids, starts } = table;
	const count = new Uint8Array(table.size);
	// The places of a piece are a chain: its first, its last so far, and from each the next.
	const first = new Int32Array(table.size).fill(-1);
	const last = new Int32Array(table.size);
	const next: number[] = [];
	const places: number[] = [];
	text.forEach((paragraph, index) => {
		for (let at = 0; at + length <= paragraph.text.length; at++) {
			// Most pairs of characters begin no piece.
			if (firsts[pairAt(paragraph.text, at)] === 0) continue;
			const id = idOf(table, words, paragraph.text, at, length);
			if (id < 0 || (count[id] as number) >= mostPlaces) continue;
			const place = next.length;
			next.push(-1);
			places.push(index, at);
			if (count[id] === 0) first[id] = place;
			else next[last[id] as number] = place;
			last[id] = place;
			count[id] = (count[id] as number) + 1;
		}
	});
	return (number, at, visit) => {
		const id = ids[(starts[number] as number) + at] as number;
		for (let place = first[id] as number; place >= 0; place = next[place] as number)
			visit(text[places[2 * place] as number] as Paragraph, places[2 * place + 1] as number);
	};
}

interface Table {
	/** Different pieces; each is told by where it stands first in the words. */
	readonly size: number;
	readonly slots: Int32Array;
	readonly wordsOf: Int32Array;
	readonly atOf: Int32Array;
	/** 1 for each two characters that begin a piece. */
	readonly firsts: Uint8Array;
	/** The piece at each place of the words, from `starts` of the words on. */
	readonly ids: Int32Array;
	readonly starts: Int32Array;
}

function tableOf(words: readonly string[], length: number): Table {
	const units = words.reduce((sum, { length: own }) => sum + own, 0);
	const slots = new Int32Array(1 << (33 - Math.clz32(units + 16))).fill(-1);
	const wordsOf = new Int32Array(units);
	const atOf = new Int32Array(units);
	const ids = new Int32Array(units);
	const starts = new Int32Array(words.length);
	const firsts = new Uint8Array(1 << 16);
	let size = 0;
	let start = 0;
	words.forEach((own, number) => {
		starts[number] = start;
		for (let at = 0; at + length <= own.length; at++) {
			const slot = slotOf({ slots, wordsOf, atOf }, words, own, at, length);
			let id = slots[slot] as number;
			if (id < 0) {
				id = size++;
				slots[slot] = id;
				wordsOf[id] = number;
				atOf[id] = at;
				firsts[pairAt(own, at)] = 1;
			}
			ids[start + at] = id;
		}
		start += own.length;
	});
	return { size, slots, wordsOf, atOf, firsts, ids, starts };
}

function idOf(table: Table, words: readonly string[], text: string, at: number, length: number): number {
	return table.slots[slotOf(table, words, text, at, length)] as number;
}

/** The slot of the piece, or the free one where it would be. */
function slotOf(
	{ slots, wordsOf, atOf }: Pick<Table, 'slots' | 'wordsOf' | 'atOf'>,
	words: readonly string[],
	text: string,
	at: number,
	length: number,
): number {
	let hash = 0;
	for (let i = at; i < at + length; i++) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(i)) | 0;
	hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
	const mask = slots.length - 1;
	let slot = (hash ^ (hash >>> 13)) & mask;
	for (let id = slots[slot] as number; id >= 0; id = slots[slot] as number) {
		if (isSame(words[wordsOf[id] as number] as string, atOf[id] as number, text, at, length)) break;
		slot = (slot + 1) & mask;
	}
	return slot;
}

function isSame(a: string, atA: number, b: string, atB: number, length: number): boolean {
	for (let i = 0; i < length; i++) if (a.charCodeAt(atA + i) !== b.charCodeAt(atB + i)) return false;
	return true;
}

function pairAt(text: string, at: number): number {
	return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
}
