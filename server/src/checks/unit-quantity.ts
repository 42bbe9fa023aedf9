// A unit that cannot measure what stands before it: an area in 公里, a length in 平方公里, capacity in 千瓦时.
// Knows a small table of nouns; no values.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, type Place, placeAt, placeOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'unit-quantity',
	title: { zh: '单位与所量之物不符', en: 'Unit does not fit' },
	explain: {
		zh: [
			'单位量不了前面的东西：面积用公里，长度用平方公里，装机容量用千瓦时，发电量用千瓦。',
			'',
			'只看名词与数字直接相连的写法。依据：GB 3100、GB 3101 量和单位。',
		].join('\n'),
		en: [
			'A unit that cannot measure what is named: an area in 公里, a length in 平方公里, capacity in 千瓦时, output in 千瓦.',
			'',
			'Only where noun and figure stand together. Quantities and units as in GB 3100 and GB 3101.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{ text: '　　竹渚县芦汀村有茶园⟦3600公里⟧。\n', fixed: '　　竹渚县芦汀村有茶园3600亩。\n' },
		{ text: '　　新区规划面积⟦120公里⟧。\n', fixed: '　　新区规划面积120平方公里。\n' },
		{ text: '　　电站总装机容量达⟦200万千瓦时⟧。\n', fixed: '　　电站总装机容量达200万千瓦。\n' },
	],
	allows: [
		{ text: '　　芦汀村有茶园3600亩，茶园距县城36公里，铁路全长1286公里，水面面积12平方公里。\n' },
		{ text: '　　装机容量200万千瓦，全年发电量36亿千瓦时，绿化带面积大、长度达12公里。\n' },
	],
	run,
};

interface Rule {
	readonly noun: RegExp;
	readonly wrong: ReadonlySet<string>;
	/** The unit meant, by the printed one. */
	readonly right: Readonly<Record<string, string>>;
	readonly what: { readonly zh: string; readonly en: string };
}

const bind = '(?:约为|约|达到|达|为|有|共有|共|近|超过|超|逾|是|仅|：)?';
const lengths = new Set(['公里', '千米', '米', '里', '厘米']);
const areas = new Set(['平方公里', '平方千米', '平方米', '亩', '公顷']);
const rules: readonly Rule[] = [
	{
		noun: new RegExp(`(?:茶园|果园|耕地|农田|稻田|麦田|水田|林地|菜地|良田|高标准农田|种植面积|播种面积)${bind}$`, 'u'),
		wrong: lengths,
		right: { 公里: '亩' },
		what: { zh: '田地按面积计', en: 'land is measured by area' },
	},
	{
		noun: new RegExp(`(?:面积|占地)${bind}$`, 'u'),
		wrong: lengths,
		right: { 公里: '平方公里', 千米: '平方千米', 米: '平方米', 厘米: '平方厘米' },
		what: { zh: '面积不能用长度单位', en: 'an area takes no unit of length' },
	},
	{
		noun: new RegExp(`(?:全长|总长|里程|海拔|高度|长度|宽度|水深|车程)${bind}$`, 'u'),
		wrong: areas,
		right: { 平方公里: '公里', 平方千米: '千米', 平方米: '米' },
		what: { zh: '长度不能用面积单位', en: 'a length takes no unit of area' },
	},
	{
		noun: new RegExp(`(?:装机容量|总装机|装机规模|装机)${bind}$`, 'u'),
		wrong: new Set(['千瓦时', '度']),
		right: { 千瓦时: '千瓦' },
		what: { zh: '装机容量是功率，用千瓦', en: 'capacity is power, in 千瓦' },
	},
	{
		noun: new RegExp(`(?:发电量|用电量|售电量|上网电量|耗电量)${bind}$`, 'u'),
		wrong: new Set(['千瓦', '兆瓦']),
		right: { 千瓦: '千瓦时', 兆瓦: '兆瓦时' },
		what: { zh: '电量是能量，用千瓦时', en: 'electricity used is energy, in 千瓦时' },
	},
];

function run({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		const unit = figure.unit ?? '';
		if (paragraph === undefined || figure.kind !== 'quantity' || !rules.some(({ wrong }) => wrong.has(unit))) return [];
		const before = paragraph.text.slice(Math.max(0, figure.at.start - 14), figure.at.start);
		const rule = rules.find(({ noun, wrong }) => wrong.has(unit) && noun.test(before));
		if (rule === undefined) return [];
		const noun = rule.noun.exec(before) as RegExpExecArray;
		// 面积20公里×30公里, 占地300米长
		if (/^(?:[×xX*乘长宽高深见]|以外|以内|外|处|范围|半径|内)/u.test(paragraph.text.slice(figure.at.end))) return [];
		const place = placeOf(file, figure);
		const at = figure.text.lastIndexOf(unit);
		const unitPlace: Place | undefined = at < 0 ? undefined : placeAt(paragraph, figure.at.start + at, figure.at.start + at + unit.length);
		const right = rule.right[unit];
		const start = figure.at.start - noun[0].length;
		return [
			{
				id: check.id,
				severity: check.severity,
				span: spanAt(place),
				message: {
					zh: `单位疑误：${rule.what.zh}，此处为“${figure.text}”`,
					en: `The unit does not fit: ${rule.what.en}; here it is “${figure.text}”`,
				},
				related: [relatedAt(placeAt(paragraph, start, figure.at.start), { zh: '所量之物在这里', en: 'What is measured' })],
				fixes: unitPlace === undefined || right === undefined ? [] : changeTo(file, unitPlace, right),
			},
		];
	});
}
