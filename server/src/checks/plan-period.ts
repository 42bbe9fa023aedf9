// Five-year plans and their years: “十四五” is 2021—2025. Arithmetic alone; the first plan ran from 1953, the sixth from 1981.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { yearOf } from './support/dates/calendar.ts';
import { articleOf, changeTo, groupPlace, type Place, paragraphsOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'plan-period',
	title: { zh: '五年规划与年份不符', en: 'Five-year plan and its years' },
	explain: {
		zh: [
			'“十四五”等五年规划（计划）与年份不符：“十四五”是2021—2025年，收官之年是2025年，开局之年是2021年。',
			'',
			'自“六五”（1981—1985年）起每五年一个，据各次国民经济和社会发展五年规划（计划）纲要推算。地方和企业自定的年限、远景目标不检查。',
		].join('\n'),
		en: [
			'A five-year plan beside years that are not its own: “十四五” is 2021 to 2025, opens in 2021 and closes in 2025.',
			'',
			'Reckoned from the plans themselves, one every five years since “六五” (1981 to 1985).',
		].join('\n'),
	},
	severity: 'warning',
	reach: 'paragraph',
	examples: [
		{
			text: '　　“十四五”时期（⟦2021—2026年⟧），村里修了4条路。\n',
			fixed: '　　“十四五”时期（2021—2025年），村里修了4条路。\n',
		},
		{ text: '　　⟦2026年⟧是“十四五”规划收官之年。\n', fixed: '　　2025年是“十四五”规划收官之年。\n' },
		{ path: '/drafts/20260312.txt', text: '　　⟦今年⟧是“十五五”规划收官之年。\n' },
	],
	allows: [
		{ text: '　　2025年是“十四五”规划收官之年，2026年是“十五五”规划的开局之年。\n' },
		{ text: '　　“十四五”规划（2021—2025年）实施以来，“十五五”时期（2026—2030年）的各项准备有序推进。\n' },
		{ path: '/drafts/20251012.txt', text: '　　今年是“十四五”规划收官之年，村里着手谋划“十五五”。\n' },
	],
	run,
};

const plan = '[“"]?(?<plan>[六七八九]五|十五|十[一二三四五六]五)[”"]';
const bracketed = new RegExp(`${plan}[^（()，。]{0,16}[（(](?<years>(?<from>\\d{4})年?[—～~－–至-]{1,2}(?<to>\\d{4})年?)[）)]`, 'dgu');
const yearOfPlan = new RegExp(
	`(?<years>(?<year>\\d{4})年|今年)(?:既?是|为|作为)(?:我国|国家|全国|全市|全省|实施)?${plan}(?:规划|计划|时期)?(?:的)?(?<which>开局|收官|收尾|第[一二三四五])(?:之)?年`,
	'dgu',
);
const names = ['六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六'];

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		if (!paragraph.text.includes('五”')) continue;
		for (const match of paragraph.text.matchAll(bracketed)) {
			const first = firstYear(match);
			if (first === undefined || (Number(match.groups?.from) === first && Number(match.groups?.to) === first + 4)) continue;
			const years = match.groups?.years ?? '';
			const right = years.replace(/\d{4}/u, String(first)).replace(/\d{4}(?=年?$)/u, String(first + 4));
			findings.push(report(file, paragraph, match, `${first}—${first + 4}年`, right));
		}
		for (const match of paragraph.text.matchAll(yearOfPlan)) {
			const first = firstYear(match);
			const own = match.groups?.year === undefined ? yearOf(articleOf(file, paragraph)) : Number(match.groups.year);
			if (first === undefined || own === undefined) continue;
			const right = first + offsetOf(match.groups?.which ?? '');
			if (own !== right)
				findings.push(report(file, paragraph, match, `${right}年`, match.groups?.year === undefined ? undefined : `${right}年`));
		}
	}
	return findings;
}

function firstYear(match: RegExpExecArray): number | undefined {
	const number = names.indexOf((match.groups?.plan ?? '').slice(0, -1));
	return number < 0 ? undefined : 1981 + number * 5;
}

function offsetOf(which: string): number {
	if (which === '开局') return 0;
	return which.startsWith('第') ? '一二三四五'.indexOf(which.charAt(1)) : 4;
}

function report(file: ArticleFile, paragraph: Paragraph, match: RegExpExecArray, right: string, fixed: string | undefined): Finding {
	const years = groupPlace(paragraph, match, 'years') as Place;
	const name = groupPlace(paragraph, match, 'plan') as Place;
	const label = `“${match.groups?.plan}”`;
	const phase = match.groups?.which === undefined ? '' : `${match.groups.which}之年`.replace(/(第.)之/u, '$1');
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(years),
		message: {
			zh: `${label}${phase}是${right}，不是${match.groups?.years}`,
			en: `${label}${phase} is ${right}, not ${match.groups?.years}`,
		},
		related: [relatedAt(name, { zh: `${label}${phase}：${right}`, en: `${label}${phase}: ${right}` })],
		fixes: fixed === undefined ? [] : changeTo(file, years, fixed),
	};
}
