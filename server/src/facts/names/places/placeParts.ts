// Places that the name of a place is made of: 非洲 of `非洲国家`, 中国 and 美国 of `中美`, 港 and 澳 of `港澳`, 陕西 of `陕北`.
// Knows the name alone, and neither the article nor what stands around.

import { countriesBeginning, countriesOf } from '../../places/countryLetters.ts';
import { provincesOf } from '../../places/divisions.ts';
import { lexicon, Mark } from '../words/lexicon.ts';

export interface PlacePart {
	readonly start: number;
	readonly end: number;
	/** What it may stand for: 乌 for two countries. */
	readonly meanings: readonly string[];
	/** One character: in 哈方 it says something new only where the article names none of its meanings elsewhere. */
	readonly letter: boolean;
}

const group = /^(.{2,6})(?:各国|国家|诸国|地区国家|地区|[一二三四五六七八九十]国)$/u;
const land = /^(.{2,6}?)(?:高原|盆地|平原|高地|库区|大峡谷|流域|沿岸|草原|大桥|帝国)$/u;
const around = /^环(.{2,4})$/u;
const side = /^(.)(?:[东西南北]{1,2}|中|方)$/u;
/** Waters and continents in one character. */
const wide: Readonly<Record<string, string>> = { 欧: '欧洲', 亚: '亚洲', 非: '非洲', 黄: '黄河', 淮: '淮河', 江: '长江' };
const together = /^(?:港澳台?|京沪|京津|沪杭|沪宁|川渝|亚欧|欧亚|亚非|黄淮|江淮|粤港|粤港澳|秦巴|港台|欧美|中非|中西)$/u;

export function findPlaceParts(name: string): readonly PlacePart[] {
	const whole = (group.exec(name) ?? land.exec(name))?.[1];
	if (whole !== undefined) return partOfLand(name, whole);
	if (name === '祖国大陆') return [{ start: 2, end: 4, meanings: ['中国大陆'], letter: false }];
	const middle = around.exec(name)?.[1];
	if (middle !== undefined && marksOf(middle) & Mark.place) return [{ start: 1, end: name.length, meanings: [middle], letter: false }];
	if (name.length > 3 || name.length < 2) return [];
	const joined = together.test(name);
	const marks = marksOf(name);
	const one = side.exec(name)?.[1];
	if (one !== undefined && name.endsWith('方')) return listOf([countriesOf(one)]);
	if (one !== undefined && marks & Mark.place && !(marks & (Mark.division | Mark.country))) return listOf([provincesOf(one)]);
	if (marks & Mark.place && !joined) return [];
	return listOf(Array.from(name, joined ? oneOf : (unit) => statesOf(unit, name)));
}

/** `青藏` of 青藏高原 is two provinces, `江汉` of 江汉平原 is known by it alone. */
function partOfLand(name: string, whole: string): readonly PlacePart[] {
	const known = (marksOf(whole) & Mark.place) !== 0;
	const letters = whole.length === 2 && !known ? listOf(Array.from(whole, provincesOf)) : [];
	if (letters.length > 0 || (!known && ((marksOf(name) & Mark.place) === 0 || plain.test(whole)))) return letters;
	return [{ start: 0, end: whole.length, meanings: [whole], letter: false }];
}

/** What a land is like, not where it lies: `黄土高原`. */
const plain = /^(?:黄土|三江)$/u;

/** One part a character, where each of them may stand for something. */
function listOf(meanings: readonly (readonly string[])[]): PlacePart[] {
	return meanings.every((list) => list.length > 0)
		? meanings.map((list, start) => ({ start, end: start + 1, meanings: list, letter: true }))
		: [];
}

/** Of a list that is known: 港 is 香港, 欧 is 欧洲. */
function oneOf(unit: string): readonly string[] {
	const [place] = [...provincesOf(unit), ...meant(unit), ...countriesOf(unit)];
	return place === undefined ? [] : [place];
}

/** Of a pair: 布 only beside 中. */
function statesOf(unit: string, pair: string): readonly string[] {
	if (unit === '欧') return meant(unit);
	const states = countriesOf(unit);
	return states.length > 0 || !pair.includes('中') ? states : countriesBeginning(unit);
}

function meant(unit: string): readonly string[] {
	const place = wide[unit];
	return place === undefined ? [] : [place];
}

function marksOf(word: string): number {
	const { trie, marks } = lexicon();
	const id = trie.get(word);
	return id === -1 ? 0 : (marks[id] as number);
}
