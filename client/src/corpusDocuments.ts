// Shows articles that are no files of their own, inside archives and JSON Lines, as read-only documents.
// The server reads them; here is only the showing.
import * as vscode from 'vscode';
import { type CorpusTextParams, corpusScheme, corpusTextRequest } from '../../server/src/protocol.ts';
import type { KanwuClient } from './languageClient.ts';

export function showCorpusDocuments(client: KanwuClient): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	let version: number | undefined;
	const provider: vscode.TextDocumentContentProvider = {
		onDidChange: changed.event,
		async provideTextDocumentContent(uri, token) {
			const params: CorpusTextParams = { uri: uri.toString() };
			const text = await client.ask<string | null>(corpusTextRequest, params, token);
			if (typeof text === 'string') return text;
			throw new Error(vscode.l10n.t('It is no longer in {0}', uri.path));
		},
	};
	return vscode.Disposable.from(
		changed,
		vscode.workspace.registerTextDocumentContentProvider(corpusScheme, provider),
		// Also those that the editor opens by itself, from the evidence of a finding.
		vscode.window.onDidChangeVisibleTextEditors((editors) => {
			for (const { document } of editors) {
				if (document.uri.scheme !== corpusScheme || document.languageId !== 'plaintext') continue;
				void vscode.languages.setTextDocumentLanguage(document, 'news-article');
			}
		}),
		client.onDidChangeState((state) => {
			if (state.kind !== 'running' || state.status.corpus === 'indexing' || state.status.version === version) return;
			version = state.status.version;
			for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === corpusScheme) changed.fire(uri);
		}),
	);
}
