// What the words beside a date say of its day, where the printed one does not exist: the weekday, 今天, a range, 起施行.
// Knows the paragraph and the article's own day; no other text.
import type { CorpusPlace } from '../../../corpus/evidence.ts';
import type { Bilingual } from '../../../util/bilingual.ts';
import type { CheckInput } from '../../frame/model.ts';
import { articleOf, type Place } from '../findings/place.ts';
import { calendarDay, dayAt, daysIn, publicationOf, weekdayOf, yearOf } from './calendar.ts';

/** A day that no calendar has, as it is printed. */
export interface NoDay {
	/** `31` of `4月31日`. */
	readonly place: Place;
	readonly year: number | undefined;
	readonly month: number;
	readonly day: number;
	/** The day that a range begins with: 28 of `4月28日至31日`. */
	readonly from?: number | undefined;
}

export interface LikelyDay {
	readonly day: number;
	/** What speaks for it: `星期三`, `稿件日期`. */
	readonly why: Bilingual;
	/** Where it was published. */
	readonly published?: CorpusPlace;
}

/** The days of the month that are the weekday printed behind: 4月31日（星期三）; nearest to the article's own day first. */
export function ofWeekday({ file }: CheckInput, { place: { paragraph, at }, year, month }: NoDay): LikelyDay[] {
	const name = /^[日号]?[（(，,\s]{0,2}((?:星期|周|礼拜)([一二三四五六日天]))/u.exec(paragraph.text.slice(at.end, at.end + 8));
	const article = articleOf(file, paragraph);
	const printedYear = year ?? yearOf(article);
	if (name === null || printedYear === undefined) return [];
	const weekday = '日一二三四五六'.indexOf((name[2] ?? '').replace('天', '日'));
	const near = publicationOf(article)?.number;
	return Array.from({ length: daysIn(printedYear, month) }, (_, i) => calendarDay(printedYear, month, i + 1))
		.flatMap((each) => (each !== undefined && weekdayOf(each) === weekday ? each : []))
		.sort((a, b) => (near === undefined ? 0 : Math.abs(a.number - near) - Math.abs(b.number - near)))
		.map(({ day }) => ({ day, why: { zh: name[1] ?? '', en: 'that weekday' } }));
}

/** 今天（6月32日）, 昨晚（…） */
export function ofDayWord({ file }: CheckInput, { place: { paragraph, at }, month }: NoDay): LikelyDay[] {
	const own = publicationOf(articleOf(file, paragraph));
	const before = paragraph.text.slice(Math.max(0, at.start - 14), at.start);
	const word = /(?<day>[前昨今明后])(?:天|日|晚|晨|早|夜)?(?:[早晚][上间]?|[上下]午|凌晨)?[（(](?:\d{4}年)?(?:\d{1,2}月)?$/u.exec(before);
	if (own === undefined || word === null) return [];
	const day = dayAt(own.number + '前昨今明后'.indexOf(word.groups?.day ?? '') - 2);
	return day.month === month ? [{ day: day.day, why: { zh: `“${word[0].split(/[（(]/u)[0]}”`, en: 'the day word before it' } }] : [];
}

/** 截至4月31日, 至31日, 4月31日前: what ends ends with the month, as a rule. */
export function endsSpan({ place: { paragraph, at }, from }: NoDay): boolean {
	const { text } = paragraph;
	return (
		from !== undefined ||
		/(?:截至|截止|[至到~～—–])(?:\d{4}年)?\d{1,2}月$/u.test(text.slice(0, at.start)) ||
		/^[日号][前止]/u.test(text.slice(at.end))
	);
}

export interface Range {
	/** Between these days, neither of them. */
	readonly after: number;
	readonly before: number;
	/** A few days at most, as a rule: 32日至19日, 8月31日至9月31日. */
	readonly likely: readonly LikelyDay[];
}

/** Days that no range bounds. */
const anyDay = { after: 0, before: 32 } as const;

export function rangeOf({ place: { paragraph, at }, month, from }: NoDay): Range {
	const { text } = paragraph;
	const why = { zh: '与起讫的另一天相近', en: 'near the other day of the range' };
	const to = /^[日号]?(?:[至到~～–－-]|—{1,2})(\d{1,2})[日号]/u.exec(text.slice(at.end, at.end + 6))?.[1];
	if (to !== undefined) {
		const days = [Number(to) - 1, Number(to) - 2].filter((day) => day > 0);
		return { ...anyDay, before: Number(to), likely: days.map((day) => ({ day, why })) };
	}
	// 8月32日至9月1日: the end of August.
	const next = /^[日号]?(?:[至到~～–－-]|—{1,2})(\d{1,2})月[1-5][日号]/u.exec(text.slice(at.end, at.end + 8))?.[1];
	if (next !== undefined && Number(next) === (month % 12) + 1) {
		const last = daysIn(2023, month);
		return { ...anyDay, likely: [last, last - 1].map((day) => ({ day, why })) };
	}
	const begins = /(\d{1,2})月(\d{1,2})日(?:\d{1,2}时)?(?:[至到~～–－-]|—{1,2})(?:\d{1,2}月)?$/u.exec(
		text.slice(Math.max(0, at.start - 16), at.start),
	);
	const first = from ?? (begins === null ? undefined : Number(begins[2]));
	if (first === undefined) return { ...anyDay, likely: [] };
	const monthBefore = begins !== null && Number(begins[1]) === ((month + 10) % 12) + 1;
	if (monthBefore) return { ...anyDay, likely: first >= 25 ? [1, 2].map((day) => ({ day, why })) : [] };
	if (from === undefined && Number(begins?.[1]) !== month) return { ...anyDay, likely: [] };
	return { ...anyDay, after: first, likely: first >= 10 ? [first + 1, first + 2].map((day) => ({ day, why })) : [] };
}

/** What is decreed comes into force on the first of a month, as a rule. */
export function ofLaw({ place: { paragraph, at } }: NoDay): LikelyDay[] {
	const isLaw = /^日起[^，。；]{0,12}(?:施行|实施|执行|生效)/u.test(paragraph.text.slice(at.end, at.end + 20));
	return isLaw ? [{ day: 1, why: { zh: '起施行之日', en: 'a day on which rules begin' } }] : [];
}
