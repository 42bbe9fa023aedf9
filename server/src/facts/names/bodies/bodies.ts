// Organizations and bodies: a run of words that ends in what a body is called (公司, 委员会, 大学 …).
// Knows single words and places; which bodies exist it knows only from the lexicon.

import { countriesOf } from '../../places/countryLetters.ts';
import { type ScannedName, sureName } from '../scanned.ts';
import { joinsSentences } from '../words/chinesePerson.ts';
import { type Token, wordOf } from '../words/lattice.ts';
import { beginsWord, Mark } from '../words/lexicon.ts';
import { nominal } from '../words/nominal.ts';
import { allLone, brand, brandAfterPlace } from './brands.ts';
import { canonicalBody } from './canonical.ts';
import { campus, isOwned, withDepartment, withState } from './extents.ts';

const longestRun = 12;
/** What belongs to no name, though it is a noun. */
const unnamed = /^(?:政府|企业|地区|各国|人士|同胞|选手|学者|外援|两国|双方|最大|若干|[\u4e00-\u9fff]{2}性|第[一二三四五六七八九十]大)$/u;
/** Bodies that need no place or name before them. */
const strongSuffix =
	/(?:公司|集团|大学|学院|医院|银行|研究院|研究所|委员会|协会|基金会|联合会|出版社|通讯社|电视台|海关|法院|检察院|公安局|俱乐部|代表团|博物馆|图书馆|总局|管理局|中学|小学|日报|晚报|时报|事务所|交易所|党|大使馆|组委会|筹委会)$/u;

/** Words that make a body a whole country's or the world's. */
const whole = /^(?:国家|中央|全国|国际|中华|世界|联邦|皇家|国立|泛美|亚太|省委|市委|县委|区委|地委|市政府|县政府|省政府)$/u;
/** `四家墨西哥银行`, `若干美国保护组织`: there are several. */
const counted = /(?:[0-9０-９一二两三四五六七八九十百几数多余][家个所]|一些|许多|不少|若干|有些)$/u;
/** What any body may be called. */
const ordinary =
	/^(?:跨国|外资|合资|民营|上市|子|母|分|总|大型|小型|知名|著名|科技|综合|专业|重点|高等|普通|公立|私立|民办|商业|投资|保险|贸易|航空|石油|电力|电信|通信|软件|互联网|物流|快递|建筑|房地产|汽车|医药|制药|烟草|运输|旅游|广告|证券|基金|信托|担保|租赁|咨询|会计师|律师|地方|基层|高级|中级|最高|人民|社区|乡镇|农村|县级|市级|省级|专科|综合性|三甲|定点|职业|技工|师范|中心|实验|寄宿|希望|幼儿|双语|国际|工业|农业|研究|专门|特别|联合|常务|执行|筹备|评审|评选|专家|学术|组织|职工|党|执政|反对|在野|主要|最大|第一大|该|本|多|各|两|几|每|一|某|这|那|我|你|他)$/u;

export function findBodies(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	for (let k = 0; k < tokens.length; k++) {
		const { kind, marks } = tokens[k] as Token;
		if (kind !== 'word' || (marks & (Mark.organization | Mark.bodySuffix)) === 0) continue;
		if (marks & Mark.organization) found.push(knownBody(text, tokens, k));
		if (marks & Mark.bodySuffix) findBody(text, tokens, k, found);
	}
	return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function knownBody(text: string, tokens: readonly Token[], at: number): ScannedName {
	const token = tokens[at] as Token;
	const start = isOwned(text, tokens, at) ? (tokens[at - 1] as Token).start : token.start;
	const own = start < token.start && /^(?:中国|中共|中共中央)$/u.test(text.slice(start, token.start));
	const body = sureName('organization', start, withDepartment(text, tokens, at));
	return own ? { ...body, canonical: canonicalBody(wordOf(text, token)) ?? wordOf(text, token) } : body;
}

/** The body that ends in what a body is called. */
function findBody(text: string, tokens: readonly Token[], at: number, found: ScannedName[]): void {
	const token = tokens[at] as Token;
	if (/^[省市县区地]委$/u.test(wordOf(text, token))) found.push(sureName('organization', token.start, token.end));
	const start = text.startsWith('界', token.end) ? undefined : bodyStart(text, tokens, at);
	if (start !== undefined && !counted.test(text.slice(Math.max(0, start - 4), start)))
		found.push(sureName('organization', withState(text, tokens, at, start), campus(text, withDepartment(text, tokens, at))));
}

function bodyStart(text: string, tokens: readonly Token[], last: number): number | undefined {
	const suffix = wordOf(text, tokens[last] as Token);
	const before = last > 0 ? tokens[last - 1] : undefined;
	if (before && !isOwnName(text, last > 1 ? tokens[last - 2] : undefined, before, suffix)) return undefined;
	let first = last;
	let named = -1;
	for (let k = last - 1; k >= 0 && last - k <= longestRun; k--) {
		const token = tokens[k] as Token;
		const word = wordOf(text, token);
		if (word === '）') {
			const open = bracket(text, tokens, k);
			if (open === undefined) break;
			k = open;
			continue;
		}
		if (unnamed.test(word)) break;
		const region = k > 0 ? tokens[k - 1] : undefined;
		if (word === '国家' && region && region.marks & Mark.place && !(region.marks & Mark.country)) break;
		if (/^[—－–-]$/u.test(word) && isName(region) && isName(tokens[k + 1])) continue;
		if (/^[与和]$/u.test(word) && k < last - 1 && joinsInside(text, tokens, k)) continue;
		const pair = countryPair(text, tokens, k);
		if (pair > 0 && nominal(token, word)) return token.start - pair;
		if (!nominal(token, word) && !brand(text, tokens, k, last) && !brandAfterPlace(text, tokens, k, first)) break;
		first = k;
		if (
			whole.test(word) ||
			(/^[省市县区州乡镇]$/u.test(word) &&
				/^(?:局|厅|委|办|处|.{0,4}(?:院|局|厅|中心|办公室|委员会|协会|支队|大队|人大常委会|政协|教委|计委|经委|科委|体委|建委|农委|议会|法院|检察院|党校|接待处))$/u.test(
					suffix,
				))
		)
			named = k;
		if (isName(token) || token.kind === 'foreign') named = k;
	}
	const pair = countryPair(text, tokens, last);
	if (pair > 0) return (tokens[last] as Token).start - pair;
	if (first === last) return undefined;
	if (named >= 0 && /^(?:国际|世界|国家|全国|全球)$/u.test(wordOf(text, tokens[named] as Token)) && anyone.test(suffix)) return undefined;
	if (named >= 0) return leftOf(text, tokens, startAtPlace(tokens, named), last);
	const start = (tokens[first] as Token).start;
	const length = (tokens[last] as Token).start - start;
	if (first === last - 1 && ordinary.test(text.slice(start, (tokens[last] as Token).start))) return undefined;
	if (/^(?:队|厂|社)$/u.test(suffix) && beginsWord(text, (tokens[last] as Token).start)) return undefined;
	if (/^(?:队|厂|社)$/u.test(suffix)) return allLone(tokens, first, last) && length >= 2 && length <= 4 ? start : undefined;
	if (suffix.length === 1) return undefined;
	if (/^(?:公司|集团|大学|医院|博物馆)$/u.test(suffix) && kindOnly.test(text.slice(start, (tokens[last] as Token).start))) return undefined;
	return strongSuffix.test(suffix) ? leftOf(text, tokens, first, last) : undefined;
}

/** Not `教育部组织`, where a body organizes, nor `美国商店`, where a country has many. */
function isOwnName(text: string, further: Token | undefined, before: Token, suffix: string): boolean {
	if (suffix === '组织' && before.marks & (Mark.bodySuffix | Mark.organization | Mark.place)) return false;
	if (suffix === '大学' && wordOf(text, before) === '上') return false;
	if (/^(?:机构|基地|部队|联盟)$/u.test(suffix) && everyone.test(wordOf(text, before)) && !isName(further) && further?.kind !== 'foreign')
		return false;
	return !(before.marks & Mark.country && general.test(suffix)) || (further !== undefined && (further.marks & Mark.country) !== 0);
}

/** Bodies that every state has: `一空军基地` is none's name. */
const everyone = /^(?:空军|海军|陆军|议会|国会|人大|政协|军委)$/u;

/** `国际金融机构`: one of many, where no list knows it. */
const anyone = /^(?:组织|机构|集团|公司|大学|厂)$/u;
/** What kind of company, university or hospital: `电影制片公司`, `世界一流大学`. */
const kindOnly =
	/(?:^[新老大小差壳好坏总两几各某该本名强]$|一流|金融|报业|中介|制片|影业|电脑|现代化|大中型|中型|国营|国有|民间|保险|证券|信贷|股份|走私|毒品|最大|控股|电讯|通讯|食品|服装|化工|医疗|媒体|地产|开发|经营|服务|眼科|儿童|妇产|综合|野战|战地|行业|著名|知名|海外|境外|境内|国外|国内|当地|私人|私营|民营|股票|期货|跨国|中外|独资|合作|作家)$/u;

/** What a country has many of. */
const general =
	/^(?:公司|商店|商场|超市|酒店|饭店|宾馆|工厂|厂|机构|部队|智库|基地|党|学校|中学|小学|大学|医院|诊所|书店|事务所|农场|社区|监狱|中心|集团|社|师|团|旅|部|局|厅|司|署)$/u;

/** `望川大学`: one character begins no such name, but may end one that no list holds. */
function leftOf(text: string, tokens: readonly Token[], first: number, last: number): number {
	const before = first > 0 ? tokens[first - 1] : undefined;
	const token = tokens[first] as Token;
	if (!before || first !== last - 1 || token.end - token.start > 1 || before.end - before.start > 1) return token.start;
	if (
		!/^(?:大学|学院|集团|公司|银行)$/u.test(wordOf(text, tokens[last] as Token)) ||
		/[省市县区州乡镇党总分子母本]/u.test(wordOf(text, token))
	)
		return token.start;
	if (before.marks & Mark.function || joinsSentences(text.charCodeAt(before.start)) || !/[\u4e00-\u9fff]/u.test(text[before.start] ?? ''))
		return token.start;
	return before.start;
}

/** `工业和信息化部`: 和 between nouns of one name, where a country or body stands further left. */
function joinsInside(text: string, tokens: readonly Token[], at: number): boolean {
	const left = at > 0 ? tokens[at - 1] : undefined;
	if (
		!left ||
		isName(left) ||
		isName(tokens[at + 1]) ||
		left.marks & (Mark.bodySuffix | Mark.person) ||
		left.kind !== 'word' ||
		left.end - left.start < 2 ||
		!nominal(left, wordOf(text, left))
	)
		return false;
	for (let k = at - 2; k >= 0 && at - k <= 6; k--) {
		const token = tokens[k] as Token;
		if (isName(token)) return true;
		if (!nominal(token, wordOf(text, token))) return false;
	}
	return false;
}

/** Length of a pair such as `中哈` just before `tokens[at]`, or 0. */
function countryPair(text: string, tokens: readonly Token[], at: number): number {
	const start = (tokens[at] as Token).start;
	const before = at > 0 ? tokens[at - 1] : undefined;
	if (!before || before.end - before.start !== 1 || start < 2) return 0;
	const a = text.charAt(start - 2);
	const b = text.charAt(start - 1);
	if (a !== '中' && b !== '中') return 0;
	return countriesOf(a).length > 0 && countriesOf(b).length > 0 && !/[其之当心市区]/u.test(text[start - 3] ?? '') ? 2 : 0;
}

function bracket(text: string, tokens: readonly Token[], close: number): number | undefined {
	for (let k = close - 1; k >= 0 && close - k <= 4; k--) if (wordOf(text, tokens[k] as Token) === '（') return k;
	return undefined;
}

/** `新疆霍尔果斯海关`: the nearer of two places begins the name. */
function startAtPlace(tokens: readonly Token[], named: number): number {
	let at = named;
	while (at + 1 < tokens.length) {
		const here = tokens[at] as Token;
		const next = tokens[at + 1] as Token;
		const step =
			here.marks & Mark.place &&
			!(here.marks & Mark.country) &&
			next.marks & Mark.place &&
			!(next.marks & Mark.wide) &&
			(next.end - next.start > 2 || (here.marks & next.marks & Mark.division) !== 0);
		if (!step) break;
		at++;
	}
	return at;
}

function isName(token: Token | undefined): boolean {
	return token !== undefined && (token.marks & (Mark.place | Mark.organization | Mark.country)) !== 0;
}
