// A folder of articles for one test, with a store over it. Everything lies below the system's temporary folder and goes with the test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CorpusMark, Evidence } from '../../server/src/corpus/evidence.ts';
import { gatherEvidence } from '../../server/src/corpus/gather.ts';
import { indexCorpus } from '../../server/src/corpus/indexer.ts';
import type { IndexOptions, IndexResult } from '../../server/src/corpus/indexing.ts';
import { openStore } from '../../server/src/corpus/sqlite/store.ts';
import type { Store } from '../../server/src/corpus/store.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { plainExtract } from './plainExtract.ts';

export interface Newsroom {
	/** Absolute path of the folder with the articles. */
	readonly folder: string;
	readonly database: string;
	/** Path to text, or bytes; `undefined` deletes the file. */
	write(files: Readonly<Record<string, string | Uint8Array | undefined>>): void;
	/** Opens the store of this newsroom; closed when the test ends. */
	open(corpus?: CorpusMark): Store;
	index(store: Store, options?: Partial<IndexOptions>): Promise<IndexResult>;
	ask(store: Pick<Store, 'ask'>, draft: string, exclude?: string): Promise<Evidence>;
}

export function newsroom(files: Readonly<Record<string, string | Uint8Array>> = {}): Newsroom {
	const room = mkdtempSync(join(tmpdir(), 'kanwu-corpus-'));
	const stores: Store[] = [];
	onTestFinished(() => {
		for (const store of stores) store.close();
		rmSync(room, { recursive: true, force: true });
	});
	const folder = join(room, 'articles');
	mkdirSync(folder);
	const made: Newsroom = {
		folder,
		database: join(room, 'index', 'corpus.kanwu-db'),
		write(changes) {
			for (const [path, content] of Object.entries(changes)) {
				const absolute = join(folder, path);
				if (content === undefined) rmSync(absolute);
				else {
					mkdirSync(dirname(absolute), { recursive: true });
					writeFileSync(absolute, content);
				}
			}
		},
		open(corpus) {
			const opened = openStore(made.database, { corpus });
			if (opened.kind === 'none') throw new Error(opened.problem.en);
			stores.push(opened.store);
			return opened.store;
		},
		index: (store, options) => indexCorpus({ roots: [{ path: folder }], store, extract: plainExtract, token: neverCancelled, ...options }),
		ask(store, draft, exclude) {
			const { file, facts } = plainExtract(draft, exclude ?? '/drafts/one.txt');
			return gatherEvidence(facts, store, exclude === undefined ? { file } : { file, exclude }, neverCancelled);
		},
	};
	made.write(files);
	return made;
}

/** What the corpus says of each name that the text names in brackets, one a line: `李三水 2× in 1 article`. */
export function said(evidence: Evidence): string {
	return [...evidence.names.values()].map(({ canonical, mentions, articles }) => `${canonical} ${mentions}× in ${articles}`).join('\n');
}
