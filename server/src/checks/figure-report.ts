// A figure against another report of the same matter and day that says otherwise in the same words: 991.5点 here, 910.5点 there.
// Compares words around figures; what an indicator is, or whose, it does not ask.

import type { ReportFigure, ReportRecord } from '../corpus/evidence.ts';
import { wordsAround } from '../corpus/sentence.ts';
import { type Amount, differenceOf } from '../facts/figures/compare.ts';
import type { Figure } from '../facts/model.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { cacheByText, type Remember, rememberByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './model.ts';
import { changeTo, placeOf, spanAt } from './support/place.ts';
import { relatedPublished } from './support/published.ts';

export const check: Check = {
	id: 'figure-report',
	title: { zh: '数字与同题报道不一', en: 'Figure against another report' },
	explain: {
		zh: [
			'前后一天之内已发表的同题报道，在相近的话里写的是另一个数、另一个日期：供核对，不断定孰是孰非。',
			'',
			'同题报道里任何一处有这个数即不提示；近、约、超等约数与之相容，四舍五入、单位换算后相等，也不提示。只看前后文字，不看指标名称，所以只作参考。',
		].join('\n'),
		en: [
			'A report of the same matter, published within a day of this one, has another number or date in much the same words: for a look, without saying which is right.',
			'',
			'Silent where the report has the same figure anywhere, and for approximations, rounding and units that fit. It goes by the words around, not by indicators, and therefore is for information only.',
		].join('\n'),
	},
	severity: 'information',
	examples: [
		{
			path: '/drafts/20250617.txt',
			text: '　　石门港新建的集装箱码头全长⟦1260米⟧，可以同时停靠三艘远洋货轮。\n',
			corpus: {
				'2025/06/20250616-01.txt':
					'石门港新码头开工\n\n　　石门港新建的集装箱码头今天开工。码头全长1620米，可以同时停靠三艘远洋货轮，计划两年后投入使用。\n',
			},
			fixed: '　　石门港新建的集装箱码头全长1620米，可以同时停靠三艘远洋货轮。\n',
		},
	],
	allows: [
		{
			path: '/drafts/20250617.txt',
			text: '　　石门港新建的集装箱码头全长1.6公里，可以同时停靠三艘远洋货轮。\n',
			corpus: {
				'2025/06/20250616-01.txt':
					'石门港新码头开工\n\n　　石门港新建的集装箱码头今天开工。码头全长1600米，可以同时停靠三艘远洋货轮，计划两年后投入使用。\n',
			},
		},
		{
			path: '/drafts/20250617.txt',
			text: '　　石门港新建的集装箱码头全长1260米，可以同时停靠三艘远洋货轮。\n',
			corpus: {
				'2024/06/20240616-01.txt':
					'石门港新码头开工\n\n　　石门港新建的集装箱码头今天开工。码头全长1620米，可以同时停靠三艘远洋货轮，计划两年后投入使用。\n',
			},
		},
	],
	run,
};

/** Of the words around: less in common says that another thing is meant. */
const leastAlike = 0.15;
/** A compatible figure said in such words is the same one. */
const alike = 0.25;

function run({ file, facts, evidence }: CheckInput): Finding[] {
	const { reports } = evidence;
	if (reports === undefined || reports.size === 0) return [];
	const findings: Finding[] = [];
	for (const figure of facts.figures) {
		const text = file.paragraphs[figure.paragraph]?.text ?? '';
		const report = reports.get(text);
		const other = report && kinds.has(figure.kind) ? recalled(report, figure, wordsAround(text, figure.at)) : undefined;
		if (other === undefined) continue;
		const place = placeOf(file, figure);
		findings.push({
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `此处为${figure.text}，同题报道为${other.text}，请核对`,
				en: `${figure.text} here, ${other.text} in another report of the matter`,
			},
			related: [relatedPublished(other.place)],
			fixes: changeTo(file, place, other.text),
		});
	}
	return findings;
}

const kinds: ReadonlySet<string> = new Set(['quantity', 'percent', 'date', 'duration', 'score']);

const pairs = cacheByText(pairsOf);

/** What each report said in the place of figures seen lately: a key costs the paragraph it falls into. */
const memories = new WeakMap<ReportRecord['figures'], Remember<{ readonly other: ReportFigure | undefined }>>();

function recalled(report: ReportRecord, figure: Figure, around: string): ReportFigure | undefined {
	let remember = memories.get(report.figures);
	if (!remember) {
		remember = rememberByText(20_000);
		memories.set(report.figures, remember);
	}
	return remember(`${figure.text}\t${figure.value}\t${around}`, () => ({ other: otherIn(report, figure, around) })).other;
}

/** What the report says in the place of the figure; `undefined` where it says the same, or nothing like it. */
function otherIn({ figures }: ReportRecord, figure: Figure, around: string): ReportFigure | undefined {
	const own = pairs(around);
	let other: ReportFigure | undefined;
	let best = leastAlike;
	for (const each of figures) {
		if (each.kind !== figure.kind) continue;
		const relation = relationOf(figure, each);
		if (relation === 'same') return undefined;
		if (relation === 'incomparable') continue;
		const share = sharedPairs(own, pairs(each.around));
		if (relation === 'compatible') {
			if (share >= alike) return undefined;
		} else if (share > best) {
			best = share;
			other = each;
		}
	}
	return other;
}

/** `compatible`: the same only as far as approximations and what is left out of a date allow. */
function relationOf(a: Figure, b: ReportFigure): 'same' | 'compatible' | 'other' | 'incomparable' {
	if (a.value === undefined || b.value === undefined) return 'incomparable';
	if (isAmount(a) && isAmount(b)) {
		const difference = differenceOf(a, b);
		if (difference !== 'same') return difference === 'incomparable' ? 'incomparable' : 'other';
		return (a.approximation === 'exact' && b.approximation === 'exact') || a.value === b.value ? 'same' : 'compatible';
	}
	const [one, two] = [datesIn(a.value), datesIn(b.value)];
	if (one === undefined || two === undefined) return 'incomparable';
	if (one === two) return 'same';
	if (one.startsWith(two) || two.startsWith(one)) return 'compatible';
	return one.length === two.length ? 'other' : 'incomparable';
}

function isAmount(figure: Pick<Figure, 'value' | 'unit' | 'approximation'>): figure is Amount {
	const { value } = figure;
	return typeof value === 'number' || (typeof value === 'object' && typeof value[0] === 'number');
}

function datesIn(value: Figure['value']): string | undefined {
	if (typeof value === 'string') return value;
	return typeof value === 'object' && typeof value[0] === 'string' ? value.join('/') : undefined;
}
