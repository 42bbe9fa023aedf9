// Countries in short, as sentences name them: `哈方`, `中哈`, `中吉乌铁路`, `对塔`.
// Knows no other places.
import { isHan } from '../../../text/characters.ts';
import { holdsAny } from '../../../text/heldCharacters.ts';
import { countriesOf, countryInitials, countryLetters, isCountryLetter } from '../../places/countryLetters.ts';
import { addMatches, placeMeaning, type ScannedName, sureName } from '../scanned.ts';
import { beginsWord } from '../words/lexicon.ts';

const one = `[${countryLetters}]`;
/** Words in which two such characters stand together by chance. */
const chance =
	/^(?:中日|日中|中美|中和|中土|美中|法老|新加|新马|中古|中新|中阿|中文|日美|美英|英美|文法|文法|印尼|巴西|巴黎|古巴|智利|泰文|日文|韩文|英文|法文|德文|中英|中法|中德|加古|马德|新德|中朝|中加|加中|中马|马中)$/u;
const real = /^(?:印巴|中日|日中|中美|美中|中阿|日美|美英|英美|中英|中法|中德|中朝|中加|加中|中马|马中|中新|中古)$/u;
const pairAfter =
	/^(?:关系|两国|双方|友好|友谊|合作|边境|双边|贸易|经贸|边界|元首|建交|两军|人民|外交|战略|伙伴|高层|联合|国界|跨境|口岸|领导人|之间|企业|文化|人文|互利|签署|投资|将|已|在|是|有|都|应|要|愿|共|三国|四国|传统|全面|命运|就|间|铁路|公路|管道|友协|商会|经济|企业|高质量|务实|产能|农业|旅游|教育|青年|媒体|地方|会谈|峰会|军|冲突|战争|对话|谈判|停火|首脑|和谈|和平|和约|条约|特使|争端|科学家|专家|学者|三方|加强|局势|停战|外长|防长|军方|军队|海域|高官|核)/u;
const around = /(?:对|赴|访|驻|同|与|在|来|援|抵|向|涉|助|乱|是)$/u;

/** Behind these any two characters for countries are two countries: `墨美两国`. */
const betweenStates = /^(?:两国|建交|边境|边界|首脑|和谈|和平进程|争端|冲突|战争)/u;
const withEurope =
	/(?<![东西南北])欧美(?![元丽术食妆好女景国洲味容])|(?:[中美俄日英]欧|欧[中美俄日英])(?=双方|关系|[经双]贸|贸易|领导人|峰会|合作|建交|投资|之间|双边|伙伴|企业|经济|市场|金融)/gu;

/** `西中、欧中关系`: another pair in the list. */
const anotherPair = new RegExp(`^[、和与及](?:${one}中|中${one}|欧中|中欧)`, 'u');

/** Whether the words from `at` on say that the two characters before are countries. */
function isTold(text: string, at: number): boolean {
	return pairAfter.test(text.slice(at, at + 6)) || anotherPair.test(text.slice(at, at + 3));
}

/** What goes on behind 方 to another word: `中方向`. */
const afterSide = '向法案针式位面便';
const pairs = new RegExp(`${one}{2,3}(?:铁路|公路|管道|班列|走廊)?`, 'yu');

/** `日军`, not 两军 nor 军方 of both. */
const troops = /^军(?!方|队|人|事|舰|演)/u;
/** Of states alone: `中布两国`. */
const seldom = new RegExp(`(?<![其之当心市区集目途国])(?:中[${countryInitials}]|[${countryInitials}]中)(?=两国|建交|双边)`, 'gu');

/** Matches of a sticky pattern that begins with two characters for countries. */
export function matchesOfPairs(text: string, pattern: RegExp): RegExpExecArray[] {
	const matches: RegExpExecArray[] = [];
	for (let i = 0; i + 1 < text.length; i++) {
		if (!isCountryLetter(text.charCodeAt(i)) || !isCountryLetter(text.charCodeAt(i + 1))) continue;
		pattern.lastIndex = i;
		const match = pattern.exec(text);
		if (match === null) continue;
		matches.push(match);
		i = pattern.lastIndex - 1;
	}
	return matches;
}

/** `中哈`, `吉中`, `中吉乌铁路`, `对塔`, `哈方`. */
export function findShortCountries(text: string): ScannedName[] {
	const found: ScannedName[] = [];
	for (let side = text.indexOf('方', 1); side > 0; side = text.indexOf('方', side + 1))
		if (isSide(text, side)) found.push(placeMeaning(side - 1, side + 1, countriesOf(text.charAt(side - 1))));
	for (const match of matchesOfPairs(text, pairs)) {
		const pair = pairOf(text, match);
		if (pair !== undefined) found.push(pair);
	}
	if (text.includes('两国') || text.includes('建交') || text.includes('双边')) addMatches('place', text.matchAll(seldom), found);
	if (holdsAny(text, '欧')) addMatches('place', text.matchAll(withEurope), found);
	return found;
}

/** `哈方`: the country of the 方 at `at`. */
function isSide(text: string, at: number): boolean {
	if (!isCountryLetter(text.charCodeAt(at - 1)) || (at + 1 < text.length && afterSide.includes(text.charAt(at + 1)))) return false;
	return !/[西南北东官军警我]/u.test(text.charAt(at - 1)) && !(at > 1 && /[一二三四五六七八九十双各多]/u.test(text.charAt(at - 2)));
}

function pairOf(text: string, match: RegExpExecArray): ScannedName | undefined {
	const stray = /^[以加和](?=中|[日美韩]{2})/u.test(match[0]) && match[0].length >= 3 ? 1 : 0;
	let word = match[0].slice(stray);
	const start = match.index + stray;
	// 中美加强合作
	if (word.length === 3 && !word.endsWith('文') && beginsWord(text, start + 2)) word = word.slice(0, 2);
	const end = start + word.length;
	const letters = word.replace(/(?:铁路|公路|管道|班列|走廊)$/u, '');
	if (new Set(letters).size !== letters.length) return undefined;
	// 其中美军两人, 二战中日军
	if (letters.startsWith('中') && (text[start - 1] === '其' || (letters.length === 2 && troops.test(text.slice(end, end + 2)))))
		return undefined;
	const strange = !letters.includes('中') && !(letters.length === 2 && betweenStates.test(text.slice(end, end + 4)));
	if (
		strange &&
		!/^(?:[美日韩]{2,3}|俄乌|乌俄|巴以|以巴|印巴|美俄|俄美|英法|法德|英法德|美伊|伊以|以伊|美以|阿以|美朝|朝美|日韩|韩日|朝韩|韩朝|俄白|美欧|日俄|俄日|韩美|美英|英美|巴印|美英俄|美俄英|英美俄|美巴以|以叙|叙以|以黎)$/u.test(
			letters,
		)
	)
		return undefined;
	if (letters === word && !isTold(text, end) && !real.test(letters)) return undefined;
	if (letters.startsWith('日') && /[\d月一二三四五六七八九十]/u.test(text.charAt(start - 1))) return undefined;
	if (letters === word && letters.endsWith('中') && /^(?:[午旬央间]|[东西南北]部)/u.test(text.slice(end, end + 2))) return undefined;
	const told = isTold(text, end);
	if (chance.test(letters) && !real.test(letters) && !told) return undefined;
	// 暗中加工
	if (letters === word && !told && start > 0 && beginsWord(text, start - 1) && beginsWord(text, end - 1)) return undefined;
	if (letters.length === 2 && !told && /[其之当心市区县家年月日期途集]/u.test(text[start - 1] ?? '')) return undefined;
	return sureName('place', start, end);
}

const capital = /(?<=[在抵来进离赴返回晋])京(?![剧城都东西津沪九广郊哈张雄])/gu;
const beforeOffice =
	/(?<![\u4e00-\u9fff])[俄美日韩朝乌以伊印巴](?=(?:总统|总理|首相|外长|防长|财长|国务卿|国防部|外交部|军方|国内|国会|议会|媒体|官员))/uy;

/** `在京`, `俄外长`: cities and countries in one character where nothing else can be meant. */
export function findCapital(text: string): ScannedName[] {
	const found: ScannedName[] = [];
	if (holdsAny(text, '京')) {
		for (const { index } of text.matchAll(capital))
			found.push({ kind: 'place', start: index, end: index + 1, sure: true, canonical: '北京' });
	}
	for (let i = 0; i < text.length; i++) {
		if (!isCountryLetter(text.charCodeAt(i)) || (i > 0 && isHan(text.charCodeAt(i - 1)))) continue;
		if (isBeforeOffice(text, i)) found.push(placeMeaning(i, i + 1, countriesOf(text.charAt(i))));
	}
	return found;
}

function isBeforeOffice(text: string, at: number): boolean {
	if (at > 0 && text.charAt(at) === '日' && /[\d０-９]/u.test(text.charAt(at - 1))) return false;
	beforeOffice.lastIndex = at;
	return beforeOffice.test(text);
}

const afterLone = /^(?:进行|兴业|投资|最大|加入|访问|贸易|出口|关系|开展|合作|举行|境内|政府|总统)/u;

/** One character after a preposition: only where the article names the country in full. `对塔进行`, `赴吉`. */
export function findLoneCountries(text: string, known: ReadonlySet<string>): ScannedName[] {
	const found: ScannedName[] = [];
	if (known.size === 0) return found;
	for (let i = 0; i < text.length; i++) {
		if (!isCountryLetter(text.charCodeAt(i))) continue;
		const country = loneCountry(text, i, known);
		if (country !== undefined) found.push({ kind: 'place', start: i, end: i + 1, sure: true, canonical: country });
	}
	return found;
}

function loneCountry(text: string, at: number, known: ReadonlySet<string>): string | undefined {
	const after = text.slice(at + 1, at + 5);
	if (!afterLone.test(after)) return undefined;
	const [country, ...others] = countriesOf(text.charAt(at)).filter((name) => known.has(name));
	if (others.length > 0) return undefined;
	return around.test(text.slice(Math.max(0, at - 2), at)) || after.startsWith('加入') ? country : undefined;
}

/** `中哈第三条跨境铁路`, `中塔公路二期`: what leads from country to country. */
export const crossing = new RegExp(
	`${one}{2,3}(?:第[一二三四五六七八九十]{1,3}条)?(?:跨境|国际|边境)?(?:铁路|公路|管道|天然气管道|原油管道|油气管道)(?:[一二三四五六七八九]期)?`,
	'yu',
);
