// What a figure is counted by where the clause says 每 before it: `每亩地纯收入可达2000元` is 元/亩, `每年两次` is 次/年.
import type { FigureCandidate } from '../candidate.ts';
import { clauseStart } from '../sentences.ts';
import { classOfUnit } from './units.ts';

/** Further back, 每 belongs to another word of the clause. */
const reach = 11;
const heads: readonly (readonly [RegExp, string])[] = [
	[/每(?:一)?(?:人|位|名|个人)/u, '人'],
	[/每(?:一)?亩/u, '亩'],
	[/每(?:一)?户/u, '户'],
	[/每(?:一)?吨/u, '吨'],
	[/每(?:一)?公斤/u, '公斤'],
	[/每(?:一)?斤/u, '斤'],
	[/每(?:一)?平方米/u, '平方米'],
	[/每(?:一)?股/u, '股'],
	[/每(?:一)?桶/u, '桶'],
	[/每(?:一)?克/u, '克'],
	[/每(?:一)?盎司/u, '盎司'],
	[/每(?:一)?千瓦时/u, '千瓦时'],
];
const turns: readonly (readonly [string, string])[] = [
	['每年', '年'],
	['每月', '月'],
	['每周', '周'],
	['每天', '天'],
	['每日', '天'],
];

/** The unit with what it is counted by, or the unit alone. */
export function perUnit(text: string, candidate: FigureCandidate): string | undefined {
	const { unit, start } = candidate;
	if (unit === undefined || unit.includes('/')) return unit;
	if (unit === '次') {
		const turn = turns.find(([word]) => text.startsWith(word, start - word.length));
		return turn === undefined ? unit : `${unit}/${turn[1]}`;
	}
	if (classOfUnit(unit) !== 'currency') return unit;
	const before = text.slice(Math.max(clauseStart(text, start, reach), start - reach), start);
	if (!before.includes('每')) return unit;
	const head = heads.find(([pattern]) => pattern.test(before));
	return head === undefined ? unit : `${unit}/${head[1]}`;
}
