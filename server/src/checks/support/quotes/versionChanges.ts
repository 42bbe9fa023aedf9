// Which differences between a quotation and the same words elsewhere in the article are told: words changed, words or parts of a formula
// that stand in another place. Knows the two wordings; not where they stand.
import type { QuoteVerdict, WordChange } from '../../../facts/quotes/verdict.ts';
import { regionOf } from './changedRegion.ts';
import { particle } from './littleWords.ts';
import { areExchanged } from './quoteSlips.ts';
import { isTelling, wordedChanges } from './wordChanges.ts';

export function changesToTell(own: string, other: string, verdict: QuoteVerdict): readonly WordChange[] {
	if (verdict.tier !== 'changed') return verdict.tier === 'other' ? formulaChanges(own, other) : [];
	const moved = wordedChanges(own, other, verdict.changes);
	if (areExchanged(moved)) return moved.some((each) => isMovable(each.own)) ? [whole(own, other, verdict.changes)] : [];
	const changes = verdict.changes.filter((change) => !isCut(change, own));
	return areSlips(own, other, changes) ? changes : [];
}

function whole(own: string, other: string, changes: readonly WordChange[]): WordChange {
	const region = regionOf(changes, own, other);
	return { at: region.own, otherAt: region.other };
}

/** A word more than one character long that bears sense: 已经 and 就是 stand where they like. */
function isMovable(words: string): boolean {
	return words.length > 1 && !particle.test(words);
}

/** Where the quotation begins before the other words do, or goes on behind them, nothing is changed. */
function isCut({ at, otherAt }: WordChange, own: string): boolean {
	return otherAt.start === otherAt.end && (at.start === 0 || at.end === own.length);
}

/** All differences are slips, few and within words that agree on both sides. */
function areSlips(own: string, other: string, changes: readonly WordChange[]): boolean {
	if (changes.length > 2) return false;
	return (
		wordedChanges(own, other, changes).every((change) => isTelling(change) && change.own !== '' && change.other !== '') &&
		changes.every(({ at, otherAt }) => at.start >= 2 && (at.end < own.length || at.end - at.start === otherAt.end - otherAt.start))
	);
}

/** 邻里相帮、同心修路、户户安全、代代和睦: parts of four characters, so that the first and the last are told from what is around. */
const formula = /[一-龥]{4}(?:、[一-龥]{4}){2,7}/u;

/** The same parts in another order. */
function formulaChanges(own: string, other: string): readonly WordChange[] {
	const [here, there] = [formula.exec(own), formula.exec(other)];
	if (here === null || there === null || here[0] === there[0]) return [];
	const [parts, otherParts] = [here[0].split('、'), there[0].split('、')];
	if (parts.length !== otherParts.length || parts.toSorted().join() !== otherParts.toSorted().join()) return [];
	const first = parts.findIndex((part, i) => part !== otherParts[i]);
	const last = parts.findLastIndex((part, i) => part !== otherParts[i]);
	const span = (from: number) => ({ start: from + first * 5, end: from + last * 5 + 4 });
	return [{ at: span(here.index), otherAt: span(there.index) }];
}
