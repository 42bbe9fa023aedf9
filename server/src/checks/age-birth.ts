// An age against the year of birth in the same sentence: 1954年出生，今年62岁. A year either way is the birthday or 虚岁.
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { yearOf } from './support/dates/calendar.ts';
import {
	articleOf,
	changeTo,
	groupPlace,
	type Place,
	paragraphsOf,
	placeAt,
	relatedAt,
	spanAt,
	wordsAt,
} from './support/findings/place.ts';

export const check: Check = {
	id: 'age-birth',
	title: { zh: '年龄与出生年份不符', en: 'Age and year of birth' },
	explain: {
		zh: [
			'同一句中的出生年份与年龄算不拢：1954年出生，2026年是72岁，不是62岁；生卒年与享年也照此核对。',
			'',
			'相差一岁不提示（生日未到，或用虚岁）；年份须写明或由稿件日期得知。',
		].join('\n'),
		en: [
			'A year of birth and an age in one sentence that do not fit: born in 1954, the year 2026 makes 72, not 62. Years of birth and death are held against 享年 in the same way.',
			'',
			'A year either way is left alone (the birthday, or age by Chinese count). The year must be printed or known from the article’s day.',
		].join('\n'),
	},
	severity: 'warning',
	reach: 'paragraph',
	examples: [
		{
			path: '/drafts/20260315-page.txt',
			text: '　　村里的老茶师邬长林1954年出生，今年⟦62岁⟧，带出了十几个徒弟。\n',
			fixed: '　　村里的老茶师邬长林1954年出生，今年72岁，带出了十几个徒弟。\n',
		},
		{ text: '　　他生于1921年，2009年去世，享年⟦98岁⟧。\n' },
	],
	allows: [
		{ path: '/drafts/20260315.txt', text: '　　邬长林1954年出生，今年71岁；儿子邬小山生于1980年10月，现年45岁。\n' },
		{ path: '/drafts/20260315.txt', text: '　　他1954年生于竹渚县，18岁那年离开家乡，62岁回村。\n' },
		{ text: '　　1954年出生的邬长林与今年62岁的徒弟同台。\n' },
	],
	run,
};

const born =
	'(?<birth>(?:1[89]|20)\\d{2})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生于|诞生|生(?=[，。、]))|(?:生于|出生于)(?<birth2>(?:1[89]|20)\\d{2})年';
const living = new RegExp(`(?:${born})[^。！？；与和“”岁]{0,40}?(?<word>今年|现年)(?<age>\\d{1,3})岁`, 'dgu');
const dead = new RegExp(
	`(?:${born})[^。！？；“”岁]{0,60}?(?<death>(?:19|20)\\d{2})年[^。！？；“”岁\\d]{0,4}(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^。！？；“”岁\\d]{0,24}?(?:享年|终年|享寿)(?<age>\\d{1,3})岁`,
	'dgu',
);

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		if (!paragraph.text.includes('岁')) continue;
		for (const match of [...paragraph.text.matchAll(living), ...paragraph.text.matchAll(dead)]) {
			const { birth, birth2, age, death } = match.groups ?? {};
			const base = death === undefined ? yearOf(articleOf(file, paragraph)) : Number(death);
			const year = Number(birth ?? birth2);
			if (base === undefined || Math.abs(base - year - Number(age)) <= 1) continue;
			const number = groupPlace(paragraph, match, 'age') as Place;
			const place = placeAt(paragraph, number.at.start, number.at.end + 1);
			const birthPlace = (groupPlace(paragraph, match, 'birth') ?? groupPlace(paragraph, match, 'birth2')) as Place;
			const right = base - year;
			findings.push({
				id: check.id,
				severity: check.severity,
				span: spanAt(place),
				message: {
					zh: `${year}年出生，到${base}年是${right}岁，此处为${wordsAt(place)}`,
					en: `Born in ${year}, ${right} years old in ${base}; here it is ${wordsAt(place)}`,
				},
				related: [relatedAt(birthPlace, { zh: `出生年份：${year}年`, en: `Born in ${year}` })],
				fixes: changeTo(file, number, String(right)),
			});
		}
	}
	return findings;
}
