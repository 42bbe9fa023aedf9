// A name that the house lists protect, one slip away from how they have it. Whether it is a slip is weighed in `support/house/protectedSlips.ts`.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, spanAt } from './support/findings/place.ts';
import { rowsOf } from './support/house/houseSpelling.ts';
import { type ProtectedSlip, protectedSlips } from './support/house/protectedSlips.ts';

export const check: Check = {
	id: 'protected-name',
	title: { zh: '规范表所列名称有误', en: 'Slip in a name of the house list' },
	explain: {
		zh: [
			'稿件中的写法与本单位规范表（`house/*.csv`）所列人名、机构、地名、文件、术语只差一处：同音、形近、缺字、重字、颠倒。规范表不必逐一列出误写。',
			'',
			'标题从严：译名、三字以上人名错一字即提示，级别为错误。正文中，另有职务、另有单位的同音人名，已发表稿件多次出现的另一名称，以及恰好成词的字（“林建丰收”），不提示。',
		].join('\n'),
		en: [
			"One slip away from a person, body, place, document or term of the newsroom's own lists (`house/*.csv`): same sound, similar shape, a character dropped, doubled or swapped. The lists need not name each misspelling.",
			'',
			'Headlines are held to more: any one character of a foreign name or of a longer one, as an error. In running text somebody of like name with another post of another body, another name that was published again and again, and characters that happen to make a word are left alone.',
		].join('\n'),
	},
	severity: 'warning',
	about: 'spelling',
	examples: [
		{
			text: '　　县委书记⟦林建锋⟧6日到村里调研。\n',
			house: '规范写法,类别,国家/单位,职务\n林建峰,人名,县委,书记\n',
			fixed: '　　县委书记林建峰6日到村里调研。\n',
		},
		{
			text: '会见⟦捷尔穆诺天⟧\n\n　　6日，代表团在首都会见了来访的诺兰国总统捷尔穆诺夫，双方就合作交换了意见，并出席签字仪式。\n',
			house: '规范写法,类别,国家/单位,职务,别名\n阿利·捷尔穆诺夫,人名,诺兰国,总统,捷尔穆诺夫\n',
			fixed: '会见捷尔穆诺夫\n\n　　6日，代表团在首都会见了来访的诺兰国总统捷尔穆诺夫，双方就合作交换了意见，并出席签字仪式。\n',
		},
		{
			text: '　　据介绍，⟦燕回港集团⟧今年将新开三条航线，⟦蓝色径济⟧发展提速。\n',
			house: '规范写法,类别\n雁回港集团,机构\n蓝色经济,术语\n',
			fixed: '　　据介绍，雁回港集团今年将新开三条航线，蓝色径济发展提速。\n',
		},
	],
	allows: [
		{ text: '　　会议重温《石桥合作青河宣告》。\n', house: '规范写法,类别,误写\n石桥合作青河宣言,文件,石桥合作青河宣告\n' },
		{
			text: '　　县教育局局长林建锋介绍，新学校九月开学。林建丰收的消息传来，大家都很高兴。\n',
			house: '规范写法,类别,国家/单位,职务\n林建峰,人名,县委,书记\n',
		},
		{
			text: '　　县委书记林建锋说，要抓好落实。\n',
			house: '规范写法,类别,国家/单位,职务\n林建峰,人名,市水利局,局长\n林建锋,人名,县委,书记\n',
		},
		{
			text: '　　县水利局局长林建锋说，水库蓄水正常。\n',
			house: '规范写法,类别\n林建峰,人名\n',
			corpus: {
				'2025/01/02.txt': '　　县水利局局长林建锋说，今年雨水偏多。\n',
				'2025/02/02.txt': '　　县水利局局长林建锋到现场检查。\n',
				'2025/03/02.txt': '　　县水利局局长林建锋到青石镇巡查。\n',
			},
		},
	],
	run,
};

const mostFound = 50;

function run(input: CheckInput): Finding[] {
	return protectedSlips(input)
		.slice(0, mostFound)
		.map((slip) => finding(slip, input));
}

function finding({ paragraph, at, form, of: name, heading }: ProtectedSlip, { file }: CheckInput): Finding {
	const printed = paragraph.text.slice(at.start, at.end);
	return {
		id: check.id,
		severity: heading ? 'error' : check.severity,
		span: spanAt({ paragraph, at }),
		message: {
			zh: `${heading ? '标题中的' : ''}“${printed}”疑应为“${form}”：本单位规范表作“${name.canonical}”`,
			en: `“${printed}”${heading ? ' in a heading' : ''} may be “${form}”: the house list has “${name.canonical}”`,
		},
		related: rowsOf(name),
		fixes: changeTo(file, { paragraph, at }, form),
	};
}
