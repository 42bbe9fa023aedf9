// Names that a corpus gives to every draft: those that it knows for certain, and those that many articles print.
// Each stays the same value as long as it holds the same names, so that whoever keeps something by it need not compare.

import type { KnownNames } from '../facts/names/known.ts';
import type { CommonName } from '../facts/names/likeness/commonNames.ts';
import type { CancellationToken } from '../util/cancellation.ts';
import type { Browser } from './browse.ts';
import type { Shelf } from './shelf.ts';

/** Lists of certain names that this program has made. */
let lists = 0;

/** What the corpus knows for certain; the same value where that has not changed. */
export async function certainNames(
	browser: Browser | undefined,
	token: CancellationToken,
	last: KnownNames | undefined,
): Promise<KnownNames | undefined> {
	const persons = ((await browser?.certainPersons(token)) ?? []).toSorted();
	if (persons.length === (last?.names.length ?? 0) && persons.every((name, i) => name === last?.names[i]?.name)) return last;
	lists++;
	return { version: `corpus ${lists}`, names: persons.map((name) => ({ name, kind: 'person' as const })) };
}

/** A name is common that several articles print: of fewer, none is. */
const leastArticles = 4;

/** The same value while the same names are common. */
export async function commonNames(shelf: Shelf, token: CancellationToken, last: readonly CommonName[]): Promise<readonly CommonName[]> {
	const common = shelf.stats().articles < leastArticles ? [] : ((await shelf.browser?.commonNames(token)) ?? []);
	const same = common.length === last.length && common.every(({ form, key }, i) => form === last[i]?.form && key === last[i]?.key);
	return same ? last : common;
}
