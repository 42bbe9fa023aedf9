// Compressed tar archives, unpacked in passing: nothing to disk, no more than a part in memory. They have no directory,
// so listing one means unpacking it once.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { crc32, createGunzip, gunzipSync } from 'node:zlib';
import { type CancellationToken, throwIfCancelled } from '../../util/cancellation.ts';
import { type ArchiveEntry, ArchiveError, decodeNames, type Listing, mostEntries, mostUnpacked, safeName, type Wanted } from './archive.ts';
import { archiveBroken, archiveTooLarge, pathsLeadOut } from './problems.ts';
import { readTar, TarError, type TarFile } from './tar.ts';

/** Reads files of an archive in the order in which they stand in it. */
export interface TarWalk {
	/** `undefined` where it cannot be had any more. */
	read(at: number): Promise<Buffer | undefined>;
	close(): Promise<void>;
}

export async function listTarGz(path: string, wanted: Wanted, token: CancellationToken): Promise<Listing> {
	const found: { readonly file: TarFile; readonly size: number; readonly checksum: number }[] = [];
	let broken = false;
	try {
		for await (const file of filesIn(path, () => true, token)) {
			const { bytes } = file;
			if (bytes) found.push({ file: { ...file, bytes: undefined }, size: bytes.length, checksum: crc32(bytes) });
			if (found.length > mostEntries) throw new ArchiveError(archiveTooLarge(path));
		}
	} catch (error) {
		if (!isBreak(error)) throw error;
		broken = true;
	}
	const coded = decodeNames(found.filter(({ file }) => file.unicode === undefined).map(({ file }) => file.name));
	const entries = new Map<string, ArchiveEntry>();
	let outside = 0;
	let next = 0;
	for (const { file, size, checksum } of found) {
		const name = safeName(file.unicode ?? coded[next++] ?? '');
		if (name === undefined) outside++;
		// Of two by one name the later is the newer.
		else if (wanted(name)) {
			entries.delete(name);
			entries.set(name, { name, size, checksum, at: file.at });
		}
	}
	const problems = [...(broken ? [archiveBroken(path)] : []), ...(outside > 0 ? [pathsLeadOut(path, outside)] : [])];
	return { entries: [...entries.values()], whole: !broken, problems };
}

/** `wanted`: which of its files will be asked for. */
export function walkTarGz(path: string, wanted: ReadonlySet<number>, token: CancellationToken): TarWalk {
	const files = filesIn(path, (at) => wanted.has(at), token);
	let ahead: TarFile | undefined;
	return {
		async read(at) {
			for (;;) {
				const next: TarFile | undefined = ahead ?? (await following());
				ahead = undefined;
				if (!next) return undefined;
				if (next.at === at) return next.bytes;
				if (next.at > at) {
					ahead = next;
					return undefined;
				}
			}
		},
		async close() {
			await files.return(undefined);
		},
	};

	async function following(): Promise<TarFile | undefined> {
		try {
			const { value, done } = await files.next();
			return done ? undefined : value;
		} catch (error) {
			if (isBreak(error)) return undefined;
			throw error;
		}
	}
}

/** One file of an archive, at once: for showing it. `undefined` where it is not there. */
export function readFromTarGz(path: string, name: string): Buffer | undefined {
	const { size } = statSync(path);
	const unpacked = gunzipSync(readFileSync(path), { maxOutputLength: Math.min(mostUnpacked(size), 512 * 1024 * 1024) });
	const files = readTar(() => true).take(unpacked);
	const coded = decodeNames(files.filter(({ unicode }) => unicode === undefined).map((file) => file.name));
	let next = 0;
	let found: Buffer | undefined;
	for (const file of files) if (safeName(file.unicode ?? coded[next++] ?? '') === name) found = file.bytes;
	return found;
}

async function* filesIn(path: string, wants: (at: number) => boolean, token: CancellationToken): AsyncGenerator<TarFile, void, undefined> {
	const tar = readTar(wants);
	const most = mostUnpacked(statSync(path).size);
	let unpacked = 0;
	const source = createReadStream(path, { highWaterMark: 1024 * 1024 });
	const gunzip = createGunzip({ chunkSize: 256 * 1024 });
	source.on('error', (error) => gunzip.destroy(error));
	source.pipe(gunzip);
	try {
		for await (const chunk of gunzip) {
			throwIfCancelled(token);
			unpacked += chunk.length;
			if (unpacked > most) throw new ArchiveError(archiveTooLarge(path));
			yield* tar.take(chunk);
		}
		if (!tar.resting) throw new TarError('cut off');
	} finally {
		source.destroy();
		gunzip.destroy();
	}
}

/** Damaged or cut off, by either of its two layers. */
function isBreak(error: unknown): boolean {
	return error instanceof TarError || String((error as NodeJS.ErrnoException).code).startsWith('Z_');
}
