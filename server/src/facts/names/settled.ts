// What the article made of a paragraph's names, remembered by the paragraph's text for as long as the article knows the
// same names, so that a key that names nobody new costs one paragraph. Does not know how names are settled.
import type { Paragraph } from '../../article/model.ts';
import { type Remember, rememberByText, remembersMuch } from '../../util/cacheByText.ts';

/** How many states of knowledge are kept: those of a few open drafts, each with the one before the last key, before and after settling. */
const kept = 12;
const lately = new Map<string, Map<string, Remember<unknown>>>();

/** A memory for one state of knowledge. `settle` must depend on the paragraph's text and role and on that knowledge alone. */
export function settledNames<T>(knowledge: () => string): (paragraph: Paragraph, settle: () => T) => T {
	return remembersMuch() ? memoryFor(knowledge()) : (_, settle) => settle();
}

function memoryFor<T>(knowledge: string): (paragraph: Paragraph, settle: () => T) => T {
	const byRole = lately.get(knowledge) ?? new Map<string, Remember<unknown>>();
	lately.delete(knowledge);
	lately.set(knowledge, byRole);
	for (const oldest of lately.keys()) {
		if (lately.size <= kept) break;
		lately.delete(oldest);
	}
	return ({ role, text }, settle) => {
		let remember = byRole.get(role);
		if (remember === undefined) {
			remember = rememberByText();
			byRole.set(role, remember);
		}
		return (remember as Remember<T>)(text, settle);
	};
}
