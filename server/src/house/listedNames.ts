// The names of the newsroom's lists as the reader takes them: found in every text, whether it would have known them or not.
// Knows nothing of files.
import type { KnownName, KnownNames } from '../facts/names/known.ts';
import type { House } from './house.ts';

/** Shorter forms stand inside too many words. */
const shortest = 3;
let lists = 0;

/** Right forms and aliases of all but posts. */
export function listedNames({ names }: House): KnownNames {
	lists++;
	return {
		version: names.length === 0 ? '' : String(lists),
		names: names.flatMap(({ canonical, aliases, kind }): KnownName[] =>
			kind === undefined || kind === 'term'
				? []
				: [canonical, ...aliases].filter((name) => name.length >= shortest).map((name) => ({ name, kind, canonical })),
		),
	};
}
