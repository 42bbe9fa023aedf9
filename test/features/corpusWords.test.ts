import { describe, expect, test } from 'vitest';
import { entityDetail, symbolName } from '../../server/src/features/corpusWords.ts';

describe('a symbol of the corpus', () => {
	test('carries the letters it was found by, since editors filter by what is in the name', () => {
		expect(symbolName('凌沧舟', 'lcz')).toBe('凌沧舟 lcz');
		expect(symbolName('凌沧舟', '凌舟')).toBe('凌沧舟');
		expect(symbolName('APEC峰会', 'apec')).toBe('APEC峰会');
	});

	test('is told in both languages, without what is not known', () => {
		const row = {
			kind: 'person',
			key: '凌沧舟',
			name: '凌沧舟',
			mentions: 3,
			articles: 2,
			latest: '2025-02-11',
			detail: '董事长',
		} as const;
		expect(entityDetail(row).zh).toBe('人物 · 董事长 · 3 处 · 最近 2025年2月11日');
		expect(entityDetail({ ...row, kind: 'indicator', mentions: 1, latest: undefined, detail: undefined }).en).toBe('Indicator · 1 mention');
	});
});
