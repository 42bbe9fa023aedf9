// `kanwu corpus stats`: what an index holds.
import { nameWords } from '../features/kindWords.ts';
import { counted } from './counted.ts';
import { type CorpusArguments, openIndex } from './openIndex.ts';
import type { Terminal } from './terminal.ts';

export async function stats(folders: readonly string[], options: CorpusArguments, terminal: Terminal): Promise<void> {
	const store = openIndex(folders, options, terminal);
	const { files, articles, figures, quotes, bytes } = store.stats();
	const counts = await store.browser.countEntities(terminal.token);
	const kinds = counts.flatMap(({ kind, count }) => (kind === 'indicator' ? [] : [{ words: nameWords[kind], count }]));
	const megabytes = (bytes / 1e6).toFixed(1);
	const lines = [
		{ zh: `索引 ${store.location ?? ''}（${megabytes} MB）`, en: `index ${store.location ?? ''} (${megabytes} MB)` },
		{ zh: `文件 ${files}，稿件 ${articles}`, en: `${counted(files, 'file')}, ${counted(articles, 'article')}` },
		...kinds.map(({ words, count }) => ({ zh: `${words.zh} ${count}`, en: `${words.en}: ${count}` })),
		{ zh: `数字 ${figures}，引语 ${quotes}`, en: `${counted(figures, 'figure')}, ${counted(quotes, 'quotation')}` },
	];
	store.close();
	await terminal.print(lines.map((line) => `${terminal.say(line)}\n`).join(''));
}
