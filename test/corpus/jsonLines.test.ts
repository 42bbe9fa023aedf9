// JSON Lines as a corpus: an article a line, fields by any name, broken lines named.
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { defaultFields, fieldsFor, plainCorpus } from '../../server/src/corpus/definition.ts';
import { extractArticle } from '../../server/src/corpus/extractArticle.ts';
import { articleOfLine } from '../../server/src/corpus/jsonLines.ts';
import { readTextFile } from '../../server/src/corpus/textFile.ts';
import { newsroom, said } from './newsroom.ts';

const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

test('every line is an article with an address of its own', async () => {
	const { folder, open, index, ask } = newsroom({
		'wire.jsonl': lines({ text: '[石望海]到会。' }, { title: '标题', text: '[罗山水]到会。', date: '2025-06-17' }),
	});
	const store = open();
	expect((await index(store)).problems).toEqual([]);
	const [place] = (await ask(store, '[罗山水]')).names.get('罗山水')?.places ?? [];
	expect(place?.path).toBe(join(folder, 'wire.jsonl#2'));
	const text = readTextFile(place?.path ?? '') ?? '';
	expect(text.slice(place?.span.start, place?.span.end)).toBe('罗山水');
});

test('title, day and source of a line are those of its article', () => {
	const record = {
		标题: '雁回港新桥通车',
		正文: ['雁回港跨海大桥7日正式通车，桥长两公里。', '两岸居民前来观看，大家都说好。'],
		日: '2025/6/7',
		出处: '海潮报',
	};
	const fields = { text: '正文', title: '标题', date: '日', source: '出处' };
	const text = articleOfLine(Buffer.from(JSON.stringify(record)), fields) ?? '';
	const [article] = extractArticle(text, '/a/wire.jsonl#1').file.articles;
	expect(article?.paragraphs.find(({ role }) => role === 'headline')?.text).toBe('雁回港新桥通车');
	expect(article?.date?.iso).toBe('2025-06-07');
	expect(article?.paragraphs.filter(({ role }) => role === 'body').map((paragraph) => paragraph.text)).toEqual(record.正文);
	expect(text).toContain('来源：海潮报');
});

test.each([
	['2025-06-17T23:30:00+08:00', '2025-06-17'],
	['20250617', '2025-06-17'],
	['2025年6月7日 08:00', '2025-06-07'],
	[20250617, '2025-06-17'],
	[1_750_177_800, '2025-06-18'],
	[1_750_177_800_000, '2025-06-18'],
	['昨天', undefined],
	[null, undefined],
])('the day %j is %s', (date, day) => {
	const text = articleOfLine(Buffer.from(JSON.stringify({ text: '正文。', date })), defaultFields);
	expect(/发布时间：(\S+)/u.exec(text ?? '')?.[1]).toBe(day);
});

test('a headline that the text begins with is printed once', () => {
	expect(articleOfLine(Buffer.from('{"title":"新桥通车","text":"新桥通车\\n\\n桥长两公里。"}'), defaultFields)).toBe(
		'新桥通车\n\n桥长两公里。',
	);
});

test('fields have the names that the corpus gives them', async () => {
	const { open, index, ask } = newsroom({ 'a.ndjson': lines({ 正文: '[罗山水]' }), 'b.jsonl': lines({ text: '[石望海]' }) });
	const store = open();
	const { problems } = await index(store, { fields: { ...defaultFields, text: '正文' } });
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('罗山水 1× in 1');
	expect(problems.map(({ zh }) => /b\.jsonl 第 1 行/u.test(zh))).toEqual([true]);
	await index(store, { fields: { ...defaultFields, source: '出处' } });
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('石望海 1× in 1');
});

test('broken lines are named with their numbers, and the rest is used', async () => {
	const broken = Array.from({ length: 12 }, () => '{"text": "没有');
	const content = ['\uFEFF{"text":"[罗山水]"}', '', 'nonsense', '[]', '{"text":7}', '  ', '{"text":"[石望海]"}\r', ...broken].join('\n');
	const { open, index, ask } = newsroom({ 'a.jsonl': content });
	const store = open();
	const { problems } = await index(store, { workers: undefined });
	expect(said(await ask(store, '[罗山水][石望海]'))).toBe('罗山水 1× in 1\n石望海 1× in 1');
	const named = problems.map(({ en }) => en).join('\n');
	for (const number of [3, 4, 5, 8, 19]) expect(named).toMatch(new RegExp(`\\b${number}\\b`, 'u'));
	for (const number of [2, 6, 7]) expect(named).not.toMatch(new RegExp(`line [\\d, ]*\\b${number}\\b`, 'u'));
	expect(named).toContain('a.jsonl');
});

test('a line that is added costs that line, one that is gone goes', async () => {
	const records = Array.from({ length: 30 }, (_, i) => ({ text: `第${i}篇\n[罗山水]` }));
	const { folder, write, open, index, ask } = newsroom({ 'a.jsonl': lines(...records) });
	utimesSync(join(folder, 'a.jsonl'), 1_700_000_000, 1_700_000_000);
	const store = open();
	await index(store);
	expect((await index(store)).read).toBe(0);
	write({ 'a.jsonl': lines(...records, { text: '[石望海]' }) });
	expect((await index(store)).read).toBe(2);
	expect(said(await ask(store, '[罗山水][石望海]'))).toContain('石望海 1× in 1');
	write({ 'a.jsonl': lines(...records.slice(0, 10)) });
	expect((await index(store)).removed).toBe(21);
	expect(said(await ask(store, '[罗山水]'))).toContain('罗山水 10×');
});

test('lines in GB18030 are read as what they say', async () => {
	const text = '北里省的公路修到了河边，大家都说好，[罗山水]也来了。';
	const { open, index, ask } = newsroom({ 'a.jsonl': iconv.encode(lines({ text }), 'gb18030') });
	const store = open();
	await index(store);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
});

test('a file of one endless line, and of many empty ones', async () => {
	const { open, index, ask } = newsroom({
		'long.jsonl': `${'['.repeat(3_000_000)}\n${JSON.stringify({ text: '[罗山水]到会。' })}`,
		'empty.jsonl': '\n'.repeat(1_000_000),
	});
	const store = open();
	expect((await index(store)).problems).toHaveLength(1);
	expect(said(await ask(store, '[罗山水]'))).toBe('罗山水 1× in 1');
});

test('the fields of a corpus are those of its own folder, also beside one whose name begins alike', () => {
	const wire = { ...plainCorpus(['/news/wire']), fields: { ...defaultFields, text: 'content' } };
	const corpora = [wire, plainCorpus(['/news/wire-2'])];
	expect(fieldsFor('/news/wire/a.jsonl#3', corpora).text).toBe('content');
	expect(fieldsFor('/news/wire-2/a.jsonl#3', corpora).text).toBe('text');
	expect(fieldsFor('/news/a.jsonl#3', [{ ...wire, roots: ['/news/a.jsonl'] }]).text).toBe('content');
});
