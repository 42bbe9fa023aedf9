// The panel of indicators: one beside the article, opened from a figure's card, from the explorer or from the palette.
// Passes questions to the server and answers to the page, which knows nothing of the editor.
import * as vscode from 'vscode';
import type { EntityRow, Page } from '../../../server/src/corpus/browse.ts';
import type { IndicatorSeries, IndicatorShown } from '../../../server/src/features/indicatorSeries.ts';
import { entitiesRequest, type IndicatorParams, indicatorRequest } from '../../../server/src/protocol.ts';
import type { PanelAsked, PanelTold } from '../../webview/messages.ts';
import type { KanwuClient } from '../languageClient.ts';
import { isPlace, openPlace } from '../places.ts';
import { indicatorPage } from './indicatorPage.ts';

export interface IndicatorPanel extends vscode.Disposable {
	/** Shows the panel, with the indicator where one is named, and that of one unit and scope. */
	show(shown: Partial<IndicatorShown>): void;
}

const viewType = 'kanwu.indicators';
const mostOffered = 200;

export function createIndicatorPanel(extension: vscode.Uri, client: KanwuClient, log: vscode.LogOutputChannel): IndicatorPanel {
	const bundle = vscode.Uri.joinPath(extension, 'dist/webview');
	let panel: vscode.WebviewPanel | undefined;
	let ready = false;
	let chosen: string | undefined;
	/** Unit and scope that the panel was opened with: for the first answer, then the page's own choice holds. */
	let first: Partial<IndicatorShown> = {};
	let version: number | undefined;
	/** Only the last question of each kind is answered. */
	const asking = new Map<string, vscode.CancellationTokenSource>();

	function tell(message: PanelTold): void {
		if (ready) void panel?.webview.postMessage(message);
	}

	async function answer(kind: string, work: (token: vscode.CancellationToken) => Promise<PanelTold | undefined>): Promise<void> {
		asking.get(kind)?.cancel();
		const source = new vscode.CancellationTokenSource();
		asking.set(kind, source);
		try {
			const told = await work(source.token);
			if (told && asking.get(kind) === source) tell(told);
		} catch (error) {
			log.error(error instanceof Error ? error : String(error));
			if (asking.get(kind) === source) tell({ kind: 'failed' });
		} finally {
			source.dispose();
		}
	}

	function offer(text: string): Promise<void> {
		return answer('filter', async (token) => {
			const query = { kind: 'indicator', filter: text, from: 0, count: mostOffered };
			const page = await client.ask<Page<EntityRow>>(entitiesRequest, query, token);
			return page && { kind: 'indicators', text, page };
		});
	}

	function draw(indicator: string): Promise<void> {
		chosen = indicator;
		tell({ kind: 'loading', indicator });
		return answer('series', async (token) => {
			const params: IndicatorParams = { indicator };
			const series = await client.ask<IndicatorSeries | null>(indicatorRequest, params, token);
			if (series === null) return { kind: 'failed' };
			if (series?.points.length === 0) return { kind: 'empty', why: whyEmpty(client) ?? nothingOf(indicator) };
			if (!series) return undefined;
			const { unit, scope } = first.indicator === indicator ? first : {};
			first = {};
			return { kind: 'series', series, unit, scope };
		});
	}

	function hear(message: PanelAsked): void {
		switch (message.kind) {
			case 'ready': {
				ready = true;
				const indicator = chosen ?? (typeof message.indicator === 'string' ? message.indicator : undefined);
				if (indicator !== undefined) void draw(indicator);
				else sayEmpty();
				break;
			}
			case 'filter':
				void offer(String(message.text));
				break;
			case 'choose':
				void draw(String(message.indicator));
				break;
			case 'open':
				if (isPlace(message.place)) void openPlace(client, message.place, { viewColumn: columnBeside(panel) });
		}
	}

	function sayEmpty(): void {
		const why = whyEmpty(client);
		if (why !== undefined) tell({ kind: 'empty', why });
	}

	function take(given: vscode.WebviewPanel): void {
		panel = given;
		ready = false;
		given.iconPath = vscode.Uri.joinPath(extension, 'client/media/icon.png');
		given.webview.options = { enableScripts: true, localResourceRoots: [bundle] };
		given.webview.onDidReceiveMessage(hear);
		given.onDidDispose(() => {
			for (const source of asking.values()) source.cancel();
			if (panel === given) panel = undefined;
			ready = false;
			chosen = undefined;
		});
		given.webview.html = indicatorPage(given.webview, bundle);
		void client.start();
	}

	const parts = vscode.Disposable.from(
		vscode.window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: async (given) => take(given) }),
		client.onDidChangeState((state) => {
			if (state.kind !== 'running' || state.status.corpus === 'indexing' || state.status.version === version) return;
			version = state.status.version;
			if (!ready) return;
			if (chosen !== undefined) void draw(chosen);
			else sayEmpty();
		}),
	);
	return {
		show(shown) {
			const { indicator } = shown;
			chosen = indicator ?? chosen;
			first = shown;
			if (panel) {
				panel.reveal();
				if (ready && indicator !== undefined) void draw(indicator);
				return;
			}
			const title = vscode.l10n.t('Indicators over Time');
			take(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Beside, { retainContextWhenHidden: true }));
		},
		dispose() {
			parts.dispose();
			panel?.dispose();
		},
	};
}

function nothingOf(indicator: string): string {
	return vscode.l10n.t('Nothing with a date has been printed of “{0}”.', indicator);
}

/** What the corpus lacks, where it is that. */
function whyEmpty({ state }: KanwuClient): string | undefined {
	if (state.kind === 'failed') return vscode.l10n.t('The language server is not running. The log says why.');
	if (state.kind !== 'running') return vscode.l10n.t('Kanwu is starting…');
	const { corpus, articles, percent, message } = state.status;
	if (corpus === 'problem' && message !== undefined) return message;
	if (corpus === 'indexing' && articles === 0) return vscode.l10n.t('Reading published articles: {0}%', Math.round(percent ?? 0));
	if (corpus === 'starting') return vscode.l10n.t('Kanwu is starting…');
	return articles === 0 ? vscode.l10n.t('There are no published articles yet: add a corpus folder.') : undefined;
}

/** Beside the panel, where the article was that it was opened from. */
function columnBeside(panel: vscode.WebviewPanel | undefined): vscode.ViewColumn {
	const column = panel?.viewColumn ?? vscode.ViewColumn.One;
	return column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
