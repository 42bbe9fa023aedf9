// The page of the search view: a box, a line that says how much was found, and room for the hits. Nothing from outside may be loaded.
import * as vscode from 'vscode';
import { escapeHtml, randomWord } from './pageParts.ts';

export function searchPage(webview: vscode.Webview, media: vscode.Uri): string {
	const nonce = randomWord();
	const address = (name: string) => escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString());
	const words = {
		placeholder: vscode.l10n.t('Words of published articles'),
		label: vscode.l10n.t('Search the corpus'),
		hits: vscode.l10n.t('Articles: {0}'),
		none: vscode.l10n.t('Nothing found'),
		searching: vscode.l10n.t('Searching…'),
		failed: vscode.l10n.t('The search failed. The log says why.'),
		more: vscode.l10n.t('Show more'),
		untitled: vscode.l10n.t('(no headline)'),
		times: vscode.l10n.t('Places: {0}'),
	};
	return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<link rel="stylesheet" href="${address('search.css')}">
	<title>${escapeHtml(words.label)}</title>
</head>
<body data-words="${escapeHtml(JSON.stringify(words))}">
	<form role="search">
		<input id="box" type="search" autocomplete="off" spellcheck="false" maxlength="200" aria-controls="hits"
			aria-label="${escapeHtml(words.label)}" placeholder="${escapeHtml(words.placeholder)}">
	</form>
	<p id="state" role="status" aria-live="polite"></p>
	<div id="hits" lang="zh"></div>
	<script nonce="${nonce}" src="${address('search.js')}"></script>
</body>
</html>`;
}
