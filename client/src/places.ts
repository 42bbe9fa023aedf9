// Opens an article of the corpus at a place in it: from the explorer, the search box and the links of hovers.
// Where the place stands in the text is the server's knowledge.
import * as vscode from 'vscode';
import { corpusScheme, locateRequest, type PlaceAddress, type PlaceParams } from '../../server/src/protocol.ts';
import { type KanwuClient, openPlaceCommand } from './languageClient.ts';

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
		const document = await openArticle(client.uriOf(address.uri), address.encoding);
		await vscode.window.showTextDocument(document, { preview: true, ...options, selection });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showWarningMessage(vscode.l10n.t('This article cannot be shown: {0}', reason));
	}
}

/** VS Code's names for what it does not recognize by itself. */
const encodings = { gb18030: 'gb18030', big5: 'big5hkscs' } as const;

/** For `openTextDocument`; nothing to say of UTF-8. */
export function encodingName(encoding: PlaceAddress['encoding']): { readonly encoding: string } | undefined {
	return encoding && { encoding: encodings[encoding] };
}

/** As an article, whatever its name, unless the user wants text files left alone. */
async function openArticle(uri: vscode.Uri, encoding: PlaceAddress['encoding']): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(uri, encodingName(encoding));
	const wanted = vscode.workspace.getConfiguration('kanwu', uri).get<string>('recognizeText') !== 'never';
	const plain = document.languageId === 'plaintext' && (wanted || uri.scheme === corpusScheme);
	return plain ? vscode.languages.setTextDocumentLanguage(document, 'news-article') : document;
}

export function isPlace(value: unknown): value is PlaceParams {
	if (typeof value !== 'object' || value === null || !('path' in value) || !('span' in value)) return false;
	const { path, span } = value;
	return typeof path === 'string' && typeof span === 'object' && span !== null && 'start' in span && 'end' in span;
}
