// Counts above headings, where the user wants them.
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { lensesOf } from '../features/codeLens.ts';
import { rangeOf } from './convert.ts';
import { guard, type LanguageFeature } from './session.ts';

export const codeLens: LanguageFeature = {
	capabilities: { codeLensProvider: {} },
	register(session) {
		session.connection.onCodeLens(
			guard<CodeLensParams, CodeLens[]>(session, 'code lens', [], async ({ textDocument }, token) => {
				const open = session.open(textDocument.uri);
				if (!open || !session.service.settings.codeLens) return [];
				const findings = await session.service.findings(open.draft, token);
				const reading = await session.service.reading(open.draft, token);
				return lensesOf(reading, findings).map(({ span, title }) => ({
					range: rangeOf(open.document, span),
					command: { title: session.say(title), command: '' },
				}));
			}),
		);
	},
};
