// Which files the editor watches for the server: articles and what holds them, project files and house lists, in the workspace
// and in corpus folders outside it. The editor leaves out by itself what `files.watcherExclude` names. Knows nothing of what changed.
import { basename, dirname } from 'node:path';
import {
	type ClientCapabilities,
	type Connection,
	DidChangeWatchedFilesNotification,
	type Disposable,
	type FileSystemWatcher,
	WatchKind,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { containerKind } from '../corpus/place.ts';
import { isSourcePath, placeBelow } from '../corpus/sources.ts';

export interface Watching {
	/** False where the editor cannot: then only what is saved in it is known to have changed. */
	readonly possible: boolean;
	/** Watches these from now on, instead of those before. */
	watch(folders: readonly string[], roots: readonly string[]): Promise<void>;
}

const sources = '**/*.{txt,article,稿,md,zip,tgz,gz,jsonl,ndjson}';
const projects = '**/{kanwu.json,*.csv,*.tsv}';
/** A folder moved or deleted is told of by itself, not by the files in it. */
const folders = '**';

export function createWatching(connection: Connection, { workspace }: ClientCapabilities): Watching {
	const { dynamicRegistration, relativePatternSupport } = workspace?.didChangeWatchedFiles ?? {};
	let registered: Disposable | undefined;
	let watched = '';
	return {
		possible: dynamicRegistration === true,
		async watch(inside, roots) {
			const outside = relativePatternSupport
				? roots.filter((root) => !inside.some((folder) => placeBelow(folder, root) !== undefined))
				: [];
			if (!dynamicRegistration || watched === [inside.length > 0, ...outside].join('\n')) return;
			watched = [inside.length > 0, ...outside].join('\n');
			const watchers: FileSystemWatcher[] = [...outside.flatMap(watchersOutside)];
			const folderKind = WatchKind.Create | WatchKind.Delete;
			if (inside.length > 0) watchers.push({ globPattern: sources }, { globPattern: projects }, { globPattern: folders, kind: folderKind });
			const last = registered;
			registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
			last?.dispose();
		},
	};
}

/** True for what may be an article, hold some, or be a folder of them: not for the many other files of a workspace. */
export function mayHoldArticles(path: string): boolean {
	return isSourcePath(path) || !/\.[a-z]\w{0,9}$/iu.test(basename(path));
}

function watchersOutside(root: string): FileSystemWatcher[] {
	const at = (base: string, pattern: string, kind?: WatchKind): FileSystemWatcher => ({
		globPattern: { baseUri: URI.file(base).toString(), pattern },
		...(kind === undefined ? {} : { kind }),
	});
	if (containerKind(root) ?? isSourcePath(root)) return [at(dirname(root), basename(root))];
	return [at(root, sources), at(root, projects), at(root, folders, WatchKind.Create | WatchKind.Delete)];
}
