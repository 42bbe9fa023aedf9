// 将于 with a day that is over, 已于 with one to come, held against the article's own day. Knows the calendar, not what came to pass.
import { datelineOf } from '../article/datelines.ts';
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Figure } from '../facts/model.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { type CalendarDay, calendarDay, chineseDate, dayOf, daysIn, isoDate, publicationOf } from './support/dates/calendar.ts';
import { type NarratedAhead, narratedAhead } from './support/dates/narrated.ts';
import { articleOf, changeTo, placeAt, placeOf, relatedAt, sentenceAround, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'date-publication',
	title: { zh: '时态与稿件日期不合', en: 'Tense against the day of publication' },
	explain: {
		zh: [
			'“将于、定于、拟于”后面的日子在稿件日期之前，或“已于”后面的日子在稿件日期之后；写明年份的未来某日，其后说“已举行、举行了”的，以及“5月19日电”下叙述“5月29日上午会见”的，也提示。',
			'',
			'稿件日期须精确到日；转述过去的打算（原定、曾、当时、此前、去年宣布）、可能指下月或明年的日子不提示。按公历推算。',
		].join('\n'),
		en: [
			'将于, 定于 or 拟于 before a day that lies before the article’s own, or 已于 before one that lies after it; also 已举行 or 举行了 behind a later day whose year is printed, and 5月29日上午会见 told below 5月19日电.',
			'',
			'The article’s day must be known. Silent where earlier plans are told (原定, 曾, 当时, 此前) and where the next month or year may be meant.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			path: '/drafts/20260312-visit.article',
			text: '　　海澜社卡尔敏3月12日电（记者 程亦安）论坛将于⟦2月20日⟧闭幕。\n',
			fixed: '　　海澜社卡尔敏3月12日电（记者 程亦安）论坛将于3月20日闭幕。\n',
		},
		{ path: '/drafts/20260312-visit.article', text: '　　新站房已于⟦3月21日⟧投入使用。\n' },
		{ path: '/drafts/20260312-visit.article', text: '　　⟦2026年5月8日⟧，学校已举行春季运动会。\n' },
		{
			text: '　　海澜社望川5月19日电（记者 程亦安）⟦5月29日⟧上午，林若川在望川会见南屿国商务大臣。\n',
			fixed: '　　海澜社望川5月19日电（记者 程亦安）5月19日上午，林若川在望川会见南屿国商务大臣。\n',
		},
	],
	allows: [
		{ path: '/drafts/20260312-visit.article', text: '　　论坛将于3月20日闭幕，新站房已于3月1日启用，下一届将于1月5日开幕。\n' },
		{ path: '/drafts/20260312.txt', text: '　　2026年5月8日，运动会将举行，届时看台已完成改造。到2026年5月8日，工程已完成八成。\n' },
		{ text: '　　海澜社望川5月19日电（记者 程亦安）5月29日上午，林若川将会见南屿国商务大臣。5月20日上午，林若川在彼岸抵达机场。\n' },
		{ path: '/drafts/20260328.txt', text: '　　海澜社卡尔敏3月28日电（记者 程亦安）论坛将于3日闭幕。\n' },
		{ path: '/drafts/20260312.txt', text: '　　比赛原定将于3月8日举行，因大风推迟。总统此前宣布将于2月20日出访。\n' },
	],
	run,
};

const ahead = /(?:将于|将在|定于|拟于|计划于|预计于|即将于)(?:当地时间|北京时间)?(?:今年|本月)?$/u;
const done = /(?:已于|已在|已经于|已经在)(?:当地时间|北京时间)?(?:今年|本月)?$/u;
const told = /(?:原|曾|当时|此前|之前|早前|去年|当年|那年|前不久|年前|宣布|透露|通知|通报|公告|回忆|得知|决定|以为|推迟|取消)/u;

/** What even a sentence about today tells of earlier plans. */
const longPast = /(?:原|曾|当时|此前|去年|推迟|取消)/u;

function run({ file, facts }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	const dates = facts.figures.filter(({ kind }) => kind === 'date');
	for (const [i, figure] of dates.entries()) {
		const paragraph = file.paragraphs[figure.paragraph];
		const own = publicationOf(paragraph && articleOf(file, paragraph));
		if (paragraph === undefined || own === undefined) continue;
		const before = paragraph.text.slice(Math.max(0, figure.at.start - 10), figure.at.start);
		const future = ahead.test(before);
		const word = future ? undefined : doneBehind(paragraph, figure);
		if (!future && word === undefined && !done.test(before)) continue;
		const last = lastDay(figure);
		if (last === undefined || !isOff(last, own, future, figure) || isTold(paragraph, figure, dates[i - 1], own)) continue;
		findings.push(report(file, figure, last, own, future, word));
	}
	return [
		...findings,
		...file.articles
			.flatMap(narratedAhead)
			.slice(0, mostNarrated)
			.map((told) => reportNarrated(file, told)),
	];
}

/** More are no slips of a digit: the article is of another day than is known. */
const mostNarrated = 3;

/** 5月29日上午，市长会见… below 5月19日电: one of the two days is wrong. */
function reportNarrated(file: ArticleFile, { place, words, bare, day, own, dateline, published }: NarratedAhead): Finding {
	const [said, stated] = [`${day.month}月${day.day}日`, `${own.month}月${own.day}日`];
	const toOwn = changeTo(file, place, bare ? `${own.day}日` : stated);
	// The paper is of the day that is told: then the dateline is behind.
	const isPrinted = published !== undefined && day.number <= published.number && dateline !== undefined;
	const toSaid = (dateline === undefined ? [] : changeTo(file, dateline, said)).map((fix) => ({
		...fix,
		title: { zh: `电头日期改为“${said}”`, en: `Change the dateline to “${said}”` },
	}));
	const where = dateline === undefined ? { zh: '稿件日期', en: 'article' } : { zh: '电头日期', en: 'dateline' };
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `${where.zh}为${stated}，“${words}”未到，不能叙述为已发生的事`,
			en: `The ${where.en} is of ${stated}: “${words}” is still to come, and is told as over`,
		},
		related: [relatedAt(dateline ?? place, { zh: `${where.zh}为${stated}`, en: `The ${where.en} is of ${stated}` })],
		fixes: isPrinted ? [...toSaid, ...toOwn] : [...toOwn, ...toSaid],
	};
}

const acts = '举行|举办|召开|开幕|闭幕|发布|公布|印发|签署|完成|通过|成立|启动|开展|投产|竣工|通车|抵达|会见|出席';
const acted = new RegExp(`^[，,]?[^，,。；：“”\\d]{0,16}?(?:(?:已|已经|业已)(?:${acts})|(?:${acts})了)`, 'u');

/** 2026年5月8日，学校已举行…: where 已举行 ends. Of plans and of what will be by then it is said too. */
function doneBehind({ text }: Paragraph, { at, text: printed }: Figure): number | undefined {
	if (!/^(?:\d{4}|今)年\d{1,2}月\d{1,2}日$/u.test(printed)) return undefined;
	const match = acted.exec(text.slice(at.end, at.end + 28));
	if (match === null || /^[之以]?[前内]|将|预计|拟|届时|有望|应|需|必须|力争|确保|假如|如果|若/u.test(match[0])) return undefined;
	if (/(?:到|至|截至|截止|在|于|距|离|预计|计划|力争|确保)$/u.test(text.slice(Math.max(0, at.start - 2), at.start))) return undefined;
	return at.end + match[0].length;
}

/** The last day that the date may stand for: of 今年3月 the 31st; behind 已于 a month counts from its first. */
function lastDay({ value }: Figure): CalendarDay | undefined {
	const iso: unknown = Array.isArray(value) ? value[1] : value;
	const month = typeof iso === 'string' ? /^(\d{4})-(\d{2})$/u.exec(iso) : null;
	if (month === null) return dayOf(iso);
	return calendarDay(Number(month[1]), Number(month[2]), daysIn(Number(month[1]), Number(month[2])));
}

/** The day lies on the wrong side, and so near that no other month or year can be meant. */
function isOff(day: CalendarDay, own: CalendarDay, future: boolean, { text }: Figure): boolean {
	if (/[周期拜]/u.test(text)) return false;
	const days = day.number - own.number;
	if (!future && day.month === own.month && day.year === own.year && !/[日号]/u.test(text)) return false;
	if (/\d{4}年/u.test(text) || (!future && text.startsWith('今年'))) return future ? days < 0 : days > 1;
	if (Math.abs(days) > 120) return false;
	if (text.includes('月')) return future ? days < 0 : days > 1;
	// 将于3日 on the 28th: the next month's.
	return future ? days < 0 && days + daysIn(own.year, own.month) > 20 : days > 1 && daysIn(own.year, own.month) - days > 20;
}

/** Somebody's plan of an earlier time, or a date that goes by another one in the sentence. */
function isTold(paragraph: Paragraph, figure: Figure, previous: Figure | undefined, own: CalendarDay): boolean {
	const sentence = sentenceAround(paragraph.text, figure.at.start);
	const start = Math.max(sentence.start, datelineOf(paragraph.text)?.at.end ?? 0);
	const opening = previous?.paragraph === figure.paragraph && previous.at.start >= start ? previous.value : undefined;
	if (opening !== undefined && opening !== isoDate(own) && opening !== String(own.year)) return true;
	const earlier = opening === isoDate(own) ? longPast : told;
	const quoted = paragraph.text.slice(0, figure.at.start);
	if (quoted.lastIndexOf('“') > quoted.lastIndexOf('”')) return true;
	return (
		earlier.test(paragraph.text.slice(start, figure.at.start)) ||
		/^(?:的|以来|前|之前)/u.test(paragraph.text.slice(figure.at.end, figure.at.end + 2))
	);
}

function report(
	file: ArticleFile,
	figure: Figure,
	day: CalendarDay,
	own: CalendarDay,
	future: boolean,
	behind: number | undefined,
): Finding {
	const place = placeOf(file, figure);
	const month = /(\d{1,2})月/u.exec(figure.text);
	// 将于2月20日 on 12 March: the same day of the article's own month where that fits.
	const here = calendarDay(own.year, own.month, day.day);
	const fits = here !== undefined && (future ? here.number >= own.number : here.number <= own.number);
	const fixes =
		month === null || !fits || here.month === day.month
			? []
			: changeTo(
					file,
					placeAt(place.paragraph, place.at.start + month.index, place.at.start + month.index + (month[1] ?? '').length),
					String(own.month),
				).map((fix) => ({ ...fix, title: { zh: `改为“${own.month}月${day.day}日”`, en: `Change to “${own.month}月${day.day}日”` } }));
	const word = future ? '将' : behind !== undefined && place.paragraph.text[behind - 1] === '了' ? '了' : '已';
	const said = behind === undefined ? [Math.max(0, place.at.start - 2), place.at.start] : [place.at.end, behind];
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `稿件日期为${chineseDate(own)}，${chineseDate(day)}${future ? '已过' : '未到'}，不能用“${word}”`,
			en: `The article is of ${isoDate(own)}: ${isoDate(day)} is ${future ? 'over' : 'still to come'}, and “${word}” does not fit`,
		},
		related: [
			relatedAt(placeAt(place.paragraph, said[0] as number, said[1] as number), {
				zh: `“${word}”在这里`,
				en: `“${word}” is here`,
			}),
		],
		fixes,
	};
}
