// Rows of the collection of times, and whether our reading of one says the same. An end that is the moment of asking or open is no
// part of the words and not compared; a stretch counted from that moment (未来5年) is compared by its length.
import type { FigureCandidate } from '../../server/src/facts/figures/candidate.ts';
import { resolveDate } from '../../server/src/facts/figures/dates/resolve.ts';
import { scanFigures } from '../../server/src/facts/figures/scan.ts';

type Length = Readonly<Record<string, number | boolean>>;

export interface TimeRow {
	readonly input: string;
	readonly expected: { readonly type: string; readonly time: unknown };
	/** The moment of asking, as far as it is told. */
	readonly args: readonly unknown[];
	readonly base?: string;
}

const milliseconds: Readonly<Record<string, number>> = {
	年: 365.25 * 86_400_000,
	周年: 365.25 * 86_400_000,
	个季度: 91.3 * 86_400_000,
	个月: 30.44 * 86_400_000,
	周: 7 * 86_400_000,
	天: 86_400_000,
	// Seven days have five of them.
	个工作日: 1.4 * 86_400_000,
	个交易日: 1.4 * 86_400_000,
	小时: 3_600_000,
	分钟: 60_000,
	秒: 1000,
};

const parts: Readonly<Record<string, readonly [string, number]>> = {
	年: ['year', 1],
	周年: ['year', 1],
	个月: ['month', 1],
	个季度: ['month', 3],
	周: ['day', 7],
	天: ['day', 1],
	小时: ['hour', 1],
	分钟: ['minute', 1],
	秒: ['second', 1],
	个工作日: ['workday', 1],
	个交易日: ['workday', 1],
};

export function isReadAlike(row: TimeRow): boolean {
	const { type, time } = row.expected;
	const found = scanFigures(row.input);
	if (type === 'time_delta') return isSameLength(found, [time].flat() as Length[]);
	if (type === 'time_period') return isSameHabit(found, time as Habit);
	return isSameDays(row, found) || isSameStretch(row, found);
}

function isSameLength(found: readonly FigureCandidate[], wanted: readonly Length[]): boolean {
	const got = new Map<string, number[]>();
	for (const { unit, value } of found) {
		const part = parts[unit ?? ''];
		if (part === undefined) continue;
		got.set(part[0], [...(got.get(part[0]) ?? []), ...[value].flat().map((number) => Number(number) * part[1])]);
	}
	if (got.size === 0) return false;
	return wanted.every((length, i) =>
		Object.entries(length).every(([name, value]) => value === true || (got.get(name)?.[i] ?? got.get(name)?.[0]) === value),
	);
}

interface Habit {
	readonly delta: Length;
	readonly point: { readonly time: readonly unknown[]; readonly string: string } | null;
}

/** `每周六上午9点` has a clock time and no day of the calendar; `每隔3天` says how long. */
function isSameHabit(found: readonly FigureCandidate[], { delta, point }: Habit): boolean {
	if (point === null) return isSameLength(found, [delta]);
	if (found.length === 0 || daysOf(found, '2021-06-14').length > 0) return false;
	const clock = clocksOf(found)[0];
	const moment = String([point.time].flat(3)[0]);
	return clock === undefined ? moment.endsWith('00:00:00') : moment.slice(11).startsWith(clock);
}

function isSameDays(row: TimeRow, found: readonly FigureCandidate[]): boolean {
	const asked = askedAt(row);
	const [from, to] = row.expected.time as readonly [string, string];
	const clocks = clocksOf(found);
	const days = daysOf(found, asked.slice(0, 10).replace(/(?:-00)+$/u, ''));
	const today = clocks.length > 0 ? asked.slice(0, 10) : undefined;
	const first = days[0] ?? today;
	let last = days.at(-1) ?? first;
	if (first === undefined || last === undefined) return false;
	// 22时至次日5时, 24时
	const [opens, closes] = [clocks[0] ?? '', clocks.at(-1) ?? ''];
	if (closes < opens && days.length < 3) last = shifted(last);
	const midnight = closes === '24:00';
	const isFrom =
		isOpen(from, asked) || (first === from.slice(0, 10) && from.slice(11).startsWith(opens)) || (midnight && opens === '24:00');
	const isTo = isOpen(to, asked) || last === to.slice(0, 10) || (midnight && shifted(last) === to.slice(0, 10));
	if (isOpen(from, asked) && isOpen(to, asked)) return false;
	const isHour = !isOpen(from, asked) || closes === '' || to.slice(11).startsWith(closes.slice(0, 2));
	return isFrom && isTo && isHour;
}

/** Its length, laid from the moment of asking, reaches the end that is printed: to a day, or a hundredth where it is long. */
function isSameStretch(row: TimeRow, found: readonly FigureCandidate[]): boolean {
	const asked = askedAt(row);
	const length = found.find(({ kind }) => kind === 'duration');
	const unit = milliseconds[length?.unit ?? ''];
	if (length === undefined || unit === undefined || found.some(({ kind }) => kind === 'date')) return false;
	const sign = /未来|今后|^再?过(?!去)|后|[内里]$/u.test(row.input) && !/过去|近/u.test(row.input) ? 1 : -1;
	const ends = (row.expected.time as readonly string[]).filter((end) => !isOpen(end, asked));
	const slack =
		length.approximation === 'over' || Array.isArray(length.value)
			? unit
			: Math.min(unit, 86_400_000) + 0.01 * Number([length.value].flat()[0]) * unit;
	return [length.value].flat().some((value) => {
		const reached = momentOf(asked) + sign * Number(value) * unit;
		return ends.some((end) => Math.abs(momentOf(end) - reached) <= slack);
	});
}

function isOpen(end: string, asked: string): boolean {
	return end.endsWith('inf') || Math.abs(momentOf(end) - momentOf(asked)) < 1000;
}

function clocksOf(found: readonly FigureCandidate[]): readonly string[] {
	return found.flatMap(({ kind, value }) => (kind === 'time' ? [value].flat().map(String) : []));
}

function daysOf(found: readonly FigureCandidate[], article: string): string[] {
	let previous = article;
	let end = -1;
	return found.flatMap(({ when, on, start, end: close }) => {
		const expression = when ?? (on === undefined ? undefined : { from: on, to: undefined });
		if (expression === undefined) return [];
		// 6月1日周六: the weekday is that day's.
		const beside = end === start && expression.from.weekday !== undefined && expression.from.weekOffset === 0;
		end = close;
		if (beside) return [];
		const value = resolveDate(expression, { article, previous, sentenceYear: undefined });
		if (value === undefined) return [];
		const [from, to] = typeof value === 'string' ? [value, value] : value;
		previous = from;
		return [firstDay(from), lastDay(to)];
	});
}

function firstDay(date: string): string {
	return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length > 7) return date;
	return `${date}-${new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).getUTCDate()}`;
}

function shifted(day: string): string {
	return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The moments that the collection asks at where a row tells none. */
const clocks: Readonly<Record<string, string>> = { _ts_1: '2021-06-14 01:06:40', _ts_2: '2021-09-01 15:15:32' };

/** `2019-02-18 07:18:00`; `00` for a month or day that is not told. */
function askedAt({ args, base }: TimeRow): string {
	const [given] = args;
	if (typeof given === 'number') return new Date(given * 1000).toISOString().slice(0, 19).replace('T', ' ');
	if (given === null || typeof given !== 'object') return clocks[base ?? '_ts_1'] ?? '';
	const numbers = (Array.isArray(given) ? given : Object.values(given)) as readonly number[];
	const two = (i: number) => String(numbers[i] ?? 0).padStart(2, '0');
	return `${numbers[0]}-${two(1)}-${two(2)} ${two(3)}:${two(4)}:${two(5)}`;
}

function momentOf(moment: string): number {
	return Date.parse(`${moment.replaceAll('-00', '-01').replace(' ', 'T')}Z`);
}
