// Events: a run of words that ends in what a gathering is called (峰会, 论坛, 仪式 …) and says which one.
// Knows no list of events.
import { holdsAny } from '../../../text/heldCharacters.ts';
import { addMatches, type ScannedName, sureName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';
import { lexicon, Mark } from '../words/lexicon.ts';
import { nominal } from '../words/nominal.ts';

const longestRun = 16;
/** These name an event with any word before them that tells which. */
const strong =
	/(?:峰会|首脑会议|首脑会晤|领导人会议|领导人会晤|论坛|博览会|展览会|交易会|展销会|洽谈会|运动会|奥运会|冬奥会|残奥会|亚运会|亚冬会|全运会|大运会|锦标赛|世锦赛|世界杯|公开赛|大奖赛|邀请赛|电影节|艺术节|文化节|音乐节|旅游节|研讨会|座谈会|圆桌会议?|对话会|代表大会|全会|工作会议|会议|会晤|大会|年会|仪式|典礼|文化年|旅游年|战役|起义|革命|战争|阅兵式?)$/u;
/** These also are ordinary words: they name an event only after an edition or a body. */
const weak = /(?:会议|会晤|大会|仪式|典礼|年会|战争|革命|研讨会|座谈会|圆桌会议?|对话会|全会|论坛|代表大会|工作会议|阅兵式?)$/u;
const edition =
	/^(?:首届|首次|[上本此该]次|[上本]届|第[一二三四五六七八九十百零〇\d]+[届次]|[一二三四五六七八九十]+届|[一二三四五六七八九十]+次|\d+)$/u;
const selecting = /^(?:[本此上这]次|[本上首]届|首次)(?:峰会|论坛|博览会|运动会)$/u;
/** Who convenes: `外长第四次会晤`, `经贸部长首次会议`. */
const convened = /^(?:外长|防长|财长|部长|元首|领导人|总理|首脑|议长|首次)$/u;
const whole = /^(?:中央|全国|国际|世界|全球|联合国|亚洲|欧洲|奥林匹克|全省|全市)/u;
const session =
	/(?:全国|[省市县区州]|[\u4e00-\u9fff]{2,3}[省市县区])?第?[一二三四五六七八九十]{1,4}届(?:全国)?(?:人大|政协|人民代表大会|[\u4e00-\u9fff]{0,3}委员会|中央委员会)?(?:常委会)?第?[一二三四五六七八九十]{1,4}[次中](?:会议|全会|全体会议)/gu;
const editions =
	/第[一二三四五六七八九十\d]{1,4}届(?:、第[一二三四五六七八九十\d]{1,4}届){1,4}[\u4e00-\u9fff“”]{1,16}?(?:高峰论坛|论坛|峰会|博览会|大会|会议)/gu;
const joint = /^暨[\u4e00-\u9fff]{2,12}?(?:对话|论坛|研讨会|大会|峰会|博览会|会议|仪式)/u;
const listed = /^(?:、[\u4e00-\u9fff]{2,4}(?:年|节))+/u;

export function findGatherings(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	if (holdsAny(text, '届')) {
		addMatches('event', text.matchAll(editions), found);
		addMatches('event', text.matchAll(session), found);
	}
	for (let k = 1; k < tokens.length; k++) {
		if (((tokens[k] as Token).marks & Mark.eventSuffix) === 0) continue;
		const event = eventEnding(text, tokens, k);
		if (event !== undefined) found.push(event);
	}
	if (text.includes('年”') || text.includes('年’')) found.push(...quotedYears(text));
	return found;
}

/** The event whose last word is `tokens[last]`. */
function eventEnding(text: string, tokens: readonly Token[], last: number): ScannedName | undefined {
	const token = tokens[last] as Token;
	const word = text.slice(token.start, token.end);
	if (!strong.test(word) || nameGoesOn(text, token.end)) return undefined;
	const start = eventStart(text, tokens, last, word);
	if (start === undefined) return undefined;
	const behind = text.slice(token.end, token.end + 20);
	const more = joint.exec(behind) ?? (/[年节]$/u.test(word) ? listed.exec(behind) : null);
	return sureName('event', start, token.end + (more?.[0].length ?? 0));
}

const quotedYear = /[‘“][^“”‘’，。；]{2,14}(?:旅游年|文化年|合作年|发展年|友好年|交流年)[’”]/gu;

/** `哈萨克斯坦“中国旅游年”`: a year of something in marks, with the country that holds it. */
function quotedYears(text: string): ScannedName[] {
	return Array.from(text.matchAll(quotedYear), ({ index, 0: year }) =>
		sureName('event', index - countryBefore(text, index), index + year.length),
	);
}

/** Length of the country's name that ends at `end`, or 0. */
function countryBefore(text: string, end: number): number {
	const { trie, marks } = lexicon();
	for (let length = 8; length >= 2; length--) {
		const id = end >= length ? trie.get(text.slice(end - length, end)) : -1;
		if (id !== -1 && (marks[id] as number) & Mark.country) return length;
	}
	return 0;
}

/** `峰会新闻中心` is a body, `会议期间` is not. */
function nameGoesOn(text: string, end: number): boolean {
	return /^(?:新闻中心|秘书处|组委会|办公室|机制|中心|成员|宣言|精神|室|厅|纪要|纪念馆|桌)/u.test(text.slice(end, end + 4));
}

function eventStart(text: string, tokens: readonly Token[], last: number, suffix: string): number | undefined {
	let first = last;
	let telling = false;
	let numbered = false;
	for (let k = last - 1; k >= 0 && last - k <= longestRun; k--) {
		const token = tokens[k] as Token;
		const word = text.slice(token.start, token.end);
		if (/^[”’]$/u.test(word)) {
			const open = openingQuote(text, tokens, k);
			if (open === undefined) break;
			k = open;
			first = k;
			telling = true;
			continue;
		}
		if (/^[—－–-]+$/u.test(word) && k > 0 && isName(tokens[k - 1] as Token)) continue;
		if (word === '与' && k > 0 && plainNoun(tokens[k - 1] as Token) && plainNoun(tokens[k + 1] as Token)) continue;
		if (/^[同与和]$/u.test(word) && k > 0 && isName(tokens[k - 1] as Token) && isName(tokens[k + 1] as Token)) continue;
		if (edition.test(word) || (token.marks & Mark.numeral && /^第/u.test(word))) numbered = true;
		else if (!nominal(token, word) && !convened.test(word)) break;
		if (isName(token)) telling = true;
		first = k;
	}
	if (first === last) return undefined;
	first = firstName(text, tokens, first, last);
	const begin = editionAfterPlace(text, tokens, first, last);
	const start = begin === first ? wideStart(text, tokens, first, last) : (tokens[begin] as Token).start;
	const run = text.slice(start, (tokens[last] as Token).start);
	if (selecting.test(run + suffix)) return start;
	if (numbered && (telling || !weak.test(suffix) || run.length > 3)) return start;
	if (telling && (!weak.test(suffix) || run.length >= 4)) return start;
	return whole.test(run) && run.length >= 3 ? start : undefined;
}

function plainNoun(token: Token): boolean {
	return (token.marks & Mark.noun) !== 0 && token.end - token.start === 2 && !isName(token);
}

/** A verb or a lone word of place before the first name belongs to the sentence: `回顾西安峰会`. */
function firstName(text: string, tokens: readonly Token[], first: number, last: number): number {
	let at = first;
	while (at < last) {
		const token = tokens[at] as Token;
		if (isName(token) || edition.test(text.slice(token.start, token.end)) || /[“‘]/u.test(text[token.start] ?? '')) return at;
		const stray = token.marks & (Mark.direction | Mark.verb) && !(token.marks & Mark.noun);
		if (!stray) return at === first ? first : at;
		at++;
	}
	return first;
}

/** `西安首届中国—中亚峰会`: the place before the edition is where it was held. */
function editionAfterPlace(text: string, tokens: readonly Token[], first: number, last: number): number {
	for (let k = first + 1; k < last && k <= first + 2; k++) {
		const token = tokens[k] as Token;
		const held = tokens[k - 1] as Token;
		if (!isName(held) || /^(?:人大|政协)$/u.test(text.slice(held.start, held.end))) break;
		const list = text.slice(token.start, token.end);
		if (/^(?:首届|第[一二三四五六七八九十\d]+届)$/u.test(list)) return k;
	}
	if (/^首次$/u.test(text.slice((tokens[first] as Token).start, (tokens[first] as Token).end))) return first + 1;
	return first;
}

/** A bare year or count before the name belongs to it; a lone 在 or a date does not. */
function wideStart(text: string, tokens: readonly Token[], first: number, last: number): number {
	let at = first;
	while (at < last && /^(?:年|月|日|名|个|项|次|届|家|位|期|点)$/u.test(text.slice((tokens[at] as Token).start, (tokens[at] as Token).end)))
		at++;
	return (tokens[at] as Token).start;
}

function openingQuote(text: string, tokens: readonly Token[], close: number): number | undefined {
	for (let k = close - 1; k >= 0 && close - k <= 10; k--) {
		const c = text[(tokens[k] as Token).start];
		if (c === '“' || c === '‘') return k;
		if (c === '”' || c === '’' || c === '，' || c === '。') return undefined;
	}
	return undefined;
}

function isName(token: Token): boolean {
	return (token.marks & (Mark.place | Mark.organization | Mark.country)) !== 0;
}
