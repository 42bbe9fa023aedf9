// Where a name is defined, mentioned and renamed: text in, text out.
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/checks/frame/verify.ts';
import { otherFormsAt } from '../../server/src/features/codeActions/otherForms.ts';
import { definitionOf, findMentions } from '../../server/src/features/mentions.ts';
import { rename } from '../../server/src/features/rename.ts';
import { writeMarks } from '../support/marks.ts';
import { readingOf } from '../support/readings.ts';

const copy = (cursor: string) =>
	`# 会见\n\n⟦达纳\n耶夫⟧{person 阿列姆·达纳耶夫}来访，⟦阿列姆·达纳耶夫⟧{person 阿列姆·达纳耶夫}说好。\n\n⟦达${cursor}纳耶夫⟧{person 阿列姆·达纳耶夫}笑了，⟦沈岸⟧{person}也笑了。\n`;

test('a short form is defined where the name stands in full', () => {
	const reading = readingOf(copy('$0'));
	const mentions = findMentions(reading, reading.cursor);
	expect(mentions && definitionOf(mentions).text).toBe('阿列姆·达纳耶夫');
});

test('mentions are those of the same person, in whatever form', () => {
	const reading = readingOf(copy('$0'));
	const spans = findMentions(reading, reading.cursor)?.here.map((name) => name.span) ?? [];
	expect(writeMarks(reading.file.text, spans)).toBe(
		'# 会见\n\n⟦达纳\n耶夫⟧来访，⟦阿列姆·达纳耶夫⟧说好。\n\n⟦达纳耶夫⟧笑了，沈岸也笑了。\n',
	);
});

test('a page with two articles has the mentions of the other one apart', () => {
	const reading = readingOf('# 会见\n\n⟦$0沈岸⟧{person}来访。\n\n# 会谈\n\n⟦沈岸⟧{person}谈了茶叶，⟦沈岸⟧{person}说路好。\n');
	const mentions = findMentions(reading, reading.cursor);
	expect([mentions?.here.length, mentions?.beside.length]).toEqual([1, 2]);
});

test('a name is changed everywhere in the article, inside the full name and over a line break', () => {
	const reading = readingOf(copy('$0'));
	const edits = rename(reading, reading.cursor, '达纳叶夫')?.edits ?? [];
	expect(applyEdits(reading.file.text, edits)).toBe('# 会见\n\n达纳\n叶夫来访，阿列姆·达纳叶夫说好。\n\n达纳叶夫笑了，沈岸也笑了。\n');
});

test('the full name changed changes its last part where that stands alone, and a surname with the whole', () => {
	const full = copy('').replace('，⟦阿列姆·', '，⟦$0阿列姆·');
	const reading = readingOf(full);
	const edits = rename(reading, reading.cursor, '阿列姆·达纳叶夫')?.edits ?? [];
	expect(applyEdits(reading.file.text, edits)).toBe('# 会见\n\n达纳\n叶夫来访，阿列姆·达纳叶夫说好。\n\n达纳叶夫笑了，沈岸也笑了。\n');
	const short = readingOf('# 会见\n\n⟦$0沈岸⟧{person}来访，⟦沈⟧{person 沈岸}总统说好。\n');
	const changed = rename(short, short.cursor, '申岸')?.edits ?? [];
	expect(applyEdits(short.file.text, changed)).toBe('# 会见\n\n申岸来访，申总统说好。\n');
});

test('a short form made full leaves what is full as it is', () => {
	const reading = readingOf(copy('$0'));
	const edits = rename(reading, reading.cursor, '阿列姆·达纳耶夫')?.edits ?? [];
	expect(applyEdits(reading.file.text, edits).replaceAll('\n', '')).toBe(
		'# 会见阿列姆·达纳耶夫来访，阿列姆·达纳耶夫说好。阿列姆·达纳耶夫笑了，沈岸也笑了。',
	);
});

test('where no name stands there is nothing to define or rename', () => {
	const reading = readingOf('# 会见\n\n大家$0来访。\n');
	expect(findMentions(reading, reading.cursor)).toBeUndefined();
	expect(rename(reading, reading.cursor, '人')).toBeUndefined();
});

test('at a name its other forms are offered, to be put in over a line break', () => {
	const reading = readingOf(copy('$0').replace('⟦达纳', '⟦$0达纳').replace('⟦达$0', '⟦达'));
	const [full] = otherFormsAt(reading, reading.cursor);
	expect(full?.title.zh).toBe('此处改用“阿列姆·达纳耶夫”');
	expect(applyEdits(reading.file.text, full?.edits ?? []).replaceAll('\n', '')).toContain(
		'# 会见阿列姆·达纳耶夫来访，阿列姆·达纳耶夫说好。达纳耶夫笑了',
	);
});
