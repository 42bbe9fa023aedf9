// Quotations that lack a mark, unclosed or opened before a remnant: as far as they reach in their own paragraph, what they are and who
// said it. Kept apart from the whole ones, since where they end is a guess: nothing is found wrong with their words.
import type { ArticleFile, Paragraph } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import { byParagraph } from '../byParagraph.ts';
import type { Facts, Quote } from '../model.ts';
import { attributeOuter } from './attribute.ts';
import { markedRunsOf } from './extract.ts';
import { outerTextOf } from './sentences.ts';

/** In source order. Found anew at each call; only what is pointed at asks for them. */
export function halfQuotesOf(file: ArticleFile, facts: Facts): Quote[] {
	return markedRunsOf(file.paragraphs).flatMap(({ paragraphs, marks: { unclosed, unopened } }) => {
		if (unclosed.length + unopened.length === 0 || paragraphs[0]?.role === 'furniture') return [];
		const lost = [...unclosed.map((place) => ({ ...place, opens: true })), ...unopened.map((place) => ({ ...place, opens: false }))];
		return [...Map.groupBy(lost, (mark) => mark.paragraph)].flatMap(([index, own]) => {
			const paragraph = paragraphs[index];
			if (!paragraph) return [];
			const marks = own.toSorted((a, b) => a.offset - b.offset).slice(0, mostInParagraph);
			return quotesOf(paragraph, marks, facts, paragraph.role === 'headline' || paragraph.role === 'section');
		});
	});
}

interface LostMark {
	readonly offset: number;
	readonly opens: boolean;
}

/** Where more are lost, nothing is known any more. */
const mostInParagraph = 8;

function quotesOf(paragraph: Paragraph, marks: readonly LostMark[], facts: Facts, heading: boolean): Quote[] {
	const { text, index, map } = paragraph;
	const whole = (byParagraph(facts.quotes).get(index) ?? []).filter(({ depth }) => depth === 0).map(({ at }) => at);
	const names = byParagraph(facts.names).get(index) ?? [];
	return marks.flatMap(({ offset, opens }, i) => {
		if (!opens && isNoQuotation(text, offset)) return [];
		const at = opens
			? { start: offset, end: endOf(text, offset, marks[i + 1]?.offset ?? text.length) }
			: { start: startOf(text, offset, (marks[i - 1]?.offset ?? -1) + 1), end: offset + 1 };
		const words = opens ? text.slice(at.start + 1, at.end) : text.slice(at.start, offset);
		if (words.length < fewestWords) return [];
		const half: Quote = {
			paragraph: index,
			at,
			span: map.spanToSource(at),
			text: text.slice(at.start, at.end),
			kind: 'emphasis',
			depth: 0,
			words,
			speaker: undefined,
			verb: undefined,
			lacks: opens ? 'close' : 'open',
		};
		const outside = whole.filter(({ start, end }) => end <= at.start || start >= at.end);
		const outer = outerTextOf(text, [...outside, at].sort(byStart));
		const scene = { outer, names, holders: new Map<string, string>(), speaking: undefined, previous: undefined, next: undefined };
		return attributeOuter(scene, [half], heading);
	});
}

const fewestWords = 2;

/** `他说：“……`: to where the paragraph ends, or another mark is lost; `“先修路的办法，`: to the end of the clause. */
function endOf(text: string, offset: number, before: number): number {
	if (offset === 0 || /[：，。！？；]/u.test(text.charAt(offset - 1))) return before;
	const clause = /[，。；：！？]/u.exec(text.slice(offset + 1, before));
	return clause ? offset + 1 + clause.index : before;
}

/** `……就好卖了。”`: from where the paragraph begins, or another mark is lost; `先修路”的办法`: from where the clause begins. */
function startOf(text: string, offset: number, from: number): number {
	const first = Math.max(from, continuation.exec(text)?.[0].length ?? 0);
	if (/[，。！？…]/u.test(text.charAt(offset - 1))) return first;
	let start = offset;
	while (start > first && !'，。；：！？“”'.includes(text.charAt(start - 1))) start--;
	return start;
}

/** `（上接第一版）` at the head of the text it brings. */
const continuation = /^[（(]上接[^）)]{1,12}[）)]\s*/u;

/** Inches and minutes of arc, an apostrophe. */
function isNoQuotation(text: string, offset: number): boolean {
	return /[\dA-Za-z°′]/u.test(text.charAt(offset - 1)) && /[”’]/u.test(text.charAt(offset));
}

function byStart(a: Span, b: Span): number {
	return a.start - b.start;
}
