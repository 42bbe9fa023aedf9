// What is known of the thing under the cursor, as Markdown: a card for a name, a figure or a quotation.
// Knows neither files nor links; the caller says how a place becomes an address.
import { halfQuotesOf } from '../facts/quotes/halves.ts';
import type { Span } from '../text/span.ts';
import { findFactAt } from './factAt.ts';
import { figureCard } from './hover/figureCard.ts';
import { nameCard } from './hover/nameCard.ts';
import type { CardOptions } from './hover/options.ts';
import { quoteCard } from './hover/quoteCard.ts';
import { titleCard } from './hover/titleCard.ts';
import type { Reading } from './reading.ts';

export type { CardOptions } from './hover/options.ts';

export interface Hover {
	/** The name, figure or quotation that the card is about; of a long quotation only its mark. */
	readonly span: Span;
	readonly markdown: string;
}

/** The card of the innermost fact at an offset of the source; `undefined` where there is none. */
export function findHover(reading: Reading, offset: number, options: CardOptions): Hover | undefined {
	const at = findFactAt(reading.facts, offset, () => halfQuotesOf(reading.file, reading.facts));
	switch (at?.kind) {
		case 'name':
			return { span: at.fact.span, markdown: (at.fact.kind === 'title' ? titleCard : nameCard)(reading, at.fact, options) };
		case 'figure':
			return { span: at.fact.span, markdown: figureCard(reading, at.fact, options) };
		case 'quote':
			return { span: at.fact.span, markdown: quoteCard(reading, at.fact, options) };
		case undefined:
			return undefined;
	}
}
