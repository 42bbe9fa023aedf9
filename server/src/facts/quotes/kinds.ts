// What kind of thing stands between quotation marks, by its own words and those right beside it.
// Knows nothing of names or of who speaks; whether a verb of speech leads to it is given.
import type { QuoteKind } from '../model.ts';

export interface QuoteSurroundings {
	readonly words: string;
	/** What stands before the opening and behind the closing mark, as far as it matters: a dozen units. */
	readonly before: string;
	readonly after: string;
	/** In a heading or headline. */
	readonly heading: boolean;
	/** `direct`: `他说：“…”`; `joined`: `他强调“…”`; `reported`: a verb of speech stands earlier in the sentence. */
	readonly said: Said;
}

export type Said = 'direct' | 'joined' | 'reported' | 'no';

/** `perhaps`: speech if somebody can be found who said it, else a term. */
export type LikelyKind = QuoteKind | 'perhaps';

/** Ends as a sentence does. */
export function isComplete(words: string): boolean {
	return words.length > 3 && /[。！？!?…][”’」』]?$/u.test(words);
}

const clauses = /[，；。！？]/u;

/** Nouns that name a thing after its quoted proper name: `“春风”计划`. */
const classNouns =
	/^(?:系列|主题|国际|国家|专项|全国|特色|重大|科学|文化)*(?:倡议|计划|工程|行动|机制|精神|会议|峰会|论坛|项目|平台|品牌|奖|勋章|奖章|称号|号|班列|列车|专列|卫星|飞船|火箭|气田|油田|隧道|铁路|公路|活动|评选|大赛|比赛|展|节|年|月|日|周|专栏|栏目|节目|小程序|公司|酒店|学校|基金|联盟|战略|方案|规划|政策|条约|框架|建设|合作|建交|元首|外长|航母|舰|台风|景区|公园|大桥|大道|社区|晚会|演习|联演|模式|理念|改革|制度|体系)/u;
/** Gatherings and the like are named by whole slogans: `“读好书，做好人”主题活动`. */
const gatheringNouns =
	/^(?:的)?(?:主题|系列|专题|全国|首届)*(?:主题|座谈会|研讨会|论坛|展览|展|活动|讲座|报告会|发布会|宣讲|比赛|大赛|征文|晚会|演讲|专场|口号|讨论会|协商)|^为(?:主题|题|名|口号|主线|宗旨)|^(?:等)?(?:系列)?(?:发布)?(?:展示)?活动/u;
/** The same where the noun is quoted with its name: `“春风计划”`. */
const properHeads =
	/.{2}(?:倡议|计划|工程|行动|机制|精神|峰会|论坛|联盟|经济带|走廊|大学|[旅文艺科合友].{0,8}年|条约|公约|宣言|纲要|规划|框架|奖|勋章|大赛|之都|班列|快线|专线|热线|展|展览|展示|仪式|研讨会|座谈会|博览会|项目|共同体|伙伴关系|(?:国际|世界|全国|纪念).{0,12}日)$|^[一-龥A-Za-z0-9]{2,4}[号欧]$/u;
const naming =
	/(?:题为|题目是|名为|取名|起名|命名为|叫做|叫作|名叫|主题为|主题是|更名为|改名为|简称|代号|授予|荣获|获评|获颁|获得|共建)[：，]?$/u;
const slogans = /^(?:一带一路|十[一二三四五六七]五|[一二三四五六七八九十]·?[一二三四五六七八九十])$/u;

const written =
	/(?:谚语|古语|俗语|俗话说?|古诗|诗句|唐诗|宋词|歌词|古人云|古人说|老话说?|常言道|有云|正所谓|吟诵|朗诵|写有|写着|印有|印着|挂着|镌刻着|刻着|书写着|标语|横幅|条幅|牌匾)[：，]?$/u;
const writing = /^等?的?(?:巨幅|红色|大幅|醒目)*(?:横幅|条幅|标语|字样|牌匾|大字|题词|对联|诗句|古训|谚语|古语)/u;
const papers =
	/(?:》|声明|公报|宣言|条约|白皮书|文件|决议|公约|报告)(?:中|里|的)?(?:[，]?[各双]方)?(?:明确)?(?:重申|指出|强调|提出|规定|明确|宣布|写明|写道|显示|称)?[：，]?$|(?:规划|建议|纲要|意见|通知)中?(?:明确)?(?:指出|强调|提出|规定|要求)[：，]?$/u;

/** Words before which a quotation is a thing spoken of and no utterance: `按照“…”的原则`. */
const prepositions = /(?:对|把|将|以|用|按照|围绕着?|从|到|让|树立|践行|坚持|实现|秉持|延续|包含|开展|关于)$/u;

export function likelyKindOf({ words, before, after, heading, said }: QuoteSurroundings): LikelyKind {
	if (heading) return 'title';
	if (words.length > 3 && (written.test(before) || writing.test(after))) return 'document';
	if (isComplete(words)) return said === 'no' && isVerse(words) ? 'document' : saidKind(before);
	// `“这条路，”他说，“全长12公里。”`: only what goes on behind its speaker ends so.
	if (words.endsWith('，')) return 'perhaps';
	if (slogans.test(words) || naming.test(before) || gatheringNouns.test(after)) return 'title';
	if (!clauses.test(words) && (classNouns.test(after) || properHeads.test(words))) return 'title';
	// From here on a part of somebody's sentence, a slogan or a term.
	const ends = after === '' || /^[，。；！？…、”’“‘]/u.test(after);
	if (!ends && (prepositions.test(before) || /^(?:有关|相关)/u.test(after) || (after.startsWith('的') && words.length < 20)))
		return 'emphasis';
	const long = words.length >= 16 || (words.length >= 12 && clauses.test(words));
	switch (said) {
		case 'direct':
			return words.length >= 9 || (words.length >= 4 && ends) ? saidKind(before) : 'emphasis';
		case 'joined':
		case 'reported':
			return words.length >= 9 ? saidKind(before) : 'emphasis';
		case 'no': {
			const alone = ends && /(?:^|[，。；：、！？…”’])$/u.test(before);
			return long && alone ? 'perhaps' : 'emphasis';
		}
	}
}

function saidKind(before: string): QuoteKind {
	return papers.test(before) ? 'document' : 'speech';
}

/** `潮平两岸阔，风正一帆悬`: lines of one length without a word of today's prose. */
function isVerse(words: string): boolean {
	const lines = words.split(/[，；。！？]/u).filter((line) => line !== '');
	const length = lines[0]?.length ?? 0;
	return lines.length >= 2 && length >= 4 && length <= 8 && lines.every((line) => line.length === length) && !/[的了我你是在]/u.test(words);
}
