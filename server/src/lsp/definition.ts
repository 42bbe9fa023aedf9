// From a surname or a short form to the first mention in full; from there to the newest published article that knows the name.
import type { DefinitionParams, Location } from 'vscode-languageserver';
import { definitionOf, findMentions } from '../features/mentions.ts';
import { rangeOf } from './convert.ts';
import { placesOf } from './references.ts';
import { guard, type LanguageFeature } from './session.ts';

export const definition: LanguageFeature = {
	capabilities: { definitionProvider: true },
	register(session) {
		session.connection.onDefinition(
			guard<DefinitionParams, Location[]>(session, 'definition', [], async ({ textDocument, position }, token) => {
				const open = session.open(textDocument.uri);
				const mentions = open && findMentions(await session.service.reading(open.draft, token), open.document.offsetAt(position));
				if (!open || !mentions) return [];
				const first = definitionOf(mentions);
				if (first !== mentions.at) return [{ uri: textDocument.uri, range: rangeOf(open.document, first.span) }];
				return placesOf(session, mentions.published.slice(0, 1));
			}),
		);
	},
};
