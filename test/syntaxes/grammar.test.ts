// What a reader of an article sees coloured, before any server runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colour } from './colours.ts';

async function pieces(text: string, scope: string): Promise<string[]> {
	return (await colour(text)).pieces(scope);
}

describe('a dispatch', () => {
	const text = [
		'首届澜海合作峰会在望川举行',
		'',
		'　　海澜社望川6月16日电（记者 程亦安 宋予墨）首届澜海合作峰会16日举行，1200个名额。（完）',
	].join('\n');

	test('has its headline', async () => {
		expect(await pieces(text, 'markup.heading')).toEqual(['首届澜海合作峰会在望川举行']);
	});
	test('has the parts of its dateline', async () => {
		const coloured = await colour(text);
		expect(coloured.pieces('support.class.agency')).toEqual(['海澜社']);
		expect(coloured.pieces('entity.name.namespace.place')).toEqual(['望川']);
		expect(coloured.pieces('constant.numeric.date')).toEqual(['6月16日', '16日']);
		expect(coloured.pieces('entity.name.type.person')).toEqual(['程亦安', '宋予墨']);
	});
	test('has its end mark', async () => {
		expect(await pieces(text, 'keyword.control.continuation')).toEqual(['（完）']);
	});
});

describe('datelines', () => {
	test.each([
		['据海澜社卡尔敏5月24日电', '海澜社', '卡尔敏'],
		['本报雁洲2月5日讯（记者 罗 衍）会议5日开幕。', '本报', '雁洲'],
		['海澜社望川3月11日电　东岚总统11日签署总统令。', '海澜社', '望川'],
		['海澜社卡尔敏 5 月 24 日电（记者 白璐', '海澜社', '卡尔敏'],
	])('%s', async (text, agency, place) => {
		const coloured = await colour(text);
		expect(coloured.pieces('support.class.agency')).toEqual([agency]);
		expect(coloured.pieces('entity.name.namespace.place')).toEqual([place]);
	});
	test('reporters go on in the next lines of a page and end at the bracket', async () => {
		const text = '海澜社卡尔敏5月24日电（记者 程亦安\n\n白璐）5月24日上午，峰会在\n\n卡尔敏（瑟兰首都）举行。';
		expect(await pieces(text, 'entity.name.type.person')).toEqual(['程亦安', '白璐']);
	});
	test('an agency inside a sentence is no dateline', async () => {
		expect(await pieces('记者从海澜社获悉，6月16日将开会。', 'support.class.agency')).toEqual([]);
	});
});

describe('headings', () => {
	test('a body line of a page is no headline, though it comes first and has no final stop', async () => {
		expect(await pieces(' 应瑟兰总统邀请，总统将于 6 月\n16日出访。', 'markup.heading')).toEqual([]);
		expect(await pieces('入秋的雁洲，海风里有桂花的香味。10月\n3日晚闭幕。', 'markup.heading')).toEqual([]);
	});
	test('a subtitle after a dash, a numbered section, a section with its quotation', async () => {
		const text = '　　正文。\n——写在峰会即将举行之际\n一、机制建设\n共商共建，路越走越宽：“我们等这条路等了一代人”';
		expect(await pieces(text, 'markup.heading')).toEqual([
			'——写在峰会即将举行之际',
			'一、机制建设',
			'共商共建，路越走越宽：“我们等这条路等了一代人”',
		]);
	});
	test('the headline of a web page in one line ends where the site begins', async () => {
		const coloured = await colour('海风里的十个夜晚：艺术节观察--文化--澜海在线 10月4日，艺术节落幕。 分享让更多人看到');
		expect(coloured.pieces('markup.heading')).toEqual(['海风里的十个夜晚：艺术节观察']);
		expect(coloured.pieces('comment')).toEqual(['--文化--澜海在线', '分享让更多人看到']);
	});
	test('what somebody said, alone in its paragraph, is none', async () => {
		expect(await pieces('　　正文。\n　　会上，镇长高凤林说：“我们等这条路等了一代人。”', 'markup.heading')).toEqual([]);
		expect(await pieces('　　正文。\n　　高凤林说：“我们等这条路等了一代人”', 'markup.heading')).toEqual([]);
	});
	test('a sentence that begins with a number is none', async () => {
		expect(await pieces('正文。\n一、要用好铁路，二、要办好学校。', 'markup.heading')).toEqual([]);
	});
});

describe('quotations and titles', () => {
	test('nest', async () => {
		const text = '他说：“共建‘澜海之家’，正如《望川〈一〉书》所写。”会议结束。';
		expect(await pieces(text, 'string.quoted.double')).toEqual(['“共建‘澜海之家’，正如《望川〈一〉书》所写。”']);
		expect(await pieces(text, 'string.quoted.single')).toEqual(['‘澜海之家’']);
		expect(await pieces(text, 'string.other.work')).toEqual(['《望川〈一〉书》']);
	});
	test('go on over the lines of a column', async () => {
		expect(await pieces('他说：“路通\n了，茶就活了。”麦冬生说。', 'string.quoted')).toEqual(['“路通', '了，茶就活了。”']);
	});
	test('go on where a blank line cuts them', async () => {
		expect(await pieces('他说：“路通\n\n了，茶就活了。”麦冬生说。', 'string.quoted')).toEqual(['“路通', '了，茶就活了。”']);
	});
	test('an unclosed one does not take the next paragraph', async () => {
		expect(await pieces('　　他说：“路通了。\n　　会议结束。', 'string.quoted')).toEqual(['“路通了。']);
		expect(await pieces('签署《宣言。会议结束。', 'string.other.work')).toEqual(['《宣言']);
	});
});

describe('figures', () => {
	test.each([
		['贸易额达到648亿美元。', 'constant.numeric.quantity', ['648亿']],
		['贸易额达到648亿美元。', 'keyword.other.unit', ['美元']],
		['两国交换 10 余份文件', 'constant.numeric.quantity', ['10 余']],
		['吸引２.１万人次观众', 'constant.numeric.quantity', ['２.１万']],
		['增长10.6%，提高0.4个百分点', 'constant.numeric.percent', ['10.6%', '0.4个百分点']],
		['压缩三成五，占百分之三点五', 'constant.numeric.percent', ['三成五', '百分之三点五']],
		['2025年10月18日9时整', 'constant.numeric.date', ['2025年10月18日']],
		['第三届峰会、首届峰会', 'constant.numeric.ordinal', ['第三届', '首届']],
	])('%s', async (text, scope, expected) => {
		expect(await pieces(`　　${text}`, scope)).toEqual(expected);
	});
	test('idioms are none, and points are no time of day', async () => {
		expect(await pieces('　　千百年来，千家万户一心一意。', 'constant.numeric')).toEqual([]);
		expect(await pieces('　　9时30分，他提出5点建议。', 'constant.numeric.time')).toEqual(['9时30分']);
	});
});

describe('points and page marks', () => {
	test('points with their leads', async () => {
		const text = '　　一是守护安宁。要对话。二要扩大开放；\n　　第一，修路。\n　　（二）办学。';
		expect(await pieces(text, 'keyword.control.point')).toEqual(['一是', '二要', '第一', '　　（二）']);
		expect(await pieces(text, 'markup.bold.point')).toEqual(['守护安宁', '扩大开放']);
	});
	test('points that one sentence lists', async () => {
		const text = '　　他提出三点建议：一要用好铁路，二要办好教育，抓住三要素，三要管好口岸。';
		expect(await pieces(text, 'keyword.control.point')).toEqual(['一要', '二要', '三要']);
	});
	test('continuations, contributors, captions', async () => {
		const text = '（上接第1版）会议要求。（下转第三版）\n（参与记者：白璐、罗衍）\n这是5月20日拍摄的会议宫外景。海澜社发';
		const coloured = await colour(text);
		expect(coloured.pieces('keyword.control.continuation')).toEqual(['（上接第1版）', '（下转第三版）']);
		expect(coloured.pieces('entity.name.type.person')).toEqual(['白璐', '罗衍']);
		expect(coloured.pieces('markup.italic.caption')).toEqual(['这是5月20日拍摄的会议宫外景。海澜社发']);
	});
	test('digits of a footer are furniture', async () => {
		const coloured = await colour(
			'会议结束。 互联网新闻信息服务许可证00120190086 | 岚ICP备19000086号-2 版权 Copyright © 2019-2025 all rights reserved',
		);
		expect(coloured.pieces('constant.numeric')).toEqual([]);
	});
	test('what is left to fill in stands out', async () => {
		expect(await pieces('记者××从【待补】发回', 'invalid')).toEqual(['××', '【待补】']);
	});
});

describe('the sample newsroom', () => {
	const root = new URL('../../corpus/sample/published/', import.meta.url).pathname;
	const dispatches = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.txt'))
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

	test('every title of a document is coloured as one', async () => {
		for (const { path, text } of dispatches) {
			const titles = (text.match(/《[^《》\n]+》/g) ?? []).length;
			const coloured = (await colour(text)).pieces('string.other.work').filter((piece) => /^《.*》$/.test(piece)).length;
			expect(`${path} ${coloured}`).toBe(`${path} ${titles}`);
		}
	});
});
