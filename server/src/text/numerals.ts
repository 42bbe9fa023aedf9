// Numerals as printed: Arabic (half and full width), Chinese, and mixed (`1.2万亿`, `3千万`), each with its value and printed precision.
// Knows nothing of units, dates or what is counted.
import { ARABIC, BIG, classes, DIGIT, decimals, digitRun, digitValue, FEW, readArabic, SMALL, tens, trim, values } from './digits.ts';

export interface Numeral {
	readonly start: number;
	readonly end: number;
	/** `948亿` is 94800000000; for an interval (`三四十`) its lower end. */
	readonly value: number;
	/** `三四十`: 40; `十几`: 20; `数十`: 100. Equal to `value` where one number is printed. */
	readonly high: number;
	/** One unit of the last printed place: 1e8 for `948亿`, 1e7 for `948.3亿`, 1 for `3300`. */
	readonly step: number;
	/** `千年`, `万里`: a multiplier that nothing multiplies. */
	readonly bare: boolean;
	/** `几十`, `数百`, `十几`. */
	readonly vague: boolean;
	/** `一百多万`, `3000余万`: more than what is printed, said inside the numeral. */
	readonly over: boolean;
	/** The numeral opens with an Arabic digit. */
	readonly arabic: boolean;
	/** Length of the digits where it is nothing but Arabic or nothing but Chinese digits (`2025`, `二〇二五`), else 0. */
	readonly digits: number;
	/** Product of the closing multipliers: 1e8 for `948亿`, 1e12 for `1.2万亿`, 1 where there is none. */
	readonly scale: number;
}

const ZERO = /[零〇○]/u;

/** True for every character that can open a numeral: digits of both scripts, multipliers, 几 and 数. */
export function isNumeralStart(code: number): boolean {
	return classes[code] !== 0;
}

/** The numeral that begins at `pos`, as long as it goes; `undefined` where none begins. */
export function numeralAt(text: string, pos: number): Numeral | undefined {
	const kind = classes[text.charCodeAt(pos)];
	if (kind === 0 || kind === undefined) return undefined;
	if (kind === ARABIC) return readMixed(text, pos);
	if (kind === DIGIT) {
		const run = digitRun(text, pos);
		if (run - pos >= 3 || (run - pos === 2 && !pairIsInterval(text, pos, run))) return readDigits(text, pos, run);
	}
	return readMixed(text, pos);
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
	const whole = { start: pos, high: value, bare: false, vague: false, over: false, arabic: false, scale: 1 };
	if (point === undefined) return { ...whole, end: run, value, step: 1, digits: run - pos };
	const exact = trim(value + point.value);
	return { ...whole, end: point.end, value: exact, high: exact, step: point.step, digits: 0 };
}

/** Left to right: digits wait for a multiplier; 十百千 fill a section; 万 and 亿 close it and lift what is smaller. */
function readMixed(text: string, start: number): Numeral | undefined {
	let pos = start;
	let parts: { value: number; unit: number }[] = [];
	let sectionValue = 0;
	let pending: number | undefined;
	let pendingArabic = false;
	let spread = 0;
	let step = 1;
	let lastUnit = 0;
	let smallest = Number.POSITIVE_INFINITY;
	let zero = false;
	let scale = 1;
	/** 多 or 余 was just read; it stays in the numeral only where 万 or 亿 follows. */
	let over = false;
	let overInside = false;
	let vague = false;
	let bare = true;
	let digits = 0;
	let multiplied = false;
	while (pos < text.length) {
		const code = text.charCodeAt(pos);
		const kind = classes[code];
		if (kind === ARABIC) {
			if (pending !== undefined || over) break;
			const number = readArabic(text, pos);
			if (multiplied && (number.value >= lastUnit || number.step < 1)) break;
			digits = multiplied ? 0 : number.digits;
			pending = number.value;
			pendingArabic = true;
			step = number.step;
			pos = number.end;
			bare = false;
			scale = 1;
			if (text.charCodeAt(pos) === 0x20 && classes[text.charCodeAt(pos + 1)] === BIG) pos++;
		} else if (kind === DIGIT) {
			if (pending !== undefined || over) break;
			const value = digitValue(text, pos);
			if (value === 0) {
				if (!multiplied && start !== pos) break;
				zero = true;
				bare = false;
				if (!multiplied) {
					pending = 0;
					digits = 1;
				}
				pos++;
				continue;
			}
			if (multiplied && value >= lastUnit) break;
			pending = value;
			pendingArabic = false;
			digits = multiplied ? 0 : 1;
			step = 1;
			bare = false;
			pos++;
			const next = classes[text.charCodeAt(pos)] === DIGIT ? digitValue(text, pos) : 0;
			if (next > value && next <= 9 && classes[text.charCodeAt(pos + 1)] !== DIGIT && (next - value === 1 || value === 3)) {
				spread = next - value;
				digits = 0;
				pos++;
			}
			scale = 1;
		} else if (kind === FEW) {
			if (pending !== undefined || over || (code === 0x6570 && pos > start)) break;
			const follows = classes[text.charCodeAt(pos + 1)];
			if (code === 0x6570 && follows !== SMALL && follows !== BIG) return undefined;
			vague = true;
			bare = false;
			pending = 1;
			spread = 9;
			if (multiplied) {
				// 十几, 一百几十
				pending = 0;
				spread = 10;
			}
			pos++;
		} else if (kind === SMALL) {
			const ten = tens.get(code);
			const unit = ten ?? values.get(code) ?? 1;
			if (pendingArabic && pending !== undefined && multiplied) break;
			if (pending === undefined && multiplied && !(unit === 10 || zero)) break;
			if (sectionValue > 0 && unit >= smallest) break;
			// 二百五十 but never 五十二百: the section falls.
			const own = ten === undefined ? (pending ?? 1) * unit : ten;
			if (ten !== undefined && pending !== undefined) break;
			sectionValue += own;
			spread *= ten === undefined ? unit : 1;
			step = (pendingArabic ? step : 1) * (ten === undefined ? unit : 1);
			if (ten !== undefined) bare = false;
			smallest = unit;
			lastUnit = ten === undefined ? unit : 10;
			scale = spread > 0 || pending !== undefined ? unit : 1;
			if (pending === undefined && unit === 10) bare = false;
			pending = undefined;
			zero = false;
			multiplied = true;
			digits = 0;
			pos++;
			if (startsOver(text, pos)) {
				over = true;
				pos++;
			}
		} else if (kind === BIG) {
			const unit = values.get(code) ?? 1;
			const closing = text.charCodeAt(pos - 1);
			const repeated = pos > start && classes[closing] === BIG;
			const lower = parts.filter((part) => part.unit < unit);
			if (!repeated && lower.length < parts.length && pending === undefined && sectionValue === 0) break;
			if (parts.some((part) => part.unit <= unit && part.unit === unit)) break;
			let value = sectionValue + (pending ?? 0);
			if (pending === undefined && sectionValue === 0 && lower.length === 0) value = 1;
			for (const part of lower) value += part.value;
			parts = parts.filter((part) => part.unit >= unit);
			parts.push({ value: value * unit, unit });
			step = (pending === undefined && sectionValue > 0 ? step : pending === undefined && lower.length === 0 ? 1 : step) * unit;
			spread *= unit;
			scale = repeated ? scale * unit : unit;
			lastUnit = unit;
			smallest = Number.POSITIVE_INFINITY;
			sectionValue = 0;
			pending = undefined;
			pendingArabic = false;
			zero = false;
			multiplied = true;
			digits = 0;
			overInside ||= over;
			over = false;
			pos++;
			if (startsOver(text, pos)) {
				over = true;
				pos++;
			}
		} else if (pending !== undefined && startsOver(text, pos) && classes[text.charCodeAt(pos + 1)] === BIG) {
			// 3000多万
			over = true;
			pos++;
		} else if (code === 0x4e2a && pending !== undefined && text.charCodeAt(pos + 1) === 0x4ebf) {
			// 两个亿
			pos++;
		} else {
			break;
		}
	}
	if (pos === start) return undefined;
	let tail = pending ?? 0;
	if (pending !== undefined && multiplied && !pendingArabic && !zero && lastUnit >= 100) {
		// 三万五 is 35000
		tail *= lastUnit / 10;
		spread *= lastUnit / 10;
		step = lastUnit / 10;
	} else if (pending !== undefined && multiplied) {
		step = pendingArabic ? step : 1;
	}
	if (zero && pending === undefined && multiplied) {
		// a closing 零 belongs to the next word
		while (ZERO.test(text[pos - 1] ?? '')) pos--;
	}
	let value = trim(parts.reduce((sum, part) => sum + part.value, 0) + sectionValue + tail);
	let exactStep = step;
	const point = multiplied || digits === 1 || zero ? decimals(text, pos) : undefined;
	if (point !== undefined && spread === 0 && !text.startsWith('分', point.end)) {
		value = trim(value + point.value);
		exactStep = point.step;
		pos = point.end;
		digits = 0;
		const unit = classes[text.charCodeAt(pos)] === BIG ? (values.get(text.charCodeAt(pos)) ?? 1) : 1;
		if (unit > 1) {
			const next = text.charCodeAt(pos) === 0x4e07 && text.charCodeAt(pos + 1) === 0x4ebf ? 1e12 : unit;
			value = trim(value * next);
			exactStep *= next;
			scale = next;
			pos += next === 1e12 ? 2 : 1;
		}
	}
	// 一百多 keeps its 多 for the caller unless a multiplier follows it.
	if (over && startsOver(text, pos - 1)) pos--;
	const open = text.charCodeAt(start);
	return {
		start,
		end: pos,
		value,
		high: trim(value + spread),
		step: exactStep,
		bare,
		vague,
		over: overInside,
		arabic: classes[open] === ARABIC,
		digits,
		scale,
	};
}

/** 多 and 余 after a number. */
function startsOver(text: string, pos: number): boolean {
	const code = text.charCodeAt(pos);
	return code === 0x591a || code === 0x4f59;
}
