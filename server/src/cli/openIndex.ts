// An index as it is, for commands that look into it and refresh nothing.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolder, indexFile } from '../collections.ts';
import { plainCorpus } from '../corpus/definition.ts';
import { openStore } from '../corpus/sqlite/store.ts';
import type { Store } from '../corpus/store.ts';
import { storeFile } from './storeFile.ts';
import type { Terminal } from './terminal.ts';

export interface CorpusArguments {
	readonly store?: string;
}

/** Throws where there is none, or none that can be used: an empty one in its place would say that nothing was published. */
export function openIndex(folders: readonly string[], { store }: CorpusArguments, terminal: Terminal): Store {
	const definition = plainCorpus(folders.map((folder) => resolve(folder)));
	const file = store === undefined ? indexFile(definition, cacheFolder()) : storeFile(store, terminal);
	const missing = { zh: `还没有索引：${file}。请先运行 kanwu index。`, en: `there is no index yet: ${file}. Run kanwu index first.` };
	if (!existsSync(file)) {
		const lost = folders.find((folder) => !existsSync(folder));
		throw new Error(terminal.say(lost === undefined ? missing : { zh: `找不到语料文件夹 ${lost}`, en: `no such corpus folder: ${lost}` }));
	}
	const opened = openStore(file);
	if (opened.kind === 'none') throw new Error(terminal.say(opened.problem));
	const [problem] = opened.store.problems;
	if (opened.store.location === undefined && problem) {
		opened.store.close();
		throw new Error(terminal.say(problem));
	}
	for (const problem of opened.store.problems) terminal.complain(terminal.say(problem));
	return opened.store;
}
