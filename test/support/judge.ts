// Findings of a text as a user would get them: read, facts found, compared with a small corpus given as texts.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding } from '../../server/src/checks/frame/model.ts';
import { plainCorpus } from '../../server/src/corpus/definition.ts';
import { createHouse } from '../../server/src/house/house.ts';
import { readAnyList } from '../../server/src/house/list.ts';
import { openLibrary } from '../../server/src/library.ts';
import { createService } from '../../server/src/service.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';

export interface Case {
	readonly text: string;
	/** The draft's own path below the newsroom, where the date in it matters. */
	readonly path?: string | undefined;
	/** Published articles by their path. */
	readonly corpus?: Readonly<Record<string, string>> | undefined;
	/** A house list. */
	readonly house?: string | undefined;
}

/** Throws what a check throws, and what it reports unsoundly. */
export async function judge({ text, path, corpus, house }: Case): Promise<readonly Finding[]> {
	const service = createService({
		onFault: (id, fault) => {
			throw new Error(`${id} is at fault`, { cause: fault });
		},
	});
	if (house !== undefined) service.house = createHouse([{ path: '/house/names.csv', ...readAnyList('/house/names.csv', house) }]);
	const draft = { id: 'draft', path, text };
	if (!corpus) return service.findings(draft, neverCancelled);
	const folder = mkdtempSync(join(tmpdir(), 'kanwu-corpus-'));
	for (const [name, article] of Object.entries(corpus)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), article);
	}
	const library = openLibrary({ corpora: [plainCorpus([folder])], storage: { file: join(folder, '.index.kanwu-db') } });
	try {
		await library.ready;
		service.corpus = library;
		return await service.findings(draft, neverCancelled);
	} finally {
		await library.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
