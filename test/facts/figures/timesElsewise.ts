// Where a newspaper means a time otherwise than the collection of spoken questions does, or says it otherwise: rows left out, by class.
// A class is left out only where the collection's answer would be wrong, unsure or of no use in news copy.
export interface Elsewise {
	readonly why: string;
	readonly rows: RegExp;
}

export const elsewise: readonly Elsewise[] = [
	{
		why: 'Counted from the clock of the one who asks (未来两年, 三个多月以来, 前两天, 3年半以内). A newspaper is read on another day than it is written: the length is read as a duration, and where the words lead to one day (两年前, 20天后) as that day.',
		rows: /未来|今后|过去|近|再过|^过|内$|里$|以来|以内|之后|以后|以前|之前|(?:小时|分钟|分半钟|钟头|秒|刻钟|季度|半|个月|多月|半月|年半|一年|几年|多年)[前后]|半前|几十?年|多年|前两[年天周个分]|周后|星期之后|日后$|起至今|到现在|至今|^现在$|一年$/u,
	},
	{
		why: 'Open at one end (二〇一九年5月8日起, 2025年前). The collection ends or begins it with the moment of asking; here it is the date that is printed, and 起 and 前 stay words.',
		rows: /[日年点月底初]前$|起$|^从去年9月起/u,
	},
	{
		why: 'Vague in print: 今天 and 现在 may mean nowadays, 后天 and 明天 are mostly spoken; a figure only where a clock time or a date stands beside.',
		rows: /^(?:今天|后天|全天)$|今明/u,
	},
	{
		why: 'Festivals of which nothing says the days: 暑假 is no day, 十一 is a number as well, 前后 is not the day itself.',
		rows: /暑假|^十一$|节前后/u,
	},
	{
		why: 'A solar term of a lunar year (2017年大寒 as January 2018). A newspaper means the calendar year.',
		rows: /年[大小]寒/u,
	},
	{
		why: 'Lunar days that may be of either calendar or of any month: 廿一, 二月十五, 四月十三, 正月 by itself, 大年三十, the eve that the collection puts into the year before.',
		rows: /^廿一$|^二月十五$|^四月十三$|^正月$|大年三十|除夕|^阴历二|腊月18/u,
	},
	{
		why: 'Numbered weeks (3月第三周, 20年第52周): some count from the first Monday, some from the first day. 第二个星期六 is sure and read.',
		rows: /第.{1,3}周(?![一二三四五六日])|第.{1,4}(?:星期|礼拜)$/u,
	},
	{
		why: 'Seasons by solar term, year ends of two months, the start of a year as one month: a newspaper means the quarter, December, and no more than the words say.',
		rows: /[春夏冬]季?$|年底|年末|前期|伊始|季度末/u,
	},
	{
		why: 'Parts of the day without a clock time are no figures (白天, 夜间, 午后); of 前天中午到明天晚上 only the days are.',
		rows: /^夜|^白天$|^午后$|^前天中午到|七八点|半夜/u,
	},
	{
		why: 'Days counted from another one (第三天, 上月最后五天, 70年第8个月) and the end of a stretch said by its length (后三月).',
		rows: /^第[三七]|第.天|第8个月|最后五天|前4天|首月|后三月|次日/u,
	},
	{
		why: 'Forms of computers and of talk, never printed: 20240307, 09-01 20:01, 1月3至2月10, 11/3号, 9点20, 24年 for a year of this century.',
		rows: /^\d{8}|^2022 11|·|^\d\d-\d\d|[月年]\d{1,2}$|月3至|35:37|\.\d\d-|0910:09|1209:03|点20$|^是一个|^你|11\/3|^24年$|^廿/u,
	},
];
