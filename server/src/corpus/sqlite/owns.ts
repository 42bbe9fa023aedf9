// Which names, posts and indicators an article has rows under, in a few bytes: what is needed to take it out again.
// Spares an index over every fact by article.

export interface Owns {
	readonly names: readonly number[];
	readonly posts: readonly number[];
	readonly indicators: readonly number[];
}

export function packOwns(...lists: readonly (readonly number[])[]): Uint8Array {
	const bytes: number[] = [];
	for (const list of lists) {
		push(bytes, list.length);
		let last = 0;
		for (const id of list.toSorted((a, b) => a - b)) {
			push(bytes, id - last);
			last = id;
		}
	}
	return Uint8Array.from(bytes);
}

export function unpackOwns(bytes: Uint8Array): Owns {
	let place = 0;
	const integer = () => {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = bytes[place++] ?? 0;
			value += (byte & 127) * scale;
			if (byte < 128) return value;
			scale *= 128;
		}
	};
	const list = () => {
		const ids: number[] = [];
		let last = 0;
		for (let left = place < bytes.length ? integer() : 0; left > 0; left--) {
			last += integer();
			ids.push(last);
		}
		return ids;
	};
	return { names: list(), posts: list(), indicators: list() };
}

function push(bytes: number[], value: number): void {
	let rest = value;
	while (rest >= 128) {
		bytes.push((rest % 128) | 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
}
