// Times of day: `9时`, `上午9时30分`, `晚8点半`, `15:37`, `零时`, `22时至次日5时`. Knows no dates, but which day 昨晚 is of.
import { isOneOf } from '../../../text/characters.ts';
import { type Numeral, numeralAt } from '../../../text/numerals.ts';
import { jointEnd } from '../amounts/joints.ts';
import { unitAt } from '../amounts/units.ts';
import type { DatePoint } from '../candidate.ts';
import { nightsOfDays } from './relative.ts';

export interface ClockMatch {
	readonly end: number;
	/** `15:30`, or `[from, to]`. */
	readonly value: string | readonly [string, string];
	readonly about: boolean;
	/** The day that is said with it: `昨晚` of `昨晚8时`. */
	readonly on?: DatePoint;
}

interface Point {
	readonly end: number;
	readonly seconds: number;
	readonly withSeconds: boolean;
}

const parts: readonly (readonly [string, 'morning' | 'noon' | 'evening' | 'night'])[] = [
	['凌晨', 'morning'],
	['清晨', 'morning'],
	['早晨', 'morning'],
	['早上', 'morning'],
	['上午', 'morning'],
	['中午', 'noon'],
	['正午', 'noon'],
	['下午', 'evening'],
	['午后', 'evening'],
	['傍晚', 'evening'],
	['晚上', 'evening'],
	['晚间', 'evening'],
	['夜间', 'night'],
	['深夜', 'night'],
	['夜里', 'night'],
	['夜晚', 'night'],
	['清早', 'morning'],
	['半夜', 'night'],
	['午夜', 'night'],
	...nightsOfDays.map(([word]) => [word, /[早晨]$/u.test(word) ? 'morning' : word.endsWith('夜') ? 'night' : 'evening'] as const),
	['早', 'morning'],
	['晚', 'evening'],
];

/** How a part of the day begins, for the scanner's table; # is a numeral. */
export const clockOpenings: readonly string[] = parts.map(([word]) => (word.length === 1 ? `${word}#` : word.slice(0, 2)));

const partsByFirst = Map.groupBy(parts, ([word]) => word.charCodeAt(0));

function partAt(text: string, pos: number): (typeof parts)[number] | undefined {
	return partsByFirst.get(text.charCodeAt(pos))?.find(([word]) => text.startsWith(word, pos));
}

/** The time at `pos`: a part of the day with a clock time behind it. */
export function wordedClockAt(text: string, pos: number): ClockMatch | undefined {
	const part = partAt(text, pos);
	if (part === undefined) return undefined;
	const at = pos + part[0].length;
	const numeral = numeralAt(text, text[at] === ' ' ? at + 1 : at);
	const clock = numeral === undefined ? undefined : (clockAt(text, numeral, part[1]) ?? betweenHours(text, numeral, part[1]));
	if (clock === undefined) return undefined;
	const on = nightsOfDays.find(([word]) => word === part[0])?.[1];
	return on === undefined ? clock : { ...clock, on };
}

/** `七八点` behind a part of the day. */
function betweenHours(text: string, numeral: Numeral, part: string): ClockMatch | undefined {
	if (numeral.high !== numeral.value + 1 || numeral.vague || numeral.high > 12 || !/^[点时]/u.test(text.charAt(numeral.end)))
		return undefined;
	const end = text[numeral.end + 1] === '钟' ? numeral.end + 2 : numeral.end + 1;
	const at = (value: number) => printed({ end, seconds: hour(value, part) * 3600, withSeconds: false });
	return { end, value: [at(numeral.value), at(numeral.high)], about: true };
}

/** The time that a numeral opens; `part` says whether 8点 is in the evening. */
export function clockAt(text: string, numeral: Numeral, part?: string): ClockMatch | undefined {
	const from = pointAt(text, numeral, part) ?? bareHour(text, numeral, part);
	if (from === undefined) return undefined;
	let { end } = from;
	let to: Point | undefined;
	const joint = jointEnd(text, end);
	if (joint > end) {
		const nextDay = /^(?:次日|翌日|第二天|当[日天])/u.exec(text.slice(joint, joint + 3))?.[0].length ?? 0;
		const next = partAt(text, joint + nextDay);
		const second = numeralAt(text, joint + nextDay + (next?.[0].length ?? 0));
		to = second === undefined ? undefined : pointAt(text, second, next?.[1] ?? (nextDay > 0 ? undefined : part));
		if (to !== undefined) end = to.end;
	}
	const about = /^(?:许|左右|前后)/u.exec(text.slice(end, end + 2));
	if (about !== null) end += about[0].length;
	return { end, value: to === undefined ? printed(from) : [printed(from), printed(to)], about: about !== null };
}

/** The first hour of `9至11时`, `9～12点半`. */
function bareHour(text: string, numeral: Numeral, part: string | undefined): Point | undefined {
	if (!numeral.arabic || numeral.digits === 0 || numeral.digits > 2 || text[numeral.end] === '-') return undefined;
	const joint = jointEnd(text, numeral.end);
	const second = joint === numeral.end ? undefined : numeralAt(text, joint);
	if (second === undefined || second.digits === 0 || second.value <= numeral.value || countsPoints(text, second)) return undefined;
	if (!/^(?:时(?![段候期间代])|点[钟半，。、）]|点$)/u.test(text.slice(second.end, second.end + 2))) return undefined;
	if (pointAt(text, second, part) === undefined) return undefined;
	return { end: numeral.end, seconds: hour(numeral.value, part) * 3600, withSeconds: false };
}

const pointNouns = /^点(?:建议|意见|主张|倡议|希望|要求|看法|共识|原则|措施|体会|启示|经验|声明|计划|思考|和平|方案|认识|内容|[多余])/u;

/** `八点建议`: points, and no hours. */
export function countsPoints(text: string, numeral: Numeral): boolean {
	return isOneOf(text.charCodeAt(numeral.end), '点') && pointNouns.test(text.slice(numeral.end, numeral.end + 4));
}

function pointAt(text: string, numeral: Numeral, part: string | undefined): Point | undefined {
	if (numeral.value !== numeral.high || numeral.step < 1 || numeral.value > 24 || numeral.digits > 2 || numeral.scale > 10)
		return undefined;
	const unit = text.charCodeAt(numeral.end);
	if (isOneOf(unit, ':：')) return digital(text, numeral, part);
	if (!isOneOf(unit, '时点')) return undefined;
	let { end } = numeral;
	end++;
	if (text[end] === '钟' || text[end] === '整') end++;
	let seconds = hour(numeral.value, part) * 3600;
	let withSeconds = false;
	if (text[end] === '半') return { end: end + 1, seconds: seconds + 1800, withSeconds };
	const quarter = /^([一三13])刻/u.exec(text.slice(end, end + 2));
	if (quarter !== null) return { end: end + 2, seconds: seconds + (quarter[1] === '一' || quarter[1] === '1' ? 900 : 2700), withSeconds };
	const minute = numeralAt(text, text[end] === '零' ? end + 1 : end);
	const bare =
		minute !== undefined &&
		isOneOf(unit, '点') &&
		(minute.arabic
			? minute.digits === 2 &&
				(part !== undefined || /[天日号]$/u.test(text.slice(Math.max(0, numeral.start - 1), numeral.start))) &&
				unitAt(text, minute.end) === undefined
			: /^[三五十]/u.test(text.slice(end)) && !/^[个天人]/u.test(text.slice(minute.end)));
	if (minute !== undefined && minute.value < 60 && minute.step === 1 && (text[minute.end] === '分' || (bare && minute.value >= 10))) {
		if (text[minute.end] === '分' && text[minute.end + 1] === '之') return { end, seconds, withSeconds };
		seconds += minute.value * 60;
		end = text[minute.end] === '分' ? minute.end + 1 : minute.end;
		const second = numeralAt(text, end);
		if (second !== undefined && second.value < 60 && text[second.end] === '秒') {
			seconds += second.value;
			end = second.end + 1;
			withSeconds = true;
		}
	}
	return { end, seconds, withSeconds };
}

/** `15:37`, `6:42:02`. */
function digital(text: string, numeral: Numeral, part: string | undefined): Point | undefined {
	const match = /^[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?!\d)/u.exec(text.slice(numeral.end, numeral.end + 7));
	if (match === null || numeral.digits === 0) return undefined;
	const seconds = hour(numeral.value, part) * 3600 + Number(match[1]) * 60 + Number(match[2] ?? 0);
	return { end: numeral.end + match[0].length, seconds, withSeconds: match[2] !== undefined };
}

function hour(value: number, part: string | undefined): number {
	if (part === 'evening' && value < 12) return value + 12;
	if (part === 'evening' && value === 12) return 24;
	if (part === 'night' && value >= 6 && value < 12) return value + 12;
	if (part === 'night' && value === 12) return 24;
	if (part === 'noon' && value < 6) return value + 12;
	return value;
}

function printed(point: Point): string {
	const two = (n: number) => String(n).padStart(2, '0');
	const time = `${two(Math.floor(point.seconds / 3600))}:${two(Math.floor(point.seconds / 60) % 60)}`;
	return point.withSeconds ? `${time}:${two(point.seconds % 60)}` : time;
}
