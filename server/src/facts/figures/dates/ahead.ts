// Whether a date is worded as one to come: `将于10月8日`. Knows no calendar.

import { isOneOf } from '../../../text/characters.ts';

const toCome = /(?:将[于在]?|定于|拟于|预定|计划于|预计)$/u;

/** `将于10月8日`: none of last year. `start` is the date's. */
export function isAhead(text: string, start: number): boolean {
	return isOneOf(text.charCodeAt(start - 1), '将于在定计') && toCome.test(text.slice(Math.max(0, start - 3), start));
}
