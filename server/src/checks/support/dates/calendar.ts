// The calendar: days as numbers, weekdays, the length of months, and how far an article's own day is known.
// Pure arithmetic; knows no text.
import type { Article } from '../../../article/model.ts';
import { daysIn } from '../../../util/isoDate.ts';

export { daysIn, isoDate } from '../../../util/isoDate.ts';

export interface CalendarDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Days since 1970-01-01. */
	readonly number: number;
}

/** `2025-06-16`; `undefined` where the year, month or day is missing or there is no such day. */
export function dayOf(iso: unknown): CalendarDay | undefined {
	const match = typeof iso === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) : null;
	return match === null ? undefined : calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `undefined` where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
	if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
	return { year, month, day, number: Date.UTC(year, month - 1, day) / 86_400_000 };
}

/** The day so many days after 1970-01-01. */
export function dayAt(number: number): CalendarDay {
	const date = new Date(number * 86_400_000);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), number };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): number {
	return (((day.number + 4) % 7) + 7) % 7;
}

/** Where the day of publication is known to the day. */
export function publicationOf(article: Article | undefined): CalendarDay | undefined {
	return dayOf(article?.date?.iso);
}

/** The year of publication; `undefined` where only month and day are known. */
export function yearOf(article: Article | undefined): number | undefined {
	const year = /^\d{4}/u.exec(article?.date?.iso ?? '');
	return year === null ? undefined : Number(year[0]);
}

/** `2026年3月11日`. */
export function chineseDate({ year, month, day }: CalendarDay): string {
	return `${year}年${month}月${day}日`;
}
