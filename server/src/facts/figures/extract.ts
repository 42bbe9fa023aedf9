// The figures of a file: what the scanner finds in each paragraph, placed in the source, with dates resolved by the article's
// own day, and with what each figure measures, of whom and for when. Knows no other article.

import type { Article, ArticleFile, Paragraph } from '../../article/model.ts';
import { cacheByText, rememberWith } from '../../util/cacheByText.ts';
import { inOrder } from '../../util/inOrder.ts';
import { byParagraph } from '../byParagraph.ts';
import type { Figure, NameMention } from '../model.ts';
import { areSameMentions } from '../settledMentions.ts';
import { perUnit } from './amounts/rates.ts';
import { baseOf } from './base.ts';
import type { FigureCandidate } from './candidate.ts';
import { isAhead } from './dates/ahead.ts';
import { periodOf, type SaidDate } from './dates/period.ts';
import { type DateContext, resolveDate } from './dates/resolve.ts';
import { speaksOfStretches } from './dates/stretches.ts';
import { dealOut } from './dealtOut.ts';
import { indicatorOf } from './measured/indicator.ts';
import { measureOf } from './measured/measure.ts';
import { lastNameBefore } from './measured/paragraphContext.ts';
import { isSameParties, noParties, type Parties, partiesOf } from './measured/parties.ts';
import { scopeOf } from './measured/scope.ts';
import { scanFigures } from './scan.ts';
import { sentencesOf } from './sentences.ts';

/** What a paragraph's text says by itself. */
const scanned = cacheByText((text) => {
	const candidates = scanFigures(text);
	return { candidates, sentences: candidates.length === 0 ? [] : sentencesOf(text) };
});

export function extractFigures(file: ArticleFile, names: readonly NameMention[]): Figure[] {
	const named = byParagraph(names);
	const figures: Figure[] = [];
	const done = new Set<number>();
	for (const article of file.articles) {
		let parties: Parties | undefined;
		const memory: Memory = {
			previous: undefined,
			parties() {
				parties ??= partiesOf(article.paragraphs, named);
				return parties;
			},
		};
		for (const paragraph of article.paragraphs) {
			if (done.has(paragraph.index)) continue;
			done.add(paragraph.index);
			for (const figure of figuresOf(paragraph, article, named, memory)) figures.push(figure);
		}
	}
	// Text that is no article has figures too.
	for (const paragraph of file.paragraphs) {
		if (done.has(paragraph.index)) continue;
		for (const figure of figuresOf(paragraph, undefined, named, { previous: undefined, parties: () => noParties })) figures.push(figure);
	}
	return inOrder(figures, (a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What an article has said before a paragraph, and what it is about. */
interface Memory {
	/** The date named last. */
	previous: string | undefined;
	/** Looked for where a figure asks: few do. */
	readonly parties: () => Parties;
}

function figuresOf(
	paragraph: Paragraph,
	article: Article | undefined,
	named: ReadonlyMap<number, readonly NameMention[]>,
	memory: Memory,
): Figure[] {
	if (paragraph.role === 'furniture') return [];
	const names = named.get(paragraph.index) ?? none;
	const day = article?.date?.iso;
	const depends: Depends = { names, day, previous: memory.previous, parties: memory.parties };
	const { figures, previous } = remember(paragraph.text, depends, () => judge(paragraph.text, depends));
	memory.previous = previous;
	return figures.map((figure) => ({ ...figure, paragraph: paragraph.index, span: paragraph.map.spanToSource(figure.at) }));
}

const none: readonly NameMention[] = [];

/** All that a paragraph's figures depend on beside its text. */
interface Depends {
	readonly names: readonly NameMention[];
	readonly day: string | undefined;
	readonly previous: string | undefined;
	readonly parties: () => Parties;
	/** Those that a figure asked for. */
	asked?: Parties;
}

/** What is kept of it: the parties only where they mattered. */
type Kept = Omit<Depends, 'parties'>;

interface Judged {
	/** Without their places in the file. */
	readonly figures: readonly Omit<Figure, 'paragraph' | 'span'>[];
	/** The date named last by its end. */
	readonly previous: string | undefined;
}

const remember = rememberWith<Depends, Judged, Kept>({
	isSame: (known, now) =>
		known.day === now.day &&
		known.previous === now.previous &&
		areSameMentions(known.names, now.names) &&
		(known.asked === undefined || isSameParties(known.asked, now.parties())),
	keep: ({ names, day, previous, asked }) => ({ names, day, previous, ...(asked !== undefined && { asked }) }),
});

function judge(text: string, depends: Depends): Judged {
	const { names, day, previous: before } = depends;
	const { candidates: found, sentences } = scanned(text);
	const candidates = found.filter((candidate) => !isPartOfName(candidate, names));
	if (candidates.length === 0) return { figures: [], previous: before };
	let previous = before;
	const dates = new Map<FigureCandidate, Figure['value']>();
	const said: SaidDate[] = [];
	const daysOfTimes = new Map<FigureCandidate, string>();
	let sentence = 0;
	let sentenceYear: number | undefined;
	for (const candidate of candidates) {
		while (candidate.start >= (sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) {
			const end = sentences[sentence]?.end ?? 0;
			if (/[。！？]/u.test(text.charAt(end - 1))) sentenceYear = undefined;
			sentence++;
		}
		if (candidate.kind === 'time') {
			const on = dayOfTime(candidate, said.at(-1), text, { article: day, previous, sentenceYear });
			if (on !== undefined) daysOfTimes.set(candidate, on);
		}
		if (candidate.when === undefined) continue;
		const value =
			besideDay(candidate, said.at(-1), text) ??
			resolveDate(candidate.when, {
				article: day,
				previous: isOwnDay(candidate, previous, said, day) ? day : previous,
				sentenceYear,
				ahead: isAhead(text, candidate.start),
			});
		dates.set(candidate, value);
		const first = typeof value === 'string' ? value : value?.[0];
		// 15日 behind 春节临近 is no day of that month.
		if (first !== undefined && candidate.when.from.festival === undefined && candidate.when.from.years === undefined) previous = first;
		sentenceYear = candidate.when.from.year ?? sentenceYear;
		said.push({ candidate, value });
	}
	const context = { text, sentences, candidates, names, hasStretches: speaksOfStretches(text) };
	const parties = () => {
		depends.asked ??= depends.parties();
		return depends.asked;
	};
	const shares = dealOut(context, said, (first) => measureOf(first, context));
	const figures = candidates.map((candidate) => {
		const counts = candidate.kind === 'quantity' || candidate.kind === 'percent' || candidate.kind === 'age';
		const share = shares.get(candidate);
		const first = share?.first ?? candidate;
		const measure = counts ? measureOf(first, context) : undefined;
		const words = share === undefined ? measure?.text : share.measure;
		const unit = candidate.kind === 'quantity' ? perUnit(text, candidate) : candidate.unit;
		const base = baseOf(candidate, words, text, said);
		const figure = {
			kind: candidate.kind,
			at: { start: candidate.start, end: candidate.end },
			text: text.slice(candidate.start, candidate.end),
			value: candidate.when === undefined ? candidate.value : dates.get(candidate),
			unit,
			approximation: candidate.approximation,
			measure: words,
			indicator: words === undefined || isSinceDay(candidate, words, base) ? undefined : indicatorOf(words, unit),
			scope: words === undefined || measure === undefined ? [] : (share?.scope ?? scopeOf(first, measure, context, parties)),
			period:
				candidate.when === undefined && counts && !lasts.test(words ?? '')
					? periodOf(first, context, share?.date === undefined ? said : [share.date], day)
					: daysOfTimes.get(candidate),
		};
		return base === undefined ? figure : { ...figure, base };
	});
	return { figures, previous };
}

/** 比2020年末提高3.11个百分点: by no other span of time is it so much, so that it is comparable with nothing. */
function isSinceDay({ kind }: FigureCandidate, words: string, base: string | undefined): boolean {
	return kind === 'quantity' && base !== undefined && /^\d/u.test(base) && /(?:增长|下降)$/u.test(words);
}

/** `11日晚` in a paragraph of its own: of the article's month, though the one before it spoke of 2025年6月. */
function isOwnDay({ when }: FigureCandidate, previous: string | undefined, said: readonly SaidDate[], day: string | undefined): boolean {
	if (day?.length !== 10 || said.length > 0 || previous === undefined || when === undefined) return false;
	const { day: own, ...more } = when.from;
	if (own === undefined || Object.keys(more).length > 0) return false;
	// Behind a day to come of another month, 27日 is one that the paper has seen.
	return previous.length === 7 || (previous > day && previous.slice(0, 7) !== day.slice(0, 7) && own <= Number(day.slice(8)));
}

/** `昨晚8时`, `6月16日（星期一）上午9时`: the day that a time is of. */
function dayOfTime(time: FigureCandidate, before: SaidDate | undefined, text: string, context: DateContext): string | undefined {
	const own = time.on === undefined ? undefined : resolveDate({ from: time.on, to: undefined }, context);
	if (typeof own === 'string') return own;
	if (before === undefined || typeof before.value !== 'string' || !/-\d\d-\d\d$/u.test(before.value)) return undefined;
	return /^[）) ，]{0,2}$/u.test(text.slice(before.candidate.end, time.start)) ? before.value : undefined;
}

/** `3月11日（星期三）`: the weekday is that day's, and says nothing of this week. */
function besideDay(candidate: FigureCandidate, before: SaidDate | undefined, text: string): string | undefined {
	const when = candidate.when?.from;
	if (when?.weekday === undefined || when.weekOffset !== 0 || before === undefined || typeof before.value !== 'string') return undefined;
	if (before.candidate.when?.from.weekday !== undefined) return undefined;
	const beside = /^[，,（(]?$/u.test(text.slice(before.candidate.end, candidate.start)) && /^[周星礼]/u.test(text.charAt(candidate.start));
	return beside && before.value.length > 6 && /-\d\d-\d\d$/u.test(before.value) ? before.value : undefined;
}

/** Of what stays as it is: the day named before in the sentence is another thing's. */
const lasts = /(?:全长|总长|海拔|设计时速|高度|宽度|长度)$/u;

/** 五台山 and 四川 count nothing. An event's or a work's name may: `第二届…峰会`, `30周年`. */
function isPartOfName(candidate: FigureCandidate, names: readonly NameMention[]): boolean {
	const feast = candidate.when?.from.festival !== undefined;
	if (candidate.kind !== 'quantity' && candidate.kind !== 'duration' && !feast) return false;
	const name = names[lastNameBefore(names, candidate.start + 1)];
	if (name === undefined || candidate.end > name.at.end) return false;
	return feast ? name.at.end - name.at.start > candidate.end - candidate.start : name.kind === 'place' || name.kind === 'person';
}
