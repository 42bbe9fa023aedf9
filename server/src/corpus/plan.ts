// What a refresh has to do: which files are new or changed, which are gone. Compares lists; reads nothing.
import type { Sources } from './sources.ts';
import type { FilePath, StoredFile } from './store.ts';

export interface Plan {
	readonly read: readonly (FilePath & { readonly absolute: string; readonly size: number; readonly digest: number })[];
	/** Ids of files to forget. */
	readonly gone: readonly number[];
}

/** `ids` are the store's for the roots, `paths` theirs; `known` is what the store has of each. */
export function planRefresh(
	sources: Sources,
	ids: readonly number[],
	absolute: (root: number, path: string) => string,
	known: readonly ReadonlyMap<string, StoredFile>[],
): Plan {
	const read: Plan['read'][number][] = [];
	const seen = ids.map(() => new Set<string>());
	for (const { root, path, size, time } of sources.files) {
		seen[root]?.add(path);
		const stored = known[root]?.get(path);
		if (stored && stored.size === size && stored.time === time) continue;
		read.push({ root: ids[root] ?? 0, path, absolute: absolute(root, path), size, digest: stored?.digest ?? -1 });
	}
	read.sort((a, b) => a.root - b.root || (a.path < b.path ? -1 : 1));
	const gone: number[] = [];
	for (const [root, files] of known.entries()) {
		for (const [path, { id }] of files) {
			if (!seen[root]?.has(path) && !sources.unreadable.some((each) => each.root === root && isBelow(each.path, path))) gone.push(id);
		}
	}
	return { read, gone };
}

function isBelow(folder: string, path: string): boolean {
	return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
