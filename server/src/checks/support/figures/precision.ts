// All that a printed figure may stand for: half a unit of its last place around it, and more where words widen it.
// Arithmetic of such intervals; knows no text beyond the figure's own.
import type { Approximation, Figure } from '../../../facts/model.ts';
import { numeralAt } from '../../../text/numerals.ts';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** `466万标箱`: 4655000 to 4665000; `近30万`: down to 27万. `undefined` where the figure is no single number. */
export function printedInterval(figure: Figure): Interval | undefined {
	if (typeof figure.value !== 'number') return undefined;
	const numeral = numeralAt(figure.text, /^[-－−负]/u.test(figure.text) ? 1 : 0);
	const half = (numeral?.step ?? 1) / 2;
	const size = Math.abs(figure.value);
	const [below, above] = widening[figure.approximation];
	return { low: figure.value - half - size * below, high: figure.value + half + size * above };
}

const widening: Readonly<Record<Approximation, readonly [below: number, above: number]>> = {
	exact: [0, 0],
	about: [0.08, 0.08],
	over: [0, 0.2],
	nearly: [0.12, 0],
	under: [0.2, 0],
};

/** Decimal places printed: 1 of `10.7%`. */
export function decimalsOf(text: string): number {
	return /\d[.．](\d+)/u.exec(text)?.[1]?.length ?? 0;
}

/** Whether a value may lie in both, but for what binary fractions add. */
export function overlap(a: Interval, b: Interval): boolean {
	return a.low <= b.high + 1e-9 && b.low <= a.high + 1e-9;
}

/** Smallest and greatest `a ÷ b` for positive intervals. */
export function quotient(a: Interval, b: Interval): Interval {
	return { low: a.low / b.high, high: a.high / b.low };
}

/** `10.7`: as many places as were printed before, without a sign. */
export function rounded(value: number, decimals: number): string {
	return Math.abs(value).toFixed(decimals);
}
