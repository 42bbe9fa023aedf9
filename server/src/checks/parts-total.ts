// A total against the parts listed behind it or before: 共15支，分别为瑟兰4支、托维亚3支…; 进口120亿元、出口230亿元，合计350亿元.
// Reckons only where the list claims to be whole.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { byParagraph } from './support/figures/amounts.ts';
import { printedInterval } from './support/figures/precision.ts';
import { changeTo, placeAt, placeOf, relatedAt, sentenceAround, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'parts-total',
	title: { zh: '分项与总数不符', en: 'Parts that do not make the total' },
	explain: {
		zh: [
			'“共15支，分别为4支、3支……”中各分项之和与总数不等；“进口120亿元、出口230亿元，合计360亿元”同；“分别占”的各项百分比之和超过100%。',
			'',
			'须有“分别为”“合计、共计、总计”等表示列举完整的说法，且各项单位相同、句中没有别的数量；“其中、等、左右”不作完整列举。按印出的精度推算，四舍五入的尾差不提示。',
		].join('\n'),
		en: [
			'A total and parts behind it (共15支，分别为4支、3支…) whose sum is another, or parts before it (进口120亿元、出口230亿元，合计360亿元); shares that are more than 100% together.',
			'',
			'Only where the list claims to be whole (分别为; 合计, 共计 or 总计 with no other amount in the sentence) and counts in one unit; 其中 and 等 claim nothing. Differences of rounding are left alone.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　东岚将向澜海五国增派共⟦15支⟧医疗队，分别为瑟兰4支、托维亚3支、南屿3支、贝鲁恩3支、伊斯维尔3支。\n',
			fixed: '　　东岚将向澜海五国增派共16支医疗队，分别为瑟兰4支、托维亚3支、南屿3支、贝鲁恩3支、伊斯维尔3支。\n',
		},
		{
			text: '　　雁洲口岸去年进口120亿元、出口230亿元，合计⟦360亿元⟧。\n',
			fixed: '　　雁洲口岸去年进口120亿元、出口230亿元，合计350亿元。\n',
		},
		{
			text: '　　影片首日票房30万元，前三日分别为30万元、50万元和40万元，合计⟦130万元⟧。\n',
			fixed: '　　影片首日票房30万元，前三日分别为30万元、50万元和40万元，合计120万元。\n',
		},
		{ text: '　　三类企业分别占⟦46%、38%、26%⟧。\n' },
	],
	allows: [
		{ text: '　　东岚将增派共16支医疗队，分别为瑟兰4支、托维亚3支、南屿3支、贝鲁恩3支、伊斯维尔3支。\n' },
		{ text: '　　代表团赢得20枚奖牌，其中金牌8枚、银牌5枚。全县共有学校45所，分别为小学30所、中学12所等。\n' },
		{
			text: '　　去年进口120亿元、出口230亿元，合计350亿元。去年进口120亿元、出口230亿元等，合计360亿元。其中进口120亿元、出口230亿元，连同转口合计360亿元。\n',
		},
		{ text: '　　影片首日票房30万元，前三日分别为30万元、50万元和40万元，合计120万元；第四日20万元，后两日40万元、30万元，合计70万元。\n' },
		{ text: '　　三类企业分别占46.3%、31.4%、22.4%，营业收入分别为12亿元、8亿元。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	return byParagraph(input, (paragraph, amounts) =>
		amounts.flatMap((total, i) => [
			...sumOf(input, paragraph, total, amounts.slice(i + 1, i + 21)),
			...sumBefore(input, paragraph, amounts, i),
			...sharesOf(input, paragraph, amounts, i),
		]),
	);
}

const claims = /^[^。；]{0,24}?[，,：（(](?:这些[^，。；\d]{0,8})?分别(?:是|为|有|派往|来自|位于|分布在)?[^，。；\d、]{0,14}$/u;

function sumOf({ file }: CheckInput, paragraph: Paragraph, total: Figure, behind: readonly Figure[]): Finding[] {
	const { text } = paragraph;
	const [first] = behind;
	if (
		first === undefined ||
		total.kind !== 'quantity' ||
		!claims.test(text.slice(total.at.end, Math.min(first.at.start, total.at.end + 60)))
	)
		return [];
	const parts: Figure[] = [];
	for (const part of behind) {
		const last = parts.at(-1);
		if (part.unit !== total.unit) return [];
		if (last !== undefined && !/^[、和及与，以]{1,2}[^，。；、\d]{0,16}$/u.test(text.slice(last.at.end, part.at.start))) break;
		parts.push(part);
	}
	const end = parts.at(-1)?.at.end ?? 0;
	if (parts.length < 2 || total.approximation !== 'exact' || !/^[^，。；、等\d]{0,8}[。；]/u.test(text.slice(end, end + 10))) return [];
	const sums = intervalSum(parts);
	const whole = printedInterval(total);
	if (sums === undefined || whole === undefined || (sums.low <= whole.high && whole.low <= sums.high)) return [];
	// 2个项目，分别为30个、50个…: the figure before 分别 counts the parts themselves.
	if (total.value === parts.length) return [];
	// Each twice the whole, or all alike: not parts of it.
	if (parts.some((part) => (part.value as number) > (total.value as number))) return [];
	return [report(file, paragraph, total, parts)];
}

const totalling =
	/^[，,；]?(?:以上|上述)?(?:[两三四五六七八九十]|\d{1,2})?(?:项|者|地|国|类|笔|处|批|期|村|县|市|区|省|镇|校|队|方|部分|方面)?(?:总额|总数|总量|金额|人数)?(?:合计|共计|总计)[^，。；：、\d每其等超近约逾增减降比]{0,6}$/u;
const joined = /^[、，,和及与以][^。；：、，\d]{0,16}$/u;
/** Longer lists are tables. */
const mostParts = 20;
const otherWise =
	/其中|除|扣|减|差|退|比|同比|由|降|增|占|余|另|还有|不含|不包括|含|等(?![奖级座])|累计|每|单|原价|各|平均|人均|折合|约合|相当于|总|共/u;

/** 进口120亿元、出口230亿元，合计360亿元: all amounts of the sentence are parts, and of one unit. */
function sumBefore({ file }: CheckInput, paragraph: Paragraph, amounts: readonly Figure[], i: number): Finding[] {
	const total = amounts[i] as Figure;
	const last = amounts[i - 1];
	const { text } = paragraph;
	if (last === undefined || total.kind !== 'quantity' || total.approximation !== 'exact' || typeof total.value !== 'number') return [];
	if (!/[合共总]计/u.test(text.slice(Math.max(last.at.end, total.at.start - 9), total.at.start))) return [];
	if (total.at.start - last.at.end > 30 || !totalling.test(text.slice(last.at.end, total.at.start))) return [];
	const start = sentenceStart(text, last.at.start);
	const before = amounts.slice(Math.max(0, i - mostParts), i).filter(({ at }) => at.start >= start);
	// 首日3万元，前三日分别为3万元、5万元和4万元，合计12万元: the parts begin behind 分别.
	const listed = start + text.slice(start, last.at.start).lastIndexOf('分别') + 1;
	const parts = listed > start ? before.filter(({ at }) => at.start >= listed) : before;
	const isWhole = parts.every(
		(part, k) =>
			part.unit === total.unit &&
			part.approximation === 'exact' &&
			typeof part.value === 'number' &&
			part.value > 0 &&
			part.value < (total.value as number) &&
			(k === 0 || joined.test(text.slice((parts[k - 1] as Figure).at.end, part.at.start))),
	);
	if (parts.length < 2 || before.length === mostParts || !isWhole || otherWise.test(text.slice(start, last.at.end))) return [];
	const whole = printedInterval(total);
	if (whole === undefined) return [];
	// The last of them may make the total alone: what stands before them is another matter.
	for (let from = 0; from + 2 <= parts.length; from++) {
		const sums = intervalSum(parts.slice(from));
		if (sums === undefined || (sums.low <= whole.high && whole.low <= sums.high)) return [];
	}
	return [report(file, paragraph, total, parts)];
}

function sentenceStart(text: string, pos: number): number {
	const { start } = sentenceAround(text, pos);
	return start + text.slice(start, pos).lastIndexOf('；') + 1;
}

function report(file: ArticleFile, paragraph: Paragraph, total: Figure, parts: readonly Figure[]): Finding {
	const place = placeOf(file, total);
	const sum = parts.reduce((all, part) => all + (part.value as number), 0);
	const digits = /^\d+(?:\.\d+)?/u.exec(total.text)?.[0];
	// In the unit that is printed: 350 of 350亿元.
	const right = digits === undefined ? undefined : trimmed(sum / ((total.value as number) / Number(digits)));
	const isPlain = right !== undefined && /^\d+(?:\.\d{1,4})?$/u.test(right);
	const fixes =
		digits === undefined || !isPlain
			? []
			: changeTo(file, placeAt(paragraph, total.at.start, total.at.start + digits.length), right).map((fix) => ({
					...fix,
					title: {
						zh: `改为“${right}${total.text.slice(digits.length)}”`,
						en: `Change to “${right}${total.text.slice(digits.length)}”`,
					},
				}));
	const printed = isPlain && digits !== undefined ? `${right}${total.text.slice(digits.length)}` : `${trimmed(sum)}${total.unit ?? ''}`;
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: { zh: `各分项之和为${printed}，总数为${total.text}`, en: `The parts make ${printed}; the total is ${total.text}` },
		related: parts.slice(0, 8).map((part) => relatedAt(placeOf(file, part), { zh: `分项：${part.text}`, en: `A part: ${part.text}` })),
		fixes,
	};
}

function sharesOf({ file }: CheckInput, paragraph: Paragraph, amounts: readonly Figure[], i: number): Finding[] {
	const { text } = paragraph;
	const first = amounts[i] as Figure;
	if (
		first.kind !== 'percent' ||
		!/(?:分别|各)占(?:比|总数的|总量的)?(?:为|达)?$/u.test(text.slice(Math.max(0, first.at.start - 8), first.at.start))
	)
		return [];
	const parts = [first];
	for (const part of amounts.slice(i + 1, i + 20)) {
		const last = parts.at(-1) as Figure;
		if (part.unit !== '%' || !/^[、和及与，]$/u.test(text.slice(last.at.end, part.at.start))) break;
		parts.push(part);
	}
	const sums = intervalSum(parts);
	// Women and members under 35 may be the same people: their shares go far beyond the whole.
	if (parts.length < 3 || sums === undefined || sums.low <= 100 || sums.low > 125) return [];
	const last = parts.at(-1) as Figure;
	const sum = trimmed(parts.reduce((all, part) => all + (part.value as number), 0));
	return [
		{
			id: check.id,
			severity: check.severity,
			span: spanAt(placeAt(paragraph, first.at.start, last.at.end)),
			message: { zh: `各项占比之和为${sum}%，超过100%`, en: `The shares make ${sum}%, more than 100%` },
			related: parts.map((part) => relatedAt(placeOf(file, part), { zh: `分项：${part.text}`, en: `A part: ${part.text}` })),
			fixes: [],
		},
	];
}

function intervalSum(parts: readonly Figure[]): { low: number; high: number } | undefined {
	let low = 0;
	let high = 0;
	for (const part of parts) {
		const interval = printedInterval(part);
		if (interval === undefined) return undefined;
		// Few things are counted, not rounded.
		const counted =
			part.approximation === 'exact' && Number.isInteger(part.value) && part.kind === 'quantity' && (part.value as number) < 1000;
		low += counted ? (part.value as number) : interval.low;
		high += counted ? (part.value as number) : interval.high;
	}
	return { low, high };
}

function trimmed(value: number): string {
	return String(Number(value.toPrecision(12)));
}
