// A figure against published articles that have the same number in another currency: 元 for 美元.
// Other differences are figure-corpus and figure-magnitude.
import type { Check } from './frame/model.ts';
import { publishedFindings } from './support/figures/publishedFigures.ts';

export const check: Check = {
	id: 'figure-unit',
	title: { zh: '币种与已发表稿件不一', en: 'Currency against published articles' },
	explain: {
		zh: '同一指标、同一范围，数目相同而币种不同：96亿元与96亿美元。\n\n前后文写的须是同一件事：范围相同，或者两处都提到同样的两个地名、机构名。写明折合的（96亿美元约合690亿元）数目不同，不提示。',
		en: 'The same indicator and scope with the same number in another currency: 96亿元 and 96亿美元.\n\nBoth passages must be about one matter: the same scope, or two places or bodies that both name. Converted amounts differ in number and are passed over.',
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2024年，中国与蒙古国贸易额为⟦163亿元⟧。\n',
			corpus: { '2025/02/01.txt': '经贸往来日益密切\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长。\n' },
			fixed: '　　2024年，中国与蒙古国贸易额为163亿美元。\n',
		},
		{
			text: '　　从北京到乌兰巴托的公路即将通车，总投资⟦96亿元⟧。\n',
			corpus: { '2025/02/01.txt': '　　从北京到乌兰巴托的公路全长1200公里，总投资96亿美元。\n' },
			fixed: '　　从北京到乌兰巴托的公路即将通车，总投资96亿美元。\n',
		},
	],
	allows: [
		{
			text: '　　2024年，中国与蒙古国贸易额为1180亿元。\n',
			corpus: { '2025/02/01.txt': '经贸往来日益密切\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长。\n' },
		},
		{
			text: '　　这条公路总投资96亿元。\n',
			corpus: { '2025/02/01.txt': '　　从北京到乌兰巴托的铁路总投资96亿美元。\n' },
		},
	],
	run: (input) => publishedFindings(check, input, ['unit']),
};
