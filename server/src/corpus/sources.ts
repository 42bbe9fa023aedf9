// The files of a corpus: every article file below its folders, at any depth, with its size and time, and the files that hold many.
// Reads folders, never files; knows nothing of what they hold.
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Bilingual } from '../util/bilingual.ts';
import { type CancellationToken, throwIfCancelled } from '../util/cancellation.ts';
import { matcher } from './glob.ts';
import { type ContainerKind, containerKind } from './place.ts';
import { folderUnreadable, folderVanished } from './problems.ts';
import { realPath } from './realPath.ts';

const articleExtensions: readonly string[] = ['.txt', '.article', '.稿', '.md'];

export interface CorpusRoot {
	/** Absolute path of a folder, or of a single file. */
	readonly path: string;
}

export interface SourceOptions {
	/** Globs of paths below a root to leave out. */
	readonly exclude?: readonly string[] | undefined;
	/** Nothing outside these folders is looked at, wherever links lead, and no archive is opened. */
	readonly within?: readonly string[] | undefined;
	/** Absolute paths below a root that are left to another corpus. */
	readonly apart?: readonly string[] | undefined;
}

export interface SourceFile {
	/** Place in the list of roots. */
	readonly root: number;
	/** Relative to the root, with `/`; empty where the root is itself a file. What is inside another file goes on with `!/` or `#`. */
	readonly path: string;
	readonly size: number;
	/** Milliseconds, with as much fraction as the file system keeps; of what is inside another file, its checksum. */
	readonly time: number;
	/** Of a file that holds many articles; it has none of its own. */
	readonly container?: ContainerKind;
	readonly inside?: {
		/** Of the file that holds it, as it was when it was looked into. */
		readonly path: string;
		readonly container: ContainerKind;
		/** Where in it. */
		readonly at: number;
	};
}

export interface Sources {
	readonly files: readonly SourceFile[];
	/** What could not be read just now: the root's place and a path below it, empty for the root itself. Nothing below it has vanished for sure. */
	readonly unreadable: readonly Place[];
	readonly problems: readonly Bilingual[];
}

/** The root's place in the list and a path below it. */
export interface Place {
	readonly root: number;
	readonly path: string;
}

/** Folders that never hold copy. Hidden ones are left out as well. */
const leftOut = new Set(['node_modules', '__MACOSX', '$RECYCLE.BIN', 'System Volume Information']);

/** All files of all roots, or those at and below some places only. Stops where more than `enough` are found. */
export async function findSources(
	roots: readonly CorpusRoot[],
	options: SourceOptions,
	token: CancellationToken,
	places: readonly Place[] = roots.map((_, root) => ({ root, path: '' })),
	enough = Number.POSITIVE_INFINITY,
): Promise<Sources> {
	const excluded = matcher(options.exclude ?? []);
	const apart = new Set(options.apart ?? []);
	const files: SourceFile[] = [];
	const unreadable: Place[] = [];
	const problems: Bilingual[] = [];
	const seen = new Set<string>();
	/** Linked folders come last, so that a file is known by its own path where it has one. */
	const links: Place[] = [];
	let rested = performance.now();

	for (const place of places) await walk(place);
	for (let link = links.shift(); link; link = links.shift()) await walk(link);
	return { files, unreadable, problems };

	async function walk({ root, path: start }: Place): Promise<void> {
		const top = roots[root]?.path ?? '';
		const waiting: string[] = [start];
		for (let folder = waiting.pop(); folder !== undefined && files.length <= enough; folder = waiting.pop()) {
			throwIfCancelled(token);
			if (performance.now() - rested > 8) {
				await new Promise(setImmediate);
				rested = performance.now();
			}
			for (const entry of list(root, top, folder)) {
				const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
				if (isHidden(entry.name) || excluded(path) || apart.has(join(top, path))) continue;
				const kind = kindOf(entry, join(top, path));
				if (kind === 'folder' && entry.isSymbolicLink()) links.push({ root, path });
				else if (kind === 'folder') waiting.push(path);
				else if (kind === 'file' && isSourcePath(entry.name)) addFile(root, top, path);
			}
		}
	}

	/** Each folder once, however many links lead to it: a loop ends here. */
	function list(root: number, top: string, folder: string): readonly Dirent[] {
		const path = folder === '' ? top : join(top, folder);
		try {
			const real = realpathSync(path);
			if (seen.has(real) || !isAllowed(real)) return [];
			seen.add(real);
			if (statSync(real).isFile()) {
				if (folder === '' || isSourcePath(folder)) addFile(root, top, folder);
				return [];
			}
			return readdirSync(real, { withFileTypes: true });
		} catch (error) {
			if (folder !== '' && isGone(error)) return [];
			unreadable.push({ root, path: folder });
			problems.push(folder === '' ? folderVanished(top) : folderUnreadable(path, error));
			return [];
		}
	}

	function addFile(root: number, top: string, path: string): void {
		const absolute = path === '' ? top : join(top, path);
		const stats = statsOf(absolute);
		if (stats?.isFile() && (!options.within || isAllowed(realPath(absolute)))) {
			files.push({ root, path, size: stats.size, time: stats.mtimeMs });
		}
	}

	function isAllowed(real: string): boolean {
		return options.within?.some((folder) => placeBelow(folder, real) !== undefined) ?? true;
	}
}

/**
 * Where changed files and folders lie below the roots, without those that are left out; `undefined` where only a walk
 * through everything can tell, since a link leads there or one root lies in another.
 */
export function placesOf(paths: readonly string[], roots: readonly CorpusRoot[], options: SourceOptions): Place[] | undefined {
	const reals = roots.map(({ path }) => realPath(path));
	if (reals.some((real, i) => reals.some((other, j) => i !== j && placeBelow(other, real) !== undefined))) return undefined;
	const excluded = matcher(options.exclude ?? []);
	const places = new Map<string, Place>();
	for (const changed of paths) {
		for (const [root, { path: top }] of roots.entries()) {
			const path = placeBelow(changed, top) === undefined ? placeBelow(top, changed) : '';
			if (path === undefined) continue;
			if (path !== '' && join(realPath(dirname(changed))) !== join(reals[root] ?? '', dirname(path))) return undefined;
			const parts = path === '' ? [] : path.split('/');
			const left = parts.some((name, i) => isHidden(name) || excluded(parts.slice(0, i + 1).join('/')));
			const lent = options.apart?.some((folder) => placeBelow(folder, changed) !== undefined);
			if (!left && !lent) places.set(`${root}/${path}`, { root, path });
		}
	}
	const all = [...places.values()];
	return all.filter(({ root, path }) => !all.some((other) => other.root === root && other.path !== path && isFolderOf(other.path, path)));
}

/** By the name alone: `.txt`, `.md`, `.article`, `.稿`. */
export function isArticlePath(path: string): boolean {
	return articleExtensions.some((extension) => path.toLowerCase().endsWith(extension));
}

/** Article files, and files that hold many articles. */
export function isSourcePath(path: string): boolean {
	return isArticlePath(path) || containerKind(path) !== undefined;
}

/** Files and folders that are never looked into: `.git`, `node_modules`. */
export function isHidden(name: string): boolean {
	return name.startsWith('.') || leftOut.has(name);
}

/** The path below a folder, with `/`; empty for itself, `undefined` for what lies elsewhere. */
export function placeBelow(folder: string, path: string): string | undefined {
	const way = relative(folder, path);
	if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
	return sep === '/' ? way : way.replaceAll(sep, '/');
}

function isFolderOf(folder: string, path: string): boolean {
	return folder === '' || path.startsWith(`${folder}/`);
}

function kindOf(entry: Dirent, path: string): 'folder' | 'file' | 'other' {
	const behind = entry.isSymbolicLink() ? statsOf(path) : entry;
	return behind?.isDirectory() ? 'folder' : behind?.isFile() ? 'file' : 'other';
}

/** `undefined` also for a link that leads in a circle. */
function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path);
	} catch {
		return undefined;
	}
}

function isGone(error: unknown): boolean {
	const { code } = error as NodeJS.ErrnoException;
	return code === 'ENOENT' || code === 'ENOTDIR';
}
