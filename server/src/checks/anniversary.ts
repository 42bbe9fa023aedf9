// N周年 against the founding year that the same passage states: 1995年建交，今年是建交32周年. Knows the years said, not history.
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
	id: 'anniversary',
	title: { zh: '周年与年份不符', en: 'Anniversary and year' },
	explain: {
		zh: [
			'“N周年”与文中所写的起始年份算不拢：1995年建交，2026年是建交31周年。',
			'',
			'须同一段内写明起始年份与同一事由（建交、成立、通车、诞辰……），且周年所在的年份写明（今年、明年、2026年）。按周年计，年份之差即周年数。',
		].join('\n'),
		en: [
			'N周年 that does not fit the founding year in the text: founded in 1995, the year 2026 is the 31st anniversary.',
			'',
			'The founding year with the same event must stand in the same paragraph, and the year of the anniversary must be said (今年, 明年, 2026年).',
		].join('\n'),
	},
	severity: 'warning',
	reach: 'paragraph',
	examples: [
		{
			path: '/drafts/20260312-visit.article',
			text: '　　沈砚秋指出，岚瑟1995年建交，今年是建交⟦32周年⟧。\n',
			fixed: '　　沈砚秋指出，岚瑟1995年建交，今年是建交31周年。\n',
		},
		{ text: '　　学院成立于1956年，2026年迎来成立⟦60周年⟧。\n', fixed: '　　学院成立于1956年，2026年迎来成立70周年。\n' },
		{
			path: '/drafts/20260312.txt',
			text: '　　湿地学校创办于1996年，今年迎来建校⟦40周年⟧。\n',
			fixed: '　　湿地学校创办于1996年，今年迎来建校30周年。\n',
		},
	],
	allows: [
		{ path: '/drafts/20260312.txt', text: '　　学院1986年设立，今年迎来建校70周年。\n' },
		{ path: '/drafts/20260312.txt', text: '　　岚瑟1995年建交，今年是建交31周年，也是铁路通车1周年。\n' },
		{ path: '/drafts/20260312.txt', text: '　　1949年，两国建交。2024年，双方庆祝建交75周年。今年是建立战略伙伴关系10周年。\n' },
		{ path: '/drafts/20260312.txt', text: '　　学会成立于1956年，旗下出版社今年迎来成立40周年。\n' },
	],
	run,
};

const events =
	'建交|建党|建国|建军|建校|建院|建馆|建社|建台|建厂|建市|建港|成立|创立|创建|创刊|创办|建立|建成|通车|通航|开馆|开园|开港|开播|诞生|诞辰|出生|逝世|回归|签署|生效|复交|结好|开通|投产|设立|解放|胜利';
const anniversary = new RegExp(
	`(?<when>今年|明年|去年|(?<year>\\d{4})年)[^，。；！？\\d“]{0,24}?(?<event>${events})(?<what>[^，。；！？\\d]{0,8})(?<number>\\d{1,3})周年`,
	'dgu',
);
const founded = new RegExp(
	`(?<!\\d)(?<year>\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[，]?[^，。；！？\\d]{0,14}?(?<event>${events})(?!\\d|[^，。；！？]{0,8}周年)|(?<event2>${events})于(?<year2>\\d{4})年`,
	'dgu',
);

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		if (!paragraph.text.includes('周年')) continue;
		const starts = Array.from(paragraph.text.matchAll(founded));
		for (const match of paragraph.text.matchAll(anniversary)) {
			const { when, year, event, what = '', number } = match.groups ?? {};
			const own = yearOf(articleOf(file, paragraph));
			const base =
				year !== undefined ? Number(year) : own === undefined ? undefined : own + (when === '明年' ? 1 : when === '去年' ? -1 : 0);
			if (base === undefined) continue;
			const same = starts.filter((start) => isSame(start, event, what, match, paragraph.text));
			const years = new Set(same.map((start) => Number(start.groups?.year ?? start.groups?.year2)));
			const [first] = years;
			if (first === undefined || years.size > 1 || first >= base || base - first === Number(number)) continue;
			const place = placeAt(paragraph, match.indices?.groups?.number?.[0] ?? 0, match.index + match[0].length);
			const start = same[0] as RegExpExecArray;
			findings.push({
				id: check.id,
				severity: check.severity,
				span: spanAt(place),
				message: {
					zh: `${first}年到${base}年是${base - first}周年，此处为${wordsAt(place)}`,
					en: `From ${first} to ${base} is ${base - first} years; here it is ${wordsAt(place)}`,
				},
				related: [
					relatedAt(placeAt(paragraph, start.index, start.index + start[0].length), {
						zh: `起始年份：${first}年`,
						en: `The founding year: ${first}`,
					}),
				],
				fixes: changeTo(file, groupPlace(paragraph, match, 'number') as Place, String(base - first)),
			});
		}
	}
	return findings;
}

/** 创办于1996年，今年迎来建校40周年: whoever was founded then counts from there; 成立 may be of another body before it. */
const founding = /^(?:创办|创建|创立)$/u;
const foundingsDay = /^(?:创办|创建|创立|成立|建[校院馆社台厂]|创刊)$/u;

/** The same event of the same thing: near, with nobody else named between. */
function isSame(start: RegExpExecArray, event: string | undefined, what: string, match: RegExpExecArray, text: string): boolean {
	const begun = start.groups?.event ?? start.groups?.event2 ?? '';
	if (begun !== event && !(founding.test(begun) && event !== undefined && foundingsDay.test(event))) return false;
	const gap = match.index - (start.index + start[0].length);
	if (gap < -2 || gap > 40) return false;
	const between = text.slice(start.index + start[0].length, match.index);
	// 学会成立于1956年，旗下出版社今年迎来成立40周年: a clause with a subject of its own.
	if (/[。！？“《]/u.test(between) || !/(?:^|[，；])(?:双方|两国)?$/u.test(between)) return false;
	// 建立战略伙伴关系10周年 is not 建立外交关系
	if (what !== '' && !text.slice(start.index, start.index + start[0].length + 12).includes(what)) return false;
	const own = match[0].slice((match.groups?.when ?? '').length, match[0].indexOf(event ?? ''));
	return /^(?:是|为|正值|正逢|恰逢|恰是|迎来|将迎来|将是|适逢|也是|又是|既是|两国|双方|中.|我们?|庆祝|纪念|该.|其|校|，)*$/u.test(own);
}
