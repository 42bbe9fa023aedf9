// What is dealt out by 分别: `甘肃、青海粮食产量分别为12万吨和9万吨`, `进口额和出口额分别增长5%和6%`, `2023年、2024年产量分别为…`.
// Each figure of the row gets its own place, indicator or year where there are as many of them; else none of them is sure of what it measures.
import type { FigureCandidate, Measure } from './candidate.ts';
import { lastBefore, type SaidDate } from './dates/period.ts';
import { indicatorHead, isIndicatorNoun, openingOfNoun } from './measured/indicatorWords.ts';
import { lastFigureEnd, lastNameBefore, lastNameEnd, type ParagraphContext } from './measured/paragraphContext.ts';
import { groupName } from './measured/parties.ts';
import { clauseStart } from './sentences.ts';

export interface Share {
	/** `进口额增长`; `undefined` where nothing tells which of several it is. */
	readonly measure: string | undefined;
	/** Its own place or body; `undefined` where all have the scope of the row. */
	readonly scope: readonly string[] | undefined;
	/** Its own date; `undefined` where all have the one of the row. */
	readonly date: SaidDate | undefined;
	/** The first figure of the row, whose scope and period the others have. */
	readonly first: FigureCandidate;
}

/** 分别 right before a figure, with no more than a verb between. */
const dealing = /分别(?:[\u4e00-\u9fff]{0,7})$/u;
const between = /^(?:、|，|,|和|及|与|以及|、和)$/u;
const joint = /^(?:、|和|及|与|同|以及)$/u;

/** The shares of all rows in a paragraph, by figure. `measured` gives what the first of a row measures as it is read by itself. */
export function dealOut(
	context: ParagraphContext,
	said: readonly SaidDate[],
	measured: (first: FigureCandidate) => Measure | undefined,
): ReadonlyMap<FigureCandidate, Share> {
	if (!context.text.includes('分别')) return none;
	const shares = new Map<FigureCandidate, Share>();
	for (const [i, first] of context.candidates.entries()) {
		const opening = isAmount(first) ? dealing.exec(context.text.slice(Math.max(0, first.start - 9), first.start)) : null;
		if (opening === null) continue;
		const row = rowFrom(context, i);
		if (row.length < 2) continue;
		const measure = measured(first);
		const at = first.start - opening[0].length;
		for (const [j, share] of sharesOf(row, measure, at, context, said).entries()) shares.set(row[j] as FigureCandidate, share);
	}
	return shares;
}

const none: ReadonlyMap<FigureCandidate, Share> = new Map();

function isAmount({ kind }: FigureCandidate): boolean {
	return kind === 'quantity' || kind === 'percent';
}

function rowFrom({ candidates, text }: ParagraphContext, i: number): readonly FigureCandidate[] {
	const first = candidates[i] as FigureCandidate;
	let end = i + 1;
	for (; end < candidates.length; end++) {
		const [last, next] = [candidates[end - 1] as FigureCandidate, candidates[end] as FigureCandidate];
		const joined = next.start - last.end <= 2 && between.test(text.slice(last.end, next.start));
		if (!joined || next.kind !== first.kind || (next.unit !== first.unit && last.unit !== undefined)) break;
	}
	return candidates.slice(i, end);
}

function sharesOf(
	row: readonly FigureCandidate[],
	measure: Measure | undefined,
	dealtAt: number,
	context: ParagraphContext,
	said: readonly SaidDate[],
): readonly Share[] {
	const first = row[0] as FigureCandidate;
	const unsure = row.map(() => ({ measure: undefined, scope: undefined, date: undefined, first }));
	if (measure === undefined) return unsure;
	const same = row.map(() => ({ measure: measure.text, scope: undefined, date: undefined, first }));
	const names = namesEndingBefore(context, measure.start);
	if (names.length === row.length) return same.map((share, j) => ({ ...share, scope: [names[j] as string] }));
	// 中国与日本、韩国贸易额分别为…: the first has to do with each of the others.
	const [partner = '', ...others] = names;
	if (others.length === row.length && row.length > 1 && isPartner(partner, others[0] as string, context))
		return same.map((share, j) => ({ ...share, scope: [partner, others[j] as string].sort() }));
	const dates = datesBefore(said, measure.start, context.text);
	if (dates.length === row.length) return same.map((share, j) => ({ ...share, date: dates[j] }));
	const measures = measure.carried || names.length > 1 || dates.length > 1 ? [] : measuresOf(measure, dealtAt, row.length, context);
	return measures.length === row.length ? same.map((share, j) => ({ ...share, measure: measures[j] })) : unsure;
}

/** `甘肃、青海` before `粮食产量`. */
function namesEndingBefore({ names, text }: ParagraphContext, pos: number): readonly string[] {
	const found: string[] = [];
	let next = pos;
	for (let i = lastNameBefore(names, pos); i >= 0; i--) {
		const name = names[i];
		if (name === undefined || next - name.at.end > 6) break;
		if (name.at.end > next || (name.kind !== 'place' && name.kind !== 'organization')) continue;
		const gap = text.slice(name.at.end, next);
		if (found.length === 0 ? gap.length > 5 || /[，。；、]/u.test(gap) : !joint.test(gap)) break;
		found.unshift(groupName(name.canonical));
		next = name.at.start;
	}
	return found;
}

/** `中国与日本`, `中国同日本`: said otherwise than the list that goes on with 、. */
function isPartner(partner: string, first: string, { text }: ParagraphContext): boolean {
	return ['与', '同', '和'].some((word) => text.includes(`${partner}${word}${first}、`));
}

/** `2023年、2024年` before the indicator, with at most a name between. */
function datesBefore(said: readonly SaidDate[], pos: number, text: string): readonly SaidDate[] {
	const found: SaidDate[] = [];
	let next = pos;
	for (let i = lastBefore(said, pos); i >= 0; i--) {
		const date = said[i] as SaidDate;
		if (next - date.candidate.end > 12) break;
		if (date.candidate.end > next) continue;
		const gap = text.slice(date.candidate.end, next);
		if (found.length === 0 ? gap.length > 12 || /[。；]/u.test(gap) : !joint.test(gap)) break;
		found.unshift(date);
		next = date.candidate.start;
	}
	return found;
}

/** What the last of a list says for all: `产量` of 洗衣机、空调产量. */
const shared =
	/(?:工业)?(?:销售收入|营业收入|可支配收入|(?:保险)?参保人数|零售额|销售额|销售量|增加值|产量|销量|[进出口]{2,3}额|贸易额|采购经理指数|价格指数|生产指数|票房|贷款余额|余额|利润|投资额|奖补比例|比例|占比|面积|单产|人数|价格)$/u;

/** `进口额`, `出口额`; `洗衣机产量`, `空调产量`. */
function measuresOf(measure: Measure, dealtAt: number, count: number, context: ParagraphContext): readonly string[] {
	const { text } = context;
	const noun = indicatorHead(measure.text);
	const end = measure.start + noun.length;
	if (end > dealtAt || !text.startsWith(noun, measure.start)) return [];
	const from = clauseStart(text, measure.start);
	const parts = text.slice(from, end).split(/[、和及与]|以及/u);
	if (parts.length !== count) return [];
	const [head = '', ...others] = parts;
	const known = Math.max(lastNameEnd(context, from + head.length), lastFigureEnd(context, from + head.length), from);
	const own = head.slice(known - from);
	const items = [own.slice(openingOfNoun(own)), ...others];
	const change = measure.text.slice(noun.length);
	if (items.some((item) => item.length < 2 || item.length > 14)) return [];
	if (items.every(isIndicatorNoun)) return items.map((item) => item + change);
	const tail = shared.exec(noun)?.[0];
	if (tail === undefined || items.slice(0, -1).some((item) => isIndicatorNoun(item))) return [];
	return items.map((item, i) => (i === items.length - 1 ? item : item + tail) + change);
}
