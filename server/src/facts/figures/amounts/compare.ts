// Whether two printed values can both be right: by printed precision, by words such as 近 and 超, by units that convert;
// and, where they cannot, which slip of the pen lies between them. Knows values only, not what is measured.
import type { Approximation } from '../../model.ts';
import { classOfUnit, commonMeasure } from './units.ts';

export interface Amount {
	readonly value: number | readonly [number, number];
	readonly unit: string | undefined;
	readonly approximation: Approximation;
}

/**
 * same: equal or compatible. magnitude: a power of ten or 万/亿 apart. digit: one digit, or two neighbours exchanged.
 * unit: one number, two currencies. other: another value. incomparable: units that have nothing to do with each other.
 */
export type Difference = 'same' | 'magnitude' | 'digit' | 'unit' | 'other' | 'incomparable';

export function differenceOf(a: Amount, b: Amount): Difference {
	const factors = commonMeasure(a.unit, b.unit);
	if (factors === undefined) return isCurrencySlip(a, b) ? 'unit' : 'incomparable';
	const left = intervalOf(a, factors.a);
	const right = intervalOf(b, factors.b);
	if (left.low <= right.high && right.low <= left.high) return 'same';
	if (typeof a.value !== 'number' || typeof b.value !== 'number') return 'other';
	const x = a.value * factors.a;
	const y = b.value * factors.b;
	if (isPowerOfTen(x, y)) return 'magnitude';
	if (a.approximation !== 'exact' || b.approximation !== 'exact') return 'other';
	return a.unit === b.unit && isDigitSlip(a.value, b.value) ? 'digit' : 'other';
}

function isCurrencySlip(a: Amount, b: Amount): boolean {
	if (a.unit === undefined || b.unit === undefined || a.value !== b.value || typeof a.value !== 'number') return false;
	return classOfUnit(a.unit) === 'currency' && classOfUnit(b.unit) === 'currency';
}

/**
 * Two numbers so alike that chance hardly made them so: at least three digits, the same ones with another multiplier or currency,
 * or two neighbours exchanged. Then the one is a slip for the other even where the text does not say for when they are.
 */
export function isTellingSlip(a: Amount, b: Amount): boolean {
	if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
	if (leadingDigits(a.value).length < 3 && leadingDigits(b.value).length < 3) return false;
	const difference = differenceOf(a, b);
	// 1500 and 1050: a nought is a digit where it changed places.
	const [x, y] = difference === 'digit' ? evenDigits(a.value, b.value) : [leadingDigits(a.value), leadingDigits(b.value)];
	if (x.length < 3 || y.length < 3) return false;
	if (difference === 'magnitude' || difference === 'unit') return x === y;
	return difference === 'digit' && x.length === y.length && [...x].sort().join('') === [...y].sort().join('');
}

/** `948` of 94800000000: the digits before the closing zeros. */
export function leadingDigits(value: number): string {
	return writtenOf(value).leading;
}

/** All that the printed value may stand for: half a unit of its last place around it, and more where words widen it. */
function intervalOf(amount: Amount, factor: number): { low: number; high: number } {
	const [low, high] = typeof amount.value === 'number' ? [amount.value, amount.value] : amount.value;
	const half = isCount(amount) ? 0 : Math.max(stepOf(low), stepOf(high)) / 2;
	const size = Math.max(Math.abs(low), Math.abs(high));
	const wide = {
		exact: [half, half],
		about: [size * 0.1, size * 0.1],
		over: [half, size * 0.5],
		nearly: [size * 0.2, half],
		under: [size * 0.3, half],
	}[amount.approximation] as [number, number];
	return { low: (low - wide[0]) * factor, high: (high + wide[1]) * factor };
}

/** People, pieces and years of age are counted, not rounded, while they are few. */
function isCount({ value, unit, approximation }: Amount): boolean {
	if (approximation !== 'exact' || typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= 1000) return false;
	return unit === '岁' || unit === '周岁' || (unit !== undefined && classOfUnit(unit) === 'classifier');
}

/** One unit of the last place that is not a closing zero: 948亿 is read as rounded to 亿, 702.1 to tenths. */
function stepOf(value: number): number {
	return writtenOf(value).step;
}

/** 10, 100, 1000, 10000 or 1e8 apart, the digits being the same. */
function isPowerOfTen(a: number, b: number): boolean {
	if (a === 0 || b === 0) return false;
	const power = Math.log10(Math.abs(a / b));
	const whole = Math.round(power);
	return Math.abs(power - whole) < 1e-6 && [1, 2, 3, 4, 8].includes(Math.abs(whole));
}

/** `948` and `984`, `2.74` and `2.60` is more than one digit, `127` and `121` is one. */
function isDigitSlip(a: number, b: number): boolean {
	if (exponentOf(a) !== exponentOf(b)) return false;
	const isEven = leadingDigits(a).length === leadingDigits(b).length;
	const [x, y] = evenDigits(a, b);
	if (x.length < 2) return false;
	const differing: number[] = [];
	for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) differing.push(i);
	// 20 and 25 are two values, of which the one may be rounded.
	if (differing.length === 1) return isEven;
	const [first = 0, second = 0] = differing;
	return differing.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first];
}

/** Both as long as the longer one: `420` and `402` of 4200 and 4020. */
function evenDigits(a: number, b: number): readonly [string, string] {
	const [x, y] = [leadingDigits(a), leadingDigits(b)];
	const length = Math.max(x.length, y.length);
	return [x.padEnd(length, '0'), y.padEnd(length, '0')];
}

function exponentOf(value: number): number {
	return writtenOf(value).exponent;
}

interface Written {
	/** The digits before the closing zeros. */
	readonly leading: string;
	/** Of ten, by which the first digit is multiplied. */
	readonly exponent: number;
	readonly step: number;
}

/** A value is compared with many, and at every key: what it looks like is worked out once. */
const written = new Map<number, Written>();
const mostWritten = 4096;

function writtenOf(value: number): Written {
	const known = written.get(value);
	if (known !== undefined) return known;
	const own = write(value);
	if (written.size >= mostWritten) written.clear();
	written.set(value, own);
	return own;
}

function write(value: number): Written {
	const [digits = '0', power = '0'] = Math.abs(value).toExponential().split('e');
	const exponent = Number(power);
	const places = digits.includes('.') ? digits.length - 2 : 0;
	const step = 10 ** (exponent - places);
	const leading = digits.replace('.', '').replace(/0+$/u, '');
	// A small whole number is a count: 5点 is not about 5.
	return { leading, exponent, step: value === 0 || (step >= 1 && Math.abs(value) < 1000) ? 1 : step };
}
