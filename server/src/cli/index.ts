// `kanwu index`: builds or refreshes the index of a corpus and says what is in it, and what is wrong in the house lists beside it.
import { openCorpus } from './openCorpus.ts';
import { openHouse } from './openHouse.ts';
import { openProject } from './openProject.ts';
import type { Terminal } from './terminal.ts';

export interface IndexArguments {
	readonly store?: string;
}

export async function index(folders: readonly string[], options: IndexArguments, terminal: Terminal): Promise<void> {
	openHouse(openProject(folders, terminal).house, terminal);
	const library = await openCorpus(folders, options.store, terminal);
	await library.learn();
	const { files, articles, names, figures, quotes } = library.stats;
	await library.close();
	await terminal.print(
		terminal.say({
			zh: `已索引 ${files} 个文件，${articles} 篇稿件：名称 ${names}，数字 ${figures}，引语 ${quotes}\n`,
			en: `${files} files, ${articles} articles indexed: ${names} names, ${figures} figures, ${quotes} quotations\n`,
		}),
	);
}
