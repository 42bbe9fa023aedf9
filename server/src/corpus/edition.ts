// Which reader filled an index: facts found by an older one are found again. Knows nothing of what the reader does.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentDigest } from './digest.ts';

const known = new Map<string, string>();

/** A digest of the worker's bundle and the reference data beside it; `undefined` where they are no bundle. */
export function editionOf(worker: string | URL): string | undefined {
	const path = worker instanceof URL ? fileURLToPath(worker) : worker;
	if (path.endsWith('.ts')) return undefined;
	try {
		const { mtimeMs, size } = statSync(path);
		const identity = `${path} ${mtimeMs} ${size}`;
		let edition = known.get(identity);
		if (edition === undefined) {
			const parts = [path, ...referencesBeside(path)].map((file) => contentDigest(readFileSync(file)).toString(36));
			edition = parts.join('.').slice(0, 200);
			known.set(identity, edition);
		}
		return edition;
	} catch {
		return undefined;
	}
}

function referencesBeside(path: string): string[] {
	const folder = join(dirname(path), 'reference');
	try {
		return readdirSync(folder)
			.sort()
			.map((name) => join(folder, name));
	} catch {
		return [];
	}
}
