// The words of an indicator phrase: which nouns end one, which verbs and adverbs stand between it and its figure, which say a change.
// Knows words, no figures.
import { isClass, SPACE } from '../../../text/characters.ts';
import type { FigureCandidate } from '../candidate.ts';

/** What an indicator noun ends in. */
const nouns =
	'贸易额|进出口额|出口额|进口额|总额|金额|余额|差额|税额|限额|销售额|成交额|交易额|投资额|零售额|营业额|数额|票房|总值|产值|市值|净值|价值|增加值|生产总值|GDP|均值|值|总量|产量|销量|存量|流量|客流量|发送量|运量|吞吐量|周转量|业务量|发电量|用电量|用水量|装机容量|库容|蓄水量|储量|病例|亩产|单产|数量|总数|人数|户数|件数|次数|辆次|人次|人口|面积|里程|长度|全长|总长|宽度|高度|海拔|深度|水位|雨量|降雨量|降水量|气温|温度|水温|速度|时速|规模|投资|总投资|收入|支出|利润|总利润|净利润|营收|税收|资产|负债|存款|贷款|储备|外汇储备|逆差|顺差|赤字|增速|增幅|涨幅|跌幅|降幅|比重|占比|比例|比率|利率|汇率|税率|覆盖率|失业率|增长率|贡献率|完成率|合格率|普及率|入住率|上座率|率|指数|价格|均价|单价|油价|房价|票价|工资|月薪|年薪|补贴|保费|费用|成本|收益|经费|资金|预算|罚款|财政收入|可支配收入|消费支出|仓容|能力|外资|任务|进度|目标|注册资本|注册资金|估值|载重|重量|体重|总重|吨位|寿命|年龄|用时|产能|装机|保有量|交付量|访问量|播放量|订单|名额|友城|班列|专利|观众|游客|旅客|乘客|客流|货物|票价|震级|烈度|消费';
const heads = new RegExp(
	`(?:${nouns}|(?:实际)?(?:使用|利用|吸收)外资|(?<![消浪免自收])费|(?<![质力能大少海适尽测考商数较变计胆])量|(?<!名)额)$`,
	'u',
);
const headEnds = lastCharacters(nouns, '外资|费|量|额');

/** Most words end in no such character, which is asked before their many ends are tried. */
function lastCharacters(...words: readonly string[]): ReadonlySet<number> {
	return new Set(words.flatMap((list) => list.split('|')).map((word) => word.charCodeAt(word.length - 1)));
}

/** `贸易额` at the end of the clause. */
export function headOf(clause: string): string | undefined {
	return headEnds.has(clause.charCodeAt(clause.length - 1)) ? heads.exec(clause)?.[0] : undefined;
}

/** Nouns beside money and percentages, verbs elsewhere: `进出口15.3万亿元`. */
export const trade = /(?:进出口|出口|进口)$/u;

const fillerWords =
	'跨过|迈过|越过|至今|迄今|现已|目前|每年|约合|大约|大概|约为|约|将近|接近|近|超过|突破|首次|首破|首超|一度|超出|超|逾|不足|不到|至少|最多|低于|高于|已经|已|累计|共计|合计|总计|总共|一共|共|达到|高达|可达|达|分别为|分别|为|是|有|增至|升至|降至|减至|跌至|回升至|提高到|提升到|增加到|增长到|上升到|下降到|下降至|上升至|增长至|提高至|扩大到|扩大至|至|到|实现|完成|录得|报收于|报|创下|创|了|预计|预计将|将|可|会|仅|只|就|也|均|都|再次|一举|提前|又|还|稳定在|保持在|维持在|控制在|站上|迈上|取得|拥有|:|：|人民币|历史新高|新高';
const fillers = new RegExp(
	`(?:(?:提升|攀升|攀高|降低|减少|缩小|缩短|延长|扩大|下调|上调|回落|回升|下滑|上涨|收窄|飙升|增加|增长|提高|上升|下降|设定|确定|定|核定|增|升|降)(?:至|到|为)|(?<![经超通渡])过|(?<![产动储])能|\\s|${fillerWords})$`,
	'u',
);

/** How much or how fast something changes. */
const manner = '(?:大幅度?|小幅|快速|高速|较快|较大|稳步|平稳|稳定|持续|进一步|强劲|明显|显著|温和|缓慢)*';

const changeVerbs =
	'增长|增加|上升|提高|提升|上涨|下降|减少|下跌|回落|降低|缩小|扩大|收窄|飙升|下滑|萎缩|蒸发|缩水|暴跌|暴涨|攀升|锐减|激增|剧增|骤降|骤增';
const changeTails = '了|约|近|超过|超|逾|幅|幅度|幅为|幅度为|达|达到|至少|不到|不足';
const changes = new RegExp(
	`(?:[同与][\\u4e00-\\u9fff\\d]{1,8}相比|同比|环比|比上年|较上年|比去年|较去年|比上月|年均|平均|名义|实际|分别|均)*${manner}(?:实现)?(${changeVerbs})(?:${changeTails})*$`,
	'u',
);
const adjectives = /(?:创纪录|创历史|历史性|惊人|可观|创新高|突破性)的$/u;
/** What `strip` takes off ends in one of these, or in a space. */
const strippedEnds = lastCharacters(fillerWords, '至|到|为|过|能', changeVerbs, changeTails, '的');
/** Right behind a percentage that says how much: `的较快增长`. */
const changeSaid = new RegExp(`^的?${manner}(增长|增幅|增速|涨幅|降幅|跌幅|下降)(?![到至为])`, 'u');
export const onlyChange = new RegExp(`^的?${manner}(?:增长|增幅|增速|提升|下降)?[，,]?$`, 'u');

/** Verbs that a noun seems to begin with, and the measure word of 这条全长…. */
export const openings =
	/^(?:(?:已经|已|我国|我省|我市|共|可|将|预计|计划|今天|昨天|满足|累计|其中|力争|争取|确保|力求|预期|年(?=旅客|货物|发电|用电|产)|.*报告(?:新增)?|.*(?:预计|实现|完成|创造|取得|拥有|接待|录得|带动|推动|促进|拉动|吸引))(?=.{2})|(?:条|座|个|项|家|段|处|所)(?=全长|总|面积|长度|宽度|高度))+/u;

/** `进口额` is one, `进口` is none. */
export function isIndicatorNoun(words: string): boolean {
	return headOf(words) !== undefined;
}

/** `出口额` of the measure `出口额增长`. */
export function indicatorHead(measure: string): string {
	return measure.replace(/(?:环比)?(?:增长|下降)$/u, '');
}

/** How many characters at the head of a clause are no part of the noun: `消费品以旧换新带动`. */
export function openingOfNoun(words: string): number {
	return openings.exec(words)?.[0].length ?? 0;
}

/** Takes fillers, adjectives with 的 and words of change off the end of `text[from, end)`. */
export function strip(text: string, from: number, end: number): { end: number; change: string } {
	let stop = end;
	let change = '';
	for (let i = 0; i < 8 && stop > from; i++) {
		const last = text.charCodeAt(stop - 1);
		if (!strippedEnds.has(last) && !isClass(last, SPACE)) break;
		const part = text.slice(Math.max(from, stop - 16), stop);
		const changed = changes.exec(part);
		if (changed !== null && change === '') {
			change = changeWord(changed[0]);
			stop -= part.length - changed.index;
			continue;
		}
		const filler = fillers.exec(part);
		if (filler !== null) {
			stop -= filler[0].length;
			continue;
		}
		const adjective = adjectives.exec(part);
		if (adjective === null) break;
		stop -= adjective[0].length;
	}
	return { end: Math.max(from, stop), change };
}

/** `增长` or `下降`; against the month before, `环比增长`. */
function changeWord(words: string): string {
	const direction = /[降减跌落小窄滑缩蒸]/u.test(words) ? '下降' : '增长';
	return words.includes('环比') || words.includes('上月') ? `环比${direction}` : direction;
}

/** `实现28%的较快增长`: the change is said behind the figure. */
export function changeBehind(text: string, candidate: FigureCandidate): string {
	if (candidate.kind !== 'percent') return '';
	const said = changeSaid.exec(text.slice(candidate.end, candidate.end + 8));
	return said === null ? '' : changeWord(said[0]);
}
