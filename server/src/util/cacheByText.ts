// Keeps what was computed from a text, for texts seen lately. Two generations bound its size without bookkeeping by use.

/**
 * `compute` with a memory: the same text gives the same value again.
 * At least the last `units` UTF-16 units of different texts are remembered, at most twice as many.
 */
export function cacheByText<T>(compute: (text: string) => T, units = 200_000): (text: string) => T {
	let young = new Map<string, T>();
	let old = new Map<string, T>();
	let size = 0;
	return (text) => {
		let value = young.get(text);
		if (value !== undefined) return value;
		value = old.get(text) ?? compute(text);
		if (size + text.length > units) {
			old = young;
			young = new Map();
			size = 0;
		}
		young.set(text, value);
		size += text.length;
		return value;
	};
}
