// Mechanisms, initiatives, partnerships: 全球发展倡议, 共建“一带一路”, 中国—中亚机制. Read by the shape of the phrase.
// Knows no list of them but a few fixed phrases.
import { holdsAny } from '../../../text/heldCharacters.ts';
import { addMatches, type ScannedName, sureName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';
import { Mark } from '../words/lexicon.ts';
import { nominal } from '../words/nominal.ts';

const dash = '[—－–-]{0,2}\\s?';
const party =
	'(?:中亚|东盟|非洲|阿拉伯|拉美|加勒比|中东欧|太平洋岛国|南太|欧盟|非盟|阿盟|欧洲|亚洲|亚太|欧亚|海合会|上合组织|金砖|[\\u4e00-\\u9fff]{2,7}斯坦|中国|[俄法德英美泰韩]国)';

interface Pattern {
	/** Characters of which the phrase needs one. */
	readonly needs: string;
	/** A piece of it, without which it need not be looked for. */
	readonly piece: RegExp;
	readonly phrase: RegExp;
}

const patterns: readonly Pattern[] = [
	{ needs: '带', piece: /一带一路/u, phrase: /共(?:同建设|建)[“‘]一带一路[”’](?:倡议)?/gu },
	{ needs: '”’', piece: /[”’](?:倡议|机制|框架)/u, phrase: /[“‘][^“”‘’，。；！？]{2,16}[”’](?:倡议|机制|框架)/gu },
	{
		needs: '”’',
		piece: /(?:精神|倡议|经济带|电商|计划|之都|机制)[”’]/u,
		phrase: /[“‘][^“”‘’，。；！？]{2,14}(?:精神|倡议|经济带|电商|(?:提升|行动|培训|培养|交流|合作|振兴)计划|之都|合作机制)[”’]/gu,
	},
	{ needs: '带', piece: /一带一路/u, phrase: /[“‘]一带一路[”’]/gu },
	{ needs: '府', piece: /一府/u, phrase: /[“‘]一府[一两]委两院[”’]/gu },
	{ needs: '球', piece: /全球/u, phrase: /全球[\u4e00-\u9fff]{2,6}倡议/gu },
	{
		needs: '运',
		piece: /命运共同体/u,
		phrase: new RegExp(
			`(?:人类|周边|两国|海洋|网络空间|亚洲|地球生命|人类卫生健康|人与自然生命|核安全|${party}${dash}${party})命运共同体`,
			'gu',
		),
	},
	{
		needs: '伴',
		piece: /伙伴关系/u,
		phrase: /(?:永久|新时代|全天候|全方位|全面|战略|协作|合作|高质量|睦邻友好|友好|创新|互惠|[“‘][^“”‘’]{2,8}[”’]){1,6}伙伴关系/gu,
	},
	{
		needs: '制架神平中列',
		piece: /机制|框架|精神|合作平台|合作中心|班列|专列|平台/u,
		phrase: new RegExp(
			`${party}${dash}${party}[\\u4e00-\\u9fff]{0,6}?(?:机制|框架|精神|合作平台|合作中心|班列|专列(?:（[^（）]{2,12}段）)?|平台)`,
			'gu',
		),
	},
	{ needs: '神', piece: /精神/u, phrase: /(?:古?丝绸之路|丝路|红船|长征|延安|伟大建党|抗战|北京奥运|“?上海|劳模|工匠|雷锋|万隆)精神/gu },
	{
		needs: '列',
		piece: /班列/u,
		phrase: /(?:中欧(?:（[\u4e00-\u9fff]{2,4}）)?|中亚|中老|中越|中蒙)班列(?:[\u4e00-\u9fff]{2,4}集结中心)?/gu,
	},
	{ needs: '习', piece: /习近平/u, phrase: /习近平[\u4e00-\u9fff]{0,16}?思想/gu },
];

/** 1 for the last characters of what cooperation is called. */
const ends = new Uint8Array(1 << 16);
for (const end of '心台制架') ends[end.charCodeAt(0)] = 1;

export function findMechanisms(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	for (const { needs, piece, phrase } of patterns)
		if (holdsAny(text, needs) && piece.test(text)) addMatches('organization', text.matchAll(phrase), found);
	findCooperation(text, tokens, found);
	return found;
}

function findCooperation(text: string, tokens: readonly Token[], found: ScannedName[]): void {
	for (let k = 1; k < tokens.length; k++) {
		const last = tokens[k] as Token;
		if (
			last.end - last.start < 2 ||
			ends[text.charCodeAt(last.end - 1)] === 0 ||
			!/^(?:合作)?(?:中心|平台|机制|框架)$/u.test(text.slice(last.start, last.end))
		)
			continue;
		const start = cooperationStart(text, tokens, k);
		if (start !== undefined) found.push(sureName('organization', start, last.end));
	}
}

/** `贸易畅通合作平台`, `茶叶、治沙、职业教育三大合作中心`: at least one word before 合作; a list only before `三大` or `的`. */
function cooperationStart(text: string, tokens: readonly Token[], last: number): number | undefined {
	const suffix = tokens[last] as Token;
	const merged = text.startsWith('合作', suffix.start);
	if (!merged && !text.startsWith('合作', suffix.start - 2)) return undefined;
	let first = merged ? last : last - 1;
	let list = false;
	const counted = tokens[first - 1];
	const before = counted ? text.slice(Math.max(0, counted.end - 2), counted.end) : '';
	if (/^[两三四五六七八九]大$/u.test(before) || before.endsWith('的')) {
		list = true;
		first -= before.endsWith('的') || (counted as Token).end - (counted as Token).start >= 2 ? 1 : 2;
	}
	const end = first;
	for (let k = first - 1; k >= 0 && end - k <= 12; k--) {
		const token = tokens[k] as Token;
		const word = text.slice(token.start, token.end);
		if (list && word === '、') continue;
		if (!nominal(token, word) || token.marks & Mark.country) break;
		first = k;
	}
	const run = text.slice((tokens[first] as Token).start, suffix.start);
	if (/^(?:国际|区域|双方|双边|多边|地区|各种|友好|务实|全面)(?:合作)?$/u.test(run)) return undefined;
	if (first === end || (list && !text.slice((tokens[first] as Token).start, (tokens[end] as Token).start).includes('、'))) return undefined;
	return (tokens[first] as Token).start;
}
