// Values beyond what can be: 26 hours a day, 120% of a whole, a clock at 25时, a man of 150. Knows bounds that hold everywhere.
import type { Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { changeTo, groupPlace, type Place, paragraphsOf, placeAt, placeOf, relatedAt, spanAt } from './support/findings/place.ts';
import { surroundings } from './support/findings/slips.ts';

export const check: Check = {
	id: 'magnitude-bound',
	title: { zh: '数值超出可能范围', en: 'Beyond the possible' },
	explain: {
		zh: [
			'数值超出常理所能有的范围：每天26小时，占总数的120%，合格率103%，150岁，气温72℃。',
			'',
			'只用处处成立的上限；增长率、完成率、产能利用率等可以超过100%的比率不提示。',
		].join('\n'),
		en: [
			'A value beyond what can be: 26 hours a day, 120% of a whole, a pass rate of 103%, 150 years of age, 72℃ of air.',
			'',
			'Only bounds that hold everywhere; rates that may exceed 100% (growth, completion, use of capacity) are left alone.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{ text: '　　制茶车间每天运转⟦26小时⟧。\n', fixed: '　　制茶车间每天运转24小时。\n' },
		{ text: '　　产品抽检合格率达⟦103%⟧，出口额占全县总额的⟦120%⟧。\n', fixed: '　　产品抽检合格率达100%，出口额占全县总额的120%。\n' },
		{ text: '　　老人今年⟦178岁⟧。\n' },
		{ text: '　　全省粮食产量首次突破1.4万⟦万⟧斤。\n', fixed: '　　全省粮食产量首次突破1.4万亿斤。\n' },
		{ text: '　　去年末，全县城镇化率为⟦670%⟧，比上年提高3.1个百分点。\n' },
	],
	allows: [
		{ text: '　　千千万万个家庭，8万万同胞，全省粮食产量首次突破1.4万亿斤。\n' },
		{ text: '　　车间每天运转24小时，每天两班共36小时工时；计划完成率达103%，客座率98%，产能利用率110%。\n' },
		{ text: '　　炉内温度达1200℃，这棵树今年1300岁，相当于去年的120%，债务占GDP的120%。\n' },
	],
	run,
};

interface Bound {
	readonly applies: (before: string, figure: Figure, behind: string) => boolean;
	readonly most: number;
	readonly least?: number;
	readonly unit: RegExp;
	readonly what: Bilingual;
	readonly fixed?: string;
}

const bounds: readonly Bound[] = [
	{
		unit: /^小时$/u,
		most: 24,
		applies: (before, _figure, behind) =>
			/(?:每天|每日|一天|一日|日均|每昼夜)[^，。；、\d]{0,8}$/u.test(before) &&
			!/(?:共|累计|合计|总|人均|台|第)[^，。；]{0,4}$/u.test(before) &&
			!/^(?:的?(?:工时|工作量|节目|视频|内容|影像|机时|后|内|之[内后]))/u.test(behind),
		what: { zh: '一天只有24小时', en: 'a day has 24 hours' },
		fixed: '24',
	},
	{
		unit: /^%$/u,
		most: 100,
		applies: (before) =>
			/(?<!产品|国产|质量|拨备|利息|贷款)(?:城镇化率|城市化率|森林覆盖率|失业率|毕业率|升学率|参保率|合格率|覆盖率|普及率|识字率|成活率|投票率|出勤率|得票率|支持率|入学率|巩固率|达标率|满意率|满意度|治愈率|死亡率|通过率|湿度|抽检合格率)(?:已|均|都)?(?:为|达到|达|是|高达|超过|提升至|提高到|升至)?$/u.test(
				before,
			),
		what: { zh: '这一比率不超过100%', en: 'this rate does not exceed 100%' },
		fixed: '100',
	},
	{
		unit: /^%$/u,
		most: 100,
		applies: (before) =>
			/占(?:全[^，。；\d]{0,8}|总[^，。；\d]{0,4}|[^，。；\d]{0,10}(?:总数|总量|总额|总面积|总人数|总人口))(?:的|比重|比例)?(?:约|为|达|近|超过|超)?$/u.test(
				before,
			) && !/(?:GDP|生产总值|债)/u.test(before),
		what: { zh: '部分不超过总数的100%', en: 'a part does not exceed 100% of the whole' },
	},
	{
		unit: /^(?:人|口|人口)?$/u,
		most: 8.3e9,
		applies: (_before, _figure, behind) => /^(?:多|余)?(?:中国人|人口|国人|民众|同胞)/u.test(behind),
		what: { zh: '全世界不过80多亿人', en: 'the world has little more than eight thousand million people' },
	},
	{
		unit: /^(?:岁|周岁)$/u,
		most: 125,
		applies: (before) =>
			/(?:今年|现年|享年|终年|时年|年仅|年龄)(?:已经|已|为|是)?$/u.test(before) &&
			!/(?:树|古|寺|塔|桥|楼|校|院|馆|厂|城|刊|报)[^，。；]{0,12}$/u.test(before),
		what: { zh: '人的年龄不到这么大', en: 'nobody is so old' },
	},
	{
		unit: /^(?:℃|摄氏度|°C)$/u,
		most: 60,
		least: -95,
		applies: (before) => /(?:气温|最高温|最低温)(?:将|可|已)?(?:达到|达|为|在|升至|降至|突破|超过|高达)?$/u.test(before),
		what: { zh: '地面气温没有超出零下95℃至60℃的', en: 'air is between -95℃ and 60℃' },
	},
];

/** `1.4万万斤`: Arabic numerals are followed by 亿 there. */
const doubled = /(?<=\d)万(?<second>万)(?=[元斤吨人件个张户美千立平公亩户次辆度卡])/dgu;

function run(input: CheckInput): Finding[] {
	const { file } = input;
	const slips = paragraphsOf(file)
		.filter(({ text }) => text.includes('万万'))
		.flatMap((paragraph) =>
			Array.from(paragraph.text.matchAll(doubled), (match): Finding => {
				const place = groupPlace(paragraph, match, 'second') as Place;
				return {
					id: check.id,
					severity: check.severity,
					span: spanAt(place),
					message: { zh: '阿拉伯数字后不作“万万”，疑为“万亿”', en: 'No figure is written with “万万”; “万亿” may be meant' },
					related: [surroundings(place)],
					fixes: changeTo(file, place, '亿'),
				};
			}),
		);
	return [...slips, ...outOfBounds(input)];
}

function outOfBounds({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		const value = figure.value;
		if (paragraph === undefined || typeof value !== 'number' || figure.unit === undefined) return [];
		const before = paragraph.text.slice(Math.max(0, figure.at.start - 24), figure.at.start);
		const behind = paragraph.text.slice(figure.at.end, figure.at.end + 6);
		const bound = bounds.find(
			({ unit, most, least = Number.NEGATIVE_INFINITY, applies }) =>
				(value > most || value < least) && unit.test(figure.unit ?? '') && applies(before, figure, behind),
		);
		return bound === undefined ? [] : [report(file, paragraph, figure, bound)];
	});
}

function report(file: CheckInput['file'], paragraph: Paragraph, figure: Figure, bound: Bound): Finding {
	const place = placeOf(file, figure);
	const digits = /^[\d.]+/u.exec(figure.text)?.[0];
	const fixes: Fix[] =
		bound.fixed === undefined || digits === undefined
			? []
			: changeTo(file, placeAt(paragraph, figure.at.start, figure.at.start + digits.length), bound.fixed);
	const clause = Math.max(0, figure.at.start - 8);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: { zh: `${figure.text}超出可能范围：${bound.what.zh}`, en: `${figure.text} is beyond the possible: ${bound.what.en}` },
		related: [relatedAt(placeAt(paragraph, clause, figure.at.start), bound.what)],
		fixes,
	};
}
