import { expect, it } from 'vitest';
import { type Lines, splitLines } from '../../server/src/text/lines.ts';

function contents(text: string): string[] {
	const lines = splitLines(text);
	return all(lines, (line) => text.slice(lines.start(line), lines.end(line)));
}

function all<T>(lines: Lines, see: (line: number) => T): T[] {
	return Array.from({ length: lines.count }, (_, line) => see(line));
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
	const lines = splitLines('甲\r\n\r\n　\r\n乙\n丙');
	expect(all(lines, (line) => lines.gap(line))).toEqual([0, 2, 0]);
	expect(contents(' \n\t\n\ufeff')).toEqual([]);
	expect(contents('')).toEqual([]);
});

it('measures in half ems without white space', () => {
	const lines = splitLines('　　６ 月16日');
	expect({ indent: lines.indent(0), width: lines.width(0), spaces: lines.spaces(0) }).toEqual({ indent: 4, width: 8, spaces: 1 });
	expect(splitLines('𠮷A').width(0)).toBe(3);
});
