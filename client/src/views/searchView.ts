// The search box over the corpus's text: a view of its own, since its hits are read one after another while an article stays open.
// Passes questions to the server and answers to the page (`client/media/search.js`), which knows nothing of the editor.
import * as vscode from 'vscode';
import type { Page, SearchHit } from '../../../server/src/corpus/browse.ts';
import { searchRequest } from '../../../server/src/protocol.ts';
import { type KanwuClient, openPlaceCommand } from '../languageClient.ts';
import { searchPage } from './searchPage.ts';

/** From the page. */
type Asked =
	| { readonly kind: 'ready' }
	| { readonly kind: 'search'; readonly text: string; readonly from: number }
	| { readonly kind: 'open'; readonly place: unknown };

/** To the page. */
type Told =
	/** The first page of hits where `from` is 0. */
	| { readonly kind: 'hits'; readonly text: string; readonly from: number; readonly page: Page<SearchHit> }
	| { readonly kind: 'failed'; readonly text: string }
	/** Puts the words into the box and searches them. */
	| { readonly kind: 'ask'; readonly text: string | undefined }
	/** The corpus is another: what is shown is searched again. */
	| { readonly kind: 'again' };

const pageSize = 50;

export interface SearchView extends vscode.Disposable {
	/** Shows the view with the words searched; with the cursor in its box where there are none. */
	search(text: string | undefined): Promise<void>;
}

export function createSearchView(extension: vscode.Uri, client: KanwuClient, log: vscode.LogOutputChannel): SearchView {
	const media = vscode.Uri.joinPath(extension, 'client/media');
	let view: vscode.WebviewView | undefined;
	let ready = false;
	/** What the page is to be told when it is there. */
	let waiting: Told | undefined;
	let asking: vscode.CancellationTokenSource | undefined;
	let version: number | undefined;

	function tell(message: Told): void {
		if (ready) void view?.webview.postMessage(message);
		else waiting = message;
	}

	async function answer(text: string, from: number): Promise<void> {
		asking?.cancel();
		const source = new vscode.CancellationTokenSource();
		asking = source;
		try {
			const page = await client.ask<Page<SearchHit>>(searchRequest, { text, from, count: pageSize }, source.token);
			if (page && asking === source) tell({ kind: 'hits', text, from, page });
		} catch (error) {
			log.error(error instanceof Error ? error : String(error));
			tell({ kind: 'failed', text });
		} finally {
			source.dispose();
		}
	}

	function hear(message: Asked): void {
		switch (message.kind) {
			case 'ready':
				ready = true;
				if (waiting) tell(waiting);
				waiting = undefined;
				break;
			case 'search':
				void answer(String(message.text), Number(message.from));
				break;
			case 'open':
				void vscode.commands.executeCommand(openPlaceCommand, message.place);
		}
	}

	const provider: vscode.WebviewViewProvider = {
		resolveWebviewView(resolved) {
			view = resolved;
			ready = false;
			resolved.webview.options = { enableScripts: true, localResourceRoots: [media] };
			resolved.webview.onDidReceiveMessage(hear);
			resolved.onDidDispose(() => {
				asking?.cancel();
				view = undefined;
				ready = false;
			});
			resolved.webview.html = searchPage(resolved.webview, media);
			void client.start();
		},
	};

	const parts = vscode.Disposable.from(
		vscode.window.registerWebviewViewProvider('kanwu.search', provider),
		client.onDidChangeState((state) => {
			if (state.kind !== 'running' || state.status.corpus === 'indexing' || state.status.version === version) return;
			version = state.status.version;
			if (ready) tell({ kind: 'again' });
		}),
	);
	return {
		async search(text) {
			waiting = { kind: 'ask', text };
			await vscode.commands.executeCommand('kanwu.search.focus');
			if (ready) tell({ kind: 'ask', text });
		},
		dispose: () => parts.dispose(),
	};
}
