// Words that say a time by where the writer stands: 去年, 上月, 前一日, 上周五, and the parts of a year: 第一季度, 上半年, 金秋.
// Knows the words, not the article's date.
import { numeralAt } from '../../../text/numerals.ts';
import type { DatePoint } from '../candidate.ts';

interface Worded {
	readonly end: number;
	readonly point: DatePoint;
	/** `当年` counts as a date only with a month or the like behind it. */
	readonly needsMore?: boolean;
	readonly vague?: boolean;
}

type Entry = readonly [word: string, point: DatePoint, mark?: 'needsMore' | 'vague'];

const years: readonly Entry[] = [
	['今明两年', { yearOffset: 0, running: 2 }],
	['明后两年', { yearOffset: 1, running: 2 }],
	['去今两年', { yearOffset: -1, running: 2 }],
	['大前年', { yearOffset: -3 }],
	['前一年', { yearOffset: -1, anchor: 'context' }],
	['上一年', { yearOffset: -1 }],
	['今年', { yearOffset: 0 }],
	['去年', { yearOffset: -1 }],
	['前年', { yearOffset: -2 }],
	['明年', { yearOffset: 1 }],
	['后年', { yearOffset: 2 }],
	['上年', { yearOffset: -1 }],
	['本年', { yearOffset: 0 }],
	['同年', { yearOffset: 0, anchor: 'context' }],
	['次年', { yearOffset: 1, anchor: 'context' }],
	['翌年', { yearOffset: 1, anchor: 'context' }],
	['当年', { yearOffset: 0, anchor: 'context' }, 'needsMore'],
	['今', { yearOffset: 0 }, 'needsMore'],
	['去', { yearOffset: -1 }, 'needsMore'],
];

const months: readonly Entry[] = [
	['上上个月', { monthOffset: -2 }],
	['上上月', { monthOffset: -2 }],
	['上一个月', { monthOffset: -1 }],
	['上个月', { monthOffset: -1 }],
	['下个月', { monthOffset: 1 }],
	['这个月', { monthOffset: 0 }],
	['本月', { monthOffset: 0 }],
	['上月', { monthOffset: -1 }],
	['下月', { monthOffset: 1 }],
	['当月', { monthOffset: 0, anchor: 'context' }],
	['同月', { monthOffset: 0, anchor: 'context' }],
	['次月', { monthOffset: 1, anchor: 'context' }],
	['上个季度', { quarterOffset: -1 }],
	['上一季度', { quarterOffset: -1 }],
	['上季度', { quarterOffset: -1 }],
	['本季度', { quarterOffset: 0 }],
	['下个季度', { quarterOffset: 1 }],
	['下季度', { quarterOffset: 1 }],
	['下一季度', { quarterOffset: 1 }],
];

/** Of which day an evening or morning is that is said in one word: `昨晚`, `昨晚8时`. */
export const nightsOfDays: readonly (readonly [word: string, point: DatePoint])[] = [
	['今晚', { dayOffset: 0 }],
	['今夜', { dayOffset: 0 }],
	['今晨', { dayOffset: 0 }],
	['今早', { dayOffset: 0 }],
	['昨晚', { dayOffset: -1 }],
	['昨夜', { dayOffset: -1 }],
	['明晚', { dayOffset: 1 }],
	['明晨', { dayOffset: 1 }],
	['明早', { dayOffset: 1 }],
	['当晚', { dayOffset: 0, anchor: 'context' }],
	['当夜', { dayOffset: 0, anchor: 'context' }],
];

const days: readonly Entry[] = [
	['今明两天', { dayOffset: 0, running: 2 }],
	['今明两日', { dayOffset: 0, running: 2 }],
	['今明后三天', { dayOffset: 0, running: 3 }],
	['明后两天', { dayOffset: 1, running: 2 }],
	['明后两日', { dayOffset: 1, running: 2 }],
	['昨今两天', { dayOffset: -1, running: 2 }],
	['昨今两日', { dayOffset: -1, running: 2 }],
	['大大后天', { dayOffset: 4 }],
	['大前天', { dayOffset: -3 }],
	['大后天', { dayOffset: 3 }],
	['前一天', { dayOffset: -1, anchor: 'context' }],
	['前一日', { dayOffset: -1, anchor: 'context' }],
	['后一天', { dayOffset: 1, anchor: 'context' }],
	['今天', { dayOffset: 0 }, 'vague'],
	['今日', { dayOffset: 0 }, 'vague'],
	['明天', { dayOffset: 1 }, 'vague'],
	['明日', { dayOffset: 1 }, 'vague'],
	['昨天', { dayOffset: -1 }],
	['昨日', { dayOffset: -1 }],
	['前天', { dayOffset: -2 }],
	['后天', { dayOffset: 2 }, 'vague'],
	['本日', { dayOffset: 0 }],
	['当天', { dayOffset: 0, anchor: 'context' }],
	['当日', { dayOffset: 0, anchor: 'context' }],
	['同日', { dayOffset: 0, anchor: 'context' }],
	['翌日', { dayOffset: 1, anchor: 'context' }],
	['次日', { dayOffset: 1, anchor: 'context' }, 'vague'],
	...nightsOfDays.map(([word, point]): Entry => [word, point]),
];

const seasons: readonly (readonly [string, readonly [number, number]])[] = [
	['春', [3, 5]],
	['夏', [6, 8]],
	['秋', [9, 11]],
	['冬', [12, 12]],
];

type Index = ReadonlyMap<number, readonly Entry[]>;

function index(entries: readonly Entry[]): Index {
	return Map.groupBy(entries, ([word]) => word.charCodeAt(0));
}

const yearIndex = index(years);
const monthIndex = index(months);
const dayIndex = index(days);

/** How every word here begins, for the scanner's table; # is a numeral. */
export const relativeOpenings: readonly string[] = [
	...[...years, ...months, ...days].map(([word]) => word.slice(0, 2)).filter((word) => word.length === 2),
	...pairs('今去深早晚', '春夏秋冬'),
	...pairs('上下', '半上下一个周星礼'),
	...pairs('本这', '一个周星礼'),
	...pairs('上本', '世'),
	...pairs('周', '#日天'),
	...pairs('年', '底末初'),
	'星期',
	'礼拜',
	'前#',
	'首',
	'第',
];

function pairs(firsts: string, seconds: string): readonly string[] {
	return firsts.split('').flatMap((first) => seconds.split('').map((second) => first + second));
}

function find(table: Index, text: string, pos: number): Worded | undefined {
	const entries = table.get(text.charCodeAt(pos));
	if (entries === undefined) return undefined;
	for (const [word, point, mark] of entries) {
		if (!text.startsWith(word, pos)) continue;
		const end = pos + word.length;
		return mark === undefined ? { end, point } : mark === 'vague' ? { end, point, vague: true } : { end, point, needsMore: true };
	}
	return undefined;
}

export function relativeYearAt(text: string, pos: number): Worded | undefined {
	const found = find(yearIndex, text, pos);
	if (found === undefined) return undefined;
	if (found.end === pos + 1) {
		// 今秋, 去冬: a season, and not the head of another word (秋千, 春游)
		const season = text.charAt(found.end);
		const fits = text[pos] === '今' ? '春夏秋冬'.includes(season) : '秋冬'.includes(season);
		return season !== '' && fits && !/[千游装泳]/u.test(text.charAt(found.end + 1)) ? found : undefined;
	}
	return text[found.end] === '度' ? { ...found, end: found.end + 1 } : found;
}

export function relativeMonthAt(text: string, pos: number): Worded | undefined {
	const found = find(monthIndex, text, pos);
	if (found?.point.quarterOffset === undefined || !/^[初末底]/u.test(text.charAt(found.end))) return found;
	return { end: found.end + 1, point: { ...found.point, monthOfQuarter: text[found.end] === '初' ? 1 : 3 } };
}

export function relativeDayAt(text: string, pos: number): Worded | undefined {
	return find(dayIndex, text, pos);
}

/** `第一季度`, `前三季度`, `首季`, `上半年`, `前5个月`, `年底`, `年初`, `金秋`: months of a year. */
export function monthsInYearAt(text: string, pos: number): { end: number; months: readonly [number, number] } | undefined {
	const head = text[pos];
	if ((head === '上' || head === '下') && text.startsWith('半年', pos + 1)) {
		return { end: pos + 3, months: head === '上' ? [1, 6] : [7, 12] };
	}
	if (head === '首' && text[pos + 1] === '季') return { end: text[pos + 2] === '度' ? pos + 3 : pos + 2, months: [1, 3] };
	const opening = head === '第' || head === '前' ? pos + 1 : pos;
	const numeral = numeralAt(text, opening);
	if (numeral !== undefined && numeral.value >= 1 && numeral.value <= 12 && numeral.scale <= 10) {
		const at = head === '前' && text[numeral.end] === '个' ? numeral.end + 1 : numeral.end;
		if (text.startsWith('季度', at) && numeral.value <= 4) {
			const last = numeral.value * 3;
			const end = at + 2;
			if (/^[初末底]/u.test(text[end] ?? '')) return { end: end + 1, months: text[end] === '初' ? [last - 2, last - 2] : [last, last] };
			return { end, months: [head === '前' ? 1 : last - 2, last] };
		}
		if (head === '前' && text[at] === '月') return { end: at + 1, months: [1, numeral.value] };
		return undefined;
	}
	if (text.startsWith('伊始', pos)) return { end: pos + 2, months: [1, 1] };
	const edge = /^(?:年?([底末初中])|[金初仲深早晚盛]?([春夏秋冬])[季天]?)/u.exec(text.slice(pos, pos + 3));
	if (edge === null) return undefined;
	const end = pos + edge[0].length;
	if (edge[1] !== undefined) {
		if (edge[1] === '中' && edge[0].length === 1) return undefined;
		return { end, months: edge[1] === '初' ? [1, 2] : edge[1] === '中' ? [6, 7] : [12, 12] };
	}
	// 冬奥, 春耕, 秋收: the season opens another word
	if (edge[2] !== undefined && /^[奥耕节运晚游雨训播种收招粮茶汛残]/u.test(text.charAt(end))) return undefined;
	const season = seasons.find(([name]) => name === edge[2]);
	return season === undefined ? undefined : { end, months: season[1] };
}

const week =
	/^(?:([上下]{1,3}|本|这)(?:一?个?)(?:周|星期|礼拜)(?:周|星期|礼拜)?([一二三四五六日天])?|(?:周|星期|礼拜)([一二三四五六日天]))/u;

/** `上周`, `本周五`, `星期三`. */
export function weekAt(text: string, pos: number): Worded | undefined {
	if (!'上下本这周星礼'.includes(text.charAt(pos))) return undefined;
	const match = week.exec(text.slice(pos, pos + 9));
	if (match === null) return undefined;
	const head = match[1];
	const end = pos + match[0].length;
	// 本周边, 上周年 are no weeks; 周一 in 一周一次 is no Monday.
	if (match[2] === undefined && head !== undefined && /^[边年期转报刊]/u.test(text.slice(end, end + 1))) return undefined;
	if (head === undefined && /[一两三四五六七八九十\d每]/u.test(text.charAt(pos - 1))) return undefined;
	const weekend = match[2] === undefined && head !== undefined && text.charAt(end) === '末';
	const weekOffset = head === undefined || head === '本' || head === '这' ? 0 : head.startsWith('上') ? -head.length : head.length;
	const name = match[2] ?? match[3];
	const weekday = name === undefined ? undefined : name === '天' ? 7 : '一二三四五六日'.indexOf(name) + 1;
	if (weekend) return { end: end + 1, point: { weekOffset, weekend } };
	return { end, point: { weekOffset, ...(weekday !== undefined && { weekday }) } };
}
