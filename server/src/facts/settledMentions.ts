// Tells whether the names of a paragraph are those it had before, though the paragraph has moved in the file.
// Knows nothing of how names are found.
import type { NameMention } from './model.ts';

/** Mentions that were settled once are given again with the same `at`; all but `paragraph` and `span` is then the same. */
export function areSameMentions(some: readonly NameMention[], others: readonly NameMention[]): boolean {
	return some.length === others.length && some.every(({ at }, i) => at === others[i]?.at);
}
