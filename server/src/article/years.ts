// The year an article was written in, where its dateline names the day alone and its text gives the year away. A date in a
// text is mostly not the text's own (anniversaries, plans, what came before), so only signs that hardly mislead count.

/** Where a text mentions a year. */
interface Mention {
	readonly year: number;
	/** `截至`: the characters before it. */
	readonly before: string;
	/** `年5月，最后一座泵站建成`: the characters behind it. */
	readonly after: string;
}

/** The year of a text whose dateline says `month` and `day`; `undefined` where its signs are missing or disagree. */
export function findYear(texts: readonly string[], month: number, day: number): number | undefined {
	const mentions = texts.flatMap(mentionsIn);
	const past = mentions.filter((mention) => !isAhead(mention));
	const latest = past.reduce((most, { year }) => Math.max(most, year), 0);
	const signs = new Set(mentions.map((mention) => yearSaidBy(mention, month, day)).filter((year) => year !== undefined && year >= latest));
	if (signs.size === 0 && isToldInFull(past, latest, month, day)) return latest;
	const [year] = signs;
	return signs.size === 1 ? year : undefined;
}

const fourDigits = /(?:19|20)\d{2}(?!\d)(?<![\d.]\d{4})/gu;

function mentionsIn(text: string): Mention[] {
	const mentions: Mention[] = [];
	for (let match = fourDigits.exec(text); match !== null; match = fourDigits.exec(text)) {
		const { 0: digits, index } = match;
		mentions.push({ year: Number(digits), before: text.slice(Math.max(0, index - 14), index), after: text.slice(index + 4, index + 40) });
	}
	return mentions;
}

/** `将于2026年`, `2021—2025年`, `到2035年`: a plan, or the end of a span. */
function isAhead({ before }: Mention): boolean {
	return /(?:[到至前—－~～-]|[将定]于|预计|力争|计划|目标|展望)[^，。；]{0,6}$/u.test(before);
}

/** `2025雁洲国际港口论坛`: what is held every year bears the year it is held in. */
const yearlyEvent =
	/^(?![年多个余名万亿人家只座辆公米吨元平千件次户场处所位架台艘条项种套支幅张枚头亩株棵里对度升克点号届票吋例天])[\p{Script=Han}“—]{4,24}(?:大会|论坛|会议|峰会|博览会|交易会|展览会|展会|研讨会|年会|大赛|锦标赛|公开赛|联赛|行动|活动|仪式|电影周|文化节|艺术节|消费季|旅游节)/u;

function yearSaidBy({ year, before, after }: Mention, month: number, day: number): number | undefined {
	if (before.endsWith('今年（') || yearlyEvent.test(after)) return year;
	const date = dateIn(after);
	if (date === undefined || !(/[至到]$/u.test(before) || /^年\d+月\d+日(?:当[日天]|（今[日天]）)/u.test(after))) return undefined;
	if (date.month === month && date.day === day) return year;
	if (!before.endsWith('截至')) return undefined;
	return date.month <= month ? year : year + 1;
}

const fewest = 3;
const monthsBack = 2;

/** Several days or months of the latest year are told, up to just before the dateline. */
function isToldInFull(past: readonly Mention[], latest: number, month: number, day: number): boolean {
	const told = new Set<string>();
	let last = 0;
	for (const { year, after } of past) {
		const date = year === latest ? dateIn(after) : undefined;
		if (date === undefined || date.month > month || (date.month === month && (date.day ?? 0) >= day)) continue;
		told.add(`${date.month}.${date.day}`);
		last = Math.max(last, date.month);
	}
	return told.size >= fewest && month - last <= monthsBack;
}

/** `年5月16日`, `年5月`. */
function dateIn(after: string): { readonly month: number; readonly day: number | undefined } | undefined {
	const match = /^年(\d{1,2})月(?:(\d{1,2})日)?(?![前底])/u.exec(after);
	return match === null ? undefined : { month: Number(match[1]), day: match[2] === undefined ? undefined : Number(match[2]) };
}
