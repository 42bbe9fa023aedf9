// Colours by meaning, for the whole text or the part in sight.
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { semanticTokensOf, tokenKinds } from '../features/semanticTokens.ts';
import type { Span } from '../text/span.ts';
import { spanOfRange } from './convert.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const semanticTokens: LanguageFeature = {
	capabilities: { semanticTokensProvider: { legend: { tokenTypes: [...tokenKinds], tokenModifiers: [] }, full: true, range: true } },
	register(session) {
		const none: SemanticTokens = { data: [] };
		const { semanticTokens: requests } = session.connection.languages;
		requests.on(
			guard(session, 'semantic tokens', none, ({ textDocument }) => {
				const open = session.open(textDocument.uri);
				return open ? tokensOf(session, open) : none;
			}),
		);
		requests.onRange(
			guard(session, 'semantic tokens', none, ({ textDocument, range }) => {
				const open = session.open(textDocument.uri);
				return open ? tokensOf(session, open, spanOfRange(open.document, range)) : none;
			}),
		);
	},
};

function tokensOf({ service }: Session, { document, draft }: OpenDraft, within?: Span): SemanticTokens {
	const builder = new SemanticTokensBuilder();
	for (const { start, end, kind } of semanticTokensOf(service.local(draft), within)) {
		const { line, character } = document.positionAt(start);
		builder.push(line, character, end - start, tokenKinds.indexOf(kind), 0);
	}
	return builder.build();
}
