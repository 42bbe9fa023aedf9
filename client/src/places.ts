// Opens an article of the corpus at a place in it: from the explorer, the search box and the links of hovers.
// Where the place stands in the text is the server's knowledge.
import * as vscode from 'vscode';
import { locateRequest, type PlaceAddress, type PlaceParams } from '../../server/src/protocol.ts';
import type { KanwuClient } from './languageClient.ts';

/** Takes one `PlaceParams`. */
export const openPlaceCommand = 'kanwu.openPlace';

export function registerPlaces(client: KanwuClient): vscode.Disposable {
	return vscode.commands.registerCommand(openPlaceCommand, async (place: unknown) => {
		if (isPlace(place)) await openPlace(client, place);
	});
}

export async function openPlace(client: KanwuClient, place: PlaceParams, options: vscode.TextDocumentShowOptions = {}): Promise<void> {
	const { path, span } = place;
	const address = await client.ask<PlaceAddress | null>(locateRequest, { path, span });
	if (!address) {
		void vscode.window.showWarningMessage(vscode.l10n.t('This article is no longer where it was read: {0}', path));
		return;
	}
	const { start, end } = address.range;
	const selection = new vscode.Range(start.line, start.character, end.line, end.character);
	try {
		await vscode.window.showTextDocument(client.uriOf(address.uri), { preview: true, ...options, selection });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showWarningMessage(vscode.l10n.t('This article cannot be shown: {0}', reason));
	}
}

function isPlace(value: unknown): value is PlaceParams {
	if (typeof value !== 'object' || value === null || !('path' in value) || !('span' in value)) return false;
	const { path, span } = value;
	return typeof path === 'string' && typeof span === 'object' && span !== null && 'start' in span && 'end' in span;
}
