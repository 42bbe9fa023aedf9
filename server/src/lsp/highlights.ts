// Other mentions of what is under the cursor.
import { DocumentHighlightKind } from 'vscode-languageserver';
import { highlightsAt } from '../features/highlights.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature } from './session.ts';

export const highlights: LanguageFeature = {
	capabilities: { documentHighlightProvider: true },
	register(session) {
		session.connection.onDocumentHighlight(
			guard(session, 'highlights', [], ({ textDocument, position }) => {
				const open = session.open(textDocument.uri);
				if (!open) return [];
				return highlightsAt(session.service.local(open.draft), open.document.offsetAt(position)).map((span) => ({
					range: rangeOf(open.document, span),
					kind: DocumentHighlightKind.Text,
				}));
			}),
		);
	},
};
