// A part of a date as worded, with where its words end, and which numbers can be one. Knows no calendar.
import type { Numeral } from '../../../text/numerals.ts';
import type { DatePoint } from '../candidate.ts';

export interface Point {
	readonly end: number;
	readonly point: DatePoint;
	readonly vague?: boolean;
}

/** True for one exact number from `low` to `high`, both included: `几` and `三四` are none. */
export function between(numeral: Numeral, low: number, high: number): boolean {
	const whole = numeral.value === numeral.high && Number.isInteger(numeral.value) && !numeral.vague && !numeral.over;
	return whole && numeral.value >= low && numeral.value <= high && numeral.scale <= 10;
}
