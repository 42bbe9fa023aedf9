// The corpus as the explorer, the search box and the symbol search ask for it: over the protocol, in the sample newsroom.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, Location, MarkupContent, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EntityRow, Page, SearchHit } from '../../server/src/corpus/browse.ts';
import type { CorpusPlace } from '../../server/src/corpus/evidence.ts';
import {
	entitiesRequest,
	locateRequest,
	mentionsRequest,
	type PlaceAddress,
	pauseRequest,
	rebuildRequest,
	resumeRequest,
	searchRequest,
} from '../../server/src/protocol.ts';
import { type RunningServer, startLanguageServer } from '../support/languageServer.ts';
import { sampleFolder } from '../support/sample.ts';

describe('the corpus of the sample newsroom', () => {
	let server: RunningServer;
	const ask = <T>(request: string, params: object): Promise<T> => server.connection.sendRequest(request, params);
	beforeAll(async () => {
		server = await startLanguageServer({ folder: sampleFolder });
		await server.status(({ corpus }) => corpus === 'ready');
	});
	afterAll(() => server.stop());

	test('lists persons page by page, the most mentioned first', async () => {
		const all = await ask<Page<EntityRow>>(entitiesRequest, { kind: 'person', filter: '', from: 0, count: 200 });
		const mentions = all.items.map((row) => row.mentions);
		expect(mentions).toEqual(mentions.toSorted((a, b) => b - a));
		const second = await ask<Page<EntityRow>>(entitiesRequest, { kind: 'person', filter: '', from: 1, count: 2 });
		expect(second).toEqual({ items: all.items.slice(1, 3), total: all.total });
	});

	test.each(['凌沧', 'lingcangzhou', 'lcz'])('finds a person by %s, with post and day of the latest mention', async (filter) => {
		const { items } = await ask<Page<EntityRow>>(entitiesRequest, { kind: 'person', filter, from: 0, count: 5 });
		expect(items[0]).toMatchObject({ name: '凌沧舟', detail: '董事长', latest: '2025-02-11' });
	});

	test('leads from a name to its newest mention, and to the very words there', async () => {
		const { items, total } = await ask<Page<CorpusPlace>>(mentionsRequest, { kind: 'person', key: '凌沧舟', from: 0, count: 50 });
		expect(items.map(({ date }) => date)).toEqual(
			items
				.map(({ date }) => date)
				.toSorted()
				.reverse(),
		);
		expect(total).toBe(items.length);
		expect(items[0]?.sentence).toContain('凌沧舟');
		expect(await wordsAt(items[0])).toBe('凌沧舟');
	});

	test('finds a name in this article, then in the other open ones, then in every published one', async () => {
		const uriOf = (name: string) => pathToFileURL(join(sampleFolder, 'drafts', name)).href;
		const [uri, other] = [uriOf('20260312-visit.article'), uriOf('20260313-clean.txt')];
		for (const each of [uri, other]) await server.open(each, readFileSync(fileURLToPath(each), 'utf8'));
		const text = readFileSync(fileURLToPath(uri), 'utf8');
		const position = TextDocument.create(uri, 'news-article', 1, text).positionAt(text.indexOf('达纳耶夫') + 1);
		const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
		const found: Location[] = await server.connection.sendRequest('textDocument/references', params);
		const groups = found.map((place) => (place.uri === uri ? 'here' : place.uri === other ? 'open' : 'published'));
		expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual(['here', 'open', 'published']);
		const published = new Set(found.filter((_, i) => groups[i] === 'published').map((place) => place.uri));
		expect(published.size).toBeGreaterThanOrEqual(8);
	});

	test('tells of a figure what others printed, not the article itself, wherever its copy lies', async () => {
		const text = readFileSync(join(sampleFolder, 'published/2024/01/20240116-03.txt'), 'utf8');
		const [own = ''] = text.split('\n');
		const uri = pathToFileURL(join(sampleFolder, 'drafts/copy.article')).href;
		await server.open(uri, text);
		const position = TextDocument.create(uri, 'news-article', 1, text).positionAt(text.indexOf('586亿美元，') + 1);
		const hover = await ask<Hover>('textDocument/hover', { textDocument: { uri }, position });
		const shown = (hover.contents as MarkupContent).value;
		expect(shown).toContain('2025年东岚与澜海五国贸易额达715亿美元');
		expect(shown).not.toContain(own.trim());
	});

	test('finds words in the texts, with marks on them, even where a line break cuts them', async () => {
		const { items, total } = await ask<Page<SearchHit>>(searchRequest, { text: '雁回港', from: 0, count: 50 });
		expect(total).toBe(items.length);
		for (const { passages } of items) {
			for (const { sentence, marks } of passages) {
				expect(marks.map(({ start, end }) => sentence.slice(start, end))).toContain('雁回港');
			}
		}
		const [hit] = items;
		const [passage] = hit?.passages ?? [];
		const words = await wordsAt(hit && passage && { path: hit.place.path, span: passage.span });
		expect(words.replaceAll(/\s/gu, '')).toBe('雁回港');
	});

	test('gives symbols for letters of a name’s pinyin and for words of a headline', async () => {
		const [person] = await ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'lcz' });
		expect(person).toMatchObject({ name: '凌沧舟 lcz', containerName: expect.stringContaining('董事长') });
		const resolved = await ask<{ location: PlaceAddress }>('workspaceSymbol/resolve', { ...person });
		expect(wordsIn(resolved.location)).toBe('凌沧舟');
		const headlines = await ask<WorkspaceSymbol[]>('workspace/symbol', { query: '突破400万标箱' });
		expect(headlines.map(({ name }) => name)).toContain('雁回港2024年集装箱吞吐量突破400万标箱');
	});

	test('answers questions that make no sense with nothing', async () => {
		const nothing = { items: [], total: 0 };
		expect(await ask(searchRequest, { text: '   ' })).toEqual(nothing);
		expect(await ask(searchRequest, { text: 7, from: 'a', count: {} })).toEqual(nothing);
		expect(await ask(mentionsRequest, { kind: 'nobody', key: '凌沧舟' })).toEqual(nothing);
		expect(await ask(locateRequest, { path: '/nowhere.txt', span: { start: 0, end: 1 } })).toBeNull();
		expect(await ask('workspace/symbol', { query: '' })).toEqual([]);
	});

	test('is paused and goes on', async () => {
		// As the editor asks: without parameters.
		await server.connection.sendRequest(pauseRequest);
		expect((await server.status(({ corpus }) => corpus === 'paused')).articles).toBeGreaterThan(30);
		await server.connection.sendRequest(resumeRequest);
		expect((await server.status(({ corpus }) => corpus === 'ready')).articles).toBeGreaterThan(30);
	});

	test('tells in the log which folders count and what was read of them', () => {
		const lines = server.log.join('\n');
		expect(lines).toMatch(/语料“published”（权重 1）：.*published$/mu);
		expect(lines).toMatch(/^语料就绪：3\d 篇稿件，用时 [\d.]+ 秒$/mu);
		expect(lines).toMatch(/^读取已暂停：已有 3\d 篇稿件$/mu);
	});

	test('is read anew', async () => {
		const { version } = await server.status(({ corpus }) => corpus === 'ready');
		await server.connection.sendRequest(rebuildRequest);
		const ready = await server.status(({ corpus }) => corpus === 'ready');
		expect(ready.articles).toBeGreaterThan(30);
		expect(ready.version).not.toBe(version);
	});

	async function wordsAt(place: Pick<CorpusPlace, 'path' | 'span'> | undefined): Promise<string> {
		const address = await ask<PlaceAddress>(locateRequest, { path: place?.path, span: place?.span });
		return wordsIn(address);
	}

	function wordsIn({ uri, range }: PlaceAddress): string {
		const text = readFileSync(fileURLToPath(uri), 'utf8').replace(/^\uFEFF/u, '');
		return TextDocument.create(uri, '', 0, text).getText(range);
	}
});
