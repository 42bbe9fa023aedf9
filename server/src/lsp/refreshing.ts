// Findings that may have changed without a key: clients that pull are asked to pull again, the others are sent them.
// Knows what a client can do, not what has changed.
import { type ClientCapabilities, CodeLensRefreshRequest } from 'vscode-languageserver';
import { pushDiagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';

export function createRefresher(session: Session, capabilities: ClientCapabilities): () => void {
	if (!pulls(capabilities)) return pushDiagnostics(session).refresh;
	const canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
	const hasLenses = capabilities.workspace?.codeLens?.refreshSupport === true;
	return () => {
		if (canRefresh) session.connection.languages.diagnostics.refresh();
		if (hasLenses) session.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
	};
}

/** Whether the client asks for diagnostics itself; to others they are sent. */
export function pulls({ textDocument }: ClientCapabilities): boolean {
	return textDocument?.diagnostic !== undefined;
}
