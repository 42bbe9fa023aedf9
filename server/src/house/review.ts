// One list as it is being written, beside the other lists as they were saved: everything that is wrong in it.
// Knows paths only as the lists' names.
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { findConflicts } from './conflicts.ts';
import type { PlacedList } from './house.ts';
import { readHouseList } from './list.ts';
import type { HouseProblem } from './model.ts';

export interface ReviewedProblem extends Pick<HouseProblem, 'code' | 'severity' | 'span' | 'message'> {
	/** The other side; `path` is `undefined` for this very list. */
	readonly related: readonly { readonly path: string | undefined; readonly span: Span; readonly message: Bilingual }[];
}

/** Problems of `text` in source order. `lists` are all lists; the one of the same path is left out for it. */
export function reviewList(path: string, text: string, lists: readonly PlacedList[]): ReviewedProblem[] {
	const { entries, problems } = readHouseList(text);
	const known = lists.findIndex((list) => list.path === path);
	const all = known === -1 ? [...lists, { path, entries }] : lists.with(known, { path, entries });
	const own = known === -1 ? lists.length : known;
	const conflicts = findConflicts(all.map((list) => list.entries))[own] ?? [];
	return [...problems, ...conflicts]
		.toSorted((a, b) => a.span.start - b.span.start)
		.map(({ code, severity, span, message, related = [] }) => ({
			code,
			severity,
			span,
			message,
			related: related.map((place) => ({ ...place, path: place.list === undefined ? undefined : all[place.list]?.path })),
		}));
}
