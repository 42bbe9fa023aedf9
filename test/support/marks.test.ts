import { expect, test } from 'vitest';
import { readMarks, writeMarks } from './marks.ts';

test('marks come out of the text and say where they stood', () => {
	const { text, cursor, spans } = readMarks('共⟦94$08亿⟧{amount}美元，⟦增⟦长⟧⟧，花了$5');
	expect(text).toBe('共948亿美元，增长，花了$5');
	expect(cursor).toBe(3);
	expect(spans.map((span) => [text.slice(span.start, span.end), span.label])).toEqual([
		['948亿', 'amount'],
		['增长', undefined],
		['长', undefined],
	]);
});

test.each(['⟦甲⟧⟦乙⟧{b}丙', '⟦⟦甲⟧{a}乙⟧𠮷$0', '⟦甲⟦乙⟧⟧'])('%s is read and written back', (marked) => {
	const { text, cursor, spans } = readMarks(marked);
	expect(writeMarks(text, spans, cursor)).toBe(marked);
});

test('half a mark is a mistake in the test', () => {
	expect(() => readMarks('甲⟦乙')).toThrow();
	expect(() => readMarks('甲⟧乙')).toThrow();
	expect(() => readMarks('$0甲$0')).toThrow();
});
