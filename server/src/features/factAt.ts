// The fact under the cursor: a name before a figure, a figure before the quotation that holds it; at the seam of two what begins there.
// Knows places only; what to say about the fact is each feature's own.
import type { Facts, Figure, NameMention, Placed, Quote } from '../facts/model.ts';
import { type Span, touches } from '../text/span.ts';
import { countBelow } from '../util/countBelow.ts';

export type FactAt =
	| { readonly kind: 'name'; readonly fact: NameMention }
	| { readonly kind: 'figure'; readonly fact: Figure }
	| { readonly kind: 'quote'; readonly fact: Quote };

/** `halves`: quotations that lack a mark; one that is whole comes before them. */
export function findFactAt(facts: Facts, offset: number, halves?: () => readonly Quote[]): FactAt | undefined {
	const name = findAt(facts.names, offset);
	const figure = findAt(facts.figures, offset);
	// At the seam of the two the one that begins there is meant: `习近平|10次`.
	const begun = facts.quotes.find((one) => one.span.start === offset);
	if (begun && name?.span.end === offset) return { kind: 'quote', fact: begun };
	if (name && !(figure && name.span.end === offset && figure.span.start === offset)) return { kind: 'name', fact: name };
	if (figure) return { kind: 'figure', fact: figure };
	const quote = facts.quotes.findLast((one) => touches(one.span, offset)) ?? halves?.().findLast((one) => touches(one.span, offset));
	return quote && { kind: 'quote', fact: quote };
}

/** In a list by start without overlaps: the fact that holds the offset, else the one that ends there. */
export function findAt<T extends Placed>(list: readonly T[], offset: number): T | undefined {
	const index = firstFrom(list, offset + 1) - 1;
	const fact = list[index];
	if (!fact || !touches(fact.span, offset)) return undefined;
	return fact;
}

/** All that begin inside the span. */
export function factsIn<T extends Placed>(list: readonly T[], span: Span): readonly T[] {
	return list.slice(firstFrom(list, span.start), firstFrom(list, span.end));
}

/** Index of the first that begins at or behind the offset. */
function firstFrom(list: readonly Placed[], offset: number): number {
	return countBelow(list, offset, ({ span }) => span.start);
}
