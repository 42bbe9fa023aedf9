// Tells how the first reading of a corpus goes, where that takes a while, and lets it be cancelled: what was read stays,
// and reading goes on when it is resumed or the editor starts again. Small rounds show in the status bar alone.
import * as vscode from 'vscode';
import type { KanwuStatus } from '../../server/src/protocol.ts';
import type { KanwuClient } from './languageClient.ts';

/** So many files are read before anybody wonders. */
const manyFiles = 300;

export function showCorpusProgress(client: KanwuClient): vscode.Disposable {
	let shown: { report(status: KanwuStatus): void; end(): void } | undefined;
	const follow = (): void => {
		const status = client.state.kind === 'running' ? client.state.status : undefined;
		if (status?.corpus !== 'indexing') {
			shown?.end();
			shown = undefined;
		} else if ((status.total ?? 0) >= manyFiles && (status.percent ?? 0) < 100) {
			shown ??= open(client);
			shown.report(status);
		}
	};
	return vscode.Disposable.from(client.onDidChangeState(follow), { dispose: () => shown?.end() });
}

function open(client: KanwuClient): { report(status: KanwuStatus): void; end(): void } {
	const { promise, resolve } = Promise.withResolvers<void>();
	let report: ((status: KanwuStatus) => void) | undefined;
	let percent = 0;
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Reading published articles'),
		cancellable: true,
	};
	void vscode.window.withProgress(options, (progress, token) => {
		token.onCancellationRequested(() => void client.pauseCorpus());
		report = (status) => {
			const increment = (status.percent ?? 0) - percent;
			percent += increment;
			progress.report({ increment, message: progressWords(status) });
		};
		return promise;
	});
	return { report: (status) => report?.(status), end: resolve };
}

/** `7,400 / 16,550 · about 6 s left` */
export function progressWords({ done, total, secondsLeft }: KanwuStatus): string {
	const files = done === undefined || !total ? '' : `${done.toLocaleString()} / ${total.toLocaleString()}`;
	return [files, secondsLeft === undefined ? '' : timeWords(secondsLeft)].filter(Boolean).join(' · ');
}

function timeWords(seconds: number): string {
	const rounded = Math.max(1, Math.round(seconds));
	return rounded < 90 ? vscode.l10n.t('about {0} s left', rounded) : vscode.l10n.t('about {0} min left', Math.round(rounded / 60));
}
