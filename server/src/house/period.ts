// Days, months and years from and until which a row holds, in the ways desks and Excel write them. Knows no calendar but its lengths.
import type { Period } from './model.ts';

/** One date as a group; its parts are read by `isoOf`. A dash parts a date only where two digits at most follow. */
const date = String.raw`\d{4}(?:[-./年]\d{1,2}(?:[-./月]\d{1,2})?)?[年月日号]?|\d{6}(?:\d{2})?`;
const between = '(?:[—–~至到-]|--+|——|to)';
const open = '(?:至?今|现在|目前|现任|now|present|today)';
const range = new RegExp(`^(${date})?(?:(${between})(?:(${date})|${open})?|起|以来|开始)?$`, 'u');
const since = new RegExp(`^自?(${date})(?:起|以来|开始)?(?:${between})?${open}?$`, 'u');
const until = new RegExp(`^(?:截?至|到|until)?(${date})(?:止|为止|前)$`, 'u');

/** `undefined` where it cannot be read. One day alone is the beginning: `2021-03` holds from March 2021 on. */
export function readPeriod(text: string): Period | undefined {
	const words = text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
	const ending = until.exec(words);
	if (ending) return periodOf(undefined, ending[1]);
	const beginning = since.exec(words);
	if (beginning) return periodOf(beginning[1], undefined);
	const both = range.exec(words);
	if (!both || (both[1] === undefined && both[3] === undefined)) return undefined;
	return periodOf(both[1], both[3]);
}

/** `2024—2020`: both can be read, and the second is before the first. */
export function endsBeforeItBegins(text: string): boolean {
	const [, first, , last] = range.exec(text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()) ?? [];
	const [from, end] = [first && isoOf(first), last && isoOf(last)];
	return Boolean(from && end && isAfter(from, end));
}

function periodOf(first: string | undefined, last: string | undefined): Period | undefined {
	const from = first === undefined ? undefined : isoOf(first);
	const end = last === undefined ? undefined : isoOf(last);
	if ((first !== undefined && !from) || (last !== undefined && !end)) return undefined;
	if (from && end && isAfter(from, end)) return undefined;
	return { from, until: end };
}

/** `2021年3月` → `2021-03`. `undefined` for a 13th month or a 31 June. */
function isoOf(words: string): string | undefined {
	const digits = /^(\d{4})(\d{2})(\d{2})?$/u.exec(words);
	const [year, month, day] = (digits ? digits.slice(1) : words.split(/\D+/u))
		.filter((part) => part !== undefined && part !== '')
		.map(Number);
	if (year === undefined || year < 1000) return undefined;
	if (month === undefined) return String(year);
	if (month < 1 || month > 12) return undefined;
	if (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return undefined;
	return [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-');
}

/** True where `iso` lies in the period, or may: of a day known only to its month, the month decides. */
export function holdsAt(period: Period | undefined, iso: string | undefined): boolean {
	if (!period || iso === undefined || iso.startsWith('-')) return true;
	return !(period.from !== undefined && isAfter(period.from, iso)) && !(period.until !== undefined && isAfter(iso, period.until));
}

/** True where `a` is certainly later, as far as both are known. */
function isAfter(a: string, b: string): boolean {
	const length = Math.min(a.length, b.length);
	return a.slice(0, length) > b.slice(0, length);
}

/** `2021-03—2024-05`, `2021-03至今`, `至2024-05`. */
export function periodText({ from, until: end }: Period): string {
	if (from === undefined) return end === undefined ? '' : `至${end}`;
	return end === undefined ? `${from}至今` : `${from}—${end}`;
}
