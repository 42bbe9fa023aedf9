// Speed as the editor meets it: the server in its own process, spoken to over stdio.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readArticle } from '../../server/src/article/read.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { type RunningServer, startLanguageServer } from '../support/languageServer.ts';
import { unpackedInto } from './corpus.ts';
import { report, spreadOf } from './measure.ts';
import { largestArticle, longText } from './texts.ts';

const uri = 'untitled:draft.article';

export async function benchServer(): Promise<void> {
	const { text } = largestArticle();
	console.log('\nThe language server');
	const starts: number[] = [];
	for (let i = 0; i < 9; i++) starts.push(await startToOutline(text));
	report('process start to first outline, largest article', spreadOf(starts), '≤ 250 ms');
	await keystrokes('largest article', text, 'p95 ≤ 8 ms');
	await keystrokes('100,000 characters', longText(), 'p95 ≤ 40 ms');
	await benchHovers(text);
}

async function startToOutline(text: string): Promise<number> {
	const started = performance.now();
	const server = await startLanguageServer();
	await server.open(uri, text);
	await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
	const took = performance.now() - started;
	await server.stop();
	return took;
}

async function keystrokes(what: string, text: string, goal: string): Promise<void> {
	const server = await startLanguageServer();
	await server.open(uri, text);
	await server.status(({ segmenter }) => segmenter !== undefined);
	const { connection } = server;
	const middle = text.slice(0, text.length / 2).split('\n').length - 1;
	const position = { line: middle, character: 0 };
	const times: number[] = [];
	for (let version = 2; version < 162; version++) {
		const started = performance.now();
		await connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges: [{ range: { start: position, end: position }, text: '一二三四五六七八九十'.charAt(version % 10) }],
		});
		await Promise.all([
			connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
			connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }),
		]);
		if (version >= 42) times.push(performance.now() - started);
	}
	report(`a key to its outline and local findings, ${what}`, spreadOf(times), goal);
	await server.stop();
}

/** Over all broadcasts, with their findings at work: each name of the article once, then again. */
export async function benchHovers(text = largestArticle().text): Promise<void> {
	const room = mkdtempSync(join(tmpdir(), 'kanwu-hover-'));
	const root = unpackedInto(room);
	if (root === undefined) console.log('no broadcasts here, no cards measured');
	else await cardTimes(text, room, root);
	rmSync(room, { recursive: true, force: true });
}

async function cardTimes(text: string, room: string, root: string): Promise<void> {
	const folder = join(room, 'desk');
	mkdirSync(folder);
	writeFileSync(join(folder, 'kanwu.json'), JSON.stringify({ corpus: [root] }));
	const draft = pathToFileURL(join(folder, 'draft.article')).href;
	const textDocument = { uri: draft };
	const positions = TextDocument.create(draft, 'news-article', 0, text);
	const { names } = extractFacts(readArticle(text));
	const places = [...Map.groupBy(names, ({ kind, key }) => `${kind} ${key}`).values()].flatMap(([name]) => name?.span.start ?? []);
	const server = await startLanguageServer({ folder, storage: join(room, 'server') });
	await server.status(({ corpus }) => corpus === 'ready');
	await server.stop();
	const reopened = await startLanguageServer({ folder, storage: join(room, 'server') });
	await reopened.status(({ corpus, segmenter }) => corpus === 'ready' && segmenter !== undefined);
	await reopened.open(draft, text);
	await reopened.connection.sendRequest('textDocument/diagnostic', { textDocument });
	for (const when of ['the first time', 'again']) {
		const times: number[] = [];
		for (const start of places) {
			const started = performance.now();
			await reopened.connection.sendRequest('textDocument/hover', { textDocument, position: positions.positionAt(start + 1) });
			times.push(performance.now() - started);
		}
		report(`the card of a name, ${when} (${times.length} names)`, spreadOf(times), '≤ 30 ms');
	}
	await lists(reopened, draft, text);
	await reopened.stop();
}

/** Typed at the end of the article, as one writes: each key and the list that it brings up. */
async function lists({ connection }: RunningServer, uri: string, text: string): Promise<void> {
	const typed = ['yyq', 'dt', 'huitan', '会谈', 'jz', 'tbzz', 'xjp', '哈萨克', '习近平'];
	const times: number[] = [];
	let version = 2;
	for (let round = 0; round < 8; round++) {
		for (const words of typed) {
			for (let length = 1; length <= words.length; length++) {
				const begun = `${text}\n\n　　${words.slice(0, length)}`;
				const position = TextDocument.create(uri, 'news-article', 0, begun).positionAt(begun.length);
				const started = performance.now();
				const textDocument = { uri, version: version++ };
				await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: begun }] });
				await connection.sendRequest('textDocument/completion', { textDocument, position, context: { triggerKind: 3 } });
				if (round > 0) times.push(performance.now() - started);
			}
		}
	}
	report(`a key and the list to complete it (${times.length} keys)`, spreadOf(times), '≤ 20 ms');
}
