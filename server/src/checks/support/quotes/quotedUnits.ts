// Quotations cut into sentences, each with its place: the pieces that are compared with other words.
// Knows nothing of what they are compared with.
import type { ArticleFile } from '../../../article/model.ts';
import type { Quote } from '../../../facts/model.ts';
import type { Span } from '../../../text/span.ts';
import { cacheByText } from '../../../util/cacheByText.ts';
import { type Place, placeAt } from '../findings/place.ts';

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
function sentencesIn({ paragraph, at }: Place, shortest: number): Place[] {
	const sentences = sentenceSpans(paragraph.text.slice(at.start, at.end));
	return sentences
		.filter(({ start, end }) => end - start >= shortest)
		.map(({ start, end }) => placeAt(paragraph, at.start + start, at.start + end));
}

const sentenceSpans = cacheByText((words): readonly Span[] =>
	Array.from(words.matchAll(/[^。！？；\n]+/gu), ({ 0: text, index }) => {
		let from = 0;
		while (from < text.length && !isOfWord(text.charAt(from))) from++;
		let to = text.length;
		while (to > from && !isOfWord(text.charAt(to - 1))) to--;
		return { start: index + from, end: index + to };
	}),
);

/** A letter, a digit, a character or half of one: no mark and no space. */
export function isOfWord(unit: string): boolean {
	return /[\p{L}\p{N}\ud800-\udfff]/u.test(unit);
}
