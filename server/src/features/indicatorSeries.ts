// What was printed of one indicator, as points through time for a chart and a table. Knows neither the store nor how it is drawn.
import type { CorpusPlace, FigureRecord } from '../corpus/evidence.ts';
import type { Approximation } from '../facts/model.ts';
import type { Span } from '../text/span.ts';
import type { Locale } from '../util/bilingual.ts';
import { dateWords } from '../util/dateWords.ts';
import { approximationSign, shortValue } from './figureWords.ts';

/** Everything in it is plain data: it goes over the wire as it is. */
export interface IndicatorSeries {
	readonly indicator: string;
	/** Oldest first; those of one moment in the order of their values. */
	readonly points: readonly IndicatorPoint[];
	/** Units by how many points have them, most first; `''` for none. Values of different units are not drawn together. */
	readonly units: readonly Tally[];
	/** Of whom or where: as `IndicatorPoint.scope`, most first. */
	readonly scopes: readonly Tally[];
	/** Printed in all; more than there are points where only the newest were asked. */
	readonly total: number;
}

/** What a figure's card leads to: its indicator, with its own unit and scope to begin with, as points have them. */
export interface IndicatorShown {
	readonly indicator: string;
	readonly unit: string;
	readonly scope: string;
}

export interface Tally {
	readonly name: string;
	readonly count: number;
}

export interface IndicatorPoint {
	/** Milliseconds since 1970 of the middle of the time that it is said of. */
	readonly time: number;
	/** `2024年`, `2025年1月至3月`: as understood, or the article's day. */
	readonly when: string;
	/** No period was printed: `when` is the day of the article. */
	readonly dated: boolean;
	readonly low: number;
	/** As `low` but for an interval. */
	readonly high: number;
	readonly approximation: Approximation;
	/** `约948亿美元` */
	readonly shown: string;
	readonly unit: string;
	/** `中国、中亚`; `''` where the text does not say. */
	readonly scope: string;
	/** `双边贸易额`: the words printed. */
	readonly measure: string;
	readonly headline: string | undefined;
	readonly date: string | undefined;
	readonly sentence: string;
	readonly corpus: string | undefined;
	readonly place: { readonly path: string; readonly span: Span };
}

/** `total`: how many records there are in all, of which `records` may be the newest. What cannot be drawn is left out. */
export function indicatorSeries(indicator: string, records: readonly FigureRecord[], total: number, locale: Locale): IndicatorSeries {
	const points = records.flatMap((record) => pointOf(record, locale) ?? []).sort((a, b) => a.time - b.time || a.low - b.low);
	return {
		indicator,
		points,
		units: tallied(points.map(({ unit }) => unit)),
		scopes: tallied(points.map(({ scope }) => scope)),
		// What has no date can be put on no chart; that is not what is older.
		total: total > records.length ? total : points.length,
	};
}

function pointOf(record: FigureRecord, locale: Locale): IndicatorPoint | undefined {
	const { value, unit, period, scope, measure, place } = record;
	const when = period ?? place.date;
	const time = when === undefined ? undefined : middleOf(when);
	if (when === undefined || time === undefined) return undefined;
	const [low, high] = typeof value === 'number' ? [value, value] : value;
	const approximation = record.approximation as Approximation;
	return {
		time,
		when: dateWords(when)[locale],
		dated: period === undefined,
		low,
		high,
		approximation,
		shown: `${approximationSign(approximation)}${shortValue(value, unit)}`,
		unit: unit ?? '',
		scope: scope.join('、'),
		measure,
		...sourceOf(place),
	};
}

function sourceOf({ headline, date, sentence, corpus, path, span }: CorpusPlace) {
	return { headline, date, sentence, corpus: corpus?.label, place: { path, span } };
}

/** A year is drawn at its middle, and so is a month; a stretch that runs on at its end, which is when it was so much. */
export function middleOf(when: string): number | undefined {
	const [from = '', to] = when.split('/');
	if (to !== undefined) return endOf(to);
	const start = Date.parse(startOf(from));
	const end = endOf(from);
	return Number.isNaN(start) || end === undefined ? undefined : (start + end) / 2;
}

function startOf(iso: string): string {
	return `${iso}${'-01-01'.slice(iso.length - 4)}T00:00:00Z`;
}

function endOf(iso: string): number | undefined {
	const start = new Date(startOf(iso));
	if (Number.isNaN(start.getTime())) return undefined;
	if (iso.length === 4) start.setUTCFullYear(start.getUTCFullYear() + 1);
	else if (iso.length === 7) start.setUTCMonth(start.getUTCMonth() + 1);
	else return start.getTime();
	return start.getTime() - 1;
}

function tallied(names: readonly string[]): Tally[] {
	return [...Map.groupBy(names, (name) => name)].map(([name, same]) => ({ name, count: same.length })).sort((a, b) => b.count - a.count);
}
