// Article texts in less than a third of their size, a few together: frequent characters in one byte, then common wording by reference.
// Knows nothing of stores.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { keyDigest } from './digest.ts';

/** What texts like the first ones have in common: characters by frequency, then wording. One value, kept with the texts. */
export type Dictionary = Uint8Array;

/** As far back as the compression looks. */
const wordingBytes = 32_000;
/** What counts is variety: so much of each text's beginning. */
const eachUnits = 320;

/** Codes of one byte, of two bytes (a lead and any other), and a lead before a unit that has no code. */
const single = 176;
const plain = 255;
const mostCodes = single + (plain - single) * 256;

/** The texts' own characters and wording, for texts like them. */
export function dictionaryOf(texts: readonly string[]): Dictionary {
	const counts = new Map<number, number>();
	for (const text of texts) {
		for (let i = 0; i < text.length; i++) counts.set(text.charCodeAt(i), (counts.get(text.charCodeAt(i)) ?? 0) + 1);
	}
	const units = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
	const table = Uint16Array.from([Math.min(units.length, mostCodes), ...units.slice(0, mostCodes)]);
	const head = new Uint8Array(table.buffer);
	const sample = texts.map((text) => text.slice(0, eachUnits)).join('\n');
	const wording = encode(sample.slice(0, wordingBytes), codecOf(head)).subarray(0, wordingBytes);
	return Buffer.concat([head, wording]);
}

/** Tells dictionaries apart; 0 for none. */
export function dictionaryDigest(dictionary: Dictionary | undefined): number {
	return dictionary ? keyDigest(Buffer.from(dictionary).toString('latin1'), dictionary.length) || 1 : 0;
}

export function compress(text: string, dictionary: Dictionary): Uint8Array {
	const codec = codecOf(dictionary);
	return deflateRawSync(encode(text, codec), { level: 6, dictionary: codec.wording });
}

/** Empty where the bytes are damaged. */
export function expand(bytes: Uint8Array, dictionary: Dictionary): string {
	const codec = codecOf(dictionary);
	try {
		return decode(inflateRawSync(bytes, { dictionary: codec.wording }), codec);
	} catch {
		return '';
	}
}

interface Codec {
	/** The code of each unit, -1 for none. */
	readonly codes: Int32Array;
	readonly units: Uint16Array;
	readonly wording: Uint8Array;
}

const codecs = new WeakMap<Dictionary, Codec>();

function codecOf(dictionary: Dictionary): Codec {
	let codec = codecs.get(dictionary);
	if (!codec) {
		const count = (dictionary[0] ?? 0) | ((dictionary[1] ?? 0) << 8);
		const units = new Uint16Array(count);
		const codes = new Int32Array(0x10000).fill(-1);
		for (let i = 0; i < count; i++) {
			const unit = (dictionary[2 + i * 2] ?? 0) | ((dictionary[3 + i * 2] ?? 0) << 8);
			units[i] = unit;
			codes[unit] = i;
		}
		codec = { codes, units, wording: dictionary.subarray(2 + count * 2) };
		codecs.set(dictionary, codec);
	}
	return codec;
}

function encode(text: string, { codes }: Codec): Uint8Array {
	const bytes = new Uint8Array(text.length * 3);
	let at = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		const code = codes[unit] ?? -1;
		if (code === -1) {
			bytes[at++] = plain;
			bytes[at++] = unit >> 8;
			bytes[at++] = unit;
		} else if (code < single) {
			bytes[at++] = code;
		} else {
			bytes[at++] = single + ((code - single) >> 8);
			bytes[at++] = code - single;
		}
	}
	return bytes.subarray(0, at);
}

function decode(bytes: Uint8Array, { units }: Codec): string {
	const text = new Uint16Array(bytes.length);
	let length = 0;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] ?? 0;
		let unit = 0;
		if (byte < single) {
			unit = units[byte] ?? 0;
		} else if (byte < plain) {
			if (i + 1 >= bytes.length) break;
			unit = units[single + ((byte - single) << 8) + (bytes[++i] ?? 0)] ?? 0;
		} else {
			if (i + 2 >= bytes.length) break;
			unit = ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
			i += 2;
		}
		text[length++] = unit;
	}
	return Buffer.from(text.buffer, 0, length * 2).toString('utf16le');
}
