// Looking up a place in a list that is in order, by bisection: however long the list, some twenty looks at most.

/** How many of the list, whose places rise or stay, lie below the limit: the index of the first that does not. `placeOf` keeps nothing. */
export function countBelow<T>(list: readonly T[], limit: number, placeOf: (item: T) => number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (placeOf(list[middle] as T) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
