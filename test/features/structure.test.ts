// Outline, folds and growing selections: what an editor shows of an article's structure.
import { describe, expect, test } from 'vitest';
import type { ArticleFile, OutlineNode } from '../../server/src/article/model.ts';
import { foldsOf } from '../../server/src/features/folding.ts';
import { type OutlineEntry, outlineOf } from '../../server/src/features/outline.ts';
import { findClause, selectionsAt } from '../../server/src/features/selection.ts';
import { contains } from '../../server/src/text/span.ts';
import { paragraphsOf, readingOf } from '../support/readings.ts';

const article =
	'# 清流镇修渠\n\n渠长三里。\n\n## 水从哪里来\n\n水从山上来，\n流得不快。\n\n## 水到哪里去\n\n水到田里去。\n\n! 版权所有\n\n! 电话略\n';

function drawn(entries: readonly OutlineEntry[], indent = ''): string[] {
	return entries.flatMap((entry) => [`${indent}${entry.name} (${entry.detail.zh})`, ...drawn(entry.children, `${indent}  `)]);
}

describe('outline', () => {
	test('parts with their names and lengths', () => {
		expect(drawn(outlineOf(paragraphsOf(article)))).toEqual([
			'清流镇修渠 (主题 · 37字)',
			'  水从哪里来 (小标题 · 16字)',
			'  水到哪里去 (小标题 · 11字)',
		]);
	});

	test('a nameless part is called by its kind, and ranges hold what lies under them', () => {
		const child: OutlineNode = { kind: 'section', text: '尾', span: { start: 8, end: 9 }, range: { start: 8, end: 10 }, children: [] };
		const head: OutlineNode = { kind: 'headline', text: ' ', span: { start: 2, end: 3 }, range: { start: 3, end: 6 }, children: [child] };
		const file: ArticleFile = {
			text: '甲乙 丙丁戊己庚辛壬',
			paragraphs: [],
			articles: [{ span: { start: 0, end: 10 }, headline: head, outline: [head], paragraphs: [], date: undefined }],
		};
		const [entry] = outlineOf(file);
		expect(entry?.name).toBe('主题');
		expect(entry && contains(entry.range, entry.selection)).toBe(true);
		expect(entry?.children.every((under) => contains(entry.range, under.range))).toBe(true);
	});

	test('parts in one paragraph do not lie on each other', () => {
		const part = (text: string, start: number, end: number): OutlineNode => ({
			kind: 'point',
			text,
			span: { start, end: start + 2 },
			range: { start, end },
			children: [],
		});
		const outline = [part('一要', 0, 10), part('二要', 5, 10)];
		const file: ArticleFile = {
			text: '一要修渠。二要种树。',
			paragraphs: [],
			articles: [{ span: { start: 0, end: 10 }, headline: undefined, outline, paragraphs: [], date: undefined }],
		};
		expect(outlineOf(file).map(({ range }) => file.text.slice(range.start, range.end))).toEqual(['一要修渠。', '二要种树。']);
	});

	test('a very long name is cut between characters', () => {
		const [entry] = outlineOf(paragraphsOf(`# ${'甲'.repeat(78)}𠮷𠮷𠮷𠮷\n\n文。`));
		expect(entry?.name).toBe(`${'甲'.repeat(78)}…`);
	});
});

describe('folding', () => {
	test('articles, sections and furniture, without the blank lines behind them', () => {
		const folds = foldsOf(paragraphsOf(article)).map(
			({ start, end, kind }) => `${kind}: ${article.slice(start, start + 4)} … ${article.slice(end - 3, end)}`,
		);
		expect(folds).toEqual([
			'article: 清流镇修 … 电话略',
			'section: 水从哪里 … 不快。',
			'section: 水到哪里 … 电话略',
			'furniture: 版权所有 … 电话略',
		]);
	});

	test('what stands on one line does not fold', () => {
		expect(foldsOf(paragraphsOf('# 清流镇修渠'))).toEqual([]);
	});
});

describe('growing selections', () => {
	function grown(marked: string): string[] {
		const reading = readingOf(marked);
		return selectionsAt(reading, reading.cursor).map(({ start, end }) => reading.file.text.slice(start, end));
	}

	test('from the word to the file', () => {
		expect(grown('# 修渠\n\n⟦陆明远⟧{person}说，“河水清了，渠$0道也通了。”大家鼓掌。\n\n## 后来\n\n又修了桥。')).toEqual([
			'渠道',
			'渠道也通了',
			'河水清了，渠道也通了。',
			'“河水清了，渠道也通了。”',
			'陆明远说，“河水清了，渠道也通了。”',
			'陆明远说，“河水清了，渠道也通了。”大家鼓掌。',
			'修渠\n\n陆明远说，“河水清了，渠道也通了。”大家鼓掌。\n\n## 后来\n\n又修了桥。',
			'# 修渠\n\n陆明远说，“河水清了，渠道也通了。”大家鼓掌。\n\n## 后来\n\n又修了桥。',
		]);
	});

	test('begin with the word of a segmenter that has loaded', () => {
		const reading = readingOf('大家说，长江大$0桥通车了。');
		expect(findClause(reading, reading.cursor)).toBe('长江大桥通车了。');
		const [word] = selectionsAt(reading, reading.cursor, ['长江大桥', '通车', '了', '。']);
		expect(word && reading.file.text.slice(word.start, word.end)).toBe('长江大桥');
	});

	test('over a line break', () => {
		expect(grown('⟦陆明$0\n远⟧{person}在《水志》里写过。').slice(0, 2)).toEqual(['陆明\n远', '陆明\n远在《水志》里写过']);
	});

	test('in an empty file there is nothing to select', () => {
		expect(grown('$0')).toEqual([]);
	});
});
