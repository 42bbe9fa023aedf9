// What a text says of events that are counted or happen once: which edition, on what day, in what place, in which year something began.
// `第二届中国—中亚峰会6月16日至18日在阿斯塔纳举行`, `建交30周年视频峰会`, `2013年首次提出“丝绸之路经济带”`. Knows words, not events.

import { valueOfNumeral } from '../../text/numeralValue.ts';
import { sentenceStart } from '../../text/sentenceStart.ts';
import type { Span } from '../../text/span.ts';
import { countBelow } from '../../util/countBelow.ts';
import { isAhead } from '../figures/dates/ahead.ts';
import type { DateContext } from '../figures/dates/resolve.ts';
import { resolveDate } from '../figures/dates/resolve.ts';
import { scanFigures } from '../figures/scan.ts';
import type { Figure } from '../model.ts';

export interface EventSaid {
	/** By which it is known elsewhere: `#中国—中亚峰会`, with # for the edition, or the name of what began: `丝绸之路经济带`. */
	readonly term: string;
	/** `第二届` is 2. */
	readonly ordinal: { readonly value: number; readonly at: Span } | undefined;
	/** `举行`, `闭幕` for what is held, else how it began: `提出`, `成立`. */
	readonly verb: string;
	/** The day or days, `2013` for what began in that year. */
	readonly date:
		| { readonly value: Figure['value']; readonly at: Span /** `11月底`: some days of it. */; readonly loose?: boolean }
		| undefined;
	readonly place: { readonly text: string; readonly at: Span } | undefined;
	/** The event's name. */
	readonly at: Span;
}

export interface Dated extends Span {
	readonly value: Figure['value'];
}

const count =
	'首届|首次|第[一二三四五六七八九十百零〇\\d]{1,4}[届次轮]|(?<![一-鿿])[一二三四五六七八九十]{1,4}届|(?<![\\d.])(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})周年';
const counted = new RegExp(count, 'gu');
/** What an edition is of: a run of words up to what gatherings are called. */
const gathering =
	'峰会|论坛|博览会|展览会|交易会|展销会|洽谈会|消博会|进博会|广交会|服贸会|运动会|全运会|亚运会|冬奥会|奥运会|锦标赛|联赛|大奖赛|公开赛|电影节|艺术节|文化节|音乐节|戏剧节|旅游节|研讨会|座谈会|对话|圆桌会|大会|年会|招待会|纪念活动|庆祝活动|会议|会晤|展会|文博会|书展|车展';
const behind = new RegExp(`^(?<name>[—－–\\-“”\\p{Script=Han}]{0,24}?(?:${gathering}))(?!新闻中心|秘书处|组委会|中心|精神)`, 'u');
const before = /(?:[“”\p{Script=Han}]{2,}[—－–-])*[“”\p{Script=Han}]{2,16}$/u;
const held =
	/^[”]?[，、]?(?:即将|将|拟|已|正|今天|昨天|日前|近日)*(?:(?:定|订)?于)?(?<when>[\d年月日号至—－～~、十一二三四五六七八九今明去上下午晚中旬初底末-]{0,24}?)(?:在(?<place>[^，。；在]{2,14}?))?(?:隆重|成功|正式|如期|顺利)?(?<verb>举行|举办|召开|开幕|闭幕|启幕|开赛|落幕)/du;
const heldBefore = /(?:在|赴|于)(?<place>\p{Script=Han}{2,12}?)(?:举行|举办|召开|出席|参加|主持|开幕)的?$/du;
const begins = '成立|创立|创建|创办|创刊|始建|建成|通车|开通|设立|诞生|投产|通航|开馆|开园|揭牌';
const proposed =
	/(?:首次提出[^，。；“”]{0,12}[“《](?<first>[^，。；“”《》]{3,20})[”》]|(?<!再次|多次|重申)提出(?:共同|了)?(?:共建|建设|构建|实施|打造)?[“‘《](?<name>[^，。；“”‘’《》]{3,20})[”’》](?:重大|全球)?(?:倡议|构想|设想|理念|战略))/dgu;
const begunIn = new RegExp(`(?<name>[“”—\\p{Script=Han}]{3,16}?)(?<verb>${begins})于(?<year>\\d{4})年`, 'dgu');

/** 合作论坛第四届部长级会议: many have one, and whose it is stands before it. */
const plain =
	/^(?:部长级?|副部长级?|外长|防长|财长|总理|首脑|元首|领导人|高官|高级别|理事会|董事会|成员国|青年|学术|工作|专家|代表)*(?:会议|会晤|对话|大会|年会|座谈会|论坛|圆桌会|研讨会)$/u;

/** All that a paragraph says. `dates` are its dates, in order. */
export function findEvents(text: string, dates: readonly Dated[]): EventSaid[] {
	const events: EventSaid[] = [];
	if (/[届次轮]|周年/u.test(text)) {
		for (const match of text.matchAll(counted)) {
			const event = countedAt(text, match, dates);
			if (event) events.push(event);
		}
	}
	if (text.includes('提出')) {
		for (const match of text.matchAll(proposed)) {
			const date = ofProposal(text, match.index, dates);
			const at = spanOf(match, 'first') ?? spanOf(match, 'name');
			if (date && at)
				events.push({ term: normal(text.slice(at.start, at.end)), ordinal: undefined, verb: '提出', date, place: undefined, at });
		}
	}
	if (text.includes('于')) {
		for (const match of text.matchAll(begunIn)) {
			const { name = '', verb = '', year = '' } = match.groups ?? {};
			const [at, yearAt] = [spanOf(match, 'name'), spanOf(match, 'year')];
			if (at && yearAt && !/[的是了]/u.test(name))
				events.push({ term: normal(name), ordinal: undefined, verb, date: { value: year, at: yearAt }, place: undefined, at });
		}
	}
	return events;
}

/** What a published sentence says of the same. */
export function findTold(term: string, verb: string, sentence: string, context: DateContext): EventSaid[] {
	const dates = scanFigures(sentence)
		.filter(({ when }) => when !== undefined)
		.map(({ start, end, when }) => ({ start, end, value: when && resolveDate(when, { ...context, ahead: isAhead(sentence, start) }) }));
	if (term.includes('#')) return findEvents(sentence, dates).filter((event) => event.term === term);
	const at = normal(sentence).indexOf(term);
	if (at === -1) return [];
	const span = { start: at, end: at + term.length };
	if (verb === '提出') {
		if (!/提出[^，。；]{0,14}$/u.test(sentence.slice(0, at))) return [];
		const date = ofProposal(sentence, at, dates);
		return date ? [{ term, ordinal: undefined, verb, date, place: undefined, at: span }] : [];
	}
	const year = new RegExp(`^[”]?(?:正式)?${verb}于(\\d{4})年`, 'u').exec(sentence.slice(span.end))?.[1];
	return year === undefined ? [] : [{ term, ordinal: undefined, verb, date: { value: year, at: span }, place: undefined, at: span }];
}

function countedAt(text: string, match: RegExpExecArray, dates: readonly Dated[]): EventSaid | undefined {
	const start = match.index;
	const end = start + match[0].length;
	const rest = behind.exec(text.slice(end, end + 32));
	if (!rest) return undefined;
	const name = rest.groups?.name ?? '';
	// 外长第四次会晤: who meets stands before the edition.
	// 建交30周年视频峰会: whose anniversary it is stands before it.
	const isAnniversary = match[0].endsWith('周年');
	const isPlain = bare(name).length < 4 || plain.test(name);
	const head = isAnniversary || isPlain ? (before.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '') : '';
	// Sessions of a body are counted anew with every term of it.
	if (/(?:全体|常委会|委员会|代表)会议$|代表大会$|全会$/u.test(name) || /(?:委员会|人大|政协|常委会|党组|政治局)$/u.test(head))
		return undefined;
	const own = head.replace(/^.*(?:召开|举行|举办|出席|参加|主持|期间|在|于)/u, '');
	if (isAnniversary ? bare(own).length < 6 : isPlain && bare(own).length < 4) return undefined;
	const at = { start: start - own.length, end: end + name.length };
	const after = held.exec(text.slice(at.end, at.end + 60));
	const left = text.slice(sentenceStart(text, at.start), at.start);
	const said = after?.groups?.when ? dateWithin(at.end, at.end + (after.indices?.groups?.when?.[1] ?? 0), dates) : undefined;
	const earlier = lastBefore(text, at.start, dates);
	const gap = earlier === undefined ? undefined : text.slice(earlier.at.end, at.start);
	const near =
		gap !== undefined &&
		((/^(?:[上下]午|晚上?|当[天晚]|凌晨|中午)?[，,]?$/u.test(gap) && after !== null) ||
			(gap === '' && isLong(earlier?.value)) ||
			(isDuring.test(text.slice(at.end, at.end + 4)) && takesPart.test(gap)) ||
			(gap.length <= 70 && /(?:赴|在|到|于)\p{Script=Han}{2,12}(?:举行|举办|召开|开幕|出席|参加)的?$/u.test(gap)));
	const date = looseDate(text, said ? { value: said.value, at: said } : near ? earlier : undefined);
	return {
		term: normal(`${own}#${name}`),
		ordinal: {
			value: match[0].startsWith('首') ? 1 : (valueOfNumeral(match[0].replace(/^第|[届次轮]$|周年$/gu, '')) ?? 0),
			at: { start, end },
		},
		verb: after?.groups?.verb ?? '举行',
		date,
		place: placeIn(after, at.end) ?? placeIn(heldBefore.exec(left), at.start - left.length),
		at,
	};
}

/** `11月底`, `10月中下旬`: an event of a few days begins and ends within it or about it. */
function looseDate(text: string, date: EventSaid['date']): EventSaid['date'] {
	return date && /[初底末旬]$/u.test(text.slice(date.at.start, date.at.end)) ? { ...date, loose: true } : date;
}

/** `2023年首届…峰会`: nothing but the year says when. */
function isLong(value: Figure['value']): boolean {
	return typeof value === 'string' && /^\d{4}(?:-\d{2})?$/u.test(value);
}

/** `2023年，在首届…峰会期间`, `2022年1月，主席在…30周年视频峰会上`. */
const isDuring = /^(?:期间|上|前夕)/u;
const takesPart = /^[，,]?(?:[^，,。；]{0,14}(?:在|于|出席|主持))?$/u;

function placeIn(match: RegExpExecArray | null, from: number): EventSaid['place'] {
	const found = match?.indices?.groups?.place;
	return found && match?.groups?.place ? { text: match.groups.place, at: { start: from + found[0], end: from + found[1] } } : undefined;
}

function dateWithin(start: number, end: number, dates: readonly Dated[]): Dated | undefined {
	const date = dates[firstFrom(start, dates)];
	return date && date.end <= end ? date : undefined;
}

/** Place of the first date that begins at `pos` or behind. */
function firstFrom(pos: number, dates: readonly Dated[]): number {
	return countBelow(dates, pos, ({ start }) => start);
}

/** The last date before `pos` in its sentence. */
function lastBefore(text: string, pos: number, dates: readonly Dated[]): EventSaid['date'] {
	const start = sentenceStart(text, pos);
	const date = dates[firstFrom(pos, dates) - 1];
	return date && date.start >= start && date.end <= pos ? { value: date.value, at: { start: date.start, end: date.end } } : undefined;
}

/** 12日，沈砚秋指出，主席提出“绿谷倡议”: the day is that of who speaks of it. */
function ofProposal(text: string, pos: number, dates: readonly Dated[]): EventSaid['date'] {
	const date = lastBefore(text, pos, dates);
	return date && /(?:指出|表示|强调|认为|介绍|说|称)[，：]/u.test(text.slice(date.at.end, pos)) ? undefined : date;
}

function spanOf(match: RegExpExecArray, group: string): Span | undefined {
	const found = match.indices?.groups?.[group];
	return found && { start: found[0], end: found[1] };
}

function bare(name: string): string {
	return name.replace(/[—－–\-“”]/gu, '');
}

/** Dashes are style; as long as it was. */
function normal(name: string): string {
	return name.replace(/[－–―‑-]/gu, '—');
}
