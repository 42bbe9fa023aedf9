// Centuries and decades with their parts: `20世纪90年代初`, `本世纪初`, `60年代中期`. Knows years only.
import { numeralAt } from '../../../text/numerals.ts';

interface Decades {
	readonly end: number;
	readonly point: { readonly years: readonly [number, number] };
}

/** `20世纪`, `20世纪90年代`, `本世纪初`: `pos` is behind 世纪. */
export function centuryFrom(text: string, pos: number, number: number): Decades {
	const first = (number - 1) * 100;
	const decade = numeralAt(text, pos);
	if (decade !== undefined && decade.value < 100 && decade.value % 10 === 0 && text.startsWith('年代', decade.end)) {
		const start = first + decade.value;
		return partOfDecade(text, decade.end + 2, start);
	}
	if (text[pos] === '初') return { end: pos + 1, point: { years: [first, first + 19] } };
	if (/^[末]/u.test(text[pos] ?? '')) return { end: pos + 1, point: { years: [first + 80, first + 99] } };
	return { end: pos, point: { years: [first, first + 99] } };
}

/** `90年代初`, `60年代中期`: `pos` is behind 年代. */
export function partOfDecade(text: string, pos: number, start: number): Decades {
	const part = /^(?:([初前早])期?|([末后晚])期?|(中)期?)/u.exec(text.slice(pos, pos + 2));
	if (part === null || /^[前后早晚中]$/u.test(part[0])) return { end: pos, point: { years: [start, start + 9] } };
	const end = pos + part[0].length;
	if (part[1] !== undefined) return { end, point: { years: [start, start + 2] } };
	return { end, point: { years: part[2] === undefined ? [start + 4, start + 6] : [start + 7, start + 9] } };
}
