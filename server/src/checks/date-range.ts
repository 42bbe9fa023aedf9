// Ranges of dates that run backwards: 20日至16日, 2025—2021年. Reads printed numbers; knows that seasons and months cross a border.

import { editSource } from '../article/edit.ts';
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { daysIn } from './support/dates/calendar.ts';
import { type Place, paragraphsOf, placeAt, relatedAt, spanAt, wordsAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'date-range',
	title: { zh: '日期范围颠倒', en: 'Date range reversed' },
	explain: {
		zh: [
			'起止日期颠倒：“20日至16日”“6月18日至16日”“3月1日至2月8日”“2025—2021年”。',
			'',
			'跨月（28日至次月3日）、跨年（11月至3月，12月30日至1月2日）、整一年（4月1日至3月31日）不提示；公元前纪年不检查。起止时间由先到后，见 GB/T 15835—2011 对数值范围的要求。',
		].join('\n'),
		en: [
			'A range whose end comes before its beginning: 20日至16日, 6月18日至16日, 3月1日至2月8日, 2025—2021年.',
			'',
			'Silent where a month or a year may be crossed (28日至3日, 12月30日至1月2日), for a whole year (4月1日至3月31日), and for years before Christ. Ranges run upwards as GB/T 15835-2011 has them.',
		].join('\n'),
	},
	severity: 'warning',
	reach: 'paragraph',
	examples: [
		{ text: '　　铁路部门介绍，⟦20日至16日⟧将加开列车。\n', fixed: '　　铁路部门介绍，16日至20日将加开列车。\n' },
		{ text: '　　峰会6月⟦18日至16日⟧举行。\n', fixed: '　　峰会6月16日至18日举行。\n' },
		{ text: '　　展览⟦3月1日至2月8日⟧举行。\n', fixed: '　　展览2月8日至3月1日举行。\n' },
		{ text: '　　《行动计划（⟦2027—2023年⟧）》今天发布。\n', fixed: '　　《行动计划（2023—2027年）》今天发布。\n' },
	],
	allows: [
		{ text: '　　展览6月28日至7月3日举行，雪季从11月至次年3月，值班安排为30日至2日。\n' },
		{ text: '　　应总统达纳耶夫邀请，沈砚秋将于6月16日至18日赴卡尔敏出席峰会，《合作规划（2021—2025年）》将发布。\n' },
		{ text: '　　灯会12月20日至1月5日举行，赛季从9月15日至6月20日，财政年度从4月1日至3月31日，每年3月1日至2月15日签约。\n' },
		{ text: '　　遗址年代为公元前2025—1921年。\n' },
	],
	run,
};

const joint = '(?:至|到|[～~－–-]|—{1,2})';
const days = new RegExp(
	`(?<![\\d.])(?:(?<month>\\d{1,2})月)?(?<range>(?<from>\\d{1,2})日?${joint}(?:(?<second>\\d{1,2})月)?(?<to>\\d{1,2})日)`,
	'dgu',
);
const acrossMonths = new RegExp(
	`(?<![\\d.])(?<range>(?<month>\\d{1,2})月(?<from>\\d{1,2})日${joint}(?<second>\\d{1,2})月(?<to>\\d{1,2})日)`,
	'dgu',
);
const years = new RegExp(`(?<![\\d.])(?<range>(?<from>1[5-9]\\d\\d|20\\d\\d)年?${joint}(?<to>1[5-9]\\d\\d|20\\d\\d)年)`, 'dgu');

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		if (!/[日年]/u.test(paragraph.text)) continue;
		for (const match of paragraph.text.matchAll(days)) {
			const { month, second } = match.groups ?? {};
			const [from, to] = [Number(match.groups?.from), Number(match.groups?.to)];
			if (from <= to || from > 31 || (second !== undefined && second !== month)) continue;
			// 6月31日至18日: there is no such day, which date-impossible says.
			if (month !== undefined && Number(month) <= 12 && from > daysIn(2024, Number(month))) continue;
			// 28日至3日: the month is left to the reader.
			if (second === undefined && from >= 25 && to <= 10) continue;
			if (
				/[下次]月$/u.test(paragraph.text.slice(0, match.index).slice(-2)) ||
				/^(?:下降|减少|缩短)/u.test(paragraph.text.slice(match.index + match[0].length, match.index + match[0].length + 2))
			)
				continue;
			findings.push(report(file, paragraph, match));
		}
		for (const match of paragraph.text.matchAll(acrossMonths))
			if (runsBack(paragraph.text, match)) findings.push(reportMonths(file, paragraph, match));
		for (const match of paragraph.text.matchAll(years)) {
			if (Number(match.groups?.from) <= Number(match.groups?.to)) continue;
			if (/(?:公元前|[从由]|[退回]到)$/u.test(paragraph.text.slice(Math.max(0, match.index - 3), match.index))) continue;
			findings.push(report(file, paragraph, match));
		}
	}
	return findings;
}

/**
 * 3月1日至2月8日: were the new year crossed, it would be eleven months. 9月至6月 is a season or a school year,
 * 4月1日至3月31日 a whole year of accounts.
 */
function runsBack(text: string, { index, groups }: RegExpExecArray): boolean {
	const [month, from, second, to] = [groups?.month, groups?.from, groups?.second, groups?.to].map(Number) as [
		number,
		number,
		number,
		number,
	];
	if (second >= month || month - second > 2 || month > 12 || second < 1 || to < 1 || from < 1) return false;
	if (from > daysIn(2024, month) || to > daysIn(2024, second)) return false;
	const short = (Date.UTC(2023, month - 1, from) - Date.UTC(2023, second - 1, to)) / 86_400_000;
	return short > 5 && !/(?:去年|上年|前年|每年|历年|同年|当年|每个)[^，。；]{0,8}$/u.test(text.slice(Math.max(0, index - 12), index));
}

function reportMonths(file: ArticleFile, paragraph: Paragraph, match: RegExpExecArray): Finding {
	const range = placeAt(paragraph, match.index, match.index + match[0].length);
	const { month, from, second, to } = match.groups ?? {};
	const [first, last] = [`${month}月${from}日`, `${second}月${to}日`];
	const turned = `${last}${match[0].slice(first.length, match[0].length - last.length)}${first}`;
	const end = placeAt(paragraph, range.at.end - last.length, range.at.end);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(range),
		message: { zh: `“${match[0]}”的终止日期早于起始日期`, en: `“${match[0]}” ends before it begins` },
		related: [relatedAt(end, { zh: '终止日期', en: 'The end' })],
		fixes: [{ title: { zh: `改为“${turned}”`, en: `Change to “${turned}”` }, edits: editSource(file, paragraph, range.at, turned) }],
	};
}

function report(file: ArticleFile, paragraph: Paragraph, match: RegExpExecArray): Finding {
	const place = (name: string): Place => {
		const [start = 0, end = 0] = match.indices?.groups?.[name] ?? [];
		return placeAt(paragraph, start, end);
	};
	const [range, from, to] = [place('range'), place('from'), place('to')];
	const turned = `${match.groups?.to}${paragraph.text.slice(from.at.end, to.at.start)}${match.groups?.from}${paragraph.text.slice(to.at.end, range.at.end)}`;
	const edits = [
		...editSource(file, paragraph, from.at, match.groups?.to ?? ''),
		...editSource(file, paragraph, to.at, match.groups?.from ?? ''),
	];
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(range),
		message: { zh: `“${wordsAt(range)}”的终止日期早于起始日期`, en: `“${wordsAt(range)}” ends before it begins` },
		related: [relatedAt(to, { zh: '终止日期', en: 'The end' })],
		fixes: match.groups?.second === undefined ? [{ title: { zh: `改为“${turned}”`, en: `Change to “${turned}”` }, edits }] : [],
	};
}
