// What the user decides: settings take effect at once, and commands do what they say.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, eventually, fixture, namesOf, plain, rangeOf, show } from './editor.ts';

describe('the user', () => {
	before(() => show('page.article'));
	after(() => setSeverity(undefined));

	it('gives a check another severity, and switches it off', async () => {
		await eventually('the finding', severities, (found) => found.includes(vscode.DiagnosticSeverity.Warning));
		await setSeverity('error');
		await eventually('an error', severities, (found) => found.includes(vscode.DiagnosticSeverity.Error));
		await setSeverity('off');
		await eventually('silence', severities, (found) => found.length === 0);
		await setSeverity(undefined);
		await eventually('the finding again', severities, (found) => found.includes(vscode.DiagnosticSeverity.Warning));
	});

	it('starts the language server anew', async () => {
		await vscode.commands.executeCommand('kanwu.restartServer');
		await eventually('an outline', outline, (names) => names.length > 0);
		await eventually('the finding', severities, (found) => found.length > 0);
	});

	it('has the corpus read anew, and hovers know of it again', async () => {
		await vscode.commands.executeCommand('kanwu.rebuildCorpus');
		await eventually('a hover', hover, (text) => /\b[23] published articles/u.test(text));
	});

	it('adds a folder to the corpus, once', async () => {
		const folder = fixture('published');
		await vscode.commands.executeCommand('kanwu.addCorpusFolder', folder);
		await vscode.commands.executeCommand('kanwu.addCorpusFolder', folder);
		const corpus = () => vscode.workspace.getConfiguration('kanwu').inspect<string[]>('corpus')?.workspaceValue;
		assert.deepEqual(await eventually('the setting', corpus, (value) => value !== undefined), ['published']);
		await vscode.workspace.getConfiguration('kanwu').update('corpus', undefined, vscode.ConfigurationTarget.Workspace);
	});
});

function severities(): vscode.DiagnosticSeverity[] {
	return vscode.languages
		.getDiagnostics(fixture('page.article'))
		.filter((diagnostic) => codeOf(diagnostic) === 'name-variant')
		.map(({ severity }) => severity);
}

async function outline(): Promise<string[]> {
	const uri = fixture('page.article');
	return namesOf(await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri));
}

async function hover(): Promise<string> {
	const document = await vscode.workspace.openTextDocument(fixture('page.article'));
	const { start } = rangeOf(document, '利姆江');
	return plain(await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, start));
}

async function setSeverity(value: string | undefined): Promise<void> {
	await vscode.workspace.getConfiguration('kanwu').update('checks.name-variant', value, vscode.ConfigurationTarget.Global);
}
