// Which differences between two versions of the same words are slips, and how they are told.
// Figures, names and pronouns are other checks' affairs or another occasion's words.
import type { WordChange } from '../../facts/quotes/verdict.ts';

export interface Worded {
	/** `丰碑` */
	readonly own: string;
	/** `里程碑` */
	readonly other: string;
}

/** The differing words of each side; empty where one side has words more. */
export function wordedChanges(own: string, other: string, changes: readonly WordChange[]): Worded[] {
	return changes.map(({ at, otherAt }) => ({ own: own.slice(at.start, at.end), other: other.slice(otherAt.start, otherAt.end) }));
}

const numeral = /[\d０-９零〇一二两三四五六七八九十百千万亿几数]/u;
const pronoun =
	/^(?:我|你|您|他|她|它|我们|你们|他们|她们|咱们|自己|本人|我国|中国|中方|双方|各方|两国|各国|我方|其|这|那|这些|那些|该|这一|此)+$/u;
const time = /^(?:[今明昨去前后当本上下]?[年月日天时届]|[今明昨去]|当前|目前|近日|日前|当时|当年)$/u;
const particle = /^[的地得了着过也都还就将要会已并而且又更与和及同以在是于来去中上下等]*$/u;

/** A difference that says something else or says it wrongly; not a reporter's `他` for `我`. */
export function isTelling({ own, other }: Worded): boolean {
	if (numeral.test(own) || numeral.test(other)) return false;
	if (pronoun.test(own) || pronoun.test(other)) return false;
	if (time.test(own) && time.test(other)) return false;
	return !(particle.test(own) && particle.test(other));
}
