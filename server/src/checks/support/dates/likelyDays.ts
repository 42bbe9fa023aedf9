// Which day was meant where the printed one does not exist: as the event, other reports, the same words elsewhere and the article's own
// day have it; the best evidenced first. Knows the evidence, not what a finding looks like.
import { type Dateline, datelineOf } from '../../../article/datelines.ts';
import type { Article } from '../../../article/model.ts';
import type { CorpusPlace } from '../../../corpus/evidence.ts';
import { commonPairs, pairsOf } from '../../../text/pairs.ts';
import type { Bilingual } from '../../../util/bilingual.ts';
import type { CheckInput } from '../../frame/model.ts';
import { articleOf, type Place, paragraphsOf, sentenceAround } from '../findings/place.ts';
import { calendarDay, dayAt, dayOf, daysIn, publicationOf } from './calendar.ts';
import { endsSpan, type LikelyDay, type NoDay, ofDayWord, ofLaw, ofWeekday, rangeOf } from './dayWords.ts';
import { eventEvidence } from './eventEvidence.ts';

export interface LikelyMonth {
	readonly month: number;
	readonly why: Bilingual;
}

/** 2月30日 in a paper of 3月31日, 13月5日: the day is right, and the month is not. */
export function likelyMonths({ file }: CheckInput, { paragraph }: Place, month: number, day: number): LikelyMonth[] {
	const own = publicationOf(articleOf(file, paragraph));
	const near = own === undefined || own.month === month ? undefined : calendarDay(own.year, own.month, day);
	const apart = near === undefined || own === undefined ? undefined : own.number - near.number;
	const isNear = apart !== undefined && apart >= -1 && apart <= (month > 12 ? 31 : 3);
	const months = isNear && near !== undefined ? [{ month: near.month, why: { zh: '稿件月份', en: 'the article’s own month' } }] : [];
	const struck = month > 12 && month < 20 ? month - 10 : undefined;
	return struck === undefined || struck === months[0]?.month
		? months
		: [...months, { month: struck, why: { zh: '多打了一个1', en: 'a 1 too many' } }];
}

/** At most so many are offered. */
const mostOffered = 4;

export function likelyDays(input: CheckInput, doubt: NoDay): LikelyDay[] {
	const { year, month, day } = doubt;
	const last = daysIn(year ?? 2023, month);
	const event = ofEvent(input, doubt);
	const evidenced = [
		...event.inSentence,
		...ofWeekday(input, doubt),
		...ofDayWord(input, doubt),
		...ofReport(input, doubt),
		...ofSameWords(input, doubt),
		...ofPrint(input, doubt),
		...event.around,
		...ofLaw(doubt),
	];
	const own = ofArticle(input, doubt);
	const range = rangeOf(doubt);
	const end = { day: last, why: { zh: `${month}月最后一天`, en: 'the last of the month' } };
	const ends = day <= 31 || evidenced.length + own.length === 0 ? [end] : [];
	const around = nearby(input, doubt);
	const rest = endsSpan(doubt)
		? [...range.likely, ...ends, ...own, ...around]
		: isOfDateline(doubt)
			? [...around, ...own, ...ends]
			: [...own, ...ends, ...range.likely, ...around];
	const days = new Map<number, LikelyDay>();
	for (const likely of [...evidenced, ...rest])
		if (likely.day > range.after && likely.day < range.before && likely.day <= last && !days.has(likely.day)) days.set(likely.day, likely);
	return [...days.values()].slice(0, mostOffered);
}

/** Of the article's other dates so many are compared. */
const mostCompared = 100;

const farthest = 70;

interface OfEvent {
	readonly inSentence: readonly LikelyDay[];
	/** Of an event that another sentence nearby names: the day may be somebody's visit just as well. */
	readonly around: readonly LikelyDay[];
}

/** 6月31日至18日…第二届峰会: elsewhere the same edition is said to be from 16日 to 18日. */
function ofEvent(input: CheckInput, { place: { paragraph, at }, month }: NoDay): OfEvent {
	const inSentence: LikelyDay[] = [];
	const around: LikelyDay[] = [];
	for (const { event, told } of eventEvidence(input)) {
		if (event.paragraph !== paragraph.index || event.ordinal === undefined) continue;
		// Its date stands before it, or right behind.
		if (event.at.start - at.end > farthest || at.start - event.at.end > farthest) continue;
		const found = isOneSentence(paragraph.text, event.at.start, at.start) ? inSentence : around;
		for (const { said, published } of told) {
			const day = said.ordinal?.value === event.ordinal?.value ? dayIn(said.date?.value, month) : undefined;
			if (day === undefined) continue;
			found.push(published ? inPrint(day, published) : { day, why: { zh: '文中另一处', en: 'elsewhere in the text' } });
		}
	}
	return { inSentence, around };
}

/** Another report of the matter on the same day says when. */
function ofReport({ evidence }: CheckInput, { place: { paragraph, at }, month }: NoDay): LikelyDay[] {
	const report = evidence.reports?.get(paragraph.text);
	const words = wordsAround(paragraph.text, at.start);
	return (report?.figures ?? [])
		.filter(({ kind }) => kind === 'date')
		.map((figure) => ({ figure, day: dayIn(figure.value, month), shared: commonPairs(words, pairsOf(figure.around)) }))
		.filter(({ day, shared }) => day !== undefined && shared >= alike)
		.sort((a, b) => b.shared - a.shared)
		.map(({ figure, day }) => inPrint(day as number, figure.place));
}

/** The same is told elsewhere in the article, with its day. */
function ofSameWords({ file }: CheckInput, { place: { paragraph, at }, month }: NoDay): LikelyDay[] {
	const words = wordsAround(paragraph.text, at.start);
	return paragraphsOf(file)
		.flatMap((other) =>
			datesIn(other.text, month)
				.filter(({ start }) => other !== paragraph || !isOneSentence(other.text, start, at.start))
				.map(({ day, start }) => ({ day, start, text: other.text })),
		)
		.slice(0, mostCompared)
		.map(({ day, start, text }) => ({ day, shared: commonPairs(words, wordsAround(text, start)) }))
		.filter(({ shared }) => shared >= alike)
		.sort((a, b) => b.shared - a.shared)
		.map(({ day }) => ({ day, why: { zh: '文中另一处', en: 'elsewhere in the text' } }));
}

/** Published sentences of those weeks about whom the sentence names, and of what it says. */
function ofPrint({ evidence, facts, file }: CheckInput, { place: { paragraph, at }, year, month }: NoDay): LikelyDay[] {
	const own = publicationOf(articleOf(file, paragraph));
	const isOfThen = ({ date = '' }: CorpusPlace) => {
		const day = dayOf(date);
		if (day === undefined) return false;
		return own === undefined ? year === day.year : Math.abs(day.number - own.number) <= weeks && (year ?? day.year) === day.year;
	};
	const words = wordsAround(paragraph.text, at.start);
	const sentence = sentenceAround(paragraph.text, at.start);
	const found: { readonly day: number; readonly shared: number; readonly place: CorpusPlace }[] = [];
	for (const { paragraph: index, at: name, key } of facts.names) {
		if (index !== paragraph.index || name.start < sentence.start || name.end > sentence.end) continue;
		for (const place of evidence.names.get(key)?.places ?? []) {
			const shared = isOfThen(place) ? commonPairs(words, pairsOf(place.sentence)) : 0;
			if (shared >= alike) for (const { day } of datesIn(place.sentence, month)) found.push({ day, shared, place });
		}
	}
	return found.sort((a, b) => b.shared - a.shared).map(({ day, place }) => inPrint(day, place));
}

/** The day of the dateline or of the paper, and the day before. */
function ofArticle({ file }: CheckInput, doubt: NoDay): LikelyDay[] {
	const { paragraph } = doubt.place;
	const { year, month } = doubt;
	const article = articleOf(file, paragraph);
	const own = publicationOf(article);
	if (year !== undefined && year !== (own?.year ?? year)) return [];
	const why = { zh: '稿件日期', en: 'the article’s own day' };
	const dateline = firstDateline(article);
	const told: LikelyDay[] =
		dateline?.day !== undefined && !isOfDateline(doubt) && (dateline.month ?? own?.month) === month
			? [{ day: dateline.day, why: { zh: '电头日期', en: 'the dateline’s day' } }]
			: [];
	if (own === undefined) {
		const day = dayIn(article?.date?.iso, month);
		return day === undefined ? told : [...told, { day, why }];
	}
	const eve = { zh: '稿件日期前一天', en: 'the day before the article’s' };
	const days = [
		{ ...own, why },
		{ ...dayAt(own.number - 1), why: eve },
	];
	return [...told, ...days.flatMap((each) => (each.month === month ? [{ day: each.day, why: each.why }] : []))];
}

function firstDateline(article: Article | undefined): Dateline | undefined {
	for (const { text } of article?.paragraphs ?? []) {
		const dateline = datelineOf(text);
		if (dateline?.day !== undefined) return dateline;
	}
	return undefined;
}

/** Days of the month that the paragraphs around tell of; a dateline is of the days that its article tells of, wherever. */
function nearby({ file }: CheckInput, doubt: NoDay): LikelyDay[] {
	const { paragraph } = doubt.place;
	const all = isOfDateline(doubt);
	const around = all ? paragraphsOf(file) : file.paragraphs.slice(Math.max(0, paragraph.index - 3), paragraph.index + 4);
	return around
		.toSorted((a, b) => Math.abs(a.index - paragraph.index) - Math.abs(b.index - paragraph.index))
		.flatMap(({ text }) => [...datesIn(text, doubt.month), ...(all ? bareDaysIn(text) : [])])
		.map(({ day }) => ({ day, why: { zh: '文中日期', en: 'a day in the text' } }));
}

function isOfDateline({ place: { paragraph, at } }: NoDay): boolean {
	return /^[日号][电讯]/u.test(paragraph.text.slice(at.end));
}

/** 26日上午 */
const bareDay = /(?<![\d.．月])(?<day>\d{1,2})日(?=上午|下午|[早晚]|凌晨|在)/gu;

function bareDaysIn(text: string): { readonly day: number }[] {
	return Array.from(text.matchAll(bareDay), ({ groups }) => ({ day: Number(groups?.day) }));
}

/** A dateline's day is when it was written, not when something happens. */
const dayOfMonth = /(?<![\d.．])(?<month>\d{1,2})月(?<day>\d{1,2})日(?![电讯])/gu;

function datesIn(text: string, month: number): { readonly day: number; readonly start: number }[] {
	return Array.from(text.matchAll(dayOfMonth), ({ groups, index }) => ({
		month: Number(groups?.month),
		day: Number(groups?.day),
		start: index,
	})).filter((each) => each.month === month && calendarDay(2024, month, each.day) !== undefined);
}

/** The day of `2025-06-16`, `--06-16` or of the first of a range, where it is of the month. */
function dayIn(value: unknown, month: number): number | undefined {
	const first = Array.isArray(value) ? value[0] : value;
	const iso = typeof first === 'string' ? /^(?:\d{4}|-)-(\d{2})-(\d{2})$/u.exec(first) : null;
	return iso !== null && Number(iso[1]) === month ? Number(iso[2]) : undefined;
}

function inPrint(day: number, published: CorpusPlace): LikelyDay {
	return { day, why: { zh: '已发表', en: 'as published' }, published };
}

/** So many pairs of characters in common: two sentences tell of one thing. */
const alike = 10;
/** Days between two reports of one thing. */
const weeks = 45;
const reach = 60;

function isOneSentence(text: string, a: number, b: number): boolean {
	return sentenceAround(text, a).start === sentenceAround(text, b).start;
}

/** Pairs of characters of the sentence that the place is in, no farther than it takes to tell what happened. */
function wordsAround(text: string, pos: number): ReadonlySet<number> {
	const { start, end } = sentenceAround(text, pos);
	return pairsOf(text.slice(Math.max(start, pos - reach), Math.min(end, pos + reach)));
}
