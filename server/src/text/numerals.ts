// Numerals as printed: Arabic (half and full width), Chinese, and mixed (`1.2万亿`, `3千万`), each with its value and printed precision.
// Knows nothing of units, dates or what is counted.
import { ARABIC, BIG, classes, DIGIT, decimals, digitOf, digitRun, digitValue, SMALL, trim } from './digits.ts';
import { readMixed } from './mixedNumeral.ts';
import type { Numeral } from './numeral.ts';

export type { Numeral } from './numeral.ts';

/** True for every character that can open a numeral: digits of both scripts, multipliers, 几 and 数. */
export function isNumeralStart(code: number): boolean {
	return classes[code] !== 0;
}

/** The numeral that begins at `pos`, as long as it goes; `undefined` where none begins. */
export function numeralAt(text: string, pos: number): Numeral | undefined {
	const kind = pos >= 0 && pos < text.length ? classes[text.charCodeAt(pos)] : 0;
	if (kind === 0) return undefined;
	if (kind === ARABIC) return plainAt(text, pos) ?? readMixed(text, pos);
	if (kind === DIGIT) {
		if (endsAt(text, pos + 1)) return exactly(digitValue(text, pos), pos, pos + 1, false);
		const run = digitRun(text, pos);
		if (run - pos >= 3 || (run - pos === 2 && !pairIsInterval(text, pos, run))) return readDigits(text, pos, run);
	}
	return readMixed(text, pos);
}

/** Most digits that a number holds exactly. */
const mostDigits = 15;

/** Digits go on with these where another numeral follows: `1,234.5`, `三点五`, `3000多万`, `两个亿`, `3 万`. */
const joining = new Uint8Array(1 << 16);
for (const char of ',，.．点多余个 ') joining[char.charCodeAt(0)] = 1;

const POINT = 0x2e;

/** Nothing but digits, with a point at most, which most are: `2025`, `3.5`. */
function plainAt(text: string, pos: number): Numeral | undefined {
	let end = pos;
	let value = 0;
	while (end < text.length && classes[text.charCodeAt(end)] === ARABIC) value = value * 10 + digitOf(text.charCodeAt(end++));
	const point = end;
	if (text.charCodeAt(end) === POINT && classes[text.charCodeAt(end + 1)] === ARABIC) {
		end++;
		while (end < text.length && classes[text.charCodeAt(end)] === ARABIC) value = value * 10 + digitOf(text.charCodeAt(end++));
	}
	if (end - pos > mostDigits || !endsAt(text, end)) return undefined;
	if (end === point) return exactly(value, pos, end, true);
	const places = end - point - 1;
	const exact = value / 10 ** places;
	return { ...exactly(exact, pos, end, true), step: 10 ** -places, digits: 0 };
}

/** Whether digits that end here are the whole numeral. */
function endsAt(text: string, pos: number): boolean {
	if (pos >= text.length) return true;
	const next = text.charCodeAt(pos);
	return classes[next] === 0 && (joining[next] === 0 || pos + 1 >= text.length || classes[text.charCodeAt(pos + 1)] === 0);
}

/** A numeral of nothing but digits. */
function exactly(value: number, start: number, end: number, arabic: boolean): Numeral {
	return { start, end, value, high: value, step: 1, bare: false, vague: false, over: false, arabic, digits: end - start, scale: 1 };
}

/** `三四十万`, `五六个`, `三五百`: two neighbours are an interval. */
function pairIsInterval(text: string, pos: number, run: number): boolean {
	const low = digitValue(text, pos);
	const high = digitValue(text, pos + 1);
	if (low === 0) return false;
	const close = high === low + 1 || (low === 3 && high === 5);
	const next = classes[text.charCodeAt(run)];
	return next === SMALL || next === BIG ? true : close;
}

/** A row of Chinese digits as one number: `二〇二五`. */
export function readDigits(text: string, pos: number, run: number): Numeral {
	let value = 0;
	for (let i = pos; i < run; i++) value = value * 10 + digitValue(text, i);
	const point = decimals(text, run);
	const whole = exactly(value, pos, run, false);
	if (point === undefined) return whole;
	const exact = trim(value + point.value);
	return { ...whole, end: point.end, value: exact, high: exact, step: point.step, digits: 0 };
}
