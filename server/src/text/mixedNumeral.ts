// Numerals with multipliers, read from left to right: `一万五千亿`, `1.2万亿`, `三四十万`, `一百多万`, `十几`.
// Digits wait for a multiplier; 十百千 fill a section; 万 and 亿 close it and lift what is smaller. Knows no rows of digits (二〇二五).
import { ARABIC, BIG, classes, DIGIT, digitValue, FEW, readArabic, SMALL, tens, values } from './digits.ts';
import type { Numeral } from './numeral.ts';
import { finish, isMultiplied, isOver, type Reading } from './numeralEnd.ts';

const HUNDRED_MILLION = 0x4ebf;
const COUNTER = 0x4e2a;
const NUMBER_OF = 0x6570;

/** The numeral that begins at `start`, as long as it goes; `undefined` where none begins. */
export function readMixed(text: string, start: number): Numeral | undefined {
	const reading = begin(text, start);
	while (reading.pos < text.length && takeNext(reading));
	return reading.pos === start ? undefined : finish(reading);
}

function begin(text: string, start: number): Reading {
	return {
		text,
		start,
		pos: start,
		closed: [],
		section: 0,
		pending: undefined,
		pendingArabic: false,
		spread: 0,
		step: 1,
		lastUnit: 0,
		smallest: Number.POSITIVE_INFINITY,
		zero: false,
		scale: 1,
		over: false,
		overInside: false,
		vague: false,
		bare: true,
		digits: 0,
	};
}

/** Takes what stands at `pos`; false where the numeral has ended before it. */
function takeNext(reading: Reading): boolean {
	const { text, pos } = reading;
	switch (classes[text.charCodeAt(pos)]) {
		case ARABIC:
			return takeArabic(reading);
		case DIGIT:
			return digitValue(text, pos) === 0 ? takeZero(reading) : takeDigit(reading);
		case FEW:
			return takeFew(reading);
		case SMALL:
			return takeSmall(reading);
		case BIG:
			return takeBig(reading);
		default:
			return takeBetween(reading);
	}
}

function takeArabic(reading: Reading): boolean {
	const { text } = reading;
	if (reading.pending !== undefined || reading.over) return false;
	const number = readArabic(text, reading.pos);
	const lower = isMultiplied(reading);
	if (lower && (number.value >= reading.lastUnit || number.step < 1)) return false;
	reading.digits = lower ? 0 : number.digits;
	reading.pending = number.value;
	reading.pendingArabic = true;
	reading.step = number.step;
	reading.pos = number.end;
	reading.bare = false;
	reading.scale = 1;
	if (text.charCodeAt(reading.pos) === 0x20 && classes[text.charCodeAt(reading.pos + 1)] === BIG) reading.pos++;
	return true;
}

function takeZero(reading: Reading): boolean {
	if (reading.pending !== undefined || reading.over) return false;
	const first = !isMultiplied(reading);
	if (first && reading.start !== reading.pos) return false;
	reading.zero = true;
	reading.bare = false;
	if (first) {
		reading.pending = 0;
		reading.digits = 1;
	}
	reading.pos++;
	return true;
}

function takeDigit(reading: Reading): boolean {
	const { text } = reading;
	if (reading.pending !== undefined || reading.over) return false;
	const value = digitValue(text, reading.pos);
	const lower = isMultiplied(reading);
	if (lower && value >= reading.lastUnit) return false;
	reading.pending = value;
	reading.pendingArabic = false;
	reading.digits = lower ? 0 : 1;
	reading.step = 1;
	reading.bare = false;
	reading.scale = 1;
	reading.pos++;
	const next = classes[text.charCodeAt(reading.pos)] === DIGIT ? digitValue(text, reading.pos) : 0;
	const isPair = next > value && classes[text.charCodeAt(reading.pos + 1)] !== DIGIT && (next - value === 1 || value === 3);
	if (isPair) {
		// 三四十, 三五百
		reading.spread = next - value;
		reading.digits = 0;
		reading.pos++;
	}
	return true;
}

/** 几 and 数: `几十`, `数百`, `十几`, `一百几十`. */
function takeFew(reading: Reading): boolean {
	const { text, pos } = reading;
	const isNumberOf = text.charCodeAt(pos) === NUMBER_OF;
	if (reading.pending !== undefined || reading.over || (isNumberOf && pos > reading.start)) return false;
	const follows = classes[text.charCodeAt(pos + 1)];
	if (isNumberOf && follows !== SMALL && follows !== BIG) return false;
	const lower = isMultiplied(reading);
	reading.vague = true;
	reading.bare = false;
	reading.pending = lower ? 0 : 1;
	reading.spread = lower ? 10 : 9;
	reading.pos++;
	return true;
}

/** 十, 百 and 千; 廿, 卅 and 卌 bring their digit with them. */
function takeSmall(reading: Reading): boolean {
	const { text, pos, pending } = reading;
	const ten = tens.get(text.charCodeAt(pos));
	const unit = ten ?? values.get(text.charCodeAt(pos)) ?? 1;
	const lower = isMultiplied(reading);
	if (reading.pendingArabic && pending !== undefined && lower) return false;
	if (pending === undefined && lower && !(unit === 10 || reading.zero)) return false;
	if (reading.section > 0 && unit >= reading.smallest) return false;
	if (ten !== undefined && pending !== undefined) return false;
	reading.section += ten ?? (pending ?? 1) * unit;
	if (ten === undefined) reading.spread *= unit;
	reading.step = (reading.pendingArabic ? reading.step : 1) * (ten === undefined ? unit : 1);
	reading.smallest = unit;
	reading.lastUnit = ten === undefined ? unit : 10;
	reading.scale = reading.spread > 0 || pending !== undefined ? unit : 1;
	if (ten !== undefined || (pending === undefined && unit === 10)) reading.bare = false;
	reading.pending = undefined;
	reading.zero = false;
	reading.digits = 0;
	reading.pos++;
	takeOver(reading);
	return true;
}

/** 万 and 亿. */
function takeBig(reading: Reading): boolean {
	const { text, pos, pending, section } = reading;
	const unit = values.get(text.charCodeAt(pos)) ?? 1;
	const repeated = pos > reading.start && classes[text.charCodeAt(pos - 1)] === BIG;
	const lower = reading.closed.filter((part) => part.unit < unit);
	const nothing = pending === undefined && section === 0;
	if (!repeated && lower.length < reading.closed.length && nothing) return false;
	if (reading.closed.some((part) => part.unit === unit)) return false;
	let value = nothing && lower.length === 0 ? 1 : section + (pending ?? 0);
	for (const part of lower) value += part.value;
	reading.closed = [...reading.closed.filter((part) => part.unit >= unit), { value: value * unit, unit }];
	reading.step = (nothing && lower.length === 0 ? 1 : reading.step) * unit;
	reading.spread *= unit;
	reading.scale = repeated ? reading.scale * unit : unit;
	reading.lastUnit = unit;
	reading.smallest = Number.POSITIVE_INFINITY;
	reading.section = 0;
	reading.pending = undefined;
	reading.pendingArabic = false;
	reading.zero = false;
	reading.digits = 0;
	reading.overInside ||= reading.over;
	reading.over = false;
	reading.pos++;
	takeOver(reading);
	return true;
}

/** What may stand before 万 and 亿: `3000多万`, `两个亿`. */
function takeBetween(reading: Reading): boolean {
	const { text, pos } = reading;
	if (reading.pending === undefined) return false;
	const next = text.charCodeAt(pos + 1);
	if (isOver(text, pos) && classes[next] === BIG) reading.over = true;
	else if (text.charCodeAt(pos) !== COUNTER || next !== HUNDRED_MILLION) return false;
	reading.pos++;
	return true;
}

function takeOver(reading: Reading): void {
	if (!isOver(reading.text, reading.pos)) return;
	reading.over = true;
	reading.pos++;
}
