// Numerals that count nothing: idioms (百年变局, 千家万户), slogans (四个意识), group names (五国, 两岸), fixed words (一定, 百姓).
// The scanner passes over them whole. A list, because that is what idioms are.

import { isOneOf } from '../../../text/characters.ts';

const idioms = `
百年变局 百年未有之大变局 百年大计 百年大党 百年奋斗 百年老店 百年树人 百年征程 百年梦想 千年丝路 千年古城 千年古都 千年大计 千年等一回 万年青
千家万户 千山万水 千军万马 千方百计 千变万化 千千万万 千言万语 千丝万缕 千秋万代 千差万别 千辛万苦 千头万绪 千锤百炼 千载难逢 千万要 千篇一律 千钧一发 千里之行 千里迢迢 千里共婵娟 千古 千百年 千百万 千禧
万众一心 万物 万事 万里长征 万里长城 万里长江 万家灯火 万无一失 万水千山 万紫千红 万象 万隆 万一 万分 万能 万岁 万千 万全 万万 万米深海
百花 百姓 百家争鸣 百尺竿头 百强 百色 百合 百货 百科 百般 百团大战 百炼成钢 百战百胜 百折不挠 百废待兴 百闻不如一见 百业 百度 百日 百端待举 百分制 百叶 百米跨栏 百帕 一百个放心
十分 十足 十字 十全十美 十八般 十拿九稳 十月革命 十八洞 十里洋场 十里长街 十里八乡 十指 十堰 十面埋伏 十几载 十三陵 十四行 十万大山 十万火急 十动然拒 十年如一日 十年磨一剑 十年树木 十年寒窗
九牛一毛 九州 九江 九龙 九天 九泉 九霄 九寨沟 九三学社 九一八 九二共识 九华山 九曲 九尾 九死一生
八方 八达岭 八路军 八一 八仙 八卦 八宝山 八闽 八项规定 八荣八耻 八角 八股
七嘴八舌 七上八下 七夕 七七事变 七台河 七彩 七国集团 七一勋章 七十七国集团 七情六欲
六国 六安 六盘水 六和 六一 六畜 六亲 六神 六月飞雪 六稳 六保 六合
五国 五湖四海 五星 五四 五一 五台山 五指山 五谷 五彩 五金 五位一体 五大发展理念 五大理念 五年规划 五年计划 五道口 五角大楼 五官 五脏 五常 五通桥 五洲 五光十色 五花八门 五角 五环 五行 五粮液 五保
四海 四川 四平 四大发明 四大名著 四面八方 四梁八柱 四通八达 四个意识 四个自信 四个全面 四个伟大 四分五裂 四国 四季如春 四周 四处 四肢 四面 四邻 四合院 四书 四化 四方 四散 四方坪 四世同堂 四个现代化
三农 三峡 三亚 三明 三门峡 三沙 三江 三方 三军 三股势力 三位一体 三个代表 三严三实 三会一课 三中全会 三北 三角 三思 三番五次 三令五申 三言两语 三心二意 三教九流 三顾茅庐 三生 三伏 三九 三八 三晋 三秦 三湘 三星 三七 三部曲 三原色 三步走 三大战役 三大攻坚战 三大法宝 三元 三文鱼 三轮车 三轮摩托 三轮电动 三明治 三阳 三级跳 三产 三包 三甲 三公 三重门 三天打鱼 三长两短 三维 三桥 三河 三公里圈 三期叠加 三级甲等 三家分晋 三农问题 三分天下 三只手 三权分立 三把火
二十国集团 二十四节气 二十四史 二维码 二维 二手 二线 二次元 二次创业 二次元件 二氧化 二胡 二战 二话 二七 二连浩特 二元 二审 二级市场 二传 二重 二把手 二人转 二郎 二等 二流 二孩 二胎 二者 二房东 二号人物 二道
两位数 两国 两岸 两会 两院 两弹一星 两个维护 两个确立 两个一百年 两个结合 两个毫不动摇 两手抓 两手 两翼 两侧 两旁 两端 两者 两极 两江 两湖 两广 两河 两用 两栖 两性 两口子 两山 两面 两难 两样 两头 两汉 两宋 两军 两党 两制 两新 两重 两高 两样东西 两相 两地 两级联动 两码事 两全其美 两袖清风 两区 两会 两个文明 两学一做 两委 两州 两路 两线 两情 两小无猜 两败俱伤 两个先行区
一带一路 一国两制 一府一委两院 一府两院 一号文件 一把手 一带 一路 三天两头 一年一度 一年四季 一年到头 一日千里 一日三餐 一日游 一天天 一点一滴 一分为二 一分耕耘 一元复始 一级市场 一家人 一家子 一家亲 一家 一起 一道 一样 一些 一定 一直 一般 一切 一致 一同 一旦 一向 一体 一步步 一站式 一条龙 一刀切 一揽子 一系列 一点 一面 一方 一边 一番 一次性 一部分 一代代 一代人 一代又一代 一代 一言一行 一丝不苟 一以贯之 一如既往 一脉相承 一心一意 一枝独秀 一帆风顺 一举 一线 一流 一律 一味 一概 一贯 一再 一经 一时 一度 一手 一行 一旁 一身 一生 一世 一汽 一大批 一大早 一大 一门心思 一分一秒 一分钱 一号 一块 一席之地 一臂之力 一石 一连 一早 一角 一斑 一股 一周岁 一辈子 一会儿 一下 一口气 一杯水 一个样 一个劲 一种种 一网通办 一窗 一站 一村一品 一县一 一人一 一户一 一企一 一省一 一市一 一事一议 一例一 一对一 一帮一 一专多能
半岛 半天时间 半径 半导体 半数 半壁 半路 半场 半决赛 半空 半夜三更 半百 半票 半山 半坡 半生 半球 半边天 半官方 半自动 半成品 半月谈 半信半疑 半途 半月板 半米 半截
双方 双边 双碳 双一流 双十一 双城 双减 双创 双拥 双向 双循环
零距离 零售 零件 零部件 零碳 零排放 零食 零星 零散 零钱 零和 零下 零容忍 零关税 零跑 零工 零担 零的突破 零时差
几乎 几何 几内亚 几经 几度 几许 几时 几率 几分 几多 几年 几天 几个月 几个 几次 几位 几名 几代 几点 几回
数字 数据 数学 数量 数码 数控 数年 数月 数日 数次 数度 数目 数额 数值 数智 数以 数据库 数字化
亿万 亿万富翁 千亿级 万亿级 百亿级 百万富翁 百万雄师 百万吨级 千万工程 万元户 千瓦时 千里 千米 千克 千瓦 万里 百里 十里 百年 千年 万年 千岛 千秋 千户苗寨 百万庄 万户 万科 万州 万宁 万向 万通 万达 万豪 万寿 万斯 百亩 千亩 千余年前 百步 百度 百余载 百花齐放 百草 百草园 千斤顶 千叶 千阳 千島
`;

/** By their first two characters, longest first. */
const byPair = Map.groupBy(new Set(idioms.split(/\s+/u).filter((idiom) => idiom !== '')), (idiom) => pairAt(idiom, 0));
for (const list of byPair.values()) list.sort((a, b) => b.length - a.length);

function pairAt(text: string, pos: number): number {
	return (text.charCodeAt(pos) << 16) | text.charCodeAt(pos + 1);
}

/** Words whose numeral is never a count, by what stands before it: `最后一公里`, `统一`, `进一步`. */
const heads = /(?:最后|进|下|统|唯|逐|专|万|单|同|任|某|每|这|那|另|哪|再|又|之|有|合|归|第|惟|先|更)$/u;

/** Length of the idiom that begins at `pos`, or 0. */
export function idiomAt(text: string, pos: number): number {
	const list = byPair.get(pairAt(text, pos));
	if (list === undefined) return 0;
	for (const idiom of list) if (text.startsWith(idiom, pos)) return idiom.length;
	return 0;
}

/** `冬季两项`, `铁人三项`: sports by their names. */
export function isSport(text: string, start: number, end: number): boolean {
	return isOneOf(text.charCodeAt(end), '项') && /(?:冬季|现代|铁人|北欧)$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** True where what stands before `pos` takes a single 一 into another word. */
export function takesOne(text: string, pos: number): boolean {
	return heads.test(text.slice(Math.max(0, pos - 3), pos));
}

const formal = '壹贰叁肆伍陆柒捌玖拾佰仟';

/** 登陆两次, 着陆场, 收拾: one formal numeral among other words is no number; `伍元`, `陆万` and `贰拾` are. */
export function isFormalWord(text: string, pos: number): boolean {
	if (!isOneOf(text.charCodeAt(pos), formal)) return false;
	if (text[pos] === '陆' && /[登着大水内海]/u.test(text.charAt(pos - 1))) return true;
	return !/[壹贰叁肆伍陆柒捌玖拾佰仟零万亿元圆角分]/u.test(text.charAt(pos + 1));
}
