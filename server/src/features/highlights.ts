// Where else in the article the thing under the cursor stands: the same entity under any of its names, the same figure in any notation.
// Knows nothing of other articles.
import type { ArticleFile } from '../article/model.ts';
import type { Facts, Figure, Quote } from '../facts/model.ts';
import { halfQuotesOf } from '../facts/quotes/halves.ts';
import { contains, type Span } from '../text/span.ts';
import { findFactAt } from './factAt.ts';
import type { Reading } from './reading.ts';

/** In source order, the one under the cursor among them; empty where there is no fact. */
export function highlightsAt({ file, facts }: Reading, offset: number): Span[] {
	const at = findFactAt(facts, offset, () => halfQuotesOf(file, facts));
	if (!at) return [];
	const scope = scopeOf(file, at.fact.span);
	switch (at.kind) {
		case 'name':
			return facts.names.filter((name) => name.key === at.fact.key && contains(scope, name.span)).map((name) => name.span);
		case 'figure':
			return facts.figures.filter((figure) => isSame(figure, at.fact) && contains(scope, figure.span)).map((figure) => figure.span);
		case 'quote':
			return quoteSpans(facts, at.fact, scope);
	}
}

/** The article that the fact stands in, else the whole file. */
export function scopeOf(file: ArticleFile, span: Span): Span {
	return file.articles.find((article) => contains(article.span, span))?.span ?? { start: 0, end: file.text.length };
}

function isSame(a: Figure, b: Figure): boolean {
	if (a.value === undefined || b.value === undefined) return a.text === b.text;
	return a.kind === b.kind && a.unit === b.unit && String(a.value) === String(b.value);
}

/** The two marks of a long quotation, so that its end is found; a short one wherever the same words are quoted. */
function quoteSpans(facts: Facts, quote: Quote, scope: Span): Span[] {
	const { start, end } = quote.span;
	if (quote.lacks !== undefined) return [quote.lacks === 'open' ? { start: end - 1, end } : { start, end: start + 1 }];
	if (quote.kind === 'speech' || quote.kind === 'document') {
		return [
			{ start, end: start + 1 },
			{ start: end - 1, end },
		];
	}
	return facts.quotes.filter((other) => other.words === quote.words && contains(scope, other.span)).map((other) => other.span);
}
