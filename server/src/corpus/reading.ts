// Reads a batch of files and says what is in them: the work that worker threads share. Knows nothing of stores.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFile } from '../article/model.ts';
import type { Facts } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { decode } from './decode.ts';
import { contentDigest } from './digest.ts';
import { createPacker, type Packer } from './pack.ts';
import type { Outcome, Packed } from './packed.ts';
import { extractionFailed, fileBinary, fileTooLarge, fileUnreadable } from './problems.ts';

/** Reader and extractor as one: the article rooms behind a small interface. */
export type Extract = (text: string, path: string) => { readonly file: ArticleFile; readonly facts: Facts };

/** Files to read; lists run in parallel, so that little is posted between threads. */
export interface ReadRequest {
	readonly paths: readonly string[];
	/** Digest of the content that the store knows, -1 for none: equal content is not read again. */
	readonly digests: readonly number[];
	/** What the store compresses texts against, so that compressing is shared as well. */
	readonly dictionary: Uint8Array | undefined;
}

export interface ReadAnswer {
	readonly packed: Packed;
	readonly problems: readonly Bilingual[];
}

/** Larger files are no articles. */
export const largestFile = 32 * 1024 * 1024;
/** A file changed this shortly before it was read may change again within the same tick of its clock: look again next time. */
const tick = 20;

export function readBatch({ paths, digests, dictionary }: ReadRequest, extract: Extract): ReadAnswer {
	const packer = createPacker(dictionary);
	const problems: Bilingual[] = [];
	for (const [i, path] of paths.entries()) readOne(i, path, digests[i] ?? -1, extract, packer, problems);
	return { packed: packer.done(), problems };
}

function readOne(file: number, path: string, known: number, extract: Extract, packer: Packer, problems: Bilingual[]): void {
	const { outcome, size = 0, time = 0, digest = 0, found, problem } = lookInto(path, known, extract);
	packer.file({ file, outcome, size, time, digest });
	if (problem) problems.push(problem);
	if (found) packer.articles(found.file, found.facts);
}

interface Look {
	readonly outcome: Outcome;
	readonly size?: number;
	readonly time?: number;
	readonly digest?: number;
	readonly found?: ReturnType<Extract>;
	readonly problem?: Bilingual;
}

function lookInto(path: string, known: number, extract: Extract): Look {
	try {
		const before = statSync(path, { throwIfNoEntry: false });
		if (!before?.isFile()) return { outcome: 'vanished' };
		if (before.size > largestFile) {
			return { outcome: 'failed', size: before.size, time: before.mtimeMs, problem: fileTooLarge(path, largestFile / 1024 / 1024) };
		}
		const bytes = readFileSync(path);
		const after = statSync(path, { throwIfNoEntry: false });
		const settled = after?.mtimeMs === before.mtimeMs && after.size === bytes.length && Date.now() - after.mtimeMs >= tick;
		const seen = { size: bytes.length, time: settled ? before.mtimeMs : 0, digest: contentDigest(bytes) };
		if (seen.digest === known) return { outcome: 'unchanged', ...seen };
		const decoded = decode(bytes);
		if (decoded.kind === 'binary') return { outcome: 'binary', ...seen, problem: fileBinary(path) };
		try {
			return { outcome: 'read', ...seen, found: extract(decoded.text, path) };
		} catch (error) {
			return { outcome: 'failed', ...seen, problem: extractionFailed(path, error) };
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { outcome: 'vanished' };
		return { outcome: 'unreadable', problem: fileUnreadable(path, error) };
	}
}

/** The absolute path of a file below a root; the root itself where `path` is empty. */
export function absolutePath(root: string, path: string): string {
	return path === '' ? root : join(root, path);
}
