// A rate of growth against the two values beside it: 由421万增至466万，增长17.1%. Interval arithmetic on what is printed; knows no prices.
import type { Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { between, byParagraph } from './support/figures/amounts.ts';
import { decimalsOf, type Interval, overlap, printedInterval, quotient, rounded } from './support/figures/precision.ts';
import { changeTo, placeAt, placeOf, relatedAt, sentenceAround, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'growth-arithmetic',
	title: { zh: '增幅与前后数值不符', en: 'Growth that does not add up' },
	explain: {
		zh: [
			'“由甲增至乙，增长x%”“乙比上年的甲增长x%”中的增幅与两个数值算不拢：由421万增至466万是增长10.7%，不是17.1%。',
			'',
			'按印出的精度作区间推算：各数在末位半个单位内的任何取值都凑不成，才提示；约、近、超等约数另放宽。按不变价格、可比价格（口径）、同口径、扣除、实际增长、年均、两年平均、修订等情形不提示。',
		].join('\n'),
		en: [
			'A rate of growth that does not fit the two values beside it: from 421万 to 466万 is 10.7%, not 17.1%.',
			'',
			'Interval arithmetic on the printed precision: reported only where no values within half a unit of the last place fit, with more room for 约, 近 and 超. Silent for constant or comparable prices, comparable coverage, deductions, real and average growth, and revisions.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2025年，雁回港集装箱吞吐量由上年的421万标箱增至466万标箱，增长⟦17.1%⟧。\n',
			fixed: '　　2025年，雁回港集装箱吞吐量由上年的421万标箱增至466万标箱，增长10.7%。\n',
		},
		{
			text: '　　2024年，全村茶叶销售收入为2860万元，比2023年的2240万元增长⟦37.7%⟧。\n',
			fixed: '　　2024年，全村茶叶销售收入为2860万元，比2023年的2240万元增长27.7%。\n',
		},
		{ text: '　　事故从去年的50起减少到40起，下降⟦25%⟧。\n', fixed: '　　事故从去年的50起减少到40起，下降20%。\n' },
	],
	allows: [
		{ text: '　　2024年，全村茶叶销售收入为2860万元，比2023年的2240万元增长27.7%，由2240万元增至2860万元，增长近三成。\n' },
		{ text: '　　全市地区生产总值由4210亿元增至4660亿元，按不变价格计算，增长6.1%。粮食产量从10年前的421万吨增至466万吨，年均增长1%。\n' },
		{ text: '　　吞吐量由421万标箱增至466万标箱，增长约10%，其中外贸箱增长17.1%。\n' },
	],
	run,
};

const guarded = /(?:不变价|可比|同口径|同比口径|扣除|剔除|实际增|两年平均|年均|年平均|平均每年|复合|修订|基数调整|名义)/u;
const up = '增长|增加|上升|提高|提升|上涨|增幅|涨幅|扩大|攀升';
const down = '下降|减少|下跌|降低|降幅|跌幅|回落|缩减|缩短|下滑';
const rise =
	'增至|增加到|增加至|增长到|增长至|升至|升到|上升到|上升至|提高到|提高至|提升到|提升至|扩大到|扩大至|上涨到|上涨至|涨至|攀升至|发展到|跃升至|跃升到';
const fall = '减至|减少到|减少至|降至|降到|下降到|下降至|降低到|降低至|跌至|缩减到|缩减至|缩短到|缩短至|压缩到|压缩至|下跌到|回落到|回落至';
const toWord = new RegExp(
	`^[^，。；\\d]{0,12}?(?:${rise}|${fall})了?(?:(?:\\d{4}年|今年|去年|目前|现在|当前|上年)[底末]?的?)?(?:约|近|超过|超|逾)?$`,
	'u',
);
const fromWord = /[由从自][^，。；]{0,24}$/u;
const rateBehind = new RegExp(
	`^(?:左右)?[，,]?(?:同比|比上年|较上年|比去年|较去年|共|累计|总共)?(?<way>${up}|${down})(?:了|为|达|达到|约|近|超过|超|逾|幅度为|幅度达)*$`,
	'u',
);
const compared = /^[^，。；\d“”]{0,6}[，,]?[^，。；\d“”]{0,4}(?:比|较)[^，。；“”]{0,14}的?$/u;
const rateDirect = new RegExp(`^(?<way>${up}|${down})(?:了|约|近|超过|超|逾|达)*$`, 'u');

function run(input: CheckInput): Finding[] {
	return byParagraph(input, (paragraph, amounts) =>
		amounts.flatMap((rate, i) => {
			const [first, second] = [amounts[i - 2], amounts[i - 1]];
			if (rate.kind !== 'percent' || rate.unit !== '%' || first === undefined || second === undefined) return [];
			const pair = pairOf(paragraph, first, second, rate);
			return pair === undefined ? [] : judge(input, paragraph, rate, pair);
		}),
	);
}

interface Pair {
	readonly from: Figure;
	readonly to: Figure;
	/** -1 for 下降. */
	readonly sign: number;
}

function pairOf({ text }: Paragraph, first: Figure, second: Figure, rate: Figure): Pair | undefined {
	if (first.unit !== second.unit || first.kind !== 'quantity' || second.kind !== 'quantity') return undefined;
	const middle = between(text, first, second, 36);
	const last = between(text, second, rate, 24);
	if (middle === undefined || last === undefined) return undefined;
	const behind = rateBehind.exec(last);
	if (behind !== null && toWord.test(middle) && fromWord.test(text.slice(Math.max(0, first.at.start - 26), first.at.start))) {
		return { from: first, to: second, sign: signOf(behind.groups?.way) };
	}
	const direct = rateDirect.exec(last);
	if (direct !== null && compared.test(middle)) return { from: second, to: first, sign: signOf(direct.groups?.way) };
	return undefined;
}

function signOf(way: string | undefined): number {
	return new RegExp(`^(?:${down})$`, 'u').test(way ?? '') ? -1 : 1;
}

function judge({ file }: CheckInput, paragraph: Paragraph, rate: Figure, { from, to, sign }: Pair): Finding[] {
	const sentence = sentenceAround(paragraph.text, rate.at.start);
	if (guarded.test(paragraph.text.slice(sentence.start, sentence.end))) return [];
	const [a, b, printed] = [printedInterval(from), printedInterval(to), printedInterval(rate)];
	// The last place is as often cut off as it is rounded.
	const stated = printed && { low: printed.low, high: printed.high + (printed.high - printed.low) / 2 };
	if (a === undefined || b === undefined || stated === undefined || a.low <= 0 || b.low <= 0) return [];
	const ratio = quotient(b, a);
	const growth: Interval = { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 };
	const claimed: Interval = sign > 0 ? stated : { low: -stated.high, high: -stated.low };
	if (overlap(growth, claimed)) return [];
	const [x, y] = [from.value as number, to.value as number];
	const value = (y / x - 1) * 100;
	const right = `${rounded(value, decimalsOf(rate.text))}%`;
	const place = placeOf(file, rate);
	const digits = /^[\d.．０-９]+[%％]/u.exec(rate.text)?.[0];
	const sameWay = value >= 0 === sign > 0;
	return [
		{
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `${from.text}到${to.text}是${value >= 0 ? '增加' : '减少'}${right}，此处为${rate.text}`,
				en: `From ${from.text} to ${to.text} is ${value >= 0 ? 'up' : 'down'} ${right}; here it is ${rate.text}`,
			},
			related: [
				relatedAt(placeOf(file, from), { zh: `起点：${from.text}`, en: `From ${from.text}` }),
				relatedAt(placeOf(file, to), { zh: `终点：${to.text}`, en: `To ${to.text}` }),
			],
			fixes:
				digits === undefined || !sameWay ? [] : changeTo(file, placeAt(paragraph, place.at.start, place.at.start + digits.length), right),
		},
	];
}
