// Whole numbers from 0 in as few bytes as they need: seven bits a byte, the lowest first, the eighth says that more follow.

/** Seven bits a byte, the low ones first. `value` is whole, not negative, and may be above 32 bits. */
export function pushInteger(bytes: number[], value: number): void {
	let rest = value;
	while (rest >= 128) {
		bytes.push((rest % 128) | 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
}

export interface IntegerReader {
	/** False at the end of the bytes. */
	more(): boolean;
	next(): number;
}

export function integersOf(bytes: Uint8Array): IntegerReader {
	let place = 0;
	return {
		more: () => place < bytes.length,
		next() {
			let value = 0;
			let scale = 1;
			for (;;) {
				const byte = bytes[place++] ?? 0;
				value += (byte & 127) * scale;
				if (byte < 128) return value;
				scale *= 128;
			}
		},
	};
}
