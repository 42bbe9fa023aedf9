// Five-year plans as stretches of time: “十四五”期间 is 2021 to 2025. Knows the numbers of the plans, not what a plan says.

export interface PlanMatch {
	readonly end: number;
	readonly years: readonly [number, number];
}

const plan = /^(?:([六七八九])|十([一二三四五六])?)五(?=[”"]?(?:期间|时期|以来|[初末](?![次级])|开局|收官|圆满收官|前[四三两]年))/u;

/** `十四五` of “十四五”期间; a plan itself (“十四五”规划) is no time. The sixth ran from 1981. */
export function planAt(text: string, pos: number): PlanMatch | undefined {
	const match = plan.exec(text.slice(pos, pos + 9));
	if (match === null || !/[“"\s，。；、]|^$|[在是自]/u.test(text.charAt(pos - 1))) return undefined;
	const [words, unit, teen] = match;
	const number = unit === undefined ? 10 + ' 一二三四五六'.indexOf(teen ?? ' ') : '六七八九'.indexOf(unit) + 6;
	const first = 1981 + (number - 6) * 5;
	return { end: pos + words.length, years: [first, first + 4] };
}
