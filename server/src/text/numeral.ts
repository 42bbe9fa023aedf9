// What a printed numeral comes to. Only a shape; `numerals.ts` reads it.

export interface Numeral {
	readonly start: number;
	readonly end: number;
	/** `948亿` is 94800000000; for an interval (`三四十`) its lower end. */
	readonly value: number;
	/** `三四十`: 40; `十几`: 20; `数十`: 100. Equal to `value` where one number is printed. */
	readonly high: number;
	/** One unit of the last printed place: 1e8 for `948亿`, 1e7 for `948.3亿`, 1 for `3300`. */
	readonly step: number;
	/** `千年`, `万里`: a multiplier that nothing multiplies. */
	readonly bare: boolean;
	/** `几十`, `数百`, `十几`. */
	readonly vague: boolean;
	/** `一百多万`, `3000余万`: more than what is printed, said inside the numeral. */
	readonly over: boolean;
	/** The numeral opens with an Arabic digit. */
	readonly arabic: boolean;
	/** Length of the digits where it is nothing but Arabic or nothing but Chinese digits (`2025`, `二〇二五`), else 0. */
	readonly digits: number;
	/** Product of the closing multipliers: 1e8 for `948亿`, 1e12 for `1.2万亿`, 1 where there is none. */
	readonly scale: number;
}
