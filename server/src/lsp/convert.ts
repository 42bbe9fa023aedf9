// Between our spans and the protocol's positions. The only place that turns one into the other.
import { DiagnosticSeverity, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { SourceEdit } from '../checks/frame/model.ts';
import type { Severity } from '../checks/frame/severity.ts';
import { innerPlace } from '../corpus/place.ts';
import { corpusScheme } from '../protocol.ts';
import type { Span } from '../text/span.ts';

/** Where offsets become positions: an open document, or a text made one for the purpose. */
export type Positions = Pick<TextDocument, 'positionAt' | 'offsetAt'>;

export function rangeOf(document: Positions, span: Span): Range {
	return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function spanOfRange(document: Positions, range: Range): Span {
	return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function textEditsOf(document: Positions, edits: readonly SourceEdit[]): TextEdit[] {
	return edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
}

/** A path or a URI as a URI. An article inside an archive or on a line has an address of its own, see `corpusScheme`. */
export function uriOf(pathOrUri: string): string {
	if (/^[a-z][a-z+.-]+:/iu.test(pathOrUri) && !/^[a-z]:[\\/]/iu.test(pathOrUri)) return pathOrUri;
	const uri = URI.file(pathOrUri);
	return (innerPlace(pathOrUri) ? uri.with({ scheme: corpusScheme }) : uri).toString();
}

/** Where the editor asks for the text of a file instead of reading it. */
export function decodedUriOf(path: string): string {
	return URI.file(path).with({ scheme: corpusScheme }).toString();
}

/** The path of an article inside an archive or on a line, or of a file that is shown decoded; `undefined` for other addresses. */
export function pathOfCorpusUri(uri: string): string | undefined {
	const parsed = URI.parse(uri);
	return parsed.scheme === corpusScheme ? parsed.with({ scheme: 'file' }).fsPath : undefined;
}

export const diagnosticSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};
