// Articles of every family, written for this test, and the outlines that a reader of the page would draw.
import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '../../server/src/article/model.ts';
import { readArticle } from '../../server/src/article/read.ts';

/** One line a part, indented by depth; `*` marks the name that stands for a missing headline. */
function outline(text: string): string {
	const lines: string[] = [];
	const walk = (nodes: readonly OutlineNode[], depth: number) => {
		for (const node of nodes) {
			lines.push(`${'  '.repeat(depth)}${node.kind}${node.untitled ? '*' : ''} ${node.text}`);
			walk(node.children, depth + 1);
		}
	};
	for (const article of readArticle(text).articles) walk(article.outline, 0);
	return lines.join('\n');
}

function expectOutline(text: string, expected: string): void {
	expect(outline(text)).toBe(expected.replace(/^\n|\n\t*$/gu, '').replace(/^\t+/gmu, (tabs) => '  '.repeat(tabs.length - 2)));
}

describe('what a writer types', () => {
	it('headline, dateline, indented paragraphs', () => {
		expectOutline(
			'\ufeff临江市启动春季植树活动\r\n\r\n　　新华社临江3月12日电（记者周明远、李若溪）临江市12日启动植树活动。\r\n　　两千名志愿者参加。（完）\r\n',
			`
		headline 临江市启动春季植树活动
			dateline 新华社临江3月12日电（记者周明远、李若溪）
		`,
		);
	});

	it('subtitle, byline, numbered sections', () => {
		expectOutline(
			'把青山绿水留给子孙\n——临江市生态修复纪实\n本报记者 周明远 李若溪\n\n人民日报临江6月1日电 “这里过去是矿坑。”村民老陈说。\n\n一、从矿坑到公园\n\n修复工程历时三年。\n\n（一）清淤\n\n先清了淤泥。\n\n二、从卖煤到卖风景\n\n如今游客每年超过十万人次。',
			`
		headline 把青山绿水留给子孙
			subtitle ——临江市生态修复纪实
			byline 本报记者 周明远 李若溪
			dateline 人民日报临江6月1日电
			section 一、从矿坑到公园
				section （一）清淤
			section 二、从卖煤到卖风景
		`,
		);
	});

	it('kicker, headline, subtitle; points after 指出', () => {
		expectOutline(
			'市委召开专题会议强调\n扎实做好防汛备汛工作\n赵启文主持并讲话\n\n本报讯 市委昨日召开专题会议，研究防汛备汛工作。\n会议指出，一要压实责任，抓紧排查隐患。二要备足物资，确保调得出。三要加强值守，及时发布预警。',
			`
		headline 扎实做好防汛备汛工作
			kicker 市委召开专题会议强调
			subtitle 赵启文主持并讲话
			dateline 本报讯
			point 一要压实责任
			point 二要备足物资
			point 三要加强值守
		`,
		);
	});

	it('two dispatches in a file', () => {
		expectOutline(
			'甲县粮食再获丰收\n\n中新社甲县9月1日电（记者张三）甲县今年粮食总产量达到十万吨。\n县长李四说，这是好年景。（完）\n\n乙县启动修路工程\n\n据新华社乙县9月2日电 乙县2日启动修路工程。\n工程预计明年完工。（完）\n',
			`
		headline 甲县粮食再获丰收
			dateline 中新社甲县9月1日电（记者张三）
		headline 乙县启动修路工程
			dateline 据新华社乙县9月2日电
		`,
		);
	});

	it('quotations as headings; contributors', () => {
		expectOutline(
			'山村里的读书声\n\n清晨，山里的雾还没有散，学校已经开了门。\n\n“再远也要去上学”\n\n王小山每天走五里路去上学。\n\n“老师就是我们的灯”\n\n刘老师在这里教了三十年。\n\n（参与记者：陈一、林二）',
			`
		headline 山村里的读书声
			section “再远也要去上学”
			section “老师就是我们的灯”
			contributors （参与记者：陈一、林二）
		`,
		);
	});

	it('a list under a lead, captions, credits', () => {
		expectOutline(
			'村里的变化\n\n图为村口新修的公路。本报记者 李若溪 摄\n\n一组数字记录着变化——\n\n人均收入从三千元到一万元，翻了近两番；\n\n硬化道路从五公里到五十公里，通到家家户户；\n\n返乡青年从三人到三百人，村里又热闹起来。\n\n老支书说，好日子还在后头。\n\n策划：张三\n编辑：钱七',
			`
		headline 村里的变化
			caption 图为村口新修的公路。本报记者李若溪摄
			paragraph-lead 一组数字记录着变化——
				point 人均收入从三千元到一万元
				point 硬化道路从五公里到五十公里
				point 返乡青年从三人到三百人
			credits 策划：张三
		`,
		);
	});

	it('sentences that stand as headings, and paragraphs that open alike', () => {
		expectOutline(
			'江边新貌\n\n一座大桥，连起两岸的日子。\n\n大桥通车那天，人们走了一路。\n\n一条水渠，浇活千亩的良田。\n\n水来了，地就活了。\n\n一所学校，点亮孩子的眼睛。\n\n坚持生态优先，走出一条绿色的路。树种下去了，水清起来了。\n\n后来人们说起这件事。\n\n坚持民生为本，走出一条富裕的路。钱包鼓起来了，笑声多起来了。\n\n村里人都看在眼里。\n\n坚持文化传承，走出一条兴旺的路。老戏唱起来了，祠堂修起来了。',
			`
		headline 江边新貌
			section 一座大桥，连起两岸的日子。
			section 一条水渠，浇活千亩的良田。
			section 一所学校，点亮孩子的眼睛。
				section 坚持生态优先，走出一条绿色的路
				section 坚持民生为本，走出一条富裕的路
				section 坚持文化传承，走出一条兴旺的路
		`,
		);
	});

	it('traditional characters', () => {
		expectOutline(
			'臨江市啟動植樹活動\n\n新華社臨江3月12日電（記者周明遠）臨江市12日啟動春季植樹活動，兩千名志願者參加。\n市長說，今年計劃植樹十萬株。',
			`
		headline 臨江市啟動植樹活動
			dateline 新華社臨江3月12日電（記者周明遠）
		`,
		);
	});

	it('half a line', () => {
		expectOutline(
			'临江市启动春季植树活动\n\n新华社临江3月12日电（记者周',
			`
		headline 临江市启动春季植树活动
			dateline 新华社临江3月12日电
		`,
		);
	});
});

describe('broadcasts and web pages', () => {
	it('a digest is one article with a heading for each item', () => {
		expectOutline(
			'今日联播快讯\n\n临江网消息（早间新闻）：\n首座跨江大桥通车\n临江首座跨江大桥今天通车。\n地铁二号线开工\n地铁二号线今天开工，工期五年。\n早稻开镰收割\n各地早稻陆续开镰。\n---\n',
			`
		headline 今日联播快讯
			dateline 临江网消息（早间新闻）：
			section 首座跨江大桥通车
			section 地铁二号线开工
			section 早稻开镰收割
			furniture ---
		`,
		);
	});

	it('what the site prints around the copy is no part of it', () => {
		const file = readArticle(
			'首页 > 新闻 > 地方\n临江建成首座跨江大桥\n2025-03-04 10:20:31 来源：临江日报\n临江首座跨江大桥3日建成通车，车程缩短到五分钟。\n大桥全长三公里。\n责任编辑：张三\n相关阅读\n临江地铁开工\n版权所有 临江日报社 未经授权不得转载\n',
		);
		expect(file.paragraphs.filter(({ role }) => role !== 'furniture').map(({ text }) => text)).toEqual([
			'临江建成首座跨江大桥',
			'临江首座跨江大桥3日建成通车，车程缩短到五分钟。',
			'大桥全长三公里。',
		]);
	});

	it('a page flattened to one line', () => {
		const body = '临江的春天来得早，江水涨了起来，两岸的柳树抽出新芽，人们走出家门，到堤上看船。';
		const text = `临江春来早，三处好风光等你看--地方--临江网 ${body} ${body}孩子们放起了风筝。 一条大堤 ${body} ${body} 一座古镇 ${body} ${body} 一片花海 ${body} ${body} 策划：张三、李四 撰文：王五 编辑：赵六 分享让更多人看到 临江日报社概况| 关于临江网| 报社招聘| 广告服务| 举报电话：010-00000000 京ICP备00000000号 临 江 网 版 权 所 有 Copyright © 2000-2025 by example.com. all rights reserved`;
		expectOutline(
			text,
			`
		headline 临江春来早，三处好风光等你看
			furniture --地方--临江网
			section 一条大堤
			section 一座古镇
			section 一片花海
			credits 策划：张三、李四 撰文：王五 编辑：赵六
			furniture 分享让更多人看到
		`,
		);
	});
});

describe('no article', () => {
	it.each([
		['nothing', ''],
		['blank lines', '\ufeff\n\r\n　\n'],
		['English', 'This is a test.\nNothing to see here.\n'],
		['a program', '// 注释\nfunction sum(a, b) {\n  return a + b; // 返回和\n}\n'],
		['a list of words', '苹果\n香蕉\n梨子\n'],
		['digits', '12345\n67890\n'],
	])('%s has an empty outline', (_, text) => {
		const file = readArticle(text);
		expect(file.articles).toEqual([]);
		expect(
			file.paragraphs.every(({ span, text: own }) => text.slice(span.start, span.end).replace(/\s/gu, '') === own.replace(/\s/gu, '')),
		).toBe(true);
	});
});

it('holds for every beginning of an article, as it is typed', () => {
	const text =
		'江水清\r\n——治理纪实\r\n\r\n　　本报讯（记者 周明 李𠮷）一是治水。水清了，“鱼回来了”；\r\n二是治岸……\r\n\r\n（下转第3版）\r\n责编：赵六';
	for (let end = 0; end <= text.length; end++) {
		const file = readArticle(text.slice(0, end));
		for (const article of file.articles) expect(article.span.end).toBeLessThanOrEqual(end);
		for (const { text: own, map } of file.paragraphs) for (let at = 0; at < own.length; at++) expect(text[map.toSource(at)]).toBe(own[at]);
	}
});

describe('half-written', () => {
	it.each([
		['江堤昨天完工', 'headline 江堤昨天完工'],
		['江堤昨天完工\n\n　　新华社临江3月', 'headline 江堤昨天完工'],
		['江堤昨天完工\n——三年整治纪实', 'headline 江堤昨天完工\n  subtitle ——三年整治纪实'],
		['江堤昨天完工\n本报记者 周明远', 'headline 江堤昨天完工\n  byline 本报记者 周明远'],
		['牛奶\n鸡蛋\n面包', ''],
	])('%s', (text, expected) => {
		expect(outline(text)).toBe(expected);
	});
});

it('（完） on its own line ends a dispatch and is no part of it', () => {
	const text =
		'江堤完工\n\n　　新华社临江3月12日电 江堤12日完工。\n　　（完）\n\n泵站开机\n\n　　泵站13日开机，排涝能力提高一倍。\n　　（完）\n';
	expectOutline(
		text,
		`
		headline 江堤完工
			dateline 新华社临江3月12日电
		headline 泵站开机
	`,
	);
	expect(readArticle(text).paragraphs.filter(({ role }) => role === 'furniture')).toHaveLength(2);
});

it('a section ends before what is printed behind the text', () => {
	const text =
		'江堤完工\n\n新华社临江3月12日电 江堤完工。\n\n一、从泥到石\n\n土堤换成了石堤。\n\n二、从守到看\n\n守堤人成了看堤人。\n\n（参与记者：周明远、李若溪）\n';
	const [article] = readArticle(text).articles;
	const last = article?.outline[0]?.children.filter(({ kind }) => kind === 'section').at(-1);
	expect(text.slice(last?.range.start, last?.range.end)).toBe('二、从守到看\n\n守堤人成了看堤人。');
});
