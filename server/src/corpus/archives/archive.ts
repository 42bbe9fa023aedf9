// What archives of articles have in common: their entries, and the limits within which they are unpacked. Knows no format.

import type { Bilingual } from '../../util/bilingual.ts';
import { decode } from '../decode.ts';

export interface ArchiveEntry {
	/** With `/`, never leading out of the archive. */
	readonly name: string;
	/** Bytes once unpacked. */
	readonly size: number;
	/** CRC-32 of the content: what tells it from another of the same name. */
	readonly checksum: number;
	/** Where the archive's own reader finds it. */
	readonly at: number;
}

export interface Listing {
	readonly entries: readonly ArchiveEntry[];
	/** False where it broke off: there may be more in it. */
	readonly whole: boolean;
	readonly problems: readonly Bilingual[];
}

/** Which of an archive's entries are wanted. */
export type Wanted = (name: string) => boolean;

/** An archive that cannot be used, or an entry of it; `problem` says it to the user. */
export class ArchiveError extends Error {
	readonly problem: Bilingual;

	constructor(problem: Bilingual) {
		super(problem.en);
		this.name = 'ArchiveError';
		this.problem = problem;
	}
}

/** Larger entries are no articles. */
export const largestEntry = 32 * 1024 * 1024;
/** More entries than any newsroom's year has. */
export const mostEntries = 500_000;

/** Bytes that an archive of so many may become: copy shrinks to a third, a bomb to a thousandth. */
export function mostUnpacked(size: number): number {
	return 64 * 1024 * 1024 + 100 * size;
}

/** The name with `/`; `undefined` for one that leads out of the archive or is none. */
export function safeName(name: string): string | undefined {
	const plain = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
	if (plain === '' || plain.startsWith('/') || /^[a-z]:/iu.test(plain) || plain.includes('\0')) return undefined;
	return plain.split('/').includes('..') ? undefined : plain;
}

/** Names in whatever code the archive's maker used; one alone says too little, all together tell it. */
export function decodeNames(names: readonly Buffer[]): string[] {
	const line = Buffer.from('\n');
	const all = Buffer.concat(names.flatMap((name) => [name, line]));
	const decoded = decode(all);
	const text = decoded.kind === 'text' ? decoded.text : new TextDecoder('gb18030').decode(all);
	return text.split('\n').slice(0, names.length);
}
