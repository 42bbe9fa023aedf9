// What a numeral that was read from left to right comes to: its closing digits (三万五), its decimals (三点五万亿), its value.
// Knows what has been read, not how.
import { ARABIC, BIG, classes, DIGIT, decimals, digitValue, trim, values } from './digits.ts';
import type { Numeral } from './numeral.ts';

/** What has been read so far. */
export interface Reading {
	readonly text: string;
	readonly start: number;
	/** Just behind what has been read. */
	pos: number;
	/** Sections closed by 万 or 亿, each lifted already. */
	closed: Section[];
	/** Of the open section: 500 of `三万五百`. */
	section: number;
	/** Digits that wait for their multiplier, or for the end. */
	pending: number | undefined;
	pendingArabic: boolean;
	/** How much more it may be: 10 of `三四十`, 9 of `几`. */
	spread: number;
	/** One unit of the last printed place. */
	step: number;
	/** The multiplier read last, 0 before the first. */
	lastUnit: number;
	/** The smallest multiplier of the open section, which must fall: 二百五十 but never 五十二百. */
	smallest: number;
	/** 零 was just read. */
	zero: boolean;
	scale: number;
	/** 多 or 余 was just read; it stays in the numeral only where 万 or 亿 follows. */
	over: boolean;
	overInside: boolean;
	vague: boolean;
	bare: boolean;
	digits: number;
}

interface Section {
	readonly value: number;
	readonly unit: number;
}

const TEN_THOUSAND = 0x4e07;
const HUNDRED_MILLION = 0x4ebf;

/** The numeral of all that has been read. */
export function finish(reading: Reading): Numeral {
	const { text, start } = reading;
	const low = trim(reading.closed.reduce((sum, part) => sum + part.value, 0) + reading.section + closingDigits(reading));
	if (reading.zero && reading.pending === undefined) dropClosingZeros(reading);
	const value = withDecimals(reading, low);
	// 一百多 keeps its 多 for the caller unless a multiplier follows it.
	if (reading.over && isOver(text, reading.pos - 1)) reading.pos--;
	return {
		start,
		end: reading.pos,
		value,
		high: trim(value + reading.spread),
		step: reading.step,
		bare: reading.bare,
		vague: reading.vague,
		over: reading.overInside,
		arabic: classes[text.charCodeAt(start)] === ARABIC,
		digits: reading.digits,
		scale: reading.scale,
	};
}

/** What the digits that nothing multiplies are worth: 5000 in `三万五`, 5 in `三万零五`. */
function closingDigits(reading: Reading): number {
	const { pending, lastUnit } = reading;
	if (pending === undefined) return 0;
	if (!isMultiplied(reading)) return pending;
	if (reading.pendingArabic) return pending;
	if (reading.zero || lastUnit < 100) {
		reading.step = 1;
		return pending;
	}
	reading.spread *= lastUnit / 10;
	reading.step = lastUnit / 10;
	return pending * (lastUnit / 10);
}

/** A 零 at the end belongs to the next word. */
function dropClosingZeros(reading: Reading): void {
	while (isZero(reading.text, reading.pos - 1) && reading.pos > reading.start + 1) reading.pos--;
}

/** `一百点五`, `三点五万亿`. */
function withDecimals(reading: Reading, whole: number): number {
	const { text } = reading;
	const point = isMultiplied(reading) || reading.digits === 1 || reading.zero ? decimals(text, reading.pos) : undefined;
	if (point === undefined || reading.spread > 0 || /[分刻]/u.test(text.charAt(point.end))) return whole;
	reading.pos = point.end;
	reading.step = point.step;
	reading.digits = 0;
	const unit = multiplierAt(text, reading.pos);
	if (unit === undefined) return trim(whole + point.value);
	reading.pos += unit.length;
	reading.step *= unit.value;
	reading.scale = unit.value;
	return trim(trim(whole + point.value) * unit.value);
}

/** 万, 亿 or 万亿. */
function multiplierAt(text: string, pos: number): { readonly value: number; readonly length: number } | undefined {
	if (classes[text.charCodeAt(pos)] !== BIG) return undefined;
	if (text.charCodeAt(pos) === TEN_THOUSAND && text.charCodeAt(pos + 1) === HUNDRED_MILLION) return { value: 1e12, length: 2 };
	return { value: values.get(text.charCodeAt(pos)) ?? 1, length: 1 };
}

/** A multiplier has been read. */
export function isMultiplied({ lastUnit }: Reading): boolean {
	return lastUnit > 0;
}

function isZero(text: string, pos: number): boolean {
	return classes[text.charCodeAt(pos)] === DIGIT && digitValue(text, pos) === 0;
}

/** 多 and 余 after a number. */
export function isOver(text: string, pos: number): boolean {
	const code = text.charCodeAt(pos);
	return code === 0x591a || code === 0x4f59;
}
