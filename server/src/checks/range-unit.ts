// Ranges whose first number has lost its 万, 亿, 千 or %: 3～5千人次, 63～68%. Form only; which is meant the reader must guess.
import { numeralAt } from '../text/numerals.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, groupPlace, type Place, paragraphsOf, placeAt, relatedAt, spanAt, wordsAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'range-unit',
	title: { zh: '数值范围前一数缺单位', en: 'Range that loses its unit' },
	explain: {
		zh: [
			'数值范围的前一个数漏了“万、亿、千”或“%”：“3～5千人次”应为“3千～5千人次”，“63～68%”应为“63%～68%”。',
			'',
			'前一个数大于后一个数的系数时（5000—1万），前后本是两种单位，不提示。依据：GB/T 15835—2011 数值范围的表示。',
		].join('\n'),
		en: [
			'A range whose first number lacks 万, 亿, 千 or %: 3～5千人次 for 3千～5千人次, 63～68% for 63%～68%.',
			'',
			'Silent where the first number is greater than the second without its multiplier (5000—1万). Ranges as in GB/T 15835-2011.',
		].join('\n'),
	},
	severity: 'hint',
	reach: 'paragraph',
	examples: [
		{ text: '　　日均高峰⟦3～5千⟧人次。\n', fixed: '　　日均高峰3千～5千人次。\n' },
		{ text: '　　空气湿度为⟦63—68%⟧。\n', fixed: '　　空气湿度为63%—68%。\n' },
	],
	allows: [
		{ text: '　　日均高峰3千～5千人次，湿度63%—68%，投资5000—1万元，6至8人一班，两队以3—2战平。\n' },
		{ text: '　　2025—2030年，产量将达300万吨；气温下降8至10摄氏度，1—9月增长6.5%，4.5至5千克。\n' },
	],
	run,
};

const ranges =
	/(?<![\d.A-Za-z/％%—～~-])(?<first>\d+(?:\.\d+)?)(?:至|到|[～~－–-]|—{1,2})(?<second>\d+(?:\.\d+)?)(?<unit>千(?![克米瓦伏卡赫帕焦字])|百万|千万|[万亿](?!分)|[%％])/dgu;

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		for (const match of paragraph.text.matchAll(ranges)) {
			const { first = '', second = '', unit = '' } = match.groups ?? {};
			if (Number(first) >= Number(second) || Number(first) === 0 || (first.length === 4 && numeralAt(first, 0)?.digits === 4)) continue;
			const place = groupPlace(paragraph, match, 'first') as Place;
			const words = placeAt(paragraph, match.index, match.index + match[0].length);
			findings.push({
				id: check.id,
				severity: check.severity,
				span: spanAt(words),
				message: { zh: `“${wordsAt(words)}”前一个数缺“${unit}”`, en: `The first number of “${wordsAt(words)}” lacks “${unit}”` },
				related: [
					relatedAt(groupPlace(paragraph, match, 'unit') as Place, {
						zh: `“${unit}”只在后一个数上`,
						en: `“${unit}” stands on the second alone`,
					}),
				],
				fixes: changeTo(file, place, `${first}${unit}`),
			});
		}
	}
	return findings;
}
