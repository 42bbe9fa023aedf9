// Files that hold many articles, as the files they hold: archives and JSON Lines. Those that have not changed are not opened.
// Knows nothing of articles, and of the store only what it says of files.
import { closeSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Bilingual } from '../util/bilingual.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import { ArchiveError, type Wanted } from './archives/archive.ts';
import { archiveUntrusted, containerChanged, nestedLeftOut } from './archives/problems.ts';
import { listTarGz, walkTarGz } from './archives/tarGz.ts';
import { openZip } from './archives/zip.ts';
import { matcher } from './glob.ts';
import { listLines, readLine } from './jsonLines.ts';
import { type ContainerKind, containerKind, innerPath, isBelow } from './place.ts';
import { fileUnreadable } from './problems.ts';
import { absolutePath } from './reading.ts';
import { type CorpusRoot, isArticlePath, isHidden, type SourceFile, type SourceOptions, type Sources } from './sources.ts';
import type { StoredFile } from './store.ts';

/** By root: what the store has of it. */
export type Known = readonly ReadonlyMap<string, StoredFile>[];

/** Containers that are new or changed: those that have to be opened. */
export function changedContainers({ files }: Sources, roots: readonly CorpusRoot[], known: Known): SourceFile[] {
	return files.filter((file) => kindOf(file, roots) !== undefined && !isKnown(file, known));
}

/** The same sources with what is inside the containers; a container comes after what it holds, so that it is known only when that is. */
export async function lookInside(
	sources: Sources,
	roots: readonly CorpusRoot[],
	known: Known,
	options: SourceOptions,
	token: CancellationToken,
): Promise<Sources> {
	const files: SourceFile[] = [];
	const containers: SourceFile[] = [];
	const unreadable = [...sources.unreadable];
	const problems = [...sources.problems];
	const excluded = matcher(options.exclude ?? []);
	for (const file of sources.files) {
		const kind = kindOf(file, roots);
		if (!kind) {
			files.push(file);
			continue;
		}
		const absolute = absolutePath(roots[file.root]?.path ?? '', file.path);
		if (kind !== 'json lines' && options.within) {
			problems.push(archiveUntrusted(absolute));
			continue;
		}
		const container = { ...file, container: kind };
		if (isKnown(file, known)) {
			files.push(...knownInside(file, known));
			containers.push(container);
			continue;
		}
		let nested = 0;
		const wanted: Wanted = (name) => {
			if (name.split('/').some(isHidden) || excluded(file.path === '' ? name : `${file.path}/${name}`)) return false;
			if (containerKind(name)) nested++;
			return isArticlePath(name);
		};
		try {
			const { entries, whole, problems: told } = await list(absolute, kind, wanted, token);
			for (const { name, size, checksum, at } of entries) {
				files.push({
					root: file.root,
					path: file.path + innerPath(kind, name),
					size,
					time: checksum,
					inside: { ...file, container: kind, at },
				});
			}
			problems.push(...told);
			if (nested > 0) problems.push(nestedLeftOut(absolute, nested));
			containers.push(container);
			if (!whole) unreadable.push(file);
		} catch (error) {
			// No archive stays none until it changes; one that cannot be read just now is tried again.
			if (error instanceof ArchiveError) containers.push(container);
			else if ((error as NodeJS.ErrnoException).code === undefined) throw error;
			problems.push(error instanceof ArchiveError ? error.problem : fileUnreadable(absolute, error));
			unreadable.push(file);
		}
	}
	return { files: [...files, ...containers], unreadable, problems };
}

async function list(path: string, kind: ContainerKind, wanted: Wanted, token: CancellationToken) {
	if (kind === 'tar.gz') return await listTarGz(path, wanted, token);
	if (kind === 'zip') {
		const zip = openZip(path, wanted);
		zip.close();
		return zip.listing;
	}
	const lines = await listLines(path, token);
	return { entries: lines.map((line) => ({ ...line, name: String(line.number) })), whole: true, problems: [] };
}

/** Entries of containers that a run reads, with where to find them. */
export interface InnerFile {
	readonly absolute: string;
	readonly size: number;
	readonly inside: NonNullable<SourceFile['inside']>;
	/** CRC-32 of its content as listed. */
	readonly checksum: number;
}

export type Unpacked = { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'fault'; readonly problem: Bilingual };

export interface Unpacker {
	/** Asked in the order in which they were planned. */
	read(file: InnerFile): Promise<Unpacked>;
	close(): Promise<void>;
}

/** Keeps the container open that was asked last: `containers` gives the places that will be asked for in each. */
export function createUnpacker(planned: ReadonlyMap<string, ReadonlySet<number>>, token: CancellationToken): Unpacker {
	let open:
		| { readonly path: string; read(file: InnerFile): Buffer | undefined | Promise<Buffer | undefined>; close(): unknown }
		| undefined;
	async function close() {
		await open?.close();
		open = undefined;
	}
	return {
		async read(file) {
			const { absolute, checksum, size, inside } = file;
			try {
				if (open?.path !== absolute) {
					await close();
					open = { path: absolute, ...start(absolute, inside.container) };
				}
				const bytes = await open.read(file);
				if (bytes?.length === size && crc32(bytes) === checksum) return { kind: 'bytes', bytes };
				return { kind: 'fault', problem: containerChanged(absolute) };
			} catch (error) {
				if (error instanceof ArchiveError) return { kind: 'fault', problem: error.problem };
				if ((error as NodeJS.ErrnoException).code === undefined) throw error;
				return { kind: 'fault', problem: fileUnreadable(absolute, error) };
			}
		},
		close,
	};

	function start(path: string, kind: ContainerKind): Omit<NonNullable<typeof open>, 'path'> {
		if (kind === 'json lines') {
			const file = openSync(path, 'r');
			return { read: ({ inside, size }) => readLine(file, { at: inside.at, size }), close: () => closeSync(file) };
		}
		if (kind === 'zip') {
			const zip = openZip(path, () => false);
			return { read: ({ inside }) => zip.read(inside), close: () => zip.close() };
		}
		const walk = walkTarGz(path, planned.get(path) ?? new Set(), token);
		return { read: ({ inside }) => walk.read(inside.at), close: () => walk.close() };
	}
}

function kindOf({ root, path }: SourceFile, roots: readonly CorpusRoot[]): ContainerKind | undefined {
	return containerKind(path === '' ? (roots[root]?.path ?? '') : path);
}

function isKnown({ root, path, size, time }: SourceFile, known: Known): boolean {
	const stored = known[root]?.get(path);
	return stored?.size === size && stored.time === time;
}

function knownInside({ root, path }: SourceFile, known: Known): SourceFile[] {
	const files: SourceFile[] = [];
	for (const [inner, { size, time }] of known[root] ?? []) {
		if (inner !== path && (path === '' || isBelow(path, inner))) files.push({ root, path: inner, size, time });
	}
	return files;
}
