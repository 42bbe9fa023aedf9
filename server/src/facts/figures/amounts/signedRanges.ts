// Ranges of which an end lies below zero: `-5℃～3℃`, `零下5至零上3摄氏度`, `零下5至零下3摄氏度`. Knows degrees and percentages alone.
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import { jointEnd } from './joints.ts';
import { unitAt } from './units.ts';

interface SignedRange {
	readonly end: number;
	readonly low: number;
	readonly high: number;
	readonly unit: string;
	readonly step: number;
}

const scales = new Set(['℃', '℉', '度', '%']);

/** `numeral` is the first, below zero, and `start` where its sign stands. 零下5至10℃ is below zero throughout, and read as any range. */
export function signedRangeAt(text: string, start: number, numeral: Numeral): SignedRange | undefined {
	const own = unitAt(text, numeral.end);
	const joint = jointEnd(text, own?.end ?? numeral.end);
	if (joint === (own?.end ?? numeral.end)) return undefined;
	const sign = /^(?:零[上下]|[-－−负])/u.exec(text.slice(joint, joint + 2))?.[0] ?? '';
	if (sign === '' && text.startsWith('零下', start)) return undefined;
	const last = numeralAt(text, joint + sign.length);
	const unit = last === undefined ? undefined : unitAt(text, last.end);
	if (last === undefined || unit === undefined || !scales.has(unit.unit) || (own !== undefined && own.unit !== unit.unit)) return undefined;
	const ends = [-numeral.value, sign === '' || sign === '零上' ? last.value : -last.value] as const;
	return { end: unit.end, low: Math.min(...ends), high: Math.max(...ends), unit: unit.unit, step: last.step };
}
