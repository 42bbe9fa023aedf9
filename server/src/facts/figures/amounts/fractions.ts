// Shares said in words: `百分之三点五` is 3.5 %, `三分之二` is two thirds, `千分之三` is 3 ‰, `减少一半` a half. `numeral` is the first number.
import { isOneOf } from '../../../text/characters.ts';
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import type { FigureCandidate } from '../candidate.ts';
import { approximationBefore, approximationBehind } from './approximations.ts';
import { jointEnd } from './joints.ts';
import { approximationOf } from './quantities.ts';

export function fractionAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	if (!text.startsWith('分之', numeral.end)) return halfAt(text, numeral) ?? slashedAt(text, numeral);
	const above = numeralAt(text, numeral.end + 2);
	if (above === undefined) return undefined;
	const joint = jointEnd(text, above.end);
	let last = above;
	if (joint > above.end) {
		const second = numeralAt(text, text.startsWith('百分之', joint) ? joint + 3 : joint);
		if (second !== undefined && second.value > above.value) last = second;
	}
	const percent = numeral.value === 100 ? '%' : numeral.value === 1000 ? '‰' : undefined;
	const divisor = percent === undefined ? numeral.value : 1;
	if (divisor === 0) return undefined;
	const behind = approximationBehind(text, last.end);
	const low = above.value / divisor;
	const high = (last === above ? above.high : last.value) / divisor;
	const hundred = above.bare && above.value === 100;
	return {
		kind: percent === undefined ? 'quantity' : 'percent',
		start: text[numeral.start - 1] === '负' ? numeral.start - 1 : numeral.start,
		end: behind?.end ?? last.end,
		value: text[numeral.start - 1] === '负' ? -low : low === high || hundred ? low : [low, high],
		unit: percent,
		approximation: approximationOf(text, numeral.bare ? { ...numeral, bare: false } : numeral, { behind: behind?.approximation }),
		step: percent === undefined ? 0 : above.step,
		when: undefined,
	};
}

/** `减少一半`, `近一半的产量`, `一半以上`: as much as counts; 一半是…一半是… says no share. */
function halfAt(text: string, { start, end, value, arabic }: Numeral): FigureCandidate | undefined {
	if (arabic || value !== 1 || end !== start + 1 || !isOneOf(text.charCodeAt(end), '半')) return undefined;
	const behind = approximationBehind(text, end + 1);
	const before = approximationBefore(text, start, false);
	const told = /(?:占|减少|下降|降低|增加|节省|节约|缩短|缩减|压缩|[减下降缩]了|达到?|全国|全球)$/u.test(
		text.slice(Math.max(0, start - 2), start),
	);
	if (behind === undefined && before === 'exact' && !told) return undefined;
	const approximation = before === 'exact' ? (behind?.approximation ?? 'exact') : before;
	return { kind: 'quantity', start, end: behind?.end ?? end + 1, value: 0.5, unit: undefined, approximation, step: 0, when: undefined };
}

/** `1/3`, `3/4以上`. */
function slashedAt(text: string, above: Numeral): FigureCandidate | undefined {
	if (!isOneOf(text.charCodeAt(above.end), '/') || above.digits === 0 || above.digits > 2 || above.value === 0) return undefined;
	const below = numeralAt(text, above.end + 1);
	if (below === undefined || below.digits === 0 || below.digits > 3 || below.value <= above.value || text[below.end] === '/')
		return undefined;
	const behind = approximationBehind(text, below.end);
	return {
		kind: 'quantity',
		start: above.start,
		end: behind?.end ?? below.end,
		value: above.value / below.value,
		unit: undefined,
		approximation: approximationOf(text, above, { behind: behind?.approximation }),
		step: 0,
		when: undefined,
	};
}
