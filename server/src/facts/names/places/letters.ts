// Countries and provinces in one character where the words around leave no doubt: `访华`, `驻日`, `中、美、俄`, `赴京`.
// Pairs such as 中哈 are one name and found elsewhere. Knows single words.
import { isHan } from '../../../text/characters.ts';
import { holdsAny } from '../../../text/heldCharacters.ts';
import { countriesOf, isCountryLetter } from '../../places/countryLetters.ts';
import { provincesOf } from '../../places/divisions.ts';
import { placeMeaning, type ScannedName } from '../scanned.ts';
import type { Token } from '../words/lattice.ts';

/** Words after which a lone character is where one goes or stays, and the characters that are no other word there. */
const going = '访驻旅赴抵涉援侵反';
const certain = '华美日俄韩法德英印朝越菲港澳台藏沪京意瑞芬墨挪荷奥匈捷希埃缅柬泰';
const staying = '在对来离返入进';
const clear = '俄韩藏京沪澳';
/** After these 华 begins another word: `在华人`, `来华北`. */
const chineseElse = '人侨裔夏商语盛约北东南中西灯丽山为润胞尔沙纳侈而容诞里罗林';
/** Three-letter lists of directions, ages and the like are none of countries. */
const otherLists = /[老青新文古]、|、[老青新文古]|、中、|[东南西北]、[东南西北]/u;
const afterList =
	/^(?:[，。；：！？）”’]|等|[两三四五六七八九]|各|之间|的|在|都|也|关系|和|与|及|间|合作|政府|科学家|不同|建交|首脑|外长|领导人|军队|企业|专家|学者|$)/u;

export function findLetters(text: string, tokens: readonly Token[]): ScannedName[] {
	const found: ScannedName[] = [];
	const lists = holdsAny(text, '、');
	for (let k = 0; k < tokens.length; k++) {
		const { start, end } = tokens[k] as Token;
		if (end - start > 2) continue;
		const at = letterAt(text, tokens, k);
		if (at >= 0) found.push(letter(text, at));
		else if (lists && end - start === 1 && text.startsWith('、', end) && (start === 0 || text.charAt(start - 1) !== '、'))
			found.push(...listFrom(text, start));
	}
	return found;
}

/** Where in a word of one or two characters the one is that means a country, or -1. */
function letterAt(text: string, tokens: readonly Token[], at: number): number {
	const { start, end, kind } = tokens[at] as Token;
	if (end - start === 2) return kind === 'word' && goes(text, start, end) ? start + 1 : -1;
	if (isState(text, tokens, at)) return start;
	const before = at > 0 ? tokens[at - 1] : undefined;
	return before && before.end - before.start === 1 && goes(text, before.start, end) ? start : -1;
}

/** `俄政府`, `印南部`, `匈全国各地`: one character, alone between words, before what every state has. */
export function isState(text: string, tokens: readonly Token[], at: number): boolean {
	const { start, end, kind } = tokens[at] as Token;
	if (end - start !== 1 || stateLetters[text.charCodeAt(start)] === 0 || kind === 'person' || kind === 'foreign') return false;
	const before = at > 0 ? tokens[at - 1] : undefined;
	const next = at + 1 < tokens.length ? tokens[at + 1] : undefined;
	if (!next || next.start !== end || next.kind !== 'word') return false;
	if (
		before &&
		before.end === start &&
		before.end - before.start === 1 &&
		isHan(text.charCodeAt(start - 1)) &&
		!/[的在和与由使对据而让为及向，是驻访抵]/u.test(text.charAt(start - 1))
	)
		return false;
	if ((start > 0 && /[\d０-９]/u.test(text.charAt(start - 1))) || before?.kind === 'foreign' || before?.kind === 'person') return false;
	return (text.charAt(start) === '俄' ? ofRussia : ofStates).test(text.slice(end, end + 4));
}

/** Characters that are words of their own before such a noun: `以政府名义`. */
const sometimesWords = '中以日加和比黑文土老摩新不';
/** 1 for the other characters that may mean a country. */
const stateLetters = new Uint8Array(1 << 16);
for (let unit = 0x4e00; unit <= 0x9fff; unit++)
	if (isCountryLetter(unit) && !sometimesWords.includes(String.fromCharCode(unit))) stateLetters[unit] = 1;
const ofStates =
	/^(?:政府|总统|总理|首相|外长|防长|财长|外交部|国防部|内政部|央行|中央银行|军方|国会|议会|官方|当局|警方|全国|境内|[东西南北]部(?!门|长|署|队|分|委)|主要政党|武装力量|舰队|空军|海军)/u;
const ofRussia = /^(?!而|顷|语|文|式|罗|亥)[\u4e00-\u9fff]{2}/u;

/** 1 for the characters of both lists of verbs: most words begin with another. */
const verbs = new Uint8Array(1 << 16);
for (const verb of going + staying) verbs[verb.charCodeAt(0)] = 1;

function goes(text: string, start: number, end: number): boolean {
	if (verbs[text.charCodeAt(start)] === 0) return false;
	const verb = text.charAt(start);
	const name = text.charAt(start + 1);
	if (name === '华' && end < text.length && chineseElse.includes(text.charAt(end))) return false;
	if ((verb === '侵' || verb === '反') && name !== '华') return false;
	// A ship comes to 港, its harbour, too.
	if (name === '港' && !'访赴驻'.includes(verb)) return false;
	return (going.includes(verb) && certain.includes(name)) || (staying.includes(verb) && clear.includes(name));
}

/** `中、美、俄` or `湘、鄂、赣`: all of one sort, with no word before or behind. */
function listFrom(text: string, start: number): ScannedName[] {
	let end = start + 1;
	while (text.charAt(end) === '、' && isOne(text.charAt(end + 1))) end += 2;
	const list = text.slice(start, end);
	if (list.length < 3 || otherLists.test(list) || !afterList.test(text.slice(end, end + 3))) return [];
	const all = list.split('、');
	if (new Set(all).size < all.length) return [];
	if (!all.every((one) => countriesOf(one).length > 0) && !all.every((one) => provincesOf(one).length > 0)) return [];
	return all.map((_, i) => letter(text, start + i * 2));
}

function isOne(unit: string): boolean {
	return unit !== '' && (countriesOf(unit).length > 0 || provincesOf(unit).length > 0);
}

function letter(text: string, at: number): ScannedName {
	const one = text.charAt(at);
	const province = provincesOf(one);
	const names = one === '华' ? ['中国'] : province.length > 0 ? province : countriesOf(one);
	return placeMeaning(at, at + 1, names);
}
