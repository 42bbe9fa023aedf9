// What a writer does about a name beyond mending it: the house list, and what is to be silent.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, eventually, fixture, rangeOf, show } from './editor.ts';

describe('a name in the editor', () => {
	let editor: vscode.TextEditor;
	const list = (): vscode.Uri => fixture('corpus/house/names.csv');

	before(async () => {
		editor = await show('page.article');
		await eventually(
			'a finding',
			() => findings(),
			(found) => found.length > 0,
		);
	});

	after(async () => {
		await vscode.workspace.fs.delete(fixture('corpus'), { recursive: true });
	});

	it('comes into a list that is made for it', async () => {
		await add('萨利姆江\n·卡里莫夫3日');
		const document = await vscode.workspace.openTextDocument(list());
		assert.match(document.getText(), /^规范写法,.*\r\n萨利姆江·卡里莫夫,人名,乌兹别克斯坦,交通部长,/u);
		assert.deepEqual([...(await vscode.workspace.fs.readFile(list())).slice(0, 3)], [0xef, 0xbb, 0xbf]);
	});

	it('is held against the list from then on', async () => {
		await eventually(
			'a finding that names the list',
			() => findings(),
			(found) =>
				found.some(({ relatedInformation }) => relatedInformation?.some(({ location }) => location.uri.path.endsWith('names.csv'))),
		);
	});

	it('comes into the list that is there, and undoing takes it out', async () => {
		const document = await vscode.workspace.openTextDocument(list());
		const before = document.getText();
		await add('塔什干');
		await eventually(
			'the row',
			() => document.getText(),
			(text) => /\r\n塔什干,地名/u.test(text),
		);
		assert.equal(document.isDirty, false);
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
		await document.save();
		editor = await show('page.article');
	});

	it('is silent where it is ignored, until that is taken back', async () => {
		const [finding] = findings();
		assert.ok(finding);
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			editor.document.uri,
			finding.range,
		);
		const ignore = actions.find(({ title }) => /Ignore here|此处不再提示/u.test(title));
		assert.ok(ignore?.command, actions.map(({ title }) => title).join(', '));
		const { command, arguments: args = [] } = ignore.command;
		await vscode.commands.executeCommand(command, ...args);
		const isThere = () => findings().some((other) => codeOf(other) === codeOf(finding) && other.range.isEqual(finding.range));
		await eventually('silence', isThere, (there) => !there);
		const memory = fixture('.kanwu/ignored.jsonl');
		assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(memory)), /"check":/u);
		await vscode.workspace.fs.delete(memory);
		await eventually('the finding again', isThere, (there) => there);
	});

	async function add(words: string): Promise<void> {
		const { line, character } = rangeOf(editor.document, words).start;
		const uri = editor.document.uri.toString();
		await vscode.commands.executeCommand('kanwu.changeHouseList', { uri, position: { line, character }, change: 'add' });
	}

	function findings(): vscode.Diagnostic[] {
		return vscode.languages.getDiagnostics(editor.document.uri);
	}
});
