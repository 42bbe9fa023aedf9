// The card of a quotation: what kind it is, who said it by which verb, how long it is.
import type { Quote } from '../../facts/model.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { escapeMarkdown } from '../../util/markdown.ts';
import { quoteWords } from '../kindWords.ts';
import { brokenLines, type CardOptions } from './options.ts';

export function quoteCard(quote: Quote, { locale }: CardOptions): string {
	const said = quote.kind === 'speech' || quote.kind === 'document';
	const speaker = quote.speaker === undefined ? undefined : escapeMarkdown(quote.speaker);
	const nobody: Bilingual = { zh: '未写明谁说的', en: 'Nobody is named as its source' };
	const length: Bilingual = { zh: `${quote.words.length} 字`, en: `${quote.words.length} characters` };
	const verb = quote.verb === undefined ? undefined : escapeMarkdown(quote.verb);
	const source: Bilingual = {
		zh: speaker === undefined ? nobody.zh : `出自 ${speaker}${verb === undefined ? '，据上下文' : `（${verb}）`}`,
		en: speaker === undefined ? nobody.en : `By ${speaker}${verb === undefined ? ', from the context' : ` (${verb})`}`,
	};
	return brokenLines([`**${quoteWords[quote.kind][locale]}** ${length[locale]}`, ...(said ? [source[locale]] : [])]);
}
