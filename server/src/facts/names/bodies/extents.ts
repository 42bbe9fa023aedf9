// How far the name of a body reaches: the country, town or party before it, the department or the seat behind it.
// Knows the words at its ends; that there is a body is known already.

import { isState } from '../places/letters.ts';
import { type Token, wordOf } from '../words/lattice.ts';
import { Mark } from '../words/lexicon.ts';

/** Whether what stands before a known body belongs to its name: `苏丹卫生部`, `中共中央组织部`, `北京国安队`. */
export function isOwned(text: string, tokens: readonly Token[], at: number): boolean {
	const before = at > 0 ? tokens[at - 1] : undefined;
	if (!before || before.end !== (tokens[at] as Token).start) return false;
	if (!(before.marks & (Mark.country | Mark.division)) && before.end - before.start !== 1 && !text.startsWith('中共', before.start))
		return false;
	const word = wordOf(text, tokens[at] as Token);
	if (before.marks & Mark.country)
		return (
			founded.test(word) ||
			/^(?:全国|国家|中央军委)/u.test(word) ||
			(institution.test(word) && !/^(?:中|国际|联合国|世界|欧|亚|非|美国|俄|日本|香港|澳门)/u.test(word))
		);
	if (before.end - before.start === 1 && institution.test(word)) return isState(text, tokens, at - 1);
	if (before.marks & Mark.division) return /^(?!国家|中国|世界|八一).{2,3}队$|^人民(?:文学|美术|教育|音乐)?出版社$/u.test(word);
	return /^(?:中共|中共中央)$/u.test(wordOf(text, before)) && /^中央|^(?:统战|宣传|组织|对外联络)部$/u.test(word);
}

/** What is founded under one name in many countries. */
const founded = /^(?:鲁班工坊|孔子学院|孔子课堂|中国文化中心)$/u;

/** `印中央银行`: one character for the country before the name. */
export function withState(text: string, tokens: readonly Token[], last: number, start: number): number {
	if (!text.startsWith('中央', start)) return start;
	let first = last;
	while (first > 0 && (tokens[first] as Token).start > start) first--;
	const before = first > 0 ? tokens[first - 1] : undefined;
	return before && before.end === start && before.end - before.start === 1 && isState(text, tokens, first - 1) ? before.start : start;
}

/** Where the body's name ends with the department it names: `江都大学历史系`, `中科院高能物理所`. */
export function withDepartment(text: string, tokens: readonly Token[], at: number): number {
	const end = (tokens[at] as Token).end;
	const next = tokens[at + 1];
	const after = tokens[at + 2];
	if (!next || next.end - next.start < 2 || !(text.startsWith('系', next.end - 1) || text.startsWith('所', next.end))) return end;
	const word = wordOf(text, next);
	if (/^.{2,4}系$/u.test(word) && /(?:大学|学院|大)$/u.test(text.slice(0, end).slice(-2))) return next.end;
	if (after && wordOf(text, after) === '所' && science.test(word) && text.charAt(end - 1) === '院') return after.end;
	return end;
}

const science = /(?:物理|化学|地质|自动化|生物|遗传|天文|半导体|计算|力学|声学|植物|动物|海洋|地理|金属|情报|经济|历史|文学|哲学|法学)$/u;

const institution = /(?:[^总]部|议会|国会|[上下议]院|杜马|法院|检察院|银行|央行|大学|局|署|安全委员会|科学院|农科院)$/u;

/** `中国石油大学（北京）`: the seat in brackets belongs to a university's name. */
export function campus(text: string, end: number): number {
	const seat = /^（[\u4e00-\u9fff]{2,3}）/u.exec(text.slice(end, end + 5));
	return seat && /大学$/u.test(text.slice(end - 2, end)) ? end + seat[0].length : end;
}
