// Days that no calendar has: 2月30日, 4月31日, 13月5日. Reads the printed numbers only; which year is meant matters for 2月29日 alone.
import type { ArticleFile } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './model.ts';
import { calendarDay, dayAt, daysIn, publicationOf } from './support/calendar.ts';
import { articleOf, changeTo, groupPlace, type Place, paragraphsOf, placeAt, relatedAt, spanAt } from './support/place.ts';

export const check: Check = {
	id: 'date-impossible',
	title: { zh: '日期不存在', en: 'Impossible date' },
	explain: {
		zh: [
			'公历中没有的日子：2月30日、4月31日、13月5日，以及平年的2月29日（年份须写出）。',
			'',
			'农历、阴历日期不检查；汉字书写的日期（二月三十）可能是农历，不检查。依据：GB/T 7408《数据元和交换格式 信息交换 日期和时间表示法》所用的公历。',
		].join('\n'),
		en: [
			'Days that the Gregorian calendar has not: 2月30日, 4月31日, 13月5日, and 2月29日 of a common year (where the year is printed).',
			'',
			'Lunar dates, and dates in Chinese numerals, which may be lunar, are left alone. Rests on the calendar of GB/T 7408 (ISO 8601).',
		].join('\n'),
	},
	severity: 'error',
	reach: 'paragraph',
	examples: [
		{
			path: '/drafts/20250618.txt',
			text: '　　石门港今天（⟦6月32日⟧）开港。\n',
			fixed: '　　石门港今天（6月18日）开港。\n',
		},
		{
			text: '　　剧组2月27日和⟦2月30日⟧走进工地。\n',
			fixed: '　　剧组2月27日和2月28日走进工地。\n',
		},
		{ text: '　　展览从4月1日至⟦31日⟧举行。\n', fixed: '　　展览从4月1日至30日举行。\n' },
		{ text: '　　⟦2023年2月29日⟧，大桥合龙。\n', fixed: '　　2023年2月28日，大桥合龙。\n' },
	],
	allows: [
		{ text: '　　2024年2月29日，大桥合龙。展览5月1日至31日举行。\n' },
		{ text: '　　石门港务局12月31日发布消息说，11月30日以来，港区共有13艘货轮停靠，2月29日才有的“四年生日”引来不少关注。\n' },
		{ text: '　　农历2月30日，村里照例赶集。\n' },
	],
	run,
};

const printed =
	/(?<![\d０-９.．])(?<whole>(?:(?<year>[\d０-９]{4}) ?年 ?)?(?<month>[\d０-９]{1,2}) ?月 ?(?<day>[\d０-９]{1,2}) ?[日号]?)(?:(?<=[日号])|(?=[至到~～—–－、-])|(?=和\d))(?:(?:[至到~～、和–－-]|—{1,2}) ?(?<second>[\d０-９]{1,2}) ?[日号])?/dgu;

function run({ file }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		if (!paragraph.text.includes('月')) continue;
		for (const match of paragraph.text.matchAll(printed)) {
			if (/(?:农历|阴历|旧历|夏历)$/u.test(paragraph.text.slice(Math.max(0, match.index - 2), match.index))) continue;
			const whole = groupPlace(paragraph, match, 'whole') as Place;
			const year = numberOf(match.groups?.year);
			const month = numberOf(match.groups?.month) ?? 0;
			const day = numberOf(match.groups?.day) ?? 0;
			const second = numberOf(match.groups?.second);
			// 17月28日 at the head of a sentence is item 1 with its dot lost.
			if (month > 12 && isListNumber(paragraph.text, match.index, month, day)) continue;
			const closed = /[日号]$/u.test(match.groups?.whole ?? '') || second !== undefined;
			if (closed && !exists(year, month, day)) {
				const at = /[日号]$/u.test(match.groups?.whole ?? '') ? whole : placeAt(paragraph, match.index, match.index + match[0].length);
				findings.push(report(file, at, year, month, day, groupPlace(paragraph, match, 'day') as Place));
			} else if (second !== undefined && !exists(year, month, second)) {
				const place = groupPlace(paragraph, match, 'second') as Place;
				const at = placeAt(paragraph, place.at.start, match.index + match[0].length);
				findings.push(report(file, at, year, month, second, place, whole));
			}
		}
	}
	return findings;
}

function isListNumber(text: string, pos: number, month: number, day: number): boolean {
	return (pos === 0 || /[。！？；\s]/u.test(text.charAt(pos - 1))) && exists(undefined, month % 10, day);
}

function exists(year: number | undefined, month: number, day: number): boolean {
	return calendarDay(year ?? 2024, month, day) !== undefined;
}

function report(
	file: CheckInput['file'],
	at: Place,
	year: number | undefined,
	month: number,
	day: number,
	dayPlace: Place,
	evidence: Place = at,
): Finding {
	const known = month >= 1 && month <= 12;
	const last = known ? daysIn(year ?? 2023, month) : 0;
	const reason = known
		? { zh: `${year === undefined ? '' : `${year}年`}${month}月只有${last}天`, en: `month ${month} has ${last} days` }
		: { zh: '一年只有12个月', en: 'a year has 12 months' };
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(at),
		message: { zh: `没有“${month}月${day}日”这一天：${reason.zh}`, en: `There is no “${month}月${day}日”: ${reason.en}` },
		related: [relatedAt(evidence, { zh: reason.zh, en: reason.en })],
		fixes: known ? likelyDays(file, dayPlace, month, day, last).flatMap((right) => changeTo(file, dayPlace, String(right))) : [],
	};
}

/** At most so many days are offered. */
const mostOffered = 3;

/** The day that the words say (今天, 昨晚), then those of the month about which the paper tells, then the month's last. */
function likelyDays(file: ArticleFile, { paragraph, at }: Place, month: number, day: number, last: number): number[] {
	const published = publicationOf(articleOf(file, paragraph));
	const days: number[] = [];
	const before = paragraph.text.slice(Math.max(0, at.start - 12), at.start);
	const told = /(?<day>[前昨今明后])(?:天|日|晚|晨|早|夜)?(?:[早晚][上间]?|[上下]午|凌晨)?[（(](?:\d{4}年)?(?:\d{1,2}月)?$/u.exec(before)
		?.groups?.day;
	if (published !== undefined) {
		const shift = told === undefined ? undefined : '前昨今明后'.indexOf(told) - 2;
		for (const apart of shift === undefined ? [0, -1] : [shift]) {
			const near = dayAt(published.number + apart);
			if (near.month === month) days.push(near.day);
		}
	}
	if (day >= 29 && day <= 31) days.push(last);
	// 32日: a digit struck beside 3 or 2.
	if (days.length === 0 && day > 31) days.push(last);
	return [...new Set(days)].slice(0, mostOffered);
}

/** Digits of both widths. */
function numberOf(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits.normalize('NFKC'));
}
