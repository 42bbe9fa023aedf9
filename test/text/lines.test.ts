import { expect, it } from 'vitest';
import { splitLines } from '../../server/src/text/lines.ts';

function contents(text: string): string[] {
	return splitLines(text).map((line) => text.slice(line.start, line.end));
}

it.each([
	['LF', '甲\n乙\n'],
	['CRLF', '甲\r\n乙\r\n'],
	['CR', '甲\r乙'],
	['BOM, indents and trailing space', '\ufeff　　甲  \n\t乙　'],
])('finds what the lines hold: %s', (_, text) => {
	expect(contents(text)).toEqual(['甲', '乙']);
});

it('counts blank lines and keeps none', () => {
	expect(splitLines('甲\r\n\r\n　\r\n乙\n丙').map((line) => line.gap)).toEqual([0, 2, 0]);
	expect(splitLines(' \n\t\n\ufeff')).toEqual([]);
	expect(splitLines('')).toEqual([]);
});

it('measures in half ems without white space', () => {
	expect(splitLines('　　６ 月16日').map(({ indent, width, spaces }) => ({ indent, width, spaces }))).toEqual([
		{ indent: 4, width: 8, spaces: 1 },
	]);
	expect(splitLines('𠮷A')[0]?.width).toBe(3);
});
