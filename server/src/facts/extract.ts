// All facts of a file: names first, since figures and quotations refer to them. Knows nothing of other articles.
import type { ArticleFile } from '../article/model.ts';
import { extractFigures } from './figures/extract.ts';
import type { Facts } from './model.ts';
import { extractNames } from './names/extract.ts';
import { extractQuotes } from './quotes/extract.ts';

export function extractFacts(file: ArticleFile): Facts {
	const names = extractNames(file);
	return { names, figures: extractFigures(file, names), quotes: extractQuotes(file, names) };
}
