// The sample newsroom as the reader sees it: a file of each layout with the headlines and parts that an editor would name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleFile, OutlineNode } from '../../server/src/article/model.ts';
import { readArticle } from '../../server/src/article/read.ts';
import { sampleRoot, sampleTexts } from './slips.ts';

function read(path: string): ArticleFile {
	return readArticle(readFileSync(join(sampleRoot, path), 'utf8'), { path });
}

function headlines(file: ArticleFile): (string | undefined)[] {
	return file.articles.map(({ headline }) => headline?.text);
}

/** `section: 一本账`, for every node of these kinds. */
function parts(file: ArticleFile, kinds: readonly string[]): string[] {
	const walk = (node: OutlineNode): string[] => [
		...(kinds.includes(node.kind) ? [`${node.kind}: ${node.text}`] : []),
		...node.children.flatMap(walk),
	];
	return file.articles.flatMap(({ outline }) => outline.flatMap(walk));
}

test.each(sampleTexts('published').map(({ path }) => path))('%s has articles, dated by the path', (path) => {
	const file = read(path);
	expect(file.articles.length).toBeGreaterThan(0);
	const [, year, month] = path.split('/');
	for (const article of file.articles) expect(article.date?.iso.slice(0, 7)).toBe(`${year}-${month}`);
	for (const headline of headlines(file)) expect(headline ?? '').not.toMatch(/[，；]$/);
});

describe('dispatches and web copy', () => {
	test.each([
		['2021/06/20210616-01', '首届澜海合作峰会在望川举行 六国元首和政府首脑宣布成立澜海合作组织'],
		['2023/03/20230311-01', '东岚任命顾云舟为外交部长'],
		['2025/02/20250211-03', '雁回港2024年集装箱吞吐量突破400万标箱'],
		['2022/10/20221006-03', '第七届澜海艺术节在雁洲闭幕'],
		['2023/05/20230522-01', '同船共渡，向海而行'],
		['2025/06/20250619-02', '第三届澜海合作峰会成果盘点'],
	])('%s', (path, headline) => {
		expect(headlines(read(`published/${path}.txt`))).toEqual([headline]);
	});

	test('sections and lists of a feature', () => {
		const file = read('published/2023/05/20230522-01.txt');
		expect(parts(file, ['subtitle', 'section', 'paragraph-lead'])).toEqual([
			'subtitle: ——写在第二届澜海合作峰会即将举行之际',
			'section: 共商共建，路越走越宽：“我们等这条路等了一代人”',
			'paragraph-lead: 这样的变化看得见、摸得着——',
			'paragraph-lead: 这样的相知相亲弥足珍贵——',
		]);
	});

	test('numbered sections', () => {
		expect(parts(read('published/2025/06/20250619-02.txt'), ['section']).length).toBe(5);
	});
});

describe('pages', () => {
	test('points with bold leads, the title last', () => {
		const file = read('published/2025/10/20251019-01.txt');
		expect(headlines(file)).toEqual(['望卡铁路开通运营 沈砚秋和达纳耶夫致信祝贺']);
		expect(parts(file, ['point'])).toEqual(['point: 一是线路长', 'point: 二是桥隧多', 'point: 三是速度快', 'point: 四是用得活']);
	});
});
