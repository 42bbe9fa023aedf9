// Values in words: grouped digits, 万 and 亿, approximations, dates with their weekday. Knows no corpus.
import type { Approximation, Figure } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';

type Value = Figure['value'];

/** `94,800,000,000`; no grouping within four digits. */
function groupedNumber(value: number): string {
	const [whole = '', fraction] = plainDigits(value).split('.');
	const digits = whole.replace('-', '');
	const grouped = digits.length > 4 ? digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') : digits;
	return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `948亿`, `3.2万`; digits as they are below ten thousand. */
function shortNumber(value: number): string {
	const size = Math.abs(value);
	// 万亿 from ten thousand 亿, as the desk counts.
	const [unit, word] = size >= 1e12 ? [1e12, '万亿'] : size >= 1e8 ? [1e8, '亿'] : size >= 1e4 ? [1e4, '万'] : [1, ''];
	return `${plainDigits(Number((value / unit).toPrecision(12)))}${word}`;
}

/** `948亿美元`, `3万至5万人`, `2025-06-17`. */
export function shortValue(value: Value, unit: string | undefined): string {
	if (value === undefined) return '';
	if (typeof value === 'number') return `${shortNumber(value)}${unit ?? ''}`;
	if (typeof value === 'string') return value;
	const [low, high] = value;
	return typeof low === 'number' && typeof high === 'number'
		? `${shortNumber(low)}至${shortNumber(high)}${unit ?? ''}`
		: `${String(low)} – ${String(high)}`;
}

/** `94,800,000,000 美元 · 948亿美元`: in full and in short, once where both are the same. */
export function fullValue(value: Value, unit: string | undefined): string {
	const short = shortValue(value, unit);
	if (typeof value === 'string' || value === undefined) return short;
	const [low, high] = typeof value === 'number' ? [value, undefined] : value;
	if (typeof low !== 'number') return short;
	const numbers = typeof high === 'number' ? `${groupedNumber(low)} – ${groupedNumber(high)}` : groupedNumber(low);
	const full = unit === undefined ? numbers : unit === '%' ? `${numbers}%` : `${numbers} ${unit}`;
	return full.replace(' – ', '至').replaceAll(' ', '') === short ? full : `${full} · ${short}`;
}

const signs: ReadonlyMap<string, string> = new Map<Approximation, string>([
	['about', '约'],
	['over', '>'],
	['under', '<'],
	['nearly', '近'],
]);

/** `约`, `>`; nothing for an exact value. */
export function approximationSign(approximation: string): string {
	return signs.get(approximation) ?? '';
}

const weekdays: Bilingual[] = [
	{ zh: '星期日', en: 'Sunday' },
	{ zh: '星期一', en: 'Monday' },
	{ zh: '星期二', en: 'Tuesday' },
	{ zh: '星期三', en: 'Wednesday' },
	{ zh: '星期四', en: 'Thursday' },
	{ zh: '星期五', en: 'Friday' },
	{ zh: '星期六', en: 'Saturday' },
];

/** `2025-06-17` → 星期二; `undefined` for what is not a full, possible date. */
export function weekdayOf(iso: string): Bilingual | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
	if (!match) return undefined;
	const date = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(match[3]) ? undefined : weekdays[date.getUTCDay()];
}

function plainDigits(value: number): string {
	return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 });
}
