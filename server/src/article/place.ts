// Which paragraph and article a source offset falls into.
import type { Article, ArticleFile, Paragraph } from './model.ts';

/** The paragraph that holds `offset`; at its end it still does. `undefined` between paragraphs. */
export function paragraphAt(file: ArticleFile, offset: number): Paragraph | undefined {
	let low = 0;
	let high = file.paragraphs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((file.paragraphs[middle] as Paragraph).span.start <= offset) low = middle + 1;
		else high = middle;
	}
	const paragraph = file.paragraphs[low - 1];
	return paragraph !== undefined && offset <= paragraph.span.end ? paragraph : undefined;
}

export function articleAt(file: ArticleFile, offset: number): Article | undefined {
	return file.articles.find((article) => article.span.start <= offset && offset <= article.span.end);
}
