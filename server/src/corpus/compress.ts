// Article texts in less than half their size, each by itself, against a dictionary of common wording. Knows nothing of stores.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { keyDigest } from './digest.ts';

const dictionaryBytes = 16_000;
/** What counts is variety: so much of each text's beginning. */
const eachUnits = 320;

/** The texts' own wording, for texts like them. */
export function dictionaryOf(texts: readonly string[]): Uint8Array {
	const sample = texts.map((text) => text.slice(0, eachUnits)).join('\n');
	return Buffer.from(sample, 'utf16le').subarray(0, dictionaryBytes);
}

/** Tells dictionaries apart; 0 for none. */
export function dictionaryDigest(dictionary: Uint8Array | undefined): number {
	return dictionary ? keyDigest(Buffer.from(dictionary).toString('latin1'), dictionary.length) || 1 : 0;
}

/** UTF-16 compresses better than UTF-8, whose three bytes a character say the same first byte again and again. */
export function compress(text: string, dictionary: Uint8Array | undefined): Uint8Array {
	return deflateRawSync(Buffer.from(text, 'utf16le'), { level: 6, dictionary });
}

/** Empty where the bytes are damaged. */
export function expand(bytes: Uint8Array, dictionary: Uint8Array | undefined): string {
	try {
		return inflateRawSync(bytes, { dictionary }).toString('utf16le');
	} catch {
		return '';
	}
}
