// The reference words in one dictionary: plain words with their frequency, and what each may be as a name.
// Built on first use. Knows nothing of sentences.
import divisionsData from '../../../../../corpus/reference/divisions.json' with { type: 'json' };
import organizationsData from '../../../../../corpus/reference/organizations.json' with { type: 'json' };
import personsData from '../../../../../corpus/reference/persons.json' with { type: 'json' };
import regionsData from '../../../../../corpus/reference/regions.json' with { type: 'json' };
import titlesData from '../../../../../corpus/reference/titles.json' with { type: 'json' };
import wordsData from '../../../../../corpus/reference/words.json' with { type: 'json' };
import { createWordTrie, type WordTrie } from '../../../text/wordTrie.ts';
import { allCountries, allTerritories, foreignCities, formerStates } from '../../places/countries.ts';
import { allRenamings } from '../../places/renamings.ts';
import { shortDivision } from '../places/divisions.ts';

/** What a word may be, as bits. */
export const Mark = {
	noun: 1,
	verb: 2,
	adjective: 4,
	/** Adverbs, prepositions, conjunctions, particles, pronouns: words that no name contains. */
	function: 8,
	numeral: 16,
	time: 32,
	place: 64,
	/** A place's name that is also a common word: `大同`, `安康`. */
	weakPlace: 128,
	country: 256,
	organization: 512,
	/** A post that stands for a state or a body: `总统`, `书记`. */
	title: 1024,
	/** A calling that is a title only beside a name: `专家`, `记者`. */
	calling: 2048,
	/** Stands after a name: `说`, `指出`. */
	speech: 4096,
	/** Stands after a name as an address: `同志`, `先生`. */
	form: 8192,
	/** The last word of an organization's name: `公司`. */
	bodySuffix: 16384,
	/** The last word of an event's name: `峰会`. */
	eventSuffix: 32768,
	/** A province, a country or a region: a higher unit than a town. */
	wide: 65536,
	/** An idiom or set phrase. */
	phrase: 131072,
	direction: 262144,
	/** A person everybody knows: `毛泽东`, `克林顿`. */
	person: 524288,
	/** Stands after a name and says that it is a person's: `老人`, `夫妇`. */
	kin: 1048576,
	/** The last word of a place's name: `口岸`, `沙漠`. */
	placeSuffix: 2097152,
	/** A division of China. */
	division: 4194304,
	/** Stands after a surname alone and says that it is one: `大娘`, `医生`. */
	address: 8388608,
	/** Brings in a name and is no post: `丈夫`, `外援`, `嫌疑人`. */
	role: 16777216,
} as const;

export interface Lexicon {
	readonly trie: WordTrie & { get(word: string): number };
	/** The word of one character, or -1. */
	readonly singles: Int32Array;
	readonly marks: Int32Array;
	/** Minus the logarithm of the word's probability. */
	readonly costs: Float32Array;
}

let built: Lexicon | undefined;

export function lexicon(): Lexicon {
	built ??= build();
	return built;
}

/** Whether a word of two characters or more begins at `at`: at 平 of 平易近人. */
export function beginsWord(text: string, at: number): boolean {
	const { trie } = lexicon();
	let node = 0;
	for (let i = at; i < text.length && i < at + 4; i++) {
		node = trie.next(node, text.charCodeAt(i));
		if (node === -1) return false;
		if (i > at && trie.value(node) !== -1) return true;
	}
	return false;
}

const classMarks: Readonly<Record<string, number>> = {
	n: Mark.noun,
	b: Mark.noun,
	x: 0,
	v: Mark.verb,
	a: Mark.adjective,
	d: Mark.function,
	p: Mark.function,
	c: Mark.function,
	u: Mark.function,
	r: Mark.function,
	m: Mark.numeral,
	q: Mark.numeral,
	t: Mark.time,
	i: Mark.phrase,
	f: Mark.direction,
};

/** Cost of a character alone that print has as a surname and hardly as a word: what the frequency list counts of it are names. */
const bareSurname = 13;
const total = 26 * Math.LN2;
export const unknownCost = 16;

function build(): Lexicon {
	const trie = createWordTrie(97_000);
	const marks: number[] = [];
	const costs: number[] = [];
	const add = (text: string, mark: number, cost: number, from = 0, to = text.length): void => {
		if (from === to) return;
		const id = trie.add(text, marks.length, from, to);
		if (id === marks.length) {
			marks.push(mark);
			costs.push(cost);
		} else {
			marks[id] = (marks[id] as number) | mark;
			if (cost < (costs[id] as number)) costs[id] = cost;
		}
	};
	/** The words of a list, which stand with a space between them, without a string for each. */
	const addAll = (list: string, mark: number, cost: number): void => {
		for (let from = 0, to = 0; from < list.length; from = to + 1) {
			to = list.indexOf(' ', from);
			if (to === -1) to = list.length;
			add(list, mark, cost, from, to);
		}
	};
	for (const [name, buckets] of Object.entries(wordsData as Record<string, Record<string, string>>))
		for (const [bucket, list] of Object.entries(buckets)) addAll(list, classMarks[name] ?? 0, total - Number(bucket) * Math.LN2);
	const plain = marks.length;
	addPlaces(add, (word) => {
		const id = trie.get(word);
		return id !== -1 && id < plain;
	});
	for (const list of Object.values(organizationsData)) {
		for (const row of list.split('|')) for (const name of row.split('=')) add(name, Mark.organization, 9);
	}
	addAll(personsData.famous, Mark.person, 10.5);
	addAll(personsData.foreign, Mark.person, 10.5);
	addAll(titlesData.state, Mark.title, 10);
	addAll(titlesData.people, Mark.calling, 10);
	addAll(titlesData.forms, Mark.form, 10);
	addAll(titlesData.addresses, Mark.address, 10);
	addAll(titlesData.roles, Mark.role | Mark.noun, 10);
	addAll(speechWords, Mark.speech | Mark.verb, 9);
	addAll(bodySuffixes, Mark.bodySuffix | Mark.noun, 10);
	addAll(eventSuffixes, Mark.eventSuffix | Mark.noun, 10);
	addAll(placeSuffixes, Mark.placeSuffix | Mark.noun, 9);
	addAll(kinWords, Mark.kin | Mark.noun, 9.5);
	addAll(modernWords, Mark.noun, 10);
	addAll(personsData.alike, Mark.noun, 14);
	addAll(blockers, Mark.noun, 6);
	for (const surname of personsData.bare) {
		const id = trie.get(surname);
		if (id !== -1) costs[id] = Math.max(costs[id] as number, bareSurname);
	}
	return { trie, singles: singlesOf(trie), marks: Int32Array.from(marks), costs: Float32Array.from(costs) };
}

function singlesOf(trie: WordTrie): Int32Array {
	const singles = new Int32Array(1 << 16);
	for (let unit = 0; unit < singles.length; unit++) singles[unit] = trie.value(trie.next(0, unit));
	return singles;
}

type Add = (word: string, mark: number, cost: number) => void;

function addPlaces(add: Add, isWord: (word: string) => boolean): void {
	for (const { name, full, others, capital } of allCountries()) {
		for (const word of [full, name, ...others]) if (word.length > 1) add(word, Mark.place | Mark.country | Mark.wide, 8.5);
		add(capital ?? '', Mark.place, 9.5);
	}
	for (const { name } of allTerritories()) add(name, Mark.place, 10);
	for (const [, cities] of foreignCities()) for (const word of cities) add(word, Mark.place, 10.5);
	for (const word of formerStates()) add(word, Mark.place | Mark.wide, 10);
	for (const [group, list] of Object.entries(regionsData))
		if (group !== 'ambiguous' && group !== 'certain') for (const word of list.split(' ')) add(word, Mark.place | Mark.wide, 9.5);
	const ambiguous = new Set(regionsData.ambiguous.split(' '));
	const certain = new Set(regionsData.certain.split(' '));
	const division = (name: string, mark: number, cost: number): void => {
		add(name, Mark.place | Mark.division | mark, cost);
		const autonomous = /自治([州县旗])$/u.exec(name);
		const short = shortDivision(name);
		if (short.length < 2 || short === name) return;
		if (autonomous) add(`${short}${autonomous[1]}`, Mark.place | Mark.division | mark, cost);
		if (ambiguous.has(short) || (isWord(short) && !certain.has(short))) add(short, Mark.weakPlace | Mark.division | mark, cost + 3);
		else add(short, Mark.place | Mark.division | mark, cost + 1);
	};
	for (const [province, cities] of Object.entries(divisionsData as Record<string, Record<string, string>>)) {
		division(province, Mark.wide, 8.5);
		for (const [city, counties] of Object.entries(cities)) {
			if (!/^(?:市辖区|县$|省直|自治区直)/u.test(city)) division(city, 0, 9.5);
			for (const county of counties.split(' ')) if (county.length > 1) division(county, 0, 11);
		}
	}
	for (const { from } of allRenamings()) if (from.length > 2) add(from, Mark.place | Mark.division, 11);
}

const speechWords =
	'说 道 称 表示 指出 强调 介绍 认为 告诉 透露 回忆 回忆说 坦言 感慨 呼吁 宣布 问道 回答 补充 补充说 解释 解释说 评价 评论 写道 笑着说 介绍说 告诉记者 感叹 直言 坚信 重申 致辞 讲话 发言 要求 提出 谈到 说道 透露说 分析 分析说 建议 希望 相信 承认 否认 证实 警告 主张 祝愿 祝贺 感谢 赞扬 赞赏 称赞 谴责 通电话 通话 报道 摄影报道 通讯员报道 摄';
const bodySuffixes =
	'研究会 促进会 联谊会 联合体 妇联 残联 工商联 侨联 文联 科协 作协 记协 体协 友协 消协 民院 师院 医学院 反贪局 支行 分行 储蓄所 营业所 地税所 供电所 国税局 交警队 法工委 党工委 学委会 指导委员会 理事会 办公厅 主席团 研究室 水泥厂 铝厂 钢厂 酒厂 药厂 糖厂 纸厂 总厂 分厂 音像出版社 信用社 联络小组 工作组 调查组 领导小组 联合舰队 舰艇编队 青年联合会 妇女联合会 科学技术协会 自由党 共产党 人民党 社会党 民主党 国大党 人民联盟 教育厅 民政厅 卫生厅 农业厅 财政厅 文化厅 商务厅 水利厅 自然资源厅 应急管理厅 民政局 教育局 卫生局 工商局 税务局 畜牧局 水利局 林业局 农业局 司法局 统计局 物价局 审计局 交通局 规划局 城管局 应急管理局 市场监管局 邮电局 教委 计委 经贸委 体委 科委 建委 农委 经委 外经贸委 计生委 国教委 防总 筹委 组委 宣传部 组织部 统战部 党校 女队 男队 青年队 少年队 乒乓球队 羽毛球队 体操队 跳水队 游泳队 田径队 射击队 篮球队 排球队 考古队 公司 集团 集团公司 有限公司 有限责任公司 股份有限公司 总公司 分公司 大学 学院 学校 中学 小学 高中 初中 附中 附小 幼儿园 党校 研究院 研究所 研究中心 实验室 科学院 医院 卫生院 卫生所 诊所 银行 基金会 基金 协会 学会 联合会 商会 总会 分会 工会 总工会 委员会 管委会 党委 省委 市委 县委 区委 旗委 州委 团委 纪委 工委 党组 党总支 党支部 支部 政协 人大 人大常委会 常委会 人民政府 法院 人民法院 检察院 人民检察院 公安局 公安厅 派出所 分局 总局 局 厅 部 司 署 办公室 办事处 大使馆 使馆 总领馆 领事馆 代表团 代表处 代表队 海关 边检站 出版社 报社 日报 晚报 早报 时报 周报 晨报 通讯社 电视台 电台 广播电台 杂志社 剧院 剧团 歌舞团 艺术团 乐团 交响乐团 合唱团 芭蕾舞团 杂技团 博物馆 图书馆 美术馆 纪念馆 科技馆 档案馆 展览馆 文化馆 体育馆 联盟 同盟 组织 议会 国会 议院 参议院 众议院 法庭 内阁 总部 司令部 军区 舰队 部队 兵团 集团军 军 师 旅 支队 总队 大队 中队 联队 考古队 考察队 救援队 医疗队 工作队 队 俱乐部 交易所 事务所 律师事务所 合作社 村委会 居委会 社区居委会 社区 村党支部 工厂 厂 农场 林场 牧场 酒店 宾馆 饭店 商店 商场 超市 书店 党 工党 阵线 革命党 出入境边防检查站 邮局 气象局 气象台 天文台 车站 机务段 铁路局 航空公司 机构 中心 智库 社 基地 监狱 看守所 敬老院 福利院 游击队 足球队 男篮 女篮 男足 女足 女排 男排 国家队 大队部 总指挥部 指挥部 热电厂 电力局 供电局 制药厂 纺织厂 化工厂 钢铁厂 机械厂 汽车厂 印刷厂 化纤厂 制片厂 电影制片厂 杂志社 少儿社 联校 希望小学 实验小学 师范 师范大学 红十字会 马会 总检察院 空军 海军 陆军 科学技术委员会 老干部局 新闻处 接待处 稽查队 集训队 地委 联社 信用社 信托 证券 保险公司 石化 钢铁公司 电厂 发电厂 水电站 核电站 发电公司 物流公司 特遣队 维和部队 警察局 警察厅 检察厅 财政部 国防部 外交部 教育部 卫生部 内政部 司法部 商务部 农业部 交通部 文化部 国土安全部 能源部 劳工部 经济部 产业部 工业部 管理局 管理处 情报局 环保局 环境保护局 文化局 旅游局 教体局 卫健委 发改委 新闻局 出版局 新闻署 出版署 筹委会 组委会 执委会 特委会 编委会 评委会 村党总支 团支部 团市委 团省委 团县委 政治部 后勤部 参谋部 装备部 作战部 社会部 武装部 人武部 公证处 公安处 农技站 供销社 供销合作社 发电总厂 水厂 污水处理厂 垃圾处理厂 服务台 报警台 查号台 救护队 考察团 访问团 观光团 参观团 话剧团 文工团 京剧团 越剧团 京剧院 话剧院 歌剧院 曲艺团 民乐团 木偶剧团 调查团 文物局 有线电视台 广播站 气象站 监测站 水文站 图片社 分院 分校 军校 警校 技校 戏校 中专 职业中专 高级中学 警卫队 海岸警卫队 网球队 围棋队 象棋队 冰球队 棒球队 垒球队 曲棍球队 手球队 登山队 仪仗队 民兵营 独立团 独立师 文化宫 少年宫 青年宫 律师协会 圣公会 友好小组 劳动党 人民军 解放组织 阵线党 联合党 进步党 独立党 进步联盟 军事法庭 人民武装部 交警大队 刑警队 巡警队 电视总台 立法会 国民议会 审计厅 公安分局 交警支队 消防支队 消防总队 消防队 体育总局 体育局 教研室 教研组 酒家 药业 股份公司 供电公司 电力公司 燃气公司 自来水公司 制药公司 保税区管委会';
const eventSuffixes =
	'峰会 首脑会议 首脑会晤 领导人会议 领导人会晤 论坛 高峰论坛 年会 大会 代表大会 全会 会议 会谈 会晤 座谈会 研讨会 圆桌会 圆桌会议 发布会 博览会 展览会 交易会 展销会 洽谈会 进博会 服贸会 广交会 消博会 数博会 世博会 奥运会 冬奥会 残奥会 亚运会 亚冬会 大运会 全运会 运动会 锦标赛 世锦赛 世界杯 亚洲杯 联赛 公开赛 大奖赛 邀请赛 大赛 电影节 艺术节 文化节 音乐节 旅游节 文化年 旅游年 音乐会 演唱会 晚会 联欢会 仪式 典礼 开幕式 闭幕式 竣工投产仪式 对话 对话会 战役 战争 起义 革命 运动 事件 惨案 阅兵 阅兵式 博览会 周 年 节';
const placeSuffixes =
	'经开区 共和国 王国 联邦 公国 酋长国 古城遗址 遗址 古城 古镇 口岸 机场 国际机场 火车站 高铁站 港口 国际港务区 港务区 开发区 经济技术开发区 高新技术产业开发区 高新区 工业园 工业园区 产业园 产业园区 科技园 自贸区 自贸试验区 保税区 示范区 公路 高速公路 高速 铁路 高铁 铁路隧道 隧道 大桥 特大桥 水库 水电站 热电厂 光伏电站 风电项目 风电场 核电站 运河 海湾 海峡 山脉 高原 平原 盆地 沙漠 草原 谷地 峡谷 大峡谷 半岛 群岛 列岛 岛屿 国家公园 森林公园 湿地公园 自然保护区 保护区 广场 大街 大道 街道 胡同 国际运输走廊 运输走廊 经济走廊 走廊 天然气管道 输油管道 原油管道 输气管道 管道 大厦 体育场 体育馆 国际会议中心 会展中心 国际会展中心 清真寺 大教堂 故里 故居 油田 气田 煤矿 灌区 新村 新城 老城 湖区 库区 植物园 动物园 公园 游览区 风景区 度假区 居民区 新机场 航天城 太空中心 航天中心 新区';
const kinWords =
	'老人 老汉 老太 老太太 大娘 大爷 大妈 大嫂 大婶 大叔 大伯 大姐 大哥 奶奶 爷爷 夫妇 夫妻 一家 一家人 父子 父女 母女 母子 兄弟 姐妹 姐弟 兄妹 兄 嫂 烈士 遗孀 一行 等人 本人 生前 故居 纪念馆 传 自己';
/** Words younger than the frequency list. */
const modernWords =
	'履职 航司 源区 地球仪 地球村 太阳镜 太阳伞 太阳雨 太阳灶 太阳花 太阳帽 太阳翼 太阳鸟 太阳神 太阳城 太阳电池 太阳帆板 城中村 下半旗 踏春 寻梅 特奥会 赛艇 研学 拓市场 拓市 阿拉伯语 阿拉伯文 阿拉伯数字 阿拉伯人 全维度 全链条 全周期 全覆盖 全要素 治沙 植根 华丽 卓然 麦穗 麦田 麦苗 村落 重联 香囊 白鹤 白刃战 陆基 冬捕 秋装 冬装 年味 植保 康养 岛屿 两国 温室 全长 全程 全线 花海 花市 白茶 黄桃 黄牛 黄鱼 金银花 银幕 金秋 金融街 强烈 强音 强链 强基 强省 强县 育人 五育 舞龙 舞狮 舞剧 古村落 古建筑 古茶树 古城墙 古街 安检 安居 安置 文脉 文旅 文博 文化宫 文明城 方言 方队 方舱 龙灯 龙头 石油 石化 石窟 白酒 农机 农技 农资 牛奶 马拉松 江豚 江水 鲁棒 沙化 沙源 沙戈荒 季风 项链 时空 时速 时点 应季 应激 丰收节 丰收年 双碳 双链 双季 双创 车路 车网 车企 车流 车展 房企 路演 路况 管护 管控 童趣 童话 贺信 贺词 贺电 贺卡 贺岁 惠民 惠农 养老金 养老院 续保 双拥 金秋 金融城 春耕 春灌 秋收 夏收 夏粮 麦收 冬小麦 冬奥 冬训 高清 高端化 高新区 高素质 高精尖 高超音速 高峰会 高薪 白皮书 白名单 蓝皮书 安保 安抚 安危 严查 严打 敬献 敬老 强降雨 强台风 山洪 洪峰 余震 雨林 雷暴 雷雨 林草 林农 林火 牛羊 羊绒 龙舟 龙舟赛 龙虾 花海 花香 花卉 苗木 苗圃 秋粮 路桥 路网 车流 易地 易懂 甘薯 盛赞 盛会 盛典 盛况 成品油 成果展 卫冕 卫健 习俗 宣讲 宣誓 宣介 文博 文创 文旅 文博会 金牌 金山 银山 施工图 施政 凌汛 邮轮 计生 童声 童工 单打 双打 双赢 双减 双循环 公募 公示 公祭 公投 容错 管网 管廊 危化品 利好 焦化 焦炭 钢厂 陆路 陆海 陆港 全网 全域 全媒体 米面 米粉 古镇 古渠 古村 古建 古文 华章 能耗 时长 尚需 通航 通胀 从严 从重 于今 应约 应邀 向好 向海 丰硕 丰产 连胜 连心 连片 连日 胡杨 包保 石材 温差 江豚 池鱼 汤圆 鱼苗 明媚 明珠 钟声 祝愿 席位 席卷 强国 强军 谷物 谷雨 白露 小雪 夏至 冬至 秋分 马鲛鱼 法西斯 反法西斯 仲夏 盛景 满春 惠容 减贫 脱贫 普惠 数字化 低碳 绿色低碳 互联互通 高质量 新质生产力 碳中和 碳达峰 双碳 元首 冶铁 乡村振兴 直播 网红 短视频 大数据 云计算 区块链 物联网 智慧城市 无人机 新能源 光伏 储能 动车组 高铁 地铁 航母 航天员 空间站 快递 外卖 网购 电商 跨境电商 自媒体 融媒体 三国 四国 五国 六国 七国 八国 十国';
/** Words in which a name seems to stand: `发展中国家` holds no 中国. */
const blockers =
	'发展中国家 轮值主席国 主席国 主席团 主席台 主席令 总统府 总统制 总统令 许可证 许可 中国家 中文 中餐 中医 中药 中医药 大韩 日方 日前 日益 日常 日子 日期 美丽 美好 美元 英雄 英语 德语 法语 法律 法制 法治 加强 加快 加大 加上 加入 新型 新闻 土地 马上 巴士 古老 古代 南北 东西 意义 意见 意识 文明 文化 阿姨 马路 中国画 中国话 总理府 外长会 外长会议 防长会 部长级 部长会议 书记处 司令部 元首级 主任委员 委员会 代表团 代表大会 代表队 领导人会议 专家组 专家学者 记者会 记者站 院士专家 党委会 省长杯 市长杯 博士学位 硕士学位 教授级 会长单位 理事国 理事会 董事会 监事会 议员团 大使馆 领事馆 公使衔 编辑部 编辑室 博士点 博士后流动站 演员表 总裁班 主任级 总编室 秘书处 秘书长级 参赞处 武官处 校长室 全方位 地方 大方 厄尔尼诺 拉尼娜 马克 卢比 克朗 卢布 里亚尔 比索 法郎 欧元 英镑 日元 第纳尔 里拉 尤伯杯 汤姆斯杯 汤尤杯 挪威克朗 瑞典克朗 丹麦克朗 冰岛克朗 北京时间 九龙壁 代县长 小城镇 苏迪曼杯 戴维斯杯 吉普 吉普车 桑塔纳 菲亚特 夏利 奥迪 奔驰 奥斯卡 木乃伊 白癜风 哈达 比基尼 巧克力 咖啡 卡拉 迪斯科 高尔夫 马拉松 乌托邦 沙龙 沙发 尼古丁 阿司匹林 维他命 雅马哈 布尔什维克 伊斯兰 巴士 卡通 康乃馨 萨满 官方 军方 警方 对方 各方 多方 四方 八方 一方 双方 三方 另一方 南方 北方 东方 西方 前方 后方 远方 我方 甲方 乙方 校方 院方 厂方 资方 劳方 中方位';
