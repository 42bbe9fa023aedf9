// The commands of the palette and of the status bar. Each is one short function; what they do is done by others.
import * as vscode from 'vscode';
import type { KanwuClient } from './languageClient.ts';

export function registerCommands(context: vscode.ExtensionContext, client: KanwuClient, log: vscode.LogOutputChannel): vscode.Disposable {
	const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
		'kanwu.showLog': () => log.show(),
		'kanwu.rebuildCorpus': () => client.rebuildCorpus(),
		'kanwu.addCorpusFolder': (folder) => addCorpusFolder(folder instanceof vscode.Uri ? folder : undefined),
		'kanwu.openSample': () => openSample(context),
		'kanwu.openSettings': () => vscode.commands.executeCommand('workbench.action.openSettings', 'kanwu.'),
		'kanwu.restartServer': () => client.restart(),
		'kanwu.showMenu': () => showMenu(),
	};
	return vscode.Disposable.from(
		...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, (...args: unknown[]) => guarded(run, args, log))),
	);
}

async function guarded(run: (...args: unknown[]) => unknown, args: unknown[], log: vscode.LogOutputChannel): Promise<void> {
	try {
		await run(...args);
	} catch (error) {
		log.error(error instanceof Error ? error : String(error));
		const showLog = vscode.l10n.t('Show Log');
		const chosen = await vscode.window.showErrorMessage(vscode.l10n.t('Kanwu could not do this: {0}', String(error)), showLog);
		if (chosen === showLog) log.show();
	}
}

/** Adds the folder to the workspace's `kanwu.corpus`, as a path within the workspace where it lies there. */
async function addCorpusFolder(given: vscode.Uri | undefined): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		void vscode.window.showWarningMessage(vscode.l10n.t('Trust this workspace first: a corpus may lie anywhere on this machine.'));
		return;
	}
	const folder = given ?? (await pickFolder());
	if (!folder) return;
	const path = vscode.workspace.asRelativePath(folder, false);
	const settings = vscode.workspace.getConfiguration('kanwu');
	const folders = settings.get<readonly string[]>('corpus') ?? [];
	if (folders.includes(path)) {
		void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is already a corpus folder.', path));
		return;
	}
	const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
	await settings.update('corpus', [...folders, path], target);
	void vscode.window.showInformationMessage(vscode.l10n.t('Articles are now compared with those in “{0}”.', path));
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
	const picked = await vscode.window.showOpenDialog({
		canSelectFiles: false,
		canSelectFolders: true,
		openLabel: vscode.l10n.t('Use as Corpus'),
		title: vscode.l10n.t('Folder of published articles'),
	});
	return picked?.[0];
}

/** Opens a fresh copy of the sample newsroom, so that trying out fixes spoils nothing. */
async function openSample(context: vscode.ExtensionContext): Promise<void> {
	const copy = vscode.Uri.joinPath(context.globalStorageUri, 'sample');
	await vscode.workspace.fs.copy(vscode.Uri.joinPath(context.extensionUri, 'corpus/sample'), copy, { overwrite: true });
	const settings = new TextEncoder().encode(JSON.stringify({ 'kanwu.recognizeText': 'always' }));
	await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(copy, '.vscode/settings.json'), settings);
	await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
}

async function showMenu(): Promise<void> {
	const items: readonly (vscode.QuickPickItem & { readonly command: string })[] = [
		{ label: `$(new-folder) ${vscode.l10n.t('Add a corpus folder…')}`, command: 'kanwu.addCorpusFolder' },
		{ label: `$(refresh) ${vscode.l10n.t('Read the corpus anew')}`, command: 'kanwu.rebuildCorpus' },
		{ label: `$(warning) ${vscode.l10n.t('Show problems')}`, command: 'workbench.actions.view.problems' },
		{ label: `$(settings-gear) ${vscode.l10n.t('Open settings')}`, command: 'kanwu.openSettings' },
		{ label: `$(output) ${vscode.l10n.t('Show log')}`, command: 'kanwu.showLog' },
		{ label: `$(debug-restart) ${vscode.l10n.t('Restart')}`, command: 'kanwu.restartServer' },
	];
	const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Kanwu') });
	if (chosen) await vscode.commands.executeCommand(chosen.command);
}
