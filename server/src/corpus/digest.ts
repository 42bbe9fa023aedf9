// Short fingerprints: of a file's bytes, to see whether it changed, and of a string, to find it again by number.
// Knows nothing of what the bytes mean.
import { hash } from 'node:crypto';

/** 48 bits of the content, as a safe integer: equal bytes, equal digest. */
export function contentDigest(bytes: Uint8Array): number {
	return hash('sha1', bytes, 'buffer').readUIntBE(0, 6);
}

/** A signed 32-bit number for a key; `salt` keeps several kinds of key apart. Different strings may share one: compare the strings too. */
export function keyDigest(key: string, salt: number): number {
	let hash = Math.imul(salt + 1, 0x9e3779b1) | 0;
	for (let i = 0; i < key.length; i++) {
		hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
		hash ^= hash >>> 15;
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) | 0;
}
