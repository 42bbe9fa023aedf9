// Stretches of time: `30多年`, `两个半月`, `十二载`, `半个世纪`, `30周年`; and, where one is exact and 前 or 后 follows,
// the date that it leads to: `两年前`. Knows nothing of the date it is counted from.
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import { approximationBefore, approximationBehind, overInside } from '../amounts/approximations.ts';
import { jointEnd } from '../amounts/joints.ts';
import type { DatePoint, FigureCandidate } from '../candidate.ts';

type AgoUnit = 'year' | 'month' | 'week' | 'day';

interface TimeUnit {
	readonly text: string;
	readonly unit: string;
	/** Printed value times this is in `unit`. */
	readonly times: number;
	readonly ago?: AgoUnit;
	/** Days, months, years for one printed unit, where 前 leads to a date. */
	readonly steps?: number;
}

const units: readonly TimeUnit[] = [
	{ text: '个世纪', unit: '年', times: 100 },
	{ text: '世纪', unit: '年', times: 100 },
	{ text: '周年', unit: '周年', times: 1 },
	{ text: '学年', unit: '学年', times: 1 },
	{ text: '年', unit: '年', times: 1, ago: 'year', steps: 1 },
	{ text: '载', unit: '年', times: 1 },
	{ text: '个季度', unit: '个季度', times: 1, ago: 'month', steps: 3 },
	{ text: '个月', unit: '个月', times: 1, ago: 'month', steps: 1 },
	{ text: '个多月', unit: '个月', times: 1 },
	{ text: '个多小时', unit: '小时', times: 1 },
	{ text: '个多星期', unit: '周', times: 1 },
	{ text: '个星期', unit: '周', times: 1, ago: 'week', steps: 1 },
	{ text: '个礼拜', unit: '周', times: 1, ago: 'week', steps: 1 },
	{ text: '星期', unit: '周', times: 1, ago: 'week', steps: 1 },
	{ text: '礼拜', unit: '周', times: 1, ago: 'week', steps: 1 },
	{ text: '周', unit: '周', times: 1, ago: 'week', steps: 1 },
	{ text: '天', unit: '天', times: 1, ago: 'day', steps: 1 },
	{ text: '日', unit: '天', times: 1, ago: 'day', steps: 1 },
	{ text: '个昼夜', unit: '昼夜', times: 1 },
	{ text: '昼夜', unit: '昼夜', times: 1 },
	{ text: '个工作日', unit: '个工作日', times: 1 },
	{ text: '个交易日', unit: '个交易日', times: 1 },
	{ text: '个小时', unit: '小时', times: 1 },
	{ text: '小时', unit: '小时', times: 1 },
	{ text: '个钟头', unit: '小时', times: 1 },
	{ text: '钟头', unit: '小时', times: 1 },
	{ text: '分钟', unit: '分钟', times: 1 },
	{ text: '刻钟', unit: '分钟', times: 15 },
	{ text: '秒钟', unit: '秒', times: 1 },
	{ text: '分', unit: '分钟', times: 1 },
	{ text: '毫秒', unit: '毫秒', times: 1 },
	{ text: '秒', unit: '秒', times: 1 },
];

/** Words that a time unit opens without being one. */
const otherWords = /^(?:年代|年级|年龄|年轻|年薪|日元|日均|日圆|周岁|周刊|周边|天然|天山|年产|年均|天津|日本|年货|载重|载人|年夜饭)/u;

/** The duration that `numeral` opens. */
export function durationAt(text: string, numeral: Numeral): FigureCandidate | undefined {
	const range = rangeEnd(text, numeral);
	const last = range ?? numeral;
	const more = overInside(text, last.end);
	const at = skipSpace(text, last.end + more);
	const half = text[at] === '个' && text[at + 1] === '半' ? 1 : 0;
	const unit =
		timeUnitAt(text, half ? at + 2 : at) ?? (half || isRecent(text, numeral) ? withCounter(text, half ? at + 2 : at) : undefined);
	if (unit === undefined || numeral.bare) return undefined;
	let end = (half ? at + 2 : at) + unit.length;
	let over = more > 0 || numeral.over || unit.unit.text.startsWith('个多');
	let plus = half ? 0.5 : 0;
	if (text[end] === '多') {
		over = true;
		end++;
	} else if (!half && text[end] === '半' && !/^[导径数岛场]/u.test(text.slice(end + 1))) {
		plus = 0.5;
		end++;
	}
	const low = range === undefined ? numeral.value : Math.min(numeral.value, range.value);
	const high = range === undefined ? numeral.high : range.value;
	const times = unit.unit.times;
	const before = approximationBefore(text, numeral.start, numeral.bare);
	const direction = agoAt(text, end);
	if (direction !== undefined && unit.unit.ago !== undefined && !over && low === high && before === 'exact') {
		const by = low * (unit.unit.steps ?? 1);
		const whole =
			plus === 0 ? { by, unit: unit.unit.ago } : unit.unit.ago === 'year' ? { by: by * 12 + 6, unit: 'month' as const } : undefined;
		if (whole !== undefined) {
			return {
				kind: 'date',
				start: numeral.start,
				end: direction.end,
				value: undefined,
				unit: undefined,
				approximation: 'exact',
				step: 0,
				when: { from: counted(whole.by * direction.sign, whole.unit), to: undefined },
			};
		}
	}
	const behind = approximationBehind(text, end);
	const approximation = over ? 'over' : before !== 'exact' ? before : (behind?.approximation ?? (numeral.vague ? 'about' : 'exact'));
	return {
		kind: 'duration',
		start: numeral.start,
		end: behind?.end ?? end,
		value: low === high ? (low + plus) * times : [(low + plus) * times, (high + plus) * times],
		unit: unit.unit.unit,
		approximation,
		step: numeral.step * times,
		when: undefined,
	};
}

/** 两年前 counts from the article's day, 一年后 from the date named before. */
function counted(by: number, unit: AgoUnit): DatePoint {
	return by > 0 ? { ago: { by, unit }, anchor: 'context' } : { ago: { by, unit } };
}

/** `半个世纪`, `半年`, `半小时`: `pos` is at 半. */
export function halfDurationAt(text: string, pos: number): FigureCandidate | undefined {
	const unit = timeUnitAt(text, pos + 1) ?? halfMonth(text, pos);
	if (unit === undefined || unit.unit.text === '天' || unit.unit.text === '日' || unit.unit.text === '周年') return undefined;
	const month = unit.unit.unit === '年' && unit.unit.times === 1;
	const end = pos + 1 + unit.length;
	const direction = agoAt(text, end);
	if (month && direction !== undefined) {
		return {
			kind: 'date',
			start: pos,
			end: direction.end,
			value: undefined,
			unit: undefined,
			approximation: 'exact',
			step: 0,
			when: { from: counted(6 * direction.sign, 'month'), to: undefined },
		};
	}
	const over = text[end] === '多' ? 1 : 0;
	return {
		kind: 'duration',
		start: pos,
		end: end + over,
		value: unit.unit.times / 2,
		unit: unit.unit.unit,
		approximation: over ? 'over' : unit.unit.times > 1 ? 'about' : 'exact',
		step: 0,
		when: undefined,
	};
}

/** `半月内`, `近半月`: 月 counts as 个月; 半月谈 and 半月板 are other words. */
function halfMonth(text: string, pos: number): { unit: TimeUnit; length: number } | undefined {
	const counts = /^半月(?:[前后内]|之[前后内]|以[前后内来]|多|有余|时间)/u.test(text.slice(pos, pos + 4)) || isRecentHalf(text, pos);
	return counts ? withCounter(text, pos + 1) : undefined;
}

function isRecentHalf(text: string, pos: number): boolean {
	return text[pos - 1] === '近' && /^半月(?![谈板刊形])/u.test(text.slice(pos, pos + 3));
}

/** `3至5年`, `30~90日`: the second numeral. */
function rangeEnd(text: string, numeral: Numeral): Numeral | undefined {
	// 3天至8天: the unit stands twice.
	const own = timeUnitAt(text, numeral.end);
	const first = own === undefined ? numeral.end : numeral.end + own.length;
	const joint = jointEnd(text, first);
	if (joint === first) return undefined;
	const second = numeralAt(text, joint);
	if (second === undefined || second.value <= numeral.value || second.bare) return undefined;
	const at = skipSpace(text, second.end);
	const unit = timeUnitAt(text, at);
	if (own !== undefined && unit?.unit.text !== own.unit.text) return undefined;
	return unit === undefined || (numeral.digits === 4 && unit.unit.text === '年') ? undefined : second;
}

const byFirst = Map.groupBy(units, ({ text }) => text.charCodeAt(0));

function timeUnitAt(text: string, pos: number): { unit: TimeUnit; length: number } | undefined {
	const own = byFirst.get(text.charCodeAt(pos));
	if (own === undefined || otherWords.test(text.slice(pos, pos + 3))) return undefined;
	for (const unit of own) {
		if (!text.startsWith(unit.text, pos)) continue;
		return unit.text === '分' && !countsMinutes(text, pos) ? undefined : { unit, length: unit.text.length };
	}
	return undefined;
}

/** `5小时30分`, `2分04秒`: 分 is a minute beside hours or seconds only. */
function countsMinutes(text: string, pos: number): boolean {
	return /(?:小时|钟头)\d{1,2}$/u.test(text.slice(Math.max(0, pos - 4), pos)) || /^分\d{1,2}秒/u.test(text.slice(pos, pos + 4));
}

/** `两个半月`: 月 counts as 个月 behind 个半. */
function withCounter(text: string, pos: number): { unit: TimeUnit; length: number } | undefined {
	const unit = units.find((entry) => entry.text === '个月');
	return text[pos] === '月' && unit !== undefined ? { unit, length: 1 } : undefined;
}

/** `近三月` is a stretch, and no March. */
function isRecent(text: string, { start }: Numeral): boolean {
	return text[start - 1] === '近' && !/[临接]/u.test(text.charAt(start - 2));
}

function agoAt(text: string, pos: number): { end: number; sign: 1 | -1 } | undefined {
	const word = /^(?:[之以]?[前后])/u.exec(text.slice(pos, pos + 2));
	if (word === null || /^[期辈来台排卫勤续果方门天年线人景]/u.test(text.slice(pos + word[0].length))) return undefined;
	return { end: pos + word[0].length, sign: word[0].endsWith('前') ? -1 : 1 };
}

function skipSpace(text: string, pos: number): number {
	return text.charCodeAt(pos) === 0x20 ? pos + 1 : pos;
}
