// The list behind the command that puts in a phrasing.
import { phraseChoices } from '../features/phrases/choices.ts';
import { type PhraseItem, phrasesRequest } from '../protocol.ts';
import { isRecord } from '../util/record.ts';
import { guard, type LanguageFeature } from './session.ts';

export const phrases: LanguageFeature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			phrasesRequest,
			guard<unknown, readonly PhraseItem[]>(session, phrasesRequest, [], async (params, token) => {
				const { uri, offset } = isRecord(params) ? params : {};
				const open = typeof uri === 'string' ? session.open(uri) : undefined;
				if (!open || typeof offset !== 'number') return [];
				return phraseChoices(await session.service.reading(open.draft, token), offset);
			}),
		);
	},
};
