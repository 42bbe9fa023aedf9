// Phrasings in an editor: what the user takes comes first the next time, in the list at the cursor and in the list to search, and is
// remembered from one start to the next.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { type PhraseItem, phrasesRequest } from '../../server/src/protocol.ts';
import { type RunningServer, startLanguageServer } from '../support/languageServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-phrases-'));
const storage = mkdtempSync(join(tmpdir(), 'kanwu-phrases-kept-'));
const uri = pathToFileURL(join(folder, '一.article')).href;
const draft = '山路修通了\n\n　　本报清流6月5日电　清流镇的茶山公路昨天通车，镇长高凤林出席通车仪式。\n\n　　hj';

let server: RunningServer;

beforeAll(async () => {
	mkdirSync(join(folder, 'house'));
	writeFileSync(join(folder, 'kanwu.json'), '{ "corpus": [], "house": ["house"] }');
	writeFileSync(join(folder, 'house/phrases.csv'), '名称,前缀,套语\n甲,hj,本镇会讯：\n乙,hj,本镇纪要：\n');
	server = await start();
});

afterAll(async () => {
	await server.stop();
	for (const each of [folder, storage]) rmSync(each, { recursive: true, force: true });
});

test('taken twice from the list at the cursor, it is the first there', async () => {
	const before = await offered();
	const item = before.at(-1) as CompletionItem;
	for (let i = 0; i < 2; i++) await server.connection.sendRequest('workspace/executeCommand', item.command);
	expect((await offered()).map(({ label }) => label)).toEqual([item.label, ...before.slice(0, -1).map(({ label }) => label)]);
});

test('taken from the list to search, it is the first there', async () => {
	const before = await searched();
	const item = before.findLast(({ name }) => name.startsWith('导语')) as PhraseItem;
	const elsewhere = before.findLast(({ name }) => name.startsWith('电头')) as PhraseItem;
	const command = (await offered())[0]?.command?.command;
	for (let i = 0; i < 3; i++) await server.connection.sendRequest('workspace/executeCommand', { command, arguments: [item.key] });
	for (let i = 0; i < 9; i++) await server.connection.sendRequest('workspace/executeCommand', { command, arguments: [elsewhere.key] });
	expect((await searched())[0]).toEqual(item);
});

test('after a restart both are still first', async () => {
	const [first, searchedFirst] = [(await offered())[0]?.label, (await searched())[0]?.key];
	await server.stop();
	server = await start();
	expect((await offered())[0]?.label).toBe(first);
	expect((await searched())[0]?.key).toBe(searchedFirst);
});

test('an empty list while one types is asked for again with the next letter', async () => {
	for (const [at, begun] of ['v', 'vv'].entries()) {
		const text = `${draft.slice(0, -2)}${begun}`;
		await server.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: at + 2 },
			contentChanges: [{ text }],
		});
		const { isIncomplete, items } = await completed(text);
		expect(isIncomplete).toBe(true);
		// Editors forget an empty list together with what was typed while it was on its way; one with an item that fits nothing they ask for again.
		expect(items).toHaveLength(1);
		expect(items[0]?.filterText).not.toMatch(/[a-z]/iu);
	}
});

async function start(): Promise<RunningServer> {
	const started = await startLanguageServer({ folder, storage });
	await started.status(({ corpus }) => corpus === 'none');
	await started.open(uri, draft);
	return started;
}

async function offered(): Promise<CompletionItem[]> {
	const { items } = await completed(draft);
	return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

function completed(text: string): Promise<CompletionList> {
	const lines = text.split('\n');
	const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	return server.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position, context: { triggerKind: 1 } });
}

function searched(): Promise<PhraseItem[]> {
	return server.connection.sendRequest(phrasesRequest, { uri, offset: draft.length });
}
