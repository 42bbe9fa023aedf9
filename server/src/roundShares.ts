// How much of a round each of several corpora is, so that a percentage means the same throughout. Counts files; reads none.
import type { Collection } from './collections.ts';
import { findSources } from './corpus/sources.ts';
import type { CancellationToken } from './util/cancellation.ts';

/** Shares that sum to 1. Where all were read before, there is little to read in any, and nothing is counted. */
export async function roundShares(collections: readonly Collection[], token: CancellationToken): Promise<readonly number[]> {
	if (collections.length < 2 || collections.every(({ store }) => store.version > 0)) return collections.map(() => 1 / collections.length);
	const files: number[] = [];
	for (const { definition, store } of collections) {
		const { roots, ...options } = definition;
		const sources =
			store.version > 0
				? undefined
				: await findSources(
						roots.map((path) => ({ path })),
						options,
						token,
					);
		files.push(1 + (sources?.files.length ?? 0));
	}
	const all = files.reduce((sum, count) => sum + count, 0);
	return files.map((count) => count / all);
}
