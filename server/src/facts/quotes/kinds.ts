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
	/** `direct`: `他说：“…”`; `reported`: a verb of speech stands earlier in the sentence. */
	readonly said: 'direct' | 'reported' | 'no';
}

const finals = /[。！？!?…][”’」』]?$/u;
const clauses = /[，；。！？]/u;

/** Nouns that name a thing after its quoted proper name: `“春风”计划`. */
const classNouns =
	/^(?:系列|主题|国际|国家|专项|全国)?(?:倡议|计划|工程|行动|机制|精神|会议|峰会|论坛|项目|平台|品牌|奖|勋章|奖章|称号|号|班列|列车|专列|卫星|飞船|火箭|气田|油田|隧道|铁路|公路|活动|评选|大赛|比赛|展|节|年|月|日|周|专栏|栏目|节目|小程序|公司|酒店|学校|基金|联盟|战略|方案|规划|政策|条约|框架|建设|合作|建交|元首|外长|航母|舰|台风|景区|公园|大桥|大道|社区|晚会|演习|联演|模式|理念)/u;
/** The same where the noun is quoted with its name: `“春风计划”`. */
const properHeads =
	/.{2}(?:倡议|计划|工程|行动|机制|精神|峰会|论坛|联盟|经济带|走廊|大学|[旅文艺科合].{0,8}年|条约|公约|宣言|纲要|奖|勋章|大赛|之都|班列|快线|专线)$|^[一-龥A-Za-z0-9]{2,4}[号欧]$/u;
const naming =
	/(?:题为|题目是|名为|取名|起名|命名为|叫做|叫作|名叫|主题为|主题是|更名为|改名为|简称|代号|授予|荣获|获评|获颁|共建)[：，]?$/u;
const slogans = /^(?:一带一路|十[一二三四五六七]五|[一二三四五六七八九十]·?[一二三四五六七八九十])$/u;
const proverbs =
	/(?:谚语|古语|俗语|俗话说?|古诗|诗句|唐诗|宋词|歌词|古人云|古人说|老话说?|常言道|有云|吟诵|朗诵|写有|写着|印有|镌刻着|刻着|书写着|标语|横幅)[：，]?$/u;
const papers =
	/(?:》|声明|公报|宣言|条约|白皮书|文件|决议|公约|报告)(?:中|里|的)?(?:[各双]方)?(?:重申|指出|强调|提出|规定|明确|宣布|写明|写道|显示|称)?[：，]?$/u;

export function kindOf({ words, before, after, heading, said }: QuoteSurroundings): QuoteKind {
	if (heading) return 'title';
	const complete = finals.test(words) && words.length > 3;
	const phrase = !complete && !clauses.test(words);
	if (!complete && (slogans.test(words) || naming.test(before))) return 'title';
	if (phrase && (classNouns.test(after) || properHeads.test(words))) return 'title';
	if (words.length > 3 && proverbs.test(before)) return 'document';
	const utterance =
		complete ||
		words.length >= 16 ||
		(clauses.test(words) && words.length >= 12) ||
		(said === 'direct' && words.length >= 4) ||
		(said === 'reported' && words.length >= 9);
	if (!utterance) return 'emphasis';
	return papers.test(before) ? 'document' : 'speech';
}
