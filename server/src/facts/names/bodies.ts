// Organizations and bodies: a run of words that ends in what a body is called (公司, 委员会, 大学 …).
// Knows single words and places; which bodies exist it knows only from the lexicon.
import type { Token } from './lattice.ts';
import { Mark } from './lexicon.ts';
import type { ScannedName } from './scanned.ts';

const longestRun = 10;
/** Bodies that need no place or name before them. */
const strongSuffix =
	/(?:公司|集团|大学|学院|医院|银行|研究院|研究所|委员会|协会|基金会|联合会|出版社|通讯社|电视台|海关|法院|检察院|公安局|俱乐部|代表团|博物馆|图书馆|总局|管理局|中学|小学|日报|晚报|时报|事务所|交易所|党|大使馆|组委会|筹委会)$/u;
/** Verbs that make a clause and never stand in a name. */
const linking = /^(?:和|与|同|及|以及|或|等|的|在|是|有|将|把|被|对|向|从|到|为|以|于|由|就|也|都|了|着|过|并|又|还|让|使|给)$/u;
const nominalVerb =
	/^(?:研究|合作|发展|服务|管理|建设|防治|治理|控制|检测|控股|交易|立法|开采|制造|进出口|出版|发行|运输|监督|检察|检查|救援|工作|投资|贸易|建筑|设计|开发|保护|促进|教育|培训|出口|进口|保险|监管|协调|执行|指挥|新闻|联络|创新|交流|传播|应急|救助|救灾|防汛|抗旱|纪律|检验|检疫|广播|通信|生产|改革|实验|试验|测试|统计|规划|勘察|勘探|开放|航空|航天|钻探|装备|租赁|评估|咨询|翻译|安全|对外|养殖|种植|育种|推广|参谋|作战|训练|扶贫|开展|工程|军事|武装|警察|边防|出入境|边检)$/u;
const breaker =
	/^(?:本|该|此|这|那|各|某|每|我|我国|全国性|其|他|她|它|国有|民营|私营|上述|有关|相关|部分|一些|多|许多|众多|任何|所在|负责|主管|参加|参观|访问|当地|一|两|三|一个|一家|两个|两家|几家|多家|几个|数家|新|老|大|小|前|原|现任|知名|著名|所有|其他|其它|另|另外|外国|国内外|国内|境外|海外|县级|省级|市级|国家级|地方|基层|建立|成立|设立|组建|创办|考入|毕业|加入|进入|来自|位于|称|说|表示|作为|包括|通过|根据|据|经|经过|按照|支持|推动|要求|受|针对|电|讯)$/u;

export interface BodyContext {
	readonly text: string;
	readonly tokens: readonly Token[];
}

export function findBodies({ text, tokens }: BodyContext): ScannedName[] {
	const found: ScannedName[] = [];
	for (let k = 0; k < tokens.length; k++) {
		const token = tokens[k] as Token;
		if (token.kind !== 'word') continue;
		if (token.marks & Mark.organization) {
			found.push({ kind: 'organization', start: token.start, end: token.end, sure: true });
		}
		if (!(token.marks & Mark.bodySuffix)) continue;
		const start = bodyStart(text, tokens, k);
		if (start !== undefined) found.push({ kind: 'organization', start, end: token.end, sure: true });
	}
	return longestFirst(found);
}

function bodyStart(text: string, tokens: readonly Token[], last: number): number | undefined {
	const suffix = wordOf(text, tokens[last] as Token);
	let first = last;
	let named = -1;
	for (let k = last - 1; k >= 0 && last - k <= longestRun; k--) {
		const token = tokens[k] as Token;
		const word = wordOf(text, token);
		if (!mayStandInside(token, word)) break;
		first = k;
		if (token.marks & (Mark.place | Mark.organization | Mark.country) || token.kind === 'foreign') named = k;
	}
	if (first === last) return undefined;
	if (named >= 0) return (tokens[startAtPlace(tokens, named)] as Token).start;
	if (suffix.length === 1)
		return brand(text, tokens, first, last) && /^(?:党|队|社|局|厂)$/u.test(suffix) ? (tokens[first] as Token).start : undefined;
	if (!strongSuffix.test(suffix)) return undefined;
	return (tokens[first] as Token).start;
}

/** Characters that are no word: `苏豪`, `松日`. */
function brand(_text: string, tokens: readonly Token[], first: number, last: number): boolean {
	for (let k = first; k < last; k++) if ((tokens[k] as Token).kind === 'other') return true;
	return false;
}

/** `新疆霍尔果斯海关`: the nearer of two places begins the name, unless the nearer is a mere part. */
function startAtPlace(tokens: readonly Token[], named: number): number {
	let at = named;
	while (at + 1 < tokens.length) {
		const here = tokens[at] as Token;
		const next = tokens[at + 1] as Token;
		const step = here.marks & Mark.place && !(here.marks & Mark.country) && next.marks & Mark.place && !(next.marks & Mark.wide);
		if (!step) break;
		at++;
	}
	return at;
}

function mayStandInside(token: Token, word: string): boolean {
	if (linking.test(word) || breaker.test(word)) return false;
	if (token.kind === 'person') return true;
	if (token.kind === 'foreign') return true;
	if (token.kind === 'other') return /^[\u4e00-\u9fffA-Za-z0-9０-９Ａ-Ｚａ-ｚ—－·（）“”]+$/u.test(word) && !/^[—－“”]$/u.test(word);
	const { marks } = token;
	if (marks & (Mark.title | Mark.speech | Mark.form)) return false;
	if (marks & Mark.verb && !(marks & Mark.noun)) return nominalVerb.test(word);
	if (marks & (Mark.noun | Mark.place | Mark.organization | Mark.weakPlace)) return true;
	if (marks & Mark.direction) return word.length === 1;
	if (marks & Mark.numeral) return /^(?:第.+|[一二三四五六七八九十]+)$/u.test(word);
	if (marks & Mark.adjective) return word.length === 2;
	return marks === 0 && word.length >= 1;
}

function longestFirst(found: ScannedName[]): ScannedName[] {
	return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function wordOf(text: string, token: Token): string {
	return text.slice(token.start, token.end);
}
