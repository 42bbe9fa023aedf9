// The corpus in the editor: its names and headlines as symbols, its articles opened at a place, whatever they are kept in.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, fixture, plain, rangeOf, show } from './editor.ts';

const headline = '港务集团总经理聘任仪式举行';
const line = {
	title: headline,
	date: '2025-03-02',
	text: '本报澜城3月2日电（记者 顾长风）港务集团聘任总经理纪川宁。纪川宁表示，服务不打折扣。',
};
/** `澜城新港开航` and one sentence below it, as a system of the nineties would have saved them: GB18030. */
const older = 'c0bdb3c7d0c2b8dbbfaababd0a0aa1a1a1a1b1beb1a8c0bdb3c736d4c23131c8d5b5e720c0bdb3c7d0c2b8db3131c8d5bfaababda1a30a';
const olderText = '澜城新港开航';

describe('the corpus', () => {
	before(async () => {
		await show('page.article');
		await vscode.workspace.fs.writeFile(fixture('published/wire.jsonl'), new TextEncoder().encode(`${JSON.stringify(line)}\n`));
		await vscode.workspace.fs.writeFile(fixture('published/older.article'), Buffer.from(older, 'hex'));
	});

	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(fixture('published/wire.jsonl'));
		await vscode.workspace.fs.delete(fixture('published/older.article'));
	});

	it('gives names by the initials of their pinyin, with where they were printed last', async () => {
		const symbol = await symbolNamed('slmj', '萨利姆江·卡里莫夫');
		assert.match(symbol.location.uri.path, /published\/2025-05-21-visit\.article$/u);
		assert.match(symbol.containerName, /Person .* latest 2025-05-21/u);
	});

	it('gives headlines by the initials of their pinyin, also of articles that are no files of their own', async () => {
		const symbol = await symbolNamed('gwjtzjl', headline);
		assert.equal(symbol.location.uri.scheme, 'kanwu-corpus');
		const document = await vscode.workspace.openTextDocument(symbol.location.uri);
		assert.ok(document.getText().includes(`${headline}\n`), document.getText());
	});

	it('opens an article at a place in it', async () => {
		const published = await vscode.workspace.openTextDocument(fixture('published/2025-05-20-channel.article'));
		const start = published.getText().indexOf('96万吨');
		await vscode.commands.executeCommand('kanwu.openPlace', { path: published.uri.fsPath, span: { start, end: start + 4 } });
		assert.equal(selectedText(), '96万吨');
	});

	it('opens an article of an older encoding as it reads', async () => {
		await symbolNamed('xgkh', olderText);
		const path = fixture('published/older.article').fsPath;
		await vscode.commands.executeCommand('kanwu.openPlace', { path, span: { start: 2, end: 6 } });
		assert.equal(selectedText(), '新港开航');
	});

	it('leads from a hover to the article, and by nothing else but to the house list', async () => {
		const { document } = await show('page.article');
		const { start } = rangeOf(document, '·卡里莫夫3日');
		const text = await eventually(
			'a link',
			async () =>
				plain(await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, start.translate(0, 1))),
			(found) => found.includes('command:kanwu.openPlace'),
		);
		const commands = new Set(text.match(/command:[\w.]+/gu));
		assert.deepEqual([...commands].sort(), ['command:kanwu.changeHouseList', 'command:kanwu.openPlace']);
		const [, place = ''] = /command:kanwu\.openPlace\?([^>)]+)/u.exec(text) ?? [];
		await vscode.commands.executeCommand('kanwu.openPlace', ...(JSON.parse(decodeURIComponent(place)) as unknown[]));
		assert.match(selectedText(), /萨利姆江·卡里莫夫/u);
	});

	it('says what became of an article that is gone, and opens nothing', async () => {
		const { document } = await show('page.article');
		const gone = { path: fixture('published/never.article').fsPath, span: { start: 0, end: 1 } };
		await vscode.commands.executeCommand('kanwu.openPlace', gone);
		assert.equal(vscode.window.activeTextEditor?.document, document);
	});
});

async function symbolNamed(query: string, name: string): Promise<vscode.SymbolInformation> {
	const symbols = await eventually(
		`a symbol of ${name}`,
		() => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query),
		(found) => found.some((symbol) => symbol.name.startsWith(name)),
	);
	const symbol = symbols.find((found) => found.name.startsWith(name));
	assert.ok(symbol);
	return symbol;
}

function selectedText(): string {
	const editor = vscode.window.activeTextEditor;
	assert.ok(editor, 'an editor is open');
	return editor.document.getText(editor.selection);
}
