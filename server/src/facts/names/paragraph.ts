// The names of one paragraph: a pure function of its text, so that an edit costs one paragraph.
// Knows nothing of the rest of the article.
import { isHan } from '../../text/characters.ts';
import { findBodies } from './bodies/bodies.ts';
import { findMechanisms } from './bodies/mechanisms.ts';
import { findCups } from './events/cups.ts';
import { findGatherings } from './events/gatherings.ts';
import { findFamilies } from './persons/families.ts';
import { findPosts } from './persons/posts.ts';
import { findLetters } from './places/letters.ts';
import { findLocalities } from './places/localities.ts';
import { findCapital, findShortCountries } from './places/shortCountries.ts';
import { type ScannedName, withoutOverlaps } from './scanned.ts';
import { transliterates } from './words/foreignPerson.ts';
import { readTokens, type Token } from './words/lattice.ts';
import { Mark } from './words/lexicon.ts';
import { findAdoptedDocuments, findTitledWorks } from './works.ts';

export interface ParagraphScan {
	readonly names: readonly ScannedName[];
	readonly tokens: readonly Token[];
}

/** Longest stretch read at once; longer ones are cut, so that memory stays small. */
const longestStretch = 1001;

export function scanParagraph(text: string): ParagraphScan {
	const tokens = tokensOf(text);
	const { persons, settings, named } = findPersons(text, tokens);
	const posts = findPosts(text, tokens, named);
	const names = findTitledWorks(text).concat(
		findAdoptedDocuments(text, tokens),
		longestFirst(findGatherings(text, tokens).concat(findCups(text), findMechanisms(text, tokens), findBodies(text, tokens), posts)),
		findPersonsAndPlaces(text, tokens, persons, settings),
	);
	return { names: withoutOverlaps(names, text.length), tokens };
}

/** The persons and places that a few words name, whatever those are together: 周恩来 of `《周恩来传》`, 西安 of `西安峰会`. */
export function scanWords(text: string): readonly ScannedName[] {
	const tokens = tokensOf(text);
	const { persons, settings } = findPersons(text, tokens);
	return withoutOverlaps(findPersonsAndPlaces(text, tokens, persons, settings), text.length);
}

function findPersonsAndPlaces(
	text: string,
	tokens: readonly Token[],
	persons: readonly ScannedName[],
	settings: readonly ScannedName[],
): ScannedName[] {
	return findLocalities(text, tokens).concat(
		settings,
		findFamilies(text, tokens),
		persons,
		findShortCountries(text),
		findLetters(text, tokens),
		findCapital(text),
	);
}

interface Persons {
	readonly persons: readonly ScannedName[];
	/** Foreign names of places, which only what stands around tells from a person's. */
	readonly settings: readonly ScannedName[];
	/** 1 for each token that names a person; two places more, so that one may look behind the last. */
	readonly named: Uint8Array;
}

function findPersons(text: string, tokens: readonly Token[]): Persons {
	const persons: ScannedName[] = [];
	const settings: ScannedName[] = [];
	const named = new Uint8Array(tokens.length + 2);
	for (let k = 0; k < tokens.length; k++) {
		const token = tokens[k] as Token;
		if (token.kind !== 'person' && token.kind !== 'foreign' && !(token.marks & Mark.person)) continue;
		if ((token.kind === 'foreign' || (token.kind === 'person' && isForeign(text, token))) && isSetting(text, tokens, k)) {
			settings.push({ kind: 'place', start: token.start, end: token.end, sure: false });
		} else {
			persons.push({ kind: 'person', start: token.start, end: token.end + numeralOf(text, token.end), sure: true });
			named[k] = 1;
		}
	}
	return { persons, settings, named };
}

/** A name read as a Chinese person's, all in characters that write foreign ones: `罗滕堡`. */
function isForeign(text: string, { start, end }: Token): boolean {
	if (end - start < 3) return false;
	for (let i = start; i < end; i++) if (transliterates(text.charCodeAt(i)) === 0) return false;
	return true;
}

/** `二世` behind 哈桑: its length, or 0. */
function numeralOf(text: string, at: number): number {
	if (at + 1 >= text.length || text.charCodeAt(at + 1) !== generation) return 0;
	return '一二三四五六七八九十'.includes(text.charAt(at)) && !'纪界代家'.includes(text.charAt(at + 2) || '，') ? 2 : 0;
}

/** 世 */
const generation = 0x4e16;

/** Of names that overlap, the longer one is the name. */
function longestFirst(names: ScannedName[]): ScannedName[] {
	return names.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** The words of a paragraph. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (let from = 0; from < text.length; ) {
		const to = stretchEnd(text, from);
		readTokens(text, from, to, tokens);
		from = to;
	}
	return tokens;
}

/** Behind the mark or the line break that ends a sentence. */
function stretchEnd(text: string, from: number): number {
	const last = Math.min(text.length, from + longestStretch);
	for (let i = from; i < last; i++) {
		const unit = text.charCodeAt(i);
		if (!isHan(unit) && (unit === 0x3002 || unit === 0xff1b || unit === 0xff01 || unit === 0xff1f || unit === 0x0a)) return i + 1;
	}
	return last;
}

/** What lies at a place and is called after it. */
const site =
	/^(?:(?:国际|地区)?机场|国家(?:森林|地质)?公园|森林公园|定居点|核设施|核电站|炼油厂|水电站|空军基地|海军基地|军事基地|集中营|难民营|监狱|火车站|大教堂|大陆|半岛|群岛|高地|山口|地区|方向|附近|一带|境内|州|[市省镇](?!长)|港|[0-9０-９]{1,2}月[0-9０-９]{1,2}日电)/u;
/** `科连特斯、雷西斯等城市`, `诺瓦茨等地`. */
const listedPlaces =
	/^(?:、[\u4e00-\u9fff]{2,8}){0,4}(?:和[\u4e00-\u9fff]{2,8})?等(?:地(?!位|方|质|理|面)|[^，。；：“”]{0,6}?(?:城市|州|省|地区|城镇|市镇|港口|岛屿))/u;
const settingBefore =
	/^(?:在|于|从|自|来自|抵达|前往|赴|飞往|飞抵|位于|进入|离开|途经|生于|出生于|设在|建在|地处|坐落|坐落在|留在|来到|回到|返回|逃往|运往|运抵|撤出|撤离|迁往|移居|定居|攻占|占领|收复|逼近|炮击|空袭|首都|首府|城市|小城|小镇|省会|省城|县城|港口|.{0,2}(?:胜地|圣地|重镇|名城|古城))$/u;

/** `英格兰中部的克莱维`, `位于海边的诺维亚`. */
const settingOf = /(?:[东南西北中]部|境内|郊外|郊区|沿海)的$|(?:位于|地处|坐落在|设在|生于)[\u4e00-\u9fff]{2,8}的$/u;

/** `在亚赛诺瓦茨`, `达迪亚国家公园`: a foreign name after a preposition of place, with no one's post or speech beside it, is a place. */
function isSetting(text: string, tokens: readonly Token[], at: number): boolean {
	const token = tokens[at] as Token;
	const before = at > 0 ? tokens[at - 1] : undefined;
	const after = at + 1 < tokens.length ? tokens[at + 1] : undefined;
	if (text.slice(token.start, token.end).includes('·')) return false;
	const rest = text.slice(token.end, token.end + 40);
	if (site.test(rest) || listedPlaces.test(rest)) return true;
	if (!before) return false;
	if (settingOf.test(text.slice(Math.max(0, token.start - 12), token.start))) return true;
	if (after && after.marks & (Mark.speech | Mark.title | Mark.form)) return false;
	return settingBefore.test(text.slice(before.start, before.end));
}
