// Days of the lunar calendar: `农历正月十五`, `腊月廿三`, `闰四月`, and which day of the other calendar they are.
// The calendar follows GB/T 33661-2017, as tyme4ts has it. Knows nothing of an article but its own day.
import { LunarDay, LunarMonth } from 'tyme4ts';
import { numeralAt } from '../../../text/numerals.ts';
import type { DatePoint } from '../candidate.ts';

export interface LunarMatch {
	readonly end: number;
	readonly point: DatePoint;
}

/** How the words below begin, for the scanner's table. */
export const lunarOpenings: readonly string[] = ['农历', '阴历', '正月', '腊月', '冬月', '闰'];

const words =
	/^(农历|阴历)?(闰)?(正|冬|腊|十[一二]?|[二三四五六七八九]|1[0-2]|[1-9])月(?:(初(?:[一二三四五六七八九十]|10|[1-9])|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|[12]\d|30|[1-9])(?![\d月个多几])[日号]?)?/u;
const digits = '一二三四五六七八九';
const heads = new Set(lunarOpenings.map((word) => word.charCodeAt(0)));

/** Behind 大 of `大年初一`; `undefined` for 大年三十, which may be the 29th, and for the rest of words with 大年. */
export function newYearDayAt(text: string, pos: number): LunarMatch | undefined {
	const day = /^年初([一二三四五六七八九十])/u.exec(text.slice(pos, pos + 3))?.[1];
	return day === undefined ? undefined : { end: pos + 3, point: { month: 1, day: lunarDayNumber(day), lunar: true } };
}

/** A lunar day or month that says itself that it is one: by 农历, 正月, 腊月 or 闰. */
export function lunarAt(text: string, pos: number): LunarMatch | undefined {
	if (!heads.has(text.charCodeAt(pos))) return undefined;
	const match = words.exec(text.slice(pos, pos + 10));
	if (match === null) return lunarOfYear(text, pos);
	const [whole, calendar, leap, month = '', day] = match;
	const told = calendar !== undefined || leap !== undefined || month === '正' || month === '腊' || (month === '冬' && day !== undefined);
	if (!told || (/^\d/u.test(month) && calendar === undefined && leap === undefined)) return undefined;
	// 正月 within 真正月入… and the like: only with a day or where nothing joins it from the left.
	if (calendar === undefined && leap === undefined && day === undefined && /(?!年)[\u4e00-\u9fff]/u.test(text.charAt(pos - 1)))
		return undefined;
	const point: DatePoint = { month: monthNumber(month), lunar: true, ...(leap !== undefined && { leap: true }) };
	return { end: pos + whole.length, point: day === undefined ? point : { ...point, day: lunarDayNumber(day) } };
}

/** `农历2025年六月初六`: the year stands between. */
function lunarOfYear(text: string, pos: number): LunarMatch | undefined {
	const calendar = /^[农阴]历((?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年/u.exec(text.slice(pos, pos + 7));
	if (calendar === null) return undefined;
	const month = words.exec(text.slice(pos + calendar[0].length, pos + calendar[0].length + 10));
	if (month === null || month[1] !== undefined) return undefined;
	const printed = calendar[1] ?? '';
	const year = Number(printed) || Number([...printed].map((digit) => (/[〇零]/u.test(digit) ? 0 : unitOf(digit))).join(''));
	const point = { year, month: monthNumber(month[3] ?? ''), lunar: true, ...(month[2] !== undefined && { leap: true }) };
	const end = pos + calendar[0].length + month[0].length;
	return { end, point: month[4] === undefined ? point : { ...point, day: lunarDayNumber(month[4]) } };
}

/** `五月初五`, `八月十五`: a day of the lunar calendar. */
export function lunarDay(text: string, pos: number, month: DatePoint): LunarMatch {
	const numeral = numeralAt(text, text[pos] === '初' ? pos + 1 : pos);
	const end = numeral?.end ?? pos;
	const mid = month.month === 8 && text.startsWith('十五', pos);
	if (text[pos] === '十' && !mid) return { end, point: { ...month, open: true } };
	return { end, point: { ...month, day: lunarDayNumber(text.slice(pos, end)), lunar: true } };
}

function monthNumber(word: string): number {
	if (word === '正') return 1;
	if (word === '冬') return 11;
	if (word === '腊') return 12;
	return /^\d/u.test(word) ? Number(word) : lunarDayNumber(word);
}

/** 3 of `初三`, 15 of `十五`, 23 of `廿三`; digits as they are. */
function lunarDayNumber(word: string): number {
	const plain = word.replace(/^初/u, '');
	if (/^\d/u.test(plain)) return Number(plain);
	if (plain.startsWith('廿')) return 20 + unitOf(plain.charAt(1));
	const ten = plain.indexOf('十');
	if (ten === -1) return unitOf(plain);
	return (ten === 0 ? 1 : unitOf(plain.charAt(0))) * 10 + unitOf(plain.charAt(ten + 1));
}

function unitOf(digit: string): number {
	return digit === '' ? 0 : digits.indexOf(digit) + 1;
}

/** A day without its year is the one so near to the article; any other stays open, for nothing says which it is. */
const nearEnough = 150;

/** The first and last day of it, one and the same for a day; `undefined` where that year has none such. */
export function solarDays(point: DatePoint, year: number | undefined, article: string | undefined): readonly [string, string] | undefined {
	if (year !== undefined) return daysOf(point, year);
	// Of a paper whose year alone is known, the year is that.
	if (article !== undefined && /^\d{4}$/u.test(article)) return daysOf(point, Number(article));
	const here = article?.length === 10 ? Date.parse(article) : Number.NaN;
	if (Number.isNaN(here)) return undefined;
	const near = (days: readonly [string, string]) => Math.abs(Date.parse(days[0]) - here) / 86_400_000;
	const around = Number(article?.slice(0, 4));
	const found = [around - 1, around, around + 1].flatMap((each) => {
		const days = daysOf(point, each);
		return days === undefined || near(days) > nearEnough ? [] : [days];
	});
	return found.sort((a, b) => near(a) - near(b))[0];
}

/** The calendar is worked out once for each month or day of it that is asked for: papers speak of the same few. */
const worked = new Map<string, readonly [string, string] | undefined>();

function daysOf(point: DatePoint, year: number): readonly [string, string] | undefined {
	if (point.month === undefined || year < 1900 || year > 2100) return undefined;
	const key = `${year} ${point.leap ? -point.month : point.month} ${point.day ?? ''}`;
	if (!worked.has(key)) worked.set(key, workedOut(point, year));
	return worked.get(key);
}

function workedOut({ month = 0, day, leap }: DatePoint, year: number): readonly [string, string] | undefined {
	try {
		const own = leap ? -month : month;
		const at = (days: number) => isoOf(LunarDay.fromYmd(year, own, days).getSolarDay().toString());
		return day === undefined ? [at(1), at(LunarMonth.fromYm(year, own).getDayCount())] : [at(day), at(day)];
	} catch {
		// No such leap month in that year, or no such day in that month.
		return undefined;
	}
}

/** `2025年2月12日` as `2025-02-12`. */
function isoOf(words: string): string {
	const [year = '', month = '', day = ''] = words.split(/\D+/u);
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
