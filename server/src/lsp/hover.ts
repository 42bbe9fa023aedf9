// Cards for names, figures and quotations.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { findFactAt } from '../features/factAt.ts';
import { findHover } from '../features/hover.ts';
import { cardOptions, profileOf } from './cards.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature } from './session.ts';

export const hover: LanguageFeature = {
	capabilities: { hoverProvider: true },
	register(session) {
		session.connection.onHover(
			guard<Parameters<Parameters<typeof session.connection.onHover>[0]>[0], Hover | null>(
				session,
				'hover',
				null,
				async (params, token) => {
					const open = session.open(params.textDocument.uri);
					if (!open) return null;
					const reading = await session.service.reading(open.draft, token);
					const offset = open.document.offsetAt(params.position);
					const at = findFactAt(reading.facts, offset);
					const profile = at?.kind === 'name' ? await profileOf(session, open, reading, at.fact, token) : undefined;
					const card = findHover(reading, offset, { ...cardOptions(session, open), profile });
					if (!card) return null;
					return { contents: { kind: MarkupKind.Markdown, value: card.markdown }, range: rangeOf(open.document, card.span) };
				},
			),
		);
	},
};
