// Cards for names, figures and quotations.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { CorpusPlace } from '../corpus/evidence.ts';
import { findHover } from '../features/hover.ts';
import { rangeOf, uriOf } from './convert.ts';
import { guard, type LanguageFeature, type Session } from './session.ts';

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
					const options = { locale: session.locale, theme: session.theme, linkTo: (place: CorpusPlace) => linkTo(session, place) };
					const card = findHover(reading, open.document.offsetAt(params.position), options);
					if (!card) return null;
					return { contents: { kind: MarkupKind.Markdown, value: card.markdown }, range: rangeOf(open.document, card.span) };
				},
			),
		);
	},
};

/** The client's own command where it has one; else `file:///…#L12,3`, as editors open it, or the file alone where it cannot be read now. */
function linkTo(session: Session, place: CorpusPlace): string {
	const { path, span } = place;
	if (session.placeCommand !== undefined) {
		return `command:${session.placeCommand}?${encodeURIComponent(JSON.stringify([{ path, span }]))}`;
	}
	const start = session.positionsIn(place.path)?.positionAt(place.span.start);
	return start ? `${uriOf(place.path)}#L${start.line + 1},${start.character + 1}` : uriOf(place.path);
}
