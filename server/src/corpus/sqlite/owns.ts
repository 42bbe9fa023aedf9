// Which names, posts and indicators an article has rows under, in a few bytes: what is needed to take it out again.
// Spares an index over every fact by article.
import { integersOf, pushInteger } from '../integers.ts';

export interface Owns {
	readonly names: readonly number[];
	readonly posts: readonly number[];
	readonly indicators: readonly number[];
}

/** Each list by its length and the steps between its sorted numbers. */
export function packOwns(...lists: readonly (readonly number[])[]): Uint8Array {
	const bytes: number[] = [];
	for (const list of lists) {
		pushInteger(bytes, list.length);
		let last = 0;
		for (const id of list.toSorted((a, b) => a - b)) {
			pushInteger(bytes, id - last);
			last = id;
		}
	}
	return Uint8Array.from(bytes);
}

export function unpackOwns(bytes: Uint8Array): Owns {
	const integers = integersOf(bytes);
	const list = () => {
		const ids: number[] = [];
		let last = 0;
		for (let left = integers.more() ? integers.next() : 0; left > 0; left--) {
			last += integers.next();
			ids.push(last);
		}
		return ids;
	};
	return { names: list(), posts: list(), indicators: list() };
}
