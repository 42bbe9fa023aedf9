// Quotations of whole real articles against what people marked in them; left out where the articles do not lie beside the project.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import { extractNames } from '../../../server/src/facts/names/extract.ts';
import { extractQuotes } from '../../../server/src/facts/quotes/extract.ts';
import { realArticles, sharedPath } from '../../support/shared.ts';

interface Marked {
	readonly start: number;
	readonly end: number;
	readonly depth: number;
	readonly kind: string;
	readonly speaker: string | null;
}

const marked = realArticles().flatMap(({ name, path, text }) => {
	const gold = sharedPath('gold')?.concat('/', name.replace(/\.txt$/u, '.gold.json'));
	if (gold === undefined || !existsSync(gold)) return [];
	const quotes = (JSON.parse(readFileSync(gold, 'utf8')) as { readonly quotes: readonly Marked[] }).quotes;
	return [{ name, path, text, quotes: quotes.filter(({ kind }) => kind !== 'unmatched-close') }];
});

describe.each(marked)('$name', ({ path, text, quotes }) => {
	const file = readArticle(text, { path });
	const found = extractQuotes(file, extractNames(file));
	const place = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);

	test('every quotation is found, and nothing else', () => {
		expect(found.map((quote) => place(quote.span))).toEqual(quotes.toSorted((a, b) => a.start - b.start || b.end - a.end).map(place));
	});

	test('nine of ten speakers are named', () => {
		const spoken = quotes.filter(({ kind, speaker, depth }) => kind === 'speech' && speaker !== null && depth === 0);
		const missed = spoken.flatMap(({ start, speaker }) => {
			const said = found.find((quote) => quote.span.start === start)?.speaker;
			return said !== undefined && (speaker?.includes(said) || said.includes(speaker ?? '')) ? [] : [`${speaker}: ${said}`];
		});
		expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.ceil(spoken.length / 10));
	});
});
