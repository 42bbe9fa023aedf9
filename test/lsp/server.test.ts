// The language server as an editor meets it: a process of its own, the sample newsroom as its workspace.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RunningServer, startLanguageServer } from '../support/languageServer.ts';
import { sampleFolder } from '../support/sample.ts';

const draftPath = join(sampleFolder, 'drafts/20260315-page.txt');
const uri = pathToFileURL(draftPath).href;
const text = readFileSync(draftPath, 'utf8');
const document = TextDocument.create(uri, 'news-article', 1, text);
const textDocument = { uri };
const none = { line: 0, character: 0 };

describe('a server in the sample newsroom', () => {
	let server: RunningServer;
	beforeAll(async () => {
		server = await startLanguageServer({ folder: sampleFolder });
		await server.open(uri, text);
		await server.status(({ corpus }) => corpus === 'ready');
	});
	afterAll(() => server.stop());

	test('says how many articles it compares with', async () => {
		const { articles } = await server.status(({ corpus }) => corpus === 'ready');
		expect(articles).toBeGreaterThan(30);
	});

	test('shows headlines and sections, each with the name that is printed there', async () => {
		const symbols: DocumentSymbol[] = await server.connection.sendRequest('textDocument/documentSymbol', { textDocument });
		const names = symbols.flatMap(flatten).map((symbol) => symbol.name);
		expect(names).toContain('一座港城的灯火');
		expect(names).toContain('“大海从不问船从哪里来”');
		for (const { selectionRange, range } of symbols.flatMap(flatten)) {
			expect(document.offsetAt(range.start)).toBeLessThanOrEqual(document.offsetAt(selectionRange.start));
			expect(document.offsetAt(range.end)).toBeGreaterThanOrEqual(document.offsetAt(selectionRange.end));
		}
	});

	test('folds more than one article', async () => {
		const folds: FoldingRange[] = await server.connection.sendRequest('textDocument/foldingRange', { textDocument });
		expect(folds.length).toBeGreaterThan(1);
	});

	test('finds a name that the newsroom spells another way, and leads to its list', async () => {
		const finding = findingAt(await diagnostics(server), '燕回港');
		expect(finding).toMatchObject({ code: 'term-forbidden', source: '勘误' });
		expect(finding?.message).toContain('雁回港');
		expect(finding?.relatedInformation?.some(({ location }) => location.uri.includes('/house/'))).toBe(true);
	});

	test('finds a figure that was published with another value, and leads to the article', async () => {
		const finding = findingAt(await diagnostics(server), '41.2亿');
		expect(finding?.message).toContain('41.2万人次');
		expect(finding?.relatedInformation?.some(({ location }) => location.uri.includes('/published/'))).toBe(true);
	});

	test('fixes it without touching the line breaks', async () => {
		const finding = findingAt(await diagnostics(server), '燕回港');
		const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
			textDocument,
			range: finding?.range,
			context: { diagnostics: [finding] },
		});
		const edits = actions[0]?.edit?.changes?.[uri] ?? [];
		const fixed = TextDocument.applyEdits(document, edits);
		expect(fixed).toContain('雁回港集团董事长凌沧舟站');
		expect(fixed.split('\n').length).toBe(text.split('\n').length);
	});

	test('shows a card for a name that a line break cuts in two', async () => {
		const hover: Hover = await server.connection.sendRequest('textDocument/hover', {
			textDocument,
			position: document.positionAt(text.indexOf('欧\n\n阳澈')),
		});
		expect(JSON.stringify(hover.contents)).toContain('欧阳澈');
		expect(text.slice(document.offsetAt(hover.range?.start ?? none), document.offsetAt(hover.range?.end ?? none))).toBe('欧\n\n阳澈');
	});

	test('answers for a document that is not open, and goes on', async () => {
		const other = { textDocument: { uri: 'file:///nowhere.txt' } };
		expect(await server.connection.sendRequest('textDocument/documentSymbol', other)).toEqual([]);
		expect(await server.connection.sendRequest('textDocument/hover', { ...other, position: { line: 9, character: 9 } })).toBeNull();
	});
});

describe('a server for other clients', () => {
	test('pushes findings where the client does not pull, in its language', async () => {
		const server = await startLanguageServer({
			folder: sampleFolder,
			capabilities: { workspace: { configuration: true } },
			locale: 'en-GB',
		});
		const pushed = new Promise<Diagnostic[]>((resolve) => {
			server.connection.onNotification('textDocument/publishDiagnostics', (params: { diagnostics: Diagnostic[] }) => {
				if (params.diagnostics.length > 0) resolve(params.diagnostics);
			});
		});
		await server.open(uri, text);
		const [first] = await pushed;
		expect(first?.source).toBe('Kanwu');
		await server.stop();
	});

	test('edits a single file without a workspace', async () => {
		const server = await startLanguageServer();
		await server.open('untitled:1', text);
		const symbols: DocumentSymbol[] = await server.connection.sendRequest('textDocument/documentSymbol', {
			textDocument: { uri: 'untitled:1' },
		});
		expect(symbols.length).toBeGreaterThan(0);
		await server.status(({ corpus }) => corpus === 'none');
		await server.stop();
	});

	test('names a setting that cannot be used and a folder that is not there, and works on', async () => {
		const settings = { checks: { 'name-variant': 'loud' }, corpus: ['published', 'vanished'] };
		const server = await startLanguageServer({ folder: sampleFolder, settings });
		await server.open(uri, text);
		const { articles } = await server.status(({ corpus }) => corpus === 'ready');
		expect(articles).toBeGreaterThan(30);
		expect(server.messages.join('\n')).toContain('kanwu.checks.name-variant');
		expect(server.messages.join('\n')).toContain('vanished');
		await server.stop();
	});

	test('reads nothing outside an untrusted workspace', async () => {
		const server = await startLanguageServer({
			folder: join(sampleFolder, 'drafts'),
			settings: { corpus: ['../published'] },
			trusted: false,
		});
		await server.status(({ corpus }) => corpus === 'none');
		expect(server.messages.join('\n')).toContain('未受信任');
		await server.stop();
	});
});

async function diagnostics(server: RunningServer): Promise<Diagnostic[]> {
	const report: DocumentDiagnosticReport = await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
	return report.kind === 'full' ? report.items : [];
}

function findingAt(found: readonly Diagnostic[], words: string): Diagnostic | undefined {
	const at = text.indexOf(words);
	return found.find(({ range }) => document.offsetAt(range.start) <= at && at < document.offsetAt(range.end));
}

function flatten(symbol: DocumentSymbol): DocumentSymbol[] {
	return [symbol, ...(symbol.children ?? []).flatMap(flatten)];
}
