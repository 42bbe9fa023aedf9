// Phrasings as they are written down, read and written again.
import { describe, expect, test } from 'vitest';
import { readPhrase, showPhrase, writeSnippet } from '../../server/src/phrases/notation.ts';

const shown = (source: string) => showPhrase(readPhrase(source).parts);

describe('a phrasing', () => {
	test.each([
		// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the editor's notation.
		['应${1:国家}${2:职务}邀请，$0', '应〈国家〉〈职务〉邀请，'],
		['应〈国家〉〈职务〉邀请，', '应〈国家〉〈职务〉邀请，'],
		['${1|上午,下午|}，〈会议〉开幕。', '上午，〈会议〉开幕。'],
		['〈上午|下午〉，会议开幕。', '上午，会议开幕。'],
		['$1说，$0', '……说，'],
		['票价5\\$，约$', '票价5$，约$'],
		['一${1}二', '一……二'],
		// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the editor's notation.
	])('%s', (source, expected) => expect(shown(source)).toBe(expected));

	test('types its slots by the words in them', () => {
		const { parts } = readPhrase('〈国家〉〈姓名〉〈某物〉〈百分比〉〈活动〉');
		expect(parts.map((part) => part.kind === 'slot' && part.type)).toEqual(['country', 'person', 'words', 'percent', 'event']);
		expect(parts.map((part) => part.kind === 'slot' && part.number)).toEqual([1, 2, 3, 4, 5]);
	});

	test.each(['应〈国家邀请', '应${1:国家邀请', '${1|上午,下午'])('%s is open', (source) => {
		expect(readPhrase(source).open).toBe(source.search(/〈|\$/u));
	});

	test('keeps what would be markup in a choice or in its words', () => {
		const { parts } = readPhrase('价格{甲}$，〈姓名〉');
		const written = writeSnippet(parts, () => ['甲,乙|丙', '丁}']);
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's notation.
		expect(written).toBe('价格{甲\\}\\$，${1|甲\\,乙\\|丙,丁\\}|}$0');
		const again = readPhrase(written).parts;
		expect(again[1]).toMatchObject({ choices: ['甲,乙|丙', '丁}'] });
	});

	test('of any length is read in one go', () => {
		for (const unit of ['〈', '$', '${1:', '\\', '|}']) {
			const source = unit.repeat(100_000);
			expect(showPhrase(readPhrase(source).parts).length).toBeGreaterThan(0);
		}
	});
});
