// One indicator of one period and scope with two values: within the article, headlines included, or against what was published.
// Compares values only where all three agree; what the words mean is the facts' business.
import { editSource } from '../article/edit.ts';
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { FigureRecord } from '../corpus/evidence.ts';
import { type Amount, type Difference, differenceOf, isTellingSlip } from '../facts/figures/compare.ts';
import { isTimeless } from '../facts/figures/indicator.ts';
import { scanFigures } from '../facts/figures/scan.ts';
import { classOfUnit } from '../facts/figures/units.ts';
import type { Approximation, Figure } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Check, CheckInput, Finding, Fix, RelatedPlace } from './model.ts';
import type { Severity } from './severity.ts';

export const check: Check = {
	id: 'figure-mismatch',
	title: { zh: '数字前后不一', en: 'Figures that disagree' },
	explain: {
		zh: [
			'同一指标、同一时期、同一范围出现两个数值：同一篇稿件之内（含标题），或与已发表的稿件相比。',
			'',
			'三者都相同才比较。下列情形不提示：近、约、超、多、余等约数与之相容；四舍五入或精度不同（948.3亿与948亿）；单位换算后相等（39公斤与78斤）；不同时点的累计数；指标、时期或范围有一项不明。',
			'',
			'与已发表稿件相比时，数量级、个别数位、币种之差按疑误提示，其他差异只作参考。依据：GB/T 15835—2011《出版物上数字用法》关于数值须准确、一致的要求。',
		].join('\n'),
		en: [
			'One indicator of one period and scope with two values, within the article (headlines included) or against published articles.',
			'',
			'Compared only where all three agree. Silent for approximations that fit (近, 约, 超, 多, 余), revised values (初值, 终值, 修正), rounding and different precision, units that convert (39公斤 and 78斤), cumulative counts at different dates, and wherever indicator, period or scope is unknown.',
			'',
			'Against published articles a slip of magnitude, of a digit or of the currency is a warning, any other difference is for information. Rests on GB/T 15835-2011, the use of numerals in publications.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '石门港去年吞吐量创新高\n\n　　2024年，石门港货物吞吐量达到482万吨。\n\n　　港务局负责人介绍，2024年，石门港货物吞吐量为⟦428万吨⟧，比上年有所增长。\n',
			fixed:
				'石门港去年吞吐量创新高\n\n　　2024年，石门港货物吞吐量达到482万吨。\n\n　　港务局负责人介绍，2024年，石门港货物吞吐量为482万吨，比上年有所增长。\n',
		},
		{
			text: '　　2024年，中国与蒙古国贸易额为⟦163万美元⟧。\n',
			corpus: { '2025/02/01.txt': '经贸往来日益密切\n\n　　2024年，中国与蒙古国贸易额达到163亿美元，同比增长。\n' },
			fixed: '　　2024年，中国与蒙古国贸易额为163亿美元。\n',
		},
		{
			text: '　　著名演员赵守义昨日去世，享年⟦79岁⟧。\n',
			corpus: { '2025/02/01.txt': '　　著名演员赵守义1月31日在北京去世，终年78岁。\n' },
		},
	],
	allows: [
		{ text: '　　老教师江文秀现年78岁，她的学生遍布全县。\n', corpus: { '2024/02/01.txt': '　　老教师江文秀现年77岁，仍在教书。\n' } },
		{ text: '　　2024年，石门港货物吞吐量达到482万吨。\n\n　　2024年，石门港货物吞吐量超过480万吨，2023年，石门港货物吞吐量为428万吨。\n' },
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
	run,
};

function run(input: CheckInput): Finding[] {
	const statements = input.facts.figures.filter(isStatement).filter((figure) => !isRevised(figure, input.file));
	const findings: Finding[] = [];
	const flagged = new Set<Statement>();
	for (const statement of statements) {
		const finding = againstCorpus(statement, input);
		if (finding === undefined) continue;
		findings.push(finding);
		if (finding.severity === 'warning') flagged.add(statement);
	}
	for (const group of Map.groupBy(statements, (figure) => figure.indicator).values()) {
		for (const finding of withinArticle(group, flagged, input.file)) findings.push(finding);
	}
	return findings;
}

/** A figure that says how much of what. */
type Statement = Figure & { readonly indicator: string; readonly value: number | readonly [number, number] };

function isStatement(figure: Figure): figure is Statement {
	if (figure.indicator === undefined) return false;
	if (figure.kind === 'age' ? !isTimeless(figure.indicator) : figure.kind !== 'quantity' && figure.kind !== 'percent') return false;
	// 四个中心, 五个中心: a small count of a short noun is another list, not another value.
	if (
		classOfUnit(figure.unit ?? '') === 'classifier' &&
		typeof figure.value === 'number' &&
		figure.value < 10 &&
		(figure.measure ?? '').length < 4
	)
		return false;
	return typeof figure.value === 'number' || (Array.isArray(figure.value) && typeof figure.value[0] === 'number');
}

/** A first, corrected or final value of a statistic: another value of the same is its history, not a slip. */
function isRevised({ paragraph, at }: Figure, file: ArticleFile): boolean {
	const text = file.paragraphs[paragraph]?.text ?? '';
	const sentence = text.slice(text.lastIndexOf('。', at.start) + 1, at.end + 40);
	return /初值|终值|初步(?:核算|统计)|修正|修订|最终核实|上调|下调/u.test(sentence.split('。')[0] ?? '');
}

function againstCorpus(figure: Statement, { file, evidence }: CheckInput): Finding | undefined {
	const records = (evidence.figures.get(figure.indicator) ?? []).filter((record) => isOfTheSame(figure, record));
	const judged = records.map((record) => ({ record, difference: differenceOf(figure, amountOf(record)) }));
	if (judged.some(({ record, difference }) => difference === 'same' && periodsOf(record, figure) !== 'different')) return undefined;
	const against = judged.filter(({ record, difference }) => {
		if (difference === 'same' || difference === 'incomparable') return false;
		if (isTellingSlip(figure, amountOf(record))) return periodsOf(record, figure) !== 'different';
		return periodsOf(record, figure) === 'same' && isSteady(figure, record.measure);
	});
	const [first] = against;
	if (first === undefined) return undefined;
	// A difference that is no slip of the pen may be a revision or another way of counting.
	const severity: Severity = first.difference === 'other' ? 'information' : 'warning';
	if (
		severity === 'information' &&
		(figure.measure !== first.record.measure || figure.approximation !== 'exact' || first.record.approximation !== 'exact')
	)
		return undefined;
	const printed = printedIn(first.record);
	return {
		id: check.id,
		severity,
		span: figure.span,
		message: message(figure, printed, first.difference, against.length),
		related: against.slice(0, 3).map(({ record }) => relatedRecord(record)),
		fixes: fixesOf(file, figure, printed),
	};
}

function withinArticle(group: readonly Statement[], flagged: ReadonlySet<Statement>, file: ArticleFile): Finding[] {
	const findings: Finding[] = [];
	const judged = new Set<Statement>();
	for (const [i, later] of group.entries()) {
		if (flagged.has(later)) continue;
		for (const earlier of group.slice(Math.max(0, i - nearby), i)) {
			if (flagged.has(earlier) || judged.has(earlier) || !saysTheSame(earlier, later, file)) continue;
			const difference = differenceOf(earlier, later);
			if (difference === 'same' || difference === 'incomparable') continue;
			if (difference === 'other' && !isFirm(earlier, later)) continue;
			// The value that stands alone is the doubtful one; of two, the later, or the headline against the text.
			const [support, others] = [supported(later, group, file), supported(earlier, group, file)];
			const wrong = support > others || (support === others && isTitleOver(earlier, later, file)) ? earlier : later;
			const right = wrong === later ? earlier : later;
			judged.add(wrong);
			findings.push({
				id: check.id,
				severity: difference === 'other' ? 'information' : 'warning',
				span: wrong.span,
				message: message(wrong, right.text, difference, 0),
				related: [{ path: undefined, span: right.span, message: { zh: `这里是${right.text}`, en: `Here it is ${right.text}` } }],
				fixes: fixesOf(file, wrong, right.text),
			});
			break;
		}
	}
	return findings;
}

function isTitleOver(earlier: Statement, later: Statement, file: ArticleFile): boolean {
	const [first, second] = [file.paragraphs[earlier.paragraph], file.paragraphs[later.paragraph]];
	return first !== undefined && second !== undefined && isHeadline(first) && !isHeadline(second);
}

function isHeadline(paragraph: Paragraph): boolean {
	return paragraph.role === 'headline' || paragraph.role === 'subtitle' || paragraph.role === 'kicker';
}

/** So many statements of one indicator back: more than an article has. */
const nearby = 40;

/**
 * Of the same scope. Where one side names more of it, only a telling slip in the same period says enough;
 * where a side leaves it open, only a long indicator with another multiplier or currency.
 */
function isOfTheSame(figure: Statement, record: FigureRecord): boolean {
	if (figure.scope.length > 0 && sameScope(record.scope, figure.scope)) return true;
	if (figure.scope.length > 0 && record.scope.length > 0) {
		const nested = isWithin(figure.scope, record.scope) || isWithin(record.scope, figure.scope);
		return nested && figure.period !== undefined && figure.period === record.period && isTellingSlip(figure, amountOf(record));
	}
	const difference = differenceOf(figure, amountOf(record));
	return figure.indicator.length >= 4 && difference !== 'digit' && isTellingSlip(figure, amountOf(record));
}

function isWithin(scope: readonly string[], wider: readonly string[]): boolean {
	return scope.every((name) => wider.includes(name));
}

/** Things are counted anew every day, and victims by the hour: only a count of one long name is the same count again. */
function isSteady(figure: Statement, measure: string): boolean {
	if (isTimeless(figure.indicator) || classOfUnit(figure.unit ?? '') !== 'classifier') return true;
	return figure.measure === measure && measure.length >= 4 && !/[死伤亡]|遇难|失踪|失联|被困/u.test(measure);
}

/** Two exact values of one scope and wording, so that even a difference that is no slip of the pen is worth a look. */
function isFirm(a: Statement, b: Statement): boolean {
	if (classOfUnit(a.unit ?? '') === 'classifier') return false;
	return (
		a.scope.length > 0 && a.measure === b.measure && a.approximation === 'exact' && b.approximation === 'exact' && a.period !== undefined
	);
}

function saysTheSame(a: Statement, b: Statement, file: ArticleFile): boolean {
	const periods = periodsOf(a, b);
	if (periods === 'different') return false;
	if (isTitledBy(a, b, file)) return true;
	if (!sameScope(a.scope, b.scope)) return false;
	if (isTellingSlip(a, b) && a.measure === b.measure) return true;
	if (periods === 'unknown') return a.scope.length > 0 && isTellingSlip(a, b);
	return a.scope.length > 0 || (a.measure === b.measure && a.paragraph !== b.paragraph);
}

/** A headline leaves period and scope to its text: `两国签署12份合作文件`. */
function isTitledBy(a: Statement, b: Statement, file: ArticleFile): boolean {
	const [first, second] = [file.paragraphs[a.paragraph], file.paragraphs[b.paragraph]];
	if (first === undefined || second === undefined || isHeadline(first) === isHeadline(second)) return false;
	const together = file.articles.some((article) => article.paragraphs.includes(first) && article.paragraphs.includes(second));
	if (!together) return false;
	return sameScope(a.scope, b.scope) ? a.scope.length > 0 || isLong(a, b) : (a.scope.length === 0 || b.scope.length === 0) && isLong(a, b);
}

function isLong(a: Statement, b: Statement): boolean {
	return a.measure === b.measure && a.indicator.length >= 4;
}

interface Dated {
	readonly indicator: string;
	readonly period: string | undefined;
}

function periodsOf(a: Dated, b: Dated): 'same' | 'different' | 'unknown' {
	if (isTimeless(a.indicator)) return 'same';
	if (a.period === undefined || b.period === undefined) return 'unknown';
	return a.period === b.period ? 'same' : 'different';
}

function supported(figure: Statement, group: readonly Statement[], file: ArticleFile): number {
	return group
		.slice(0, 2 * nearby)
		.filter((other) => other !== figure && saysTheSame(figure, other, file) && differenceOf(figure, other) === 'same').length;
}

function sameScope(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((name, i) => name === b[i]);
}

function amountOf(record: FigureRecord): Amount {
	return { value: record.value, unit: record.unit, approximation: record.approximation as Approximation };
}

/** The published figure as printed, found again in its sentence. */
function printedIn(record: FigureRecord): string {
	const { sentence } = record.place;
	const same = scanFigures(sentence).find((candidate) => differsNot(candidate.value, record.value) && candidate.unit === record.unit);
	return same === undefined
		? `${typeof record.value === 'number' ? record.value : record.value.join('～')}${record.unit ?? ''}`
		: sentence.slice(same.start, same.end);
}

function differsNot(a: unknown, b: FigureRecord['value']): boolean {
	return typeof b === 'number' ? a === b : Array.isArray(a) && a[0] === b[0] && a[1] === b[1];
}

function fixesOf(file: ArticleFile, figure: Figure, printed: string): Fix[] {
	const paragraph = file.paragraphs[figure.paragraph];
	if (paragraph === undefined) return [];
	const edits = editSource(file, paragraph, figure.at, printed);
	return edits.length === 0 ? [] : [{ title: { zh: `改为“${printed}”`, en: `Change to “${printed}”` }, edits }];
}

const slips: Readonly<Record<Difference, Bilingual>> = {
	same: { zh: '', en: '' },
	incomparable: { zh: '', en: '' },
	magnitude: { zh: '，数量级不同', en: ', another order of magnitude' },
	digit: { zh: '，个别数位不同', en: ', a digit apart' },
	unit: { zh: '，币种不同', en: ', another currency' },
	other: { zh: '', en: '' },
};

function message(figure: Statement, printed: string, difference: Difference, articles: number): Bilingual {
	const measure = figure.measure ?? figure.indicator;
	const slip = slips[difference];
	return articles === 0
		? {
				zh: `“${measure}”此处为${figure.text}，文中另一处为${printed}${slip.zh}`,
				en: `“${measure}” is ${figure.text} here and ${printed} elsewhere in the text${slip.en}`,
			}
		: {
				zh: `“${measure}”此处为${figure.text}，已发表稿件为${printed}${slip.zh}`,
				en: `“${measure}” is ${figure.text} here and ${printed} as published${slip.en}`,
			};
}

function relatedRecord({ place }: FigureRecord): RelatedPlace {
	const source = [place.date, place.headline].filter((part) => part !== undefined).join(' ');
	return { path: place.path, span: place.span, message: { zh: `${source}：${place.sentence}`, en: `${source}: ${place.sentence}` } };
}
