// A figure against another report of the same matter and day that says otherwise in the same words: 991.5点 here, 910.5点 there.
// Compares words around figures; what an indicator is, or whose, it does not ask.

import type { Article, ArticleFile } from '../article/model.ts';
import type { ReportFigure, ReportRecord } from '../corpus/evidence.ts';
import { settingOf } from '../corpus/sentence.ts';
import { type Amount, differenceOf } from '../facts/figures/amounts/compare.ts';
import type { Figure } from '../facts/model.ts';
import { isHan } from '../text/characters.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { cacheByText, type Remember, rememberByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { articleOf, changeTo, placeOf, sentenceAround, spanAt } from './support/findings/place.ts';
import { relatedPublished } from './support/findings/published.ts';

export const check: Check = {
	id: 'figure-report',
	title: { zh: '数字与同题报道不一', en: 'Figure against another report' },
	explain: {
		zh: [
			'同一天已发表的同题报道，在相近的话里写的是另一个数、另一个日期：供核对，不断定孰是孰非。',
			'',
			'标题和大半带数字的段落都与一篇报道用语相近，才算同题。同题报道里任何一处有这个数即不提示；近、约、超等约数与之相容，四舍五入、单位换算后相等，也不提示。只看前后文字，不看指标名称，所以只作参考。',
		].join('\n'),
		en: [
			'A report of the same matter, published on the same day, has another number or date in much the same words: for a look, without saying which is right.',
			'',
			'A report is of the same matter when the headline and most paragraphs with figures have much of their wording in it. Silent where it has the same figure anywhere, and for approximations, rounding and units that fit. It goes by the words around, not by indicators, and therefore is for information only.',
		].join('\n'),
	},
	severity: 'information',
	examples: [
		{
			path: '/drafts/20250617.txt',
			text: '　　石门港新建的集装箱码头全长⟦1260米⟧，可以同时停靠三艘远洋货轮。\n',
			corpus: {
				'2025/06/20250617-01.txt':
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
				'2025/06/20250617-01.txt':
					'石门港新码头开工\n\n　　石门港新建的集装箱码头今天开工。码头全长1600米，可以同时停靠三艘远洋货轮，计划两年后投入使用。\n',
			},
		},
		{
			path: '/drafts/20250617.txt',
			text: '　　石门港新建的集装箱码头全长1260米，可以同时停靠三艘远洋货轮。\n',
			corpus: {
				'2025/06/20250616-01.txt':
					'石门港新码头开工\n\n　　石门港新建的集装箱码头今天开工。码头全长1620米，可以同时停靠三艘远洋货轮，计划两年后投入使用。\n',
			},
		},
		{
			path: '/drafts/20250617.txt',
			text: '林若川会见南屿国商务大臣\n\n　　石门市市长林若川6月16日会见南屿国商务大臣一行。林若川说，双方去年签下合作协议12项，希望今年更多。\n',
			corpus: {
				'2025/06/20250617-01.txt':
					'顾云舟会见北原国能源大臣\n\n　　石门市副市长顾云舟15日会见北原国能源大臣一行。顾云舟说，双方去年签下合作协议37项，希望今年更多。\n',
			},
		},
	],
	run,
};

/** 李强同加拿大总理通电话 and 习近平同美国总统通电话 have much wording in common, and are two matters. */
const leastHeaded = 0.5;

/** Of the words around: less in common says that another thing is meant. */
const leastAlike = 0.1;
/** A compatible figure said in such words is the same one. */
const alike = 0.25;

/** One sentence printed twice: 约37% and 约38% in it do not go together. */
const wordForWord = 0.85;

function run({ file, facts, evidence }: CheckInput): Finding[] {
	const { reports } = evidence;
	if (reports === undefined || reports.size === 0) return [];
	const matters = new Map<Article, string | undefined>();
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		const text = paragraph?.text ?? '';
		const report = reports.get(text);
		if (paragraph === undefined || report === undefined || report.shared < leastShared(text)) return [];
		if (!kinds.has(figure.kind) || isNow.test(figure.text) || !tellsOfWhom(text, figure)) return [];
		const article = articleOf(file, paragraph);
		if (article === undefined) return [];
		if (!matters.has(article)) matters.set(article, matterOf(article, reports));
		if (matters.get(article) !== report.place.path || figure.value === article.date?.iso) return [];
		const other = recalled(report, figure, settingOf(text, figure.at));
		return other ? [findingOf(file, figure, other)] : [];
	});
}

/** The report of the article's matter: most of what holds figures has most in common with it, and so has the headline, by half its wording. */
function matterOf({ paragraphs }: Article, reports: ReadonlyMap<string, ReportRecord>): string | undefined {
	const lengths = new Map<string | undefined, number>();
	let whole = 0;
	for (const { role, text } of paragraphs) {
		if (role === 'headline' || !/\d/u.test(text)) continue;
		const path = reports.get(text)?.place.path;
		lengths.set(path, (lengths.get(path) ?? 0) + text.length);
		whole += text.length;
	}
	const [[path, length] = [undefined, 0]] = [...lengths].sort((a, b) => b[1] - a[1]);
	if (path === undefined || length * 2 < whole) return undefined;
	const isHeaded = paragraphs.every(({ role, text }) => {
		const report = role === 'headline' ? reports.get(text) : undefined;
		return role !== 'headline' || (report?.place.path === path && report.shared >= leastHeaded);
	});
	return isHeaded ? path : undefined;
}

/** Not of 该行 or 其, whoever that is, nor the day in a dateline. */
function tellsOfWhom(text: string, { at }: Figure): boolean {
	const { start } = sentenceAround(text, at.start);
	return !/对其|该[行局校院厂店企公]|上述/u.test(text.slice(start, at.start)) && text.charAt(at.end) !== '电';
}

/** A longer passage, or a line that is no sentence, must have more in common with a report to be of the same matter. */
function leastShared(text: string): number {
	return text.length < 70 && /[，。；]/u.test(text) ? 0.2 : 0.4;
}

function findingOf(file: ArticleFile, figure: Figure, other: ReportFigure): Finding {
	const place = placeOf(file, figure);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `此处为${figure.text}，同日同题报道为${other.text}，请核对`,
			en: `${figure.text} here, ${other.text} in another report of the matter that day`,
		},
		related: [relatedPublished(other.place)],
		fixes: changeTo(file, place, other.text),
	};
}

/** Told by the day of writing. */
const isNow = /[今昨明前后当次]|近日|日前|目前|[上下本]/u;

const kinds: ReadonlySet<string> = new Set(['quantity', 'percent', 'date', 'duration', 'score']);

const pairs = cacheByText(pairsOf);

/** The words around a figure, and where in them it stands. */
type Setting = Pick<ReportFigure, 'around' | 'at'>;

/** What each report said in the place of figures seen lately: a key costs the paragraph it falls into. */
const memories = new WeakMap<ReportRecord['figures'], Remember<{ readonly other: ReportFigure | undefined }>>();

function recalled(report: ReportRecord, figure: Figure, setting: Setting): ReportFigure | undefined {
	let remember = memories.get(report.figures);
	if (!remember) {
		remember = rememberByText(20_000);
		memories.set(report.figures, remember);
	}
	return remember(`${figure.text}\t${figure.value}\t${setting.at} ${setting.around}`, () => ({ other: otherIn(report, figure, setting) }))
		.other;
}

/** What the report says in the place of the figure; `undefined` where it says the same, or nothing like it. */
function otherIn({ figures }: ReportRecord, figure: Figure, setting: Setting): ReportFigure | undefined {
	const own = pairs(setting.around);
	let other: ReportFigure | undefined;
	let best = leastAlike;
	for (const each of figures) {
		if (each.kind !== figure.kind || isNow.test(each.text)) continue;
		const relation = relationOf(figure, each);
		if (relation === 'same') return undefined;
		if (relation === 'incomparable') continue;
		const share = sharedPairs(own, pairs(each.around));
		if (relation === 'compatible' && !(share >= wordForWord && isRival(figure, each))) {
			if (share >= alike) return undefined;
		} else if (share > leastAlike) {
			const fit = share + besideBoth(setting, figure.text.length, each);
			if (fit <= best) continue;
			best = fit;
			other = each;
		}
	}
	return other;
}

/** The same words right before and right behind, 地级市105个 and 地级市30个, say which figure stands for which. */
function besideBoth(a: Setting, length: number, b: ReportFigure): number {
	let before = 0;
	while (before < 4 && isHan(a.around.charCodeAt(a.at - before - 1)) && a.around[a.at - before - 1] === b.around[b.at - before - 1])
		before++;
	const end = a.at + length;
	const otherEnd = b.at + b.text.length;
	let behind = 0;
	while (behind < 2 && isHan(a.around.charCodeAt(end + behind)) && a.around[end + behind] === b.around[otherEnd + behind]) behind++;
	return before * 0.1 + behind * 0.1;
}

function isRival(a: Figure, b: ReportFigure): boolean {
	return isAmount(a) && isAmount(b) && a.approximation === b.approximation && a.unit === b.unit && a.value !== b.value;
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
	if (one === two || (one.length === two.length && isMonthOpen(a, b) && one.slice(-2) === two.slice(-2))) return 'same';
	if (one.startsWith(two) || two.startsWith(one)) return 'compatible';
	return one.length === two.length ? 'other' : 'incomparable';
}

/** 30日 is of the month that the report has. */
function isMonthOpen(a: Figure, b: ReportFigure): boolean {
	return !a.text.includes('月') || !b.text.includes('月');
}

function isAmount(figure: Pick<Figure, 'value' | 'unit' | 'approximation'>): figure is Amount {
	const { value } = figure;
	return typeof value === 'number' || (typeof value === 'object' && typeof value[0] === 'number');
}

function datesIn(value: Figure['value']): string | undefined {
	if (typeof value === 'string') return value;
	return typeof value === 'object' && typeof value[0] === 'string' ? value.join('/') : undefined;
}
