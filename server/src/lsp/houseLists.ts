// What is wrong in a house list that is open, as diagnostics in the list itself. Knows nothing of articles.
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reviewList } from '../house/review.ts';
import { diagnosticSeverity, rangeOf, uriOf } from './convert.ts';
import { pathOf, type Session } from './session.ts';

/** More than anybody looks through: such a file is no list. */
const most = 1000;

export function listDiagnostics(session: Session, document: TextDocument): Diagnostic[] {
	const path = pathOf(document.uri) ?? document.uri;
	const problems = reviewList(path, document.getText(), session.lists).slice(0, most);
	return problems.map(({ code, severity, span, message, related }) => ({
		range: rangeOf(document, span),
		severity: diagnosticSeverity[severity],
		code: `house-list/${code}`,
		source: session.say({ zh: '勘误', en: 'Kanwu' }),
		message: session.say(message),
		relatedInformation: related.flatMap((place) => {
			const other = place.path === undefined ? document : session.positionsIn(place.path);
			if (!other) return [];
			const uri = place.path === undefined ? document.uri : uriOf(place.path);
			return [{ location: { uri, range: rangeOf(other, place.span) }, message: session.say(place.message) }];
		}),
	}));
}
