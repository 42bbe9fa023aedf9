// What a change or a multiple is measured from: 同比 and 环比 say it by themselves, `比2020年翻两番` and `是2013年的3倍` name a time.
import { isOneOf } from '../../text/characters.ts';
import type { ComparisonBase } from '../model.ts';
import type { FigureCandidate } from './candidate.ts';
import { lastBefore, type SaidDate } from './dates/period.ts';

/** Further back than this the clause speaks of something else. */
const reach = 16;
const bases: readonly (readonly [RegExp, ComparisonBase])[] = [
	[/同比|[比较](?:上年|去年)同期/u, 'same time of the year before'],
	[/环比|[比较]上(?:个?月|季度?)/u, 'period before'],
	[/[比较](?:上年|去年|上一年)/u, 'year before'],
];
const clauseEnds = '，。；';

/** An ISO date where the text names one; `undefined` where it does not say, and for what is neither change nor multiple. */
export function baseOf(
	candidate: FigureCandidate,
	measure: string | undefined,
	text: string,
	said: readonly SaidDate[],
): string | undefined {
	const isSure = isChange(candidate, measure) || isMultiple(candidate);
	if (!isSure && candidate.kind !== 'percent') return undefined;
	let from = candidate.start;
	while (from > 0 && candidate.start - from < reach && !isOneOf(text.charCodeAt(from - 1), clauseEnds)) from--;
	const clause = text.slice(from, candidate.start);
	const known = bases.find(([pattern]) => pattern.test(clause))?.[1];
	if (known !== undefined || !isSure) return known;
	const date = said[lastBefore(said, candidate.start)];
	if (date === undefined || date.candidate.start < from || date.candidate.end > candidate.start) return undefined;
	const before = text.slice(Math.max(0, date.candidate.start - 3), date.candidate.start);
	if (!/(?:[比较是为]|相当于|达到?)$/u.test(before)) return undefined;
	return typeof date.value === 'string' ? date.value : Array.isArray(date.value) ? date.value.join('/') : undefined;
}

function isChange({ kind }: FigureCandidate, measure: string | undefined): boolean {
	return (kind === 'percent' || kind === 'quantity') && measure !== undefined && /(?:增长|下降)$/u.test(measure);
}

/** `3倍`, `两番`, `一半`. */
function isMultiple({ kind, unit, value }: FigureCandidate): boolean {
	return unit === '倍' || unit === '番' || (kind === 'quantity' && unit === undefined && typeof value === 'number' && value < 1);
}
