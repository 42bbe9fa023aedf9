// Articles that several corpora have: which of them counts. Knows the order of the stores, the weightiest first, and not what is in them.
import type { CancellationToken } from '../util/cancellation.ts';
import type { Store } from './store.ts';

/**
 * What several corpora print counts in the weightiest of them. `left`: versions at which that was last done, brought up to date here.
 * True where answers may change.
 */
export async function leaveReprints(stores: readonly Store[], left: number[], token: CancellationToken): Promise<boolean> {
	let rearranged = false;
	const versions = stores.map(({ version }) => version);
	for (const [i, store] of stores.entries()) {
		if (i === 0 || versions.slice(0, i + 1).every((version, at) => left[at] === version)) continue;
		const weightier = stores.slice(0, i).flatMap(({ location }) => location ?? []);
		rearranged = (await store.leaveTo(weightier, token)) || rearranged;
	}
	left.splice(0, left.length, ...versions);
	return rearranged;
}
