// All names of a file: each paragraph is scanned by itself, then the article says which short forms mean whom.
// Knows no corpus and no other article.
import type { ArticleFile } from '../../article/model.ts';
import type { Segmenter } from '../../text/segmenter.ts';
import type { NameMention } from '../model.ts';
import type { KnownNames } from './known.ts';

export interface NameOptions {
	/** One more witness for names that patterns and reference data leave open. */
	readonly segmenter?: Segmenter;
	readonly known?: KnownNames;
}

/** In source order; mentions do not overlap. Furniture gives none. */
export function extractNames(_file: ArticleFile, _options: NameOptions = {}): NameMention[] {
	return [];
}
