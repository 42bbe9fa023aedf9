// What a card tells of a name beyond the evidence: its spellings, when it was printed, where it is told best who it is.
// Only shapes; `sqlite/profiles.ts` looks it up.
import type { NameKind } from '../facts/model.ts';
import type { CorpusPlace } from './evidence.ts';

export interface ProfileQuery {
	readonly kind: NameKind;
	readonly key: string;
	/** Absolute real paths of the draft and digests of its articles: they are left out. */
	readonly paths: readonly string[];
	readonly digests: readonly number[];
}

export interface NameProfile {
	/** The fullest form in each article, counted by articles, most frequent first; the name itself among them. */
	readonly forms: readonly FormCount[];
	/** Months with mentions, oldest first; articles without a year are left out. */
	readonly months: readonly MonthCount[];
	/** Most telling first, each wording once. */
	readonly places: readonly CorpusPlace[];
}

export interface FormCount {
	readonly text: string;
	readonly articles: number;
}

export interface MonthCount {
	/** `2025-06`; `2025` where articles give the year alone. */
	readonly month: string;
	readonly mentions: number;
}

export const noProfile: NameProfile = { forms: [], months: [], places: [] };

const mostForms = 6;
const mostPlaces = 3;

/** Of several corpora as one. */
export function mergeProfiles(all: readonly NameProfile[]): NameProfile {
	const [only] = all;
	if (only && all.length === 1) return only;
	const forms = summed(all.flatMap(({ forms }) => forms.map(({ text, articles }): [string, number] => [text, articles])));
	const months = summed(all.flatMap(({ months }) => months.map(({ month, mentions }): [string, number] => [month, mentions])));
	return {
		forms: forms
			.map(([text, articles]) => ({ text, articles }))
			.sort((a, b) => b.articles - a.articles)
			.slice(0, mostForms),
		months: months.map(([month, mentions]) => ({ month, mentions })).sort((a, b) => (a.month < b.month ? -1 : 1)),
		// Each corpus has put its best first.
		places: Array.from({ length: mostPlaces }, (_, i) => all.flatMap(({ places }) => places[i] ?? []))
			.flat()
			.slice(0, mostPlaces),
	};
}

function summed(pairs: readonly (readonly [string, number])[]): [string, number][] {
	const sums = new Map<string, number>();
	for (const [key, count] of pairs) sums.set(key, (sums.get(key) ?? 0) + count);
	return [...sums];
}
