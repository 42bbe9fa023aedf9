// Outline, breadcrumbs and sticky scroll, from structure alone.
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { OutlineKind } from '../article/model.ts';
import { type OutlineEntry, outlineOf } from '../features/outline.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const symbols: LanguageFeature = {
	capabilities: { documentSymbolProvider: { label: 'Kanwu' } },
	register(session) {
		session.connection.onDocumentSymbol(
			guard(session, 'outline', [], ({ textDocument }) => {
				const open = session.open(textDocument.uri);
				return open ? outlineOf(session.service.read(open.draft)).map((entry) => symbolOf(session, open, entry)) : [];
			}),
		);
	},
};

/** Kinds whose icons tell the parts of an article apart. */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
	headline: SymbolKind.File,
	kicker: SymbolKind.String,
	subtitle: SymbolKind.String,
	dateline: SymbolKind.Event,
	byline: SymbolKind.Field,
	section: SymbolKind.Namespace,
	point: SymbolKind.EnumMember,
	continuation: SymbolKind.Interface,
	caption: SymbolKind.Object,
	contributors: SymbolKind.Field,
	credits: SymbolKind.Field,
	'paragraph-lead': SymbolKind.Property,
	furniture: SymbolKind.Null,
};

function symbolOf(session: Session, open: OpenDraft, entry: OutlineEntry): DocumentSymbol {
	return {
		name: entry.name,
		detail: session.say(entry.detail),
		kind: symbolKinds[entry.kind],
		range: rangeOf(open.document, entry.range),
		selectionRange: rangeOf(open.document, entry.selection),
		children: entry.children.map((child) => symbolOf(session, open, child)),
	};
}
