// How much of a round each of several corpora is, so that a percentage means the same throughout. Counts files; reads none.
import type { Collection } from './collections.ts';
import { findSources } from './corpus/sources.ts';
import type { Store } from './corpus/store.ts';
import type { CancellationToken } from './util/cancellation.ts';

/** Shares that sum to 1. */
export async function roundShares(collections: readonly Collection[], token: CancellationToken): Promise<readonly number[]> {
	if (collections.length === 1) return [1];
	const files: number[] = [];
	for (const collection of collections) files.push(1 + (await filesOf(collection, token)));
	const all = files.reduce((sum, count) => sum + count, 0);
	return files.map((count) => count / all);
}

/** What an index has is known at once; where there is none yet, the folders are looked through. */
async function filesOf({ definition, store }: Collection, token: CancellationToken): Promise<number> {
	const known = store.version > 0 ? countIn(store) : 0;
	if (known > 0) return known;
	const { roots, ...options } = definition;
	const { files } = await findSources(
		roots.map((path) => ({ path })),
		options,
		token,
	);
	return files.length;
}

function countIn(store: Store): number {
	try {
		return store.stats().files;
	} catch {
		// Damaged: whoever refreshes it finds out, and says so.
		return 0;
	}
}
