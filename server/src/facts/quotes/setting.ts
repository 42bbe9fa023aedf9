// On which occasion and when a quotation was said, where its own paragraph states it. Knows one paragraph; who spoke is known already.
import type { ArticleFile, Paragraph } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import { byParagraph } from '../byParagraph.ts';
import type { Facts, Figure, NameMention, Quote } from '../model.ts';
import { type OuterText, outerTextOf } from './sentences.ts';
import { namesIn } from './speakers.ts';

export interface QuoteSetting {
	/** In the paragraph: `第二届山海合作论坛开幕式` of `顾云舟6日在第二届山海合作论坛开幕式上说`. */
	readonly occasion: Span | undefined;
	/** `6日`. */
	readonly date: Figure | undefined;
}

const nothing: QuoteSetting = { occasion: undefined, date: undefined };

const occasions =
	'会议|大会|全会|年会|例会|峰会|论坛|会谈|会见|会晤|集会|晚会|晚宴|宴会|招待会|典礼|仪式|开幕式|闭幕式|讲话|致辞|演讲|发言|报告|采访|专访|记者会|发布会|座谈会|研讨会|圆桌会|听证会|说明会|恳谈会|讨论|审议|考察|调研|活动|展览会|博览会|文章|贺信|贺电|复信|回信';
/** `在第二届山海合作论坛开幕式上`, `在书面致辞中`, `接受本报记者采访时`. */
const pattern = new RegExp(
	`在(?<held>[^，。；：“”▯]{0,40}?(?:${occasions}))(?:的?(?:讲话|致辞|演讲|发言))?(?:上|中|期间|时|后)|(?<done>(?:会见|接见|出席|接受|参加|考察|主持|访问)[^，。；：“”▯]{1,40}?)(?:时|期间)(?!间)`,
	'gu',
);
/** Further away it is another matter. */
const reach = 200;

/** The same quotations with occasion and date, where the text states them. */
export function withSettings(file: ArticleFile, facts: Facts, quotes: readonly Quote[] = facts.quotes): readonly Quote[] {
	let [last, settingOf]: [number, ReturnType<typeof settingsIn> | undefined] = [-1, undefined];
	return quotes.map((quote) => {
		const paragraph = file.paragraphs[quote.paragraph];
		if (!paragraph || quote.speaker === undefined) return quote;
		if (!settingOf || last !== quote.paragraph) [last, settingOf] = [quote.paragraph, settingsIn(paragraph, facts)];
		const { occasion, date } = settingOf(quote);
		return {
			...quote,
			...(occasion && { occasion: paragraph.text.slice(occasion.start, occasion.end) }),
			...(date && { date: typeof date.value === 'string' ? date.value : date.text }),
		};
	});
}

/** For each quotation of a paragraph that somebody said: what its own sentence states, else the one before of the same speaker. */
export function settingsIn(paragraph: Paragraph, facts: Facts): (quote: Quote) => QuoteSetting {
	const { index } = paragraph;
	const names = byParagraph(facts.names).get(index) ?? [];
	const figures = (byParagraph(facts.figures).get(index) ?? []).filter(({ kind }) => kind === 'date');
	const spans = (byParagraph(facts.quotes).get(index) ?? []).flatMap(({ depth, at }) => (depth === 0 ? [at] : []));
	let outer: OuterText | undefined;
	return (quote) => {
		if (quote.speaker === undefined || quote.depth > 0) return nothing;
		outer ??= outerTextOf(paragraph.text, spans);
		const scene: Scene = { outer, names, figures, speaker: quote.speaker };
		let [occasion, date]: [Span | undefined, Figure | undefined] = [undefined, undefined];
		for (const place of placesOf(scene, quote.at)) {
			occasion ??= occasionIn(scene, place);
			date ??= dateIn(scene, place);
		}
		return { occasion, date };
	};
}

interface Scene {
	readonly outer: OuterText;
	/** The paragraph's own. */
	readonly names: readonly NameMention[];
	readonly figures: readonly Figure[];
	readonly speaker: string;
}

/** What leads to it; what follows, where the speaker is named there; `6日，顾云舟在论坛上致辞。他说：“……”`: one sentence back. */
function placesOf(scene: Scene, { start, end }: Span): Span[] {
	const { outer } = scene;
	const leading = { start: Math.max(outer.sentenceAt(start).start, start - reach), end: start };
	const behind = { start: end, end: Math.min(outer.sentenceAt(end).end, end + reach) };
	const { start: from } = leading;
	const previous = { start: from === 0 ? 0 : Math.max(outer.sentenceAt(from - 1).start, from - reach), end: from };
	return [leading, ...(namesSpeaker(scene, leading) ? [] : [behind]), ...(namesSpeaker(scene, previous) ? [previous] : [])];
}

function namesSpeaker({ names, speaker }: Scene, place: Span): boolean {
	return namesIn(names, place).some(({ canonical }) => canonical === speaker);
}

/** The last one, the nearest to what was said; not in `正如顾云舟在讲话中所说` the occasion of another. */
function occasionIn({ outer, names, speaker }: Scene, { start, end }: Span): Span | undefined {
	let found: Span | undefined;
	for (const match of outer.text.slice(start, end).matchAll(pattern)) {
		const words = match.groups?.held ?? match.groups?.done ?? '';
		const from = start + match.index + (match.groups?.held === undefined ? 0 : 1);
		const whose = namesIn(names, { start, end: from }).findLast(({ kind }) => kind === 'person')?.canonical ?? speaker;
		if (whose === speaker) found = { start: from, end: from + words.length };
	}
	return found;
}

/** The last before the verb of speech: what follows the verb was said, not when it was. */
function dateIn({ outer, figures }: Scene, place: Span): Figure | undefined {
	const end = outer.verbsIn(place).find(({ telling }) => telling)?.start ?? place.end;
	return figures.findLast(({ at }) => at.start >= place.start && at.end <= end);
}
