// The noun that a measure word counts, behind it: `培训名额` of `3000个培训名额`. It ends where a verb, an adverb or a
// preposition begins. Knows words by lists of what ends a noun, not by a dictionary of nouns.
import { isOneOf } from '../../../text/characters.ts';
import { isNumeralStart } from '../../../text/numerals.ts';
import { clauseStop } from '../sentences.ts';

/** One character that no noun goes on with, unless a word of `within` begins there. */
const ends = '在对为把被将由从与和及等以并于到有是了着过使让给向结捐获参也已均都共正先又再还就才可能要须应需曾只仅便却则而但或因如若必同';
const endCodes = new Set(Array.from(ends, (character) => character.charCodeAt(0)));
const within =
	/^(?:获得者|获奖|从业|参赛|参与者|参会|参展|参训|到访|结构|结果|结晶|结论|和平|和谐|对话|对接|对策|对手|对外|对口|对象|有机|有色|为民|过渡|过境|正规|正式|公共|共识|共同|会议|会员|会场|会徽|能源|能力|可再生|可行|应急|应用|要素|要点|要求|要案|需求|需要|先进|先导|再生|还田|以色列|以方|以军|及格|等级|将军|将士|由头|同学|同志|同胞|同事|同伴|同行|同类|同级|同名|同款|同龄|同城|同业|同步|务必|必需|必修|必备|必要|使命|使馆|使者|使节|使用|参数|都市|都城|均价|共建|因素|如意|只读)/u;

/** Words that close with such a character. */
const knit = /^(?:[储产功性智动节势潜技核光电热氢]能|[供响反效适对]应|[优领]先|[人英天奇]才|[中国]共|[合共协大不相]同)$/u;

/** Words of two characters or more that begin what is said of the noun. */
const saidWords =
	'流离|失所|登台|逐渐|逐步|解决|写进|写入|载入|无一|无人(?![机车艇船驾区岛值超])|无伤|没有|喜迎|喜获|稳中|稳定|稳步|稳产|继续|分解|加入|一同|一起|一道|认同|赞同|显著|明显|这样|那样|许下|落到|落实|交相|精神抖擞|受损|被毁|遇袭|就位|栽种|种植(?![园业户面])|流转|延误|取消|停运|云集|汇聚|齐聚|相继|陆续|连续|持续|争相|纷纷|分别|分列|翱翔|脱轨|断电|停电|倒塌|脱贫|转型|治理|清淤|比较|成熟|茁壮|竞相|集中|同时|同台|同心|共同出|亮相|登场|上演|上场|举行|开展|开工|开业|开园|开馆|开幕|竣工|投产|投用|投入|落户|落地|落成|启动|启用|签约|签署|入选|入围|入驻|当选|获批|通过|聚焦|覆盖|涵盖|包括|包含|涉及|来自|围绕|带来|带动|带领|迎接|迎来|亲临|前往|赶赴|奔赴|抵达|出席|发表|发布|播出|刊登|介绍|表示|认为|全部|全面推|完成|实现|达到|超过|超出|突破|下降|上升|上涨|下跌|减少|增加|增长|提高|提升|连鸣|鸣枪|受到|受益于|排队|聚集|聚餐|恢复|接受|接到|接种|享受|享有|报名|踊跃|奋战|坚守|驻守|驰援|救治|撤离至|转移至|按照|根据|通过|利用|参会|参加|参赛|参展|参与|采用|采取|进行|进入|进军|走进|走出|走向|站在|位于|坐落|构成|组成|形成|成为|成立|列入|纳入|呈现|展现|展示|展出|推动|推进|推出|推介|用于|属于|位列|堪称|不断|不同程度|正在|已经|即将|仍然|依然|依次|首次|再次|多次|平均|预计|累计|总计|合计|约占|占比|占|称|说|都是|就是|还是|来到|来华|来访|赴|组建|承认|关闭|开设|进出(?!口)|进出口(?![企公商银货商])|一致|免费|细化分解|发出|升空|护航(?![编任行])|学习(?![班会者小])|保持|摆脱|提交|实施|违反|承担|创新高|遍布|无法|送往|运往|飞往|发往|投递|轮番|各具|相映|确认(?!病)|同步|回顾|出台|支持(?![者率])|期间|近日|今[天日年晨晚]|昨[天日]|挂牌|之一|环比|同比|单日|短期|研发(?![中机人平])|发起|抢修|运抵|返回|离开|离境|出境|入境(?!游)';
const said = new RegExp(`^(?:${saidWords})`, 'u');
const saidHeads = new Set(saidWords.split('|').map((word) => word.charCodeAt(0)));

const adjectives =
	/(?:重要|重大|重点|主要|具体|不同|崭新|新|大型|优秀|优质|珍贵|典型|突出|鲜明|精彩|独特|关键|基本|全新|务实|宝贵|特殊|纷呈|各异|丰富|完整|独立|多彩|执政|有名|著名|知名|(.)\1|[性型式化]|[高低强大深远]质量)$/u;

/** No noun but a place within: `36所医院中只有10所`. */
const tails = /(?:[中里内上下达][只仅]?|其中|灾后)$/u;

/** How those that are counted are: `航天员身心状态良好`, `机组运行平稳`. */
const conditions =
	/(?:(?:身心|身体|健康|精神|生命|情绪|整体|总体)*(?:状态|状况|体征|情况|情绪|运行|进展|运转)?(?:均|全部|基本|总体|十分|非常)?(?:良好|平稳|稳定|顺利|正常|完好|有序|健在|安全))$/u;

const fates = /(?:死亡|受伤|遇难|失踪|被困|丧生|伤亡)$/u;

/** One character that is a noun by itself: 42个村结合实际. */
const short = /^[村县市镇乡校](?![村县市镇乡州区旗民庄委级支落务医镇寨规长政区场直内外容府法域级企花庆树址友内园车])/u;

/** What describes it may begin with a verb or a preposition and ends with 的: `身着校服的`, `在本地制造的`. */
const modifier =
	/^(?:在|位于|来自|源自|面向|针对|关于|涉及|身着|身穿|头戴|手持|出席|参加|参与|从事|负责|具有|拥有|装有|载有|满载|刻有|写有|有关|包括|曾|正在|即将|刚刚|最|由(?![来头])|与|同(?![学志事胞伴伙行龄乡类窗])|对(?![手象口])|为|以|被|经(?![理济营纪销贸])|新建|在建)[^，。；：“”！？\d]{1,14}?的(?=[\u4e00-\u9fff])/u;

/** Whether what is said begins here, so that the noun is over or stands elsewhere. */
export function isSaidAt(text: string, pos: number): boolean {
	return beginsSaid(text, pos) && !within.test(text.slice(pos, pos + 3));
}

function beginsSaid(text: string, pos: number): boolean {
	return saidHeads.has(text.charCodeAt(pos)) && said.test(text.slice(pos, pos + 5));
}

interface Noun {
	readonly start: number;
	readonly end: number;
}

/** What may be a counted noun from `pos` on, at most to `stop`; `undefined` where there is none to trust. */
export function countedNounAt(text: string, pos: number, stop: number): Noun | undefined {
	const noun = plainNounAt(text, pos, stop);
	if (text[stop] !== '“' || (noun !== undefined && noun.end !== stop)) return noun;
	if (noun === undefined && stop > pos && (text[stop - 1] !== '的' || isSaidAt(text, pos))) return undefined;
	const quoted = quotedNoun(text, stop);
	return noun === undefined || quoted?.inside === false ? quoted : noun;
}

function plainNounAt(text: string, pos: number, stop: number): Noun | undefined {
	// 9省区, 14部委: the measure word goes on.
	if (isOneOf(text.charCodeAt(pos - 1), '省部国') && /^(?:省[区市]|部委|国庆)/u.test(text.slice(pos - 1, pos + 1))) return undefined;
	if (short.test(text.slice(pos, pos + 2))) return { start: pos, end: pos + 1 };
	const described = modifier.exec(text.slice(pos, Math.min(stop, pos + 20)));
	if (described !== null && !/死亡|受伤|遇难|失踪/u.test(described[0])) return plainNounAt(text, pos + described[0].length, stop);
	if (isSaidAt(text, pos)) return undefined;
	let start = pos;
	let end = pos;
	while (end < stop) {
		const code = text.charCodeAt(end);
		if (code < 0x4e00 || code > 0x9fff) break;
		if (isOneOf(code, '的')) {
			// 3个重要的成果 counts 成果; of 29个省份的货物 it is the 省份, and of 14亿人民聚合的力量 who knows.
			if (start !== pos || !adjectives.test(text.slice(start, end))) {
				const owner = start === pos && end - start <= 3 && end - start >= 2;
				return owner || start !== pos ? { start, end } : undefined;
			}
			start = end + 1;
		} else if (end > start && beginsSaid(text, end)) break;
		else if (endCodes.has(code) && !within.test(text.slice(end, end + 3)) && !(end > start && knit.test(text.slice(end - 1, end + 1))))
			break;
		end++;
	}
	// Of 20位委员和专家 no one noun is counted; 7人死亡、8人受伤 are two counts.
	if (/[、和及与等]/u.test(text.charAt(end)) && !/^等[级候]/u.test(text.slice(end, end + 2)) && !isNumeralStart(text.charCodeAt(end + 1)))
		return undefined;
	const tail = tails.exec(text.slice(Math.max(start, end - 2), end));
	if (tail !== null) end -= tail[0].length;
	const condition = conditions.exec(text.slice(start, end));
	if (condition !== null && condition.index > 1) end = start + condition.index;
	// 居民死亡, 儿童受伤: who it was stands in the sentence, what is counted are the dead
	const fate = fates.exec(text.slice(start, end));
	if (fate !== null) start += fate.index;
	return end - start < 2 || end - start > 10 ? undefined : { start, end };
}

/** 2枚“长风”导弹, 六座行业的“灯塔工厂”: what stands behind the marks, or in them where nothing goes on. */
function quotedNoun(text: string, open: number): (Noun & { readonly inside: boolean }) | undefined {
	const length = text.slice(open, open + 13).indexOf('”');
	if (length < 0) return undefined;
	const close = open + length;
	const next = text.charAt(close + 1);
	const behind = /[\u4e00-\u9fff]/u.test(next) ? plainNounAt(text, close + 1, clauseStop(text, close + 1, 12)) : undefined;
	if (behind !== undefined) return { ...behind, inside: false };
	if (/[\u4e00-\u9fff]/u.test(next) && !isSaidAt(text, close + 1) && !ends.includes(next)) return undefined;
	return /^[\u4e00-\u9fff]{2,8}$/u.test(text.slice(open + 1, close)) ? { start: open + 1, end: close, inside: true } : undefined;
}
