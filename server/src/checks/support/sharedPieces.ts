// Where the words of some places stand a second time in a text: both are cut into pieces of a few characters, numbered in one table.
// Linear in the text, without cutting strings. Knows no quotation and no check.
import type { Paragraph } from '../../article/model.ts';
import type { Place } from './place.ts';

/** Calls `visit` for every place where a piece of the words numbered `number` stands: the piece's place in those words, then where it stands. */
export type SharedPieces = (number: number, visit: (from: number, paragraph: Paragraph, at: number) => void) => void;

export interface PieceOptions {
	/** Characters in a piece. */
	readonly length: number;
	/** Places kept for each piece: what stands more often is a phrase of the language. */
	readonly mostPlaces: number;
}

/** `words` do not overlap and are in the order of the text, as a rule places in it. */
export function sharedPieces(words: readonly Place[], text: readonly Paragraph[], { length, mostPlaces }: PieceOptions): SharedPieces {
	const table = tableOf(words, length);
	const { seen, ids, starts } = table;
	const count = new Uint8Array(table.size);
	// The places of a piece are a chain: its first, its last so far, and from each the next.
	const first = new Int32Array(table.size).fill(-1);
	const last = new Int32Array(table.size);
	const next: number[] = [];
	const places: number[] = [];
	const numbers = Map.groupBy(words.keys(), (number) => (words[number] as Place).paragraph);
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
	text.forEach((paragraph, index) => {
		const within = numbers.get(paragraph) ?? [];
		let nearest = 0;
		eachPiece(paragraph.text, 0, paragraph.text.length, length, (at, hash) => {
			while (nearest < within.length && at + length > (words[within[nearest] as number] as Place).at.end) nearest++;
			const number = within[nearest];
			const start = number === undefined ? at + 1 : (words[number] as Place).at.start;
			// What stands in the words themselves has its number; of all else most begins nothing that the words have.
			if (at >= start) add(ids[(starts[number as number] as number) + at - start] as number, index, at);
			else if (seen[hash & low] === 1) {
				const id = table.slots[slotOf(table, paragraph.text, at, hash, length)] as number;
				if (id >= 0) add(id, index, at);
			}
		});
	});
	return (number, visit) => {
		const { at } = words[number] as Place;
		for (let from = 0; from + length <= at.end - at.start; from++) {
			const id = ids[(starts[number] as number) + from] as number;
			for (let place = first[id] as number; place >= 0; place = next[place] as number)
				visit(from, text[places[2 * place] as number] as Paragraph, places[2 * place + 1] as number);
		}
	};
}

interface Table {
	/** Different pieces; each is told by where it stands first among the words. */
	readonly size: number;
	readonly slots: Int32Array;
	readonly texts: readonly string[];
	readonly ats: Int32Array;
	/** 1 for the low bits of every piece's hash. */
	readonly seen: Uint8Array;
	/** The piece at each place of the words, from `starts` of the words on. */
	readonly ids: Int32Array;
	readonly starts: Int32Array;
}

const low = 0xffff;

function tableOf(words: readonly Place[], length: number): Table {
	const units = words.reduce((sum, { at }) => sum + at.end - at.start, 0);
	const slots = new Int32Array(1 << (33 - Math.clz32(units + 16))).fill(-1);
	const texts: string[] = [];
	const ats = new Int32Array(units);
	const ids = new Int32Array(units);
	const starts = new Int32Array(words.length);
	const seen = new Uint8Array(low + 1);
	let start = 0;
	words.forEach(({ paragraph: { text }, at: own }, number) => {
		starts[number] = start;
		eachPiece(text, own.start, own.end, length, (at, hash) => {
			const slot = slotOf({ slots, texts, ats }, text, at, hash, length);
			let id = slots[slot] as number;
			if (id < 0) {
				id = texts.length;
				slots[slot] = id;
				texts.push(text);
				ats[id] = at;
				seen[hash & low] = 1;
			}
			ids[start + at - own.start] = id;
		});
		start += own.end - own.start;
	});
	return { size: texts.length, slots, texts, ats, seen, ids, starts };
}

const base = 0x01000193;

/** Every piece from `from` up to `to` with a number made of its characters, each from the one before. */
function eachPiece(text: string, from: number, to: number, length: number, visit: (at: number, hash: number) => void): void {
	let power = 1;
	let hash = 0;
	for (let at = from; at < from + length - 1 && at < to; at++) {
		hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
		power = Math.imul(power, base);
	}
	for (let at = from; at + length <= to; at++) {
		hash = (Math.imul(hash, base) + text.charCodeAt(at + length - 1)) | 0;
		visit(at, hash ^ (hash >>> 15));
		hash = (hash - Math.imul(text.charCodeAt(at), power)) | 0;
	}
}

/** The slot of the piece, or the free one where it would be. */
function slotOf(
	{ slots, texts, ats }: Pick<Table, 'slots' | 'texts' | 'ats'>,
	text: string,
	at: number,
	hash: number,
	length: number,
): number {
	const mask = slots.length - 1;
	const mixed = Math.imul(hash, 0x9e3779b1);
	let slot = (mixed ^ (mixed >>> 13)) & mask;
	for (let id = slots[slot] as number; id >= 0; id = slots[slot] as number) {
		if (isSame(texts[id] as string, ats[id] as number, text, at, length)) break;
		slot = (slot + 1) & mask;
	}
	return slot;
}

function isSame(a: string, atA: number, b: string, atB: number, length: number): boolean {
	for (let i = 0; i < length; i++) if (a.charCodeAt(atA + i) !== b.charCodeAt(atB + i)) return false;
	return true;
}
