// Which differences between two versions of the same words are slips, and how they are told.
// Figures, names and pronouns are other checks' affairs or another occasion's words.
import type { WordChange } from '../../../facts/quotes/verdict.ts';
import { particle, pronoun, time } from './littleWords.ts';

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

/** A difference that says something else or says it wrongly; not a reporter's `他` for `我`. */
export function isTelling({ own, other }: Worded): boolean {
	if (numeral.test(own) || numeral.test(other)) return false;
	if (pronoun.test(own) || pronoun.test(other)) return false;
	if (time.test(own) && time.test(other)) return false;
	return !(particle.test(own) && particle.test(other));
}
