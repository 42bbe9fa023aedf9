// `kanwu index`: builds or refreshes the index of a corpus and says what is in it, and what is wrong in the house lists beside it.
import { throwIfCancelled } from '../util/cancellation.ts';
import { counted } from './counted.ts';
import { openCorpus } from './openCorpus.ts';
import { openHouse } from './openHouse.ts';
import { openProject } from './openProject.ts';
import type { Terminal } from './terminal.ts';

export interface IndexArguments {
	readonly store?: string;
}

/** False where the index could be built in memory only, so that nothing of it is left. */
export async function index(folders: readonly string[], options: IndexArguments, terminal: Terminal): Promise<boolean> {
	openHouse(openProject(folders, terminal).house, terminal);
	const library = await openCorpus(folders, options.store, terminal);
	terminal.stopping.addEventListener('abort', () => void library.close(), { once: true });
	await library.learn();
	throwIfCancelled(terminal.token);
	const lasting = library.locations.length > 0;
	const { files, articles, names, figures, quotes } = library.stats;
	await library.close();
	await terminal.print(
		terminal.say({
			zh: `已索引 ${files} 个文件，${articles} 篇稿件：名称 ${names}，数字 ${figures}，引语 ${quotes}\n`,
			en: `${counted(files, 'file')}, ${counted(articles, 'article')} indexed: ${counted(names, 'name')}, ${counted(figures, 'figure')}, ${counted(quotes, 'quotation')}\n`,
		}),
	);
	return lasting;
}
