// Every figure of one paragraph's text, in one pass from left to right. Pure, so that its answer can be cached by the text.
// Knows neither the article's date nor the source; extract.ts places what is found here.
import { isOneOf } from '../../text/characters.ts';
import { type Numeral, numeralAt } from '../../text/numerals.ts';
import { overInside } from './amounts/approximations.ts';
import { fractionAt } from './amounts/fractions.ts';
import { idiomAt, isFormalWord, isSport, takesOne } from './amounts/idioms.ts';
import { labelAt, namesAlone } from './amounts/labels.ts';
import { firstAt, ordinalAt, plainOrdinalAt } from './amounts/ordinals.ts';
import { approximationOf, bareLargeAt, quantityAt } from './amounts/quantities.ts';
import { dashedScoreAt, scoreAt } from './amounts/scores.ts';
import { classOfUnit } from './amounts/units.ts';
import { tensOfYearsAt, unnumberedAt } from './amounts/unnumbered.ts';
import type { FigureCandidate } from './candidate.ts';
import { type ClockMatch, clockAt, countsPoints, wordedClockAt } from './dates/clock.ts';
import { type DateMatch, dateAt } from './dates/dates.ts';
import { durationAt, halfDurationAt } from './dates/durations.ts';
import { festivalNames, opensFestival } from './dates/festivals.ts';
import { lunarAt, newYearDayAt } from './dates/lunar.ts';
import { planAt } from './dates/plans.ts';
import { FEAST, NUMERAL, nextOpening, openingAt } from './openings.ts';

/** All figures of a paragraph in order, none overlapping another; offsets index `text`. */
export function scanFigures(text: string): FigureCandidate[] {
	const found: FigureCandidate[] = [];
	const { length } = text;
	let pos = 0;
	for (;;) {
		pos = nextOpening(text, pos);
		if (pos >= length) return found;
		const kind = openingAt(text, pos);
		if (kind === FEAST && !opensFestival(text, pos)) {
			pos++;
			continue;
		}
		const numeral = kind === NUMERAL ? numeralAt(text, pos) : undefined;
		const read = kind !== NUMERAL ? fromWord(text, pos) : numeral === undefined ? pos + 1 : fromNumeral(text, numeral);
		const step = typeof read === 'number' || read.kind !== 'label' ? read : asListedDay(text, read, found.at(-1));
		if (typeof step === 'number') {
			pos = step;
			continue;
		}
		// 负3%, 零下5℃: the sign lies before the numeral, but never inside the figure before.
		if (step.start >= (found.at(-1)?.end ?? 0)) found.push(step);
		pos = Math.max(step.end, pos + 1);
	}
}

/** `9月10号、11号`: 11号 alone may be a gate, behind a day it is the next one. */
function asListedDay(text: string, label: FigureCandidate, before: FigureCandidate | undefined): FigureCandidate {
	if (text[label.end - 1] !== '号' || before?.when?.from.day === undefined || text[before.end - 1] !== '号') return label;
	const day = numeralAt(text, label.start);
	if (day === undefined || day.value < 1 || day.value > 31 || !/^[、，,和及与]$/u.test(text.slice(before.end, label.start))) return label;
	return dated(label.start, { end: label.end, when: { from: { day: day.value }, to: undefined }, vague: false });
}

/** A figure, or the place to go on from. */
function fromWord(text: string, pos: number): FigureCandidate | number {
	const head = text[pos];
	if (head === '第') return stretchOfYear(text, pos) ?? ordinalAt(text, pos) ?? pos + 1;
	if (head === '每') return habitAt(text, pos) ?? pos + 1;
	if (head === '翻' || head === '过') return unnumberedAt(text, pos) ?? pos + 1;
	if (head === '首') return stretchOfYear(text, pos) ?? firstAt(text, pos) ?? pos + 1;
	if (head === '半' && text[pos + 1] === '夜') {
		const night = wordedClockAt(text, pos);
		if (night !== undefined) return timeOf(pos, night);
	}
	const half = head === '半' ? unnumberedAt(text, pos) : undefined;
	if (half !== undefined) return half;
	if (head === '半') return idiomAt(text, pos) > 0 ? pos + idiomAt(text, pos) : (halfDurationAt(text, pos) ?? pos + 1);
	if (head === '冬') {
		const day = lunarAt(text, pos);
		if (day !== undefined) return dated(pos, { end: day.end, when: { from: day.point, to: undefined }, vague: false });
		if (!opensFestival(text, pos)) return pos + 1;
	}
	if ('农阴正腊闰'.includes(head as string) && !/^(?:[农阴]历|[正腊]月|闰[\d一二三四五六七八九十]{1,2}月)/u.test(text.slice(pos, pos + 4)))
		return pos + 1;
	if (head === '年' && text[pos - 1] === '大') {
		const day = newYearDayAt(text, pos);
		return day === undefined ? pos + 1 : dated(pos - 1, { end: day.end, when: { from: day.point, to: undefined }, vague: false });
	}
	if (head === '年' && !/^年[底末初](?![期级])/u.test(text.slice(pos, pos + 3))) return pos + 1;
	// 昨晚8时 is one time, 昨晚 by itself a date.
	const night = '今昨明当'.includes(head as string) ? wordedClockAt(text, pos) : undefined;
	if (night !== undefined) return timeOf(pos, night);
	const date = dateAt(text, pos, undefined);
	if (date !== undefined && keeps(text, pos, date)) return dated(pos, date);
	const clock = wordedClockAt(text, pos);
	if (clock !== undefined) return timeOf(pos, clock);
	return date === undefined ? pos + 1 : date.end;
}

function stretchOfYear(text: string, pos: number): FigureCandidate | undefined {
	const date = dateAt(text, pos, undefined);
	return date === undefined ? undefined : dated(pos, date);
}

/** 今天 may mean "nowadays": a figure only where a clock time, a part of the day or a day in brackets follows. */
function keeps(text: string, pos: number, date: DateMatch): boolean {
	if (/[\d一二三四五六七八九十每]/u.test(text.charAt(pos - 1)) && date.when.from.year === undefined) return false;
	if (!date.vague) return true;
	return (
		/^(?:[（(]?\d|凌晨|清晨|早[上晨]|[上中下]午|午[前后]|傍晚|晚[上间]|夜[里间]|深夜|白天)/u.test(text.slice(date.end, date.end + 2)) ||
		wordedClockAt(text, date.end) !== undefined
	);
}

function dated(start: number, date: DateMatch): FigureCandidate {
	return { kind: 'date', start, end: date.end, value: undefined, unit: undefined, approximation: 'exact', step: 0, when: date.when };
}

/** `每周一`, `每年3月15日`, `每月10日`: a day that comes again, and none of the calendar. */
function habitAt(text: string, pos: number): FigureCandidate | undefined {
	const match =
		/^每(?:一?个?(?:周|星期|礼拜)[一二三四五六日天](?!次|[\u4e00-\u9fff]?[遍趟回])|年(?:农历)?[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}[日号])?(?:[至到—～][\d一二三四五六七八九十]{1,2}(?:月[\d一二三四五六七八九十]{1,3}[日号]|[月日号]))?|一?个?月[\d一二三四五六七八九十]{1,3}[日号])/u.exec(
			text.slice(pos, pos + 20),
		);
	if (match === null) return feastOfYears(text, pos);
	return dated(pos, { end: pos + match[0].length, when: { from: { open: true }, to: undefined }, vague: false });
}

/** `每年春节`, `每年秋天`. */
function feastOfYears(text: string, pos: number): FigureCandidate | undefined {
	if (text[pos + 1] !== '年') return undefined;
	const feast =
		festivalNames.find((name) => text.startsWith(name, pos + 2)) ?? /^[春夏秋冬][天季]/u.exec(text.slice(pos + 2, pos + 4))?.[0];
	if (feast === undefined) return undefined;
	return dated(pos, { end: pos + 2 + feast.length, when: { from: { open: true }, to: undefined }, vague: false });
}

function timeOf(start: number, { end, value, about, on }: ClockMatch): FigureCandidate {
	const approximation = about ? 'about' : 'exact';
	return { kind: 'time', start, end, value, unit: undefined, approximation, step: 0, when: undefined, ...(on !== undefined && { on }) };
}

function fromNumeral(text: string, numeral: Numeral): FigureCandidate | number {
	const { start, end } = numeral;
	// 举一反三排查隐患 has no three rows.
	if (text.startsWith('举一反', start - 3) || isFormalWord(text, start)) return start + 1;
	if (isSport(text, start, end)) return end + 1;
	if (numeral.arabic) return fromArabic(text, numeral);
	const plan = isOneOf(text.charCodeAt(end - 1), '五') ? planAt(text, start) : undefined;
	if (plan !== undefined) return dated(start, { end: plan.end, when: { from: { years: plan.years }, to: undefined }, vague: false });
	const date = dateAt(text, start, numeral);
	if (date !== undefined) return dated(start, date);
	const fraction = fractionAt(text, numeral);
	if (fraction !== undefined) return fraction;
	const order = plainOrdinalAt(text, numeral);
	if (order !== undefined) return order;
	// 翻了一番 doubles, 一番心血 counts nothing.
	if (isOneOf(text.charCodeAt(end), '番') && /翻了?$/u.test(text.slice(Math.max(0, start - 2), start)))
		return quantityAt(text, numeral) ?? end;
	const decades = tensOfYearsAt(text, numeral);
	if (decades !== undefined) return decades;
	const idiom = idiomAt(text, start);
	if (idiom > 0 && start + idiom >= end) return start + idiom;
	const clock = chineseClock(text, numeral);
	if (clock !== undefined) return clock;
	const span = durationAt(text, numeral);
	if (span !== undefined) return countsTime(text, numeral, span) ? span : Math.max(end, start + 1);
	if (isGroup(text, numeral)) return group(text, numeral);
	const quantity = quantityAt(text, numeral) ?? bareLargeAt(text, numeral);
	if (quantity === undefined || !countsInChinese(text, numeral, quantity)) return Math.max(end, start + 1);
	return quantity;
}

function fromArabic(text: string, numeral: Numeral): FigureCandidate | number {
	const { start } = numeral;
	const date = dateAt(text, start, numeral);
	if (date !== undefined) return dated(start, date);
	const clock = countsPoints(text, numeral) ? undefined : clockAt(text, numeral);
	if (clock !== undefined) return timeOf(start, clock);
	const name = dashedScoreAt(text, numeral) ?? labelAt(text, numeral);
	if (name !== undefined) return name;
	const score = scoreAt(text, numeral);
	if (score !== undefined) return score;
	return (
		fractionAt(text, numeral) ??
		plainOrdinalAt(text, numeral) ??
		durationAt(text, numeral) ??
		(isGroup(text, numeral) ? group(text, numeral) : undefined) ??
		quantityAt(text, numeral) ??
		bareFigure(text, numeral)
	);
}

/** A number without a unit: a year in a name (`2025中国—中亚…`), else a bare quantity. */
function bareFigure(text: string, numeral: Numeral): FigureCandidate {
	if (namesAlone(text, numeral)) {
		const { start, end } = numeral;
		return { kind: 'label', start, end, value: undefined, unit: undefined, approximation: 'exact', step: 0, when: undefined };
	}
	const next = text.charCodeAt(numeral.end);
	const isYear =
		numeral.digits === 4 && numeral.value >= 1900 && numeral.value < 2100 && (Number.isNaN(next) || next > 0x2e7f || next === 0x20);
	if (isYear)
		return { ...dated(numeral.start, { end: numeral.end, when: { from: { year: numeral.value }, to: undefined }, vague: false }) };
	const more = numeral.scale >= 10_000 ? overInside(text, numeral.end) : 0;
	return {
		kind: 'quantity',
		start: numeral.start,
		end: numeral.end + more,
		value: numeral.value,
		unit: undefined,
		approximation: approximationOf(text, numeral, { over: more > 0 }),
		step: numeral.step,
		when: undefined,
	};
}

/** 八点 by itself may be eight points: a time only with 钟, 半, minutes, or behind a part of the day (read from there). */
function chineseClock(text: string, numeral: Numeral): FigureCandidate | undefined {
	if (countsPoints(text, numeral)) return undefined;
	const clock = clockAt(text, numeral);
	if (clock === undefined) return undefined;
	const word = text.slice(numeral.end, clock.end);
	if (
		word === '点' &&
		/(?:周末|[周期拜][一二三四五六日天]|[每今明昨]天|[日号])$/u.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
	)
		return timeOf(numeral.start, clock);
	if (word === '点' || (word === '时' && numeral.value < 10 && numeral.value !== 0)) return undefined;
	return timeOf(numeral.start, clock);
}

/** 一年 and 一天 count only where something says that they do; 几年 and 多年 never. */
function countsTime(text: string, numeral: Numeral, found: FigureCandidate): boolean {
	if (numeral.vague && numeral.high <= 10) return false;
	if (numeral.value !== 1 || numeral.high !== 1 || numeral.end !== numeral.start + 1)
		return !(
			found.unit === '天' &&
			numeral.value < 11 &&
			text[numeral.end] === '日' &&
			found.kind === 'duration' &&
			text[numeral.start] !== '两'
		);
	if (takesOne(text, numeral.start)) return false;
	if (text.startsWith('刻钟', numeral.end) || text.startsWith('昼夜', numeral.end)) return true;
	if (found.kind === 'date' || found.approximation !== 'exact' || typeof found.value !== 'number' || !Number.isInteger(found.value))
		return true;
	if (
		/^(?:以来|来|内|之内|间|之久|的时间|期限?|左右)/u.test(text.slice(found.end, found.end + 3)) &&
		!/^来[到往自]/u.test(text.slice(found.end))
	)
		return true;
	return /(?:过去的?|未来的?|最近的?|为期|连续|历时|用时|用了|长达|仅|满|每隔|提前|推迟|延长)$/u.test(
		text.slice(Math.max(0, numeral.start - 3), numeral.start),
	);
}

/** A Chinese numeral counts where it is more than 一 (which is an article: 一个, 一名) or its unit measures. */
function countsInChinese(text: string, numeral: Numeral, quantity: FigureCandidate): boolean {
	if (numeral.vague && numeral.high <= 10) return false;
	const said = quantity.approximation !== 'exact';
	if (numeral.bare) return said;
	if (numeral.value === 0) return false;
	const single = numeral.value === 1 && numeral.high === 1 && numeral.end === numeral.start + 1;
	if (!single) return true;
	if (takesOne(text, numeral.start)) return false;
	const unit = quantity.unit ?? '';
	return classOfUnit(unit) !== 'classifier' && unit !== '方';
}

/** `三大合作中心`: 大 counts like 个 before a noun. */
function isGroup(text: string, numeral: Numeral): boolean {
	if (
		!isOneOf(text.charCodeAt(numeral.end), '大') ||
		numeral.value < 2 ||
		numeral.value > 20 ||
		numeral.high !== numeral.value ||
		numeral.scale > 10
	)
		return false;
	// 党的二十大, 中共十九大, 劳动党八大: a congress
	if (numeral.value > 12 || /(?:党|中共|党的)$/u.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) return false;
	if (text[numeral.start - 1] === '第' || (/[党的]$/u.test(text.slice(0, numeral.start).slice(-1)) && numeral.value > 10)) return false;
	const next = text.charCodeAt(numeral.end + 1);
	return (
		next >= 0x4e00 &&
		next <= 0x9fff &&
		!/^(?:大(?:以来|报告|精神|代表|召开|是|以|将|的|都|会|学|洲|于|小|约|力|家|道|量|多))/u.test(text.slice(numeral.end, numeral.end + 3))
	);
}

function group(text: string, numeral: Numeral): FigureCandidate {
	return {
		kind: 'quantity',
		start: numeral.start,
		end: numeral.end + 1,
		value: numeral.value,
		unit: '个',
		approximation: approximationOf(text, numeral),
		step: 1,
		when: undefined,
	};
}
