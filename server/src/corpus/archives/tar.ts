// Tar archives, unpacked (POSIX.1-2001 ustar and pax, GNU long names): files come out as their bytes go in.
// Knows neither compression nor files on disk.
import { largestEntry } from './archive.ts';

export interface TarFile {
	readonly name: Buffer;
	/** In UTF-8 by its own word. */
	readonly unicode: string | undefined;
	/** Files in the archive before this one. */
	readonly at: number;
	/** `undefined` for one larger than any article, or not wanted. */
	readonly bytes: Buffer | undefined;
}

export interface TarReader {
	/** The files that are complete with these bytes. Throws a TarError where they are no archive. */
	take(bytes: Buffer): TarFile[];
	/** True between two files: an archive that ends elsewhere is cut off. */
	readonly resting: boolean;
}

export class TarError extends Error {
	override readonly name = 'TarError';
}

const block = 512;
/** What a long name or a pax header may take. */
const largestHeader = 1024 * 1024;

type Kind = 'file' | 'long name' | 'pax' | 'other';

/** `wants` is asked before a file's bytes are kept. */
export function readTar(wants: (at: number) => boolean): TarReader {
	let waiting: Buffer[] = [];
	let length = 0;
	/** Bytes to pass over. */
	let skip = 0;
	let open: { kind: Kind; name: Buffer; size: number } | undefined;
	let longName: Buffer | undefined;
	let pax = new Map<string, string>();
	let count = 0;
	let ended = false;

	return {
		get resting() {
			return ended || (open === undefined && skip === 0 && length === 0);
		},
		take(bytes) {
			const files: TarFile[] = [];
			if (ended) return files;
			waiting.push(bytes);
			length += bytes.length;
			while (step(files));
			return files;
		},
	};

	/** True where there may be more to do with what is here. */
	function step(files: TarFile[]): boolean {
		if (skip > 0) {
			const passed = Math.min(skip, length);
			pull(passed);
			skip -= passed;
			return skip === 0 && length > 0;
		}
		if (!open) return length >= block && header(files);
		if (length < open.size) return false;
		const { kind, name, size } = open;
		const content = pull(size);
		skip = padding(size);
		open = undefined;
		if (kind === 'file') finish(files, name, content);
		else if (kind === 'long name') longName = content.subarray(0, size - (content.at(-1) === 0 ? 1 : 0));
		else if (kind === 'pax') pax = paxRecords(content);
		return length > 0;
	}

	function header(files: TarFile[]): boolean {
		const head = pull(block);
		if (head.every((byte) => byte === 0)) {
			ended = true;
			return false;
		}
		if (!isHeader(head)) throw new TarError('no tar header');
		const kind = kindOf(head);
		const size = kind === 'file' && pax.has('size') ? Number(pax.get('size')) : sizeOf(head);
		if (!Number.isSafeInteger(size) || size < 0) throw new TarError('no size');
		const name = nameOf(head);
		const keeps = kind === 'file' ? size <= largestEntry && wants(count) : kind !== 'other' && size <= largestHeader;
		if (keeps) open = { kind, name, size };
		else {
			skip = size + padding(size);
			if (kind === 'file') finish(files, name, undefined);
		}
		return true;
	}

	function finish(files: TarFile[], name: Buffer, bytes: Buffer | undefined): void {
		files.push({ name: longName ?? name, unicode: pax.get('path'), at: count++, bytes });
		longName = undefined;
		pax = new Map();
	}

	/** The first `wanted` bytes of those that wait. */
	function pull(wanted: number): Buffer {
		const taken: Buffer[] = [];
		let missing = wanted;
		let used = 0;
		for (const chunk of waiting) {
			if (missing === 0) break;
			if (chunk.length <= missing) {
				taken.push(chunk);
				missing -= chunk.length;
				used++;
			} else {
				taken.push(chunk.subarray(0, missing));
				waiting[used] = chunk.subarray(missing);
				missing = 0;
			}
		}
		waiting = waiting.slice(used);
		length -= wanted;
		return taken.length === 1 && taken[0] ? taken[0] : Buffer.concat(taken);
	}
}

function padding(size: number): number {
	return (block - (size % block)) % block;
}

function kindOf(head: Buffer): Kind {
	const flag = head.toString('latin1', 156, 157);
	if (flag === '0' || flag === '\0' || flag === '7')
		return head.toString('latin1', 0, 100).replace(/\0.*/su, '').endsWith('/') ? 'other' : 'file';
	return flag === 'L' ? 'long name' : flag === 'x' ? 'pax' : 'other';
}

function isHeader(head: Buffer): boolean {
	let sum = 0;
	for (let i = 0; i < block; i++) sum += i >= 148 && i < 156 ? 32 : (head[i] ?? 0);
	return octal(head.subarray(148, 156)) === sum;
}

/** Octal digits, or for large files a binary number with the first bit set. */
function sizeOf(head: Buffer): number {
	const field = head.subarray(124, 136);
	return (field[0] ?? 0) & 0x80 ? Number(field.readBigUInt64BE(4)) : octal(field);
}

function octal(field: Buffer): number {
	const digits = /[0-7]+/u.exec(field.toString('latin1'))?.[0];
	return digits === undefined ? Number.NaN : Number.parseInt(digits, 8);
}

function nameOf(head: Buffer): Buffer {
	const name = untilZero(head.subarray(0, 100));
	const prefix = head.toString('latin1', 257, 263) === 'ustar\0' ? untilZero(head.subarray(345, 500)) : Buffer.alloc(0);
	return prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), name]) : name;
}

function untilZero(field: Buffer): Buffer {
	const end = field.indexOf(0);
	return end < 0 ? field : field.subarray(0, end);
}

/** `27 path=2025/06/x.txt\n`: the length counts the whole record. */
function paxRecords(content: Buffer): Map<string, string> {
	const records = new Map<string, string>();
	for (let at = 0; at < content.length; ) {
		const space = content.indexOf(0x20, at);
		const length = Number(content.toString('latin1', at, space));
		if (space < 0 || !Number.isInteger(length) || length <= space - at) break;
		const record = content.toString('utf8', space + 1, at + length - 1);
		const equals = record.indexOf('=');
		records.set(record.slice(0, equals), record.slice(equals + 1));
		at += length;
	}
	return records;
}
