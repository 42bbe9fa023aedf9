// A festival or solar term with its day beside it: 3月5日元宵节. Knows the lunar calendar and the fixed days; the year must be known.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import { everydayTerms, festivalDay, festivalNames } from '../facts/figures/dates/festivals.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { type CalendarDay, chineseDate, dayOf, isoDate, publicationOf } from './support/dates/calendar.ts';
import { articleOf, changeTo, placeAt, placeOf, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'date-festival',
	title: { zh: '日期与节日、节气不符', en: 'Date and festival disagree' },
	explain: {
		zh: [
			'日期与紧挨着的节日、节气不符：2026年的元宵节是3月3日，不是3月5日。',
			'',
			'只核对“3月5日元宵节”“元宵节（3月5日）”“3月5日（元宵节）”“3月5日是元宵节”“今年元宵节是3月5日”这样直接相连的写法；年份须写明（今年、明年），或由稿件日期推得且相距不过百日；更远的，去年、今年都不是这一天才提示。农历与节气按 GB/T 33661—2017《农历的编算和颁行》推算。',
		].join('\n'),
		en: [
			'A day beside a festival or solar term that falls on another: the Lantern Festival of 2026 is on 3月3日, not 3月5日.',
			'',
			'Only where both stand directly together, and where the year is printed (今年, 明年) or the article’s own day is no more than a hundred days away; farther off, where it was the day neither this year nor the last. The lunar calendar and the solar terms follow GB/T 33661-2017.',
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
		{ path: '/drafts/20260312-page.txt', text: '　　今年中秋节是⟦9月15日⟧。\n', fixed: '　　今年中秋节是9月25日。\n' },
		{
			path: '/drafts/20260312-page.txt',
			text: '　　⟦9月15日⟧（中秋节），港区照常作业。\n',
			fixed: '　　9月25日（中秋节），港区照常作业。\n',
		},
	],
	allows: [
		{ path: '/drafts/20260315.txt', text: '　　3月3日元宵节，3月5日惊蛰，灯会还没有散。3月6日元宵节后的第一个周末，客流回落。\n' },
		{ text: '　　2025年1月29日是农历正月初一，春节。2025年10月1日国庆节，2025年10月4日国庆节假期第四天。\n' },
		{
			path: '/drafts/20260312.txt',
			text: '　　今年中秋节是9月25日，明年中秋节是9月15日。10月6日（中秋节），港区照常作业。1978年返乡，9月15日（中秋节）团聚。\n',
		},
		{ path: '/drafts/20260112.txt', text: '　　2月17日春节临近，1月26日腊八节的粥已经熬上。\n' },
	],
	run,
};

const names = festivalNames.join('|');
const behind = new RegExp(
	`^(?:（?(?:星期|周)[一二三四五六日天]|（)?[）]?(?:[是为]|就是|正是|正值|恰逢|适逢|正逢|迎来)?(?:今年的?|农历|中国|传统|我国|全国|九九|“[^”]{1,4}”|我国?第\\d+个)?(?:国际|传统)?(?:的)?[“]?(?<name>${names})(?<rest>节气|节)?(?<next>[”，。；！？）了]|$|当[天日晚]|这天|[上下]午|晚)`,
	'u',
);
/** 今年中秋节是9月15日: of which year is said. */
const ofYear = new RegExp(`(?<year>今年|明年|\\d{4}年)的?(?<name>${names})(?:节气|节)?(?:当[天日])?[是为](?:公历|阳历)?$`, 'u');
const before = new RegExp(`(?<name>${names})(?:节气|节)?[”]?(?:当[天日])?[（(]$`, 'u');

function run({ file, facts }: CheckInput): Finding[] {
	return facts.figures.flatMap((figure) => {
		const paragraph = file.paragraphs[figure.paragraph];
		if (figure.kind !== 'date' || paragraph === undefined || !/\d[日号]$/u.test(figure.text)) return [];
		const day = dayOf(figure.value);
		const festival = day === undefined ? undefined : festivalBeside(file, paragraph, figure);
		if (day === undefined || festival === undefined || !isSure(file, paragraph, figure, day, festival)) return [];
		const right = festival.inYear === undefined ? nearestOf(festival.name, day) : dayOf(festivalDay(festival.name, festival.inYear));
		return right === undefined || isoDate(right).slice(5) === isoDate(day).slice(5) ? [] : [report(file, figure, day, right, festival)];
	});
}

interface Festival {
	readonly name: string;
	readonly start: number;
	/** `今年中秋节`: the year said. */
	readonly inYear?: number;
}

function festivalBeside(file: ArticleFile, paragraph: Paragraph, { at }: Figure): Festival | undefined {
	const { text } = paragraph;
	const from = Math.max(0, at.start - 20);
	const said = ofYear.exec(text.slice(from, at.start));
	const own = publicationOf(articleOf(file, paragraph))?.year;
	if (said?.groups?.name !== undefined) {
		const { name, year = '' } = said.groups;
		const inYear = /^\d/u.test(year) ? Number.parseInt(year, 10) : own === undefined ? undefined : own + (year === '明年' ? 1 : 0);
		return inYear === undefined ? undefined : { name, start: from + said.index + said[0].indexOf(name), inYear };
	}
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

function isSure(file: ArticleFile, paragraph: Paragraph, figure: Figure, day: CalendarDay, { name, inYear }: Festival): boolean {
	if (inYear !== undefined) return inYear > 1900 && inYear < 2100 && (day.year === inYear || !/年/u.test(figure.text));
	if (/\d{4}/u.test(figure.text)) return day.year > 1900 && day.year < 2100;
	const own = publicationOf(articleOf(file, paragraph));
	if (own === undefined) return false;
	if (Math.abs(day.number - own.number) <= 100) return true;
	// Which year is meant is open: the day must be wrong in each of them, and no other year be spoken of.
	if (/\d{4}年|[那当前明来后]年|年代|世纪|农历[腊冬正]/u.test(paragraph.text)) return false;
	const printed = isoDate(day).slice(5);
	return [own.year - 1, own.year, own.month < 9 ? own.year : own.year + 1].every((year) => festivalDay(name, year)?.slice(5) !== printed);
}
