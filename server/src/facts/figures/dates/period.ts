// For when a figure is said: the date nearest before it in its sentence. A date that it is compared with (比2023年增长…) is
// not its own, and a stretch that runs on (今年以来) ends with the article's day.
import { isOneOf } from '../../../text/characters.ts';
import type { Span } from '../../../text/span.ts';
import { countBelow } from '../../../util/countBelow.ts';
import type { Figure } from '../../model.ts';
import type { FigureCandidate } from '../candidate.ts';
import type { ParagraphContext } from '../measured/paragraphContext.ts';
import { sentenceIndex } from '../sentences.ts';
import { stretchBefore } from './stretches.ts';

export interface SaidDate {
	readonly candidate: FigureCandidate;
	readonly value: Figure['value'];
}

/** So many dates back at most: more than a sentence has. */
const reach = 8;

/** An ISO date or `from/to`; `undefined` where the sentence does not say or the date is not known. */
export function periodOf(
	candidate: FigureCandidate,
	context: ParagraphContext,
	said: readonly SaidDate[],
	article: string | undefined,
): string | undefined {
	const sentence = context.sentences[sentenceIndex(context.sentences, candidate.start)];
	if (sentence === undefined) return undefined;
	let period: string | undefined;
	const nearest = lastBefore(said, candidate.start);
	for (let i = nearest; i >= 0 && i > nearest - reach; i--) {
		const date = said[i];
		if (date === undefined || date.candidate.start < sentence.start) break;
		// 比2023年的421万标箱: what is compared with has a time of its own.
		if (i === nearest && /^的[约近超逾]?$/u.test(context.text.slice(date.candidate.end, candidate.start)))
			return printed(date, context.text, article);
		if (
			isCompared(context.text, date.candidate) ||
			isSaid(context.text, date.candidate) ||
			isOrigin(date.candidate, candidate, context.text)
		)
			continue;
		if (isNarrowed(context.text, date.candidate) || isOtherwise(context.text.slice(date.candidate.end, candidate.start))) return undefined;
		const own = printed(date, context.text, article);
		// 截至6月9日，今年吞吐量…: what has come together by that day
		if (isUntil(context.text, date.candidate)) {
			const until = own?.split('/').at(-1);
			return until === undefined || period === undefined ? until : `${period.split('/')[0]}/${until}`;
		}
		if (own === undefined && period === undefined) return undefined;
		period ??= own;
	}
	period ??=
		openingDate(context, sentence, said, article) ??
		(context.hasStretches ? stretchBefore(context.text, sentence.start, candidate.start, context.candidates, article) : undefined);
	return period !== undefined && isWhole(context.text, sentence.start, candidate.start) ? period : runningAt(period, article);
}

/** `2025年，产量为3万吨；产值为5亿元`: the date that opens the whole is for what stands behind the semicolon too. */
function openingDate(context: ParagraphContext, part: Span, said: readonly SaidDate[], article: string | undefined): string | undefined {
	const { text, sentences } = context;
	let start = part.start;
	let index = sentenceIndex(sentences, start);
	for (let parts = 0; parts < 6 && /[；;]/u.test(text.charAt(start - 1)); parts++) start = sentences[--index]?.start ?? 0;
	if (start === part.start || /[；;：]/u.test(text.charAt(start - 1))) return undefined;
	const date = said[lastBefore(said, start) + 1];
	if (date === undefined || date.candidate.start >= part.start || !/[，,]/u.test(text.charAt(date.candidate.end))) return undefined;
	if (/[\d，,]/u.test(text.slice(start, date.candidate.start).replace(/^.{0,16}(?:说|称|表示|介绍|显示|指出)，/u, ''))) return undefined;
	if (isCompared(text, date.candidate) || isSaid(text, date.candidate) || isNarrowed(text, date.candidate)) return undefined;
	for (let i = lastBefore(said, start) + 2, seen = 0; seen < reach; i++, seen++) {
		const other = said[i]?.candidate;
		if (other === undefined || other.start >= part.start) return printed(date, text, article);
		if (!isCompared(text, other)) return undefined;
	}
	return undefined;
}

/** A year or month that is not over on the article's day is said as far as that day. */
function runningAt(period: string | undefined, article: string | undefined): string | undefined {
	if (period === undefined || article === undefined || period.length > 7 || period.includes('/')) return period;
	return article.length > period.length && article.startsWith(period) ? `${period}/${article}` : period;
}

/** 今年“五一”期间, 今年夏天: a part of the year, and nothing says which days. */
function isNarrowed(text: string, date: FigureCandidate): boolean {
	if (date.when?.from.festival !== undefined) return true;
	if (date.when?.from.month !== undefined) return false;
	return /^[的“]{0,2}(?:五一|十一|国庆|春节|元旦|端午|清明|中秋|春运|暑期|暑假|寒假|假期|双节|[春夏秋冬][天季日]|入[春夏秋冬]|汛期|早稻|夏粮|秋粮)/u.test(
		text.slice(date.end, date.end + 6),
	);
}

/** 5日结束，数据显示，春运期间…: of other days than those that are printed. `between` stands behind the date. */
function isOtherwise(between: string): boolean {
	return between.includes('期间') && /[，。；].{0,24}(?:春运|暑运|假期|长假|节日|黄金周)期间/u.test(between);
}

/** 今年，…全年预计达到…: said of a year that is not over, and of the whole of it. */
function isWhole(text: string, from: number, to: number): boolean {
	return /全年|预计|有望|力争|目标|计划/u.test(text.slice(Math.max(from, to - 40), to));
}

/** 3日发布的数据显示, 据…今天（6月19日）通报: the day on which it is said, and not the one that it is said of. */
function isSaid(text: string, date: FigureCandidate): boolean {
	const behind = text.slice(date.end, date.end + 24);
	return /^[）)]?[\u4e00-\u9fff“”《》]{0,14}?(?:发布|公布|通报|报道|消息|介绍|透露|宣布|获悉|了解到|致电|表示|指出|强调|说|称)(?!会上签署|了?新规)/u.test(
		behind,
	);
}

/** 从2021年的2600亿升至4120亿: the second is not of that year. */
function isOrigin(date: FigureCandidate, figure: FigureCandidate, text: string): boolean {
	if (!isOneOf(text.charCodeAt(date.start - 1), '从由') || isOneOf(text.charCodeAt(date.start - 2), '自理经事缘')) return false;
	return /^[^，。；]*\d[^，。；]*[至到][^，。；\d]{0,4}$/u.test(text.slice(date.end, Math.min(figure.start, date.end + 40)));
}

function isCompared(text: string, date: FigureCandidate): boolean {
	const last = text.charCodeAt(date.start - 1);
	if (isOneOf(last, '比较')) return true;
	if (isOneOf(last, '于过') && /(?:高于|低于|超过)$/u.test(text.slice(Math.max(0, date.start - 2), date.start))) return true;
	return (
		isOneOf(text.charCodeAt(date.end), '同相的') &&
		/^(?:同期|相比|的\d|的基础|的[约近]?[一二两三四五六七八九十百千点]{1,4}(?:倍|分之))/u.test(text.slice(date.end, date.end + 8))
	);
}

function printed(date: SaidDate, text: string, article: string | undefined): string | undefined {
	const { value, candidate } = date;
	if (value === undefined || typeof value === 'number') return undefined;
	const runsOn =
		text.slice(candidate.start, candidate.end).endsWith('以来') ||
		/^”?(?:以来|至今|起)/u.test(text.slice(candidate.end, candidate.end + 3)) ||
		isSince(text, candidate);
	const first = typeof value === 'string' ? value : String(value[0]);
	const last = typeof value === 'string' ? value : String(value[1]);
	// 1月末, 6月底: what had come together by then
	if (/月[底末]$/u.test(text.slice(candidate.start, candidate.end))) return last;
	// “十四五”期间 is not over on the day of the paper
	const lasts =
		candidate.when?.from.years !== undefined && article !== undefined && article.slice(0, 4) >= first && article.slice(0, 4) <= last;
	if (lasts) return `${first}/${article}`;
	if (runsOn) return article === undefined ? undefined : `${first}/${article}`;
	return typeof value === 'string' ? value : `${value[0]}/${value[1]}`;
}

/** `截至6月9日`, `截至今年6月9日` */
function isUntil(text: string, { start }: FigureCandidate): boolean {
	const before = text.slice(Math.max(0, start - 6), start);
	return before.includes('截') && /截[至止]\S{0,4}$/u.test(before);
}

/** `自2025年10月18日开通运营以来` */
function isSince(text: string, { start, end }: FigureCandidate): boolean {
	return isOneOf(text.charCodeAt(start - 1), '自从') && /^[^，。；！？]{1,14}?以来/u.test(text.slice(end, end + 16));
}

/** Index of the last date that begins before `pos`, or -1. */
export function lastBefore(said: readonly SaidDate[], pos: number): number {
	return countBelow(said, pos, ({ candidate }) => candidate.start) - 1;
}
