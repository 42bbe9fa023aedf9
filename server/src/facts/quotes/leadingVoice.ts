// In a commentary on one person's words, sentences in the first person that nobody is said to speak are that person's.
// Knows the quotations of a file after everything nearer has been tried.
import type { ArticleFile } from '../../article/model.ts';
import type { Quote } from '../model.ts';
import { isComplete } from './kinds.ts';

/** So many quotations, and more than all others together, make a leading voice. */
const fewest = 3;
const share = 0.5;

/** `quotes` in source order. */
export function withLeadingVoice(file: ArticleFile, quotes: readonly Quote[]): Quote[] {
	if (!quotes.some(isNobodys)) return [...quotes];
	const places = new Map(file.articles.flatMap(({ paragraphs }, article) => paragraphs.map(({ index }) => [index, article] as const)));
	const articleOf = (quote: Quote) => places.get(quote.paragraph);
	const voices = new Map<number | undefined, string | undefined>();
	for (const [article, spoken] of Map.groupBy(quotes.filter(isSpoken), articleOf)) voices.set(article, leadingIn(spoken));
	return quotes.map((quote) => (isNobodys(quote) ? { ...quote, speaker: voices.get(articleOf(quote)) } : quote));
}

function isNobodys({ kind, speaker, words }: Quote): boolean {
	return kind === 'speech' && speaker === undefined && isComplete(words) && words.includes('我');
}

function isSpoken(quote: Quote): boolean {
	return quote.kind === 'speech' && quote.depth === 0 && quote.speaker !== undefined;
}

function leadingIn(spoken: readonly Quote[]): string | undefined {
	const [most] = [...Map.groupBy(spoken, (quote) => quote.speaker)].toSorted(([, a], [, b]) => b.length - a.length);
	return most && most[1].length >= fewest && most[1].length > share * spoken.length ? most[0] : undefined;
}
