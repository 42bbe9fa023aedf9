// The card of a figure: its value in full, what it measures, of whom and when as understood, and its history in print.
import type { ArticleDate } from '../../article/model.ts';
import type { ComparisonBase, Figure } from '../../facts/model.ts';
import { contains } from '../../text/span.ts';
import type { Bilingual, Locale } from '../../util/bilingual.ts';
import { dateWords } from '../../util/dateWords.ts';
import { escapeMarkdown } from '../../util/markdown.ts';
import { arithmeticOf } from '../arithmetic.ts';
import { conversionsOf } from '../conversions.ts';
import { distanceWords, lunarWords } from '../dayWords.ts';
import { fullValue, weekdayOf } from '../figureWords.ts';
import { approximationWords, figureWords } from '../kindWords.ts';
import type { Reading } from '../reading.ts';
import { historyWords } from './figureHistory.ts';
import { brokenLines, type CardOptions } from './options.ts';

export function figureCard(reading: Reading, figure: Figure, options: CardOptions): string {
	const { locale } = options;
	const date = reading.file.articles.find((article) => contains(article.span, figure.span))?.date;
	const blocks = [
		brokenLines([headLine(figure, locale), ...reckoned(reading, figure), ...understood(figure, date, locale)]),
		historyWords(reading, figure, date, options),
	];
	return blocks.filter((block) => block !== '').join('\n\n');
}

/** The same in other units, and what follows from it with its neighbours. */
function reckoned(reading: Reading, figure: Figure): string[] {
	const sums = arithmeticOf(reading, figure);
	return [conversionsOf(figure).join('　'), ...sums].filter((line) => line !== '').map(escapeMarkdown);
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

/** As it was read, so that a misreading shows: also what could not be told. */
function understood(figure: Figure, date: ArticleDate | undefined, locale: Locale): string[] {
	const { measure, indicator, scope, period } = figure;
	const known = measure !== undefined;
	const base = baseWords(figure);
	const reading: (Bilingual | undefined)[] = [
		known ? { zh: `指标：${measureWords(measure, indicator).zh}`, en: `Measures: ${measureWords(measure, indicator).en}` } : undefined,
		scope.length > 0
			? { zh: `范围：${scope.map(escapeMarkdown).join('、')}`, en: `Of: ${scope.map(escapeMarkdown).join(', ')}` }
			: known
				? { zh: '范围：未写明', en: 'Of: not said' }
				: undefined,
		period !== undefined
			? { zh: `时间：${dateWords(period).zh}`, en: `When: ${dateWords(period).en}` }
			: known
				? { zh: '时间：未写明', en: 'When: not said' }
				: undefined,
		base,
	];
	const say = (words: readonly (Bilingual | undefined)[]) => words.flatMap((each) => (each === undefined ? [] : [each[locale]]));
	return [say(reading).join(' · '), ...say([...dayLines(figure, date), resolvedLine(figure, date)])].filter((line) => line !== '');
}

/** The words printed, and the name under which they are compared where that is another. */
function measureWords(measure: string, indicator: string | undefined): Bilingual {
	const printed = escapeMarkdown(measure);
	if (indicator === undefined || indicator === measure) return { zh: printed, en: printed };
	const compared = escapeMarkdown(indicator);
	return { zh: `${printed}（按“${compared}”比对）`, en: `${printed} (compared as ${compared})` };
}

const bases: Readonly<Record<string, Bilingual>> = {
	'same time of the year before': { zh: '相比：上年同期', en: 'Against: the same time of the year before' },
	'period before': { zh: '相比：上一期', en: 'Against: the period before' },
	'year before': { zh: '相比：上年', en: 'Against: the year before' },
} satisfies Record<ComparisonBase, Bilingual>;

/** What a change or a multiple is measured from. */
function baseWords({ base }: Figure): Bilingual | undefined {
	if (base === undefined) return undefined;
	const day = dateWords(base);
	return bases[base] ?? { zh: `相比：${day.zh}`, en: `Against: ${day.en}` };
}

/** Of a whole day: where it stands in the lunar calendar, and how far from the article's own day; the latter of a first day, too. */
function dayLines(figure: Figure, date: ArticleDate | undefined): (Bilingual | undefined)[] {
	const days = figure.kind === 'date' ? daysOf(figure.value) : [];
	const [day] = days;
	if (day === undefined) return [];
	const distance = date === undefined ? undefined : distanceWords(day, date.iso);
	if (days.length === 1) return [lunarWords(day), distance];
	return [distance && { zh: `首日：${distance.zh}`, en: `First day: ${distance.en}` }];
}

/** Says that a year was understood and not printed, and what it may be held against. */
function resolvedLine(figure: Figure, date: ArticleDate | undefined): Bilingual | undefined {
	if (figure.kind !== 'date') return undefined;
	// “十四五”: its years are known by themselves
	if (/^[六七八九十一二三四]{1,2}五$/u.test(figure.text)) return undefined;
	if (figure.value === undefined) {
		const open = date !== undefined || !/[去今明前后上本次当]/u.test(figure.text);
		return open
			? { zh: '没有确定的日期', en: 'No certain day' }
			: { zh: '本文日期不明，无从推算', en: 'Not understood: the day of this article is unknown' };
	}
	const value = String(figure.value);
	if (value.startsWith('--')) return { zh: '年份不明', en: 'Year unknown' };
	const year = /\d{4}/u.exec(value)?.[0];
	if (year === undefined || figure.text.includes(year)) return undefined;
	if (date === undefined) return { zh: '原文未写年份，按上下文推算', en: 'No year in the text; understood from the context' };
	const words = dateWords(date.iso);
	return { zh: `原文未写年份；本文日期 ${words.zh}`, en: `No year in the text; this article is of ${words.en}` };
}
