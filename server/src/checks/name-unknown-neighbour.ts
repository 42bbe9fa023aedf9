// A name never published before, one slip away from a well-known one in the same role. Who was meant is found in `support/names/unknownNeighbours.ts`.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { unknownNeighbours } from './support/names/unknownNeighbours.ts';
import { published } from './support/names/variantFindings.ts';

export const check: Check = {
	id: 'name-unknown-neighbour',
	title: { zh: '人名疑为误写', en: 'Unknown name close to a known one' },
	explain: {
		zh: [
			'稿件中的人名从未发表过，而与已发表的知名人物只差一处（同音、形近、缺字、重字、颠倒），且职务与国家（或单位）相同；或译名较长而职务不相抵触；或紧接某一职务之处，与该职务多次见报的任职者只差一处；或已发表的同一句话里作另一写法。',
			'',
			'只要稿中写法曾多次发表，或职务、单位不同，即视为另一人，不提示。',
		].join('\n'),
		en: [
			'A name that was never published, one slip (same sound, similar shape, a character dropped, doubled or swapped) away from a known person with the same post of the same country or body; a long foreign name whose posts do not conflict; or what stands beside a post, one slip away from the holder that was printed with it again and again; or a name that the same sentence has in another spelling in print.',
			'',
			"A spelling that was published before, or another post or body, is another person's.",
		].join('\n'),
	},
	severity: 'warning',
	about: 'spelling',
	examples: [
		{
			text: '　　哈萨克斯坦总统⟦捷尔穆诺夫⟧出席仪式。\n',
			corpus: {
				'2025/01/02.txt': '　　哈萨克斯坦总统捷尔穆罕诺夫2日发表新年讲话。\n',
				'2025/02/03.txt': '　　哈萨克斯坦总统捷尔穆罕诺夫3日抵达北京。\n',
			},
			fixed: '　　哈萨克斯坦总统捷尔穆罕诺夫出席仪式。\n',
		},
		{
			text: '　　青石县县长⟦林建锋⟧6日到村里调研，同乡亲们座谈，并察看了新修的水渠和正在扩\n建的学校。\n',
			corpus: {
				'2025/01/02.txt': '　　青石县县长林建峰2日到敬老院看望老人。\n',
				'2025/02/03.txt': '　　青石县县长林建峰3日主持会议。\n',
			},
			fixed: '　　青石县县长林建峰6日到村里调研，同乡亲们座谈，并察看了新修的水渠和正在扩\n建的学校。\n',
		},
		{
			text: '　　1965年，二十岁的⟦闫小明⟧进入县文工队表演相声和评书。\n',
			corpus: { '2025/01/02.txt': '　　1965年，二十岁的阎小明进入县文工队表演相声和评书，从此走上舞台。\n' },
			fixed: '　　1965年，二十岁的阎小明进入县文工队表演相声和评书。\n',
		},
	],
	allows: [
		{
			text: '　　市文联主席林建峰介绍，展览将持续一个月。\n',
			corpus: { '2025/01/02.txt': '　　县水利局局长林建锋说，水库蓄水正常。\n', '2025/02/02.txt': '　　县水利局局长林建锋到现场检查。\n' },
		},
		{
			text: '　　青石县县长林建锋6日到村里调研。\n',
			house: '规范写法,类别\n林建锋,人名\n',
			corpus: { '2025/01/02.txt': '　　青石县县长林建峰2日到敬老院看望老人。\n', '2025/02/03.txt': '　　青石县县长林建峰3日主持会议。\n' },
		},
		{ text: '　　青石县县长林建锋6日到村里调研。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	return unknownNeighbours(input).map(({ mention, record, same }) => ({
		...published(mention, record, same, input.file),
		id: check.id,
		severity: check.severity,
	}));
}
