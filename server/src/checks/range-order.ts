// Ranges of numbers that run downwards: 8至6人. Reads the printed numbers; a score, a fall from…to… and a telephone number are no ranges.
import { editSource } from '../article/edit.ts';
import type { ArticleFile } from '../article/model.ts';
import { jointEnd } from '../facts/figures/amounts/joints.ts';
import { numeralAt } from '../text/numerals.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { placeAt, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'range-order',
	title: { zh: '数值范围颠倒', en: 'Range of numbers reversed' },
	explain: {
		zh: [
			'数值范围前大后小：“8至6人”应为“6至8人”。',
			'',
			'“从8人减到6人”一类变化、比分、比例、型号和年份不提示。依据：GB/T 15835—2011 数值范围的表示。',
		].join('\n'),
		en: [
			'A range of numbers that runs downwards: 8至6人 for 6至8人.',
			'',
			'Silent for falls (从8至6), scores, ratios, models and years. Ranges as in GB/T 15835-2011.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{ text: '　　制茶车间每班用工⟦8至6人⟧。\n', fixed: '　　制茶车间每班用工6至8人。\n' },
		{ text: '　　亩产⟦500—450公斤⟧。\n', fixed: '　　亩产450—500公斤。\n' },
	],
	allows: [
		{ text: '　　制茶车间每班用工6至8人，投资5000至1万元，从8人到6人只用了一年。\n' },
		{ text: '　　最高气温由18至15℃降到10℃以下，两队以3—2战平后又踢了30分钟，比例为8—6个。\n' },
		{ text: '　　气温零下8至零下6℃，负债率从60%至50%逐年下降。\n' },
	],
	run,
};

const kinds: ReadonlySet<string> = new Set(['quantity', 'percent', 'duration', 'age']);

function run({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		if (paragraph === undefined || !kinds.has(figure.kind) || typeof figure.value !== 'number') return [];
		const { text } = paragraph;
		const head = /(?<![\d.．%％A-Za-z—～~-])(?<first>\d+(?:\.\d+)?)(?<unit>[%％])?(?:至|[～~–－]|—{1,2})$/u.exec(
			text.slice(Math.max(0, figure.at.start - 14), figure.at.start),
		);
		const low = numeralAt(text, figure.at.start);
		const first = head?.groups?.first;
		if (head === null || first === undefined || low === undefined || !low.arabic) return [];
		// 2025—202 at a paragraph's end is cut: the rest of the number stands in the next line.
		if (low.end === text.length && goesOn(file, figure.paragraph)) return [];
		const start = figure.at.start - head[0].length;
		const high = numeralAt(text, start);
		if (high === undefined || jointEnd(text, start + first.length + (head.groups?.unit?.length ?? 0)) !== figure.at.start) return [];
		if (high.value <= low.value || high.value <= low.value / low.scale || (high.digits === 4 && figure.unit === '年')) return [];
		if (isChange(text, start, figure.at.end) || isModel(text, start, figure.at.end) || low.value === 0) return [];
		const place = placeAt(paragraph, start, figure.at.end);
		const numbers = [
			{ start, end: start + first.length },
			{ start: low.start, end: low.end },
		] as const;
		const [a, b] = numbers.map((at) => text.slice(at.start, at.end)) as [string, string];
		const turned = b + text.slice(numbers[0].end, numbers[1].start) + a + text.slice(low.end, figure.at.end);
		const edits = [...editSource(file, paragraph, numbers[0], b), ...editSource(file, paragraph, numbers[1], a)];
		return [
			{
				id: check.id,
				severity: check.severity,
				span: spanAt(place),
				message: {
					zh: `范围应由小到大：${text.slice(start, figure.at.end)}`,
					en: `The range runs downwards: ${text.slice(start, figure.at.end)}`,
				},
				related: [
					relatedAt(placeAt(paragraph, low.start, low.end), {
						zh: '后一个数小于前一个数',
						en: 'The second number is smaller than the first',
					}),
				],
				fixes: [{ title: { zh: `改为“${turned}”`, en: `Change to “${turned}”` }, edits }],
			},
		];
	});
}

function goesOn({ paragraphs }: ArticleFile, paragraph: number): boolean {
	return /^[\d.]/u.test(paragraphs[paragraph + 1]?.text ?? '');
}

/** 波音737—200型客机: letters, a maker or 型 beside the numbers. */
function isModel(text: string, start: number, end: number): boolean {
	const [before, after] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 6)];
	return /(?:波音|空客|伊尔|机型|型号|车次|航班)$/u.test(before) || /^(?:型|系列|(?:和|、)\d+型)/u.test(after);
}

/** 从8至6: a fall; 零下8至6℃ runs upwards. */
function isChange(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - 14), start);
	if (/[从由自][^，。；]*$/u.test(before) || /(?:零下|负|第|以|比|比分|比例为|编号|代码|电话|降水概率|[-－−])$/u.test(before)) return true;
	return /^[^，。；]{0,12}(?:下降|降低|减少|缩短|递减|逐年|降至|降到|战胜|击败|获胜|取胜|险胜|战平|不敌|负于)/u.test(
		text.slice(end, end + 16),
	);
}
