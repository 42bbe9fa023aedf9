// A date with its weekday beside it: 3月11日（星期四）. Knows the calendar; the year must be printed or near the article's own day.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { type CalendarDay, chineseDate, dayOf, publicationOf, weekdayOf } from './support/dates/calendar.ts';
import { articleOf, changeTo, placeAt, placeOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'date-weekday',
	title: { zh: '日期与星期不符', en: 'Date and weekday disagree' },
	explain: {
		zh: [
			'日期旁写出的星期与公历不符：“3月11日（星期四）”，而那天是星期三。',
			'',
			'年份须已知：文中写出，或由稿件日期推得且相距不过百日；推不出时不提示。公历星期按 GB/T 7408 计算。',
		].join('\n'),
		en: [
			'The weekday printed beside a date is not that of the calendar: 3月11日（星期四） where the day is a Wednesday.',
			'',
			'The year must be known: printed, or taken from the article’s own day no more than a hundred days away. Weekdays are those of GB/T 7408 (ISO 8601).',
		].join('\n'),
	},
	severity: 'error',
	examples: [
		{
			text: '　　论坛于2026年3月11日（⟦星期四⟧）在望川开幕。\n',
			fixed: '　　论坛于2026年3月11日（星期三）在望川开幕。\n',
		},
		{
			path: '/drafts/20260312.txt',
			text: '　　海澜社望川3月12日电（记者 程亦安）论坛今天（3月12日，⟦星期五⟧）在望川闭幕。\n',
			fixed: '　　海澜社望川3月12日电（记者 程亦安）论坛今天（3月12日，星期四）在望川闭幕。\n',
		},
		{
			path: '/drafts/20260312-visit.article',
			text: '　　海澜社望川3月12日电（记者 程亦安）3月11日（⟦周四⟧）晚，论坛闭幕。\n',
			fixed: '　　海澜社望川3月12日电（记者 程亦安）3月11日（周三）晚，论坛闭幕。\n',
		},
	],
	allows: [
		{ text: '　　论坛3月11日（星期四）在望川开幕。\n' },
		{ text: '　　气象台发布消息，2026年3月11日星期三，全省大部多云。下周四起有雨。\n' },
		{ path: '/drafts/20260312.txt', text: '　　3月11日，周四足球赛的组织者说，比赛照常举行。\n' },
	],
	run,
};

const behind = /^(?:日|号)?[（(，,\s]{0,2}(?<name>(?:星期|周|礼拜)(?<day>[一二三四五六日天]))(?<close>[）)，,上中下晚早凌夜起]|$)/u;
const before = /(?<name>(?:星期|周|礼拜)(?<day>[一二三四五六日天]))[（(]$/u;

function run({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		if (figure.kind !== 'date' || paragraph === undefined || typeof figure.value !== 'string') return [];
		const day = dayOf(figure.value);
		return day === undefined || !isSure(file, paragraph, figure, day) ? [] : judge(file, paragraph, figure, day);
	});
}

function judge(file: ArticleFile, paragraph: Paragraph, figure: Figure, day: CalendarDay): Finding[] {
	const { text } = paragraph;
	const { start, end } = figure.at;
	const after = behind.exec(text.slice(end, end + 8));
	const opened = after === null ? before.exec(text.slice(Math.max(0, start - 6), start)) : null;
	const match = after ?? opened;
	const name = match?.groups?.name;
	if (match === null || name === undefined) return [];
	// 3月11日，周四足球赛: without brackets the weekday must stand directly behind the date.
	if (after !== null && /^[，,\s]/u.test(after[0]) && !/[）)]$/u.test(after[0])) return [];
	const printed = ('日一二三四五六'.indexOf(match.groups?.day ?? '') + 7) % 7;
	const weekday = match.groups?.day === '天' ? 0 : printed;
	if (weekday === weekdayOf(day)) return [];
	const from = after === null ? start - name.length - 1 : end + after[0].indexOf(name);
	const place = placeAt(paragraph, from, from + name.length);
	const right = `${name.slice(0, -1)}${'日一二三四五六'.charAt(weekdayOf(day))}`;
	return [
		{
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: { zh: `${chineseDate(day)}是${right}，不是${name}`, en: `${figure.value} is ${right}, not ${name}` },
			related: [relatedAt(placeOf(file, figure), { zh: `日期在这里：${chineseDate(day)}`, en: `The date: ${figure.value}` })],
			fixes: changeTo(file, place, right),
		},
	];
}

/** The year is printed, or the day lies so near the article's own that no other year can be meant. */
function isSure(file: ArticleFile, paragraph: Paragraph, figure: Figure, day: CalendarDay): boolean {
	if (/\d{4}/u.test(figure.text)) return true;
	const own = publicationOf(articleOf(file, paragraph));
	return own !== undefined && Math.abs(day.number - own.number) <= 100;
}
