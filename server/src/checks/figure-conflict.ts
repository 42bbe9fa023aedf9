// One indicator of one period and scope with two values within the article, headlines included.
// Compares values only where all three agree; what the words mean is the facts' business.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import { type Amount, type Difference, differenceOf, isTellingSlip, leadingDigits } from '../facts/figures/amounts/compare.ts';
import { classOfUnit } from '../facts/figures/amounts/units.ts';
import type { Facts, Figure } from '../facts/model.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { disagreements } from './support/figures/publishedFigures.ts';
import { namedRivalsIn, rivalsIn, surely } from './support/figures/sameWords.ts';
import { changeFigure, periodsOf, type Statement, sameScope, slipWords, statementsOf } from './support/figures/statements.ts';
import { isSumOfParts } from './support/figures/sums.ts';
import { articleOf } from './support/findings/place.ts';

export const check: Check = {
	id: 'figure-conflict',
	title: { zh: '文内数字前后不一', en: 'Figures of one text that disagree' },
	explain: {
		zh: [
			'同一篇稿件之内（含标题），同一指标、同一时期、同一范围出现两个数值；或者同样的话里（前后至少七字相同，所指的人和地方不冲突）写了两个数。',
			'',
			'三者都相同才比较。下列情形不提示：近、约、超、多、余等约数与之相容；四舍五入或精度不同（948.3亿与948亿）；单位换算后相等（39公斤与78斤）；初值、终值、修正值；不同时点的累计数；指标、时期或范围有一项不明。',
			'',
			'数量级、个别数位、币种之差按疑误提示，其他差异只作参考。依据：GB/T 15835—2011《出版物上数字用法》关于数值须准确、一致的要求。',
		].join('\n'),
		en: [
			'One indicator of one period and scope with two values within the article, headlines included; or two values in the very same words (seven characters around them at least, with nobody else named).',
			'',
			'Compared only where all three agree. Silent for approximations that fit (近, 约, 超, 多, 余), revised values (初值, 终值, 修正), rounding and different precision, units that convert (39公斤 and 78斤), cumulative counts at different dates, and wherever indicator, period or scope is unknown.',
			'',
			'A slip of magnitude, of a digit or of the currency is a warning, any other difference is for information. Rests on GB/T 15835-2011, the use of numerals in publications.',
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
			text: '　　中方决定，制茶、育苗、山货加工三大合作中心年内揭牌。\n\n　　林若川说，制茶、育苗、山货加工三大合作中心很受欢迎。\n\n　　他还说，制茶、育苗、山货加工⟦四大⟧合作中心已经选址。\n',
			fixed:
				'　　中方决定，制茶、育苗、山货加工三大合作中心年内揭牌。\n\n　　林若川说，制茶、育苗、山货加工三大合作中心很受欢迎。\n\n　　他还说，制茶、育苗、山货加工三大合作中心已经选址。\n',
		},
	],
	allows: [
		{
			text: '　　今年，东部地区拥有30个工业园区，西部地区拥有20个工业园区。南屿国同岚瑟签署12份合作文件，北原国同岚瑟签署3份合作文件。库存连续两个月环比下降，茶叶库存连续三个月环比下降。\n',
		},
		{ text: '　　6月29日，石门港全天共发出25列货运列车。6月30日，石门港全天共发出31列货运列车。\n' },
		{ text: '　　2024年，石门港货物吞吐量达到482万吨。\n\n　　2024年，石门港货物吞吐量超过480万吨，2023年，石门港货物吞吐量为428万吨。\n' },
		{ text: '　　2024年，石门港货物吞吐量初值为428万吨。\n\n　　2024年，石门港货物吞吐量终值为482万吨。\n' },
	],
	run: (input) => [...conflicts(input)],
};

const known = new WeakMap<Facts, { readonly figures: CheckInput['evidence']['figures']; readonly findings: readonly Finding[] }>();

/** What the article says in two ways, for checks that would say it again. */
export function conflicts(input: CheckInput): readonly Finding[] {
	const last = known.get(input.facts);
	if (last?.figures === input.evidence.figures) return last.findings;
	const findings = run(input);
	known.set(input.facts, { figures: input.evidence.figures, findings });
	return findings;
}

function run(input: CheckInput): Finding[] {
	// What was published already speaks against the one, so the other is right.
	const flagged = new Set(disagreements(input).flatMap(({ statement, difference }) => (difference === 'other' ? [] : [statement])));
	const findings: Finding[] = [];
	for (const group of Map.groupBy(statementsOf(input.facts, input.file), (figure) => figure.indicator).values()) {
		if (group.length < 2) continue;
		for (const finding of withinArticle(group, flagged, input)) findings.push(finding);
	}
	const told = new Set(findings.flatMap(({ span, related }) => [span.start, ...related.map((place) => place.span.start)]));
	for (const finding of inSameWords(input, flagged)) if (!told.has(finding.span.start)) findings.push(finding);
	return findings;
}

/** 山货加工四大合作中心, where the same words elsewhere have 三大: no indicator is known, or no period, and none needs to be. */
function inSameWords({ facts, file }: CheckInput, flagged: ReadonlySet<Figure>): Finding[] {
	const rivals = [...rivalsIn(facts, file), ...namedRivalsIn(facts, file)];
	if (rivals.length === 0) return [];
	const findings: Finding[] = [];
	const judged = new Set<Figure>();
	for (const { doubtful: wrong, other: right, isOpen, shared } of rivals) {
		if (judged.has(wrong) || judged.has(right) || flagged.has(wrong) || flagged.has(right) || !differs(wrong, right)) continue;
		// 通过由22人组成的委员会名单，通过由243人组成的主席团名单: said side by side of two things.
		if (isOneSentence(right, wrong, file) || isOneSentence(wrong, right, file)) continue;
		judged.add(wrong);
		findings.push({
			id: check.id,
			severity: shared >= surely ? check.severity : 'information',
			span: wrong.span,
			message: {
				zh: `此处为${wrong.text}，文中另一处同样的话里为${right.text}`,
				en: `${wrong.text} here, ${right.text} in the same words elsewhere in the text`,
			},
			related: [{ path: undefined, span: right.span, message: { zh: `这里是${right.text}`, en: `Here it is ${right.text}` } }],
			fixes: isOpen ? eitherWay(file, wrong, right) : changeFigure(file, wrong, right.text),
		});
	}
	return findings;
}

/** 948亿 and 948.3亿 are the same, as far as they are printed; 3000个 and 4000个 are not. */
function differs(a: Figure, b: Figure): boolean {
	if (!isAmount(a) || !isAmount(b)) return true;
	return leadingDigits(Number(a.value)).length === leadingDigits(Number(b.value)).length || differenceOf(a, b) !== 'same';
}

function isAmount(figure: Figure): figure is Figure & Amount {
	return typeof figure.value === 'number';
}

function withinArticle(group: readonly Statement[], flagged: ReadonlySet<Statement>, { file, facts }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	const judged = new Set<Statement>();
	for (const [i, later] of group.entries()) {
		if (flagged.has(later)) continue;
		for (const earlier of group.slice(Math.max(0, i - nearby), i)) {
			if (flagged.has(earlier) || judged.has(earlier) || !saysTheSame(earlier, later, file)) continue;
			const difference = differenceOf(earlier, later);
			if (difference === 'same' || difference === 'incomparable') continue;
			if (isOneSentence(earlier, later, file)) continue;
			if (difference === 'other' && (!isFirm(earlier, later) || ownerOf(earlier, file) !== ownerOf(later, file))) continue;
			// 增长5.3% of all trade and 6.3% of that with some: two digits are alike by chance.
			if (difference === 'digit' && earlier.measure !== later.measure && !isTellingSlip(earlier, later)) continue;
			if (isSumOver(earlier, later, facts, file)) continue;
			// The value that stands alone is the doubtful one; of two, the later, or the headline against the text.
			const [support, others] = [supported(later, group, file), supported(earlier, group, file)];
			const wrong = support > others || (support === others && isTitleOver(earlier, later, file)) ? earlier : later;
			const right = wrong === later ? earlier : later;
			judged.add(wrong);
			findings.push({
				id: check.id,
				severity: difference === 'other' ? 'information' : 'warning',
				span: wrong.span,
				message: message(wrong, right.text, difference),
				related: [{ path: undefined, span: right.span, message: { zh: `这里是${right.text}`, en: `Here it is ${right.text}` } }],
				fixes: support === others ? eitherWay(file, wrong, right) : changeFigure(file, wrong, right.text),
			});
			break;
		}
	}
	return findings;
}

/** One against one: the doubtful one is offered first. */
function eitherWay(file: ArticleFile, wrong: Figure, right: Figure): Fix[] {
	const other = changeFigure(file, right, wrong.text).map((fix) => ({
		...fix,
		title: { zh: `另一处改为“${wrong.text}”`, en: `Change the other place to “${wrong.text}”` },
	}));
	return [...changeFigure(file, wrong, right.text), ...other];
}

function isTitleOver(earlier: Statement, later: Statement, file: ArticleFile): boolean {
	const [first, second] = [file.paragraphs[earlier.paragraph], file.paragraphs[later.paragraph]];
	return first !== undefined && second !== undefined && isHeadline(first) && !isHeadline(second);
}

/** 25名公职人员被追责 over 3名交警 and 22名公职人员. */
function isSumOver(a: Statement, b: Statement, facts: Facts, file: ArticleFile): boolean {
	const [whole, part] = isTitleOver(a, b, file) ? [a, b] : isTitleOver(b, a, file) ? [b, a] : [];
	return whole !== undefined && part !== undefined && isSumOfParts(whole, part, facts.figures);
}

function isHeadline(paragraph: Paragraph): boolean {
	return paragraph.role === 'headline' || paragraph.role === 'subtitle' || paragraph.role === 'kicker';
}

/** So many statements of one indicator back: more than an article has. */
const nearby = 40;

/** Two exact values of one scope and wording, so that even a difference that is no slip of the pen is worth a look. */
function isFirm(a: Statement, b: Statement): boolean {
	if (classOfUnit(a.unit ?? '') === 'classifier') return false;
	return (
		a.scope.length > 0 && a.measure === b.measure && a.approximation === 'exact' && b.approximation === 'exact' && a.period !== undefined
	);
}

/** 24%的关税暂停加征，保留剩余10%的关税; 由34%提高至84%: a sentence gives two values of two things or times. */
function isOneSentence(a: Figure, b: Figure, file: ArticleFile): boolean {
	return (
		a.at.end <= b.at.start &&
		a.paragraph === b.paragraph &&
		!/[。！？；]/u.test(file.paragraphs[a.paragraph]?.text.slice(a.at.end, b.at.start) ?? '')
	);
}

/** 茶叶 of `茶叶的出口额4月同比下降41%`: a part of what the scope names. */
function ownerOf({ paragraph, at, measure = '' }: Statement, file: ArticleFile): string | undefined {
	const text = file.paragraphs[paragraph]?.text.slice(Math.max(0, at.start - 40), at.start) ?? '';
	const start = text.lastIndexOf(measure.slice(0, 2));
	return start > 0 ? /([^，。；：！？—“”]{1,12})的$/u.exec(text.slice(0, start))?.[1] : undefined;
}

function saysTheSame(a: Statement, b: Statement, file: ArticleFile): boolean {
	const periods = periodsOf(a, b);
	if (periods === 'different' || isOfAnything(a) || isOfAnything(b) || areOfTwoDays(a, b, file)) return false;
	if (isTitledBy(a, b, file)) return true;
	if (!sameScope(a.scope, b.scope)) {
		// Where one side leaves open of whom, only another multiplier or currency on the same digits is telling.
		const isOpen = a.scope.length === 0 || b.scope.length === 0;
		return isOpen && a.measure === b.measure && isTellingSlip(a, b) && differenceOf(a, b) !== 'digit';
	}
	if (isTellingSlip(a, b) && a.measure === b.measure) return true;
	if (periods === 'unknown') return a.scope.length > 0 && isTellingSlip(a, b);
	return a.scope.length > 0 || (a.measure === b.measure && a.paragraph !== b.paragraph);
}

/** 截至8月16日…13.6万, 截至8月18日…13.9万: a count that goes on, on two days. */
function areOfTwoDays(a: Statement, b: Statement, file: ArticleFile): boolean {
	const [one, two] = [countedUntil(a, file), countedUntil(b, file)];
	return one !== undefined && two !== undefined && one !== two;
}

function countedUntil({ paragraph, at }: Statement, file: ArticleFile): string | undefined {
	const text = file.paragraphs[paragraph]?.text ?? '';
	const sentence = text.slice(Math.max(text.lastIndexOf('。', at.start) + 1, at.start - 80), at.start);
	return /截[至止到][^，。；]{0,16}?(\d{1,2}日(?:\d{1,2}时)?)/u.exec(sentence)?.[1];
}

/** 涨幅1.26% of whatever stands before it, one thing after another. */
function isOfAnything({ scope, measure = '' }: Statement): boolean {
	return scope.length === 0 && /^(?:涨幅|跌幅|增幅|降幅|增速|增长|下降|上涨|下跌|同比|环比|收涨|收跌|收报|占比)$/u.test(measure);
}

/** A headline leaves period and scope to its text: `两国签署12份合作文件`. */
function isTitledBy(a: Statement, b: Statement, file: ArticleFile): boolean {
	const [first, second] = [file.paragraphs[a.paragraph], file.paragraphs[b.paragraph]];
	if (first === undefined || second === undefined || isHeadline(first) === isHeadline(second)) return false;
	const article = articleOf(file, first);
	if (article === undefined || article !== articleOf(file, second)) return false;
	return sameScope(a.scope, b.scope) ? a.scope.length > 0 || isLong(a, b) : (a.scope.length === 0 || b.scope.length === 0) && isLong(a, b);
}

function isLong(a: Statement, b: Statement): boolean {
	return a.measure === b.measure && a.indicator.length >= 4;
}

function supported(figure: Statement, group: readonly Statement[], file: ArticleFile): number {
	return group
		.slice(0, 2 * nearby)
		.filter((other) => other !== figure && saysTheSame(figure, other, file) && differenceOf(figure, other) === 'same').length;
}

function message(figure: Statement, printed: string, difference: Difference): Bilingual {
	const measure = figure.measure ?? figure.indicator;
	const slip = slipWords[difference];
	return {
		zh: `“${measure}”此处为${figure.text}，文中另一处为${printed}${slip.zh}`,
		en: `“${measure}” is ${figure.text} here and ${printed} elsewhere in the text${slip.en}`,
	};
}
