// Words that say how exactly a figure is meant: 近, 约, 超, 不足 before it; 多, 余, 以上, 左右 behind it.
// What stands before is not part of the figure's span, what stands behind is.
import { isOneOf } from '../../../text/characters.ts';
import type { Approximation } from '../../model.ts';

const before: readonly (readonly [string, Approximation])[] = [
	['不超过', 'under'],
	['不少于', 'over'],
	['不低于', 'over'],
	['不小于', 'over'],
	['不高于', 'under'],
	['不多于', 'under'],
	['不到', 'under'],
	['不足', 'under'],
	['未到', 'under'],
	['未满', 'under'],
	['低于', 'under'],
	['少于', 'under'],
	['小于', 'under'],
	['至多', 'under'],
	['最多', 'under'],
	['大约', 'about'],
	['大概', 'about'],
	['约合', 'about'],
	['约为', 'about'],
	['约', 'about'],
	['将近', 'nearly'],
	['接近', 'nearly'],
	['近', 'nearly'],
	['超过', 'over'],
	['超出', 'over'],
	['突破', 'over'],
	['高于', 'over'],
	['多于', 'over'],
	['大于', 'over'],
	['至少', 'over'],
	['最少', 'over'],
	['超', 'over'],
	['逾', 'over'],
	['上', 'over'],
	['过', 'over'],
];

/** By the character that such a word ends in. */
const byLast = Map.groupBy(before, ([word]) => word.charCodeAt(word.length - 1));

const behind: readonly (readonly [string, Approximation])[] = [
	['以上', 'over'],
	['以下', 'under'],
	['以内', 'under'],
	['左右', 'about'],
	['上下', 'about'],
	['开外', 'over'],
	['之多', 'exact'],
];

/** The word that ends at `pos`. 上 and 过 count only before a multiplier without a number: 上百, 过百, 过万. */
export function approximationBefore(text: string, pos: number, bareMultiplier: boolean): Approximation {
	if (pos === 0) return 'exact';
	const end = text.charCodeAt(pos - 1) === 0x20 ? pos - 1 : pos;
	const last = text.charCodeAt(end - 1);
	if (isOneOf(last, '了的')) return overBefore(text, end - 1);
	const words = byLast.get(last);
	if (words === undefined) return 'exact';
	for (const [word, meaning] of words) {
		if (!text.startsWith(word, end - word.length)) continue;
		if ((word === '上' || word === '过') && !bareMultiplier) continue;
		if (word === '约' && /[条合公签预]$/u.test(text.slice(Math.max(0, end - 2), end - 1))) continue;
		if (word === '近' && /[最附邻靠]$/u.test(text.slice(Math.max(0, end - 2), end - 1))) continue;
		return meaning;
	}
	return 'exact';
}

/** `突破了100对`. */
function overBefore(text: string, end: number): Approximation {
	return /(?:超过|突破)$/u.test(text.slice(Math.max(0, end - 2), end)) ? 'over' : 'exact';
}

/** `以上`, `左右`, … at `pos`. */
export function approximationBehind(text: string, pos: number): { end: number; approximation: Approximation } | undefined {
	const start = text.startsWith('（含）', pos) ? pos + 3 : pos;
	if (!isOneOf(text.charCodeAt(start), '以左上开之')) return undefined;
	for (const [word, meaning] of behind) if (text.startsWith(word, start)) return { end: start + word.length, approximation: meaning };
	return undefined;
}

/** 1 where 来 stands between a number and its unit: `十来个`, `百来人`. */
export function aboutInside(text: string, pos: number): number {
	return isOneOf(text.charCodeAt(pos), '来') &&
		!/^来人[民员们士口类]/u.test(text.slice(pos, pos + 3)) &&
		/^[个名人位年岁天里家只条公亩斤吨米分小户头件种次块元]/u.test(text.charAt(pos + 1))
		? 1
		: 0;
}

/** Length of 多 or 余 between a number and its unit. */
export function overInside(text: string, pos: number): number {
	const code = text.charCodeAt(pos);
	return code === 0x591a || code === 0x4f59 ? 1 : 0;
}
