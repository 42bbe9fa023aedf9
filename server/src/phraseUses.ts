// How often the user has taken each phrasing, kept from one session to the next beside the indexes. Knows phrasings by their keys alone.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replaceFile.ts';
import { isRecord } from './util/record.ts';

export interface PhraseUses {
	/** By a phrasing's key. */
	readonly counts: ReadonlyMap<string, number>;
	add(key: string): void;
}

const fileName = 'phrase-uses.json';
/** More keys than this are of phrasings that are gone: the least used are forgotten. */
const most = 2000;

/** Without a folder they are counted in this session alone. What cannot be read or written costs an order of a list, and is left so. */
export function openPhraseUses(folder: string | undefined): PhraseUses {
	const path = folder === undefined ? undefined : join(folder, fileName);
	const counts = readCounts(path);
	return {
		counts,
		add(key) {
			// Another window may have counted meanwhile.
			for (const [known, count] of readCounts(path)) counts.set(known, Math.max(count, counts.get(known) ?? 0));
			counts.set(key, (counts.get(key) ?? 0) + 1);
			if (folder === undefined || path === undefined) return;
			try {
				mkdirSync(folder, { recursive: true });
				const kept = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, most);
				replaceFile(path, JSON.stringify(Object.fromEntries(kept)));
			} catch {
				// The next time.
			}
		},
	};
}

function readCounts(path: string | undefined): Map<string, number> {
	if (path === undefined) return new Map();
	try {
		const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
		return new Map(Object.entries(isRecord(raw) ? raw : {}).flatMap(([key, count]) => (typeof count === 'number' ? [[key, count]] : [])));
	} catch {
		return new Map();
	}
}
