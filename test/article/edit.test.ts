// Fixes edit the wrapped source: breaks, blank lines and justification spaces must be where they were.
import { expect, it } from 'vitest';
import { editSource } from '../../server/src/article/edit.ts';
import type { Paragraph } from '../../server/src/article/model.ts';
import { readArticle } from '../../server/src/article/read.ts';

/** `words` in the first paragraph that has them become `newText`; the source after the edits. */
function edited(source: string, words: string, newText: string): string {
	const file = readArticle(source);
	const paragraph = file.paragraphs.find(({ text }) => text.includes(words)) as Paragraph;
	const start = paragraph.text.indexOf(words);
	const edits = editSource(file, paragraph, { start, end: start + words.length }, newText);
	edits.forEach((edit, i) => {
		expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
	});
	return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.newText + text.slice(edit.end), source);
}

const source = [
	'　　邻国外交部长马哈吉金·穆赫',
	'里丁告诉在场的记者，2 0 2 4 年双',
	'方贸易额达到 948 亿美元，比五',
	'年前翻了一番，增长很快，势头',
	'喜人。',
].join('\r\n\r\n');

it.each([
	['马哈吉金·穆赫里丁', '马哈吉丁·穆赫里丁', source.replace('金·', '丁·')],
	['穆赫里丁', '穆赫林登', source.replace('里丁', '林登')],
	['948亿美元', '984亿美元', source.replace('948', '984')],
	['2024年', '2023年', source.replace('2 4', '2 3')],
	['外交部长', '外长', source.replace('外交部长', '外长')],
	['翻了一番', '翻了一番多', source.replace('一番', '一番多')],
	['告诉在场的记者', '告诉了在场的记者', source.replace('告诉', '告诉了')],
	['双方贸易额', '双边贸易额', source.replace('方贸', '边贸')],
	['双方贸易额', '贸易额', source.replace('年双\r\n\r\n方', '年\r\n\r\n')],
	['穆赫里丁', '穆赫里丁', source],
	['五年前', '𠮷年前', source.replace('比五', '比𠮷')],
])('%s → %s', (words, newText, expected) => {
	expect(edited(source, words, newText)).toBe(expected);
});

it('inserts before the first character where the words begin with it', () => {
	expect(edited('市里开会，总结经验。\n', '开会', '昨天开会')).toBe('市里昨天开会，总结经验。\n');
});
