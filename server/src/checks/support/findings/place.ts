// Places in paragraphs and what a finding is made of: spans of the source, related places, edits of wrapped text.
// Knows no check.
import { editSource } from '../../../article/edit.ts';
import type { Article, ArticleFile, Paragraph } from '../../../article/model.ts';
import type { Figure } from '../../../facts/model.ts';
import type { Span } from '../../../text/span.ts';
import type { Bilingual } from '../../../util/bilingual.ts';
import type { Fix, RelatedPlace } from '../../frame/model.ts';

/** Words of a paragraph's unwrapped text. */
export interface Place {
	readonly paragraph: Paragraph;
	readonly at: Span;
}

export function placeAt(paragraph: Paragraph, start: number, end: number): Place {
	return { paragraph, at: { start, end } };
}

/** The words that group `name` of a match with indices (`d`) took. */
export function groupPlace(paragraph: Paragraph, match: RegExpExecArray, name: string): Place | undefined {
	const found = match.indices?.groups?.[name];
	return found === undefined ? undefined : placeAt(paragraph, found[0], found[1]);
}

/** Of a figure, a name or another fact. */
export function placeOf(file: ArticleFile, fact: Pick<Figure, 'paragraph' | 'at'>): Place {
	return { paragraph: file.paragraphs[fact.paragraph] as Paragraph, at: fact.at };
}

export function spanAt({ paragraph, at }: Place): Span {
	return paragraph.map.spanToSource(at);
}

export function wordsAt({ paragraph, at }: Place): string {
	return paragraph.text.slice(at.start, at.end);
}

export function relatedAt(place: Place, message: Bilingual): RelatedPlace {
	return { path: undefined, span: spanAt(place), message };
}

/** `改为“16日”`; no fix where the text reads so already. */
export function changeTo(file: ArticleFile, place: Place, newText: string): Fix[] {
	const edits = editSource(file, place.paragraph, place.at, newText);
	const words = newText.replace(/^“([^“”]*)”$/u, '$1');
	if (edits.length === 0) return [];
	// “28” alone says little: what it is put for is said as well.
	const old = wordsAt(place);
	const short = words.length <= 2 && old.length <= 3 && !/[“”]/u.test(old + words);
	const title = short
		? { zh: `“${old}”改为“${words}”`, en: `Change “${old}” to “${words}”` }
		: { zh: `改为“${words}”`, en: `Change to “${words}”` };
	return [{ title, edits }];
}

/** Takes the words away. */
export function removal(file: ArticleFile, place: Place): Fix[] {
	const words = wordsAt(place);
	const edits = editSource(file, place.paragraph, place.at, '');
	return edits.length === 0 ? [] : [{ title: { zh: `删去“${words}”`, en: `Delete “${words}”` }, edits }];
}

/** Paragraphs that are somebody's words: no page furniture. */
export function paragraphsOf(file: ArticleFile): readonly Paragraph[] {
	return file.paragraphs.filter(({ role }) => role !== 'furniture' && role !== 'credits');
}

const owners = new WeakMap<ArticleFile, ReadonlyMap<number, Article>>();

/** The article that the paragraph belongs to. */
export function articleOf(file: ArticleFile, paragraph: Paragraph): Article | undefined {
	let known = owners.get(file);
	if (known === undefined) {
		known = new Map(file.articles.flatMap((article) => article.paragraphs.map(({ index }) => [index, article] as const)));
		owners.set(file, known);
	}
	return known.get(paragraph.index);
}

/** The stretch between full stops that `pos` is in; at most so far either way, so that text without stops costs no more. */
export function sentenceAround(text: string, pos: number): Span {
	let start = pos;
	while (start > 0 && pos - start < reach && !isStop(text.charCodeAt(start - 1))) start--;
	let end = pos;
	while (end < text.length && end - pos < reach && !isStop(text.charCodeAt(end))) end++;
	return { start, end };
}

const reach = 400;

/** 。！？ and their narrow forms, or a line's end. */
function isStop(unit: number): boolean {
	return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f || unit === 0x0a;
}
