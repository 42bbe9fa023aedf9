// The text of an article that is no file of its own, for the editor to show at its `kanwu-corpus:` address.
// Knows nothing of archives; the session reads.
import { innerPlace } from '../corpus/place.ts';
import { type CorpusTextParams, corpusTextRequest } from '../protocol.ts';
import { pathOfCorpusUri } from './convert.ts';
import { guard, type LanguageFeature } from './session.ts';

export const corpusText: LanguageFeature = {
	capabilities: {},
	register(session) {
		session.connection.onRequest(
			corpusTextRequest,
			guard<CorpusTextParams, string | null>(session, 'corpus text', null, ({ uri }) => {
				const path = typeof uri === 'string' ? pathOfCorpusUri(uri) : undefined;
				return (path !== undefined && innerPlace(path) && session.readText(path)) || null;
			}),
		);
	},
};
