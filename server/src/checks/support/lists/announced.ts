// A number that announces a list or sums one up (四点建议, 三条经验, 5个部分), and what is listed beside it.
// Counts items only where the list shows where it begins and ends: markers, semicolons, or quotations side by side.
import type { Article, Paragraph } from '../../../article/model.ts';
import { numeralAt } from '../../../text/numerals.ts';
import type { Span } from '../../../text/span.ts';
import { cacheByText } from '../../../util/cacheByText.ts';
import { type Place, placeAt } from '../findings/place.ts';
import { type ListItem, listItemsOf } from './listItems.ts';

export interface Announced {
	/** `四` of 四点建议. */
	readonly numeral: Place;
	/** `四点建议`. */
	readonly words: Place;
	readonly number: number;
	/** Just behind the words and the mark that closes them. */
	readonly end: number;
	/** `：` or `。` behind them, or nothing. */
	readonly mark: string;
}

const counted =
	/(?<![第\d.几一二两三四五六七八九十百千万每前后上下另])(?<words>(?<number>[一二两三四五六七八九]|十[一二三四五]?|\d{1,2})(?:点|条|项|句|组|类|种|大|方面|个(?:方面)?)(?<noun>[^，。：；！？“”、（）()《》\d一二三四五六七八九]{0,12}))(?<mark>[”]?[：。])/dgu;

export function announcedIn(paragraph: Paragraph): Announced[] {
	return findCounts(paragraph.text).map(({ numeral, words, number, end, mark }) => ({
		numeral: { paragraph, at: numeral },
		words: { paragraph, at: words },
		number,
		end,
		mark,
	}));
}

/** As `Announced`, in a text. */
interface Count extends Pick<Announced, 'number' | 'end' | 'mark'> {
	readonly numeral: Span;
	readonly words: Span;
}

const findCounts = cacheByText((text): readonly Count[] => {
	const found: Count[] = [];
	for (const match of text.matchAll(counted)) {
		const groups = match.indices?.groups;
		const numeral = numeralAt(match.groups?.number ?? '', 0);
		// 6方面24条, 7章53条: the first of two counts is the list's.
		if (/[\d一二三四五六七八九十](?:个?方面|大?类|章|个?部分|大项|个)$/u.test(text.slice(Math.max(0, match.index - 4), match.index)))
			continue;
		if (groups?.words === undefined || groups.number === undefined || numeral === undefined || numeral.value < 2) continue;
		found.push({
			numeral: { start: groups.number[0], end: groups.number[1] },
			words: { start: groups.words[0], end: groups.words[1] },
			number: numeral.value,
			end: match.index + match[0].length,
			mark: (match.groups?.mark ?? '').replace('”', ''),
		});
	}
	return found;
});

/** What is listed, item by item; `undefined` where it does not say where it ends. */
export function itemsBehind(announced: Announced, article: Article | undefined): readonly Place[] | undefined {
	const { paragraph } = announced.numeral;
	return (
		markedItems(announced, paragraph, article) ??
		(announced.mark === '：' ? (quotedItems(paragraph, announced.end) ?? dividedItems(paragraph, announced.end)) : undefined)
	);
}

/** 一是…；二是…, here and at the head of the next paragraphs. */
function markedItems({ end }: Announced, paragraph: Paragraph, article: Article | undefined): readonly Place[] | undefined {
	const here = listItemsOf(paragraph).filter(({ marker }) => marker.at.start >= end);
	const paragraphs = article?.paragraphs ?? [];
	const index = paragraphs.indexOf(paragraph);
	const rest = index < 0 ? [] : paragraphs.slice(index + 1, index + 25);
	const first = here[0] ?? (end >= paragraph.text.length && rest[0] !== undefined ? listItemsOf(rest[0])[0] : undefined);
	const opens = first?.marker.paragraph === paragraph ? first.marker.at.start - end <= 2 : first?.marker.at.start === 0;
	// Numbers with a dot are too often set without a line of their own.
	if (first === undefined || first.number !== 1 || !opens || first.style === '.') return undefined;
	const all = [...here, ...rest.flatMap((one) => (one.role === 'furniture' ? [] : listItemsOf(one)))].filter(
		({ style }) => style === first.style,
	);
	const items: ListItem[] = [];
	for (const item of all) {
		if (item.number === 1 && items.length > 0) break;
		if (item.number > items.length + 2) break;
		items.push(item);
	}
	return items.length < 2 ? undefined : items.map(({ marker }) => marker);
}

/** `：“…”“…”“…”。` */
function quotedItems(paragraph: Paragraph, from: number): readonly Place[] | undefined {
	const items = quotesFrom(paragraph, from);
	const end = items.at(-1)?.at.end ?? from;
	return items.length >= 2 && /^[。；]/u.test(paragraph.text.slice(end)) ? items : undefined;
}

/** Quotations that follow each other without a word between. */
function quotesFrom(paragraph: Paragraph, from: number): Place[] {
	const { text } = paragraph;
	const items: Place[] = [];
	let at = from;
	while (text[at] === '“' && items.length < 40) {
		const end = text.indexOf('”', at);
		if (end < 0 || end - at > 60) break;
		items.push(placeAt(paragraph, at, end + 1));
		at = /[、，]/u.test(text.charAt(end + 1)) && text[end + 2] === '“' ? end + 2 : end + 1;
	}
	return items;
}

/** `：…；…；…。` with nothing numbered. */
function dividedItems(paragraph: Paragraph, from: number): readonly Place[] | undefined {
	const length = paragraph.text.slice(from, from + 400).indexOf('。');
	// Semicolons within the first of numbered points divide no points.
	if (length < 0 || numbered.test(paragraph.text.slice(from, from + 5))) return undefined;
	const stop = from + length;
	const items: Place[] = [];
	let at = from;
	for (const words of paragraph.text.slice(from, stop).split('；')) {
		items.push(placeAt(paragraph, at, at + words.length));
		at += words.length + 1;
	}
	const last = items.at(-1);
	return items.length < 2 ||
		items.some((item) => item.at.end === item.at.start) ||
		(last !== undefined && /等$/u.test(paragraph.text.slice(from, stop)))
		? undefined
		: items;
}

const numbered = /^(?:[（(][^（）()]{1,3}[）)]|[①-⑳]|[\d０-９]{1,2}[.．、）)]|[一二三四五六七八九十][是、]|首先|第一)/u;

/** `“…”“…”“…”……提出5点建议`: parallel quotations in the sentences just before. */
export function quotesSummedUp({ words }: Announced, article: Article | undefined): readonly Place[] | undefined {
	const { paragraph } = words;
	const { text } = paragraph;
	const close = lastBefore(text, '”', words.at.start, 60);
	if (close < 0) return quotesAbove(words, article);
	if (/[。！？]/u.test(text.slice(close + 1, words.at.start))) return undefined;
	let start = lastBefore(text, '“', close, 60);
	if (start < 0) return undefined;
	while (text[start - 1] === '”' && close - start < 600) {
		const before = lastBefore(text, '“', start - 1, 60);
		if (before < 0) break;
		start = before;
	}
	const items = quotesFrom(paragraph, start);
	return items.length >= 3 && items.every(({ at }) => at.end - at.start >= 7) ? items : undefined;
}

/** A paragraph of nothing but quotations, summed up in the first sentence of the next. */
function quotesAbove({ paragraph, at }: Place, article: Article | undefined): readonly Place[] | undefined {
	const above = article?.paragraphs[article.paragraphs.indexOf(paragraph) - 1];
	if (above === undefined || at.start > 60 || /[。！？]/u.test(paragraph.text.slice(0, at.start))) return undefined;
	const items = quotesFrom(above, 0);
	const rest = above.text.slice(items.at(-1)?.at.end ?? 0);
	return items.length >= 3 && items.every((item) => item.at.end - item.at.start >= 7) && /^(?:……|——|。|，|：)?$/u.test(rest)
		? items
		: undefined;
}

/** Where `mark` stands last before `pos`, no further back than `most`; -1 where it does not. */
function lastBefore(text: string, mark: string, pos: number, most: number): number {
	const from = Math.max(0, pos - most);
	const at = text.slice(from, pos).lastIndexOf(mark);
	return at < 0 ? -1 : from + at;
}
