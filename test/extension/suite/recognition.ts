// Plain text files: those that read like Chinese news become articles, the others stay what they are.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, fixture, namesOf, show } from './editor.ts';

describe('a .txt file', () => {
	before(() => recognize('always'));
	after(() => recognize(undefined));

	it('that reads like a wire dispatch opens as an article, with its points in the outline', async () => {
		await show('wire.txt');
		await becomesArticle('wire.txt');
		const names = await eventually(
			'an outline',
			async () =>
				namesOf(await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', fixture('wire.txt'))),
			(found) => found.some((name) => name.startsWith('一是')),
		);
		assert.ok(names.includes('跨里海通道货运量持续增长'), names.join(' / '));
	});

	it('that a program wrote stays plain text', async () => {
		await show('server-log.txt');
		await show('later.txt');
		await becomesArticle('later.txt'); // and so the one before it has been looked at
		assert.equal(languageOf('server-log.txt'), 'plaintext');
	});

	it('keeps a language that was chosen by hand', async () => {
		const { document } = await show('wire.txt');
		await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
		await show('wire.txt');
		await show('last.txt');
		await becomesArticle('last.txt');
		assert.equal(languageOf('wire.txt'), 'plaintext');
	});

	it('stays plain text while the setting says never, and follows it when it changes', async () => {
		await recognize('never');
		await show('brief.txt');
		await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', fixture('later.txt'));
		assert.equal(languageOf('brief.txt'), 'plaintext');
		await recognize('always');
		await becomesArticle('brief.txt');
	});
});

function becomesArticle(path: string): Promise<string | undefined> {
	return eventually(
		`the language of ${path}`,
		() => languageOf(path),
		(language) => language === 'news-article',
	);
}

function languageOf(path: string): string | undefined {
	const uri = fixture(path).toString();
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.languageId;
}

async function recognize(value: 'always' | 'ask' | 'never' | undefined): Promise<void> {
	await vscode.workspace.getConfiguration('kanwu').update('recognizeText', value, vscode.ConfigurationTarget.Global);
}
