// Paths of articles that are no files of their own: `/a/2025.zip!/06/x.txt` in an archive, `/a/wire.jsonl#12` on a line.
// Knows names only; `archives/` and `jsonLines.ts` open what they name.

export type ContainerKind = 'zip' | 'tar.gz' | 'json lines';

/** A file that holds many articles, by its name; `undefined` for all others. */
export function containerKind(path: string): ContainerKind | undefined {
	if (/\.zip$/iu.test(path)) return 'zip';
	if (/\.(?:tar\.gz|tgz)$/iu.test(path)) return 'tar.gz';
	return /\.(?:jsonl|ndjson)$/iu.test(path) ? 'json lines' : undefined;
}

export interface InnerPlace {
	/** `/a/2025.zip`. */
	readonly container: string;
	readonly kind: ContainerKind;
	/** `06/x.txt` in an archive, `12` for a line. */
	readonly name: string;
}

/** What a path names inside a container, by its form alone. */
export function innerPlace(path: string): InnerPlace | undefined {
	const match = /^(.*?\.(?:zip|tar\.gz|tgz))!([\\/].+)$/iu.exec(path) ?? /^(.*\.(?:jsonl|ndjson))#(\d+)$/iu.exec(path);
	const [, container = '', name = ''] = match ?? [];
	const kind = containerKind(container);
	return kind && { container, kind, name: kind === 'json lines' ? name : name.slice(1).replaceAll('\\', '/') };
}

/** What follows the container's own path. */
export function innerPath(kind: ContainerKind, name: string): string {
	return kind === 'json lines' ? `#${name}` : `!/${name}`;
}

/** True for what lies in `above`: a folder, an archive, a file of lines; and for itself. */
export function isBelow(above: string, path: string): boolean {
	if (above === '' || path === above) return true;
	if (!path.startsWith(above)) return false;
	const rest = path.slice(above.length);
	return /^[\\/]/u.test(rest) || (containerKind(above) !== undefined && /^[!#]/u.test(rest));
}
