// The menu behind the status bar item: what can be done now, in the order in which it is wanted.
import * as vscode from 'vscode';
import type { KanwuClient } from './languageClient.ts';

interface Choice extends vscode.QuickPickItem {
	readonly command?: string;
}

export async function showMenu(client: KanwuClient): Promise<void> {
	const chosen = await vscode.window.showQuickPick(choicesFor(client), {
		title: vscode.l10n.t('Kanwu'),
		placeHolder: vscode.l10n.t('What is to be done?'),
	});
	if (chosen?.command) await vscode.commands.executeCommand(chosen.command);
}

function choicesFor(client: KanwuClient): readonly Choice[] {
	const state = client.state.kind === 'running' ? client.state.status.corpus : undefined;
	const browsing = [
		choice('search', vscode.l10n.t('Search the corpus'), 'kanwu.searchCorpus'),
		choice('list-tree', vscode.l10n.t('Show names and indicators'), 'kanwu.person.focus'),
		line(),
	];
	return [
		...(state === 'indexing' ? [choice('debug-pause', vscode.l10n.t('Pause reading'), 'kanwu.pauseCorpus')] : []),
		...(state === 'paused' ? [choice('debug-start', vscode.l10n.t('Resume reading'), 'kanwu.resumeCorpus')] : []),
		...(state === undefined || state === 'none' ? [] : browsing),
		choice('new-folder', vscode.l10n.t('Add a corpus folder…'), 'kanwu.addCorpusFolder'),
		choice('refresh', vscode.l10n.t('Read the corpus anew'), 'kanwu.rebuildCorpus'),
		choice('json', vscode.l10n.t('Open kanwu.json'), 'kanwu.openProject'),
		line(),
		choice('warning', vscode.l10n.t('Show problems'), 'workbench.actions.view.problems'),
		choice('bell-slash', vscode.l10n.t('Show what is ignored'), 'kanwu.showIgnored'),
		choice('settings-gear', vscode.l10n.t('Open settings'), 'kanwu.openSettings'),
		choice('output', vscode.l10n.t('Show log'), 'kanwu.showLog'),
		choice('debug-restart', vscode.l10n.t('Restart'), 'kanwu.restartServer'),
	];
}

function choice(icon: string, label: string, command: string): Choice {
	return { label: `$(${icon}) ${label}`, command };
}

function line(): Choice {
	return { label: '', kind: vscode.QuickPickItemKind.Separator };
}
