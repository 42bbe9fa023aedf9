// All facts of a file: names first, since figures and quotations refer to them. Knows nothing of other articles.
import type { ArticleFile } from '../article/model.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { extractFigures } from './figures/extract.ts';
import type { Facts } from './model.ts';
import { extractNames } from './names/extract.ts';
import { extractQuotes } from './quotes/extract.ts';

export interface ExtractOptions {
	/** A word segmenter as one more witness; without it, patterns and reference data alone. */
	readonly segmenter?: Segmenter;
}

export function extractFacts(file: ArticleFile, options: ExtractOptions = {}): Facts {
	const names = extractNames(file, options);
	return { names, figures: extractFigures(file, names), quotes: extractQuotes(file, names) };
}
