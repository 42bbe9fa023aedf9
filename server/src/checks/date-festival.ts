// A festival or solar term with its day beside it: 3月5日元宵节. Knows the lunar calendar and the fixed days; the year must be known.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import { everydayTerms, festivalDay, festivalNames } from '../facts/figures/festivals.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './model.ts';
import { type CalendarDay, chineseDate, dayOf, isoDate, publicationOf } from './support/calendar.ts';
import { articleOf, changeTo, placeAt, placeOf, relatedAt, spanAt } from './support/place.ts';

export const check: Check = {
	id: 'date-festival',
	title: { zh: '日期与节日、节气不符', en: 'Date and festival disagree' },
	explain: {
		zh: [
			'日期与紧挨着的节日、节气不符：2026年的元宵节是3月3日，不是3月5日。',
			'',
			'只核对“3月5日元宵节”“元宵节（3月5日）”“3月5日是元宵节”这样直接相连的写法；年份须写明，或由稿件日期推得且相距不过百日。农历与节气按 GB/T 33661—2017《农历的编算和颁行》推算。',
		].join('\n'),
		en: [
			'A day beside a festival or solar term that falls on another: the Lantern Festival of 2026 is on 3月3日, not 3月5日.',
			'',
			'Only where both stand directly together, and where the year is printed or the article’s own day is no more than a hundred days away. The lunar calendar and the solar terms follow GB/T 33661-2017.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			path: '/drafts/20260315-page.txt',
			text: '　　⟦3月5日⟧元宵节，雁洲三号码头的灯一直亮到深夜。\n',
			fixed: '　　3月3日元宵节，雁洲三号码头的灯一直亮到深夜。\n',
		},
		{ text: '　　⟦2025年10月7日⟧是中秋节，港区照常作业。\n', fixed: '　　2025年10月6日是中秋节，港区照常作业。\n' },
		{ text: '　　立春（⟦2026年2月5日⟧）过后，气温回升。\n' },
	],
	allows: [
		{ path: '/drafts/20260315.txt', text: '　　3月3日元宵节，3月5日惊蛰，灯会还没有散。3月6日元宵节后的第一个周末，客流回落。\n' },
		{ text: '　　2025年1月29日是农历正月初一，春节。2025年10月1日国庆节，2025年10月4日国庆节假期第四天。\n' },
		{ path: '/drafts/20260112.txt', text: '　　2月17日春节临近，1月26日腊八节的粥已经熬上。\n' },
	],
	run,
};

const names = festivalNames.join('|');
const behind = new RegExp(
	`^(?:（?(?:星期|周)[一二三四五六日天])?[）]?(?:[是为]|就是|正是|正值|恰逢|适逢|正逢|迎来)?(?:今年的?|农历|中国|传统|我国|全国|九九|“[^”]{1,4}”|我国?第\\d+个)?(?:国际|传统)?(?:的)?[“]?(?<name>${names})(?<rest>节气|节)?(?<next>[”，。；！？）了]|$|当[天日晚]|这天|[上下]午|晚)`,
	'u',
);
const before = new RegExp(`(?<name>${names})(?:节气|节)?[”]?(?:当[天日])?[（(]$`, 'u');

function run({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		if (figure.kind !== 'date' || paragraph === undefined || !/\d[日号]$/u.test(figure.text)) return [];
		const day = dayOf(figure.value);
		const festival = day === undefined ? undefined : festivalBeside(paragraph, figure);
		if (day === undefined || festival === undefined || !isSure(file, paragraph, figure, day)) return [];
		const right = nearestOf(festival.name, day);
		return right === undefined || right.number === day.number ? [] : [report(file, figure, day, right, festival)];
	});
}

interface Festival {
	readonly name: string;
	readonly start: number;
}

function festivalBeside({ text }: Paragraph, { at }: Figure): Festival | undefined {
	const after = behind.exec(text.slice(at.end, at.end + 24));
	const match = after ?? before.exec(text.slice(Math.max(0, at.start - 12), at.start));
	const name = match?.groups?.name;
	if (match === null || name === undefined) return undefined;
	if (everydayTerms.has(name) && match.groups?.rest === undefined && !match[0].includes(`${name}节`) && !/[是为逢]/u.test(match[0]))
		return undefined;
	return { name, start: after === null ? Math.max(0, at.start - 12) + match.index : at.end + match[0].lastIndexOf(name) };
}

function report(file: ArticleFile, figure: Figure, day: CalendarDay, right: CalendarDay, festival: Festival): Finding {
	const place = placeOf(file, figure);
	const { paragraph } = place;
	const printed = `${right.month === day.month && !figure.text.includes('月') ? '' : `${right.month}月`}${right.day}日`;
	const head = /^\d{4}年/u.exec(figure.text)?.[0];
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `${right.year}年的${festival.name}是${right.month}月${right.day}日，不是${day.month}月${day.day}日`,
			en: `${festival.name} of ${right.year} is on ${isoDate(right)}, not ${isoDate(day)}`,
		},
		related: [
			relatedAt(placeAt(paragraph, festival.start, festival.start + festival.name.length), {
				zh: `${festival.name}：${chineseDate(right)}`,
				en: `${festival.name}: ${isoDate(right)}`,
			}),
		],
		fixes: changeTo(file, place, `${head === undefined ? '' : `${right.year}年`}${printed}`),
	};
}

/** The day of the festival that is nearest: 小寒 and 腊八 may fall in the year before or after. */
function nearestOf(name: string, day: CalendarDay): CalendarDay | undefined {
	const days = [day.year - 1, day.year, day.year + 1].flatMap((year) => dayOf(festivalDay(name, year)) ?? []);
	return days.sort((a, b) => Math.abs(a.number - day.number) - Math.abs(b.number - day.number))[0];
}

function isSure(file: ArticleFile, paragraph: Paragraph, figure: Figure, day: CalendarDay): boolean {
	if (/\d{4}/u.test(figure.text)) return day.year > 1900 && day.year < 2100;
	const own = publicationOf(articleOf(file, paragraph));
	return own !== undefined && Math.abs(day.number - own.number) <= 100;
}
