// The card of a figure: its value in full, what it measures, of whom and when as understood, and its history in print.
import type { ArticleDate } from '../../article/model.ts';
import type { FigureRecord } from '../../corpus/evidence.ts';
import type { Figure } from '../../facts/model.ts';
import { contains } from '../../text/span.ts';
import type { Bilingual, Locale } from '../../util/bilingual.ts';
import { escapeMarkdown } from '../../util/markdown.ts';
import { svgDataUri } from '../charts/dataUri.ts';
import { type ChartPoint, sparkline } from '../charts/sparkline.ts';
import { approximationSign, dateWords, fullValue, shortValue, weekdayOf } from '../figureWords.ts';
import { approximationWords, figureWords } from '../kindWords.ts';
import type { Reading } from '../reading.ts';
import { brokenLines, type CardOptions, placeLine } from './options.ts';

export function figureCard(reading: Reading, figure: Figure, options: CardOptions): string {
	const { locale } = options;
	const date = reading.file.articles.find((article) => contains(article.span, figure.span))?.date;
	const history = historyOf(reading, figure);
	const blocks = [
		brokenLines([headLine(figure, locale), ...understood(figure, date, locale)]),
		chartOf(figure, date, history, options),
		history
			.slice(0, 3)
			.map((record) => `- ${placeLine(record.place, options, recordWords(record, locale))}`)
			.join('\n'),
	];
	return blocks.filter((block) => block !== '').join('\n\n');
}

function headLine(figure: Figure, locale: Locale): string {
	const word = figureWords[figure.kind][locale];
	const days = figure.kind === 'date' ? daysOf(figure.value) : [];
	if (days.length === 0) {
		const value = fullValue(figure.value, figure.unit) || figure.text;
		return `**${escapeMarkdown(value)}** ${word}${figure.approximation === 'exact' ? '' : ` · ${approximationWords[figure.approximation][locale]}`}`;
	}
	const weekdays = days.map((day) => weekdayOf(day)?.[locale]).filter((day) => day !== undefined);
	return `**${escapeMarkdown(dateWords(days.join('/'))[locale])}** ${[word, weekdays.join(' – ')].filter(Boolean).join(' · ')}`;
}

/** `2025-06-17` as one day, `['2025-06-16', '2025-06-18']` as first and last. */
function daysOf(value: Figure['value']): string[] {
	if (typeof value === 'string') return value.split('/').slice(0, 2);
	if (typeof value !== 'object') return [];
	const [first, last] = value;
	return typeof first === 'string' && typeof last === 'string' ? [first, last] : [];
}

function understood(figure: Figure, date: ArticleDate | undefined, locale: Locale): string[] {
	const lines: (Bilingual | undefined)[] = [
		figure.measure === undefined
			? undefined
			: { zh: `指标：${escapeMarkdown(figure.measure)}`, en: `Measures: ${escapeMarkdown(figure.measure)}` },
		figure.scope.length === 0
			? undefined
			: { zh: `范围：${figure.scope.map(escapeMarkdown).join('、')}`, en: `Of: ${figure.scope.map(escapeMarkdown).join(', ')}` },
		figure.period === undefined ? undefined : { zh: `时间：${dateWords(figure.period).zh}`, en: `When: ${dateWords(figure.period).en}` },
		resolvedLine(figure, date),
	];
	return lines.flatMap((line) => (line === undefined ? [] : [line[locale]]));
}

/** Says that a year was understood and not printed, and what it may be held against. */
function resolvedLine(figure: Figure, date: ArticleDate | undefined): Bilingual | undefined {
	if (figure.kind !== 'date') return undefined;
	const value = String(figure.value);
	if (value.startsWith('--')) return { zh: '年份不明', en: 'Year unknown' };
	const year = /\d{4}/u.exec(value)?.[0];
	if (year === undefined || figure.text.includes(year)) return undefined;
	if (date === undefined) return { zh: '原文未写年份，按上下文推算', en: 'No year in the text; understood from the context' };
	const words = dateWords(date.iso);
	return { zh: `原文未写年份；本文日期 ${words.zh}`, en: `No year in the text; this article is of ${words.en}` };
}

/** Published values of the same indicator and unit; of the same scope, if there are any; newest first, each value of a period once. */
function historyOf({ evidence }: Reading, figure: Figure): FigureRecord[] {
	if (figure.indicator === undefined) return [];
	const alike = (evidence.figures.get(figure.indicator) ?? []).filter((record) => record.unit === figure.unit);
	const scope = figure.scope.join('|');
	const same = alike.filter((record) => record.scope.join('|') === scope);
	const seen = new Set<string>();
	return (same.length > 0 ? same : alike)
		.filter((record) => {
			const key = `${timeOf(record)} ${String(record.value)}`;
			return !seen.has(key) && seen.add(key);
		})
		.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
}

function timeOf(record: FigureRecord): string {
	return record.period ?? record.place.date ?? '';
}

function recordWords(record: FigureRecord, locale: Locale): string {
	const value = `${approximationSign(record.approximation)}${shortValue(record.value, record.unit)}`;
	const time = timeOf(record);
	const parts = [time === '' ? '' : dateWords(time)[locale], value, ...record.scope].filter(Boolean);
	return escapeMarkdown(parts.join(' · '));
}

/** Empty where there is only one point. */
function chartOf(figure: Figure, date: ArticleDate | undefined, history: readonly FigureRecord[], { locale, theme }: CardOptions): string {
	if (typeof figure.value !== 'number') return '';
	const here = figure.period ?? date?.iso ?? '9999';
	const past = history.flatMap(({ value, ...record }) =>
		typeof value === 'number' && timeOf({ value, ...record }) !== '' ? [{ time: timeOf({ value, ...record }), value, current: false }] : [],
	);
	const others = past.filter((point) => point.time !== here || point.value !== figure.value);
	const points = [...others, { time: here, value: figure.value, current: true }].sort((a, b) =>
		a.time < b.time ? -1 : a.time > b.time ? 1 : 0,
	);
	if (points.length < 2) return '';
	const drawn = points.map(
		({ time, value, current }): ChartPoint => ({
			label: time === '9999' ? '' : dateWords(time)[locale],
			value,
			shown: shortValue(value, figure.unit === '%' ? '%' : undefined),
			current,
		}),
	);
	const title = `${figure.measure ?? figure.indicator ?? ''}${figure.unit === undefined ? '' : `（${figure.unit}）`}`;
	const alt: Bilingual = { zh: '历次数值', en: 'Values over time' };
	return `![${alt[locale]}](${svgDataUri(sparkline(drawn, { theme, title }))})`;
}
