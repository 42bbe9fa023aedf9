// Plain `.txt` files that read like Chinese news become articles when they are shown: always, after one question a folder, or never.
// What reads like news is the server's knowledge; here is only the asking and the remembering.
import * as vscode from 'vscode';
import { looksLikeNews } from '../../server/src/article/recognize.ts';

type Recognition = 'always' | 'ask' | 'never';

/** Enough of a file to know what it is. */
const sampleLength = 20_000;

export function recognizeArticles(memory: vscode.Memento, log: vscode.LogOutputChannel): vscode.Disposable {
	/** Looked at once a session, so that a language chosen by hand stays. */
	const seen = new Set<string>();
	/** Folders whose question is on the screen. */
	const asking = new Set<string>();

	const look = async (editors: readonly vscode.TextEditor[]): Promise<void> => {
		for (const { document } of editors) {
			if (!isPlainTextFile(document) || seen.has(document.uri.toString())) continue;
			const way = recognitionFor(document, memory);
			if (way === 'never') continue;
			seen.add(document.uri.toString());
			if (!looksLikeNews(sampleOf(document))) continue;
			const folder = folderOf(document.uri);
			if (way === 'ask') {
				if (asking.has(folder)) continue;
				asking.add(folder);
				const answer = await ask(document).finally(() => asking.delete(folder));
				if (!answer) continue;
				await memory.update(memoryKey(folder), answer);
				if (answer === 'never') continue;
			}
			if (document.isClosed || document.languageId !== 'plaintext') continue;
			await vscode.languages.setTextDocumentLanguage(document, 'news-article');
			log.info(`${document.uri.path}: news-article`);
		}
	};
	const watch = (editors: readonly vscode.TextEditor[]): void => {
		look(editors).catch((error) => log.error(error));
	};
	watch(vscode.window.visibleTextEditors);
	return vscode.Disposable.from(
		vscode.window.onDidChangeVisibleTextEditors(watch),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('kanwu.recognizeText')) watch(vscode.window.visibleTextEditors);
		}),
	);
}

function isPlainTextFile(document: vscode.TextDocument): boolean {
	return (
		document.languageId === 'plaintext' &&
		/\.txt$/iu.test(document.uri.path) &&
		['file', 'vscode-remote', 'vscode-vfs'].includes(document.uri.scheme)
	);
}

/** The setting where it is decided; otherwise what was answered for this folder. */
function recognitionFor(document: vscode.TextDocument, memory: vscode.Memento): Recognition {
	const setting = vscode.workspace.getConfiguration('kanwu', document.uri).get<Recognition>('recognizeText', 'ask');
	return setting === 'ask' ? memory.get<Recognition>(memoryKey(folderOf(document.uri)), 'ask') : setting;
}

function sampleOf(document: vscode.TextDocument): string {
	return document.getText(new vscode.Range(document.positionAt(0), document.positionAt(sampleLength)));
}

/** The workspace folder, or the file's own where it lies outside. */
function folderOf(uri: vscode.Uri): string {
	return (vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..')).toString();
}

function memoryKey(folder: string): string {
	return `recognizeText:${folder}`;
}

async function ask(document: vscode.TextDocument): Promise<'always' | 'never' | undefined> {
	const yes = vscode.l10n.t('Yes');
	const no = vscode.l10n.t('No');
	const name = document.uri.path.split('/').at(-1) ?? '';
	const answer = await vscode.window.showInformationMessage(
		vscode.l10n.t('“{0}” reads like a Chinese news article. Check the text files of this folder as articles?', name),
		yes,
		no,
	);
	if (answer === undefined) return undefined;
	return answer === yes ? 'always' : 'never';
}
