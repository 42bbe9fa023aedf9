// What several corpora taught, as one: what two of them know counts once, with both its uses. Knows nothing of where it is kept.
import { type Learnt, nothingLearnt, type UsedPhrase } from '../../phrases/model.ts';

/** In the order of the corpora's weight. */
export function mergeLearnt(all: readonly Learnt[]): Learnt {
	const taught = all.filter((one) => one !== nothingLearnt);
	const [only] = taught;
	if (taught.length < 2) return only ?? nothingLearnt;
	const phrases = Map.groupBy(
		taught.flatMap((one) => one.phrases),
		({ id }) => id,
	);
	const verbs = new Map<string, readonly string[]>();
	const known = new Map<string, Pick<UsedPhrase, 'articles' | 'uses'>>();
	for (const one of taught) {
		for (const [key, own] of one.verbs) verbs.set(key, [...new Set([...(verbs.get(key) ?? []), ...own])]);
		for (const [id, own] of one.known) {
			const before = known.get(id);
			known.set(id, before ? added(before, own) : own);
		}
	}
	return {
		phrases: [...phrases.values()].flatMap(([first, ...others]) =>
			first ? { ...first, ...others.reduce<Pick<UsedPhrase, 'articles' | 'uses'>>(added, first) } : [],
		),
		known,
		verbs,
		// What one of them prints otherwise is not fixed.
		formulations: taught.flatMap((one) => one.formulations),
	};
}

function added(a: Pick<UsedPhrase, 'articles' | 'uses'>, b: Pick<UsedPhrase, 'articles' | 'uses'>): Pick<UsedPhrase, 'articles' | 'uses'> {
	return {
		articles: a.articles + b.articles,
		get uses() {
			return [...a.uses, ...b.uses];
		},
	};
}
