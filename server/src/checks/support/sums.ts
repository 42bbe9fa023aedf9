// A figure that is the sum of several the text gives side by side: a headline of 87 over 83 here and 4 there.
// Adds up; knows nothing of what is counted.
import type { Figure } from '../../facts/model.ts';

const mostParts = 12;

/** Whether `whole` is `part` and another of its paragraph taken together, or a row of figures there. */
export function isSumOfParts(whole: Figure, part: Figure, all: readonly Figure[]): boolean {
	const beside = all
		.filter(({ paragraph, unit, value }) => paragraph === part.paragraph && unit === whole.unit && typeof value === 'number')
		.slice(0, mostParts);
	for (let first = 0; first < beside.length; first++) {
		let sum = 0;
		for (let last = first; last < beside.length; last++) {
			const value = beside[last]?.value as number;
			sum += value;
			if (last > first && sum === whole.value) return true;
			if (beside[last] !== part && (part.value as number) + value === whole.value) return true;
		}
	}
	return false;
}
