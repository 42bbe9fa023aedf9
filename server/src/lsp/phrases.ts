// The list behind the command that puts in a phrasing, and what was taken from it or from the list at the cursor.
import { phraseChoices } from '../features/phrases/choices.ts';
import { type PhraseItem, phrasesRequest } from '../protocol.ts';
import { isRecord } from '../util/record.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

export const phrases: LanguageFeature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			phrasesRequest,
			guard<unknown, readonly PhraseItem[]>(session, phrasesRequest, [], async (params, token) => {
				const { uri, offset } = isRecord(params) ? params : {};
				const open = typeof uri === 'string' ? session.open(uri) : undefined;
				if (!open || typeof offset !== 'number') return [];
				return phraseChoices(await session.service.reading(open.draft, token), offset, session.phraseUses?.counts);
			}),
		);
	},
};

/** The command of an item: it will come earlier. */
export function phraseTaken(session: Session, key: unknown): void {
	if (typeof key === 'string') session.phraseUses?.add(key);
}
