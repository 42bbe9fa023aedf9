// Which files are house lists, by their names and places alone. Knows nothing of what they hold.
import type { PlacedList } from './house.ts';

/** `names.csv`, `phrases.code-snippets`. */
export function isListName(name: string): boolean {
	return /\.(?:csv|tsv|code-snippets)$/iu.test(name);
}

/** `…/house/names.csv`, or one of `lists` wherever it lies. */
export function isHouseList(path: string, lists: readonly PlacedList[]): boolean {
	return /[\\/]house[\\/][^\\/]+\.(?:csv|tsv|code-snippets)$/iu.test(path) || lists.some((list) => list.path === path);
}
