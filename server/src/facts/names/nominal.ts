// Which words may stand inside a name that several words make: nouns and what serves as one, no clause.
// Knows no names.
import type { Token } from './lattice.ts';
import { Mark } from './lexicon.ts';

/** Words that join or point, and verbs that make a clause. */
const outside =
	/^(?:和|与|同|及|以及|或|等|的|在|是|有|将|把|被|对|向|从|到|为|以|于|由|就|也|都|了|着|过|并|又|还|让|使|给|本|该|此|这|那|各|某|每|我|我国|其|他|她|它|国有|民营|私营|上述|有关|相关|部分|一些|多|许多|众多|任何|所在|负责|主管|参加|参观|访问|当地|一|两|三|个|一个|一家|两个|两家|几家|多家|几个|数家|新|老|大|小|前|原|现任|知名|著名|所有|其他|其它|另|另外|外国|国内外|国内|境外|海外|县级|省级|市级|国家级|基层|建立|成立|设立|组建|创办|考入|毕业|加入|进入|来自|位于|称|说|表示|作为|包括|通过|根据|据|经|经过|按照|支持|推动|要求|受|针对|电|讯|出席|召开|举行|举办|主持|承办|一系列|系列|重要|双方|各方|期间|以来|之后|之前|前夕|日前|近日|今天|昨天|今年|去年|年|月|日)$/u;
/** Verbs that serve as nouns in names. */
const verbalNoun =
	/^(?:研究|合作|发展|服务|管理|建设|防治|治理|控制|检测|控股|交易|立法|开采|制造|进出口|出版|发行|运输|监督|检察|检查|救援|工作|投资|贸易|建筑|设计|开发|保护|促进|教育|培训|出口|进口|保险|监管|协调|执行|指挥|新闻|联络|创新|交流|传播|应急|救助|救灾|防汛|抗旱|纪律|检验|检疫|广播|通信|生产|改革|实验|试验|测试|统计|规划|勘察|勘探|开放|航空|航天|钻探|装备|租赁|评估|咨询|翻译|安全|对外|养殖|种植|育种|推广|参谋|作战|训练|扶贫|工程|军事|武装|警察|边防|出入境|边检|建交|竣工|投产|会晤|对话|治国理政|旅游|展示|展览|畅通|减贫|友好|互联互通|下属|直属|所属|附属|中外|评论|收藏|登山|反恐|防御|防务|领导|代表|选举|筹备|组织|高级|特别|联合|综合|独立|开业|签约|启动|开工|通车|开幕|闭幕|颁奖|表彰|总结|动员|部署|推进|对接|推介|招商|公祭|纪念|庆祝|升旗|入学|毕业|授勋|授旗|授衔|宣誓|就职|奠基|揭牌|首发|首映|首航|首飞|交接|欢迎|欢送)$/u;

export function nominal(token: Token, word: string): boolean {
	if (outside.test(word)) return false;
	if (token.kind === 'person' || token.kind === 'foreign' || token.kind === 'place') return true;
	if (token.kind === 'other') return /^[\u4e00-\u9fffA-Za-z0-9０-９Ａ-Ｚａ-ｚ·]+$/u.test(word);
	const { marks } = token;
	if (marks & (Mark.speech | Mark.form)) return false;
	if (marks & Mark.title) return false;
	if (verbalNoun.test(word)) return true;
	if (marks & Mark.verb && !(marks & Mark.noun)) return false;
	if (marks & (Mark.noun | Mark.place | Mark.organization | Mark.weakPlace | Mark.calling)) return true;
	if (marks & Mark.direction) return word.length === 1;
	if (marks & Mark.numeral) return /^(?:第.+|[一二三四五六七八九十]+|周年|.{1,4}届|.{1,4}次)$/u.test(word);
	if (marks & Mark.adjective) return word.length === 2;
	if (marks & (Mark.function | Mark.time | Mark.phrase)) return false;
	return true;
}
