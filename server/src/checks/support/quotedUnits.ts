// Quotations cut into sentences, each with its place: the pieces that are compared with other words.
// Knows nothing of what they are compared with.
import type { ArticleFile } from '../../article/model.ts';
import type { Quote } from '../../facts/model.ts';
import { type Place, placeAt } from './place.ts';

/** `把路修好。` of `“把路修好。把茶种好。”`, without marks around it; of quotations over several paragraphs those in each. */
export function unitsOf(file: ArticleFile, quote: Quote, shortest: number): Place[] {
	const parts: Place[] = [];
	for (let index = quote.paragraph; index < file.paragraphs.length; index++) {
		const paragraph = file.paragraphs[index];
		if (!paragraph || (index > quote.paragraph && paragraph.span.start >= quote.span.end)) break;
		const first = index === quote.paragraph;
		const ends = paragraph.span.end >= quote.span.end;
		const end = first ? quote.at.end : ends ? paragraph.map.fromSource(quote.span.end - 1) + 1 : paragraph.text.length;
		parts.push(placeAt(paragraph, first ? quote.at.start : 0, end));
	}
	return parts.flatMap((part) => sentencesIn(part, shortest));
}

/** The sentences between stops in a stretch of a paragraph. */
export function sentencesIn({ paragraph, at }: Place, shortest: number): Place[] {
	const words = paragraph.text.slice(at.start, at.end);
	return Array.from(words.matchAll(/[^。！？；\n]+/gu), ({ 0: text, index }) => {
		const lead = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
		const tail = /[^\p{L}\p{N}]*$/u.exec(text)?.[0].length ?? 0;
		return placeAt(paragraph, at.start + index + lead, at.start + index + Math.max(lead, text.length - tail));
	}).filter(({ at: { start, end } }) => end - start >= shortest);
}
