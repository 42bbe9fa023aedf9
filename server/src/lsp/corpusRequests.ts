// What the corpus explorer and the search box ask: pages of names, of places in print, of articles with a word. Without a corpus all are empty.
import type { EntityKind, Page } from '../corpus/browse.ts';
import { type IndicatorSeries, indicatorSeries } from '../features/indicatorSeries.ts';
import { entitiesRequest, indicatorRequest, locateRequest, mentionsRequest, type PlaceAddress, searchRequest } from '../protocol.ts';
import type { Span } from '../text/span.ts';
import { isRecord } from '../util/record.ts';
import { rangeOf, uriOf } from './convert.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

export const corpusRequests: LanguageFeature = {
	capabilities: {},
	register(session) {
		const { connection } = session;
		connection.onRequest(
			entitiesRequest,
			guard<Params, Page<unknown>>(session, 'entities', nothing, async (params, token) => {
				const query = { ...pageOf(params), kind: kindOf(params), filter: wordsOf(params.filter) };
				return (await session.browser?.listEntities(query, token)) ?? nothing;
			}),
		);
		connection.onRequest(
			mentionsRequest,
			guard<Params, Page<unknown>>(session, 'mentions', nothing, async (params, token) => {
				const kind = kindOf(params);
				if (!kind) return nothing;
				return (await session.browser?.mentionsOf({ ...pageOf(params), kind, key: wordsOf(params.key) }, token)) ?? nothing;
			}),
		);
		connection.onRequest(
			searchRequest,
			guard<Params, Page<unknown>>(session, 'search', nothing, async (params, token) => {
				const text = wordsOf(params.text).trim();
				return (text !== '' && (await session.browser?.search({ ...pageOf(params), text }, token))) || nothing;
			}),
		);
		connection.onRequest(
			indicatorRequest,
			guard<Params, IndicatorSeries | null>(session, 'indicator', null, async (params, token) => {
				const indicator = wordsOf(params.indicator);
				const page = await session.browser?.figuresOf({ indicator, from: 0, count: mostPoints }, token);
				const { items = [], total = 0 } = page ?? {};
				// Reprints were counted and left out; what is told is whether there are older ones.
				return indicatorSeries(indicator, items, total > mostPoints ? total : items.length, session.locale);
			}),
		);
		connection.onRequest(
			locateRequest,
			guard<Params, PlaceAddress | null>(session, 'place', null, (params) => addressOf(session, params)),
		);
	},
};

/** Whatever came over the wire: looked at before it is used. */
type Params = Readonly<Record<string, unknown>>;

const nothing: Page<never> = { items: [], total: 0 };
const largestPage = 500;
/** Of one indicator: more than a chart shows apart, and read in a moment. */
const mostPoints = 1000;
const kinds: ReadonlySet<unknown> = new Set<EntityKind>(['person', 'place', 'organization', 'event', 'work', 'indicator']);

function kindOf({ kind }: Params): EntityKind | undefined {
	return kinds.has(kind) ? (kind as EntityKind) : undefined;
}

function wordsOf(raw: unknown): string {
	return typeof raw === 'string' ? raw.slice(0, 400) : '';
}

function pageOf({ from, count }: Params): { readonly from: number; readonly count: number } {
	return { from: Math.max(0, wholeOf(from, 0)), count: Math.min(largestPage, Math.max(1, wholeOf(count, 200))) };
}

function wholeOf(raw: unknown, otherwise: number): number {
	return typeof raw === 'number' && Number.isFinite(raw) ? Math.floor(raw) : otherwise;
}

function addressOf(session: Session, { path, span }: Params): PlaceAddress | null {
	if (typeof path !== 'string' || path === '') return null;
	const positions = session.positionsIn(path);
	if (!positions) return null;
	const encoding = session.encodingOf(path);
	return {
		uri: uriOf(path),
		range: rangeOf(positions, spanOf(span)),
		encoding: encoding === 'gb18030' || encoding === 'big5' ? encoding : undefined,
	};
}

function spanOf(raw: unknown): Span {
	const { start, end } = isRecord(raw) ? raw : {};
	const from = Math.max(0, wholeOf(start, 0));
	return { start: from, end: Math.max(from, wholeOf(end, from)) };
}
