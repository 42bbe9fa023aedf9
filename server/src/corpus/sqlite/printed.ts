// Whether some words were ever printed as they stand. Looked up by the grams that articles are kept under, then in the texts.
// Knows nothing of names.
import type { Bodies } from './bodies.ts';
import type { Searcher } from './search.ts';

/** Words that so many articles nearly hold are taken for printed: looking further costs more than it tells. */
const mostLookedAt = 60;
const mostKept = 5000;

export interface Printed {
	isPrinted(words: string, isOut: (article: number) => boolean): boolean;
	/** After the store changed. */
	reset(): void;
}

export function createPrinted(bodies: Bodies, { candidates }: Pick<Searcher, 'candidates'>): Printed {
	const known = new Map<string, readonly number[] | 'often'>();

	return {
		isPrinted(words, isOut) {
			let found = known.get(words);
			if (found === undefined) {
				if (known.size >= mostKept) known.clear();
				found = articlesWith(words);
				known.set(words, found);
			}
			return found === 'often' || found.some((article) => !isOut(article));
		},
		reset: () => known.clear(),
	};

	/** A few of them. */
	function articlesWith(words: string): readonly number[] | 'often' {
		const ids = candidates([words]);
		if (ids === undefined || ids.length > mostLookedAt * 20) return 'often';
		const found: number[] = [];
		let looked = 0;
		for (const id of ids) {
			if (bodies.textOf(id).includes(words)) found.push(id);
			if (found.length > 8) return 'often';
			if (++looked > (words.length >= 5 ? 240 : mostLookedAt)) return found.length > 0 ? found : 'often';
		}
		return found;
	}
}
