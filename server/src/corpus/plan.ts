// What a refresh has to do: which files are new or changed, which are gone. Compares lists; reads nothing.
import { isBelow } from './place.ts';
import { absolutePath } from './reading.ts';
import type { Place, SourceFile, Sources } from './sources.ts';
import type { FilePath, StoredFile } from './store.ts';

export interface PlannedFile extends FilePath {
	/** The root's own path. */
	readonly top: string;
	readonly size: number;
	readonly digest: number;
	readonly time: number;
	readonly container?: SourceFile['container'];
	readonly inside?: SourceFile['inside'];
}

export interface Plan {
	readonly read: readonly PlannedFile[];
	/** Ids of files to forget. */
	readonly gone: readonly number[];
}

/** Where a planned file lies; of what is inside another file, that file. Put together when needed: a hundred thousand would weigh much. */
export function absoluteOf({ top, path, inside }: Pick<PlannedFile, 'top' | 'path' | 'inside'>): string {
	return absolutePath(top, inside?.path ?? path);
}

/** `ids` are the store's for the roots, `tops` their paths; `known` is what the store has of each. `places`: where was looked, if not everywhere. */
export function planRefresh(
	sources: Sources,
	ids: readonly number[],
	tops: readonly string[],
	known: readonly ReadonlyMap<string, StoredFile>[],
	places?: readonly Place[],
): Plan {
	const read: PlannedFile[] = [];
	const seen = ids.map(() => new Set<string>());
	for (const { root, path, size, time, container, inside } of sources.files) {
		seen[root]?.add(path);
		const stored = known[root]?.get(path);
		if (stored && stored.size === size && stored.time === time) continue;
		read.push({
			...{ root: ids[root] ?? 0, top: tops[root] ?? '', path, size, time, digest: stored?.digest ?? -1 },
			...(container && { container }),
			...(inside && { inside }),
		});
	}
	// What is inside a file stays in the order in which it stands there, the file itself behind it.
	const owner = ({ path, inside }: PlannedFile) => inside?.path ?? path;
	read.sort((a, b) => a.root - b.root || (owner(a) === owner(b) ? 0 : owner(a) < owner(b) ? -1 : 1));
	const gone: number[] = [];
	for (const [root, files] of known.entries()) {
		const looked = places?.filter((place) => place.root === root);
		for (const [path, { id }] of files) {
			if (seen[root]?.has(path) || looked?.every((place) => !isBelow(place.path, path))) continue;
			if (!sources.unreadable.some((each) => each.root === root && isBelow(each.path, path))) gone.push(id);
		}
	}
	return { read, gone };
}
