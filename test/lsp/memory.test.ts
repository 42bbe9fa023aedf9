// What is ignored and what goes into the house list, from an editor's side: offered, kept beside the articles, taken back.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { type IgnoredItem, ignoredRequest, type ListChange, listChangeRequest, restoreRequest } from '../../server/src/protocol.ts';
import { type RunningServer, startLanguageServer } from '../support/languageServer.ts';

/** In a column of 13 characters: the second mention of the slip is broken. */
const draft = [
	'　　6日，诺兰国总统捷尔',
	'穆罕诺夫在首都会见了客人，',
	'双方就两国关系交换了意见。',
	'　　会后，捷尔穆汗诺夫表',
	'示，两国合作前景广阔。捷尔',
	'穆汗诺夫还参观了港口和新建',
	'的铁路货场，并同工人交谈。',
	'　　捷尔穆罕诺夫7日离开。',
	'',
].join('\n');
const listText = '规范写法,类别,国家/单位,职务,别名,误写\r\n顾云舟,人名,东岚,外交部长,,\r\n';

describe('in a workspace', () => {
	const folder = mkdtempSync(join(tmpdir(), 'kanwu-memory-'));
	const uri = pathToFileURL(join(folder, 'drafts/一.article')).href;
	let server: RunningServer;
	beforeAll(async () => {
		mkdirSync(join(folder, 'house'));
		writeFileSync(join(folder, 'kanwu.json'), '{ "corpus": [], "house": ["house"] }');
		writeFileSync(join(folder, 'house/names.csv'), listText);
		server = await startLanguageServer({ folder, listCommand: 'list' });
		await server.status(({ corpus }) => corpus === 'none');
		await server.open(uri, draft);
	});
	afterAll(async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	test('a slip is mended everywhere, over line breaks', async () => {
		const action = find(await actionsAt(server, uri, '捷尔穆汗诺夫'), '全文');
		expect(action.title).toBe('全文 2 处“捷尔穆汗诺夫”都改为“捷尔穆罕诺夫”');
		const edits = action.edit?.changes?.[uri] ?? [];
		expect(edits.map(({ newText }) => newText)).toEqual(['罕', '罕']);
	});

	test('what is wrong in its place alone is mended there: not everywhere, and no word of it goes into the list', async () => {
		const other = pathToFileURL(join(folder, 'drafts/二.article')).href;
		const president = '总统捷尔穆诺夫';
		const sentences = [`哈萨克斯坦${president}6日到访。`, `哈萨克斯坦${president}会见记者。`, `乌兹别克斯坦${president}说，前景广阔。`];
		const text = `　　${sentences.join('\n\n　　')}乌兹别克斯坦代表在座。\n`;
		await server.open(other, text);
		const titles = (await actionsAt(server, other, '乌兹别克斯坦', text)).map(({ title }) => title);
		expect(titles).toEqual(['改为“哈萨克斯坦”', '此处不再提示']);
	});

	test('a misspelling comes into the list with the row that it needs', async () => {
		const { command } = find(await actionsAt(server, uri, '捷尔穆汗诺夫'), '误写');
		const change: ListChange = await server.connection.sendRequest(listChangeRequest, command?.arguments?.[0]);
		expect(change.uri).toBe(pathToFileURL(join(folder, 'house/names.csv')).href);
		expect(change.edits?.map(({ newText }) => newText).join('')).toBe('\r\n捷尔穆罕诺夫,人名,诺兰国,总统,,捷尔穆汗诺夫');
		expect(change.message).toContain('names.csv');
	});

	test('a document comes into the list without its marks', async () => {
		const other = pathToFileURL(join(folder, 'drafts/三.article')).href;
		const text = '　　两国签署《石桥港口发展规划纲要》。\n';
		await server.open(other, text);
		const [action] = await actionsAt(server, other, '石桥港口', text);
		expect(action?.title).toBe('规范表：加入“石桥港口发展规划纲要”');
		const change: ListChange = await server.connection.sendRequest(listChangeRequest, action?.command?.arguments?.[0]);
		expect(change.edits?.map(({ newText }) => newText).join('')).toBe('\r\n石桥港口发展规划纲要,文件,,,,');
	});

	test('a name comes into the list with its post and country', async () => {
		const position = positionOf('捷尔穆罕诺夫');
		const change: ListChange = await server.connection.sendRequest(listChangeRequest, { uri, position, change: 'add' });
		expect(change.edits?.map(({ newText }) => newText).join('')).toBe('\r\n捷尔穆罕诺夫,人名,诺兰国,总统,,');
	});

	test('what is ignored is silent, is listed, and comes back', async () => {
		const before = await diagnostics(server, uri);
		const { command } = find(await actionsAt(server, uri, '捷尔穆汗诺夫'), '此处不再提示');
		await server.connection.sendRequest('workspace/executeCommand', command);
		const lines = readFileSync(join(folder, '.kanwu/ignored.jsonl'), 'utf8').trim().split('\n');
		expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ check: 'name-variant', words: '捷尔穆汗诺夫', before: '会后' }]);
		expect((await diagnostics(server, uri)).length).toBe(before.length - 1);
		const items: IgnoredItem[] = await server.connection.sendRequest(ignoredRequest, {});
		expect(items.map(({ label }) => label)).toEqual(['会后【捷尔穆汗诺夫】表示两国合作前景广阔捷尔']);
		await server.connection.sendRequest(restoreRequest, { entries: items.map(({ entry }) => entry) });
		expect(await diagnostics(server, uri)).toEqual(before);
		expect(readFileSync(join(folder, '.kanwu/ignored.jsonl'), 'utf8')).toBe('');
	});
});

describe('in a workspace that is not trusted', () => {
	const folder = mkdtempSync(join(tmpdir(), 'kanwu-memory-'));
	const uri = pathToFileURL(join(folder, '一.article')).href;
	let server: RunningServer;
	beforeAll(async () => {
		server = await startLanguageServer({ folder, listCommand: 'list', trusted: false });
		await server.open(uri, draft);
		await server.status(({ corpus }) => corpus !== 'starting');
	});
	afterAll(async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	test('nothing that writes is offered, and nothing is written when it is asked for', async () => {
		const titles = (await actionsAt(server, uri, '捷尔穆汗诺夫')).map(({ title }) => title);
		expect(titles.filter((title) => /规范表|不再提示/u.test(title))).toEqual([]);
		const asked = server.connection.sendRequest(listChangeRequest, { uri, position: positionOf('捷尔穆罕诺夫'), change: 'add' });
		await expect(asked).rejects.toThrow('未受信任');
		const ignoring = server.connection.sendRequest('workspace/executeCommand', {
			command: 'kanwu.ignore',
			arguments: [uri, { name: '甲乙' }],
		});
		await expect(ignoring).rejects.toThrow('未受信任');
		expect(existsSync(join(folder, '.kanwu'))).toBe(false);
	});
});

function positionOf(words: string, text = draft): { line: number; character: number } {
	const lines = text.slice(0, text.indexOf(words)).split('\n');
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function actionsAt(server: RunningServer, uri: string, words: string, text = draft): Promise<CodeAction[]> {
	const start = positionOf(words, text);
	const context = { diagnostics: await diagnostics(server, uri), triggerKind: 1 };
	return server.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: { start, end: start }, context });
}

function find(actions: readonly CodeAction[], words: string): CodeAction {
	const action = actions.find(({ title }) => title.includes(words));
	if (!action) throw new Error(`no action “${words}” among ${actions.map(({ title }) => title).join(' | ')}`);
	return action;
}

async function diagnostics(server: RunningServer, uri: string): Promise<Diagnostic[]> {
	const report: DocumentDiagnosticReport = await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
	return report.kind === 'full' ? report.items : [];
}
