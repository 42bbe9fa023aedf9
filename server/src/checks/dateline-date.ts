// The day of a dateline against the day of publication. Knows no other article; a day alone is taken for the nearest one past.
import { datelineOf } from '../article/datelines.ts';
import type { Article, Paragraph } from '../article/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { type CalendarDay, calendarDay, chineseDate, daysIn, isoDate, publicationOf } from './support/dates/calendar.ts';
import { changeTo, type Place, placeAt, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'dateline-date',
	title: { zh: '电头日期晚于稿件日期', en: 'Dateline after the day of publication' },
	explain: {
		zh: [
			'电头日期在稿件日期之后。稿件日期取自文件名、路径或元数据。',
			'',
			'路径和元数据都没有完整日期时不检查；电头只写日、不写月时，按最近的过去日子理解。依据：新闻电头惯例，发稿日不晚于见报日。',
		].join('\n'),
		en: [
			'A dateline whose day lies after the day of publication, which comes from the file’s name, path or metadata.',
			'',
			'Silent where neither names a full day; a day without a month is taken for the last such day. A dispatch is dated no later than it is printed.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			path: '/drafts/20260315-page.txt',
			text: '望卡铁路客流持续增长\n\n　　海澜社雁洲⟦3月31日⟧电（记者 罗衍）望卡铁路客流持续增长。\n',
			fixed: '望卡铁路客流持续增长\n\n　　海澜社雁洲3月13日电（记者 罗衍）望卡铁路客流持续增长。\n',
		},
		{ path: '/drafts/20260315-page.txt', text: '　　海澜社雁洲⟦17日⟧电（记者 罗衍）望卡铁路客流持续增长。\n' },
	],
	allows: [
		{ path: '/drafts/20260315-page.txt', text: '　　海澜社雁洲3月14日电（记者 罗衍）望卡铁路客流持续增长。\n' },
		{ path: '/drafts/20260301-page.txt', text: '　　海澜社雁洲28日电（记者 罗衍）望卡铁路客流持续增长。\n' },
		{ text: '　　海澜社雁洲3月31日电（记者 罗衍）望卡铁路客流持续增长。\n' },
	],
	run,
};

function run({ file }: CheckInput): Finding[] {
	return file.articles.flatMap((article) => {
		const own = publicationOf(article);
		if (own === undefined || (article.date?.source !== 'path' && article.date?.source !== 'metadata')) return [];
		return article.paragraphs.flatMap((paragraph) => {
			const printed = printedDay(paragraph);
			if (printed === undefined) return [];
			const day = resolved(printed, own);
			// A day apart may be the other side of the date line.
			if (day === undefined || day.number <= own.number) return [];
			const place = placeAt(paragraph, printed.start, printed.end);
			return [
				{
					id: check.id,
					severity: check.severity,
					span: spanAt(place),
					message: {
						zh: `电头日期${chineseDate(day)}晚于稿件日期${chineseDate(own)}`,
						en: `The dateline’s ${isoDate(day)} is after the article’s ${isoDate(own)}`,
					},
					related: [relatedAt(place, { zh: `稿件日期为${chineseDate(own)}`, en: `The article is of ${isoDate(own)}` })],
					fixes: fixesOf(article, file, place, printed, own),
				},
			];
		});
	});
}

interface PrintedDay {
	readonly start: number;
	readonly end: number;
	readonly year: number | undefined;
	readonly month: number | undefined;
	readonly day: number;
}

function printedDay({ text, role }: Paragraph): PrintedDay | undefined {
	if (role !== 'body' && role !== 'dateline' && role !== 'continuation') return undefined;
	const dateline = datelineOf(text);
	if (dateline?.day === undefined) return undefined;
	const words = /(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日/u.exec(text.slice(0, dateline.at.end).normalize('NFKC'));
	if (words === null || words.index === undefined) return undefined;
	const { year, month, day } = dateline;
	return { start: words.index, end: words.index + words[0].length, year, month, day };
}

function resolved({ year, month, day }: PrintedDay, own: CalendarDay): CalendarDay | undefined {
	if (year !== undefined) return calendarDay(year, month ?? own.month, day);
	if (month !== undefined) {
		const here = calendarDay(own.year, month, day);
		// 12月31日 in a paper of January is the last year's.
		return here !== undefined && here.number - own.number > 180 ? calendarDay(own.year - 1, month, day) : here;
	}
	// 28日电 printed on the 1st is of the month before.
	const [lastYear, lastMonth] = own.month === 1 ? [own.year - 1, 12] : [own.year, own.month - 1];
	const back = own.day + daysIn(lastYear, lastMonth) - day;
	return day > own.day && back > 15 ? calendarDay(own.year, own.month, day) : undefined;
}

/** The digits exchanged where that gives a fitting day, else the article's own day. */
function fixesOf(article: Article, file: CheckInput['file'], place: Place, printed: PrintedDay, own: CalendarDay) {
	if (article.date === undefined) return [];
	const turned = Number([...String(printed.day)].reverse().join(''));
	const day = turned !== printed.day && turned <= own.day && own.day - turned <= 5 ? turned : own.day;
	const month = printed.month === undefined ? '' : `${own.month}月`;
	return changeTo(file, place, `${printed.year === undefined ? '' : `${own.year}年`}${month}${day}日`);
}
