// A line in the log for what becomes of the corpus: what it is made of, read anew, paused, unusable. Whoever opens the log finds out
// which folders count and what was read of them. Knows nothing of how it is read.
import type { CorpusDefinition } from '../corpus/definition.ts';
import type { LibraryStatus } from '../libraryModel.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Session } from './session.ts';

export interface CorpusLog {
	opened(corpora: readonly CorpusDefinition[]): void;
	became(status: LibraryStatus): void;
}

export function createCorpusLog(session: Session): CorpusLog {
	let begun: number | undefined;
	let last = '';
	const say = (words: Bilingual) => session.connection.console.info(session.say(words));

	return {
		opened(corpora) {
			last = '';
			for (const { label, weight, roots } of corpora) {
				const paths = roots.join('  ');
				say({
					zh: `语料${label === '' ? '' : `“${label}”（权重 ${weight}）`}：${paths}`,
					en: `Corpus ${label === '' ? '' : `“${label}” (weight ${weight})`}: ${paths}`,
				});
			}
		},
		became(status) {
			if (status.corpus === 'indexing') begun ??= performance.now();
			if (status.corpus === 'indexing' || status.corpus === 'starting') return;
			const seconds = begun === undefined ? 0 : (performance.now() - begun) / 1000;
			begun = undefined;
			// Looking through and finding nothing new is no news.
			const now = `${status.corpus} ${status.version} ${status.articles}`;
			const words = wordsOf(status, seconds);
			if (words === undefined || now === last) return;
			last = now;
			say(words);
		},
	};
}

function wordsOf({ corpus, articles, problem }: LibraryStatus, seconds: number): Bilingual | undefined {
	const count = articles.toLocaleString('en-US');
	const took = seconds.toFixed(1);
	switch (corpus) {
		case 'ready':
			return { zh: `语料就绪：${count} 篇稿件，用时 ${took} 秒`, en: `Corpus ready: ${count} articles, in ${took} s` };
		case 'paused':
			return { zh: `读取已暂停：已有 ${count} 篇稿件`, en: `Reading paused: ${count} articles so far` };
		case 'problem':
			return problem;
		case 'starting':
		case 'indexing':
		case 'none':
			return undefined;
	}
}
