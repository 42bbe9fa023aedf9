// Growing selections: word, name or figure, bracketed phrase, clause, sentence, paragraph, section, article, file.
// Knows words by whichever segmenter it is given, for a clause at a time; every step is strictly larger than the one before.
import type { OutlineNode, Paragraph } from '../article/model.ts';
import { contains, type Span, touches } from '../text/span.ts';
import { findAt } from './factAt.ts';
import type { Reading } from './reading.ts';

/** Words of the clause at the offset, together the whole clause: what a word segmenter makes of `findClause`. */
export type ClauseWords = readonly string[];

/** The clause around the offset, unwrapped; `undefined` between paragraphs. */
export function findClause({ file }: Reading, offset: number): string | undefined {
	const paragraph = findParagraph(file.paragraphs, offset);
	if (!paragraph) return undefined;
	const { start, end } = between(paragraph.text, atOf(paragraph, offset), clauseEnds);
	return paragraph.text.slice(start, end);
}

/** From the smallest to the largest; each holds the offset and the one before. Without `words` the runtime's own segmenter serves. */
export function selectionsAt({ file, facts }: Reading, offset: number, words?: ClauseWords): Span[] {
	const paragraph = findParagraph(file.paragraphs, offset);
	const candidates: (Span | undefined)[] = [
		...(paragraph ? spansIn(paragraph, offset, words) : []),
		findAt(facts.names, offset)?.span,
		findAt(facts.figures, offset)?.span,
		...facts.quotes.filter((quote) => touches(quote.span, offset)).map((quote) => quote.span),
		paragraph?.span,
		...file.articles.flatMap((article) => [...article.outline.flatMap((node) => rangesOf(node, offset)), article.span]),
		{ start: 0, end: file.text.length },
	];
	return nested(candidates, offset);
}

/** The candidates that hold the offset, each inside the next; of two that cross, the smaller one wins. */
function nested(candidates: readonly (Span | undefined)[], offset: number): Span[] {
	const chain: Span[] = [];
	const holding = candidates.filter((span) => span !== undefined && touches(span, offset)) as Span[];
	for (const span of holding.sort((a, b) => a.end - a.start - (b.end - b.start))) {
		const last = chain.at(-1);
		if (span.start < span.end && (!last || (contains(span, last) && (span.start < last.start || span.end > last.end)))) chain.push(span);
	}
	return chain;
}

function rangesOf(node: OutlineNode, offset: number): Span[] {
	if (!touches(node.range, offset)) return [];
	return [node.range, ...node.children.flatMap((child) => rangesOf(child, offset))];
}

function findParagraph(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
	return paragraphs.findLast(({ span }) => touches(span, offset));
}

const clauseEnds = /[，；：。！？!?…、]/u;
const sentenceEnds = /[。！？!?…]/u;
const brackets: Readonly<Record<string, string>> = {
	'“': '”',
	'‘': '’',
	'「': '」',
	'『': '』',
	'《': '》',
	'〈': '〉',
	'（': '）',
	'(': ')',
	'【': '】',
};
const openings = new Set(Object.keys(brackets));
const closings = new Set(Object.values(brackets));
/** Sentences longer than this do not occur; keeps one endless line cheap. */
const reach = 2000;

/** Word, clause, bracketed phrases without and with their marks, sentence: found in the unwrapped text, given in the source. */
function spansIn(paragraph: Paragraph, offset: number, words: ClauseWords | undefined): Span[] {
	const { text, map } = paragraph;
	const at = atOf(paragraph, offset);
	const sentence = between(text, at, sentenceEnds);
	const clause = between(text, at, clauseEnds);
	const word = words?.join('') === text.slice(clause.start, clause.end) ? wordAmong(words, clause.start, at) : wordIn(text, clause, at);
	const spans = [word, trimmed(text, clause), ...bracketsAround(text, at), sentence];
	return spans.filter((span) => span.start < span.end).map((span) => map.spanToSource(span));
}

function atOf({ text, map }: Paragraph, offset: number): number {
	return Math.min(map.fromSource(offset), text.length);
}

function between(text: string, at: number, ends: RegExp): Span {
	const lowest = Math.max(0, at - reach);
	const highest = Math.min(text.length, at + reach);
	let start = at;
	while (start > lowest && !ends.test(text.charAt(start - 1))) start--;
	let end = at;
	while (end < highest && !ends.test(text.charAt(end))) end++;
	while (end < highest && (ends.test(text.charAt(end)) || closings.has(text.charAt(end)))) end++;
	while (start < at && closings.has(text.charAt(start))) start++;
	return { start, end };
}

/** A clause without the marks at its edges. */
function trimmed(text: string, { start, end }: Span): Span {
	let from = start;
	let to = end;
	while (to > from && isMark(text.charAt(to - 1))) to--;
	while (from < to && isMark(text.charAt(from))) from++;
	return { start: from, end: to };
}

function isMark(unit: string): boolean {
	return clauseEnds.test(unit) || openings.has(unit) || closings.has(unit);
}

function bracketsAround(text: string, at: number): Span[] {
	const lowest = Math.max(0, at - reach);
	const highest = Math.min(text.length, at + reach);
	const spans: Span[] = [];
	const awaited: string[] = [];
	for (let start = at - 1; start >= lowest && spans.length < 12; start--) {
		const unit = text.charAt(start);
		if (closings.has(unit)) awaited.push(unit);
		const closing = brackets[unit];
		if (closing === undefined) continue;
		if (awaited.at(-1) === closing) {
			awaited.pop();
			continue;
		}
		const end = closingFrom(text, at, highest, unit, closing);
		if (end !== undefined) spans.push({ start: start + 1, end }, { start, end: end + 1 });
	}
	return spans;
}

function closingFrom(text: string, from: number, to: number, opening: string, closing: string): number | undefined {
	let depth = 0;
	for (let at = from; at < to; at++) {
		const unit = text.charAt(at);
		if (unit === opening) depth++;
		else if (unit === closing && depth-- === 0) return at;
	}
	return undefined;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordIn(text: string, clause: Span, at: number): Span {
	const start = Math.max(clause.start, at - 100);
	const words = segmenter.segment(text.slice(start, Math.min(clause.end, at + 100)));
	const word = words.containing(at - start) ?? words.containing(at - start - 1);
	const usable = word?.isWordLike ? word : words.containing(at - start - 1);
	return usable?.isWordLike ? { start: start + usable.index, end: start + usable.index + usable.segment.length } : { start: at, end: at };
}

/** The word that holds the offset, else the one that ends there. */
function wordAmong(words: ClauseWords, start: number, at: number): Span {
	let from = start;
	for (const word of words) {
		const end = from + word.length;
		if (at < end) return isMark(word) ? { start: at, end: at } : { start: from, end };
		if (at === end && !isMark(word)) return { start: from, end };
		from = end;
	}
	return { start: at, end: at };
}
