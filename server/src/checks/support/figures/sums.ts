// A figure that is the sum of several the text gives side by side: a headline of 87 over 83 here and 4 there.
// Adds up; knows nothing of what is counted.
import { byParagraph } from '../../../facts/byParagraph.ts';
import type { Figure } from '../../../facts/model.ts';

const mostParts = 12;

/** Whether `whole` is `part` and another of its paragraph taken together, or a row of figures there; wherever the text has that part. */
export function isSumOfParts(whole: Figure, part: Figure, all: readonly Figure[]): boolean {
	const places = new Set(all.filter(({ value, unit }) => value === part.value && unit === part.unit).map(({ paragraph }) => paragraph));
	const figures = byParagraph(all);
	return [...places].some((paragraph) => addUp(whole, part, figures.get(paragraph) ?? []));
}

function addUp(whole: Figure, part: Figure, figures: readonly Figure[]): boolean {
	const beside = figures.filter(({ unit, value }) => unit === whole.unit && typeof value === 'number').slice(0, mostParts);
	for (let first = 0; first < beside.length; first++) {
		let sum = 0;
		for (let last = first; last < beside.length; last++) {
			const value = beside[last]?.value as number;
			sum += value;
			if (last > first && sum === whole.value) return true;
			if (value !== part.value && (part.value as number) + value === whole.value) return true;
		}
	}
	return false;
}
