// The commands of the palette and of the status bar. Each is one short function; what they do is done by others.
import * as vscode from 'vscode';
import type { IndicatorShown } from '../../server/src/features/indicatorSeries.ts';
import { changeList } from './houseList.ts';
import { showIgnored } from './ignored.ts';
import type { KanwuClient } from './languageClient.ts';
import { showMenu } from './menu.ts';
import { insertPhrase, savePhrase } from './phrasePicker.ts';
import type { CorpusExplorer } from './views/explorer.ts';
import type { IndicatorPanel } from './views/indicatorPanel.ts';
import type { SearchView } from './views/searchView.ts';

/** What the commands set in motion. */
export interface Rooms {
	readonly client: KanwuClient;
	readonly explorer: CorpusExplorer;
	readonly search: SearchView;
	readonly indicators: IndicatorPanel;
	readonly log: vscode.LogOutputChannel;
}

export function registerCommands(
	context: vscode.ExtensionContext,
	{ client, explorer, search, indicators, log }: Rooms,
): vscode.Disposable {
	const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
		'kanwu.showLog': () => log.show(),
		'kanwu.rebuildCorpus': () => client.rebuildCorpus(),
		'kanwu.addCorpusFolder': (folder) => addCorpusFolder(folder instanceof vscode.Uri ? folder : undefined),
		'kanwu.openSample': () => openSample(context),
		'kanwu.openSettings': () => vscode.commands.executeCommand('workbench.action.openSettings', 'kanwu.'),
		'kanwu.restartServer': () => client.restart(),
		'kanwu.showMenu': () => showMenu(client),
		'kanwu.pauseCorpus': () => client.pauseCorpus(),
		'kanwu.resumeCorpus': () => client.resumeCorpus(),
		'kanwu.openProject': () => openProject(),
		'kanwu.showIgnored': () => showIgnored(client),
		'kanwu.changeHouseList': (change) => changeList(client, change),
		'kanwu.insertPhrase': () => insertPhrase(client),
		'kanwu.savePhrase': () => savePhrase(client),
		'kanwu.searchCorpus': () => search.search(selectedWords()),
		'kanwu.filterCorpus': () => explorer.askFilter(),
		'kanwu.clearCorpusFilter': () => explorer.clearFilter(),
		'kanwu.showIndicator': (given) => indicators.show(indicatorOf(given)),
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
		const showing = vscode.window.showErrorMessage(vscode.l10n.t('Kanwu could not do this: {0}', String(error)), showLog);
		// The command is over: nobody who called it waits for the answer.
		void showing.then((chosen) => chosen === showLog && log.show());
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

/** Named by a figure's card, with its unit and scope, or by a row of the explorer. */
function indicatorOf(given: unknown): Partial<IndicatorShown> {
	if (typeof given !== 'object' || given === null) return {};
	const { row, indicator, unit, scope } = given as Readonly<Record<string, unknown>>;
	if (typeof row === 'object' && row !== null && 'key' in row && typeof row.key === 'string') return { indicator: row.key };
	if (typeof indicator !== 'string') return {};
	return typeof unit === 'string' && typeof scope === 'string' ? { indicator, unit, scope } : { indicator };
}

/** The words selected in the editor, where they are few enough to be searched. */
function selectedWords(): string | undefined {
	const editor = vscode.window.activeTextEditor;
	const words = editor?.document.getText(editor.selection).replaceAll(/\s+/gu, '') ?? '';
	return words === '' || words.length > 60 ? undefined : words;
}

/** The workspace's project file; one that is not there yet opens unsaved, so that nothing is written unasked. */
async function openProject(): Promise<void> {
	const folder = await pickWorkspaceFolder();
	if (!folder) return;
	const file = vscode.Uri.joinPath(folder.uri, 'kanwu.json');
	const exists = await vscode.workspace.fs.stat(file).then(
		() => true,
		() => false,
	);
	if (exists) {
		await vscode.window.showTextDocument(file);
		return;
	}
	const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
	const editor = await vscode.window.showTextDocument(document);
	if (document.getText() === '') await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '{\n\t"corpus": ["."]\n}\n'));
}

async function pickWorkspaceFolder(): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length > 1) return vscode.window.showWorkspaceFolderPick();
	if (folders.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: kanwu.json lies in it.'));
	return folders[0];
}
