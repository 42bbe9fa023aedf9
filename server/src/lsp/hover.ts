// Cards for names, figures and quotations.
import { type CancellationToken, type Hover, MarkupKind } from 'vscode-languageserver';
import type { FigureRecord } from '../corpus/evidence.ts';
import { ownOf } from '../corpus/gather.ts';
import type { Figure, Quote } from '../facts/model.ts';
import { halfQuotesOf } from '../facts/quotes/halves.ts';
import { findFactAt } from '../features/factAt.ts';
import type { QuoteInText } from '../features/hover/options.ts';
import { queriesFor } from '../features/hover/quoteInText.ts';
import { findHover } from '../features/hover.ts';
import type { Reading } from '../features/reading.ts';
import { cardOptions, holdersOf, profileOf } from './cards.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const hover: LanguageFeature = {
	capabilities: { hoverProvider: true },
	register(session) {
		session.connection.onHover(
			guard<Parameters<Parameters<typeof session.connection.onHover>[0]>[0], Hover | null>(
				session,
				'hover',
				null,
				async (params, token) => {
					const open = session.open(params.textDocument.uri);
					if (!open) return null;
					let reading = await session.service.reading(open.draft, token);
					const offset = open.document.offsetAt(params.position);
					const at = findFactAt(reading.facts, offset, () => halfQuotesOf(reading.file, reading.facts));
					const name = at?.kind === 'name' ? at.fact : undefined;
					const holders = name?.kind === 'title' ? await holdersOf(session, open, reading, name, token) : undefined;
					const profile = name && name.kind !== 'title' ? await profileOf(session, open, reading, name, token) : undefined;
					const printed = at?.kind === 'figure' ? await printedOf(session, open, reading, at.fact, token) : undefined;
					if (at?.kind === 'quote' && at.fact.lacks !== undefined) reading = await withPrintOf(session, open, reading, at.fact, token);
					const inText = at?.kind === 'quote' ? await inTextOf(session, open, reading, at.fact, token) : undefined;
					const card = findHover(reading, offset, { ...cardOptions(session, open), profile, holders, printed, inText });
					if (!card) return null;
					return { contents: { kind: MarkupKind.Markdown, value: card.markdown }, range: rangeOf(open.document, card.span) };
				},
			),
		);
	},
};

/** A quotation that lacks a mark is not asked for with the others. */
async function withPrintOf(
	session: Session,
	{ draft }: OpenDraft,
	reading: Reading,
	quote: Quote,
	token: CancellationToken,
): Promise<Reading> {
	const evidence = await session.service.corpus?.gather(reading.file, { names: [], figures: [], quotes: [quote] }, draft, token);
	return evidence ? { ...reading, evidence } : reading;
}

const mostInText = 3;

/** Where a quotation that nobody printed as one stands in running text; looked for only then. */
async function inTextOf(
	session: Session,
	{ draft }: OpenDraft,
	{ evidence }: Reading,
	quote: Quote,
	token: CancellationToken,
): Promise<QuoteInText | undefined> {
	if ((evidence.quotes.get(quote.words) ?? []).some(({ likeness }) => likeness !== 'resembles')) return undefined;
	for (const { text, of } of queriesFor(quote)) {
		const page = await session.browser?.search({ text, from: 0, count: mostInText + 1 }, token);
		const items = page?.items ?? [];
		const places = items.map(({ place }) => place).filter(({ path }) => path !== draft.path);
		const total = (page?.total ?? 0) - (items.length - places.length);
		if (places.length > 0) return { of, total, places: places.slice(0, mostInText) };
	}
	return undefined;
}

/** Of one matter through time: the newest so many. */
const mostPrinted = 60;

/** Other articles' figures of the same indicator and scope; a draft is no history of its own. */
async function printedOf(
	session: Session,
	{ draft }: OpenDraft,
	{ file }: Reading,
	figure: Figure,
	token: CancellationToken,
): Promise<readonly FigureRecord[] | undefined> {
	const { indicator, scope } = figure;
	if (indicator === undefined || scope.length === 0) return undefined;
	const own = ownOf({ exclude: draft.path, file });
	const page = await session.browser?.figuresOf({ indicator, scope, ...own, from: 0, count: mostPrinted }, token);
	return page?.items;
}
