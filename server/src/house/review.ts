// Everything that is wrong in house lists: each by itself, and all against each other.
// Knows paths only as the lists' names.
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { findConflicts } from './conflicts.ts';
import type { PlacedList } from './house.ts';
import { readAnyList } from './list.ts';
import type { HouseProblem } from './model.ts';

export interface ReviewedProblem extends Pick<HouseProblem, 'code' | 'severity' | 'span' | 'message'> {
	/** The other side; `path` is `undefined` for this very list. */
	readonly related: readonly { readonly path: string | undefined; readonly span: Span; readonly message: Bilingual }[];
}

/** For each list its problems in source order. */
export function reviewLists(
	lists: readonly (PlacedList & { readonly problems: readonly HouseProblem[] })[],
): readonly (readonly ReviewedProblem[])[] {
	const conflicts = findConflicts(lists.map(({ entries }) => entries));
	return lists.map(({ problems }, own) =>
		[...problems, ...(conflicts[own] ?? [])]
			.toSorted((a, b) => a.span.start - b.span.start)
			.map(({ code, severity, span, message, related = [] }) => ({
				code,
				severity,
				span,
				message,
				related: related.map((place) => ({ ...place, path: place.list === undefined ? undefined : lists[place.list]?.path })),
			})),
	);
}

/** One list as it is being written, beside the others as they were saved. The saved one of the same path is left out for it. */
export function reviewList(path: string, text: string, saved: readonly PlacedList[]): readonly ReviewedProblem[] {
	const written = { path, ...readAnyList(path, text) };
	const known = saved.findIndex((list) => list.path === path);
	const all = saved.map((list, index) => (index === known ? written : { ...list, problems: [] }));
	return reviewLists(known === -1 ? [...all, written] : all)[known === -1 ? all.length : known] ?? [];
}
