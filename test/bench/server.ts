// Speed as the editor meets it: the server in its own process, spoken to over stdio.
import { startLanguageServer } from '../support/languageServer.ts';
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
