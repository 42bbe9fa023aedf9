// Where a newspaper means a time otherwise than the collection of spoken questions does: its rows, by class.
// A class is left out only where the collection's answer would be wrong, unsure or of no use in news copy.
export interface Elsewise {
	readonly why: string;
	readonly rows: RegExp;
	/** Only rows that are asked at this moment. */
	readonly base?: string;
}

export const elsewise: readonly Elsewise[] = [
	{
		why: 'Asked with a look ahead: 3月8号 and 周一 are the next ones. A newspaper tells of what has been.',
		rows: /^(?:[18]号晚上9点|3月8号|10月8号|周一|妇女节|下午三点|2023年大年三十)$/u,
		base: '_ts_2',
	},
	{
		why: 'Weeks of a month: some count from its first Monday, some from its first day. Weeks of a year follow GB/T 7408 and are read.',
		rows: /月(?:份|的)?第.周$|月的第二周|^\d\d年第(?:\d|一个)/u,
	},
	{
		why: 'Forms of computers, broken forms and forms of talk, never printed: 20240307, 09-01, 1月3, 11/3号, 24年 for a year of this century.',
		rows: /^\d{8}$|^2022 11|·|^\d\d-\d\d|[^前]月\d{1,2}$|^1月3|^十月31|^11\/3|0910:09|1209:03|35:37|^24年$|^20年小寒|^26年|^70年|十一点[的过]/u,
	},
	{
		why: 'Counted from the clock of the one who asks, where only a year or month of it is known, or by halves of months and minutes: what the words say is read, the rest is reckoned otherwise.',
		rows: /^(?:一年半后|3年半(?:前|以前|以后|以内)|一分半钟前|十三分半以内|1000多年之后|4周后|4个星期之后|半年后)$/u,
	},
	{
		why: 'Lunar days of either calendar or any month (廿一, 二月十五), the eve that the collection puts into the year before, a solar term of a lunar year.',
		rows: /^廿一$|^二月十五$|^四月十三$|^正月$|^除夕晚上|腊月18|2017年大寒/u,
	},
	{
		why: 'Seasons by solar term and year ends of two months: a newspaper means the quarter, and December.',
		rows: /^(?:2021年春|冬季|大前年夏季|19年底|次年年末|年底)$/u,
	},
	{
		why: 'Days counted from another one that the words do not name: 第三天, 第七年, 后三月, 前两年, 这一年.',
		rows: /^第三天|^第七年$|后三月|^前两年$|^这一年$/u,
	},
	{
		why: 'Vague in print: 今天 and 现在 mean nowadays as well, 后天 is as much a word of nature; a figure only where more says that a day is meant. Parts of the day alone are none.',
		rows: /^(?:今天|后天|全天|现在|白天|午后|大半天|每年)$|^夜间至/u,
	},
	{
		why: 'Days around a festival, of which nothing says the days; 十一 is a number as well.',
		rows: /^十一$|节前后/u,
	},
];
