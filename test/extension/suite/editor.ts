// What the suites do with the editor: open a fixture, ask a provider, wait for what comes in its own time.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A file of the fixtures' copy that is open as the workspace. */
export function fixture(path: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder, 'a workspace is open');
	return vscode.Uri.joinPath(folder.uri, path);
}

export async function show(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fixture(path)));
}

/** Asks again until the answer serves; what the last answer was stands in the error. */
export async function eventually<T>(what: string, ask: () => T | Thenable<T>, serves: (answer: T) => boolean): Promise<T> {
	const end = Date.now() + 15_000;
	for (;;) {
		const answer = await ask();
		if (serves(answer)) return answer;
		if (Date.now() > end) assert.fail(`${what}: ${describe(answer)}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

function describe(answer: unknown): string {
	return JSON.stringify(answer, undefined, 1)?.slice(0, 2000) ?? String(answer);
}

/** Names of all symbols, those inside others after them. */
export function namesOf(symbols: readonly vscode.DocumentSymbol[] | undefined): string[] {
	return (symbols ?? []).flatMap((symbol) => [symbol.name, ...namesOf(symbol.children)]);
}

export function rangeOf(document: vscode.TextDocument, text: string, from = 0): vscode.Range {
	const start = document.getText().indexOf(text, from);
	assert.notEqual(start, -1, `the fixture has ${text}`);
	return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

export function plain(hovers: readonly vscode.Hover[]): string {
	return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value))).join('\n');
}

export function codeOf({ code }: vscode.Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}
