// A figure against published articles: the same indicator of the same period and scope has another value there.
// A factor of ten and another currency are figure-magnitude and figure-unit.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { valuesOfOtherYears } from './support/figures/otherYear.ts';
import { publishedFindings } from './support/figures/publishedFigures.ts';
import { changeTo, placeOf, spanAt, wordsAt } from './support/findings/place.ts';
import { relatedPublished } from './support/findings/published.ts';

export const check: Check = {
	id: 'figure-corpus',
	title: { zh: '数字与已发表稿件不一', en: 'Figure against published articles' },
	explain: {
		zh: '同一指标、同一时期、同一范围，已发表的稿件是另一个数值；或者同一数值（三位以上有效数字）已发表的稿件只说是另一年的。\n\n三者都相同才比较。约数相容、四舍五入、单位换算后相等、初值与终值、不同时点的累计数，以及指标、时期或范围有一项不明，都不提示。个别数位之差按疑误提示，其他差异只作参考。',
		en: 'The same indicator of the same period and scope has another value in published articles; or a value of three digits or more was published for another year only.\n\nCompared only where all three agree. Silent for approximations that fit, rounding, units that convert, first and revised values, cumulative counts at different dates, and wherever indicator, period or scope is unknown. A digit apart is a warning, any other difference for information.',
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2024年，中国与蒙古国贸易额为⟦136亿美元⟧。\n',
			corpus: { '2025/02/01.txt': '经贸往来日益密切\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长。\n' },
			fixed: '　　2024年，中国与蒙古国贸易额为163亿美元。\n',
		},
		{
			text: '　　著名演员赵守义昨日去世，享年⟦79岁⟧。\n',
			corpus: { '2025/02/01.txt': '　　著名演员赵守义1月31日在北京去世，终年78岁。\n' },
		},
		{
			text: '　　⟦2023年⟧，中国与蒙古国贸易额为163亿美元。\n',
			corpus: { '2025/02/01.txt': '　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长。\n' },
			fixed: '　　2024年，中国与蒙古国贸易额为163亿美元。\n',
		},
	],
	allows: [
		{
			text: '　　2023年，中国与蒙古国贸易额达到163亿美元。\n',
			corpus: { '2025/02/01.txt': '　　2024年，中国与蒙古国贸易额为163亿美元，2023年，中国与蒙古国贸易额为163.4亿美元。\n' },
		},
		{ text: '　　老教师江文秀现年78岁，她的学生遍布全县。\n', corpus: { '2024/02/01.txt': '　　老教师江文秀现年77岁，仍在教书。\n' } },
		{
			text: '　　2024年，中国与蒙古国贸易额达到163.4亿美元。\n',
			corpus: { '2025/02/01.txt': '　　2024年，中国与蒙古国贸易额约163亿美元。\n' },
		},
		{
			text: '　　2024年，中国与蒙古国贸易额达到163亿美元。\n',
			corpus: { '2025/02/01.txt': '　　2023年，中国与蒙古国贸易额为136亿美元。\n' },
		},
		{
			text: '　　截至6月16日，今年石门港累计吞吐量达96万吨。\n',
			corpus: { '2025/06/10.txt': '　　截至6月9日，今年石门港累计吞吐量达69万吨。\n' },
		},
	],
	run: (input) => [...publishedFindings(check, input, ['digit', 'other']), ...ofOtherYears(input)],
};

/** 2025年贸易额948亿美元: the value is printed for 2024 alone. */
function ofOtherYears(input: CheckInput): Finding[] {
	return valuesOfOtherYears(input).map(({ statement, date, year, records }) => {
		const place = placeOf(input.file, date);
		const printed = wordsAt(place);
		const measure = statement.measure ?? statement.indicator;
		return {
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `“${measure}”${statement.text}，此处说的是${printed}，已发表稿件说的是${year}年`,
				en: `“${measure}” of ${statement.text} is of ${printed} here and of ${year} as published`,
			},
			related: records.slice(0, 3).map(({ place }) => relatedPublished(place)),
			fixes: /^\d{4}/u.test(printed) ? changeTo(input.file, place, year + printed.slice(4)) : [],
		};
	});
}
