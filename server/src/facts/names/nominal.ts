// Which words may stand inside a name that several words make: nouns and what serves as one, no clause.
// Knows no names.
import type { Token } from './lattice.ts';
import { Mark } from './lexicon.ts';

/** Words that join or point, and verbs that make a clause. */
const outside =
	/^(?:和|与|同|及|以及|或|等|的|在|是|有|将|把|被|对|向|从|到|为|以|于|由|就|也|都|了|着|过|并|又|还|让|使|给|本|该|此|这|那|各|某|每|我|我国|其|他|她|它|国有|民营|私营|上述|有关|相关|部分|一些|多|许多|众多|任何|所在|负责|主管|参加|参观|访问|当地|一|两|三|个|一个|一家|两个|两家|几家|多家|几个|数家|新|老|大|小|前|原|现任|知名|著名|所有|其他|其它|另|另外|外国|国内外|国内|境外|海外|县级|省级|市级|国家级|基层|建立|成立|设立|组建|创办|考入|毕业|加入|进入|来自|位于|称|说|表示|作为|包括|通过|根据|据|经|经过|按照|支持|推动|要求|受|针对|电|讯|出席|召开|举行|举办|主持|承办|一系列|系列|重要|双方|各方|期间|以来|之后|之前|前夕|日前|近日|今天|昨天|今年|去年|年|月|日)$/u;
/** Verbs that make a clause; all other verbs may serve as nouns in a name. */
const clause =
	/^(?:加快|加强|深化|打造|培育|提升|完善|健全|扩大|优化|增加|增强|新增|坚定|持续|着力|聚焦|引领|带动|助力|关注|呈现|直播|隆重|迎接|围绕|抓好|做好|做强|率先|首次|正式|共同|联手|携手|成功|圆满|成立|访问|参观|召开|举行|出席|参加|支持|推动|要求|宣布|指责|批准|加入|进入|派|派出|组建|设立|建立|起诉|收购|控告|邀请|帮助|带领|率领|接受|提供|签署|签订|公布|发布|发表|希望|决定|提出|获得|荣获|赢得|击败|战胜|负于|迎战|前往|抵达|离开|来到|回到|返回|到达|位于|毕业|就读|任职|担任|当选|出任|兼任|调任|任命|会见|通过|采访|报道|转发|依托|打击|袭击|轰炸|占领|收到|送到|送往|送进|住进|走进|走出|建成|新建|修建|兴建|筹建|创建|创办|开办|关闭|取消|撤销|改为|并入|成为|作为|属于|看到|听到|发现|认识|知道|了解|相信|坚持|坚决|开始|继续|决心|能够|可以|应该|必须|需要|欢迎|感谢|祝贺|警告|谴责|反对|呼吁|敦促|责令|授权|委托|聘请|聘任|招聘|录取|考上|考取|考入|投奔|投入|走|来|去|到|在|是|有|为|做|当|给|让|使|叫|请|说|称|谈|讲|问|答|看|听|想|要|会|能|可|应|须|愿|肯|敢|将|已|曾|正|刚|又|再|还|更|最|很|太|都|也|就|才|只|不|没|无|非|用|由|从|向|对|于|至|达|超|近|约|共|均|则|且|而|并|或|及|与|和|同|跟|随|据|依|按|照|经|因|以|之|其|所|者|了解到|告诉|表明|显示|证明|说明|存在|出现|发生|造成|导致|引起|受到|遭到|得到|拿到|买到|卖给|交给|送给|捐给|献给|寄给|留给|推出|生产出|研制出|打入|挺进|杀入|跻身|退出|脱离|摆脱|承担|负责|履行|执行|实施|落实|贯彻|推进|促使|迫使|利用|使用|采用|运用|结合|围绕|针对|面向|面对|服务于|致力于|集中|分布|隶属于|附属于|来自|源于|出自|始建于|建于|坐落|地处|毗邻|靠近|途经|经由|取道|直奔|奔赴|开赴|赶赴|赴|奔|抵|驻|访|率|领|派驻|进驻|入驻|迁入|迁往|搬到|设在|坐落在|落户|发往|运往|运抵|销往|出口到|售给)$/u;
/** Words of other classes that serve as nouns in names. */
const verbalNoun =
	/^(?:友好|畅通|独立|高级|特别|综合|下属|直属|所属|附属|建交|竣工|投产|减贫|治国理政|互联互通|执行|实施|推进|生产|使用|利用|组织)$/u;

export function nominal(token: Token, word: string): boolean {
	if (outside.test(word)) return false;
	if (token.kind === 'person' || token.kind === 'foreign' || token.kind === 'place') return true;
	if (token.kind === 'other') return /^[\u4e00-\u9fffA-Za-z0-9０-９Ａ-Ｚａ-ｚ·]+$/u.test(word);
	const { marks } = token;
	if (verbalNoun.test(word)) return true;
	if (marks & (Mark.speech | Mark.form | Mark.title)) return false;
	if (clause.test(word)) return false;
	if (marks & Mark.verb && !(marks & Mark.noun)) return word.length >= 2;
	if (marks & (Mark.noun | Mark.place | Mark.organization | Mark.weakPlace | Mark.calling)) return true;
	if (marks & Mark.direction) return word.length === 1;
	if (marks & Mark.numeral) return /^(?:第.+|[一二三四五六七八九十]+期?|周年|.{1,4}届|.{1,4}次)$/u.test(word);
	if (marks & Mark.adjective) return word.length === 2;
	if (/^(?:[一二三四五六七八九]期|周年|周边|海上|空中|地下|水下|世纪|青年|少年|儿童|夏季|冬季|春季|秋季|年度)$/u.test(word)) return true;
	if (marks & (Mark.function | Mark.time | Mark.phrase)) return false;
	return true;
}
