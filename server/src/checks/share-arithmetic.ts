// A share against the part and the whole beside it: 292亿美元，占…715亿美元的48.8%. Interval arithmetic on what is printed.
import type { Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { between, byParagraph } from './support/figures/amounts.ts';
import { decimalsOf, overlap, printedInterval, quotient, rounded } from './support/figures/precision.ts';
import { changeTo, placeAt, placeOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'share-arithmetic',
	title: { zh: '占比与分项、总数不符', en: 'Share that does not add up' },
	explain: {
		zh: [
			'“总数为甲，其中乙，占x%”“乙占甲的x%”中的百分比与两个数值算不拢：292÷715是40.8%，不是48.8%。',
			'',
			'按印出的精度作区间推算，约数另放宽；占比另有所指（占全国、占同类）而总数不在句中时不提示。',
		].join('\n'),
		en: [
			'A percentage that does not fit the part and the whole beside it: 292 of 715 is 40.8%, not 48.8%.',
			'',
			'Interval arithmetic on the printed precision, with more room for approximations; silent where the share is of something that the sentence does not count.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2025年，东岚与瑟兰贸易额为292亿美元，占东岚与五国贸易额715亿美元的⟦48.8%⟧。\n',
			fixed: '　　2025年，东岚与瑟兰贸易额为292亿美元，占东岚与五国贸易额715亿美元的40.8%。\n',
		},
		{
			text: '　　全县有村民小组640个，其中已通公路的512个，占⟦90%⟧。\n',
			fixed: '　　全县有村民小组640个，其中已通公路的512个，占80%。\n',
		},
	],
	allows: [
		{ text: '　　东岚与澜海五国贸易额达到715亿美元，其中东岚与瑟兰贸易额为292亿美元，占40.8%。\n' },
		{ text: '　　全市工业产值4500亿元，其中新能源产值900亿元，占全省的45%；茶叶产值30亿元，约占1%。\n' },
		{ text: '　　学校有学生640人，其中女生320人，占一半；教师80人，占教职工的90%。\n' },
	],
	run,
};

/** 其中…乙，占 x%: nothing said of what the share is of. */
const ofWhole =
	/^[^，。；\d占]{0,6}[，,]?(?:约|大约)?占(?:比|总数的?|总量的?|总额的?|全部的?|其中的?|比重)?(?:为|达|达到|约|近|超过|超)?$/u;
const opensShare = /^[^，。；\d]{0,6}[，,]?(?:约|大约)?占(?!地)[^，。；\d]{0,24}$/u;
const ofBehind = /^的(?:比重|比例)?(?:为|达|达到|约|近|超过|超)?$/u;

function run(input: CheckInput): Finding[] {
	return byParagraph(input, (paragraph, amounts) =>
		amounts.flatMap((share, i) => {
			const [first, second] = [amounts[i - 2], amounts[i - 1]];
			if (share.kind !== 'percent' || first === undefined || second === undefined) return [];
			if (first.unit !== second.unit || first.kind !== 'quantity') return [];
			const parts = partsOf(paragraph, first, second, share);
			return parts === undefined ? [] : judge(input, share, parts);
		}),
	);
}

interface Parts {
	readonly part: Figure;
	readonly whole: Figure;
}

function partsOf({ text }: Paragraph, first: Figure, second: Figure, share: Figure): Parts | undefined {
	const middle = between(text, first, second, 48);
	const last = between(text, second, share, 16);
	if (middle === undefined || last === undefined) return undefined;
	if (opensShare.test(middle) && ofBehind.test(last)) return { part: first, whole: second };
	if (/^[^。；其]{0,4}[，,]?其中[^，。；\d]{0,36}$/u.test(middle) && ofWhole.test(last)) {
		return { part: second, whole: first };
	}
	return undefined;
}

function judge({ file }: CheckInput, share: Figure, { part, whole }: Parts): Finding[] {
	const [a, b, stated] = [printedInterval(part), printedInterval(whole), printedInterval(share)];
	if (a === undefined || b === undefined || stated === undefined || a.low < 0 || b.low <= 0) return [];
	const ratio = quotient(a, b);
	if (overlap({ low: ratio.low * 100, high: ratio.high * 100 }, stated)) return [];
	const right = `${rounded(((part.value as number) / (whole.value as number)) * 100, decimalsOf(share.text))}%`;
	const place = placeOf(file, share);
	const digits = /^[\d.．０-９]+[%％]/u.exec(share.text)?.[0];
	return [
		{
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `${part.text}占${whole.text}的${right}，此处为${share.text}`,
				en: `${part.text} of ${whole.text} is ${right}; here it is ${share.text}`,
			},
			related: [
				relatedAt(placeOf(file, part), { zh: `分项：${part.text}`, en: `The part: ${part.text}` }),
				relatedAt(placeOf(file, whole), { zh: `总数：${whole.text}`, en: `The whole: ${whole.text}` }),
			],
			fixes: digits === undefined ? [] : changeTo(file, placeAt(place.paragraph, place.at.start, place.at.start + digits.length), right),
		},
	];
}
