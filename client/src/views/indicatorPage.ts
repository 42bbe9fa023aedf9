// The page of the panel of indicators: what is to be chosen, room for a chart and a table. Nothing from outside may be loaded.
// Its script is `client/webview/indicators.ts`, bundled.
import * as vscode from 'vscode';
import type { PanelWords } from '../../webview/messages.ts';
import { escapeHtml, randomWord } from './pageParts.ts';

export function indicatorPage(webview: vscode.Webview, bundle: vscode.Uri): string {
	const nonce = randomWord();
	const address = (name: string) => escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(bundle, name)).toString());
	const words = panelWords();
	const say = (word: keyof PanelWords) => escapeHtml(words[word]);
	const marks = [`● ${say('exact')}`, `○ ${say('about')}`, `▲ ${say('over')}`, `▼ ${say('under')}`, `Ⅰ ${say('interval')}`].join('　');
	return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<link rel="stylesheet" href="${address('indicators.css')}">
	<title>${say('title')}</title>
</head>
<body data-words="${escapeHtml(JSON.stringify(words))}">
	<div class="choices">
		<div class="choice wide">
			<label for="box">${say('choose')}</label>
			<input id="box" type="text" role="combobox" autocomplete="off" spellcheck="false" maxlength="200" aria-autocomplete="list"
				aria-controls="options" aria-expanded="false" placeholder="${say('placeholder')}">
			<div id="options" role="listbox" aria-label="${say('choose')}" lang="zh" hidden></div>
		</div>
		<div class="choice"><label for="unit">${say('unit')}</label><select id="unit" disabled></select></div>
		<div class="choice"><label for="scope">${say('scope')}</label><select id="scope" disabled></select></div>
	</div>
	<p id="state" role="status" aria-live="polite">${say('welcome')}</p>
	<main id="shown" hidden>
		<figure>
			<figcaption id="caption" lang="zh"></figcaption>
			<div id="plot" tabindex="0" role="img" aria-describedby="detail"></div>
			<ul id="legend" lang="zh"></ul>
			<p id="marks" aria-hidden="true">${marks}</p>
		</figure>
		<p id="detail" aria-live="polite"></p>
		<table aria-labelledby="caption">
			<thead><tr>${(['when', 'value', 'scope', 'measure', 'source'] as const).map((word) => `<th scope="col">${say(word)}</th>`).join('')}</tr></thead>
			<tbody id="rows" lang="zh"></tbody>
		</table>
	</main>
	<script nonce="${nonce}" src="${address('indicators.js')}"></script>
</body>
</html>`;
}

function panelWords(): PanelWords {
	return {
		title: vscode.l10n.t('Indicators over Time'),
		choose: vscode.l10n.t('Indicator'),
		placeholder: vscode.l10n.t('Part of its name, its pinyin or initials'),
		noMatch: vscode.l10n.t('No indicator has this in its name.'),
		unit: vscode.l10n.t('Unit'),
		noUnit: vscode.l10n.t('(no unit)'),
		scope: vscode.l10n.t('Of whom or where'),
		allScopes: vscode.l10n.t('All'),
		noScope: vscode.l10n.t('(not said)'),
		when: vscode.l10n.t('Time'),
		value: vscode.l10n.t('Value'),
		measure: vscode.l10n.t('As printed'),
		source: vscode.l10n.t('Source'),
		untitled: vscode.l10n.t('(no headline)'),
		dated: vscode.l10n.t('{0} (published)'),
		points: vscode.l10n.t('Values: {0}'),
		newest: vscode.l10n.t('Values: {0}, of the newest among {1} in print'),
		hint: vscode.l10n.t('Arrow keys in the chart lead from value to value; Enter or a click opens the article.'),
		welcome: vscode.l10n.t('Choose an indicator to see what has been printed of it.'),
		loading: vscode.l10n.t('Looking it up…'),
		failed: vscode.l10n.t('This could not be looked up. The log says why.'),
		nothing: vscode.l10n.t('Nothing with a date has been printed of “{0}”.'),
		chart: vscode.l10n.t('Chart of “{0}”: {1} values over time. The table below has the same values.'),
		open: vscode.l10n.t('Open the article'),
		exact: vscode.l10n.t('exact'),
		about: vscode.l10n.t('about'),
		over: vscode.l10n.t('over'),
		under: vscode.l10n.t('nearly, under'),
		interval: vscode.l10n.t('from … to …'),
	};
}
