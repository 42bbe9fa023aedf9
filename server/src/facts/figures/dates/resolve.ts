// From a date as worded to a date of the calendar: by the article's own day, by the date named before, by nothing where
// neither is known. Pure arithmetic on ISO dates; knows no text.

import { daysIn } from '../../../util/isoDate.ts';
import type { DateExpression, DatePoint } from '../candidate.ts';
import { festivalDay, nearestFestival } from './festivals.ts';
import { solarDays } from './lunar.ts';

export interface DateContext {
	/** The article's day, as much as is known: `2025-06-15`, `2025`, `--06-15`. */
	readonly article: string | undefined;
	/** The date named last before this one, in the same article. */
	readonly previous: string | undefined;
	/** A year named before in the same sentence: `2014年9月…，12月…`. */
	readonly sentenceYear: number | undefined;
	/** `将于`: a day to come. */
	readonly ahead?: boolean;
}

interface Day {
	readonly year: number | undefined;
	readonly month: number | undefined;
	readonly day: number | undefined;
}

/** `2025-06-16`, `2024`, `--06-16` where the year is unknown, `[from, to]` for a stretch, `undefined` where nothing is known. */
export function resolveDate(when: DateExpression, context: DateContext): string | readonly [string, string] | undefined {
	const from = resolvePoint(when.from, context);
	if (from === undefined || when.to === undefined) return from;
	const first = typeof from === 'string' ? from : from[0];
	const to = resolvePoint(when.to, behind(first, when.to, context));
	if (to === undefined) return undefined;
	return [first, typeof to === 'string' ? to : to[1]];
}

/** The end of a range has the year of its beginning, or the next one: 12月30日至1月2日. */
function behind(first: string, { year, yearOffset, month }: DatePoint, context: DateContext): DateContext {
	const start = partsOf(first);
	if (start.year === undefined || start.month === undefined || month === undefined || year !== undefined || yearOffset !== undefined)
		return context;
	return { ...context, sentenceYear: month < start.month - 6 ? start.year + 1 : start.year };
}

function resolvePoint(point: DatePoint, context: DateContext): string | readonly [string, string] | undefined {
	if (point.open) return undefined;
	if (point.festival !== undefined) return feast(point.festival, point, context);
	if (point.lunar) return lunarDate(point, context);
	if (point.years !== undefined) return [String(point.years[0]), String(point.years[1])];
	const article = partsOf(context.article);
	const named = partsOf(context.previous);
	const reference = point.anchor === 'context' && context.previous !== undefined ? named : article;
	if (point.ago !== undefined) return goBack(point.ago, reference);
	if (point.weekOffset !== undefined || point.dayOffset !== undefined) return dayFrom(point, reference);
	if (point.quarterOffset !== undefined) {
		if (reference.year === undefined || reference.month === undefined) return undefined;
		const first = shiftMonth(reference.year, Math.floor((reference.month - 1) / 3) * 3 + 1, point.quarterOffset * 3);
		if (point.monthOfQuarter !== undefined) return iso(first.year, first.month + point.monthOfQuarter - 1, undefined);
		return [iso(first.year, first.month, undefined), iso(first.year, first.month + 2, undefined)];
	}
	if (point.monthOffset !== undefined) {
		if (reference.year === undefined || reference.month === undefined) return undefined;
		const month = shiftMonth(reference.year, reference.month, point.monthOffset);
		return within(month.year, month.month, point);
	}
	const year = yearOf(point, reference, article, context);
	if (point.dayOfYear !== undefined) return year === undefined ? undefined : shiftDay(year, 1, 1, point.dayOfYear - 1);
	if (point.weekOfYear !== undefined) return year === undefined ? undefined : weekOf(year, point.weekOfYear);
	if (point.running !== undefined) return year === undefined ? undefined : [String(year), String(year + point.running - 1)];
	if (point.months !== undefined) {
		const [first, last] = point.months;
		return first === last ? iso(year, first, undefined) : [iso(year, first, undefined), iso(year, last, undefined)];
	}
	if (point.month === undefined && point.day !== undefined) {
		const base = named.month === undefined ? article : named;
		return base.month === undefined ? undefined : iso(base.year, base.month, point.day);
	}
	if (point.month === undefined) return year === undefined ? undefined : fourDigits(year);
	return within(year, point.month, point);
}

function feast(name: string, point: DatePoint, { article, sentenceYear }: DateContext): string | undefined {
	const here = partsOf(article).year;
	if (point.yearOffset !== undefined) return here === undefined ? undefined : festivalDay(name, here + point.yearOffset);
	const said = point.year ?? sentenceYear;
	return said === undefined ? nearestFestival(name, article) : festivalDay(name, said);
}

/** Of the year that is named; without one the day nearest to the article's. */
function lunarDate(point: DatePoint, { article, sentenceYear }: DateContext): string | readonly [string, string] | undefined {
	const here = partsOf(article).year;
	const said = point.yearOffset === undefined ? (point.year ?? sentenceYear) : here === undefined ? undefined : here + point.yearOffset;
	if (said === undefined && point.yearOffset !== undefined) return undefined;
	const days = solarDays(point, said, article);
	return days === undefined ? undefined : days[0] === days[1] ? days[0] : days;
}

function within(year: number | undefined, month: number, point: DatePoint): string | readonly [string, string] {
	if (point.nthWeekday !== undefined) return nthWeekday(year, month, point);
	if (point.days === undefined) return iso(year, month, point.day);
	if (point.days[1] === 0) {
		if (year === undefined && month === 2) return iso(year, month, undefined);
		const end = daysIn(year ?? 2001, month);
		return [iso(year, month, end + point.days[0]), iso(year, month, end)];
	}
	const last = year === undefined ? point.days[1] : Math.min(point.days[1], daysIn(year, month));
	return [iso(year, month, point.days[0]), iso(year, month, last)];
}

/** The second Saturday of a month; without the year only the month is sure. */
function nthWeekday(year: number | undefined, month: number, { nthWeekday: nth = 1, weekday = 1 }: DatePoint): string {
	if (year === undefined) return iso(year, month, undefined);
	const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
	const day = 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7;
	return iso(year, month, day > daysIn(year, month) ? undefined : day);
}

function yearOf(point: DatePoint, reference: Day, article: Day, context: DateContext): number | undefined {
	if (point.year !== undefined) return point.year;
	if (point.yearOffset !== undefined) return reference.year === undefined ? undefined : reference.year + point.yearOffset;
	if (context.sentenceYear !== undefined) return passesNewYear(point, context, article) ? context.sentenceYear + 1 : context.sentenceYear;
	if (article.year === undefined || point.month === undefined) return article.year;
	// A day more than half a year ahead of the article is last year's: 12月30日 in January.
	const ahead = article.month === undefined ? 0 : point.month - article.month;
	if (context.ahead) return ahead < -6 ? article.year + 1 : article.year;
	return ahead > 6 ? article.year - 1 : article.year;
}

/** 2022年12月23日…，1月12日…: told in order, the second is of the next year, where the paper can know of it. */
function passesNewYear({ month }: DatePoint, { previous, sentenceYear }: DateContext, article: Day): boolean {
	if (month === undefined || sentenceYear === undefined || article.year === undefined || article.month === undefined) return false;
	const before = partsOf(previous);
	if (before.year !== sentenceYear || before.month === undefined || month >= before.month - 6) return false;
	return sentenceYear + 1 < article.year || (sentenceYear + 1 === article.year && month <= article.month);
}

function goBack(ago: NonNullable<DatePoint['ago']>, from: Day): string | undefined {
	if (from.year === undefined) return undefined;
	if (ago.unit === 'year') return String(from.year + ago.by);
	if (from.month === undefined) return undefined;
	if (ago.unit === 'month') {
		const month = shiftMonth(from.year, from.month, ago.by);
		return iso(month.year, month.month, undefined);
	}
	if (from.day === undefined) return undefined;
	return shiftDay(from.year, from.month, from.day, ago.by * (ago.unit === 'week' ? 7 : 1));
}

function dayFrom(point: DatePoint, from: Day): string | readonly [string, string] | undefined {
	if (from.year === undefined || from.month === undefined || from.day === undefined) return undefined;
	if (point.dayOffset !== undefined) {
		const day = (by: number) => shiftDay(from.year ?? 0, from.month ?? 1, from.day ?? 1, by);
		const first = day(point.dayOffset);
		return point.running === undefined ? first : [first, day(point.dayOffset + point.running - 1)];
	}
	const weekday = (new Date(Date.UTC(from.year, from.month - 1, from.day)).getUTCDay() + 6) % 7;
	const monday = (point.weekOffset ?? 0) * 7 - weekday;
	const at = (days: number) => shiftDay(from.year ?? 0, from.month ?? 1, from.day ?? 1, days);
	if (point.weekend) return [at(monday + 5), at(monday + 6)];
	return point.weekday === undefined ? [at(monday), at(monday + 6)] : at(monday + point.weekday - 1);
}

/** Monday and Sunday of a week of the year: the first is the one with its first Thursday (GB/T 7408). */
function weekOf(year: number, week: number): readonly [string, string] {
	const fourth = (new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7;
	const monday = 4 - fourth + (week - 1) * 7;
	return [shiftDay(year, 1, monday, 0), shiftDay(year, 1, monday, 6)];
}

function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
	const months = year * 12 + month - 1 + by;
	return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

function shiftDay(year: number, month: number, day: number, by: number): string {
	// Every month has so many.
	if (day + by >= 1 && day + by <= 28) return iso(year, month, day + by);
	const date = new Date(Date.UTC(year, month - 1, day + by));
	return iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function iso(year: number | undefined, month: number, day: number | undefined): string {
	const head = `${year === undefined ? '-' : fourDigits(year)}-${twoDigits(month)}`;
	return day === undefined ? head : `${head}-${twoDigits(day)}`;
}

/** `0618`, as ISO 8601 has it. */
function fourDigits(year: number): string {
	return String(year).padStart(4, '0');
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}

const unknown: Day = { year: undefined, month: undefined, day: undefined };

/** The number of so many digits at `pos`; `undefined` where the date is shorter. */
function digitsAt(date: string, pos: number, count: number): number | undefined {
	if (date.length < pos + count) return undefined;
	let value = 0;
	for (let i = pos; i < pos + count; i++) value = value * 10 + date.charCodeAt(i) - 0x30;
	return value;
}

/** The year, month and day of an ISO date as far as it says them. */
function partsOf(date: string | undefined): Day {
	if (date === undefined || date === '') return unknown;
	// `-` for the year that is not known
	const head = date.charCodeAt(0) === 0x2d ? 1 : 4;
	const month = digitsAt(date, head + 1, 2);
	return { year: head === 1 ? undefined : digitsAt(date, 0, 4), month, day: month === undefined ? undefined : digitsAt(date, head + 4, 2) };
}
