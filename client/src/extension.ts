// The extension's beginning and end. Starts the language server when an article is opened, not before;
// knows nothing of articles itself.
import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { KanwuClient } from './languageClient.ts';
import { recognizeArticles } from './recognize.ts';
import { createStatusBar } from './statusBar.ts';

let client: KanwuClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel(vscode.l10n.t('Kanwu'), { log: true });
	const kanwu = new KanwuClient(context, log);
	client = kanwu;
	context.subscriptions.push(
		log,
		kanwu,
		createStatusBar(kanwu),
		registerCommands(context, kanwu, log),
		recognizeArticles(context.workspaceState, log),
	);

	const startFor = (document: vscode.TextDocument): void => {
		if (document.languageId === 'news-article') void kanwu.start();
	};
	context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(startFor));
	vscode.workspace.textDocuments.forEach(startFor);
}

export async function deactivate(): Promise<void> {
	await client?.stop();
}
