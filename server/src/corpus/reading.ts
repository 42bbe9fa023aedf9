// Reads a batch of files and says what is in them: the work that worker threads share. Knows nothing of stores.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleFile } from '../article/model.ts';
import { looksLikeNews } from '../article/recognize.ts';
import type { Facts } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { linesBroken } from './archives/problems.ts';
import { decode } from './decode.ts';
import { type CorpusFields, defaultFields } from './definition.ts';
import { contentDigest } from './digest.ts';
import { articleOfLine } from './jsonLines.ts';
import { createPacker } from './pack.ts';
import type { Outcome, Packed } from './packed.ts';
import { containerKind, innerPlace } from './place.ts';
import { extractionFailed, fileBinary, fileTooLarge, fileUnreadable } from './problems.ts';
import { largestFile } from './textFile.ts';

/** Reader and extractor as one: the article rooms behind a small interface. */
export type Extract = (text: string, path: string) => { readonly file: ArticleFile; readonly facts: Facts };

/** Files to read; lists run in parallel, so that little is posted between threads. */
export interface ReadRequest {
	readonly paths: readonly string[];
	/** Digest of the content that the store knows, -1 for none: equal content is not read again. */
	readonly digests: readonly number[];
	/** What the store compresses texts against, so that compressing is shared as well. */
	readonly dictionary: Uint8Array | undefined;
	/** Of what is no file of its own: what was found where it lies; in the order of `paths`. */
	readonly given?: readonly (Given | undefined)[];
	readonly options?: ReadOptions;
}

export interface ReadOptions {
	/** `.txt` and `.md` files that do not read like news are taken for other papers: they have no articles, and nobody is told. */
	readonly onlyNews?: boolean | undefined;
	/** Of JSON Lines. */
	readonly fields?: CorpusFields | undefined;
}

export type Given =
	| { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly checksum: number }
	/** Holds articles, and has none of its own. */
	| { readonly kind: 'container'; readonly size: number; readonly time: number }
	| { readonly kind: 'fault'; readonly problem: Bilingual };

export interface ReadAnswer {
	readonly packed: Packed;
	readonly problems: readonly Bilingual[];
}

/** A file changed this shortly before it was read may change again within the same tick of its clock: look again next time. */
const tick = 20;

export function readBatch({ paths, digests, dictionary, given = [], options = {} }: ReadRequest, extract: Extract): ReadAnswer {
	const packer = createPacker(dictionary);
	const problems: Bilingual[] = [];
	const broken = new Map<string, number[]>();
	for (const [i, path] of paths.entries()) {
		const look = lookInto(path, given[i], { known: digests[i] ?? -1, extract, options });
		const { outcome, size = 0, time = 0, digest = 0, found, problem, brokenLine } = look;
		packer.file({ file: i, outcome, size, time, digest });
		if (problem) problems.push(problem);
		if (brokenLine) broken.set(brokenLine.file, [...(broken.get(brokenLine.file) ?? []), brokenLine.number]);
		if (found) packer.articles(found.file, found.facts);
	}
	for (const [file, lines] of broken) problems.push(linesBroken(file, lines));
	return { packed: packer.done(), problems };
}

interface Look {
	readonly outcome: Outcome;
	readonly size?: number;
	readonly time?: number;
	readonly digest?: number;
	readonly found?: ReturnType<Extract>;
	readonly problem?: Bilingual;
	readonly brokenLine?: { readonly file: string; readonly number: number };
}

interface Reading {
	readonly known: number;
	readonly extract: Extract;
	readonly options: ReadOptions;
}

/** What is seen of a file without reading it as an article. */
interface Seen {
	readonly size: number;
	readonly time: number;
	readonly digest: number;
}

function lookInto(path: string, given: Given | undefined, reading: Reading): Look {
	if (!given) return lookIntoFile(path, reading);
	switch (given.kind) {
		case 'fault':
			return { outcome: 'unreadable', problem: given.problem };
		case 'container':
			// One that changed a moment ago may change again within the same tick of its clock.
			return { outcome: 'read', size: given.size, time: Date.now() - given.time >= tick ? given.time : 0 };
		case 'bytes': {
			// From a thread it comes as plain bytes.
			const bytes = Buffer.from(given.bytes.buffer, given.bytes.byteOffset, given.bytes.byteLength);
			const seen = { size: bytes.length, time: given.checksum, digest: contentDigest(bytes) };
			if (seen.digest === reading.known) return { outcome: 'unchanged', ...seen };
			return innerPlace(path)?.kind === 'json lines' ? readLine(path, bytes, seen, reading) : readText(path, bytes, seen, reading);
		}
	}
}

function lookIntoFile(path: string, reading: Reading): Look {
	try {
		const content = contentOf(path);
		if (!content) return { outcome: 'vanished' };
		const { bytes, size, time, settled } = content;
		if (!bytes) return { outcome: 'failed', size, time, problem: fileTooLarge(path, largestFile / 1024 / 1024) };
		const seen = { size: bytes.length, time: settled ? time : 0, digest: contentDigest(bytes) };
		if (seen.digest === reading.known) return { outcome: 'unchanged', ...seen };
		return readText(path, bytes, seen, reading);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { outcome: 'vanished' };
		return { outcome: 'unreadable', problem: fileUnreadable(path, error) };
	}
}

interface Content {
	/** `undefined` of a file that is too large. */
	readonly bytes?: Buffer;
	readonly size: number;
	readonly time: number;
	/** Not written to while it was read, nor just before. */
	readonly settled: boolean;
}

/** `undefined` where it is no file. */
function contentOf(path: string): Content | undefined {
	const file = openSync(path, 'r');
	try {
		const before = fstatSync(file);
		if (!before.isFile()) return undefined;
		const { size, mtimeMs: time } = before;
		if (size > largestFile) return { size, time, settled: false };
		const bytes = bytesOf(file, size);
		const after = fstatSync(file);
		const settled = after.mtimeMs === time && after.size === bytes.length && Date.now() - time >= tick;
		return { bytes, size, time, settled };
	} finally {
		closeSync(file);
	}
}

/** Room that most files fit into, used again for each. */
const room = Buffer.allocUnsafeSlow(64 * 1024);

/** As many bytes of a file as it had when it was looked at; fewer where it was cut off since. Valid until the next call. */
function bytesOf(file: number, size: number): Buffer {
	const bytes = size <= room.length ? room : Buffer.allocUnsafe(size);
	let length = 0;
	while (length < size) {
		const read = readSync(file, bytes, length, size - length, null);
		if (read === 0) break;
		length += read;
	}
	return bytes.subarray(0, length);
}

function readText(path: string, bytes: Buffer, seen: Seen, reading: Reading): Look {
	const decoded = decode(bytes);
	const isOther = reading.options.onlyNews === true && /\.(?:txt|md)$/iu.test(path);
	if (decoded.kind === 'binary') return { outcome: 'binary', ...seen, ...(!isOther && { problem: fileBinary(path) }) };
	if (isOther && !looksLikeNews(decoded.text, basename(path))) return { outcome: 'read', ...seen };
	return extracted(path, decoded.text, seen, reading);
}

function readLine(path: string, bytes: Buffer, seen: Seen, reading: Reading): Look {
	const place = innerPlace(path);
	const text = articleOfLine(bytes, reading.options.fields ?? defaultFields);
	if (text !== undefined || !place) return extracted(path, text ?? '', seen, reading);
	return { outcome: 'failed', ...seen, brokenLine: { file: place.container, number: Number(place.name) } };
}

function extracted(path: string, text: string, seen: Seen, { extract }: Reading): Look {
	try {
		return { outcome: 'read', ...seen, found: extract(text, path) };
	} catch (error) {
		return { outcome: 'failed', ...seen, problem: extractionFailed(path, error) };
	}
}

/** The absolute path of a file below a root; the root itself where `path` is empty, or what is inside it. */
export function absolutePath(root: string, path: string): string {
	if (path === '') return root;
	return /^(?:!\/|#)/u.test(path) && containerKind(root) ? root + path : join(root, path);
}
