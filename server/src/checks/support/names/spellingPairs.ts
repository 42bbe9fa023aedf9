// Which spellings of an article are alike enough to be compared at all, without comparing each with each.
// Knows nothing of whether they are one name.
import type { Spelling } from '../../../facts/names/likeness/compare.ts';

let lately: { readonly names: string; readonly pairs: readonly (readonly [number, number])[] } | undefined;

/** Pairs that share a stretch of their names. The same names have the same pairs, and an article's names change seldom. */
export function alikePairs<T extends Spelling>(used: readonly T[]): [T, T][] {
	const names = used.map(({ kind, key }) => `${kind} ${key}`).join('\n');
	if (lately?.names !== names) {
		const number = new Map(used.map((one, i) => [one, i]));
		lately = { names, pairs: findPairs(used).map(([a, b]) => [number.get(a) ?? 0, number.get(b) ?? 0]) };
	}
	return lately.pairs.map(([a, b]) => [used[a] as T, used[b] as T]);
}

/** In linear time for any number of names. */
function findPairs<T extends Spelling>(used: readonly T[]): [T, T][] {
	const byPart = new Map<string, T[]>();
	const seen = new Set<string>();
	const found: [T, T][] = [];
	const number = new Map(used.map((one, i) => [one, i]));
	for (const one of used) {
		for (const part of partsOf(one.key)) {
			const others = byPart.get(part) ?? [];
			if (others.length < 20) {
				for (const other of others) {
					const id = `${number.get(other)} ${number.get(one)}`;
					if (other.kind !== one.kind || other === one || seen.has(id)) continue;
					seen.add(id);
					found.push([other, one]);
				}
				others.push(one);
				byPart.set(part, others);
			}
		}
	}
	return found;
}

/** The halves of a name and, of a short one, the name without each character: two names one edit apart share one of them. */
function partsOf(key: string): Set<string> {
	const parts = new Set<string>();
	const names = key.includes('·') ? [key, key.slice(key.lastIndexOf('·') + 1)] : [key];
	for (const name of names) {
		if (name.length <= 12) for (let i = 0; i < name.length; i++) parts.add(name.slice(0, i) + name.slice(i + 1));
		parts.add(name);
		const half = name.length >> 1;
		if (name.length > 6) {
			parts.add(`^${name.slice(0, half - 1)}`);
			parts.add(`${name.slice(half + 1)}$`);
		}
	}
	return parts;
}
