// One item in the status bar: whether articles are being compared with the corpus yet, and with how many.
// Shown beside articles only; a click offers what can be done.
import * as vscode from 'vscode';
import type { KanwuStatus } from '../../server/src/protocol.ts';
import type { KanwuClient, ServerState } from './languageClient.ts';

export function createStatusBar(client: KanwuClient): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('kanwu.status', vscode.StatusBarAlignment.Right, 90);
	item.name = vscode.l10n.t('Kanwu');
	item.command = 'kanwu.showMenu';

	const show = (): void => {
		const { text, tooltip, problem } = describe(client.state);
		item.text = text;
		item.tooltip = tooltip;
		item.backgroundColor = problem ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
		item.accessibilityInformation = { label: `${vscode.l10n.t('Kanwu')}: ${tooltip}` };
		if (vscode.window.activeTextEditor?.document.languageId === 'news-article' || problem) item.show();
		else item.hide();
	};
	show();
	return vscode.Disposable.from(
		item,
		client.onDidChangeState(show),
		vscode.window.onDidChangeActiveTextEditor(show),
		vscode.workspace.onDidOpenTextDocument(show),
	);
}

interface Description {
	readonly text: string;
	readonly tooltip: string;
	readonly problem: boolean;
}

function describe(state: ServerState): Description {
	const name = vscode.l10n.t('Kanwu');
	switch (state.kind) {
		case 'off':
			return { text: `$(circle-outline) ${name}`, tooltip: vscode.l10n.t('Not running'), problem: false };
		case 'starting':
			return { text: `$(loading~spin) ${name}`, tooltip: vscode.l10n.t('Starting…'), problem: false };
		case 'failed':
			return {
				text: `$(error) ${name}`,
				tooltip: vscode.l10n.t('The language server could not be started. The log says why.'),
				problem: true,
			};
		case 'running':
			return describeCorpus(name, state.status);
	}
}

function describeCorpus(name: string, status: KanwuStatus): Description {
	switch (status.corpus) {
		case 'starting':
			return { text: `$(loading~spin) ${name}`, tooltip: vscode.l10n.t('Opening the corpus…'), problem: false };
		case 'indexing': {
			const percent = Math.round(status.percent ?? 0);
			return {
				text: `$(sync~spin) ${name} ${percent}%`,
				tooltip: vscode.l10n.t('Reading published articles: {0}%. Findings within the article are already shown.', percent),
				problem: false,
			};
		}
		case 'ready':
			return {
				text: `$(check) ${name} ${status.articles}`,
				tooltip: vscode.l10n.t('Compared with {0} published articles', status.articles),
				problem: false,
			};
		case 'paused':
			return {
				text: `$(debug-pause) ${name}`,
				tooltip: vscode.l10n.t('The corpus is not read in a workspace that is not trusted. The article itself is checked.'),
				problem: false,
			};
		case 'none':
			return {
				text: `$(check) ${name}`,
				tooltip: vscode.l10n.t('No published articles to compare with. The article itself is checked.'),
				problem: false,
			};
		case 'problem':
			return {
				text: `$(warning) ${name}`,
				tooltip: status.message ?? vscode.l10n.t('The corpus cannot be used. The log says why.'),
				problem: true,
			};
	}
}
