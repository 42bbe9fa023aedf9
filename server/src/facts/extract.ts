// All facts of a file: names first, since figures and quotations refer to them. Knows nothing of other articles.
import type { ArticleFile } from '../article/model.ts';
import { extractFigures } from './figures/extract.ts';
import type { Facts } from './model.ts';
import { extractNames, type NameOptions } from './names/extract.ts';
import { extractQuotes } from './quotes/extract.ts';

/** `options` may name what is known for certain beside the text: a newsroom's list, what a corpus has learnt. */
export function extractFacts(file: ArticleFile, options: NameOptions = {}): Facts {
	const names = extractNames(file, options);
	return { names, figures: extractFigures(file, names), quotes: extractQuotes(file, names) };
}
