// Places: from the reference data, and by their last word (…镇, …河, …铁路).
// Knows nothing of which place lies in which.
import { isHan } from '../../../text/characters.ts';
import { holdsAny } from '../../../text/heldCharacters.ts';
import { canonicalCountry } from '../../places/countryLetters.ts';
import { addMatches, type ScannedName, sureName } from '../scanned.ts';
import { transliterates } from '../words/foreignPerson.ts';
import type { Token } from '../words/lattice.ts';
import { beginsWord, Mark } from '../words/lexicon.ts';
import { crossing, matchesOfPairs } from './shortCountries.ts';

const group = /^(?:五国|各国|国家(?![级森地矿湿自重公植大])|三国|四国|六国|两国|诸国|地区国家)/u;
const single = /^[河江湖海山峰岭岛港湾寺庙塔宫陵桥路街村市省州邦县镇]$/u;
/** 1 for the characters of `single`. */
const singles = new Uint8Array(1 << 16);
for (const character of '河江湖海山峰岭岛港湾寺庙塔宫陵桥路街村市省州邦县镇') singles[character.charCodeAt(0)] = 1;
const spanning = /[—－–-][\u4e00-\u9fff]{2,4}?(?:天然气管道|铁路隧道|高速公路|山脉|铁路|公路|管道|高铁|运河|隧道|大桥|走廊)/gu;
const quotedFeature = /[“‘][^“”‘’，。；]{2,12}[”’](?:铁路隧道|高速公路|铁路|公路|管道|高铁|隧道|大桥|水电站|油田|气田)/gu;
const someStates = /(?<![一二三四五六七八九十百\d全各两])[四五六七八]国(?!女篮|男篮|女排|男排|邀请赛|混战|集团|联军|家|演义|时期|战争)/uy;

/** `中部六省`, `沿黄九省区`: as many provinces of a region, as 中亚五国 are. */
const someProvinces =
	/(?:[东中西]部|东北|西北|西南|华[东北南中]|沿黄|沿江|沿海|泛珠三角|长三角)(?:地区)?[二三四五六七八九十]{1,3}省(?:[一二三四]市|市区|区市|区|市)?(?![\u4e00-\u9fff]?[长级])/gu;

export function findLocalities(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	findPlaces(text, tokens, found);
	findFeatures(text, tokens, found);
	if (holdsAny(text, '”’')) addMatches('place', text.matchAll(quotedFeature), found);
	if (holdsAny(text, '—－–-')) findSpanning(text, tokens, found);
	if (holdsAny(text, '省')) addMatches('place', text.matchAll(someProvinces), found);
	addMatches('place', matchesOfPairs(text, crossing), found);
	findStates(text, found);
	return found.sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start);
}

/** What the reading of the words took for a place. */
function findPlaces(text: string, tokens: readonly Token[], found: ScannedName[]): void {
	for (let k = 0; k < tokens.length; k++) {
		const token = tokens[k] as Token;
		if (token.kind === 'place') found.push(sureName('place', token.start, token.end));
		else if (token.marks & (Mark.place | Mark.weakPlace)) {
			const place = knownPlace(text, tokens, k);
			if (place !== undefined) found.push(place);
		}
	}
}

function knownPlace(text: string, tokens: readonly Token[], at: number): ScannedName | undefined {
	const token = tokens[at] as Token;
	if (!(token.marks & Mark.place)) return told(text, tokens, at) ? plain(text, token) : undefined;
	const regional = token.marks & Mark.wide && !(token.marks & Mark.country);
	const rest = regional ? group.exec(text.slice(token.end, token.end + 5)) : null;
	if (rest && /^(?:五国|各国|国家|四国|三国)/u.test(rest[0])) return sureName('place', token.start, token.end + rest[0].length);
	return nickname(text, token) ? undefined : plain(text, token);
}

function findFeatures(text: string, tokens: readonly Token[], found: ScannedName[]): void {
	for (let k = 1; k < tokens.length; k++) {
		const { start, end, marks } = tokens[k] as Token;
		if (!(marks & Mark.placeSuffix) && (end - start !== 1 || singles[text.charCodeAt(start)] === 0)) continue;
		const begin = featureStart(text, tokens, k, text.slice(start, end));
		if (begin !== undefined) found.push(sureName('place', begin, end));
	}
}

function findSpanning(text: string, tokens: readonly Token[], found: ScannedName[]): void {
	for (const match of text.matchAll(spanning)) {
		const side = tokens.find((token) => token.end === match.index);
		if (side && (side.marks & Mark.place || side.kind === 'foreign'))
			found.push(sureName('place', side.start, match.index + match[0].length));
	}
}

function findStates(text: string, found: ScannedName[]): void {
	for (let at = text.indexOf('国', 1); at > 0; at = text.indexOf('国', at + 1)) {
		someStates.lastIndex = at - 1;
		if (someStates.test(text)) found.push(sureName('place', at - 1, at + 1));
	}
}

/** A common word is a place's name only after another place or a preposition of place: `山西大同`, `来自安康`. */
function told(text: string, tokens: readonly Token[], at: number): boolean {
	const before = at > 0 ? tokens[at - 1] : undefined;
	const { start, end } = tokens[at] as Token;
	if (!before || common.test(text.slice(start, end))) return false;
	return (
		(before.marks & (Mark.division | Mark.place)) === (Mark.division | Mark.place) ||
		/^(?:在|赴|抵达|来自|前往|来到|位于|抵)$/u.test(text.slice(before.start, before.end))
	);
}

/** Words so common that a preposition or a place before them tells nothing. */
const common =
	/^(?:资源|合作|前进|公安|建设|开发|成功|友好|普及|共和|团结|和平|民主|胜利|友谊|花园|温泉|郊区|矿区|城区|新区|南部|北区|东区|西区|新都|新星|同仁|威信|东方|光明|太平|平安|前海)$/u;

/** `长安号`, `“中国热”`: the place only gives its name to something. */
function nickname(text: string, token: Token): boolean {
	if (token.end < text.length && '号牌杯'.includes(text.charAt(token.end))) return true;
	const before = token.start > 0 ? text.charAt(token.start - 1) : '';
	return (before === '“' || before === '‘') && /^[\u4e00-\u9fff][”’]/u.test(text.slice(token.end, token.end + 2));
}

function plain(text: string, token: Token): ScannedName {
	const name = text.slice(token.start, token.end);
	const canonical = canonicalCountry(name);
	const place = sureName('place', token.start, token.end);
	return canonical === undefined ? place : { ...place, canonical };
}

/** Where the name that ends in the feature `tokens[last]` begins: at a place, at characters that are no word, at a foreign name. */
function featureStart(text: string, tokens: readonly Token[], last: number, word: string): number | undefined {
	const before = tokens[last - 1] as Token;
	if (before.marks & Mark.place) {
		if (/^[省州邦]$/u.test(word) && before.marks & Mark.wide && !(before.marks & (Mark.country | Mark.division))) return before.start;
		if (/^[市省州邦县镇]$/u.test(word) && before.marks & (Mark.country | Mark.division)) return undefined;
		if (before.marks & Mark.country ? ofWhole.test(word) : before.marks & Mark.division && word === '铁路') return undefined;
		if (/^[村镇乡县市区]$/u.test(word) && before.kind === 'place') return undefined;
		if (single.test(word) && before.marks & Mark.wide && !/[塔宫寺庙陵桥]/u.test(word)) return undefined;
		const over = last > 1 ? tokens[last - 2] : undefined;
		return over && text.slice(over.start, over.end) === '跨' ? over.start : before.start;
	}
	const over = last > 1 ? tokens[last - 2] : undefined;
	if (before.marks & Mark.weakPlace && isOwn(text, before, tokens[last] as Token) && /^[河山湖江岛峰岭寨寺村镇乡桥路街]$/u.test(word))
		return before.start;
	if (
		grounds.test(word) &&
		over &&
		over.marks & Mark.place &&
		over.end === before.start &&
		before.end - before.start === 2 &&
		before.marks & Mark.noun
	)
		return over.start;
	if (
		word === '桥' &&
		over?.end === before.start &&
		/^[一二三四五六七八九]$/u.test(text.slice(before.start, before.end)) &&
		over.marks & Mark.place
	)
		return over.start;
	if (
		/^[塔宫寺庙陵桥]$/u.test(word) &&
		over &&
		over.marks & Mark.place &&
		before.end - before.start === 2 &&
		before.marks & (Mark.noun | Mark.verb | Mark.adjective)
	)
		return before.start;
	if (/^[河江溪]$/u.test(word)) {
		const named = text.charAt(before.start) === '水' && over ? over : before;
		if (isRiver(text, named) && (named === before || named.end === before.start)) return named.start;
	}
	const numbered = numberedFeature(text, tokens, last);
	if (numbered !== undefined) return numbered;
	let first = last;
	let units = 0;
	let strange = 0;
	let named = false;
	while (first > 0 && units < 8) {
		const token = tokens[first - 1] as Token;
		const length = token.end - token.start;
		const foreign = token.kind === 'foreign' || ((token.kind === 'person' || token.marks & Mark.person) && allTransliterate(text, token));
		const lone = length === 1 && token.end === (tokens[first] as Token).start && isHan(text.charCodeAt(token.start));
		if (!foreign && !(lone && (token.kind === 'other' || transliterates(text.charCodeAt(token.start)) > 0))) break;
		if (foreign || token.kind === 'other') strange += length;
		if (foreign) named = true;
		units += length;
		first--;
	}
	if (strange === 0) return undefined;
	if (single.test(word) && units > 3 && !named) return undefined;
	return units + word.length >= 2 ? (tokens[first] as Token).start : undefined;
}

/**
 * A character that is written with water (水 and all up to 火 in Unicode’s order of radicals) and
 * is no word at all: 灞 and 涑 only stand in the names of rivers.
 */
function isRiver(text: string, { start, end, kind, marks }: Token): boolean {
	const unit = text.charCodeAt(start);
	return kind === 'word' && marks === 0 && end - start === 1 && unit >= 0x6c34 && unit <= 0x706a;
}

/** What a country has many of: `美国铁路`, `南非港口`. */
const ofWhole = /^(?:铁路|公路|高速公路|港口|管道|油田|气田|煤矿|水库|岛屿)$/u;

/** `金水河`, not `万里河山`, where another word begins in the feature, nor a word that is too common. */
function isOwn(text: string, { start, end }: Token, feature: Token): boolean {
	return (
		end === feature.start && !common.test(text.slice(start, end)) && !text.startsWith('万里', start) && !beginsWord(text, feature.start)
	);
}

/** What a word between it and its city tells apart: `北京图书大厦`. */
const grounds = /^(?:大厦|公园|广场|体育场|体育馆|植物园|动物园|度假区|风景区|游览区|开发区|工业园区?|科技园)$/u;

/** `杜尚别2号热电厂`. */
function numberedFeature(text: string, tokens: readonly Token[], last: number): number | undefined {
	const place = last > 2 ? tokens[last - 3] : undefined;
	if (!place || !(place.marks & Mark.place)) return undefined;
	const between = text.slice(place.end, (tokens[last] as Token).start);
	return /^(?:[\d一二三四五六七八九十]+号|第[一二三四五六七八九十\d]+)$/u.test(between) ? place.start : undefined;
}

function allTransliterate(text: string, token: Token): boolean {
	for (let i = token.start; i < token.end; i++) if (transliterates(text.charCodeAt(i)) === 0) return false;
	return true;
}
