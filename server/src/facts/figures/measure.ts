// The words that say what a figure measures: `双边贸易额` of `双边贸易额达到948亿美元`, `培训名额` of `3000个培训名额`.
// Looks back for an indicator noun, else on for a counted noun. Knows words, not their normal form (indicator.ts).
import type { Span } from '../../text/span.ts';
import type { NameMention } from '../model.ts';
import type { FigureCandidate } from './candidate.ts';
import { countedNounAt } from './countedNoun.ts';
import { postposedNoun } from './postposed.ts';
import { clauseStart, clauseStop, sentenceIndex } from './sentences.ts';
import { classOfUnit } from './units.ts';

export interface ParagraphContext {
	readonly text: string;
	readonly sentences: readonly Span[];
	readonly candidates: readonly FigureCandidate[];
	readonly names: readonly NameMention[];
}

export interface Measure {
	/** `双边贸易额`; for a rate of change the noun and `增长`. */
	readonly text: string;
	/** Where the noun begins: names before it belong to it. */
	readonly start: number;
	/** Said in an earlier clause of the sentence: `双边贸易额实现35%的增长，去年达到948亿美元`. */
	readonly carried: boolean;
	/** An indicator noun stands before the figure; otherwise a counted noun follows it. */
	readonly indicator: boolean;
}

/** What ends an indicator noun. */
const heads =
	/(?:贸易额|进出口额|出口额|进口额|总额|金额|余额|差额|税额|限额|销售额|成交额|交易额|投资额|零售额|营业额|数额|票房|总值|产值|市值|净值|价值|增加值|生产总值|GDP|均值|值|总量|产量|销量|存量|流量|客流量|发送量|运量|吞吐量|周转量|业务量|发电量|用电量|用水量|装机容量|库容|蓄水量|储量|病例|亩产|单产|数量|总数|人数|户数|件数|次数|辆次|人次|人口|面积|里程|长度|全长|总长|宽度|高度|海拔|深度|水位|雨量|降雨量|降水量|气温|温度|水温|速度|时速|规模|投资|总投资|收入|支出|利润|总利润|净利润|营收|税收|资产|负债|存款|贷款|储备|外汇储备|逆差|顺差|赤字|增速|增幅|涨幅|跌幅|降幅|比重|占比|比例|比率|利率|汇率|税率|覆盖率|失业率|增长率|贡献率|完成率|合格率|普及率|入住率|上座率|率|指数|价格|均价|单价|油价|房价|票价|工资|月薪|年薪|补贴|保费|费用|成本|收益|经费|资金|预算|罚款|财政收入|可支配收入|消费支出|注册资本|注册资金|估值|载重|重量|体重|总重|吨位|寿命|年龄|用时|产能|装机|保有量|交付量|访问量|播放量|订单|名额|友城|班列|专利|观众|游客|旅客|乘客|客流|货物|票价|震级|烈度|消费|(?<![消浪免自收])费|(?<![质力能大少海适尽测考商数较变计胆])量|(?<!名)额)$/u;

/** Nouns beside money and percentages, verbs elsewhere: `进出口15.3万亿元`. */
const trade = /(?:进出口|出口|进口)$/u;

const fillers =
	/(?:约合|大约|大概|约为|约|将近|接近|近|超过|突破|首次|首破|超出|超|逾|不足|不到|至少|最多|低于|高于|已经|已|累计|共计|合计|总计|总共|一共|共|达到|高达|可达|达|分别为|分别|为|是|有|增至|升至|降至|减至|跌至|回升至|提高到|提升到|增加到|增长到|上升到|下降到|下降至|上升至|增长至|提高至|扩大到|扩大至|至|到|实现|完成|录得|报收于|报|创下|创|了|预计|预计将|将|可|能|会|仅|只|就|也|均|都|再次|一举|提前|又|还|稳定在|保持在|维持在|控制在|站上|迈上|取得|拥有|:|：|\s|人民币|历史新高|新高)$/u;

/** How much or how fast something changes. */
const manner = '(?:大幅度?|小幅|快速|高速|较快|较大|稳步|平稳|稳定|持续|进一步|强劲|明显|显著|温和|缓慢)*';

const changes = new RegExp(
	`(?:同比|环比|比上年|较上年|比去年|较去年|比上月|年均|平均|名义|实际|分别|均)*${manner}(?:实现)?(增长|增加|上升|提高|提升|上涨|下降|减少|下跌|回落|降低|缩小|扩大|收窄|飙升|下滑|萎缩)(?:了|约|近|超过|超|逾|幅度?为?|达到?|至少|不到|不足)*$`,
	'u',
);
/** Right behind a percentage that says how much: `的较快增长`. */
const changeSaid = new RegExp(`^的?${manner}(增长|增幅|增速|涨幅|降幅|跌幅|下降)`, 'u');
const onlyChange = new RegExp(`^的?${manner}(?:增长|增幅|增速|提升|下降)?[，,]?$`, 'u');

/** What is levied or held: `25%的关税`. */
const ratesBehind =
	/^的((?:进口|出口|增值|附加|惩罚性|反倾销|消费|所得)?(?:关税|税率|税|股份|股权|选票|得票率|支持率|投票率|收视率|概率))(?![收务法])/u;

/** Verbs that a noun seems to begin with, and the measure word of 这条全长…. */
const openings =
	/^(?:(?:已经|已|共|可|将|预计|今天|昨天|满足|累计|其中|力争|争取|确保|力求|预期|年(?=旅客|货物|发电|用电|产)|.*报告(?:新增)?|.*(?:预计|实现|完成|创造|取得|拥有|接待|录得|带动|推动|促进|拉动|吸引))(?=.{2})|(?:条|座|个|项|家|段|处|所)(?=全长|总|面积|长度|宽度|高度))+/u;

/** `比2023年的421万标箱` before 增长: the indicator stands in the clause before. */
const comparison = /^[比较](?:\d{4}年|去年|上年|前年|上一年|上年同期|去年同期|同期|上月)的[\d.,，]{1,12}[万亿]{0,2}[\u4e00-\u9fff]{1,4}$/u;

const stop = /[的和与同及在对向从由将被把使给了是其该各这那为让按、/～—－\-\s]/u;

/** `进口额` is one, `进口` is none. */
export function isIndicatorNoun(words: string): boolean {
	return heads.test(words);
}

/** `出口额` of the measure `出口额增长`. */
export function indicatorHead(measure: string): string {
	return measure.replace(/(?:环比)?(?:增长|下降)$/u, '');
}

/** How many characters at the head of a clause are no part of the noun: `消费品以旧换新带动`. */
export function openingOfNoun(words: string): number {
	return openings.exec(words)?.[0].length ?? 0;
}

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
	return undefined;
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

/** Takes fillers, adjectives with 的 and words of change off the end of `text[from, end)`. */
function strip(text: string, from: number, end: number): { end: number; change: string } {
	let stop = end;
	let change = '';
	for (let i = 0; i < 8; i++) {
		const part = text.slice(Math.max(from, stop - 16), stop);
		const changed = changes.exec(part);
		if (changed !== null && change === '') {
			change = changeWord(changed[0]);
			stop -= part.length - changed.index;
			continue;
		}
		const filler = fillers.exec(part);
		if (filler !== null) {
			stop -= filler[0].length;
			continue;
		}
		const adjective = /(?:创纪录|创历史|历史性|惊人|可观|创新高|突破性)的$/u.exec(part);
		if (adjective === null) break;
		stop -= adjective[0].length;
	}
	return { end: Math.max(from, stop), change };
}

/** `增长` or `下降`; against the month before, `环比增长`. */
function changeWord(words: string): string {
	const direction = /[降减跌落小窄滑缩]/u.test(words) ? '下降' : '增长';
	return words.includes('环比') || words.includes('上月') ? `环比${direction}` : direction;
}

/** `实现28%的较快增长`: the change is said behind the figure. */
function changeBehind(text: string, candidate: FigureCandidate): string {
	if (candidate.kind !== 'percent') return '';
	const said = changeSaid.exec(text.slice(candidate.end, candidate.end + 8));
	return said === null ? '' : changeWord(said[0]);
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
		const left = strip(text, from, other.start);
		stopAt = left.end;
		clause = text.slice(Math.max(from, stopAt - 24), stopAt);
	}
	const head = heads.exec(clause) ?? (hasTrade ? trade.exec(clause) : null);
	if (head === null) return undefined;
	let start = stopAt - head[0].length;
	const limit = Math.max(from, stopAt - 14, lastNameEnd(context, start), lastFigureEnd(context, start));
	while (start > limit && !stop.test(text.charAt(start - 1))) start--;
	// 其中: the first character ended the noun.
	if (text.startsWith('其中', start - 1)) start++;
	start += openings.exec(text.slice(start, stopAt))?.[0].length ?? 0;
	// 这一比重: the one that was said
	if (text[start] === '一' && /[这那该]/u.test(text.charAt(start - 1))) start--;
	return { text: text.slice(start, stopAt), start };
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

function nounBehind(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const { text } = context;
	const end = Math.min(clauseStop(text, candidate.end, 16), nextFigureStart(context, candidate));
	const noun = countedNounAt(text, candidate.end, end);
	return noun === undefined ? undefined : { text: text.slice(noun.start, noun.end), start: noun.start, carried: false, indicator: false };
}

/** `签约项目72个`: nothing is said behind the figure, and the thing stands before it. */
function nounPostposed(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const { text } = context;
	if (candidate.end < text.length && !/[，。、；！？）,;）\s]/u.test(text.charAt(candidate.end))) return undefined;
	const from = Math.max(clauseStart(text, candidate.start), lastNameEnd(context, candidate.start), lastFigureEnd(context, candidate.start));
	const noun = postposedNoun(text, from, strip(text, from, candidate.start).end);
	return noun === undefined ? undefined : { text: text.slice(noun.start, noun.end), start: noun.start, carried: false, indicator: true };
}

/** `25%的关税`, `51%的股权`: what the share or rate is stands behind it. */
function rateBehind(candidate: FigureCandidate, text: string): Measure | undefined {
	const match = ratesBehind.exec(text.slice(candidate.end, candidate.end + 10));
	if (match === null) return undefined;
	const start = candidate.end + match[0].length - (match[1]?.length ?? 0);
	return { text: match[1] ?? '', start, carried: false, indicator: false };
}

function nextFigureStart(context: ParagraphContext, candidate: FigureCandidate): number {
	return context.candidates[lastBefore(context.candidates, candidate.end) + 1]?.start ?? Number.POSITIVE_INFINITY;
}

export function lastFigureEnd(context: ParagraphContext, pos: number): number {
	const found = context.candidates[lastBefore(context.candidates, pos)];
	return found === undefined || found.end > pos ? 0 : found.end;
}

/** Index of the last candidate that begins before `pos`, or -1. */
function lastBefore(candidates: readonly FigureCandidate[], pos: number): number {
	let low = 0;
	let high = candidates.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((candidates[middle]?.start ?? 0) < pos) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

export function lastNameEnd(context: ParagraphContext, pos: number): number {
	const index = lastNameBefore(context.names, pos);
	const end = context.names[index]?.at.end ?? 0;
	return end <= pos ? end : 0;
}

/** Index of the last name that begins before `pos`, or -1. */
export function lastNameBefore(names: readonly NameMention[], pos: number): number {
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((names[middle]?.at.start ?? 0) < pos) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
