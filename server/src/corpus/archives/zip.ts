// ZIP archives (PKWARE APPNOTE 6.3, with ZIP64): the directory at the file's end, and one entry at a time.
// Never unpacks more than the directory says, and nothing to disk.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import {
	type ArchiveEntry,
	ArchiveError,
	decodeNames,
	type Listing,
	largestEntry,
	mostEntries,
	mostUnpacked,
	safeName,
	type Wanted,
} from './archive.ts';
import { archiveBroken, archiveEncrypted, archiveTooLarge, entryBroken, pathsLeadOut } from './problems.ts';

export interface Zip {
	readonly listing: Listing;
	/** Throws an ArchiveError where the entry is damaged, or in a form that cannot be read. */
	read(entry: Pick<ArchiveEntry, 'at'>): Buffer;
	close(): void;
}

/** Throws an ArchiveError where the file is no archive. */
export function openZip(path: string, wanted: Wanted): Zip {
	const file = openSync(path, 'r');
	try {
		const { size } = fstatSync(file);
		const directory = readDirectory(file, path, size);
		const records = recordsOf(directory, path);
		return {
			listing: list(records, path, size, wanted),
			read: ({ at }) => unpack(file, path, recordAt(directory, at, path)),
			close: () => closeSync(file),
		};
	} catch (error) {
		closeSync(file);
		throw error;
	}
}

/** One record of the directory; offsets are into the archive. */
interface Record {
	readonly at: number;
	readonly flags: number;
	readonly method: number;
	readonly checksum: number;
	readonly packed: number;
	readonly size: number;
	readonly offset: number;
	readonly name: Buffer;
	/** The name in UTF-8, where the maker says it is. */
	readonly unicode: string | undefined;
	readonly length: number;
}

const signatures = { record: 0x02014b50, local: 0x04034b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
const encrypted = 1;
const utf8 = 1 << 11;
const largestDirectory = 256 * 1024 * 1024;

function readDirectory(file: number, path: string, size: number): Buffer {
	const tail = readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
	let end = tail.length - 22;
	while (end >= 0 && tail.readUInt32LE(end) !== signatures.end) end--;
	if (end < 0) throw new ArchiveError(archiveBroken(path));
	let length = tail.readUInt32LE(end + 12);
	let offset = tail.readUInt32LE(end + 16);
	const locator = end - 20;
	if ((length === 0xffffffff || offset === 0xffffffff) && locator >= 0 && tail.readUInt32LE(locator) === signatures.locator64) {
		const end64 = readAt(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
		if (end64.length < 56 || end64.readUInt32LE(0) !== signatures.end64) throw new ArchiveError(archiveBroken(path));
		length = Number(end64.readBigUInt64LE(40));
		offset = Number(end64.readBigUInt64LE(48));
	}
	if (length > largestDirectory) throw new ArchiveError(archiveTooLarge(path));
	const directory = readAt(file, offset, length);
	if (directory.length < length) throw new ArchiveError(archiveBroken(path));
	return directory;
}

function recordsOf(directory: Buffer, path: string): Record[] {
	const records: Record[] = [];
	for (let at = 0; at < directory.length; ) {
		if (at + 4 <= directory.length && directory.readUInt32LE(at) !== signatures.record) break;
		const record = recordAt(directory, at, path);
		records.push(record);
		if (records.length > mostEntries) throw new ArchiveError(archiveTooLarge(path));
		at += record.length;
	}
	return records;
}

function recordAt(directory: Buffer, at: number, path: string): Record {
	if (at + 46 > directory.length || directory.readUInt32LE(at) !== signatures.record) throw new ArchiveError(archiveBroken(path));
	const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
	const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
	const length = extraEnd + directory.readUInt16LE(at + 32) - at;
	if (at + length > directory.length) throw new ArchiveError(archiveBroken(path));
	const name = directory.subarray(at + 46, nameEnd);
	const flags = directory.readUInt16LE(at + 8);
	const extras = extrasOf(directory.subarray(nameEnd, extraEnd));
	const wide = extras.get(0x0001);
	let wideAt = 0;
	/** A number that did not fit stands in the extra field, in this order. */
	const number = (place: number) => {
		const value = directory.readUInt32LE(at + place);
		if (value !== 0xffffffff || !wide || wideAt + 8 > wide.length) return value;
		wideAt += 8;
		return Number(wide.readBigUInt64LE(wideAt - 8));
	};
	const size = number(24);
	const packed = number(20);
	const offset = number(42);
	return {
		...{ at, length, name, flags, size, packed, offset },
		method: directory.readUInt16LE(at + 10),
		checksum: directory.readUInt32LE(at + 16),
		unicode: flags & utf8 ? name.toString() : extras.get(0x7075)?.subarray(5).toString(),
	};
}

function extrasOf(bytes: Buffer): Map<number, Buffer> {
	const extras = new Map<number, Buffer>();
	for (let at = 0; at + 4 <= bytes.length; ) {
		const end = at + 4 + bytes.readUInt16LE(at + 2);
		extras.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, end));
		at = end;
	}
	return extras;
}

function list(records: readonly Record[], path: string, archiveSize: number, wanted: Wanted): Listing {
	const coded = decodeNames(records.filter(({ unicode }) => unicode === undefined).map(({ name }) => name));
	const entries = new Map<string, ArchiveEntry>();
	const locked: string[] = [];
	let outside = 0;
	let unpacked = 0;
	let next = 0;
	for (const { at, flags, size, checksum, unicode } of records) {
		const given = unicode ?? coded[next++] ?? '';
		const name = safeName(given);
		if (name === undefined) outside++;
		else if (name.endsWith('/') || !wanted(name)) continue;
		else if (flags & encrypted) locked.push(name);
		else {
			unpacked += size;
			// Of two by one name the later is the newer.
			entries.set(name, { name, size, checksum, at });
		}
	}
	if (unpacked > mostUnpacked(archiveSize)) throw new ArchiveError(archiveTooLarge(path));
	const problems = [
		...(outside > 0 ? [pathsLeadOut(path, outside)] : []),
		...(locked.length > 0 ? [archiveEncrypted(path, locked.length)] : []),
	];
	return { entries: [...entries.values()], whole: true, problems };
}

function unpack(file: number, path: string, { name, offset, packed, size, method, checksum }: Record): Buffer {
	const fault = () => new ArchiveError(entryBroken(path, decodeNames([name])[0] ?? ''));
	if (size > largestEntry || packed > largestEntry) throw fault();
	const local = readAt(file, offset, 30);
	if (local.length < 30 || local.readUInt32LE(0) !== signatures.local) throw fault();
	const data = readAt(file, offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed);
	let bytes: Buffer;
	try {
		if (method !== 0 && method !== 8) throw fault();
		bytes = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
	} catch {
		throw fault();
	}
	if (bytes.length !== size || crc32(bytes) !== checksum) throw fault();
	return bytes;
}

/** As many of the bytes as there are. */
function readAt(file: number, at: number, length: number): Buffer {
	const bytes = Buffer.alloc(length);
	let done = 0;
	while (done < length) {
		const read = readSync(file, bytes, done, length - done, at + done);
		if (read === 0) break;
		done += read;
	}
	return bytes.subarray(0, done);
}
