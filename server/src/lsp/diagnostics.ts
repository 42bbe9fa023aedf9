// Findings as diagnostics: pulled by clients that can, pushed to those that cannot. Corpus findings follow by a refresh.
import {
	type Diagnostic,
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	type TextDocumentChangeEvent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, RelatedPlace } from '../checks/frame/model.ts';
import { neverCancelled } from '../util/cancellation.ts';
import { diagnosticSeverity, rangeOf } from './convert.ts';
import { listDiagnostics } from './houseLists.ts';
import { guard, type LanguageFeature, type OpenDraft, type Session } from './session.ts';

export const diagnostics: LanguageFeature = {
	capabilities: { diagnosticProvider: { identifier: 'kanwu', interFileDependencies: true, workspaceDiagnostics: false } },
	register(session) {
		const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
		session.connection.languages.diagnostics.on(
			guard<DocumentDiagnosticParams, DocumentDiagnosticReport>(session, 'diagnostics', none, async (params, token) => {
				const list = session.openList(params.textDocument.uri);
				if (list) return { kind: DocumentDiagnosticReportKind.Full, items: listDiagnostics(session, list) };
				const open = session.open(params.textDocument.uri);
				if (!open) return none;
				const findings = await session.service.findings(open.draft, token);
				return { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(session, open, findings) };
			}),
		);
	},
};

/** For clients that do not pull: sends a document's findings after every change, and those of all after `refresh`. */
export function pushDiagnostics(session: Session): { refresh(): void } {
	const waiting = new Map<string, NodeJS.Timeout>();
	const push = async (uri: string) => {
		waiting.delete(uri);
		const list = session.openList(uri);
		if (list) return session.connection.sendDiagnostics({ uri, version: list.version, diagnostics: listDiagnostics(session, list) });
		const open = session.open(uri);
		if (!open) return;
		const findings = await session.service.findings(open.draft, neverCancelled);
		await session.connection.sendDiagnostics({ uri, version: open.document.version, diagnostics: diagnosticsOf(session, open, findings) });
	};
	const pushSafely = guard(session, 'push diagnostics', undefined, push);
	const soon = (uri: string) => {
		clearTimeout(waiting.get(uri));
		waiting.set(
			uri,
			setTimeout(() => void pushSafely(uri, neverCancelled as never), 150),
		);
	};
	session.documents.onDidChangeContent(({ document }: TextDocumentChangeEvent<TextDocument>) => soon(document.uri));
	session.documents.onDidClose(({ document }) => void session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
	return { refresh: () => session.documents.keys().forEach(soon) };
}

function diagnosticsOf(session: Session, open: OpenDraft, findings: readonly Finding[]): Diagnostic[] {
	return findings.map((finding) => ({
		range: rangeOf(open.document, finding.span),
		severity: diagnosticSeverity[finding.severity],
		code: finding.id,
		source: session.say({ zh: '勘误', en: 'Kanwu' }),
		message: session.say(finding.message),
		relatedInformation: finding.related.flatMap((place) => relatedInformation(session, open, place)),
	}));
}

function relatedInformation(session: Session, open: OpenDraft, place: RelatedPlace): NonNullable<Diagnostic['relatedInformation']> {
	const positions = place.path === undefined ? open.document : session.positionsIn(place.path);
	if (!positions) return [];
	const uri = place.path === undefined ? open.document.uri : session.addressOf(place.path);
	return [{ location: { uri, range: rangeOf(positions, place.span) }, message: session.say(place.message) }];
}
