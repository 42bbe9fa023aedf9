// House lists in an editor: problems shown in the list itself, and what is saved in it counts at once in open drafts.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { type ListChange, listChangeRequest } from '../../server/src/protocol.ts';
import { type RunningServer, startLanguageServer } from '../support/languageServer.ts';
import { sampleFolder } from '../support/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanwu-house-'));
const listPath = join(folder, 'house/names.csv');
const listUri = pathToFileURL(listPath).href;
const draftUri = pathToFileURL(join(folder, 'drafts/一.article')).href;
/** Further from the listed name than a slip of one character, so that only the list tells of it. */
const draft = '　　东岚外交部长顾芸洲6日表示欢迎。\n';
const saved = '规范写法,类别,职务,误写\r\n顾云舟,人名,外交部长,顾云州\r\n';
const termsUri = pathToFileURL(join(folder, 'house/terms.csv')).href;

let server: RunningServer;

beforeAll(async () => {
	mkdirSync(join(folder, 'house'));
	writeFileSync(join(folder, 'kanwu.json'), '{ "corpus": [], "house": ["house"] }');
	writeFileSync(listPath, saved);
	copyFileSync(join(sampleFolder, 'house/terms.csv'), join(folder, 'house/terms.csv'));
	server = await startLanguageServer({ folder });
	await server.status(({ corpus }) => corpus === 'none');
});

afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

test('what is wrong stands in the list as it is being written, with the other list beside it', async () => {
	const text = `${saved}望卡铁路甲,机关甲,,\r\n蓝色经济,术语,,望川—卡尔敏铁路\r\n`;
	await server.open(listUri, text, 'plaintext');
	const found = await diagnostics(listUri);
	expect(found.map(({ code, range }) => `${range.start.line + 1} ${code}`)).toEqual([
		'3 house-list/unknown-kind',
		'4 house-list/misspelling-is-canonical',
	]);
	expect(found[1]?.relatedInformation?.map(({ location }) => location.uri)).toEqual([termsUri]);
	expect(found[0]?.message).toContain('机关甲');
});

test('a list is no article: it has no outline', async () => {
	expect(await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: listUri } })).toEqual([]);
});

test('a form added and saved is flagged in the draft, with the row as evidence', async () => {
	await server.open(draftUri, draft);
	expect(await diagnostics(draftUri)).toEqual([]);
	const refreshed = new Promise<void>((resolve) => {
		server.connection.onRequest('workspace/diagnostic/refresh', () => {
			resolve();
			return null;
		});
	});
	writeFileSync(listPath, saved.replace('顾云州', '顾云州、顾芸洲'));
	await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: listUri, type: 2 }] });
	await refreshed;
	const [finding] = await diagnostics(draftUri);
	expect(finding?.message).toContain('顾云舟');
	expect(finding?.relatedInformation?.[0]?.location).toMatchObject({ uri: listUri, range: { start: { line: 1, character: 0 } } });
});

test('selected words become a row of the list of phrasings, made where there is none, and once', async () => {
	const uri = pathToFileURL(join(folder, 'drafts/二.article')).href;
	await server.open(uri, '路修通了\n\n　　本报清流6月5日电　记者6月5日从清流县交通局获悉，山路修通了。\n');
	const ask = (from: number, to: number) =>
		server.connection.sendRequest<ListChange | null>(listChangeRequest, {
			uri,
			position: { line: 2, character: from },
			end: { line: 2, character: to },
			change: 'phrase',
		});
	const change = await ask(12, 28);
	expect(change?.uri).toBe(pathToFileURL(join(folder, 'house/phrases.csv')).href);
	expect(change?.text).toContain('记者〈日期〉从〈机构〉获悉，');
	writeFileSync(join(folder, 'house/phrases.csv'), change?.text ?? '');
	await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: change?.uri, type: 1 }] });
	await expect(ask(12, 28)).rejects.toThrow('套语表里已有这一条');
	await expect(ask(2, 4)).rejects.toThrow('不能存为套语');
});

async function diagnostics(uri: string): Promise<Diagnostic[]> {
	const report: DocumentDiagnosticReport = await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
	return report.kind === 'full' ? report.items : [];
}
