// Which differences between a quotation and the same words in print are slips of the quotation, and how grave they are.
// What another occasion, another reporter or another place explains is none. Knows single differences, not where they stand.
import { particle, pronoun, time } from './littleWords.ts';
import type { Worded } from './wordChanges.ts';

/** `small`: a particle, a pronoun or the like more or less; the sense is hardly another. */
export type QuoteSlip = 'word' | 'small';

const digits = /[\d０-９]/u;
const figure = /^[零〇一二两三四五六七八九十百千万亿几多]+[年月日天个次届项条名位家国方]?$/u;

export function slipOf({ own, other }: Worded): QuoteSlip | undefined {
	if (own.length > 1 && areAnagrams(own, other)) return 'word';
	if (digits.test(own) || digits.test(other)) return undefined;
	if (figure.test(own) && figure.test(other)) return undefined;
	if (pronoun.test(own) && pronoun.test(other)) return undefined;
	if (time.test(own) && time.test(other)) return undefined;
	if (particle.test(own) && particle.test(other)) return 'small';
	const more = own === '' ? other : other === '' ? own : undefined;
	return more !== undefined && (pronoun.test(more) || figure.test(more)) ? 'small' : 'word';
}

/** `里程碑` and `碑里程`: words that changed places. */
function areAnagrams(a: string, b: string): boolean {
	return a.length === b.length && a !== b && [...a].sort().join('') === [...b].sort().join('');
}

/** What one place lacks stands in the other: `要〈〉把路〈修好〉` for `要〈修好〉把路`. */
export function areExchanged(changes: readonly Worded[]): boolean {
	const [first, second] = changes;
	if (changes.length !== 2 || !first || !second) return false;
	return first.own + second.own === first.other + second.other && [first, second].some(({ own }) => own === '');
}
