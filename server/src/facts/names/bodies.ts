// Organizations and bodies: a run of words that ends in what a body is called (公司, 委员会, 大学 …).
// Knows single words and places; which bodies exist it knows only from the lexicon.
import type { Token } from './lattice.ts';
import { Mark } from './lexicon.ts';
import { countriesOf } from './localities.ts';
import { nominal } from './nominal.ts';
import type { ScannedName } from './scanned.ts';

const longestRun = 12;
/** Bodies that need no place or name before them. */
const strongSuffix =
	/(?:公司|集团|大学|学院|医院|银行|研究院|研究所|委员会|协会|基金会|联合会|出版社|通讯社|电视台|海关|法院|检察院|公安局|俱乐部|代表团|博物馆|图书馆|总局|管理局|中学|小学|日报|晚报|时报|事务所|交易所|党|大使馆|组委会|筹委会)$/u;

export function findBodies(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	for (let k = 0; k < tokens.length; k++) {
		const token = tokens[k] as Token;
		if (token.kind !== 'word') continue;
		if (token.marks & Mark.organization) {
			const start =
				k > 0 && (tokens[k - 1] as Token).marks & Mark.country && token.end - token.start === 4
					? startsWithCountry(tokens, k)
					: token.start;
			found.push({ kind: 'organization', start, end: token.end, sure: true });
		}
		if (!(token.marks & Mark.bodySuffix)) continue;
		const start = bodyStart(text, tokens, k);
		if (start !== undefined) found.push({ kind: 'organization', start, end: campus(text, token.end), sure: true });
	}
	return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** `吉尔吉斯斯坦鲁班工坊`: a workshop of a country. */
function startsWithCountry(tokens: readonly Token[], at: number): number {
	return (tokens[at - 1] as Token).start;
}

/** `中国石油大学（北京）`: the seat in brackets belongs to a university's name. */
function campus(text: string, end: number): number {
	const seat = /^（[\u4e00-\u9fff]{2,3}）/u.exec(text.slice(end, end + 5));
	return seat && /大学$/u.test(text.slice(end - 2, end)) ? end + seat[0].length : end;
}

function bodyStart(text: string, tokens: readonly Token[], last: number): number | undefined {
	const suffix = wordOf(text, tokens[last] as Token);
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
		if (!isName(token) && /^(?:政府|企业|国家|人民|地区|各国)$/u.test(word)) break;
		if (/^[—－–-]$/u.test(word) && isName(tokens[k - 1]) && isName(tokens[k + 1])) continue;
		if (/^[与和]$/u.test(word) && joinsInside(text, tokens, k)) continue;
		const pair = countryPair(text, token.start);
		if (pair > 0 && nominal(token, word)) return token.start - pair;
		if (!nominal(token, word)) break;
		first = k;
		if (isName(token) || token.kind === 'foreign') named = k;
	}
	const pair = countryPair(text, (tokens[last] as Token).start);
	if (pair > 0) return (tokens[last] as Token).start - pair;
	if (first === last) return undefined;
	if (named >= 0) return (tokens[startAtPlace(tokens, named)] as Token).start;
	if (suffix.length === 1) return undefined;
	return strongSuffix.test(suffix) ? (tokens[first] as Token).start : undefined;
}

/** `工业和信息化部`: 和 between nouns of one name, where a country or body stands further left. */
function joinsInside(text: string, tokens: readonly Token[], at: number): boolean {
	const left = tokens[at - 1];
	if (!left || isName(left) || left.kind !== 'word' || left.end - left.start < 2 || !nominal(left, wordOf(text, left))) return false;
	for (let k = at - 2; k >= 0 && at - k <= 6; k--) {
		const token = tokens[k] as Token;
		if (isName(token)) return true;
		if (!nominal(token, wordOf(text, token))) return false;
	}
	return false;
}

/** Length of a pair such as `中哈` just before `start`, or 0. */
function countryPair(text: string, start: number): number {
	const [a, b] = [text[start - 2] ?? '', text[start - 1] ?? ''];
	return (a === '中' || b === '中') &&
		countriesOf(a).length > 0 &&
		countriesOf(b).length > 0 &&
		!/[其之当心市区]/u.test(text[start - 3] ?? '')
		? 2
		: 0;
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
		const step = here.marks & Mark.place && !(here.marks & Mark.country) && next.marks & Mark.place && !(next.marks & Mark.wide);
		if (!step) break;
		at++;
	}
	return at;
}

function isName(token: Token | undefined): boolean {
	return token !== undefined && (token.marks & (Mark.place | Mark.organization | Mark.country)) !== 0;
}

function wordOf(text: string, token: Token): string {
	return text.slice(token.start, token.end);
}
