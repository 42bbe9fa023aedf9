// What indexing does with a text: the reader and the extractor, without a segmenter, so that every thread finds the same at little cost.
import { readArticle } from '../article/read.ts';
import { extractFacts } from '../facts/extract.ts';
import { copyOf } from '../util/cacheByText.ts';
import type { Extract } from './reading.ts';

/** Each paragraph is looked through many times, and every character of a part of a longer text costs a step more than one of a copy. */
export const extractArticle: Extract = (text, path) => {
	const file = readArticle(text, { path, keep: copyOf });
	return { file, facts: extractFacts(file) };
};
