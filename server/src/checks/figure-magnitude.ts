// A figure against published articles that have the same digits with another multiplier: 万 for 亿, a nought too many.
// Other differences are figure-corpus and figure-unit.
import type { Check } from './frame/model.ts';
import { publishedFindings } from './support/figures/publishedFigures.ts';

export const check: Check = {
	id: 'figure-magnitude',
	title: { zh: '数量级与已发表稿件不一', en: 'Order of magnitude against published articles' },
	explain: {
		zh: '同一指标、同一范围，数字相同而数量级不同：163万美元与163亿美元，多写或少写一个零。\n\n至少两三位有效数字完全相同才提示；时期不同、约数相容不提示。',
		en: 'The same indicator and scope with the same digits and another multiplier: 163万美元 and 163亿美元, a nought too many or too few.\n\nAt least two or three digits must be the same. Silent for other periods and for approximations that fit.',
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2024年，中国与蒙古国贸易额为⟦163万美元⟧。\n',
			corpus: { '2025/02/01.txt': '经贸往来日益密切\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长。\n' },
			fixed: '　　2024年，中国与蒙古国贸易额为163亿美元。\n',
		},
		{
			text: '　　2025年，雁洲港货物吞吐量为⟦360万吨⟧。\n',
			corpus: { '2026/01/10.txt': '雁洲港吞吐量创新高\n\n　　2025年，雁洲港货物吞吐量为3600万吨。\n' },
			fixed: '　　2025年，雁洲港货物吞吐量为3600万吨。\n',
		},
	],
	allows: [
		{
			text: '　　2024年，中国与蒙古国贸易额达到163亿美元。\n',
			corpus: { '2025/02/01.txt': '经贸往来日益密切\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长。\n' },
		},
		{
			text: '　　2024年，中国与蒙古国贸易额达到163亿美元。\n',
			corpus: { '2025/02/01.txt': '　　2023年，中国与蒙古国贸易额为136亿美元。\n' },
		},
		{
			text: '　　2025年，雁洲港货物吞吐量为360万吨，沿海港口货物吞吐量为36亿吨。\n',
			corpus: {
				'2026/01/10.txt': '　　2024年，雁洲港货物吞吐量为3600万吨。2025年，石门港货物吞吐量为3600万吨，沿海港口货物吞吐量为3.6亿吨。\n',
			},
		},
	],
	run: (input) => publishedFindings(check, input, ['magnitude']),
};
