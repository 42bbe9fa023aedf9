// Dates and durations of the collection beside the project, resolved by the day that each row gives.
// The collection is made of spoken questions to an assistant; what a newspaper means otherwise is listed in timesElsewise.ts and left out.
import { expect, test } from 'vitest';
import type { FigureCandidate } from '../../../server/src/facts/figures/candidate.ts';
import { resolveDate } from '../../../server/src/facts/figures/resolve.ts';
import { scanFigures } from '../../../server/src/facts/figures/scan.ts';
import { sharedRows } from '../../support/shared.ts';
import { elsewise } from './timesElsewise.ts';

interface Row {
	readonly input: string;
	readonly expected: { readonly type: string; readonly time: unknown };
	readonly args: readonly unknown[];
	readonly base?: string;
}

/** Rows of the second clock look ahead: 3月8号 is next year's. A newspaper looks back. */
const rows = sharedRows<Row>('numbers/jionlp_time_parse.jsonl').filter(
	({ input, base, expected }) => base !== '_ts_2' && expected.type !== 'time_period' && !elsewise.some((one) => one.rows.test(input)),
);

test.skipIf(rows.length === 0)('dates and durations, at least 92 %', () => {
	const wrong = rows.filter((row) => (row.expected.type === 'time_delta' ? !sameDuration(row) : !sameDays(row))).map((row) => row.input);
	expect(rows.length).toBeGreaterThan(200);
	expect(1 - wrong.length / rows.length, wrong.join(' ')).toBeGreaterThanOrEqual(0.92);
});

const habits = sharedRows<Row>('numbers/jionlp_time_parse.jsonl').filter(
	// 每半年 and 每天 say how often, and no day.
	({ input, expected }) => expected.type === 'time_period' && /^每(?:年\d|月\d|周[一二三四五六日]|个?星期[一二三四五六日天])/u.test(input),
);

test.skipIf(habits.length === 0)('a day that comes again is no day of the calendar', () => {
	const wrong = habits.filter(({ input }) => daysOf(scanFigures(input), '2021-06-14').length > 0 || scanFigures(input)[0]?.kind !== 'date');
	expect(habits.length).toBeGreaterThan(4);
	expect(wrong.map(({ input }) => input)).toEqual([]);
});

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

function sameDuration({ input, expected }: Row): boolean {
	const got = new Map<string, readonly number[]>();
	for (const { unit, value } of scanFigures(input)) {
		const part = parts[unit ?? ''];
		if (part !== undefined)
			got.set(
				part[0],
				[value].flat().map((number) => Number(number) * part[1]),
			);
	}
	const wanted = [expected.time].flat() as readonly Readonly<Record<string, number | boolean>>[];
	return (
		got.size > 0 &&
		wanted.every((duration, i) =>
			Object.entries(duration).every(([name, value]) => value === true || (got.get(name)?.[i] ?? got.get(name)?.[0]) === value),
		)
	);
}

/** First and last day the same, and the first clock time where one is printed. */
function sameDays(row: Row): boolean {
	const article = baseOf(row);
	const found = scanFigures(row.input);
	const days = daysOf(found, article);
	const clock = found.find((figure) => figure.kind === 'time')?.value;
	const [from, to] = row.expected.time as [string, string];
	const first = days[0] ?? (clock === undefined ? undefined : article);
	const last = days.at(-1) ?? first;
	const midnight = [clock].flat().at(-1) === '24:00' || found.some((figure) => [figure.value].flat().at(-1) === '24:00');
	return (
		first === from.slice(0, 10) &&
		(last === to.slice(0, 10) || midnight) &&
		(clock === undefined || from.slice(11).startsWith(String([clock].flat()[0])))
	);
}

function daysOf(found: readonly FigureCandidate[], article: string): string[] {
	let previous = article;
	return found.flatMap(({ when }) => {
		if (when === undefined) return [];
		const value = resolveDate(when, { article, previous, sentenceYear: undefined });
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

function baseOf({ args }: Row): string {
	const [given] = args;
	const two = (number: number) => String(number).padStart(2, '0');
	if (typeof given === 'number') return new Date(given * 1000).toISOString().slice(0, 10);
	const list = Array.isArray(given)
		? given.slice(0, 3)
		: given === null || typeof given !== 'object'
			? [2021, 6, 14]
			: Object.values(given).slice(0, 3);
	return (list as readonly number[]).map((number, i) => (i === 0 ? String(number) : two(number))).join('-');
}
