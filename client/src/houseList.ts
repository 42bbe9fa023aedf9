// Writes what the server has worked out into the newsroom's own list: as an edit that can be undone, saved at once so that it counts,
// in the encoding that the list is kept in. Knows nothing of lists.
import * as vscode from 'vscode';
import { type ListChange, type ListChangeParams, listChangeRequest } from '../../server/src/protocol.ts';
import type { KanwuClient } from './languageClient.ts';
import { encodingName } from './places.ts';

/** Takes `ListChangeParams`; without them the name at the cursor is added. */
export async function changeList(client: KanwuClient, raw: unknown): Promise<void> {
	const params = raw === undefined ? nameAtCursor() : isChange(raw) ? raw : undefined;
	if (!params || !vscode.workspace.isTrusted) return;
	try {
		const change = await client.ask<ListChange | null>(listChangeRequest, params);
		if (change) await write(client, change);
		else void vscode.window.showInformationMessage(vscode.l10n.t('There is no name at the cursor.'));
	} catch (error) {
		void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
	}
}

async function write(client: KanwuClient, { uri, edits, text, encoding, message }: ListChange): Promise<void> {
	const file = client.uriOf(uri);
	const edit = new vscode.WorkspaceEdit();
	// A mark at its beginning tells Excel that it is UTF-8.
	if (text !== undefined) edit.createFile(file, { contents: new TextEncoder().encode(`\uFEFF${text}`) });
	else {
		await vscode.workspace.openTextDocument(file, encodingName(encoding));
		for (const { range, newText } of edits ?? []) edit.replace(file, rangeOf(range), newText);
	}
	if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('{0} cannot be written.', file.fsPath));
	const document = await vscode.workspace.openTextDocument(file);
	await document.save();
	client.tellChanged(file);
	const open = vscode.l10n.t('Open');
	// The command is over: nobody who called it waits for the answer.
	void vscode.window.showInformationMessage(message, open).then((chosen) => {
		if (chosen !== open) return;
		const line = edits?.at(-1)?.range.end.line ?? document.lineCount;
		const at = document.validatePosition(new vscode.Position(line + 1, 0));
		void vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
	});
}

function nameAtCursor(): ListChangeParams | undefined {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return undefined;
	const { line, character } = editor.selection.start;
	return { uri: editor.document.uri.toString(), position: { line, character }, change: 'add' };
}

function rangeOf({ start, end }: NonNullable<ListChange['edits']>[number]['range']): vscode.Range {
	return new vscode.Range(start.line, start.character, end.line, end.character);
}

function isChange(value: unknown): value is ListChangeParams {
	return typeof value === 'object' && value !== null && 'uri' in value && 'position' in value && 'change' in value;
}
