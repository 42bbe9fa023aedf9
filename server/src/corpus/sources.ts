// The files of a corpus: every article file below its folders, at any depth, with its size and time.
// Reads folders, never files; knows nothing of what they hold.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../util/bilingual.ts';
import { type CancellationToken, throwIfCancelled } from '../util/cancellation.ts';
import { matcher } from './glob.ts';
import { folderUnreadable, folderVanished } from './problems.ts';

export const articleExtensions: readonly string[] = ['.txt', '.article', '.稿', '.md'];

export interface CorpusRoot {
	/** Absolute path of a folder, or of a single file. */
	readonly path: string;
}

export interface SourceOptions {
	/** Globs of paths below a root to leave out. */
	readonly exclude?: readonly string[] | undefined;
}

export interface SourceFile {
	/** Place in the list of roots. */
	readonly root: number;
	/** Relative to the root, with `/`; empty where the root is itself a file. */
	readonly path: string;
	readonly size: number;
	/** Milliseconds, with as much fraction as the file system keeps. */
	readonly time: number;
}

export interface Sources {
	readonly files: readonly SourceFile[];
	/** What could not be read just now: the root's place and a path below it, empty for the root itself. Nothing below it has vanished for sure. */
	readonly unreadable: readonly { readonly root: number; readonly path: string }[];
	readonly problems: readonly Bilingual[];
}

/** Folders that never hold copy. Hidden ones are left out as well. */
const leftOut = new Set(['node_modules', '__MACOSX', '$RECYCLE.BIN', 'System Volume Information']);

export async function findSources(roots: readonly CorpusRoot[], options: SourceOptions, token: CancellationToken): Promise<Sources> {
	const excluded = matcher(options.exclude ?? []);
	const files: SourceFile[] = [];
	const unreadable: { root: number; path: string }[] = [];
	const problems: Bilingual[] = [];
	const seen = new Set<string>();
	let rested = performance.now();

	for (const [root, { path: top }] of roots.entries()) {
		const waiting: string[] = [''];
		for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
			throwIfCancelled(token);
			if (performance.now() - rested > 8) {
				await new Promise(setImmediate);
				rested = performance.now();
			}
			const entries = list(root, top, folder);
			for (const entry of entries) {
				const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
				if (isHidden(entry.name) || excluded(path)) continue;
				const kind = entry.isSymbolicLink()
					? kindBehind(join(top, path))
					: entry.isDirectory()
						? 'folder'
						: entry.isFile()
							? 'file'
							: 'other';
				if (kind === 'folder') waiting.push(path);
				else if (kind === 'file' && isArticlePath(entry.name)) addFile(root, top, path);
			}
		}
	}
	return { files, unreadable, problems };

	/** Each folder once, however many links lead to it: a loop ends here. */
	function list(root: number, top: string, folder: string): readonly Dirent[] {
		const path = folder === '' ? top : join(top, folder);
		try {
			const real = realpathSync(path);
			if (seen.has(real)) return [];
			seen.add(real);
			if (folder === '' && statSync(real).isFile()) {
				addFile(root, top, '');
				return [];
			}
			return readdirSync(real, { withFileTypes: true });
		} catch (error) {
			unreadable.push({ root, path: folder });
			problems.push(folder === '' ? folderVanished(top) : folderUnreadable(path, error));
			return [];
		}
	}

	function addFile(root: number, top: string, path: string): void {
		const stats = statSync(path === '' ? top : join(top, path), { throwIfNoEntry: false });
		if (stats?.isFile()) files.push({ root, path, size: stats.size, time: stats.mtimeMs });
	}
}

export function isArticlePath(path: string): boolean {
	return articleExtensions.some((extension) => path.toLowerCase().endsWith(extension));
}

function isHidden(name: string): boolean {
	return name.startsWith('.') || leftOut.has(name);
}

function kindBehind(link: string): 'folder' | 'file' | 'other' {
	const stats = statSync(link, { throwIfNoEntry: false });
	return stats?.isDirectory() ? 'folder' : stats?.isFile() ? 'file' : 'other';
}
