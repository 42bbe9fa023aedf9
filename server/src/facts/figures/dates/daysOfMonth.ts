// What follows a month: its day, some of its days, a week, a third, its beginning or end. Knows no year and no calendar.
import { ARABIC, classes } from '../../../text/digits.ts';
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import { jointEnd } from '../amounts/joints.ts';
import type { DatePoint } from '../candidate.ts';
import { between, type Point } from './datePoint.ts';
import { lunarDay } from './lunar.ts';

/** `3月第三周`: calendars do not agree on its days. */
const weekInMonth = /^的?第[一二三四五1-5]个?(?:周|星期|礼拜)(?![一二三四五六日天末年边期刊])/u;

/** A day, a third of the month, or its beginning or end. */
export function dayAfterMonth(text: string, pos: number, month: DatePoint): Point {
	// Behind most months stands a day in digits.
	const worded = classes[text.charCodeAt(pos)] === ARABIC ? undefined : partOfMonth(text, pos, month);
	return worded ?? dayOfMonth(text, pos, month);
}

/** What is said in words: `第二个星期六`, `上旬`, `初五`, `前20天`, `底`. */
function partOfMonth(text: string, pos: number, month: DatePoint): Point | undefined {
	const nth = /^的?第([一二三四五1-5])个(?:星期|周|礼拜)([一二三四五六日天])/u.exec(text.slice(pos, pos + 9));
	if (nth !== null) {
		const [whole, count = '', weekday = ''] = nth;
		const number = weekday === '天' ? 7 : '一二三四五六日'.indexOf(weekday) + 1;
		return { end: pos + whole.length, point: { ...month, nthWeekday: Number(count) || '一二三四五'.indexOf(count) + 1, weekday: number } };
	}
	const week = weekInMonth.exec(text.slice(pos, pos + 7));
	if (week !== null && month.month !== undefined) return { end: pos + week[0].length, point: { ...month, open: true } };
	const third = 1 + 10 * ['上旬', '中旬', '下旬'].indexOf(text.slice(pos, pos + 2));
	if (third > 0) return { end: pos + 2, point: { ...month, days: [third, third === 21 ? 31 : third + 9] } };
	if (text.startsWith('上中旬', pos)) return { end: pos + 3, point: { ...month, days: [1, 20] } };
	if (text.startsWith('中下旬', pos)) return { end: pos + 3, point: { ...month, days: [11, 31] } };
	if (/^(?:初[一二三四五六七八九十]|廿|十[一二三四五六七八九](?![日号]))/u.test(text.slice(pos, pos + 3)))
		return lunarDay(text, pos, month);
	const counted = countedInMonth(text, pos);
	if (counted !== undefined) return { end: counted.end, point: { ...month, days: counted.days } };
	const edge = /^月?([初中底末])/u.exec(text.slice(pos, pos + 2));
	const days = edges[edge?.[1] ?? ''];
	return edge === null || days === undefined ? undefined : { end: pos + edge[0].length, point: { ...month, days } };
}

const edges: Readonly<Record<string, readonly [number, number]>> = { 初: [1, 5], 底: [25, 31], 末: [25, 31] };

/** `16日`, `12至19日`; the month alone where no day follows. */
function dayOfMonth(text: string, pos: number, month: DatePoint): Point {
	const start = text[pos] === ' ' ? pos + 1 : pos;
	const numeral = numeralAt(text, start);
	if (numeral === undefined || !between(numeral, 1, 31)) return { end: pos, point: month };
	const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
	const stretch = dayRange(text, numeral);
	if (stretch !== undefined) return { end: stretch.end, point: { ...month, days: stretch.days } };
	if (!/^[日号]/u.test(text[at] ?? '')) return { end: pos, point: month };
	return { end: at + 1, point: { ...month, day: numeral.value } };
}

/** `前20天`, `最后五天` of a month; the last ones are counted back from its end. */
function countedInMonth(text: string, pos: number): { end: number; days: readonly [number, number] } | undefined {
	const last = text.startsWith('最后', pos);
	if (!last && text[pos] !== '前') return undefined;
	const numeral = numeralAt(text, last ? pos + 2 : pos + 1);
	if (numeral === undefined || !between({ ...numeral, scale: 1 }, 2, 31) || !/^[天日]/u.test(text.charAt(numeral.end))) return undefined;
	return { end: numeral.end + 1, days: last ? [1 - numeral.value, 0] : [1, numeral.value] };
}

/** `12-19日`, `12至19日` behind a month. */
function dayRange(text: string, from: Numeral): { end: number; days: readonly [number, number] } | undefined {
	const joint = jointEnd(text, from.end);
	const to = joint > from.end ? numeralAt(text, joint) : undefined;
	if (to === undefined || !between(to, 1, 31) || to.value <= from.value || !/^[日号]/u.test(text.charAt(to.end))) return undefined;
	return { end: to.end + 1, days: [from.value, to.value] };
}
