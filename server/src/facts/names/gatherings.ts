// Events and mechanisms: 第二届…峰会, 全球发展倡议, 共建“一带一路”. Read by the shape of the phrase.
// Knows no list of them.
import type { ScannedName } from './scanned.ts';

const dash = '[—－–-]{1,2}';
const place =
	'(?:中亚|东盟|非洲|阿拉伯|拉美|加勒比|中东欧|太平洋岛国|南太|欧盟|非盟|阿盟|欧洲|亚洲|亚太|欧亚|东北亚|东南亚|海合会|上合组织|金砖|[\\u4e00-\\u9fff]{2,7}斯坦|中国|[\\u4e00-\\u9fff]国)';
const edition = '(?:首届|[上本]届|第[一二三四五六七八九十百零〇\\d]+届)';
const meeting =
	'(?:峰会|首脑会议|领导人会议|高峰论坛|论坛|博览会|运动会|大会|年会|会议|会晤|对话会?|研讨会|圆桌会议?|锦标赛|电影节|艺术节|交易会|联席会议|电视电话会议)';
const nounRun = '[\\u4e00-\\u9fff“”‘’（）—－–·\\d]';

interface Pattern {
	readonly kind: 'event' | 'organization' | 'place';
	readonly pattern: RegExp;
}

const patterns: readonly Pattern[] = [
	{
		kind: 'event',
		pattern: new RegExp(`第[一二三四五六七八九十\\d]+届(?:、第[一二三四五六七八九十\\d]+届)+${nounRun}{1,20}?${meeting}`, 'gu'),
	},
	{ kind: 'event', pattern: new RegExp(`${edition}${nounRun}{0,24}?${meeting}(?![\\u4e00-\\u9fff]{0,2}(?:中心|办公室|秘书处))`, 'gu') },
	{ kind: 'event', pattern: /(?:[本此上该]次|本届|首次|这次)(?:峰会|论坛|博览会|运动会)/gu },
	{ kind: 'event', pattern: new RegExp(`“?${place}${dash}“?${place}(?:[五六]国|国家)?”?${nounRun}{0,10}?${meeting}`, 'gu') },
	{
		kind: 'event',
		pattern:
			/(?:全国|[省市县区]|[\u4e00-\u9fff]{2,3}[省市县区])?(?:第?[一二三四五六七八九十]+届)(?:全国)?(?:人大|政协|人民代表大会|[\u4e00-\u9fff]{0,3}委员会)(?:常委会)?(?:第?[一二三四五六七八九十]+次)(?:会议|全会|全体会议)/gu,
	},
	{ kind: 'event', pattern: /[‘“][^“”‘’，。；]{2,16}(?:年|旅游年|文化年|合作年)[’”]/gu },
	{ kind: 'organization', pattern: /共(?:同建设|建)[“‘]一带一路[”’](?:倡议)?/gu },
	{ kind: 'organization', pattern: /[“‘][^“”‘’，。；！？]{2,16}(?:经济带|之路)?[”’](?:倡议|机制|框架)/gu },
	{ kind: 'organization', pattern: /[“‘][^“”‘’，。；！？]{2,14}(?:精神|倡议|经济带|电商|提升计划|行动计划|之都|合作机制)[”’]/gu },
	{ kind: 'organization', pattern: /[“‘]一带一路[”’]/gu },
	{ kind: 'organization', pattern: /全球(?:发展|安全|文明|治理|人工智能治理|数据安全)倡议/gu },
	{
		kind: 'organization',
		pattern: new RegExp(
			`(?:人类|周边|两国|海洋|网络空间|亚洲|地球生命|人类卫生健康|人与自然生命|核安全|${place}${dash}?${place})命运共同体`,
			'gu',
		),
	},
	{
		kind: 'organization',
		pattern: /(?:永久|新时代|全天候|全方位|全面|战略|协作|合作|高质量|睦邻友好|友好|创新|互惠|传统|[“‘][^“”‘’]{2,8}[”’]){1,6}伙伴关系/gu,
	},
	{
		kind: 'organization',
		pattern: new RegExp(
			`(?:${place}${dash}?${place})(?:[\\u4e00-\\u9fff]{0,6})(?:机制|框架|精神|合作平台|合作中心|班列|人文旅游班列|专列|平台)`,
			'gu',
		),
	},
	{ kind: 'organization', pattern: /(?:古?丝绸之路|丝路|红船|长征|延安|伟大建党|抗战|北京奥运|上海|劳模|工匠|雷锋|万隆|团结合作)精神/gu },
	{ kind: 'organization', pattern: /(?:中欧(?:（[\u4e00-\u9fff]{2,4}）)?|中亚|中老|中越|中蒙)班列(?:[\u4e00-\u9fff]{2,4}集结中心)?/gu },
	{ kind: 'organization', pattern: /习近平[\u4e00-\u9fff]{0,16}?思想/gu },
];

export function findGatherings(text: string): ScannedName[] {
	const found: ScannedName[] = [];
	for (const { kind, pattern } of patterns) {
		pattern.lastIndex = 0;
		for (const match of text.matchAll(pattern)) {
			if (/[，。；！？、]/u.test(match[0]) && !match[0].startsWith('第')) continue;
			found.push({ kind, start: match.index, end: match.index + match[0].length, sure: true });
		}
	}
	return found;
}
