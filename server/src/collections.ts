// The indexes of a session's corpora: where each is kept, and its store opened. Knows neither what fills them nor who asks.
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type CorpusDefinition, defaultFields } from './corpus/definition.ts';
import { openStore } from './corpus/sqlite/store.ts';
import type { Store } from './corpus/store.ts';
import type { Bilingual } from './util/bilingual.ts';

/** Folder where indexes are kept, one for each corpus; or the file to use, further corpora beside it. */
export type Storage = string | { readonly file: string };

export interface Collection {
	readonly definition: CorpusDefinition;
	readonly store: Store;
}

export type Opened =
	| { readonly kind: 'stores'; readonly collections: readonly Collection[] }
	| { readonly kind: 'none'; readonly problem: Bilingual };

/** The weightiest first. */
export function openCollections(corpora: readonly CorpusDefinition[], storage: Storage): Opened {
	const collections: Collection[] = [];
	for (const definition of corpora.toSorted((a, b) => b.weight - a.weight)) {
		const { label, weight } = definition;
		const file = typeof storage === 'string' ? indexFile(definition, storage) : besideIt(storage.file, collections.length);
		const opened = openStore(file, { corpus: label === '' ? undefined : { label, weight } });
		if (opened.kind === 'none') return opened;
		collections.push({ definition, store: opened.store });
	}
	return { kind: 'stores', collections };
}

/** Where indexes are kept when nobody names a place: the user's cache. */
export function cacheFolder(): string {
	const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
	const base =
		XDG_CACHE_HOME ?? LOCALAPPDATA ?? (process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache'));
	return join(base, 'kanwu');
}

/** One index for what makes a corpus, whatever the order its folders are named in. */
export function indexFile({ roots, exclude, fields, onlyNews, within, apart }: CorpusDefinition, folder: string): string {
	const named = roots.map((root) => (existsSync(root) ? realpathSync(root) : root)).sort();
	const others = [exclude, fields === defaultFields ? undefined : fields, onlyNews, within, apart];
	const identity = JSON.stringify([named, ...others.filter((part) => (Array.isArray(part) ? part.length > 0 : part !== undefined))]);
	return join(folder, `${createHash('sha256').update(identity).digest('hex').slice(0, 16)}.kanwu-db`);
}

function besideIt(file: string, place: number): string {
	return place === 0 ? file : file.replace(/(?:\.kanwu-db)?$/u, `.${place + 1}.kanwu-db`);
}
