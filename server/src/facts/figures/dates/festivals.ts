// Festivals and solar terms: which words are days (`今年春节`, `中秋节当天`), and on which day of a year each falls.
// The lunar calendar and the terms follow GB/T 33661-2017, as tyme4ts has them. Knows nothing of an article but its own day.
import { LunarDay, SolarTerm } from 'tyme4ts';
import { isoDate } from '../../../util/isoDate.ts';

const lunar: Readonly<Record<string, readonly [month: number, day: number]>> = {
	春节: [1, 1],
	大年初一: [1, 1],
	正月初一: [1, 1],
	元宵节: [1, 15],
	元宵: [1, 15],
	正月十五: [1, 15],
	端午节: [5, 5],
	端午: [5, 5],
	七夕节: [7, 7],
	七夕: [7, 7],
	中元节: [7, 15],
	中秋节: [8, 15],
	中秋: [8, 15],
	重阳节: [9, 9],
	腊八节: [12, 8],
};

const solar: Readonly<Record<string, readonly [month: number, day: number]>> = {
	元旦: [1, 1],
	妇女节: [3, 8],
	植树节: [3, 12],
	劳动节: [5, 1],
	青年节: [5, 4],
	护士节: [5, 12],
	儿童节: [6, 1],
	建党节: [7, 1],
	建军节: [8, 1],
	教师节: [9, 10],
	国庆节: [10, 1],
	国庆: [10, 1],
	记者节: [11, 8],
	平安夜: [12, 24],
	圣诞节: [12, 25],
};

/** The second Sunday of May, the third of June, the fourth Thursday of November. */
const weekdays: Readonly<Record<string, readonly [month: number, nth: number, weekday: number]>> = {
	母亲节: [5, 2, 0],
	父亲节: [6, 3, 0],
	感恩节: [11, 4, 4],
};

const solarTerms: readonly string[] =
	'冬至 小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪'.split(' ');

/** Terms that are other words too need 节气 or 节 behind them. */
export const everydayTerms: ReadonlySet<string> = new Set(['雨水', '小雪', '大雪', '清明', '小满', '白露', '大寒', '大暑', '小暑', '小寒']);

/** Longest first. */
export const festivalNames: readonly string[] = [
	...Object.keys(lunar),
	...Object.keys(solar),
	...Object.keys(weekdays),
	...solarTerms,
	'除夕',
].sort((a, b) => b.length - a.length);

/** The calendar is worked out once for each festival of a year that is asked for: papers speak of the same few. */
const worked = new Map<string, string | undefined>();

/** `2025-10-06` for 中秋节 of 2025; 除夕 of a year is the eve of its 春节. */
export function festivalDay(name: string, year: number): string | undefined {
	if (year < 1900 || year > 2100) return undefined;
	const key = `${year} ${name}`;
	if (!worked.has(key)) worked.set(key, workedOut(name, year));
	return worked.get(key);
}

function workedOut(name: string, year: number): string | undefined {
	const fixed = solar[name];
	if (fixed !== undefined) return isoDate({ year, month: fixed[0], day: fixed[1] });
	const term = solarTerms.indexOf(name);
	// The calendar begins a year's terms with the 冬至 before it.
	if (term >= 0) return ofSolar(SolarTerm.fromIndex(year, term === 0 ? 24 : term).getSolarDay());
	const nth = weekdays[name];
	if (nth !== undefined) {
		const first = new Date(Date.UTC(year, nth[0] - 1, 1)).getUTCDay();
		return isoDate({ year, month: nth[0], day: 1 + ((nth[2] - first + 7) % 7) + (nth[1] - 1) * 7 });
	}
	if (name === '除夕') return ofSolar(LunarDay.fromYmd(year, 1, 1).next(-1).getSolarDay());
	const date = lunar[name];
	return date === undefined ? undefined : ofSolar(LunarDay.fromYmd(year, date[0], date[1]).getSolarDay());
}

/** A festival without its year is the one so near to the article's day. */
const nearEnough = 150;

/** The ISO day of the festival nearest to the day, month or year of the article; `undefined` where that is not known or none is near. */
export function nearestFestival(name: string, article: string | undefined): string | undefined {
	// Of a paper whose year alone is known, the year is that.
	if (article !== undefined && /^\d{4}$/u.test(article)) return festivalDay(name, Number(article));
	const here =
		article?.length === 10 ? Date.parse(article) : /^\d{4}-\d\d$/u.test(article ?? '') ? Date.parse(`${article}-15`) : Number.NaN;
	if (Number.isNaN(here)) return undefined;
	const year = Number(article?.slice(0, 4));
	const away = (day: string) => Math.abs(Date.parse(day) - here) / 86_400_000;
	const days = [year - 1, year, year + 1].flatMap((each) => festivalDay(name, each) ?? []);
	return days.filter((day) => away(day) <= nearEnough).sort((a, b) => away(a) - away(b))[0];
}

export interface FestivalMatch {
	readonly end: number;
	readonly name: string;
	/** A stretch around it, of which nothing says the days: 春节期间, 国庆节前. */
	readonly open: boolean;
}

/** How they begin, for the scanner's table. */
export const festivalOpenings: readonly string[] = festivalNames.map((name) => name.slice(0, 2));

const byFirst = Map.groupBy(festivalNames, (name) => name.charCodeAt(0));

/** The name of one that stands here. */
function nameAt(text: string, pos: number): string | undefined {
	return byFirst.get(text.charCodeAt(pos))?.find((name) => text.startsWith(name, pos));
}

/** Whether a name of one stands here. */
export function opensFestival(text: string, pos: number): boolean {
	return nameAt(text, pos) !== undefined;
}

const around = /^(?:期间|假期|前后|前夕|[之以]?[前后](?![来沿进])|以来|长假|小长假|黄金周|临近|将至|来临|到来|过后|将近|时节)/u;
const itself = /^(?:当[天日晚]|这一?天|那天|[上下中]午|夜|晚[，上\d]|凌晨|清晨|早[上晨]|傍晚|深夜|半夜|[（(]\d)/u;
const closed = /^(?:$|[，。；！？：）)]|[至到—～])/u;
const opened = /(?:^|[，。；！？：（(“]|[是逢在于为到至日今])$/u;

/** Whether the words at `pos` are a day or the days around it, and not a feast as such (春节是…, 春节联欢晚会). */
export function festivalAt(text: string, start: number, afterYear: boolean): FestivalMatch | undefined {
	// 农历元宵节
	const pos = text[start + 1] === '历' && /[农阴]/u.test(text.charAt(start)) ? start + 2 : start;
	const name = nameAt(text, pos);
	if (name === undefined) return undefined;
	const term = solarTerms.includes(name);
	const rest = /^(?:节气|节)/u.exec(text.slice(pos + name.length, pos + name.length + 2))?.[0] ?? '';
	if (rest !== '' && !term && name !== '元旦' && rest === '节气') return undefined;
	if (everydayTerms.has(name) && rest === '' && !(afterYear && name === '清明')) return undefined;
	const end = pos + name.length + rest.length;
	const behind = text.slice(end, end + 4);
	if (around.test(behind)) return { end, name, open: true };
	if (/^当[天日]/u.test(behind)) return { end: end + 2, name, open: false };
	if (itself.test(behind) || (closed.test(behind) && (afterYear || opened.test(text.charAt(start - 1))))) return { end, name, open: false };
	return undefined;
}

function ofSolar(day: { getYear(): number; getMonth(): number; getDay(): number }): string {
	return isoDate({ year: day.getYear(), month: day.getMonth(), day: day.getDay() });
}
