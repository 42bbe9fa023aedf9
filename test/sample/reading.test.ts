// The sample newsroom as the reader sees it: a file of each layout with the headlines and parts that an editor would name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArticleFile, OutlineNode } from '../../server/src/article/model.ts';
import { readArticle } from '../../server/src/article/read.ts';
import { findSlip, sampleRoot, sampleSlips, sampleTexts } from './slips.ts';

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

describe('every published file', () => {
	test.each(sampleTexts('published').map(({ path }) => path))('%s has articles with headlines, dated by the path', (path) => {
		const file = read(path);
		expect(file.articles.length).toBeGreaterThan(0);
		const [, year, month] = path.split('/');
		for (const article of file.articles) expect(article.date?.iso.slice(0, 7)).toBe(`${year}-${month}`);
		expect(headlines(file).filter((headline) => headline !== undefined)).not.toEqual([]);
		for (const headline of headlines(file)) expect(headline ?? '').not.toMatch(/[。，；]$|^（|[|｜]$|^\p{Script=Han}{1,6}社.{1,30}电/u);
	});
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
		expect(file.paragraphs.some(({ text }) => text.endsWith('比上年增长11.6%，创下历史新高。'))).toBe(true);
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

	test('a title block below its text', () => {
		const file = read('published/2023/05/20230524-01.txt');
		expect(headlines(file)).toEqual(['沈砚秋出席第二届澜海合作峰会并发表主旨发言']);
		expect(parts(file, ['subtitle'])).toEqual([
			'subtitle: 提出建设更加紧密的澜海共同体“四个共同”签署《澜海合作卡尔敏宣言》、通过《澜海互联互通行动计划（2023—2027年）》',
		]);
	});

	test('a commentator signs below the headline', () => {
		const file = read('published/2021/06/20210617-02.txt');
		expect(headlines(file)).toEqual(['把同一片海变成同一条路']);
		expect(parts(file, ['dateline', 'byline'])).toEqual(['dateline: 海澜社望川 6月16日电', 'byline: 海澜社评论员']);
	});

	test('the rest of an article from another page has no headline here', () => {
		const file = read('published/2024/11/20241121-01.txt');
		expect(headlines(file)).toEqual(['一根钢轨连起两座山', undefined]);
		expect(parts(file, ['continuation'])).toEqual(['continuation: （上接第二版）']);
	});

	test('two articles in columns, each with the headline behind it', () => {
		expect(headlines(read('published/2024/10/20241004-04.txt'))).toEqual(['一座港城的十天', '全省港口工作会议在雁洲召开']);
	});

	test('two articles in frames, with headings, a byline and a subtitle', () => {
		const file = read('published/2025/06/20250618-01.txt');
		expect(headlines(file)).toEqual(['同船共渡 向海图强', '一片茶叶连起三个口岸']);
		expect(parts(file, ['subtitle', 'kicker', 'section', 'contributors'])).toEqual([
			'section: 一种精神，凝聚同船共渡的力量。',
			'section: 一份清单，装满可感可及的实惠。',
			'section: 两份文件，写下共同的承诺。',
			'contributors: （参与记者：白璐、何向晚、宋予墨、罗衍）',
			'subtitle: ——第三届澜海合作峰会侧记',
			'kicker: 竹渚县芦汀村：',
		]);
	});

	test('a footer belongs to no section', () => {
		const file = read('published/2025/05/20250528-01.txt');
		expect(parts(file, ['section'])).toEqual(['section: 一条路', 'section: 一本账', 'section: 一片心']);
		expect(headlines(file)).toEqual(['从望川到珊瑚港，三个关键词读懂澜海合作']);
	});
});

describe('drafts', () => {
	test('a headline that ends as a sentence, a signature that ends the text', () => {
		const file = read('drafts/20260312-visit.article');
		expect(headlines(file)).toEqual(['岚瑟元首举行会谈 两国签署12份合作文件。']);
		expect(parts(file, ['byline'])).toEqual(['byline: 本报记者××发自卡尔敏']);
	});

	test('three articles on a page', () => {
		const file = read('drafts/20260315-page.txt');
		expect(headlines(file)).toEqual(['一座港城的灯火', '“路通了，茶就活了”', '望卡铁路客流持续增长']);
		expect(parts(file, ['kicker'])).toEqual(['kicker: 竹渚县芦汀村：']);
	});
});

test('names and figures that a page cuts in two are read whole', () => {
	const file = read('drafts/20260315-page.txt');
	const text = file.paragraphs.map((paragraph) => paragraph.text).join('\n');
	const cut = sampleSlips('20260315-page.txt').filter((slip) => {
		const span = findSlip(file.text, slip);
		return span !== undefined && file.text.slice(span.start, span.end).includes('\n');
	});
	expect(cut.length).toBeGreaterThanOrEqual(5);
	for (const { wrong } of cut) expect(text).toContain(wrong);
});
