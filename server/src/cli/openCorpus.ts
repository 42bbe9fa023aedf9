// A corpus for one run of the command line: opened or indexed to its end before anything is asked, with progress.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolder } from '../collections.ts';
import { plainCorpus } from '../corpus/definition.ts';
import { openLibrary } from '../library.ts';
import type { Library } from '../libraryModel.ts';
import { throwIfCancelled } from '../util/cancellation.ts';
import { createProgress } from './progress.ts';
import { storeFile } from './storeFile.ts';
import type { Terminal } from './terminal.ts';

/** Throws where a folder does not exist, and when it is to stop. `store` is the index's file; without it one in the user's cache serves. */
export async function openCorpus(folders: readonly string[], store: string | undefined, terminal: Terminal): Promise<Library> {
	for (const folder of folders) {
		if (!existsSync(folder)) throw new Error(terminal.say({ zh: `找不到语料文件夹 ${folder}`, en: `no such corpus folder: ${folder}` }));
	}
	const progress = createProgress(terminal);
	const library = openLibrary({
		corpora: [plainCorpus(folders.map((folder) => resolve(folder)))],
		storage: store === undefined ? cacheFolder() : { file: storeFile(store, terminal) },
		onProgress: progress.show,
	});
	const stop = () => library.pause();
	terminal.stopping.addEventListener('abort', stop, { once: true });
	await library.ready;
	terminal.stopping.removeEventListener('abort', stop);
	progress.end();
	if (terminal.stopping.aborted) await library.close();
	throwIfCancelled(terminal.token);
	for (const problem of library.problems) terminal.complain(terminal.say(problem));
	if (library.stats.articles === 0) {
		const named = folders.join('、');
		terminal.complain(
			terminal.say({ zh: `语料里没有读到稿件：${named}`, en: `no articles were found in the corpus: ${folders.join(', ')}` }),
		);
	}
	return library;
}
