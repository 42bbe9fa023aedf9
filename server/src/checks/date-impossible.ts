// Days that no calendar has: 2月30日, 4月31日, 13月5日. Reads the printed numbers only; which year is meant matters for 2月29日 alone.
import { numberOfDigits } from '../text/digits.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { cacheByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { calendarDay, daysIn } from './support/dates/calendar.ts';
import type { NoDay } from './support/dates/dayWords.ts';
import { likelyDays, likelyMonths } from './support/dates/likelyDays.ts';
import { changeTo, groupPlace, type Place, paragraphsOf, placeAt, relatedAt, spanAt } from './support/findings/place.ts';
import { relatedPublished } from './support/findings/published.ts';

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
		{
			text: '　　石门市市长林若川将于⟦6月31日⟧至18日赴望川出席第二届中国—岚瑟合作论坛。\n',
			corpus: { '2025/06/20250610.txt': '　　第二届中国—岚瑟合作论坛将于6月16日至18日在望川举行。\n' },
		},
		{ text: '　　渡口从本月⟦32日⟧起停航。\n' },
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

/** Few paragraphs have any: what a text prints is looked for once. */
const datesIn = cacheByText((text) => (text.includes('月') ? [...text.matchAll(printed)].filter(isDoubtful) : []));

function isDoubtful({ groups }: RegExpExecArray): boolean {
	const [month, day, second] = [numberOfDigits(groups?.month) ?? 0, numberOfDigits(groups?.day) ?? 0, numberOfDigits(groups?.second)];
	const year = numberOfDigits(groups?.year);
	return !exists(year, month, day) || (second !== undefined && !exists(year, month, second));
}

/** More are no slips; to tell what is meant costs a look at the whole text for each. */
const mostFindings = 50;

function run(input: CheckInput): Finding[] {
	const { file } = input;
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		for (const match of datesIn(paragraph.text)) {
			if (findings.length === mostFindings) return findings;
			if (/(?:农历|阴历|旧历|夏历)$/u.test(paragraph.text.slice(Math.max(0, match.index - 2), match.index))) continue;
			const whole = groupPlace(paragraph, match, 'whole') as Place;
			const year = numberOfDigits(match.groups?.year);
			const month = numberOfDigits(match.groups?.month) ?? 0;
			const day = numberOfDigits(match.groups?.day) ?? 0;
			const second = numberOfDigits(match.groups?.second);
			// 17月28日 at the head of a sentence is item 1 with its dot lost.
			if (month > 12 && isListNumber(paragraph.text, match.index, month, day)) continue;
			const closed = /[日号]$/u.test(match.groups?.whole ?? '') || second !== undefined;
			if (closed && !exists(year, month, day)) {
				const at = /[日号]$/u.test(match.groups?.whole ?? '') ? whole : placeAt(paragraph, match.index, match.index + match[0].length);
				const doubt = { place: groupPlace(paragraph, match, 'day') as Place, year, month, day };
				findings.push(report(input, at, doubt, whole, groupPlace(paragraph, match, 'month')));
			} else if (second !== undefined && !exists(year, month, second)) {
				const place = groupPlace(paragraph, match, 'second') as Place;
				const at = placeAt(paragraph, place.at.start, match.index + match[0].length);
				findings.push(report(input, at, { place, year, month, day: second, from: day }, whole));
			}
		}
	}
	return [...findings, ...nowhere(input)];
}

/** 本月32日: no month has it, whichever is meant. */
const noDay = /(?<=[本上下当同]月)(?<day>3[2-9]|[4-9]\d)(?=[日号](?!均))/gu;

function nowhere({ file }: CheckInput): Finding[] {
	return paragraphsOf(file)
		.filter(({ text }) => mayHaveNone(text))
		.flatMap((paragraph) =>
			Array.from(paragraph.text.matchAll(noDay), (match): Finding => {
				const place = placeAt(paragraph, match.index, match.index + match[0].length + 1);
				const reason = { zh: '一个月最多31天', en: 'a month has at most 31 days' };
				return {
					id: check.id,
					severity: check.severity,
					span: spanAt(place),
					message: { zh: `没有“${match[0]}日”这一天：${reason.zh}`, en: `There is no “${match[0]}日”: ${reason.en}` },
					related: [relatedAt(place, reason)],
					fixes: [],
				};
			}),
		);
}

const mayHaveNone = cacheByText((text) => text.includes('月') && text.search(noDay) !== -1);

function isListNumber(text: string, pos: number, month: number, day: number): boolean {
	return (pos === 0 || /[。！？；\s]/u.test(text.charAt(pos - 1))) && exists(undefined, month % 10, day);
}

function exists(year: number | undefined, month: number, day: number): boolean {
	return calendarDay(year ?? 2024, month, day) !== undefined;
}

function report(input: CheckInput, at: Place, doubt: NoDay, evidence: Place, monthAt?: Place): Finding {
	const { file } = input;
	const { place, year, month, day } = doubt;
	const known = month >= 1 && month <= 12;
	const last = known ? daysIn(year ?? 2023, month) : 0;
	const likely = known ? likelyDays(input, doubt) : [];
	const published = likely[0]?.published;
	const months = monthAt ? likelyMonths(input, place, month, day) : [];
	const reason = known
		? { zh: `${year === undefined ? '' : `${year}年`}${month}月只有${last}天`, en: `month ${month} has ${last} days` }
		: { zh: '一年只有12个月', en: 'a year has 12 months' };
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(at),
		message: { zh: `没有“${month}月${day}日”这一天：${reason.zh}`, en: `There is no “${month}月${day}日”: ${reason.en}` },
		related: [relatedAt(evidence, { zh: reason.zh, en: reason.en }), ...(published ? [relatedPublished(published)] : [])],
		fixes: [
			...likely.flatMap(({ day: right, why }) => withReason(changeTo(file, place, String(right)), why, '日')),
			...months.flatMap(({ month: right, why }) => (monthAt ? withReason(changeTo(file, monthAt, String(right)), why, '月') : [])),
		],
	};
}

/** `“31日”改为“26日”（稿件日期）` */
function withReason(fixes: readonly Fix[], why: Bilingual, unit: '月' | '日'): Fix[] {
	const named = (title: string) => title.replace(/“(\d+)”/gu, `“$1${unit}”`);
	return fixes.map(({ title, edits }) => ({
		title: { zh: `${named(title.zh)}（${why.zh}）`, en: `${named(title.en)} (${why.en})` },
		edits,
	}));
}
