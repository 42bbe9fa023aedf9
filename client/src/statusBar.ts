// One item in the status bar: whether articles are being compared with the corpus yet, and with how many.
// Shown as soon as the server runs; a click offers what can be done.
import * as vscode from 'vscode';
import type { KanwuStatus } from '../../server/src/protocol.ts';
import { progressWords } from './corpusProgress.ts';
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
		if (client.state.kind === 'off') item.hide();
		else item.show();
	};
	show();
	return vscode.Disposable.from(item, client.onDidChangeState(show));
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
	const isEmpty = status.corpus === 'ready' && status.articles === 0;
	switch (isEmpty ? 'none' : status.corpus) {
		case 'starting':
			return { text: `$(loading~spin) ${name}`, tooltip: vscode.l10n.t('Opening the corpus…'), problem: false };
		case 'indexing': {
			const percent = Math.round(status.percent ?? 0);
			const words = vscode.l10n.t('Reading published articles: {0}%. Findings within the article are already shown.', percent);
			return {
				text: `$(sync~spin) ${name} ${percent}%`,
				tooltip: [words, progressWords(status)].filter(Boolean).join('\n'),
				problem: false,
			};
		}
		case 'ready':
			return {
				text: `$(check) ${name} ${status.articles.toLocaleString()}`,
				tooltip: vscode.l10n.t('Compared with {0} published articles', status.articles.toLocaleString()),
				problem: false,
			};
		case 'paused':
			return {
				text: `$(debug-pause) ${name}`,
				tooltip: vscode.l10n.t('Reading is paused. Compared with the {0} articles read so far.', status.articles.toLocaleString()),
				problem: false,
			};
		case 'none':
			return {
				text: `$(check) ${name}`,
				tooltip: vscode.workspace.isTrusted
					? vscode.l10n.t('No published articles to compare with. The article itself is checked.')
					: vscode.l10n.t('The corpus is not read in a workspace that is not trusted. The article itself is checked.'),
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
