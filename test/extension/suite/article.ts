// An article in the editor, as a writer meets it: structure, hover, findings, fixes, completion.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, eventually, fixture, namesOf, plain, rangeOf, show } from './editor.ts';

describe('an article of a newspaper page', () => {
	let editor: vscode.TextEditor;

	before(async () => {
		editor = await show('page.article');
	});

	it('has the language of news articles', () => {
		assert.equal(editor.document.languageId, 'news-article');
	});

	it('shows its headline in the outline', async () => {
		const symbols = await eventually('an outline', symbolsOf, (found) => namesOf(found).length > 0);
		assert.equal(namesOf(symbols)[0], '跨里海通道货运量持续增长');
	});

	it('folds', async () => {
		const ranges = await eventually('folds', foldsOf, (found) => (found?.length ?? 0) > 0);
		assert.ok(ranges.some(({ start, end }) => start === 0 && end > 10));
	});

	it('tells of a name on hover, even where a line break cuts it', async () => {
		const { start } = rangeOf(editor.document, '·卡里莫夫3日');
		const text = await eventually(
			'a hover',
			() => hoverAt(start.translate(0, 1)),
			(found) => found !== '',
		);
		assert.match(text, /萨利姆江·卡里莫夫/u);
	});

	it('underlines a name spelled two ways and points at the other', async () => {
		const { diagnostic, words } = await findingOf('name-variant');
		assert.equal(unwrapped(words), '萨里姆江·卡里莫夫');
		const related = diagnostic.relatedInformation ?? [];
		assert.ok(related.length > 0, 'the other place is named');
	});

	it('repairs the name and leaves the line breaks alone', async () => {
		const { document } = editor;
		const before = document.getText();
		const { diagnostic } = await findingOf('name-variant');
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			diagnostic.range,
		);
		const fix = actions.find(({ edit, kind }) => edit && kind?.contains(vscode.CodeActionKind.QuickFix));
		assert.ok(fix?.edit, `a quick fix among ${actions.map(({ title }) => title).join(', ')}`);
		assert.ok(await vscode.workspace.applyEdit(fix.edit));
		const after = document.getText();
		assert.equal(after, before.replace('萨\n里姆江', '萨\n利姆江'));
		await eventually(
			'the finding goes',
			() => findings('name-variant'),
			(found) => found.length === 0,
		);
		await vscode.commands.executeCommand('undo');
		await eventually(
			'the finding comes back',
			() => findings('name-variant'),
			(found) => found.length === 1,
		);
	});

	it('colours names and figures', async () => {
		const uri = editor.document.uri;
		const legend = await eventually(
			'a legend of tokens',
			() => vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', uri),
			(found) => found !== undefined,
		);
		const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
		const types = new Set(
			Array.from({ length: tokens.data.length / 5 }, (_, index) => legend?.tokenTypes[tokens.data[index * 5 + 3] ?? -1]),
		);
		assert.ok(types.has('person'), [...types].join(' '));
		assert.ok(types.has('figure'), [...types].join(' '));
	});

	it('offers snippets at the start of a line', async () => {
		const list = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			editor.document.uri,
			new vscode.Position(editor.document.lineCount - 1, 0),
		);
		const snippets = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
		assert.ok(snippets.length >= 10, `${snippets.length} snippets`);
	});

	function symbolsOf(): Thenable<vscode.DocumentSymbol[] | undefined> {
		return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri);
	}

	function foldsOf(): Thenable<vscode.FoldingRange[]> {
		return vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', editor.document.uri);
	}

	async function hoverAt(position: vscode.Position): Promise<string> {
		return plain(await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, position));
	}

	function findings(id: string): vscode.Diagnostic[] {
		return vscode.languages.getDiagnostics(editor.document.uri).filter((diagnostic) => codeOf(diagnostic) === id);
	}

	async function findingOf(id: string): Promise<{ readonly diagnostic: vscode.Diagnostic; readonly words: string }> {
		const [diagnostic] = await eventually(
			`a finding of ${id}`,
			() => findings(id),
			(found) => found.length > 0,
		);
		assert.ok(diagnostic);
		return { diagnostic, words: editor.document.getText(diagnostic.range) };
	}
});

describe('the package', () => {
	it('has a language server that answers', async () => {
		const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
			'vscode.executeDocumentSymbolProvider',
			fixture('page.article'),
		);
		assert.ok(symbols.length > 0);
	});

	it('has its commands', async () => {
		const commands = new Set(await vscode.commands.getCommands(true));
		for (const id of ['showLog', 'rebuildCorpus', 'addCorpusFolder', 'openSample', 'openSettings', 'restartServer', 'showMenu']) {
			assert.ok(commands.has(`kanwu.${id}`), id);
		}
	});
});

function unwrapped(text: string): string {
	return text.replaceAll(/\s/gu, '');
}
