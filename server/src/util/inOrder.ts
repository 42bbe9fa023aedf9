// Sorting what mostly is in order already: then nothing is moved and nothing made.

/** Sorts in place, equal ones left as they stand. */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
	for (let i = 1; i < list.length; i++) if (compare(list[i - 1] as T, list[i] as T) > 0) return list.sort(compare);
	return list;
}
