// Every mention of a name: in this article, in the other open ones, and in the published articles that tell most of it.
import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { CorpusPlace } from '../corpus/evidence.ts';
import { findMentions, type Mentions } from '../features/mentions.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

export const references: LanguageFeature = {
	capabilities: { referencesProvider: true },
	register(session) {
		session.connection.onReferences(
			guard<ReferenceParams, Location[]>(session, 'references', [], async ({ textDocument: { uri }, position }, token) => {
				const open = session.open(uri);
				const mentions = open && findMentions(await session.service.reading(open.draft, token), open.document.offsetAt(position));
				if (!open || !mentions) return [];
				const here = [...mentions.here, ...mentions.beside].map(({ span }) => ({ uri, range: rangeOf(open.document, span) }));
				const others = session.documents.keys().filter((other) => other !== uri);
				const openPlaces = others.flatMap((other) => mentionsIn(session, other, mentions.at.key));
				const known = new Set([uri, ...others]);
				const published = await publishedMentions(session, mentions, token);
				return [...here, ...openPlaces, ...placesOf(session, published).filter((place) => !known.has(place.uri))];
			}),
		);
	},
};

/** More than anybody walks through; the explorer has them all. */
const mostPublished = 100;

/** One for each article, newest first; a post is everybody's, of which the telling places do. */
async function publishedMentions(session: Session, { at, published }: Mentions, token: CancellationToken): Promise<readonly CorpusPlace[]> {
	const { kind, key } = at;
	if (kind === 'title') return published;
	const page = await session.browser?.mentionsOf({ kind, key, from: 0, count: mostPublished }, token);
	return page && page.items.length > 0 ? page.items : published;
}

/** Published places as locations; those whose file is gone are left out. */
export function placesOf(session: Session, places: readonly CorpusPlace[]): Location[] {
	return places.flatMap(({ path, span }) => {
		const positions = session.positionsIn(path);
		return positions ? [{ uri: session.addressOf(path), range: rangeOf(positions, span) }] : [];
	});
}

function mentionsIn(session: Session, uri: string, key: string): Location[] {
	const open = session.open(uri);
	if (!open) return [];
	const { names } = session.service.local(open.draft).facts;
	return names.filter((name) => name.key === key).map(({ span }) => ({ uri, range: rangeOf(open.document, span) }));
}
