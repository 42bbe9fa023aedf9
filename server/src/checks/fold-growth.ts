// 翻N番 against the two values beside it: 由2000吨增至8000吨 is 翻两番. Each 番 doubles; knows nothing else.
import type { Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import { numeralAt } from '../text/numerals.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { byParagraph } from './support/figures/amounts.ts';
import { changeTo, groupPlace, type Place, placeAt, placeOf, relatedAt, sentenceAround, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'fold-growth',
	title: { zh: '翻番与前后数值不符', en: 'Doublings that do not fit' },
	explain: {
		zh: [
			'“翻N番”与同句前后两个数值不符：翻一番是2倍，翻两番是4倍，翻三番是8倍。',
			'',
			'两个数值之比离2的N次方不到半番时不提示（翻一番多、近两番）。依据：国家统计局对“翻番”的解释。',
		].join('\n'),
		en: [
			'翻N番 that does not fit the two values in its sentence: one 番 is double, two are four times, three eight times as much.',
			'',
			'Silent where the ratio is less than half a doubling away.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{ text: '　　订单从去年的2000吨增至8000吨，⟦翻了三番⟧。\n', fixed: '　　订单从去年的2000吨增至8000吨，翻了两番。\n' },
		{ text: '　　产值由15亿元增加到31亿元，⟦翻了两番⟧。\n', fixed: '　　产值由15亿元增加到31亿元，翻了一番。\n' },
	],
	allows: [
		{ text: '　　订单从去年的2000吨增至8000吨，翻了两番；产值由12亿元增加到31亿元，翻了一番多。\n' },
		{ text: '　　茶农人均收入翻一番，合作社由12家增至31家，到2030年产值再翻一番。\n' },
	],
	run,
};

const doubled = /[，,](?:实现|足足|接近|近|约|整整)?(?<whole>翻(?:了|上|上了)?(?<number>[一两二三四五六\d])番)/dgu;
const digits = '零一二三四五六七八九';

function run(input: CheckInput): Finding[] {
	return byParagraph(input, (paragraph, amounts) => {
		if (!paragraph.text.includes('番')) return [];
		return Array.from(paragraph.text.matchAll(doubled)).flatMap((match) => {
			const pair = pairBefore(paragraph, amounts, match.index);
			return pair === undefined ? [] : judge(input, paragraph, match, pair);
		});
	});
}

function pairBefore({ text }: Paragraph, amounts: readonly Figure[], pos: number): readonly [Figure, Figure] | undefined {
	const sentence = sentenceAround(text, pos);
	const before = amounts.filter(({ at }) => at.start >= sentence.start && at.end <= pos).slice(-2);
	const [from, to] = before;
	if (from === undefined || to === undefined || from.unit !== to.unit || pos - to.at.end > 6) return undefined;
	const way = text.slice(from.at.end, to.at.start);
	const opening = text.slice(Math.max(0, from.at.start - 16), from.at.start);
	if (
		!/(?:增|升|涨|提高|扩大|发展|跃)[^，。]{0,4}[至到](?:\d{4}年的?|今年的?|目前的?)?(?:约|近|超过|超)?$/u.test(way) ||
		!/[由从]/u.test(opening)
	)
		return undefined;
	return [from, to];
}

function judge({ file }: CheckInput, paragraph: Paragraph, match: RegExpExecArray, [from, to]: readonly [Figure, Figure]): Finding[] {
	const times = numeralAt(match.groups?.number ?? '', 0)?.value;
	if (times === undefined || typeof from.value !== 'number' || typeof to.value !== 'number' || from.value <= 0) return [];
	const doublings = Math.log2(to.value / from.value);
	const right = Math.round(doublings);
	if (right === times || Math.abs(doublings - times) < 0.6 || right < 1 || right > 9) return [];
	const place = groupPlace(paragraph, match, 'whole') as Place;
	const number = groupPlace(paragraph, match, 'number') as Place;
	const printed = /\d/u.test(match.groups?.number ?? '') ? String(right) : right === 2 ? '两' : digits.charAt(right);
	const ratio = Number((to.value / from.value).toPrecision(3));
	return [
		{
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `${from.text}到${to.text}是${ratio}倍，约翻${printed}番，此处为“${match.groups?.whole}”`,
				en: `From ${from.text} to ${to.text} is ${ratio} times, about ${right} doublings; here it is “${match.groups?.whole}”`,
			},
			related: [from, to].map((one) => relatedAt(placeOf(file, one), { zh: one.text, en: one.text })),
			fixes: changeTo(file, placeAt(paragraph, number.at.start, number.at.end), printed),
		},
	];
}
