// What was ignored, to be looked through and taken back. Knows nothing of where it is kept.
import * as vscode from 'vscode';
import { type IgnoredItem, ignoredRequest, restoreRequest } from '../../server/src/protocol.ts';
import type { KanwuClient } from './languageClient.ts';

export async function showIgnored(client: KanwuClient): Promise<void> {
	const items = (await client.ask<readonly IgnoredItem[]>(ignoredRequest, {})) ?? [];
	if (items.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is ignored here.'));
		return;
	}
	const picks = items.toReversed().map(({ label, detail, entry }) => ({ label, description: detail, entry }));
	const chosen = await vscode.window.showQuickPick(picks, {
		canPickMany: true,
		matchOnDescription: true,
		title: vscode.l10n.t('Ignored Findings'),
		placeHolder: vscode.l10n.t('Choose those to be shown again'),
	});
	if (!chosen || chosen.length === 0) return;
	await client.ask(restoreRequest, { entries: chosen.map(({ entry }) => entry) });
	void vscode.window.showInformationMessage(vscode.l10n.t('Shown again: {0}', chosen.length));
}
