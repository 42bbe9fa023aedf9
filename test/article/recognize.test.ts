import { describe, expect, it } from 'vitest';
import { looksLikeNews } from '../../server/src/article/recognize.ts';
import { realArticles } from '../support/shared.ts';

describe('is taken for news', () => {
	it.each([
		'临江市启动春季植树活动\n\n　　新华社临江3月12日电（记者周明远）临江市12日启动春季植树活动。\n　　两千名志愿者参加。',
		'市委召开防汛会议\n\n本报讯（记者 周明远）市委昨日召开防汛会议。会议指出，要压实责任。',
		'（上接第1版）各部门要抓好落实，推动改革发展。\n市长赵启文表示，今年建设项目超过30个。\n5月8日，全市召开动员大会。',
	])('%s', (text) => {
		expect(looksLikeNews(text)).toBe(true);
	});

	const real = realArticles();
	it.skipIf(real.length === 0)('every real article', () => {
		expect(real.filter(({ text, path }) => !looksLikeNews(text, path)).map(({ name }) => name)).toEqual([]);
	});
});

describe('is never taken for news', () => {
	it.each([
		[
			'a novel',
			'第一章 雪夜\n\n夜里下起了雪。李大山推开门，看见院子里站着一个人。\n“你是谁？”他问道。\n那人没有说话，只是笑了笑。\n“我从北京来。”那人说道，“今天想借住一宿。”\n他心中一惊。',
		],
		[
			'a story without chapters',
			'那年冬天特别冷。爷爷坐在炕头上抽着旱烟。他说，等开春了就带我去县城看火车。\n后来我才知道，火车早就通到了镇上。',
		],
		[
			'a log',
			'2025-06-01 10:00:00 INFO 服务启动成功。\n2025-06-01 10:00:01 ERROR 会议服务加载失败。\n2025-06-01 10:00:02 INFO 重新启动。\n',
		],
		['a table', '日期,地点,人数\n2025年6月1日,北京,12万\n2025年6月2日,上海,15万\n2025年6月3日,广州,19万\n'],
		['a program', '# 发布工具\nimport os\n\ndef 发布(路径):\n    """今天发布会议记录。记者表示，数据超过10万。"""\n    return 路径\n'],
		['a contract', '甲方：某公司\n乙方：某公司\n\n第一条 甲方委托乙方承担建设工作。\n第二条 甲方应当在2025年6月1日前支付10万元。'],
		['a paper', '摘要：本文研究了改革发展问题。实验表明，效率提高了3.2%。\n关键词：改革\n近年来，研究者认为，合作是有效的方法。'],
		['a letter', '亲爱的妈妈：\n\n我在北京一切都好，请不要挂念。今天召开了会议，主席表示，很满意。\n\n2025年1月1日'],
		['a shopping list', '牛奶\n鸡蛋\n面包\n'],
		['nothing', ''],
	])('%s', (_, text) => {
		expect(looksLikeNews(text)).toBe(false);
	});

	it('by its name', () => {
		expect(looksLikeNews('本报讯（记者 周明远）市委昨日召开防汛会议。会议指出，要压实责任。', '/home/LICENSE.txt')).toBe(false);
	});
});
