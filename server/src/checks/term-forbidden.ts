// Forms that the newsroom's own lists forbid, wherever they stand. What is right is the lists' word; nothing is guessed here.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo } from './support/findings/place.ts';
import { forbiddenForms, rowsOf } from './support/house/houseSpelling.ts';

export const check: Check = {
	id: 'term-forbidden',
	title: { zh: '规范表所列误写', en: 'Form that the house list forbids' },
	explain: {
		zh: [
			'本单位规范表（`house/*.csv`）“误写”一栏所列的写法，凡在稿件中出现即提示，人名、机构、地名、文件、术语皆同，并以规范表该行为据。',
			'',
			'跨行的也能查出。误写恰好是另一正确写法的一部分，或处在更长的人名之内（“高风”在“高风林”中），不提示。',
		].join('\n'),
		en: [
			"Forms in the 误写 column of the newsroom's own lists (`house/*.csv`) are reported wherever they stand, be it a person, a body, a place, a document or a term, with the row as evidence.",
			'',
			'Line breaks do not hide them. A form that is part of one that is right, or lies within a longer name of a person, is left alone.',
		].join('\n'),
	},
	severity: 'warning',
	about: 'spelling',
	examples: [
		{
			text: '　　县委书记⟦高风林⟧说，要抓好⟦兰色经济⟧。\n',
			house: '规范写法,类别,误写\n高凤林,人名,高风林\n蓝色经济,术语,兰色经济\n',
			fixed: '　　县委书记高凤林说，要抓好兰色经济。\n',
		},
		{
			text: '　　诺兰国代表团6日抵达石桥，就共建⟦石桥－青岩铁路⟧交换意见。\n',
			house: '规范写法,类别,误写\n石桥—青岩铁路,术语,石桥－青岩铁路\n',
			fixed: '　　诺兰国代表团6日抵达石桥，就共建石桥—青岩铁路交换意见。\n',
		},
	],
	allows: [
		{
			text: '　　高风林场今天揭牌。高风险地区已经撤离。\n',
			house: '规范写法,类别,误写\n高凤,人名,高风\n',
		},
		{
			text: '　　第三届兰色经济论坛今天闭幕。\n',
			house: '规范写法,类别,误写\n蓝色经济,术语,兰色经济\n兰色经济论坛,事件,\n',
		},
		{ text: '　　县委书记高风林说，要抓好兰色经济。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	return forbiddenForms(input).map(({ paragraph, at, span, wrong, right, name }) => ({
		id: check.id,
		severity: check.severity,
		span,
		message: {
			zh: `“${wrong}”在本单位规范表中列为误写，应作“${right}”`,
			en: `The house list has “${wrong}” as a misspelling of “${right}”`,
		},
		related: rowsOf(name),
		fixes: changeTo(input.file, { paragraph, at }, right),
	}));
}
