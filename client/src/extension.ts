// The extension's beginning and end. Starts the language server when an article or the corpus is looked at, not before,
// save in a workspace that has a project file: there the corpus is wanted soon. Knows nothing of articles itself.
import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { showCorpusDocuments } from './corpusDocuments.ts';
import { showCorpusProgress } from './corpusProgress.ts';
import { houseLists, KanwuClient } from './languageClient.ts';
import { registerPlaces } from './places.ts';
import { recognizeArticles } from './recognize.ts';
import { createStatusBar } from './statusBar.ts';
import { createCorpusExplorer } from './views/explorer.ts';
import { createIndicatorPanel } from './views/indicatorPanel.ts';
import { createSearchView } from './views/searchView.ts';

let client: KanwuClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel(vscode.l10n.t('Kanwu'), { log: true });
	const kanwu = new KanwuClient(context, log);
	client = kanwu;
	const explorer = createCorpusExplorer(kanwu);
	const search = createSearchView(context.extensionUri, kanwu, log);
	const indicators = createIndicatorPanel(context.extensionUri, kanwu, log);
	context.subscriptions.push(
		log,
		kanwu,
		explorer,
		search,
		indicators,
		registerPlaces(kanwu),
		showCorpusDocuments(kanwu),
		createStatusBar(kanwu),
		showCorpusProgress(kanwu),
		registerCommands(context, { client: kanwu, explorer, search, indicators, log }),
		recognizeArticles(context.workspaceState, log),
	);

	const startFor = (document: vscode.TextDocument): void => {
		if (vscode.languages.match([{ language: 'news-article' }, { scheme: 'file', pattern: houseLists }], document) > 0) void kanwu.start();
	};
	context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(startFor));
	vscode.workspace.textDocuments.forEach(startFor);
	void vscode.workspace.findFiles('kanwu.json', undefined, 1).then(([project]) => (project ? kanwu.start() : undefined));
}

export async function deactivate(): Promise<void> {
	await client?.stop();
}
