// What is said of money beside 元: its currency before or behind it, and the small coins that follow. Knows no amounts.
import { numeralAt } from '../../../text/numerals.ts';
import { type UnitMatch, unitAt } from './units.ts';

const prefixed: readonly (readonly [string, string])[] = [
	['人民币', '元'],
	['新台币', '新台币'],
	['港币', '港元'],
	['美元', '美元'],
];

/** `港币2960元`, `3万元欧元`, `5元人民币`: the currency that is named beside 元. */
export function otherCurrency(text: string, start: number, unit: UnitMatch): UnitMatch {
	if (unit.unit !== '元') return unit;
	const before = text.charCodeAt(start - 1) === 0x20 ? start - 1 : start;
	for (const [word, currency] of prefixed) if (text.startsWith(word, before - word.length)) return { ...unit, unit: currency };
	const second = unitAt(text, unit.end);
	if (second !== undefined && second.class === 'currency') return second;
	return text.startsWith('人民币', unit.end) ? { ...unit, end: unit.end + 3 } : unit;
}

/** `1角1分`, `三毛` behind 元. */
export function coinsAt(text: string, pos: number): { end: number; value: number; step: number } | undefined {
	let end = pos;
	let value = 0;
	let step = 1;
	for (const [names, worth] of [
		['角毛', 0.1],
		['分', 0.01],
	] as const) {
		const coin = numeralAt(text, end);
		if (coin === undefined || coin.value > 9 || !names.includes(text[coin.end] ?? '?')) continue;
		end = coin.end + 1;
		value += coin.value * worth;
		step = worth;
	}
	if (end > pos && text[end] === '钱') end++;
	if (end === pos && (text[end] === '整' || text[end] === '正')) return { end: end + 1, value: 0, step: 1 };
	return end === pos ? undefined : { end, value, step };
}
