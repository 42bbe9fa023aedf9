// What indexing does with a text: the reader and the extractor, without a segmenter, so that every thread finds the same at little cost.
import { readArticle } from '../article/read.ts';
import { extractFacts } from '../facts/extract.ts';
import type { Extract } from './reading.ts';

export const extractArticle: Extract = (text, path) => {
	const file = readArticle(text, { path });
	return { file, facts: extractFacts(file) };
};
