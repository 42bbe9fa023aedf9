// Dates as worded: `2025年6月`, `今年4月`, `6月16日至18日`, `去年底`, `上周五`, `20世纪90年代`. Reads the words only:
// which day they mean is for dates/resolve.ts, and whether they are worth a figure for the scanner.
import { isOneOf } from '../../../text/characters.ts';
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import { jointEnd } from '../amounts/joints.ts';
import type { DateExpression, DatePoint } from '../candidate.ts';
import { between, type Point } from './datePoint.ts';
import { dayAfterMonth } from './daysOfMonth.ts';
import { centuryFrom, partOfDecade } from './decades.ts';
import { festivalAt } from './festivals.ts';
import { lunarAt } from './lunar.ts';
import { reignBefore } from './reigns.ts';
import { monthsInYearAt, relativeDayAt, relativeMonthAt, relativeYearAt, weekAt } from './relative.ts';

const YEAR = '年'.charCodeAt(0);
const MONTH = '月'.charCodeAt(0);
const DAY = '日'.charCodeAt(0);

export interface DateMatch {
	readonly end: number;
	readonly when: DateExpression;
	/** Nothing but a word such as `今天`, which may as well mean "nowadays". */
	readonly vague: boolean;
}

/** The date that begins at `pos`; `numeral` is what the scanner has already read there, if anything. */
export function dateAt(text: string, pos: number, numeral: Numeral | undefined): DateMatch | undefined {
	const range = yearRangeAt(text, numeral) ?? monthsOfCareer(text, pos, numeral);
	if (range !== undefined) return range;
	const from = numeral === undefined ? wordedPoint(text, pos) : numberedPoint(text, pos, numeral);
	if (from === undefined) return bareMonthRange(text, numeral);
	let end = from.end;
	let to: DatePoint | undefined;
	const joint = jointEnd(text, end);
	if (joint > end) {
		const second = secondPoint(text, joint, from.point);
		if (second !== undefined) {
			end = second.end;
			to = { ...inherited(from.point, second.point), ...second.point };
		}
	}
	if (text.startsWith('以来', end) && (from.point.day === undefined || from.point.yearOffset !== undefined)) end += 2;
	return { end, when: { from: from.point, to }, vague: from.vague === true && to === undefined };
}

/** `2025至2026年`, `2022—2023年`. */
function yearRangeAt(text: string, numeral: Numeral | undefined): DateMatch | undefined {
	if (numeral === undefined || !isYear(numeral)) return undefined;
	const joint = jointEnd(text, numeral.end);
	if (joint === numeral.end) return undefined;
	const second = numeralAt(text, joint);
	if (second === undefined || !isYear(second) || text[second.end] !== '年' || second.value <= numeral.value) return undefined;
	return {
		end: text.startsWith('年度', second.end) ? second.end + 2 : second.end + 1,
		when: { from: { year: numeral.value }, to: { year: second.value } },
		vague: false,
	};
}

/** `1999.08—2002.02`, `2008.03—2009`: the posts of a life, as a curriculum vitae lists them. */
function monthsOfCareer(text: string, pos: number, numeral: Numeral | undefined): DateMatch | undefined {
	if (numeral?.arabic !== true || numeral.step !== 0.01 || numeral.end - pos !== 7) return undefined;
	const match = /^((?:19|20)\d\d)\.(0[1-9]|1[0-2])[-—－–~～至]{1,2}((?:19|20)\d\d)(?:\.(0[1-9]|1[0-2]))?(?![\d.%万亿])/u.exec(
		text.slice(pos, pos + 18),
	);
	if (match === null) return undefined;
	const [whole, from, month, to, last] = match;
	return {
		end: pos + whole.length,
		when: {
			from: { year: Number(from), month: Number(month) },
			to: { year: Number(to), ...(last !== undefined && { month: Number(last) }) },
		},
		vague: false,
	};
}

/** `1至9月`, `7—8月`. */
function bareMonthRange(text: string, numeral: Numeral | undefined): DateMatch | undefined {
	if (numeral === undefined || !between(numeral, 1, 12)) return undefined;
	const range = monthRangeAt(text, numeral);
	return range === undefined ? undefined : { end: range.end, when: { from: range.point, to: undefined }, vague: false };
}

function monthRangeAt(text: string, numeral: Numeral): Point | undefined {
	const joint = jointEnd(text, numeral.end);
	if (joint === numeral.end) return undefined;
	const second = numeralAt(text, joint);
	if (second === undefined || !between(second, 1, 12) || second.value <= numeral.value) return undefined;
	if (text[second.end] !== '月' || /^月\d/u.test(text.slice(second.end, second.end + 2))) return undefined;
	const end = text[second.end + 1] === '份' ? second.end + 2 : second.end + 1;
	return { end, point: { months: [numeral.value, second.value] } };
}

function secondPoint(text: string, pos: number, from: DatePoint): Point | undefined {
	const numeral = numeralAt(text, pos);
	if (numeral === undefined) return wordedPoint(text, pos);
	const full = numberedPoint(text, pos, numeral);
	if (full !== undefined) return full;
	if (from.day !== undefined && between(numeral, 1, 31) && /^[日号]/u.test(text[numeral.end] ?? '')) {
		return { end: numeral.end + 1, point: { day: numeral.value } };
	}
	return undefined;
}

/** What the second date of a range leaves unsaid. */
function inherited(from: DatePoint, to: DatePoint): DatePoint {
	const { year, yearOffset, month, monthOffset, anchor } = from;
	if (to.year !== undefined || to.yearOffset !== undefined) return {};
	const years = { ...(year !== undefined && { year }), ...(yearOffset !== undefined && { yearOffset }), ...(anchor && { anchor }) };
	if (to.month !== undefined || to.monthOffset !== undefined) return years;
	return { ...years, ...(month !== undefined && { month }), ...(monthOffset !== undefined && { monthOffset }) };
}

/** A date that opens with a number: a year, a month or a day. */
function numberedPoint(text: string, pos: number, numeral: Numeral): Point | undefined {
	const at = text.charCodeAt(numeral.end) === 0x20 ? numeral.end + 1 : numeral.end;
	const unit = text.charCodeAt(at);
	const reign = unit === YEAR ? reignBefore(text, pos) : undefined;
	if (reign !== undefined && between(numeral, 1, 64)) return afterYear(text, at + 1, { year: reign + numeral.value });
	if (unit === YEAR && text.startsWith('公元前', pos - 3)) return { end: at + 1, point: { open: true } };
	if (unit === YEAR && isYearBefore(text, numeral, at + 1)) {
		if (text[at + 1] === '代') return partOfDecade(text, at + 2, fullYear(numeral));
		return afterYear(text, text[at + 1] === '度' ? at + 2 : at + 1, { year: fullYear(numeral) });
	}
	if (unit === YEAR && text[at + 1] === '代' && numeral.value % 10 === 0 && numeral.value < 100) {
		return { end: at + 2, point: { years: [1900 + numeral.value, 1909 + numeral.value] } };
	}
	if (text.startsWith('世纪', at) && between(numeral, 1, 30)) return centuryFrom(text, at + 2, numeral.value);
	// 近三月 is a stretch of three.
	if (unit === MONTH && between(numeral, 1, 12) && !(text[pos - 1] === '近' && !/[临接]/u.test(text.charAt(pos - 2))))
		return monthFrom(text, numeral, {});
	if (text.startsWith('季度', numeral.end) && between(numeral, 1, 4)) {
		const stretch = monthsInYearAt(text, pos);
		return stretch === undefined ? undefined : { end: stretch.end, point: { months: stretch.months } };
	}
	if (numeral.arabic && numeral.end - pos <= 7) {
		const date = dashed(text, pos);
		if (date !== undefined) return date;
	}
	if (unit === DAY && between(numeral, 1, 31) && !/[两几]/u.test(text.slice(pos, numeral.end)) && !countsDays(text, pos, at + 1)) {
		return { end: at + 1, point: { day: numeral.value } };
	}
	return undefined;
}

/** `2025-06-16`, `2025/6/16`, `2025.6.16`. */
function dashed(text: string, pos: number): Point | undefined {
	if (!isOneOf(text.charCodeAt(pos + 4), '-/.．')) return undefined;
	const match = /^((?:1\d|20|21)\d\d)([-/.．])(\d{1,2})[-/.．](\d{1,2})(?![\d%％])/u.exec(text.slice(pos, pos + 12));
	if (match === null) return undefined;
	const [month, day] = [Number(match[3]), Number(match[4])];
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	return { end: pos + match[0].length, point: { year: Number(match[1]), month, day } };
}

const countedBefore = /(?:为期|历时|连续|长达|经过|耗时|仅用|用了|过去|未来|近|约|超过|不足|每|第|共)$/u;

/** `为期3日`, `3日内`: a stretch, not a day of the month. */
function countsDays(text: string, pos: number, end: number): boolean {
	return (
		countedBefore.test(text.slice(Math.max(0, pos - 3), pos)) || /^(?:[内后游]|之内|以内|以上|以下|三餐)/u.test(text.slice(end, end + 2))
	);
}

function isYear(numeral: Numeral): boolean {
	return numeral.digits === 4 && numeral.value >= 1000 && numeral.value < 2200;
}

/** Four digits, or two before a month or a part of the year, or words such as 两千零五. */
function isYearBefore(text: string, numeral: Numeral, after: number): boolean {
	if (isYear(numeral)) return true;
	if (numeral.bare || numeral.vague || numeral.high !== numeral.value) return false;
	if (/公元前?$/u.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))) return true;
	if (numeral.digits === 2) {
		if (!numeral.arabic || text.charCodeAt(numeral.start) === 0x30) return true;
		return /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|[底末初]|年?[底末初]|第?[一二三四1-4]季度|[上下]半年)/u.test(
			text.slice(after, after + 5),
		);
	}
	return !numeral.arabic && numeral.digits === 0 && numeral.value >= 1900 && numeral.value < 2100 && numeral.step === 1;
}

function fullYear(numeral: Numeral): number {
	if (numeral.digits !== 2) return numeral.value;
	return numeral.value > 29 ? 1900 + numeral.value : 2000 + numeral.value;
}

/** A date that opens with a word: 今年, 本月, 上周五, 前一日. */
function wordedPoint(text: string, pos: number): Point | undefined {
	const lunar = lunarAt(text, pos);
	if (lunar !== undefined) return lunar;
	const feast = festivalAt(text, pos, false);
	if (feast !== undefined) return { end: feast.end, point: { festival: feast.name, ...(feast.open && { open: true }) } };
	const year = relativeYearAt(text, pos);
	if (year !== undefined) {
		const more = afterYear(text, year.end, year.point);
		return year.needsMore && more.end === year.end ? undefined : more;
	}
	if (text.startsWith('上世纪', pos) || text.startsWith('本世纪', pos)) return centuryFrom(text, pos + 3, text[pos] === '上' ? 20 : 21);
	const month = relativeMonthAt(text, pos);
	if (month !== undefined) return dayAfterMonth(text, month.end, month.point);
	const stretch = monthsInYearAt(text, pos);
	if (stretch !== undefined) return { end: stretch.end, point: { months: stretch.months } };
	return weekAt(text, pos) ?? relativeDayAt(text, pos);
}

/** What may follow a year: a month, a quarter, a half, a season, its beginning or end. */
function afterYear(text: string, pos: number, year: DatePoint): Point {
	const lunar = lunarAt(text, pos);
	if (lunar !== undefined) return { end: lunar.end, point: { ...year, ...lunar.point } };
	const feast = festivalAt(text, text.charAt(pos) === '的' ? pos + 1 : pos, true);
	if (feast !== undefined) return { end: feast.end, point: { ...year, festival: feast.name, ...(feast.open && { open: true }) } };
	const stretch = monthsInYearAt(text, pos);
	if (stretch !== undefined) return { end: stretch.end, point: { ...year, months: stretch.months } };
	if (text.startsWith('首月', pos)) return { end: pos + 2, point: { ...year, month: 1 } };
	if (text.startsWith('暑假', pos) || text.startsWith('暑期', pos)) return { end: pos + 2, point: { ...year, months: [7, 8] } };
	const counted = countedInYear(text, pos);
	if (counted !== undefined) return { end: counted.end, point: { ...year, ...counted.point } };
	const numeral = numeralAt(text, text[pos] === ' ' ? pos + 1 : pos);
	if (numeral !== undefined && between(numeral, 1, 12)) {
		const month = monthFrom(text, numeral, year) ?? monthRangeAt(text, numeral);
		if (month !== undefined) return { end: month.end, point: { ...year, ...month.point } };
	}
	return { end: pos, point: year };
}

/** `第一天`, `第37周`, `第三十七个星期` of a year. */
function countedInYear(text: string, pos: number): Point | undefined {
	if (text[pos] !== '第') return undefined;
	const numeral = numeralAt(text, pos + 1);
	if (numeral === undefined || !between({ ...numeral, scale: 1 }, 1, 366)) return undefined;
	if (text[numeral.end] === '天') return { end: numeral.end + 1, point: { dayOfYear: numeral.value } };
	const week = /^(?:周|个(?:星期|礼拜))(?![一二三四五六日天年边期刊])/u.exec(text.slice(numeral.end, numeral.end + 4));
	if (week === null || numeral.value > 53) return undefined;
	return { end: numeral.end + week[0].length, point: { weekOfYear: numeral.value } };
}

function monthFrom(text: string, numeral: Numeral, year: DatePoint): Point | undefined {
	const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
	if (text[at] !== '月') return undefined;
	const end = text[at + 1] === '份' ? at + 2 : at + 1;
	return dayAfterMonth(text, end, { ...year, month: numeral.value });
}
