// When an event was, or in which year something began, against what is said of it elsewhere: 2014年首次提出 where all others have 2013年.
// Knows dates as they are said; no list of events.
import type { EventSaid } from '../facts/events/said.ts';
import { cacheByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import {
	type Days,
	daysApart,
	daysOf,
	daysOfBoth,
	eventEvidence,
	isLater,
	ownBefore,
	type Telling,
	yearOf,
} from './support/dates/eventEvidence.ts';
import { changeTo, placeAt, spanAt, wordsAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'event-date',
	title: { zh: '事件日期与他处不一', en: 'Date of an event' },
	explain: {
		zh: [
			'同一届会议、赛事的日期，或者某事首次提出、成立、通车的年份，与文中另一处或已发表稿件不同。',
			'',
			'会期可有几天，各稿可只写其中一天，所以相差十天以内（峰会、论坛六天以内，都说开幕或都说闭幕的两天以内）不提示；两处都写明起止日期的，须完全相同。推迟、改期的不提示。已发表稿件不止一种说法时，有一种相符即不提示。',
		].join('\n'),
		en: [
			'The date of one edition of a conference or contest, or the year in which something was first proposed, founded or opened, against the text elsewhere and against print.',
			'',
			'Events last for days and each report may tell one of them, so ten days apart and less are passed over (six for summits and forums, two where both tell the opening or both the close); where both tell first and last day they must be the same. Silent where something was put off, and where any published article agrees.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　⟦2025年7月17日⟧，第二届中国—岚瑟合作论坛在石门举行。\n',
			corpus: { '2025/06/20250610.txt': '　　2025年6月17日，第二届中国—岚瑟合作论坛在石门举行。\n' },
			fixed: '　　2025年6月17日，第二届中国—岚瑟合作论坛在石门举行。\n',
		},
		{
			text: '　　⟦2014年⟧，他在演讲中首次提出“绿谷合作带”倡议。\n',
			corpus: { '2023/06/20230610.txt': '　　2013年，他在石门演讲时首次提出“绿谷合作带”倡议。\n' },
			fixed: '　　2013年，他在演讲中首次提出“绿谷合作带”倡议。\n',
		},
		{
			text: '　　⟦2023年1月⟧，林若川在中国同岚瑟建交30周年视频峰会上讲话。\n',
			corpus: { '2023/06/20230610.txt': '　　2022年1月，中国同岚瑟建交30周年视频峰会上，双方商定加强合作。\n' },
			fixed: '　　2022年1月，林若川在中国同岚瑟建交30周年视频峰会上讲话。\n',
		},
		{
			text: '　　⟦2022年5月⟧，首届中国—岚瑟合作论坛在石门举行。\n\n　　2023年，林若川在首届中国—岚瑟合作论坛期间会见来宾。\n',
			corpus: { '2025/06/20250610.txt': '　　2023年5月，首届中国—岚瑟合作论坛在石门举行。\n' },
			fixed: '　　2023年5月，首届中国—岚瑟合作论坛在石门举行。\n\n　　2023年，林若川在首届中国—岚瑟合作论坛期间会见来宾。\n',
		},
		{
			text: '　　⟦7月16日至18日⟧，第二届中国—岚瑟合作论坛在石门举行。\n',
			corpus: { 'a.txt': '　　第二届中国—岚瑟合作论坛将于6月16日至18日在石门举行。\n' },
			fixed: '　　6月16日至18日，第二届中国—岚瑟合作论坛在石门举行。\n',
		},
		{
			path: '/drafts/20251228-page.txt',
			text: '　　⟦12月25日⟧，第十届雁洲国际茶叶博览会在石门开幕。\n',
			corpus: { '2025/12/20251216.txt': '　　海澜社石门12月15日电　第十届雁洲国际茶叶博览会15日在石门开幕。\n' },
			fixed: '　　12月15日，第十届雁洲国际茶叶博览会在石门开幕。\n',
		},
	],
	allows: [
		{
			text: '　　2023年，林若川在首届中国—岚瑟合作论坛期间会见来宾。\n',
			corpus: { '2023/06/20230610.txt': '　　2023年6月，首届中国—岚瑟合作论坛在石门举行。\n' },
		},
		{
			text: '　　2025年6月17日，第二届中国—岚瑟合作论坛在石门举行。\n',
			corpus: { '2025/06/20250610.txt': '　　第二届中国—岚瑟合作论坛将于2025年6月16日至18日在石门举行。\n' },
		},
		{
			text: '　　2025年6月17日，第三届中国—岚瑟合作论坛在石门举行。\n',
			corpus: { '2023/06/20230610.txt': '　　第二届中国—岚瑟合作论坛2023年6月8日在石门举行。\n' },
		},
		{
			path: '/drafts/20251228-page.txt',
			text: '　　12月25日，第十届雁洲国际茶叶博览会在石门举行，12月24日，第三届雁洲合作论坛举行。\n',
			corpus: {
				'2025/12/20251216.txt':
					'　　海澜社石门12月15日电　第十届雁洲国际茶叶博览会15日在石门开幕。12月20日，第三届雁洲合作论坛在石门开幕。\n',
			},
		},
		{
			text: '　　2023年9月，他在演讲中首次提出“绿谷合作带”倡议。\n',
			corpus: { '2024/07/20240713.txt': '　　2024年7月12日，沈砚秋在论坛上指出，他提出“绿谷合作带”倡议，得到广泛支持。\n' },
		},
	],
	run,
};

const ends = /^(?:闭幕|落幕)/u;
const postponed = /推迟|延期|改期|提前|原定|原计划|取消|补办/u;
const wasPutOff = cacheByText((text) => postponed.test(text));

function run(input: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const { event, told } of eventEvidence(input)) {
		const paragraph = input.file.paragraphs[event.paragraph];
		if (paragraph === undefined || event.date === undefined || wasPutOff(paragraph.text)) continue;
		const same = told.filter(({ said, sentence }) => said.ordinal?.value === event.ordinal?.value && said.date && !wasPutOff(sentence));
		const relations = same.map((telling) => ({ telling, relation: relationOf(event, telling.said) }));
		if (relations.some(({ telling, relation }) => relation === 'same' && telling.published)) continue;
		// An edition at the time of another has the wrong number, not the wrong day.
		if (told.some(({ said, published }) => published && said.ordinal?.value !== event.ordinal?.value && isSameTime(event, said))) continue;
		const others = relations
			.filter(({ telling, relation }) => relation === 'other' && !isDoubtful(telling, same))
			.map(({ telling }) => telling);
		// Print before the draft, and what names a day or year before 两年前.
		const rank = (telling: Telling) => (telling.published ? 0 : 2) + (/\d/u.test(wordsOf(telling)) ? 0 : 1);
		const against = others.toSorted((a, b) => rank(a) - rank(b));
		// Of two places of one text the later is the doubtful one.
		const [first] = against;
		if (first === undefined || (first.published === undefined && isLater(first, event))) continue;
		const place = placeAt(paragraph, event.date.at.start, event.date.at.end);
		const right = wordsOf(first);
		const [own, other] = [yearOf(event), yearOf(first.said)];
		const changed = changeOf(wordsAt(place), event, first, right);
		const inWords = !/\d/u.test(right);
		const shown = own !== other && other !== undefined && !/\d{4}年/u.test(right) ? `${other}年${inWords ? '' : right}` : right;
		findings.push({
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `此处为${wordsAt(place)}，${first.published ? '已发表稿件' : '文中另一处'}为${shown}`,
				en: `${wordsAt(place)} here, ${shown} ${first.published ? 'as published' : 'elsewhere in the text'}`,
			},
			related: against.slice(0, 3).map(({ related }) => related),
			fixes: inWords && changed.includes(right) ? [] : changeTo(input.file, place, changed),
		});
	}
	return findings;
}

/** Of the draft itself, and all of print that tells a date has another one. */
function isDoubtful({ said, published }: Telling, same: readonly Telling[]): boolean {
	if (published) return false;
	const printed = same.filter((telling) => telling.published).map((telling) => relationOf(said, telling.said));
	return printed.includes('other') && !printed.includes('same');
}

function relationOf(a: EventSaid, b: EventSaid): 'same' | 'other' | 'unknown' {
	if (a.ordinal === undefined) {
		const [one, two] = [yearOf(a), yearOf(b)];
		return one === undefined || two === undefined ? 'unknown' : one === two ? 'same' : 'other';
	}
	const [year, other] = [yearOf(a), yearOf(b)];
	if (year !== undefined && other !== undefined && year !== other) return 'other';
	const days = daysOfBoth(a, b);
	if (days === undefined) return 'unknown';
	const [one, two] = days;
	const bothWhole = !a.date?.loose && !b.date?.loose && one.exact && two.exact && one.from !== one.to && two.from !== two.to;
	if (bothWhole) return one.from === two.from && one.to === two.to ? 'same' : 'other';
	// 开幕 and 闭幕 may be weeks apart.
	if (ends.test(a.verb) !== ends.test(b.verb)) return 'unknown';
	const apart = daysApart(one, two);
	return apart === 0 ? 'same' : apart > leastApart(a, b, one, two) ? 'other' : 'unknown';
}

const opens = /^(?:开幕|启幕)/u;
const brief = /(?:峰会|论坛|会晤|对话|研讨会|座谈会|招待会|圆桌会|年会)$/u;

/** Whose two single days tell of one moment, or of what lasts no week, are days apart for certain; else each may tell another day of it. */
function leastApart(a: EventSaid, b: EventSaid, one: Days, two: Days): number {
	const areDays = !a.date?.loose && !b.date?.loose && one.exact && two.exact && one.from === one.to && two.from === two.to;
	if (!areDays) return 10;
	// Far countries have another date; a day more is left to them.
	if ((opens.test(a.verb) && opens.test(b.verb)) || (ends.test(a.verb) && ends.test(b.verb))) return 2;
	return brief.test(a.term) ? 6 : 10;
}

function isSameTime(a: EventSaid, b: EventSaid): boolean {
	const [one, two] = [daysOf(a), daysOf(b)];
	return one !== undefined && two !== undefined && daysApart(one, two) === 0;
}

/** What replaces the printed date: 2014年9月7日 keeps its day where that is right or not known, 2023年6月24日 its year. */
function changeOf(printed: string, event: EventSaid, { said }: Telling, right: string): string {
	const [own, other] = [yearOf(event), yearOf(said)];
	if (own === undefined || other === undefined || !printed.startsWith(String(own))) return withoutYear(printed, right);
	if (event.ordinal === undefined || isAnyDay(event, said, other)) return String(other) + printed.slice(4);
	return /^\d{4}年/u.test(right) ? right : `${other}年${right}`;
}

/** 7月16日至18日 beside 2025年6月16日至18日: no more than was printed. */
function withoutYear(printed: string, right: string): string {
	return /^\d{1,2}月/u.test(printed) ? right.replace(/^\d{4}年(?=\d{1,2}月)/u, '') : right;
}

/** But for the year, both may be of one day: one of them names no more than the other's month or year. */
function isAnyDay(event: EventSaid, said: EventSaid, year: number): boolean {
	const own = event.date?.value;
	if (typeof own !== 'string' || own.length === 4) return typeof own === 'string';
	const moved = { ...event, date: event.date && { ...event.date, value: year + own.slice(4) } };
	const days = daysOfBoth(moved, said);
	return days === undefined || daysApart(...days) === 0;
}

function wordsOf({ said, published, sentence }: Telling): string {
	const at = said.date?.at;
	if (at === undefined) return '';
	const from = published ? 0 : Math.max(0, said.at.start - ownBefore);
	const words = (at.start >= from && sentence.slice(at.start - from, at.end - from)) || String(said.date?.value);
	// 15日 of a dispatch is the day of its month, which elsewhere must be said.
	const day = /^\d{1,2}日$/u.test(words) && typeof said.date?.value === 'string' ? /-(\d{2})-(\d{2})$/u.exec(said.date.value) : null;
	return day === null ? words : `${Number(day[1])}月${words}`;
}
