import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { loadJiebaWasm } from '../../server/src/jieba/jiebaWasm.ts';
import { loadSegmenter } from '../../server/src/jieba/loadSegmenter.ts';
import { loadNodejieba } from '../../server/src/jieba/nodejieba.ts';

const copy = '　　本报青屿6月3日电（记者 林望舒）两地贸易额达12.5%，同比𠮷增长😀。\r\nSecond line，“引语”。';

describe('a segmenter', async () => {
	const segmenters = [await loadJiebaWasm(), await loadSegmenter()];

	it.each(segmenters.map((segmenter) => [segmenter.id, segmenter] as const))('%s gives the text back, word by word', (_, segmenter) => {
		expect(
			segmenter
				.tag(copy)
				.map(({ word }) => word)
				.join(''),
		).toBe(copy);
	});

	it.each(segmenters.map((segmenter) => [segmenter.id, segmenter] as const))('%s finds words and what they are', (_, segmenter) => {
		expect(segmenter.tag('他在北京发表讲话')).toContainEqual({ word: '北京', tag: 'ns' });
		expect(segmenter.tag('')).toEqual([]);
	});
});

describe('without the add-on', () => {
	it('says which file is missing instead of ending the process', () => {
		expect(() => loadNodejieba(tmpdir())).toThrow(/no file .*jieba\.dict\.utf8/u);
	});

	it('the WebAssembly one serves, and the reason is told', async () => {
		const reasons: unknown[] = [];
		const segmenter = await loadSegmenter({ addonFolder: tmpdir(), onFallback: (reason) => reasons.push(reason) });
		expect(segmenter.id).toBe('jieba-wasm');
		expect(String(reasons[0])).toContain('nodejieba');
	});
});
