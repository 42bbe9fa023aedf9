// The difference of two rates written as % instead of 个百分点. Knows rates by their nouns and by the two values beside them.
import type { Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { byParagraph } from './support/figures/amounts.ts';
import { changeTo, type Place, placeAt, placeOf, relatedAt, spanAt, wordsAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'percent-point',
	title: { zh: '百分比之差应作百分点', en: 'Percentage points' },
	explain: {
		zh: [
			'两个百分比之差写成了“%”：比重由40.4%到40.8%，是提高0.4个百分点，不是提高0.4%。',
			'',
			'在三种情形提示：升降幅度恰等于前文两个百分比之差；“……率、比重、增速为x%，比……提高y%”紧接；增速、比重、利率等本身以百分数计的指标“加快、上升y%”。依据：国家统计局统计用语中“百分点”的用法，GB/T 15835—2011。',
		].join('\n'),
		en: [
			'The difference of two percentages written with %: from 40.4% to 40.8% is up 0.4个百分点, not 0.4%.',
			'',
			'Reported where the change equals the difference of two percentages before it, follows straight on a rate, share or growth with its value, or is a change of what is itself counted in percent (增速, 比重, 利率). As statistics in Chinese have it.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　东岚与瑟兰贸易额占40.8%。2024年这一比重为40.4%，一年提高⟦0.4%⟧。\n',
			fixed: '　　东岚与瑟兰贸易额占40.8%。2024年这一比重为40.4%，一年提高0.4个百分点。\n',
		},
		{ text: '　　全市城镇调查失业率为5.2%，比上月下降⟦0.1%⟧。\n', fixed: '　　全市城镇调查失业率为5.2%，比上月下降0.1个百分点。\n' },
		{ text: '　　9月，仓储业景气指数为49.6%，较上月上升⟦0.3%⟧。\n', fixed: '　　9月，仓储业景气指数为49.6%，较上月上升0.3个百分点。\n' },
		{
			text: '　　去年，全市城镇调查失业率为5.2%，比上年的5.6%下降⟦0.4%⟧。\n',
			fixed: '　　去年，全市城镇调查失业率为5.2%，比上年的5.6%下降0.4个百分点。\n',
		},
	],
	allows: [
		{ text: '　　全市茶叶出口增长5.2%，比上年的5.6%少，单价下降0.4%。\n' },
		{ text: '　　2024年这一比重为40.4%，一年提高0.4个百分点；销售额增长8.2%，利润提高0.4%。\n' },
		{ text: '　　一季度，用电量增长5.2%，其中工业用电增长4.1%，居民用电下降1.1%。\n' },
		{ text: '　　茶叶产量增长12.5%，价格比上年提高2.5%，合格率达98.5%，订单比上年增加10%。\n' },
	],
	run,
};

const rates = '率|比重|占比|比例|增速|增幅|涨幅|降幅|跌幅';
const changes = '提高|上升|回升|提升|下降|降低|回落|扩大|收窄|加快|放缓|上涨|下跌|增加|减少|缩小';
/** 失业率为5.2%，比上月下降0.1%: nothing else stands between. */
const straight = new RegExp(
	`^[，,]?(?:同比|环比|(?:相?比|较)[^，。；\\d]{0,10}(?:\\d{4}年|\\d{1,2}个?月)?[^，。；\\d]{0,6})?(?:又|再|进一步|小幅|大幅)?(?:${changes})(?:了|约|近|超过)?$`,
	'u',
);
/** 增长7%，高出全国1.9%; 增长5.2%，增速比上月加快0.3%. */
const aboveOther =
	/^[，,；]?(?:增速|增幅|涨幅|降幅)?(?:高出)[^，。；\d]{1,18}$|^[，,；]?(?:增速|增幅|涨幅|降幅)?(?:(?:比|较)[^，。；]{1,14})(?:加快|放缓|回落|收窄|扩大)了?$/u;
/** 5.2%，比上年的5.6%下降0.4% */
const againstWhat = /^[，,]?(?:相?比|较)[^，。；\d]{1,12}(?:\d{4}年|\d{1,2}个?月)?[^，。；\d]{0,6}$/u;
const rateBefore = new RegExp(
	`(?:${rates}|PMI|指数)(?:已|仅|约)?(?:为|达|达到|达了|是|至|升至|降至|提高到|提高至|下降到|降到|提升到|提升至|超过|超|约)?$`,
	'u',
);
/** `占40.8%`, `为40.4%`: a value, not a change. */
const valued = /(?:为|占|达|到|至|是|比|约|超|超过)$/u;
/** 增速比上季度加快1.3%: what rose is itself counted in %. */
const bare = new RegExp(
	`(?<noun>增速|增幅|涨幅|降幅|比重|占比|覆盖率|机械化率|准备金率|利率|比率|失业率|比例|城镇化率)(?:同比|环比|(?:相?比|较)[^，。；\\d]{1,10})?(?:平均)?(?:${changes})(?:了|约|近)?$|(?:下调|上调|降低|提高)[^，。；\\d]{0,14}(?<object>准备金率|利率)$`,
	'du',
);
const changeBefore = new RegExp(`(?:${changes})(?:了)?$`, 'u');

function run(input: CheckInput): Finding[] {
	return byParagraph(input, (paragraph, amounts) => {
		const percents = amounts.filter(({ unit }) => unit === '%');
		return percents.flatMap((change, i) => {
			const sources = sourcesOf(paragraph, percents, i).map((one) => placeOf(input.file, one));
			if (sources.length === 0) sources.push(...nounOf(paragraph, change));
			return sources.length === 0 ? [] : [report(input, change, sources)];
		});
	});
}

/** The rates that the change is a difference of. */
function sourcesOf({ text }: Paragraph, percents: readonly Figure[], i: number): readonly Figure[] {
	const change = percents[i] as Figure;
	if (typeof change.value !== 'number' || !/^[\d.０-９．]+[%％]$/u.test(change.text)) return [];
	const before = percents
		.slice(Math.max(0, i - 3), i)
		.filter((one) => change.at.start - one.at.start < 90 && typeof one.value === 'number');
	const last = before.at(-1);
	if (last === undefined) return [];
	if (aboveOther.test(text.slice(last.at.end, change.at.start)) && change.value < 40) return [last];
	if (!changeBefore.test(text.slice(Math.max(0, change.at.start - 5), change.at.start))) return [];
	const earlier = before.at(-2);
	if (
		earlier !== undefined &&
		againstWhat.test(text.slice(earlier.at.end, last.at.start)) &&
		change.at.start - last.at.end <= 4 &&
		isDifference(earlier, last, change)
	) {
		return [earlier, last];
	}
	const isRate = rateBefore.test(text.slice(Math.max(0, last.at.start - 8), last.at.start));
	if (isRate && straight.test(text.slice(last.at.end, change.at.start)) && change.value < 40) return [last];
	const stretch = text.slice(Math.max(0, (before[0] as Figure).at.start - 24), change.at.start);
	if (!new RegExp(`(?:${rates})`, 'u').test(stretch) || !valued.test(text.slice(Math.max(0, last.at.start - 4), last.at.start))) return [];
	for (const one of before) {
		if (one === last || !/[，。；]/u.test(text.slice(last.at.end, change.at.start))) continue;
		if (isDifference(one, last, change)) return [one, last];
	}
	return [];
}

function isDifference(one: Figure, other: Figure, { value }: Figure): boolean {
	return value !== 0 && Math.abs(Math.abs((one.value as number) - (other.value as number)) - (value as number)) < 1e-9;
}

function nounOf(paragraph: Paragraph, change: Figure): Place[] {
	if (typeof change.value !== 'number' || change.value >= 30 || !/^[\d.]+[%％]$/u.test(change.text)) return [];
	const from = Math.max(0, change.at.start - 24);
	const match = bare.exec(paragraph.text.slice(from, change.at.start));
	const found = match?.indices?.groups?.noun ?? match?.indices?.groups?.object;
	return found === undefined ? [] : [placeAt(paragraph, from + found[0], from + found[1])];
}

function report({ file }: CheckInput, change: Figure, sources: readonly Place[]): Finding {
	const right = change.text.replace(/[%％]$/u, '个百分点');
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(placeOf(file, change)),
		message: {
			zh: `两个百分比之差应作“${right}”，此处为“${change.text}”`,
			en: `The difference of two percentages is “${right}”; here it is “${change.text}”`,
		},
		related: sources.map((one) => relatedAt(one, { zh: `与此相比：${wordsAt(one)}`, en: `Compared with ${wordsAt(one)}` })),
		fixes: changeTo(file, placeOf(file, change), right),
	};
}
