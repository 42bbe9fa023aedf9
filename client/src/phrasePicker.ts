// 存为套语: the selected words into the newsroom's own list.
// 插入套语: all phrasings in a list that is searched by Chinese or by initials, each with what it would put in at the cursor.
import * as vscode from 'vscode';
import {
	type ListChangeParams,
	type PhraseItem,
	type PhrasesParams,
	phrasesRequest,
	phraseTakenCommand,
} from '../../server/src/protocol.ts';
import { changeList } from './houseList.ts';
import type { KanwuClient } from './languageClient.ts';

interface Choice extends vscode.QuickPickItem {
	readonly snippet: string;
	readonly key: string;
}

export async function insertPhrase(client: KanwuClient): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (editor?.document.languageId !== 'news-article') {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first: phrasings are put in at the cursor.'));
		return;
	}
	const params: PhrasesParams = { uri: editor.document.uri.toString(), offset: editor.document.offsetAt(editor.selection.active) };
	const items = (await client.ask<readonly PhraseItem[]>(phrasesRequest, params)) ?? [];
	const chosen = await vscode.window.showQuickPick(items.map(choiceOf), {
		title: vscode.l10n.t('Insert a Phrasing'),
		placeHolder: vscode.l10n.t('Search by words or pinyin initials'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (!chosen) return;
	await editor.insertSnippet(new vscode.SnippetString(chosen.snippet));
	// Taken, it comes earlier the next time.
	await vscode.commands.executeCommand(phraseTakenCommand, chosen.key);
}

export async function savePhrase(client: KanwuClient): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (editor?.document.languageId !== 'news-article' || editor.selection.isEmpty) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Select the words of a phrasing in an article first.'));
		return;
	}
	const { start, end } = editor.selection;
	const position = { line: start.line, character: start.character };
	const params: ListChangeParams = {
		uri: editor.document.uri.toString(),
		position,
		end: { line: end.line, character: end.character },
		change: 'phrase',
	};
	await changeList(client, params);
}

const icons: Readonly<Record<PhraseItem['origin'], string>> = { shipped: 'symbol-snippet', house: 'home', learnt: 'library' };

function choiceOf({ key, label, name, search, snippet, preview, articles, origin }: PhraseItem): Choice {
	const used = articles > 0 ? vscode.l10n.t('{0} articles', articles) : '';
	return {
		label,
		iconPath: new vscode.ThemeIcon(icons[origin]),
		description: [name, used, search].filter(Boolean).join('  '),
		detail: preview,
		snippet,
		key,
	};
}
