// What was printed of a figure's indicator: a chart with this value marked, the newest values with their sentences, and the way to all.
import type { ArticleDate } from '../../article/model.ts';
import type { FigureRecord } from '../../corpus/evidence.ts';
import type { Figure } from '../../facts/model.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { dateWords } from '../../util/dateWords.ts';
import { escapeMarkdown, markdownLink } from '../../util/markdown.ts';
import { svgDataUri } from '../charts/dataUri.ts';
import { type ChartPoint, sparkline } from '../charts/sparkline.ts';
import { approximationSign, shortValue } from '../figureWords.ts';
import { middleOf } from '../indicatorSeries.ts';
import type { Reading } from '../reading.ts';
import { type CardOptions, placeLine } from './options.ts';

/** So many published values are told with their sentences, of so many units each. */
const mostTold = 3;
const mostWords = 60;
const month = 30 * 24 * 3600 * 1000;

/** Markdown; empty where nothing was printed. */
export function historyWords(reading: Reading, figure: Figure, date: ArticleDate | undefined, options: CardOptions): string {
	const { same, others } = historyOf(reading, figure, options.printed ?? []);
	const lines = (records: readonly FigureRecord[]) =>
		records
			.slice(0, mostTold)
			.map((record) => recordLine(record, options))
			.join('\n');
	// Values of others are no history of this one, and no line leads through them.
	const told =
		same.length > 0
			? [chartOf(figure, date, same, options), lines(same)]
			: others.length > 0
				? [elsewhere[options.locale], lines(others)]
				: [];
	return [...told, moreLink(figure, same.length + others.length, options)].filter((block) => block !== '').join('\n\n');
}

const elsewhere: Bilingual = { zh: '同一指标，其他范围：', en: 'The same indicator, of others:' };

/** Published values of the same indicator and unit, newest first, each value of a period once: of the same scope, and of others. */
function historyOf({ evidence }: Reading, figure: Figure, printed: readonly FigureRecord[]) {
	if (figure.indicator === undefined) return { same: [], others: [] };
	const all = [...printed, ...(evidence.figures.get(figure.indicator) ?? [])].filter((record) => record.unit === figure.unit);
	const { same = [], others = [] } = Object.groupBy(all, (record) => (isSameScope(record.scope, figure.scope) ? 'same' : 'others'));
	return { same: eachOnce(same), others: eachOnce(others) };
}

/** The same parties; or all but those named first, which a text of their own country leaves out: 五国 beside 东岚、五国. */
function isSameScope(one: readonly string[], other: readonly string[]): boolean {
	const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
	if (fewer.length === 0) return more.length === 0;
	return more.slice(-fewer.length).join('|') === fewer.join('|');
}

function eachOnce(records: readonly FigureRecord[]): FigureRecord[] {
	const seen = new Set<string>();
	return records
		.filter((record) => {
			const key = `${timeOf(record)} ${String(record.value)} ${record.scope.join('|')}`;
			return !seen.has(key) && seen.add(key);
		})
		.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
}

function timeOf(record: FigureRecord): string {
	return record.period ?? record.place.date ?? '';
}

/** `- 2024年 **948亿美元** 中国、中亚：“……” — [标题 2025年6月17日](…)` */
function recordLine(record: FigureRecord, options: CardOptions): string {
	const time = timeOf(record);
	const value = `**${escapeMarkdown(`${approximationSign(record.approximation)}${shortValue(record.value, record.unit)}`)}**`;
	const facts = [time === '' ? '' : dateWords(time)[options.locale], value, escapeMarkdown(record.scope.join('、'))]
		.filter(Boolean)
		.join(' ');
	return `- ${placeLine(record.place, options, `${facts}：“${escapeMarkdown(shortened(record))}”`)}`;
}

/** Long sentences are cut around the value: the link leads to the rest. */
function shortened({ value, unit, place }: FigureRecord): string {
	const words = place.sentence.trim();
	if (words.length <= mostWords) return words;
	const at = Math.max(0, words.indexOf(shortValue(value, unit)));
	const from = at < mostWords - 12 ? 0 : at - mostWords / 2;
	const cut = words.slice(from, from + mostWords).toWellFormed();
	return `${from > 0 ? '……' : ''}${cut}${from + mostWords < words.length ? '……' : ''}`;
}

function moreLink({ indicator, unit = '', scope }: Figure, count: number, { locale, indicatorLink }: CardOptions): string {
	if (indicator === undefined || indicatorLink === undefined || count === 0) return '';
	const words: Bilingual = { zh: '在“指标对照”中查看全部', en: 'All of it in Indicators over Time' };
	return markdownLink(words[locale], indicatorLink({ indicator, unit, scope: scope.join('、') }));
}

/** Empty where there is only one moment. */
function chartOf(figure: Figure, date: ArticleDate | undefined, history: readonly FigureRecord[], { locale, theme }: CardOptions): string {
	if (typeof figure.value !== 'number') return '';
	const pointOf = (when: string, value: number, current: boolean): ChartPoint[] => {
		const time = middleOf(when);
		if (time === undefined) return [];
		return [{ label: dateWords(when)[locale], time, value, shown: shortValue(value, figure.unit === '%' ? '%' : undefined), current }];
	};
	const here = figure.period ?? date?.iso ?? '';
	const past = history.flatMap((record) =>
		typeof record.value !== 'number' || (timeOf(record) === here && record.value === figure.value)
			? []
			: pointOf(timeOf(record), record.value, false),
	);
	const latest = Math.max(...past.map(({ time }) => time));
	// What has no time of its own stands behind all that has.
	const own = pointOf(here, figure.value, true)[0] ?? {
		label: '',
		time: latest + Math.max(month, (latest - Math.min(...past.map(({ time }) => time))) / 10),
		value: figure.value,
		shown: shortValue(figure.value, figure.unit === '%' ? '%' : undefined),
		current: true,
	};
	const drawn = [...past, own].sort((a, b) => a.time - b.time || a.value - b.value);
	// Several values of one moment are no course of things.
	if (new Set(drawn.map(({ time }) => time)).size < 2) return '';
	const title = `${figure.measure ?? figure.indicator ?? ''}${figure.unit === undefined ? '' : `（${figure.unit}）`}`;
	const alt: Bilingual = { zh: '历次数值', en: 'Values over time' };
	return `![${alt[locale]}](${svgDataUri(sparkline(drawn, { theme, title }))})`;
}
