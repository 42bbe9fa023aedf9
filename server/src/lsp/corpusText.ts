// The text of an article that is no file of its own, or of a file in another code than the editor's, for the editor to show at its `kanwu-corpus:` address.
// Knows nothing of archives; the session reads.
import { isInChineseCode } from '../corpus/decode.ts';
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
				if (path === undefined || !(innerPlace(path) || isInChineseCode(session.encodingOf(path)))) return null;
				return session.readText(path) ?? null;
			}),
		);
	},
};
