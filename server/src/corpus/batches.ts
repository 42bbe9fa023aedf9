// Cuts what is to be read into batches, and has each unpacked and read. Knows nothing of what becomes of them.
import type { Unpacker } from './containers.ts';
import { absoluteOf, type Plan } from './plan.ts';
import type { Pool } from './pool.ts';
import type { Given, ReadAnswer, ReadOptions } from './reading.ts';
import type { Store } from './store.ts';

/** Bytes and files of one batch: one transaction, and one message between threads. Many small ones would write the same pages again and again. */
const batchBytes = 1024 * 1024;
const batchFiles = { least: 30, most: 400 } as const;

export async function unpack(batch: Plan['read'], unpacker: Unpacker): Promise<(Given | undefined)[] | undefined> {
	if (!batch.some(({ inside, container }) => inside ?? container)) return undefined;
	const given: (Given | undefined)[] = [];
	for (const { size, time, container, inside, ...file } of batch) {
		if (inside) {
			const found = await unpacker.read({ absolute: absoluteOf({ ...file, inside }), size, checksum: time, inside });
			given.push(found.kind === 'bytes' ? { ...found, checksum: time } : found);
		} else given.push(container && { kind: 'container', size, time });
	}
	return given;
}

export function reading(
	batch: Plan['read'],
	unpacked: Promise<(Given | undefined)[] | undefined>,
	pool: Pool,
	options: ReadOptions & { readonly store: Store },
): Promise<ReadAnswer> {
	const { store, onlyNews, fields } = options;
	const { dictionary } = store;
	const paths = batch.map((file) => absoluteOf(file) + (file.inside ? file.path.slice(file.inside.path.length) : ''));
	const digests = batch.map(({ digest }) => digest);
	const answer = unpacked.then((given) =>
		pool.read({ paths, digests, dictionary, ...(given && { given }), options: { onlyNews, fields } }),
	);
	// Whoever awaits it is told; a run that was stopped before awaits no more.
	answer.catch(() => {});
	return answer;
}

/** Which places of each container will be asked for. */
export function wantedInside({ read }: Plan): Map<string, Set<number>> {
	const wanted = new Map<string, Set<number>>();
	for (const file of read) {
		if (!file.inside) continue;
		const container = absoluteOf(file);
		wanted.set(container, (wanted.get(container) ?? new Set()).add(file.inside.at));
	}
	return wanted;
}

/** Files of the next batch where so many are left: smaller and smaller ones at the end, so that all threads end at about the same time. */
export function batchFor(left: number, width: number): number {
	return Math.min(batchFiles.most, Math.max(batchFiles.least, Math.ceil(left / width)));
}

/** In their order, at most `most` files each, by how many are left, and ended where the files together are large. */
export function batchesOf(read: Plan['read'], most: (left: number) => number): Plan['read'][] {
	const batches: Plan['read'][] = [];
	let start = 0;
	let bytes = 0;
	for (let i = 0; i < read.length; i++) {
		bytes += read[i]?.size ?? 0;
		if (i - start + 1 < most(read.length - start) && bytes < batchBytes) continue;
		batches.push(read.slice(start, i + 1));
		start = i + 1;
		bytes = 0;
	}
	if (start < read.length) batches.push(read.slice(start));
	return batches;
}
