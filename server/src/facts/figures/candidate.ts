// A figure as found in one paragraph's text, before the article says when and where that is. Only shapes.
import type { Approximation, FigureKind } from '../model.ts';

export interface FigureCandidate {
	readonly kind: FigureKind;
	/** Offsets in the text that was scanned. `近3000万人`: `3000万人`; `75岁以上` as a whole. */
	readonly start: number;
	readonly end: number;
	/** The number; the printed words for a time (`15:30`); `undefined` for dates, which `when` holds, and for labels. */
	readonly value: number | readonly [number, number] | string | readonly [string, string] | undefined;
	readonly unit: string | undefined;
	readonly approximation: Approximation;
	/** One unit of the last printed place of the value: 1e8 for `948亿`. 0 where that has no meaning. */
	readonly step: number;
	readonly when: DateExpression | undefined;
	/** Of a time: the day that its own words say, `昨晚` of `昨晚8时`. */
	readonly on?: DatePoint;
}

/** A day, month, year or range as worded; `resolveDate` gives it its place in the calendar. */
export interface DateExpression {
	readonly from: DatePoint;
	/** `6月16日至18日`: the 18th, with what it leaves unsaid taken from `from`. */
	readonly to: DatePoint | undefined;
}

export interface DatePoint {
	/** 2025 of `2025年`. */
	readonly year?: number;
	/** -1 of `去年`. */
	readonly yearOffset?: number;
	/** 1 to 12. */
	readonly month?: number;
	/** -1 of `上月`. */
	readonly monthOffset?: number;
	/** -1 of `上季度`. */
	readonly quarterOffset?: number;
	/** 1 or 3: `上季度末`, its last month. */
	readonly monthOfQuarter?: number;
	readonly day?: number;
	/** -1 of `昨天`. */
	readonly dayOffset?: number;
	/** 2 of `今明两天`: so many days or years from that one on. */
	readonly running?: number;
	/** 0 of `本周`. */
	readonly weekOffset?: number;
	/** 1 for Monday to 7 for Sunday. */
	readonly weekday?: number;
	/** `上周末`: its Saturday and Sunday. */
	readonly weekend?: boolean;
	/** 1 of `2026年第一天`. */
	readonly dayOfYear?: number;
	/** 37 of `今年第37周`; weeks of a year are counted by GB/T 7408. */
	readonly weekOfYear?: number;
	/** A stretch of the year in months: `[1, 3]` of `第一季度`, `[1, 6]` of `上半年`, `[9, 11]` of `金秋`. */
	readonly months?: readonly [number, number];
	/** `20世纪90年代`: `[1990, 1999]`. */
	readonly years?: readonly [number, number];
	/** `9月上旬`: days of the month; `[-4, 0]` are its last five. */
	readonly days?: readonly [number, number];
	/** `两年前`: two years back; `三天后` counts forward. */
	readonly ago?: { readonly by: number; readonly unit: 'year' | 'month' | 'week' | 'day' };
	/** `当年`, `同日`, `前一日` go by the date named before, all others by the article's. */
	readonly anchor?: 'context';
	/** `month` and `day` are of the lunar calendar: `腊月廿三`. */
	readonly lunar?: boolean;
	/** `中秋节`: its day of the year that is meant. */
	readonly festival?: string;
	/** 2 and `weekday` 6 of `9月第二个星期六`. */
	readonly nthWeekday?: number;
	/** `四月十三`, `春节期间`, `每周一`: a day of which calendar, or which days, nobody can tell. */
	readonly open?: boolean;
	/** 闰四月 */
	readonly leap?: boolean;
}

/** Of what a figure is. */
export interface Measure {
	/** `双边贸易额`; for a rate of change the noun and `增长`. */
	readonly text: string;
	/** Where the noun begins: names before it belong to it. */
	readonly start: number;
	/** Said in an earlier clause of the sentence: `双边贸易额实现35%的增长，去年达到948亿美元`. */
	readonly carried: boolean;
	/** An indicator noun stands before the figure; otherwise a counted noun follows it. */
	readonly indicator: boolean;
}
