// Quick fixes of findings.
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { codeActionsIn } from '../features/codeActions.ts';
import { rangeOf, spanOfRange, textEditsOf } from './convert.ts';
import { guard, type LanguageFeature } from './session.ts';

export const codeActions: LanguageFeature = {
	capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
	register(session) {
		session.connection.onCodeAction(
			guard<CodeActionParams, CodeAction[]>(session, 'quick fixes', [], async ({ textDocument, range, context }, token) => {
				const open = session.open(textDocument.uri);
				if (!open || (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind)))) return [];
				const findings = await session.service.findings(open.draft, token);
				return codeActionsIn(findings, spanOfRange(open.document, range)).map(({ title, edits, findings: settled, preferred }) => ({
					title: session.say(title),
					kind: CodeActionKind.QuickFix,
					isPreferred: preferred,
					diagnostics: context.diagnostics.filter((diagnostic) =>
						settled.some((finding) => finding.id === diagnostic.code && isAt(diagnostic, rangeOf(open.document, finding.span))),
					),
					edit: { changes: { [open.document.uri]: textEditsOf(open.document, edits) } },
				}));
			}),
		);
	},
};

function isAt({ range }: Diagnostic, { start, end }: Diagnostic['range']): boolean {
	return (
		range.start.line === start.line &&
		range.start.character === start.character &&
		range.end.line === end.line &&
		range.end.character === end.character
	);
}
