// Decreases in times (减少了3倍) and by more than all there was (下降120%). Reads the clause alone.
import type { Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { changeTo, placeAt, placeOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'decrease-times',
	title: { zh: '减少不用倍数', en: 'Decrease in times' },
	explain: {
		zh: [
			'减少、下降、缩短等不能说“倍”，也不能超过100%：减少了3倍，应视原意改为减少了四分之三或减少到四分之一。',
			'',
			'由盈转亏的利润、收益可下降100%以上，不提示。依据：《现代汉语规范》倍数只用于增加的通例。',
		].join('\n'),
		en: [
			'What grows less does so by a fraction, never by times nor by more than 100%: 减少了3倍 is 减少了四分之三 where a quarter is left.',
			'',
			'Silent for profits, which may turn into losses.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{ text: '　　茶叶出口的通关时间比过去减少了⟦3倍⟧。\n', fixed: '　　茶叶出口的通关时间比过去减少了四分之三。\n' },
		{ text: '　　全市火灾起数同比下降⟦120%⟧。\n' },
	],
	allows: [
		{ text: '　　通关时间缩短了四分之三，客流增长3倍，事故减少一半，成本降低到原来的三分之一。\n' },
		{ text: '　　公司净利润同比下降120%，由盈转亏。\n' },
		{ text: '　　降水减少，比常年少3成，蒸发量却是降水量的3倍。投诉下降100%。\n' },
	],
	run,
};

const less = /(?<word>减少|下降|降低|缩短|缩小|减轻|下跌|下滑|萎缩|缩减|降幅)(?:了|为|达|达到|约|近|超过|超|逾|将近)*$/u;
const digits = '零一二三四五六七八九十';

function run({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		if (paragraph === undefined || typeof figure.value !== 'number') return [];
		const times = figure.unit === '倍';
		if (!times && !(figure.unit === '%' && figure.value > 100)) return [];
		const from = Math.max(0, figure.at.start - 10);
		const before = less.exec(paragraph.text.slice(from, figure.at.start));
		if (before === null || (!times && isProfit(paragraph, figure))) return [];
		const place = placeOf(file, figure);
		const word = placeAt(paragraph, from + before.index, figure.at.start);
		const name = before.groups?.word ?? '';
		return [
			{
				id: check.id,
				severity: check.severity,
				span: spanAt(place),
				message: times
					? { zh: `“${name}”不能用倍数：${figure.text}`, en: `“${name}” takes no times: ${figure.text}` }
					: { zh: `“${name}”不能超过100%：${figure.text}`, en: `“${name}” cannot exceed 100%: ${figure.text}` },
				related: [relatedAt(word, { zh: `“${name}”在这里`, en: `“${name}” is here` })],
				fixes: times ? fractions(file, paragraph, figure) : [],
			},
		];
	});
}

function isProfit({ text }: Paragraph, { at }: Figure): boolean {
	return /(?:利润|净利|收益|盈利|亏损|现金流|顺差|盈余)/u.test(text.slice(Math.max(0, at.start - 40), at.start));
}

/** 减少了3倍: four times as much before, three quarters less now; or, where a third is left, two thirds. */
function fractions(file: CheckInput['file'], paragraph: Paragraph, figure: Figure): Fix[] {
	const value = figure.value as number;
	if (!Number.isInteger(value) || value < 1 || value > 9 || figure.approximation !== 'exact') return [];
	const place = placeAt(paragraph, figure.at.start, figure.at.end);
	if (value === 1) return changeTo(file, place, '一半');
	const fraction = (whole: number) => `${digits.charAt(whole)}分之${digits.charAt(whole - 1)}`;
	return [...changeTo(file, place, fraction(value + 1)), ...changeTo(file, place, fraction(value))];
}
