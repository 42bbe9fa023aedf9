// Names and headlines of the whole corpus by a few letters: Chinese, pinyin or its initials. Where a symbol stands is found when it is chosen.
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Browser, EntityKind, EntityRow } from '../corpus/browse.ts';
import type { CorpusPlace } from '../corpus/evidence.ts';
import { articleDetail, entityDetail, symbolName } from '../features/corpusWords.ts';
import type { Span } from '../text/span.ts';
import { type CancellationToken, throwIfCancelled } from '../util/cancellation.ts';
import { isRecord } from '../util/record.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

export const workspaceSymbols: LanguageFeature = {
	capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
	register(session) {
		session.connection.onWorkspaceSymbol(
			guard<WorkspaceSymbolParams, WorkspaceSymbol[]>(session, 'symbols of the corpus', [], async ({ query }, token) => {
				const { browser } = session;
				const text = query.trim();
				if (!browser || text === '') return [];
				const entities = await browser.listEntities({ filter: text, from: 0, count: mostEntities }, token);
				throwIfCancelled(token);
				const names = await Promise.all(entities.items.map((row) => entitySymbol(session, browser, row, text, token)));
				throwIfCancelled(token);
				const headlines = await browser.headlines({ text, from: 0, count: mostHeadlines }, token);
				return [...names.flatMap((name) => name ?? []), ...headlines.items.map((place) => headlineSymbol(session, place, text))];
			}),
		);
		session.connection.onWorkspaceSymbolResolve((symbol, token) =>
			guard(session, 'place of a symbol', symbol, () => located(session, symbol))(symbol, token),
		);
	},
};

const mostEntities = 60;
const mostHeadlines = 60;

/** Kinds whose icons tell the names apart; the same as completion's. */
const symbolKinds: Readonly<Record<EntityKind, SymbolKind>> = {
	person: SymbolKind.Class,
	place: SymbolKind.Module,
	organization: SymbolKind.Interface,
	event: SymbolKind.Event,
	work: SymbolKind.File,
	indicator: SymbolKind.Number,
};

/** Leads to the newest mention; `undefined` where there is none left. */
async function entitySymbol(
	session: Session,
	browser: Browser,
	row: EntityRow,
	query: string,
	token: CancellationToken,
): Promise<WorkspaceSymbol | undefined> {
	const { items } = await browser.mentionsOf({ kind: row.kind, key: row.key, from: 0, count: 1 }, token);
	const [place] = items;
	if (!place) return undefined;
	return {
		name: symbolName(row.name, query),
		kind: symbolKinds[row.kind],
		containerName: session.say(entityDetail(row)),
		location: { uri: session.addressOf(place.path) },
		data: { path: place.path, span: place.span },
	};
}

function located(session: Session, symbol: WorkspaceSymbol): WorkspaceSymbol {
	const { path, span } = placeOf(symbol.data);
	const positions = session.positionsIn(path);
	if ('range' in symbol.location || !positions) return symbol;
	return { ...symbol, location: { uri: symbol.location.uri, range: rangeOf(positions, span) } };
}

function headlineSymbol(session: Session, place: CorpusPlace, query: string): WorkspaceSymbol {
	return {
		name: symbolName(place.headline ?? place.sentence, query),
		kind: SymbolKind.String,
		containerName: session.say(articleDetail(place)),
		location: { uri: session.addressOf(place.path) },
		data: { path: place.path, span: place.span },
	};
}

/** As it was put there, which only the client could have changed. */
function placeOf(data: unknown): { readonly path: string; readonly span: Span } {
	const { path, span } = isRecord(data) ? data : {};
	const { start, end } = isRecord(span) ? span : {};
	const from = typeof start === 'number' ? start : 0;
	return { path: typeof path === 'string' ? path : '', span: { start: from, end: typeof end === 'number' && end >= from ? end : from } };
}
