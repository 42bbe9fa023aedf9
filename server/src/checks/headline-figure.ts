// A headline's figure against its text: words such as 超, 近 and 不足 that point the wrong way (超30万 over a text of 29.4万), and a number
// that the text has with one digit, multiplier or currency another. Two values of one indicator are figure-conflict's business.

import type { Article, ArticleFile, Paragraph } from '../article/model.ts';
import { wordsAround } from '../corpus/sentence.ts';
import { byParagraph } from '../facts/byParagraph.ts';
import { type Amount, type Difference, differenceOf, isTellingSlip, leadingDigits } from '../facts/figures/amounts/compare.ts';
import { classOfUnit, commonMeasure } from '../facts/figures/amounts/units.ts';
import type { Figure } from '../facts/model.ts';
import { pairsOf, sharedPairs } from '../text/pairs.ts';
import { conflicts } from './figure-conflict.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { printedInterval } from './support/figures/precision.ts';
import { isSumOfParts } from './support/figures/sums.ts';
import { changeTo, placeAt, placeOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'headline-figure',
	title: { zh: '标题数字与正文不合', en: 'Headline figure against its text' },
	explain: {
		zh: [
			'标题里“超、逾、近、不足”与正文的数值方向相反：标题“超30万人次”，正文是29.4万人次；标题“近30万”，正文是31.4万。标题的数与正文的数只差一个数位、数量级或币种：标题1256万人，正文1265万人。',
			'',
			'正文有任何一个数与标题相合即不提示；比较方向时单位、所量须相同，大小相近；比较数字时须有三位以上有效数字，前后文字相近。依据：新闻标题准确、题文一致的要求。',
		].join('\n'),
		en: [
			'A headline whose 超, 逾, 近 or 不足 points the other way than the text: 超30万人次 over 29.4万人次, 近30万 over 31.4万. A number that the text has with a digit, the multiplier or the currency another: 1256万人 over 1265万人.',
			'',
			'Silent as soon as any figure of the text agrees. For directions only figures of one unit and one indicator, and about as great, are compared; for digits at least three must be there, in much the same words.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '望卡铁路开通近五个月 发送旅客超⟦30万人次⟧\n\n　　海澜社望川3月13日电（记者 杜若）望卡铁路开通近五个月，一共发送旅客29.4万人次、货物86万吨。\n',
			fixed:
				'望卡铁路开通近五个月 发送旅客近30万人次\n\n　　海澜社望川3月13日电（记者 杜若）望卡铁路开通近五个月，一共发送旅客29.4万人次、货物86万吨。\n',
		},
		{
			text: '全省上半年新增就业⟦1256万人⟧\n\n　　海澜社望川7月13日电（记者 杜若）记者从全省就业工作会议上获悉，今年上半年，全省城镇新增就业1265万人，完成全年目标的一半以上。\n',
			fixed:
				'全省上半年新增就业1265万人\n\n　　海澜社望川7月13日电（记者 杜若）记者从全省就业工作会议上获悉，今年上半年，全省城镇新增就业1265万人，完成全年目标的一半以上。\n',
		},
	],
	allows: [
		{
			text: '望卡铁路开通近五个月 发送旅客超30万人次\n\n　　海澜社望川3月13日电（记者 杜若）望卡铁路开通近五个月，一共发送旅客31.4万人次、货物86万吨。\n',
		},
		{
			text: '全省上半年新增就业1256万人\n\n　　海澜社望川7月13日电（记者 杜若）记者从全省就业工作会议上获悉，今年上半年，全省城镇新增就业1256.3万人，上年同期为1265万人，完成全年目标的一半以上。\n',
		},
		{ text: '石门港货物吞吐量近500万吨\n\n　　2024年，石门港货物吞吐量达到482万吨，上年为511万吨。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	const { file, facts } = input;
	// What one indicator is in both is said by figure-conflict.
	const said = new Set(
		conflicts(input).flatMap(({ span, related }) => [span.start, ...related.flatMap((place) => (place.path ? [] : [place.span.start]))]),
	);
	const figures = byParagraph(facts.figures);
	return file.articles.flatMap((article) =>
		article.paragraphs.flatMap((paragraph, i) => {
			if (!isTitle(paragraph)) return [];
			const titles = (figures.get(paragraph.index) ?? []).filter(({ kind }) => kind === 'quantity' || kind === 'percent');
			if (titles.length === 0) return [];
			const body = textUnder(article, i).flatMap(({ index }) => figures.get(index) ?? []);
			return titles.flatMap((title) => {
				const turned = directed.has(title.approximation) && paragraph.role !== 'section' ? judge(file, title, body) : [];
				return turned.length > 0 || said.has(title.span.start) ? turned : judgeNumber(file, title, body);
			});
		}),
	);
}

function isTitle({ role }: Paragraph): boolean {
	return role === 'headline' || role === 'subtitle' || role === 'kicker' || role === 'section';
}

/** A heading speaks of what comes next. */
const mostUnder = 30;

/** All of the article's own words under its headline; under a heading those up to the next one. */
function textUnder(article: Article, title: number): Paragraph[] {
	const below =
		article.paragraphs[title]?.role === 'section' ? article.paragraphs.slice(title + 1, title + 1 + mostUnder) : article.paragraphs;
	const stop = below === article.paragraphs ? -1 : below.findIndex(isTitle);
	return (stop === -1 ? below : below.slice(0, stop)).filter(({ role }) => role === 'body' || role === 'dateline');
}

const directed: ReadonlySet<string> = new Set(['over', 'nearly', 'under']);

function judge(file: ArticleFile, title: Figure, body: readonly Figure[]): Finding[] {
	if (typeof title.value !== 'number') return [];
	const value = title.value;
	const alike = body.filter(
		(figure) =>
			figure.kind === title.kind && scaled(figure, title) !== undefined && Math.abs((scaled(figure, title) ?? 0) / value - 1) < 0.25,
	);
	if (alike.length === 0 || alike.some((figure) => agrees(title, figure))) return [];
	const same = alike.filter((figure) => figure.indicator !== undefined && title.indicator !== undefined && measures(figure, title));
	const [against] = same;
	if (against === undefined) return [];
	const word = wordBefore(file, title);
	return [
		{
			id: check.id,
			severity: check.severity,
			span: spanAt(placeOf(file, title)),
			message: {
				zh: `标题为“${word}${title.text}”，正文为${against.text}`,
				en: `The headline has “${word}${title.text}”, the text ${against.text}`,
			},
			related: [relatedAt(placeOf(file, against), { zh: `正文：${against.text}`, en: `The text: ${against.text}` })],
			fixes: turned(file, title, word),
		},
	];
}

/** 超 for 近 and 近 for 超: the value may stay as it is. */
function turned(file: ArticleFile, title: Figure, word: string): Fix[] {
	const paragraph = file.paragraphs[title.paragraph];
	if (paragraph === undefined || word === '') return [];
	return changeTo(file, placeAt(paragraph, title.at.start - word.length, title.at.start), title.approximation === 'over' ? '近' : '超');
}

/** The number itself, with a digit, the multiplier or the currency another. */
function judgeNumber(file: ArticleFile, title: Figure, body: readonly Figure[]): Finding[] {
	if (!isAmount(title)) return [];
	const amounts = body.filter(isAmount);
	if (amounts.some((figure) => saysAsMuch(title, figure))) return [];
	const words = pairsIn(file, title);
	const digits = leadingDigits(title.value).length;
	const against = amounts.find((figure) => {
		// 两个分发点 and 200人 are of two things.
		if (figure.kind !== title.kind || (figure.unit !== title.unit && classOfUnit(figure.unit ?? '') === 'classifier')) return false;
		const [one, other] = [printed(title), printed(figure)];
		const difference = differenceOf(one, other);
		if (difference !== 'digit' && difference !== 'magnitude' && difference !== 'unit') return false;
		// 5死5伤 over 超过一半, 5000个社区 over 50个试点城市.
		if (difference === 'magnitude' && digits < 2 && !isOneThing(file, title, figure)) return false;
		// 两大 over 三大: too small to be the same count.
		if (difference === 'digit' && (digits < 2 || figure.approximation !== title.approximation)) return false;
		if (isReprinted(title, figure)) return true;
		return sharedPairs(words, pairsIn(file, figure)) >= leastShared(difference, digits, isTellingSlip(one, other));
	});
	if (against === undefined || isSumOfParts(title, against, amounts)) return [];
	const [place, other] = [placeOf(file, title), placeOf(file, against)];
	return [
		{
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: { zh: `标题为${title.text}，正文为${against.text}`, en: `The headline has ${title.text}, the text ${against.text}` },
			related: [relatedAt(other, { zh: `正文：${against.text}`, en: `The text: ${against.text}` })],
			fixes: [
				...changeTo(file, place, against.text),
				...changeTo(file, other, title.text).map((fix) => ({
					...fix,
					title: { zh: `正文改为“${title.text}”`, en: `Change the text to “${title.text}”` },
				})),
			],
		},
	];
}

/** One digit with its noughts says little: both must be figures of the same unit, and count the same where they count things. */
function isOneThing(file: ArticleFile, title: Exact, figure: Exact): boolean {
	if (!/\d/u.test(figure.text) && figure.value < 1) return false;
	const [one, other] = [title, figure].map((each) => {
		const text = file.paragraphs[each.paragraph]?.text.slice(each.at.end, each.at.end + 6) ?? '';
		return text.replace(/^(?:左右|以上|以内|以下|[多余])/u, '').slice(0, 2);
	});
	return classOfUnit(title.unit ?? '') !== 'classifier' || one === other;
}

/** 超4000万元 over 超4000亿元: three printed digits or more, and only what follows them is another. */
function isReprinted(title: Exact, figure: Exact): boolean {
	const [one, two] = [printedDigits(title), printedDigits(figure)];
	return one.length >= 3 && one === two && title.approximation === figure.approximation;
}

function printedDigits({ text }: Exact): string {
	return /^[\d.,]+(?=[万亿美元])/u.exec(text)?.[0] ?? '';
}

/** 超472万 and 超427万 can both be right, but hardly are of one thing: hedged alike, they are compared as they stand. */
function saysAsMuch(title: Exact, figure: Exact): boolean {
	if (title.approximation === 'exact' || title.approximation !== figure.approximation) return differenceOf(title, figure) === 'same';
	const value = scaled(figure, title);
	return value !== undefined && Math.abs(value / title.value - 1) < 0.03;
}

/** A number of the headline that is nowhere in the text, with its very digits there in another order of magnitude: words add little to that. */
function leastShared(difference: Difference, digits: number, isTelling: boolean): number {
	if (isTelling) return 0.15;
	return difference === 'digit' ? (digits >= 3 ? 0.4 : 0.6) : digits >= 2 ? 0.15 : 0.35;
}

/** 超4720万 against 超4270万: the words beside them are the same, so that the numbers are compared as they stand. */
function printed({ value, unit }: Exact): Amount {
	return { value, unit, approximation: 'exact' };
}

type Exact = Figure & { readonly value: number };

function isAmount(figure: Figure): figure is Exact {
	return (figure.kind === 'quantity' || figure.kind === 'percent') && typeof figure.value === 'number';
}

function pairsIn(file: ArticleFile, { paragraph, at }: Figure): ReadonlySet<number> {
	return pairsOf(wordsAround(file.paragraphs[paragraph]?.text ?? '', at));
}

function measures(a: Figure, b: Figure): boolean {
	const [x = '', y = ''] = [a.indicator, b.indicator];
	return x === y || x.includes(y) || y.includes(x);
}

/** The figure's value in the headline's unit. */
function scaled(figure: Figure, title: Figure): number | undefined {
	const factors = commonMeasure(figure.unit, title.unit);
	return factors === undefined || typeof figure.value !== 'number' ? undefined : (figure.value * factors.a) / factors.b;
}

/** 超30万 over 31.4万, 近500万 over 482万; a text that hedges itself agrees. */
function agrees(title: Figure, figure: Figure): boolean {
	const value = scaled(figure, title) ?? 0;
	const interval = printedInterval(figure);
	const half = interval === undefined ? 0 : (interval.high - interval.low) / 2;
	const printed = title.value as number;
	if (figure.approximation !== 'exact') return true;
	if (title.approximation === 'over') return value + half >= printed;
	return value - half <= printed;
}

function wordBefore(file: ArticleFile, { paragraph, at }: Figure): string {
	return (
		/(?:超过|超|逾|突破|近|不足|不到|将近|接近)$/u.exec(
			file.paragraphs[paragraph]?.text.slice(Math.max(0, at.start - 3), at.start) ?? '',
		)?.[0] ?? ''
	);
}
