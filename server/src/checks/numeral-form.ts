// Numbers set in a mixed form: 10几个, 3千4百万, ２０26年, 1 286公里. Form only; values are other checks' business.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, paragraphsOf, placeAt, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'numeral-form',
	title: { zh: '数字写法混杂', en: 'Mixed forms of numerals' },
	explain: {
		zh: [
			'一个数里混用两种写法：“10几个”应为“十几个”；“3千4百万”应为“3400万”；全角与半角数字混排；数字中间夹有空格。',
			'',
			'依据：GB/T 15835—2011：带“几”的概数用汉字；阿拉伯数字只与“万”“亿”连用；一个数用同一种字形，并且不拆开。',
		].join('\n'),
		en: [
			'One number in two forms: 10几个 for 十几个, 3千4百万 for 3400万, digits of both widths, a space inside.',
			'',
			'GB/T 15835-2011: approximate numbers with 几 are in Chinese numerals, Arabic numerals go with 万 and 亿 alone, and one number has one form.',
		].join('\n'),
	},
	severity: 'hint',
	reach: 'paragraph',
	examples: [
		{ text: '　　他带出了⟦10几⟧个徒弟。\n', fixed: '　　他带出了十几个徒弟。\n' },
		{ text: '　　全村茶叶年收入突破⟦3千4百万⟧元。\n', fixed: '　　全村茶叶年收入突破3400万元。\n' },
		{ text: '　　⟦２０26⟧年预计发送旅客80万人次。\n', fixed: '　　2026年预计发送旅客80万人次。\n' },
		{ text: '　　铁路全长⟦1 286⟧公里。\n', fixed: '　　铁路全长1286公里。\n' },
	],
	allows: [
		{ text: '　　他带出了十几个徒弟，村里300多户，年收入3400万元，灯塔高２６米，3千克茶、5千瓦电机。\n' },
		{ text: '　　2026年 3月 5日，望卡铁路发送旅客 80 万人次，热线 029 8888 6666。\n' },
	],
	run,
};

const reasons: Readonly<Record<'few' | 'multiplier' | 'width' | 'space', Bilingual>> = {
	few: { zh: '带“几”的概数用汉字', en: 'approximate numbers with 几 are in Chinese numerals' },
	multiplier: { zh: '阿拉伯数字只与“万”“亿”连用', en: 'Arabic numerals go with 万 and 亿 alone' },
	width: { zh: '一个数里全角、半角混用', en: 'digits of both widths in one number' },
	space: { zh: '数字中间有空格', en: 'a space inside a number' },
};

/** Longer rows of digits are codes, not numbers. */
const longest = 20;

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		const { text } = paragraph;
		if (!/[\d０-９]/u.test(text)) continue;
		const isLaidOut = paragraph.span.end - paragraph.span.start !== text.length;
		for (const match of text.matchAll(/(?<![\d.])(?:[1-9]0几|几10)(?=[个名年岁万亿多人家件次天公块台只条元米座辆种本项位])/gu)) {
			const tens = Number(/\d+/u.exec(match[0])?.[0]) / 10;
			const word = match[0].startsWith('几') ? '几十' : `${tens === 1 ? '' : '一二三四五六七八九'.charAt(tens - 1)}十几`;
			findings.push(report(file, paragraph, match.index, match[0].length, word, reasons.few));
		}
		for (const match of text.matchAll(multiplied)) {
			findings.push(report(file, paragraph, match.index, match[0].length, short(amountOf(match)), reasons.multiplier));
		}
		for (const match of text.matchAll(/[\d０-９]+(?:[.．][\d０-９]+)?/gu)) {
			if (match[0].length > longest) continue;
			if (/\d/u.test(match[0]) && /[０-９]/u.test(match[0])) {
				findings.push(report(file, paragraph, match.index, match[0].length, match[0].normalize('NFKC'), reasons.width));
			} else if (match[0].length > 1 && isLaidOut) {
				const split = splitAt(file, paragraph, match.index, match[0]);
				if (split !== undefined) findings.push(split);
			}
		}
		for (const match of text.matchAll(/(?<![\d ,.+（(-])[1-9] \d{3}(?=[公元人米吨万亿个家户名件亩千年])/gu)) {
			findings.push(report(file, paragraph, match.index, match[0].length, match[0].replace(' ', ''), reasons.space));
		}
	}
	return findings;
}

/** `2亿3千4百万`, `3千万`, `4百万`. */
const multiplied = /(?<![\d.])(?:(?<yi>\d{1,4})亿)?(?:(?<thousands>\d)千(?:(?<hundreds>\d)百)?|(?<only>\d)百)万/gu;

function amountOf({ groups = {} }: RegExpExecArray): number {
	const { yi = 0, thousands = 0, hundreds = groups.only ?? 0 } = groups;
	return Number(yi) * 1e8 + (Number(thousands) * 1000 + Number(hundreds) * 100) * 1e4;
}

/** 34000000 is 3400万, 234000000 is 2.34亿. */
function short(value: number): string {
	if (value >= 1e8) return `${Number((value / 1e8).toPrecision(12))}亿`;
	return value >= 1e4 && value % 1e4 === 0 ? `${value / 1e4}万` : String(value);
}

/** A space that reading has taken out: the digits are neighbours in the text and not in the source. */
function splitAt(file: ArticleFile, paragraph: Paragraph, start: number, digits: string): Finding | undefined {
	for (let i = 1; i < digits.length; i++) {
		const [before, after] = [paragraph.map.toSource(start + i - 1), paragraph.map.toSource(start + i)];
		const gap = file.text.slice(before + 1, after);
		if (gap === '' || !/^[ \u3000]+$/u.test(gap)) continue;
		const place = placeAt(paragraph, start, start + digits.length);
		const edits = [{ start: before + 1, end: after, newText: '' }];
		return {
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: { zh: `${reasons.space.zh}：${digits}`, en: `${digits}: ${reasons.space.en}` },
			related: [relatedAt(placeAt(paragraph, start + i - 1, start + i + 1), { zh: '空格在这里', en: 'The space' })],
			fixes: [{ title: { zh: `改为“${digits}”`, en: `Change to “${digits}”` }, edits }],
		};
	}
	return undefined;
}

function report(file: ArticleFile, paragraph: Paragraph, start: number, length: number, right: string, reason: Bilingual): Finding {
	const place = placeAt(paragraph, start, start + length);
	const words = paragraph.text.slice(start, start + length);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: { zh: `“${words}”宜作“${right}”：${reason.zh}`, en: `“${words}” is better “${right}”: ${reason.en}` },
		related: [relatedAt(place, reason)],
		fixes: changeTo(file, place, right),
	};
}
