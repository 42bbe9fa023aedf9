// The words that say what a figure measures: `双边贸易额` of `双边贸易额达到948亿美元`, `培训名额` of `3000个培训名额`.
// Looks back for an indicator noun, else on for a counted noun. Knows words, not their normal form (indicator.ts).

import { classOfUnit, dimensionOf } from '../amounts/units.ts';
import type { FigureCandidate, Measure } from '../candidate.ts';
import { clauseStart, sentenceIndex } from '../sentences.ts';
import { changeBehind, headOf, onlyChange, openings, strip, trade } from './indicatorWords.ts';
import { nounBehind, nounMeasured, nounPostposed } from './nounBehind.ts';
import { lastBefore, lastFigureEnd, lastNameEnd, type ParagraphContext } from './paragraphContext.ts';

/** `比2023年的421万标箱` before 增长: the indicator stands in the clause before. */
const comparison = /^[比较](?:\d{4}年|去年|上年|前年|上一年|上年同期|去年同期|同期|上月)的[\d.,，]{1,12}[万亿]{0,2}[\u4e00-\u9fff]{1,4}$/u;

const stop = /[的和与同及在对向从由将被把使给了是其该各这那为让按、/～—－\-\s]/u;

/** What is levied or held: `25%的关税`. */
const ratesBehind =
	/^的((?:进口|出口|增值|附加|惩罚性|反倾销|消费|所得)?(?:关税|税率|税|股份|股权|选票|得票率|支持率|投票率|收视率|概率))(?![收务法])/u;

/** Computed in order: a figure may take the measure of the figure before it. */
export function measureOf(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const before = nounBefore(candidate, context);
	if (before !== undefined) return before;
	if (candidate.kind === 'age') return ageOf(candidate, context.text);
	const unit = candidate.unit ?? '';
	if (candidate.kind === 'percent') return rateBehind(candidate, context.text);
	// A bare number counts only where it is large: 7500万感染者.
	if ((classOfUnit(unit) === 'classifier' && !divisions.has(unit)) || (unit === '' && candidate.step >= 1000))
		return nounBehind(candidate, context) ?? nounPostposed(candidate, context);
	return extentBefore(candidate, context.text) ?? nounMeasured(candidate, context);
}

/** 9省区, 14县: what is counted is said already. */
const divisions = new Set(['省', '省区', '省区市', '市', '县', '区', '镇', '乡', '村', '国']);

/** `终年79岁` and `享年79岁` stay so; any other age is one of its day. */
function ageOf(candidate: FigureCandidate, text: string): Measure {
	const word = /(?:终年|享年|享寿|年仅|现年|今年|时年)$/u.exec(text.slice(Math.max(0, candidate.start - 2), candidate.start))?.[0];
	return { text: word === '终年' || word === '享年' ? word : '年龄', start: candidate.start, carried: false, indicator: false };
}

function nounBefore(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const { text } = context;
	const sentence = context.sentences[sentenceIndex(context.sentences, candidate.start)];
	let from = clauseStart(text, candidate.start);
	let end = candidate.start;
	let change = '';
	const hasTrade = candidate.kind === 'percent' || classOfUnit(candidate.unit ?? '') === 'currency';
	// At most this clause and the two before it: 去年，贸易额达948亿美元；贸易额增长35%，达到948亿美元.
	for (let clause = 0; clause < 3; clause++) {
		let seen = strip(text, from, end);
		// 贸易额去年达163亿美元: the date stands between the noun and its verb
		const date = dateEndingAt(context, from, seen.end);
		if (date !== undefined && date > from) seen = { ...strip(text, from, date), change: seen.change };
		// 较5月末上升322亿美元: what it is compared with is no noun
		if (date !== undefined && seen.change !== '' && /[比较]/u.test(text.charAt(date - 1)))
			seen = { ...strip(text, from, date - 1), change: seen.change };
		if (clause === 0) seen = { ...seen, end: originBefore(text, from, seen.end) ?? seen.end };
		if (clause === 0 && change === '') change = seen.change || changeBehind(text, candidate);
		const noun = nounEndingAt(text, from, seen.end, context, hasTrade);
		if (noun !== undefined) {
			const own = clause > 0 && seen.change !== '' ? '' : change;
			// 占贸易额12亿元的41.7%: the whole is no share
			const whole = candidate.kind === 'quantity' && noun.text[0] === '占' ? 1 : 0;
			return { text: noun.text.slice(whole) + own, start: noun.start + whole, carried: clause > 0, indicator: true };
		}
		// A clause with words of its own that are no time and no filler has another subject.
		if (!isEmpty(text, from, seen.end, context)) return undefined;
		if (from <= (sentence?.start ?? 0)) return undefined;
		// 消费者价格指数（CPI）同比上涨8.7%: a short name in brackets is passed over
		const bracket = seen.end === from ? bracketBefore(text, from) : -1;
		if (bracket > 0) clause--;
		end = bracket > 0 ? bracket : from - 1;
		from = clauseStart(text, end);
		if (from < (sentence?.start ?? 0)) from = sentence?.start ?? 0;
	}
	return undefined;
}

/** Where the bracket opens that closes just before `pos`; -1 where none does or much stands in it. */
function bracketBefore(text: string, pos: number): number {
	if (!/[）)]/u.test(text.charAt(pos - 1))) return -1;
	for (let i = pos - 2; i > Math.max(0, pos - 16); i--) if (/[（(]/u.test(text.charAt(i))) return i;
	return -1;
}

function nounEndingAt(
	text: string,
	from: number,
	end: number,
	context: ParagraphContext,
	hasTrade: boolean,
): { text: string; start: number } | undefined {
	let stopAt = end;
	let clause = text.slice(Math.max(from, end - 24), end);
	// 贸易额 35% 的增长: a figure between the noun and this place is passed over.
	const other = figureEndingIn(context, from, end);
	if (other !== undefined) {
		// 占贸易额715亿美元的48.8%: a share of it
		if (hasTrade && other.kind === 'quantity' && text.slice(other.end, end) === '的') return undefined;
		const left = strip(text, from, other.start).end;
		const origin = originBefore(text, from, left);
		stopAt = origin === undefined ? left : strip(text, from, origin).end;
		clause = text.slice(Math.max(from, stopAt - 24), stopAt);
	}
	const head = headOf(clause) ?? (hasTrade ? trade.exec(clause)?.[0] : undefined);
	if (head === undefined) return undefined;
	let start = stopAt - head.length;
	const limit = Math.max(from, stopAt - 14, lastNameEnd(context, start), lastFigureEnd(context, start));
	while (start > limit && !stop.test(text.charAt(start - 1))) start--;
	// 其中: the first character ended the noun.
	if (start > from && text.startsWith('其中', start - 1)) start++;
	start += openings.exec(text.slice(start, stopAt))?.[0].length ?? 0;
	// 全国规模以上…, 我国规模以上…: cut in the middle
	if (start > from && text[start] === '国' && /[全我]/u.test(text.charAt(start - 1))) start++;
	// 这一比重: the one that was said
	if (text[start] === '一' && /[这那该]/u.test(text.charAt(start - 1))) start--;
	const owned = ownerStart(text, start, stopAt, Math.max(from, lastNameEnd(context, start), lastFigureEnd(context, start)));
	return { text: text.slice(owned, stopAt), start: owned };
}

/** Of these alone nobody knows what they are of. */
const general = /^总?(?:人数|数量|金额|面积|价格|比例|比重|占比|规模|数|量|额|成本|费用|产能)$/u;
const longestOwner = 8;

/** `死亡的总人数`: where the words before 的 begin, as long as they are few and end at a joint of the sentence. */
function ownerStart(text: string, start: number, end: number, limit: number): number {
	if (text[start - 1] !== '的' || !general.test(text.slice(start, end))) return start;
	let pos = start - 1;
	const begins = () => pos <= limit || text[pos] === '占' || text[pos - 1] === '而' || stop.test(text.charAt(pos - 1));
	while (start - pos <= longestOwner && !begins()) pos--;
	const isCut = !begins();
	return isCut || start - 1 - pos < 2 || /[中上下里内间]/u.test(text.charAt(start - 2)) ? start : pos;
}

/** `从2021年的` of 能力从2021年的2600亿立方米提升至…: where it begins. */
function originBefore(text: string, from: number, pos: number): number | undefined {
	const match = /(?<![自理经事缘])[从由](?:[^，。；、从由]{0,12}(?:[的时年月初末底约近超]|目前))?$/u.exec(
		text.slice(Math.max(from, pos - 16), pos),
	);
	return match === null ? undefined : pos - match[0].length;
}

function dateEndingAt(context: ParagraphContext, from: number, end: number): number | undefined {
	const date = context.candidates[lastBefore(context.candidates, end)];
	return date?.kind === 'date' && date.end === end && date.start >= from ? date.start : undefined;
}

function figureEndingIn(context: ParagraphContext, from: number, end: number): FigureCandidate | undefined {
	const at = lastBefore(context.candidates, end);
	const candidate = context.candidates[at];
	if (candidate === undefined || candidate.start < from || candidate.kind === 'date' || candidate.kind === 'ordinal') return undefined;
	return onlyChange.test(context.text.slice(candidate.end, end)) ? candidate : undefined;
}

/** Nothing but dates, names of time and fillers. */
function isEmpty(text: string, from: number, end: number, context: ParagraphContext): boolean {
	const at = lastBefore(context.candidates, end);
	const last = context.candidates[at];
	const start = last !== undefined && last.kind === 'date' && last.start >= from ? last.end : from;
	const rest = text.slice(start, end);
	if (isChangeAlone(text, from, end, context) || comparison.test(text.slice(from, end))) return true;
	return rest.length <= 6 && /^(?:[，,、]|其中|同比|环比|全年|当年|截至|目前|如今|首次|已|仅|这一数字|底|末|以来)*$/u.test(rest);
}

/** `同比增长35%` between an indicator and `环比下降2.1%`: another change of the same. */
function isChangeAlone(text: string, from: number, end: number, context: ParagraphContext): boolean {
	const figure = context.candidates[lastBefore(context.candidates, end)];
	if (figure?.kind !== 'percent' || figure.end !== end || figure.start < from) return false;
	const before = strip(text, from, figure.start);
	return before.change !== '' && before.end === from;
}

/** `25%的关税`, `51%的股权`: what the share or rate is stands behind it. */
function rateBehind(candidate: FigureCandidate, text: string): Measure | undefined {
	const match = ratesBehind.exec(text.slice(candidate.end, candidate.end + 10));
	if (match === null) return undefined;
	const start = candidate.end + match[0].length - (match[1]?.length ?? 0);
	return { text: match[1] ?? '', start, carried: false, indicator: false };
}

const extents: Readonly<Record<string, string>> = { 高: '高度', 长: '长度', 宽: '宽度', 深: '深度', 厚: '厚度' };

/** `高16米`, `宽约3米`: the adjective says which measure it is. */
function extentBefore({ start, unit }: FigureCandidate, text: string): Measure | undefined {
	if (dimensionOf(unit ?? '') !== 'length') return undefined;
	const match = /(?:^|[^\u4e00-\u9fff]|[的、和身])([高长宽深厚])(?:约|近|超过?|达|为|逾|仅|只有)?$/u.exec(
		text.slice(Math.max(0, start - 4), start),
	);
	const word = extents[match?.[1] ?? ''];
	return word === undefined ? undefined : { text: word, start, carried: false, indicator: false };
}
