// Which numbers were put into a store that began empty: of most others it is known without asking the tables that they are not there.
import type { Connection } from './connection.ts';

export interface Seen {
	/** Call at the start of each transaction: another writer may have put some. */
	begin(): void;
	/** False: not in the store. */
	maybe(number: number): boolean;
	add(number: number): void;
	/** After a transaction that failed. */
	reset(): void;
}

/** A bit for every number, some of which share one: half a megabyte. */
const bits = 22;

export function createSeen({ sql }: Connection): Seen {
	let marks: Uint32Array | undefined;
	let version: unknown;

	return {
		begin() {
			const now = sql('PRAGMA data_version').get()?.data_version;
			if (now === version) return;
			version = now;
			const isEmpty = sql('SELECT 1 FROM article LIMIT 1').get() === undefined;
			marks = isEmpty ? new Uint32Array(1 << (bits - 5)) : undefined;
		},
		maybe(number) {
			if (!marks) return true;
			const place = placeOf(number);
			return ((marks[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
		},
		add(number) {
			if (!marks) return;
			const place = placeOf(number);
			marks[place >>> 5] = (marks[place >>> 5] ?? 0) | (1 << (place & 31));
		},
		reset() {
			marks = undefined;
			version = undefined;
		},
	};
}

/** Of a safe integer, negative ones included. */
function placeOf(number: number): number {
	const low = number | 0;
	const high = Math.floor(number / 0x1_0000_0000) | 0;
	const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
	return (mixed ^ (mixed >>> 15)) >>> (32 - bits);
}
