// A corpus that changes while drafts are open: what the editor is asked to watch, and what becomes of its word.
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type ClientCapabilities, FileChangeType, type WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { zip } from '../corpus/archiveMaker.ts';
import { type LanguageServerOptions, type RunningServer, startLanguageServer } from '../support/languageServer.ts';

const room = realpathSync(mkdtempSync(join(tmpdir(), 'kanwu-watching-')));
const desk = join(room, 'desk');
const archive = join(room, 'archive');
const article = (name: string) =>
	`雁回港${name}通车\n\n本报讯（记者 罗山水）雁回港${name}6月15日正式通车。港务局局长${name}说，两岸居民往来更加方便，往后还要多修几座。\n`;

const watching: ClientCapabilities = {
	textDocument: { diagnostic: {} },
	workspace: {
		configuration: true,
		diagnostics: { refreshSupport: true },
		workspaceFolders: true,
		didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
	},
};

beforeAll(() => {
	for (const folder of [desk, archive, join(desk, '已发表')]) mkdirSync(folder);
	writeFileSync(join(desk, '已发表/一.txt'), article('大桥'));
	writeFileSync(join(archive, '旧.txt'), article('旧桥'));
	writeFileSync(join(desk, '包.zip'), zip([{ name: '二.txt', content: article('小桥') }]));
	writeFileSync(join(desk, '电稿.jsonl'), `${JSON.stringify({ 正文: article('新桥') })}\n`);
	const corpus = ['已发表', '../archive', '包.zip', { label: '电稿', folders: ['电稿.jsonl'], fields: { text: '正文' } }];
	writeFileSync(join(desk, 'kanwu.json'), JSON.stringify({ corpus }));
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

test('articles, archives, project files and house lists are watched, in corpus folders outside the workspace too', async () => {
	const server = await start();
	const globs = server.watched.at(-1)?.map(({ globPattern }) => globPattern) ?? [];
	expect(globs).toContain('**/*.{txt,article,稿,md,zip,tgz,gz,jsonl,ndjson}');
	expect(globs.some((glob) => typeof glob === 'string' && glob.includes('kanwu.json') && glob.includes('csv'))).toBe(true);
	const outside = globs.flatMap((glob) => (typeof glob === 'string' ? [] : [glob.baseUri]));
	expect(new Set(outside)).toEqual(new Set([pathToFileURL(archive).href]));
});

test('a file that changes, comes or goes outside the editor is known anew, and open drafts are asked for again', async () => {
	const server = await start();
	const path = join(archive, '新.txt');
	await changes(server, () => {
		writeFileSync(path, article('望海桥'));
		return [[path, FileChangeType.Created]];
	});
	expect(await articles(server)).toBe(5);
	await changes(server, () => {
		rmSync(path);
		return [[path, FileChangeType.Deleted]];
	});
	expect(await articles(server)).toBe(4);
});

test('a folder that is moved away and back, which nobody tells of, is noticed', async () => {
	const server = await start();
	const gone = refreshed(server);
	renameSync(join(desk, '已发表'), join(room, '别处'));
	await vi.waitFor(() => expect(server.messages.join('\n')).toContain('读不到'), { timeout: 5000 });
	// What was known of it is kept: the drive may be unplugged for a moment.
	expect(await articles(server)).toBe(4);
	writeFileSync(join(room, '别处/三.txt'), article('三桥'));
	renameSync(join(room, '别处'), join(desk, '已发表'));
	await gone;
	expect(await articles(server)).toBe(5);
	rmSync(join(desk, '已发表/三.txt'));
});

test('the text of an article inside an archive or on a line is given at its address', async () => {
	const server = await start();
	const at = (path: string, inside: string) =>
		pathToFileURL(join(desk, path)).href.replace('file://', 'kanwu-corpus:') + encodeURIComponent(inside).replaceAll('%2F', '/');
	const ask = (uri: string) => server.connection.sendRequest<string | null>('kanwu/corpusText', { uri });
	expect(await ask(at('包.zip', '!/二.txt'))).toBe(article('小桥'));
	expect(await ask(at('电稿.jsonl', '#1'))).toBe(article('新桥').trim());
	expect(await ask(at('包.zip', '!/无.txt'))).toBeNull();
	expect(await ask(at('kanwu.json', ''))).toBeNull();
	expect(await ask(pathToFileURL(join(desk, 'kanwu.json')).href)).toBeNull();
	const symbols: WorkspaceSymbol[] = await server.connection.sendRequest('workspace/symbol', { query: '小桥' });
	expect(symbols.map(({ location }) => decodeURIComponent(location.uri))).toContain(decodeURIComponent(at('包.zip', '!/二.txt')));
});

test('a published file in GB18030 is shown decoded, one in UTF-8 as it is', async () => {
	const path = join(desk, '已发表/国标.txt');
	writeFileSync(path, iconv.encode(article('石桥'), 'gb18030'));
	onTestFinished(() => rmSync(path));
	const server = await start({ placeCommand: 'open' });
	const found = async (query: string) => {
		const symbols: WorkspaceSymbol[] = await server.connection.sendRequest('workspace/symbol', { query });
		return symbols.map(({ location }) => location.uri);
	};
	const [uri = ''] = await found('雁回港石桥');
	expect(uri).toBe(pathToFileURL(path).href.replace('file://', 'kanwu-corpus:'));
	expect(await server.connection.sendRequest('kanwu/corpusText', { uri })).toBe(article('石桥'));
	expect(await found('雁回港大桥')).toEqual([pathToFileURL(join(desk, '已发表/一.txt')).href]);
});

test('in an untrusted workspace neither folders outside nor archives are read, and both are said', async () => {
	const server = await start({ trusted: false });
	// What lies inside as plain files, lines included.
	expect(await articles(server)).toBe(2);
	const words = server.messages.join('\n');
	expect(words).toContain(`不读取其外的语料文件夹：${archive}`);
	expect(words).toContain('不解压');
});

test('an editor that cannot watch has the corpus looked through when something is saved', async () => {
	const { didChangeWatchedFiles: _, ...workspace } = watching.workspace ?? {};
	const server = await start({ capabilities: { ...watching, workspace } });
	expect(server.watched).toEqual([]);
	const uri = pathToFileURL(join(desk, '稿.article')).href;
	await server.open(uri, article('稿桥'));
	writeFileSync(join(archive, '四.txt'), article('四桥'));
	const known = refreshed(server);
	await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
	await known;
	expect(await articles(server)).toBe(5);
	rmSync(join(archive, '四.txt'));
});

async function start(options: Partial<LanguageServerOptions> = {}): Promise<RunningServer> {
	const server = await startLanguageServer({ folder: desk, capabilities: watching, ...options });
	onTestFinished(() => server.stop());
	await server.status(({ corpus, segmenter }) => corpus === 'ready' && segmenter !== undefined);
	return server;
}

async function articles(server: RunningServer): Promise<number> {
	return (await server.status(({ corpus }) => corpus === 'ready')).articles;
}

/** Resolves when the server asks for findings anew. */
function refreshed(server: RunningServer): Promise<void> {
	return new Promise((resolve) => {
		server.connection.onRequest('workspace/diagnostic/refresh', () => {
			resolve();
			return null;
		});
	});
}

async function changes(server: RunningServer, make: () => readonly (readonly [string, FileChangeType])[]): Promise<void> {
	const known = refreshed(server);
	const made = make().map(([path, type]) => ({ uri: pathToFileURL(path).href, type }));
	await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: made });
	await known;
}
