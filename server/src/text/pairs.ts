// Pairs of neighbouring Chinese characters, as numbers: what two wordings have in common without their figures and marks.
// Knows nothing of words.

/** Each pair once, in the order of the text: 贸易额达12亿 gives those of 贸易, 易额 and 额达. */
export function pairsOf(text: string): ReadonlySet<number> {
	const pairs = new Set<number>();
	let previous = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		const isHan = unit >= 0x4e00 && unit <= 0x9fff;
		if (isHan && previous !== 0) pairs.add((previous - 0x4e00) * 0x5200 + unit - 0x4e00);
		previous = isHan ? unit : 0;
	}
	return pairs;
}

/** The share of `a` that `b` has as well, 0 to 1. */
export function sharedPairs(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	return a.size === 0 ? 0 : commonPairs(a, b) / a.size;
}

/** How many pairs both have. */
export function commonPairs(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	let common = 0;
	for (const pair of a) if (b.has(pair)) common++;
	return common;
}
