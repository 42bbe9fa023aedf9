// Figures of whole articles: dates by the article's own day, and of what, of whom and for when each quantity is said.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../server/src/article/read.ts';
import { extractFacts } from '../../../server/src/facts/extract.ts';
import type { Figure } from '../../../server/src/facts/model.ts';
import { sharedPath } from '../../support/shared.ts';
import { wrapParagraphs } from '../../support/wrap.ts';

function figuresOf(text: string, path?: string): readonly Figure[] {
	return extractFacts(readArticle(text, path === undefined ? {} : { path })).figures;
}

const report = (body: string) =>
	`石门港迎来丰收季\n\n　　${body}\n\n　　港务局负责人告诉记者，码头上一派繁忙景象，来自各地的货船有序靠泊，工人们正抓紧装卸粮食。\n`;

describe('dates', () => {
	test.each([
		['去年，石门港扩建。', '去年 2024'],
		['今年4月，石门港扩建。', '今年4月 2025-04'],
		['两年前，石门港扩建。', '两年前 2023'],
		['6月16日，石门港扩建。', '6月16日 2025-06-16'],
		['6月16日至18日，石门港扩建。', '6月16日至18日 2025-06-16…2025-06-18'],
		['2014年9月，石门港扩建；12月，石门港通航。', '2014年9月 2014-09, 12月 2014-12'],
		['2013年，石门港扩建，当年9月通航，一年后扩容。', '2013年 2013, 当年9月 2013-09, 一年后 2014'],
		['4月27日，会议举行。前一日，代表抵达。', '4月27日 2025-04-27, 前一日 2025-04-26'],
		['今年第一季度，石门港扩建。', '今年第一季度 2025-01…2025-03'],
		['上季度末，石门港扩建。', '上季度末 2025-03'],
		['今明两年，石门港扩建。', '今明两年 2025…2026'],
		['上周末，石门港扩建。', '上周末 2025-06-14…2025-06-15'],
		['5月前20天，石门港扩建。上月最后五天停工。', '5月前20天 2025-05-01…2025-05-20, 上月最后五天 2025-05-27…2025-05-31'],
		['今年第20周，石门港扩建。', '今年第20周 2025-05-12…2025-05-18'],
		['昨晚，石门港扩建。', '昨晚 2025-06-16'],
		['“十四五”期间，石门港扩建。“十四五”规划已经收官。', '十四五 2021…2025'],
		['艺术节将于9月29日至10月8日举行。', '9月29日至10月8日 2025-09-29…2025-10-08'],
		['12月30日至1月2日，石门港停工。', '12月30日至1月2日 2025-12-30…2026-01-02'],
		['9月10号、11号，石门港扩建。', '9月10号 2025-09-10, 11号 2025-09-11'],
		['1999.08—2002.02，在石门大学学习。', '1999.08—2002.02 1999-08…2002-02'],
		['农历2025年六月初六，石门港扩建。', '农历2025年六月初六 2025-06-30'],
		['上月，石门港扩建。', '上月 2025-05'],
		['上周五，石门港扩建。', '上周五 2025-06-13'],
		['星期三，周五，石门港扩建。', '星期三 2025-06-18, 周五 2025-06-20'],
		['民国三十八年，石门港扩建；公元618年，石门建县；公元前221年，尚无此城。', '三十八年 1949, 618年 0618, 221年 undefined'],
		['6月上中旬，石门港扩建。', '6月上中旬 2025-06-01…2025-06-20'],
		['2024年12月23日达到峰值，1月12日回落。', '2024年12月23日 2024-12-23, 1月12日 2025-01-12'],
		['五月初五，石门港扩建。', '五月初五 2025-05-31'],
		['去年八月十五，石门港扩建。', '去年八月十五 2024-09-17'],
		['今年农历正月初十，石门港扩建。', '今年农历正月初十 2025-02-07'],
		['2023年闰二月廿三，石门港扩建。', '2023年闰二月廿三 2023-04-13'],
		['今年大年初一，石门港扩建。', '今年大年初一 2025-01-29'],
		['去年中秋节，石门港扩建；今天是端午节。', '去年中秋节 2024-09-17, 端午节 2025-05-31'],
		['国庆节当天，石门港扩建。', '国庆节当天 2025-10-01'],
		['春节期间，石门港扩建。冬至前后通航。', '春节 undefined, 冬至 undefined'],
		['春节是传统节日，春节联欢晚会在石门港举行，雨水充沛，政治清明。', ''],
		['9月第二个星期六，石门港扩建。', '9月第二个星期六 2025-09-13'],
		['下月初，石门港扩建，本世纪末再扩。', '下月初 2025-07-01…2025-07-05, 本世纪末 2080…2099'],
		['每周一、每年3月15日石门港停航。', '每周一 undefined, 每年3月15日 undefined'],
		['春节临近，15日石门港扩建。', '春节 undefined, 15日 2025-06-15'],
		['四月十三，石门港扩建。', '四月十三 undefined'],
		['真正月入过万。', ''],
	])('%s', (body, expected) => {
		const dates = figuresOf(report(body), '2025/06/17/shimen.txt').filter((figure) => figure.kind === 'date');
		expect(dates.map(({ text, value }) => `${text} ${Array.isArray(value) ? value.join('…') : value}`).join(', ')).toBe(expected);
	});

	test('a day without its year stays so where nothing tells the year', () => {
		const values = figuresOf(report('6月16日，石门港扩建，去年已通航。')).map((figure) => figure.value);
		expect(values).toEqual(['--06-16', undefined]);
	});
});

describe('of what, of whom and for when', () => {
	test.each([
		['2024年，中国与蒙古国贸易总额达到创纪录的163亿美元。', '贸易额 中国+蒙古 2024'],
		['中国是蒙古国最大的贸易伙伴。双边贸易额实现28%的较快增长，2024年达到163亿美元。', '贸易额 中国+蒙古 2024'],
		['2024年，甘肃省货物吞吐量为482万吨，比2023年增加10万吨。', '货物吞吐量 甘肃省 2024'],
	])('%s', (body, expected) => {
		const found = figuresOf(report(body), '2025/06/17/shimen.txt').find((figure) => /163|482/u.test(figure.text));
		expect(`${found?.indicator} ${found?.scope.join('+')} ${found?.period}`).toBe(expected);
	});

	test.each([
		['第三届中国—东盟茶叶博览会开幕在即。2024年，双方贸易总额为163亿美元，合作前景广阔。', '贸易额 东盟+中国 2024'],
		['2024年，中哈贸易额达到163亿美元。', '贸易额 中国+哈萨克斯坦 2024'],
		['中国与蒙古国友好往来。代表们参观了港口。2024年，双边贸易额达到163亿美元。', '贸易额 中国+蒙古 2024'],
		['中国与蒙古国、泰国友好往来。代表们参观了港口。2024年，双边贸易额达到163亿美元。', '贸易额  2024'],
		['甘肃省连年丰收。各地抢收抢种。2024年，全省粮食产量达到163万吨。', '粮食产量 甘肃省 2024'],
		['甘肃省和青海省连年丰收。各地抢收抢种。2024年，全省粮食产量达到163万吨。', '粮食产量  2024'],
		['2024年，甘肃省吞吐量为482万吨，南美吞吐量为163万吨。', '吞吐量 甘肃省 2024'],
		['2024年，我国粮食产量达到163万吨。', '粮食产量 中国 2024'],
		['2024年，西部十二省粮食产量达到163万吨。', '粮食产量 西部十二省 2024'],
		['2024年，城镇化率比2020年末提高163个百分点。', 'undefined  2024'],
		['2024年，我国与蒙古国贸易额达到163亿美元。', '贸易额 中国+蒙古 2024'],
		['2024年，甘肃省、青海省等12个省份的产量达到163万吨。', '产量  2024'],
		['石门县长说：“2024年，我国粮食产量达到163万吨。”', '粮食产量  2024'],
	])('who is meant: %s', (body, expected) => {
		const found = figuresOf(report(body), '2025/06/17/shimen.txt').find((figure) => /163|482/u.test(figure.text));
		expect(`${found?.indicator} ${found?.scope.join('+')} ${found?.period}`).toBe(expected);
	});

	test.each([
		['2024年，甘肃省和青海省进口额分别为12亿元和34亿元。', '进口额 甘肃省 2024, 进口额 青海省 2024'],
		['2023年、2024年，石门县茶叶产量分别为12万吨、34万吨。', '茶叶产量 石门县 2023, 茶叶产量 石门县 2024'],
		['2024年，石门县进口额和出口额分别增长12%和34%。', '进口额增长 石门县 2024, 出口额增长 石门县 2024'],
		['2024年，洗衣机、空调产量同比分别增长12%、34%。', '洗衣机产量增长  2024, 空调产量增长  2024'],
		['2024年，几项工程的造价为100亿元，分别为12亿元和34亿元。', 'undefined  2024, undefined  2024'],
	])('what is dealt out: %s', (body, expected) => {
		const found = figuresOf(report(body), '2025/06/17/shimen.txt').filter(({ text }) => /^(?:12|34)/u.test(text));
		expect(found.map(({ indicator, scope, period }) => `${indicator} ${scope.join('+')} ${period}`).join(', ')).toBe(expected);
	});

	test.each([
		['今年共签约项目72个。', '签约项目'],
		['今年发放农机作业证72万张，保障作业。', '发放农机作业证'],
		['全国有机场72座，数量居前。', undefined],
		['今年吸引72万人次。', undefined],
		['72名航天员身心状态良好。', '航天员'],
		['72家企业进出口额增长。', '企业'],
		['甘肃省进出口72亿元，同比增长。', '进出口额'],
	])('what is counted: %s', (body, expected) => {
		expect(figuresOf(report(body)).find(({ text }) => text.startsWith('72'))?.indicator).toBe(expected);
	});

	test.each([
		['专列运载12辆在石门制造的新能源汽车整车。', '新能源汽车整车'],
		['12名身着节日服装的少年儿童登台。', '少年儿童'],
		['石门12万亩小麦逐渐成熟。', '小麦'],
		['建成12公里的共同边界。', '共同边界'],
		['12公里外的集镇赶集。', undefined],
		['1200米决赛今天举行。', undefined],
		['高12米的花篮引人注目。', '高度'],
		['降雨量一度高达12毫米。', '降雨量'],
		['12名同行认同这一做法。', '同行'],
		['12项全球倡议同国际联合会的理念一致。', '全球倡议'],
		['该村成立合作社，流转土地12余亩种植小麦。', '流转土地'],
		['节水灌溉农田超12万亩。', '节水灌溉农田'],
		['货船装有12吨北原化肥的消息属实。', '北原化肥'],
		['拦截12枚“长风”导弹。', '导弹'],
		['12座钢铁行业的“灯塔工厂”投产。', '灯塔工厂'],
		['表彰了12个先进集体和34位先进个人。', '先进集体'],
		['至少12人死亡、34人受伤。', '死亡'],
		['为企业解决相关技术难题12余项。', '技术难题'],
		['12架无人机升空。', '无人机'],
		['12名同学在教师的带领下参观。', '同学'],
		['12家新型储能企业参展。', '新型储能企业'],
		['12个县市区迎来降雨。', '县市区'],
	])('what is counted or measured: %s', (body, expected) => {
		expect(figuresOf(report(body)).find(({ text }) => text.startsWith('12'))?.measure).toBe(expected);
	});

	test('the two sides are those that the article speaks of, also in other paragraphs', () => {
		const text = `中国与蒙古国：一河两岸茶飘香\n\n　　中国与蒙古国的茶商云集石门港，洽谈新一年的订单，港口一片繁忙。\n\n　　2024年，双边贸易额达到163亿美元，创下新高，商人们信心十足。\n`;
		expect(figuresOf(text).find((figure) => figure.text === '163亿美元')?.scope).toEqual(['中国', '蒙古']);
	});

	test.each([
		['5月9日，这条全长96公里的铁路通车。', '全长 –'],
		['造成12名居民死亡。', '死亡 –'],
		['12人出席会议。', 'undefined –'],
		['石门县12家企业参展。', '企业 –'],
		['12节车厢脱轨。', '车厢 –'],
		['36所医院中只有12所开放。', '医院 –'],
		['来自12个省份的货物在这里集散。', '省份 –'],
		['12位委员和专家发言。', 'undefined –'],
		['消费者价格指数（CPI）同比上涨12%。', '消费者价格指数增长 –'],
		['进口粮食要交12%的关税。', '关税 –'],
		['实现利润12万元。', '利润 –'],
		['统计局12日发布的数据显示，4月甘肃省发电量为12万吨。', '发电量 2025-04'],
		['截至2024年12月底，欠款额为12万元。', '欠款额 2024-12-31'],
		['今年，石门港全年的捕鱼量预计达到12万斤。', '捕鱼量 2025'],
		['今年“五一”期间，石门港接待游客12万人次。', '游客 –'],
	])('reads %s', (body, expected) => {
		const found = figuresOf(report(body), '2025/06/17/shimen.txt').find(
			({ text, kind }) => /^(?:12|36|96)/u.test(text) && (kind === 'quantity' || kind === 'percent'),
		);
		expect(`${found?.indicator} ${found?.period ?? '–'}`).toBe(expected);
	});

	test('an age that many have is of no one person', () => {
		const [figure] = figuresOf(report('县长沈月桥看望75岁以上老人。')).filter(({ kind }) => kind === 'age');
		expect([figure?.value, figure?.scope]).toEqual([75, []]);
	});

	test('a stretch that runs on ends with the article’s day', () => {
		const found = figuresOf(report('今年以来，石门港货物吞吐量达96万吨。'), '2025/06/17/shimen.txt').find(
			(figure) => figure.text === '96万吨',
		);
		expect(found?.period).toBe('2025/2025-06-17');
	});

	test('每 before an amount makes it a rate', () => {
		const units = figuresOf(report('每亩地纯收入可达2000元，当地每年两次修渠。')).map((figure) => figure.unit);
		expect(units).toEqual(['元/亩', '次/年']);
	});
});

test('a figure cut by a line break keeps its words, and its span holds the break', () => {
	const column = { width: 16, blanks: 1, apart: false, indent: '', justified: false, lineBreak: '\n' };
	const printed = Array.from({ length: 16 }, (_, i) => {
		const opening = '据港务局最新发布的统计公报，'.slice(0, i);
		const paragraphs = [
			`${opening}2024年石门港的货物吞吐量达到482万吨，比上年有所增长。`,
			'负责人告诉记者，码头上一派繁忙景象，货船有序靠泊，工人们正抓紧装卸粮食。',
		];
		const text = wrapParagraphs(paragraphs, column);
		const found = figuresOf(text).find((figure) => figure.kind === 'quantity');
		expect(found?.text).toBe('482万吨');
		return text.slice(found?.span.start, found?.span.end);
	});
	expect(new Set(printed.map((words) => words.replace(/\s/gu, '')))).toEqual(new Set(['482万吨']));
	expect(printed.some((words) => words.includes('\n\n'))).toBe(true);
});

interface Gold {
	readonly file: string;
	readonly figures: readonly { readonly start: number; readonly end: number; readonly text: string; readonly kind: string }[];
}

const goldFolder = sharedPath('gold');
const articles = sharedPath('articles');
const golds =
	goldFolder === undefined
		? []
		: readdirSync(goldFolder)
				.filter((name) => name.endsWith('.gold.json'))
				.map((name) => JSON.parse(readFileSync(join(goldFolder, name), 'utf8')) as Gold);

test.skipIf(golds.length === 0 || articles === undefined)('annotated articles: spans, F1 at least 97 %', () => {
	let hits = 0;
	let wanted = 0;
	let got = 0;
	const amiss: string[] = [];
	for (const gold of golds) {
		const found = figuresOf(readFileSync(join(articles ?? '', gold.file), 'utf8'));
		const labels = gold.figures.filter((figure) => figure.kind === 'label');
		const figures = gold.figures.filter((figure) => figure.kind !== 'label');
		const spans = new Set(found.map(({ span }) => `${span.start}-${span.end}`));
		for (const { start, end, text } of figures) spans.has(`${start}-${end}`) ? hits++ : amiss.push(`missed ${text}`);
		wanted += figures.length;
		got += found.filter(({ span }) => !labels.some((label) => label.start < span.end && span.start < label.end)).length;
	}
	expect((2 * hits) / (wanted + got), amiss.join(', ')).toBeGreaterThanOrEqual(0.97);
});

test('a day that opens a paragraph is of the month of the paper, whatever month the paragraph before spoke of', () => {
	const text = '石门港迎来丰收季\n\n　　2024年11月，石门港扩建。\n\n　　11日晚，货船靠泊；12日，货船离港，码头上一派繁忙景象。\n';
	const days = figuresOf(text, '/drafts/20250617.txt').map(({ value }) => value);
	expect(days).toEqual(['2024-11', '2025-06-11', '2025-06-12']);
});

test('a day that opens a paragraph is one that the paper has seen, though the paragraph before spoke of one to come', () => {
	const text = '石门港迎来丰收季\n\n　　港口将于7月1日扩建。\n\n　　11日晚，货船靠泊，码头上一派繁忙景象。\n';
	expect(figuresOf(text, '/drafts/20250617.txt').map(({ value }) => value)).toEqual(['2025-07-01', '2025-06-11']);
});

test('a paragraph of a hundred thousand figures without a full stop is read to its end', () => {
	const text = `石门港迎来丰收季\n\n　　${'2024年贸易额达5亿元，'.repeat(50_000)}货船有序靠泊。\n`;
	expect(figuresOf(text)).toHaveLength(100_000);
});

describe('for when and of what', () => {
	const said = (body: string) =>
		figuresOf(report(body), '/drafts/20250617.txt').flatMap(({ kind, text, measure, period }) =>
			kind === 'date' ? [] : [`${text} ${measure ?? '—'} ${period ?? '—'}`],
		);

	test.each([
		['昨晚8时开始售票，22时至次日5时暂停。', ['昨晚8时 — 2025-06-16', '22时至次日5时 — —']],
		['6月13日（星期五）上午9时30分，港口开工。', ['上午9时30分 — 2025-06-13']],
		[
			'2024年，吞吐量达1.2亿吨；发电量达56亿千瓦时，比2023年的50亿千瓦时增长12%。',
			['1.2亿吨 吞吐量 2024', '56亿千瓦时 发电量 2024', '50亿千瓦时 — 2023', '12% 发电量增长 2024'],
		],
		['去年吞吐量达到1.2亿吨，同比增长35%，环比下降2.1%。', ['1.2亿吨 吞吐量 2024', '35% 吞吐量增长 2024', '2.1% 吞吐量环比下降 2024']],
		['港口自2024年10月18日开航以来，吞吐量达到3万吨。', ['3万吨 吞吐量 2024-10-18/2025-06-17']],
		[
			'2024年，出口额5亿元，占贸易额12亿元的41.7%，这一比重为三年来最高。',
			['5亿元 出口额 2024', '12亿元 贸易额 2024', '41.7% — 2024', '三年 — —'],
		],
		['培训班今年还要再办两期，签约项目72个。', ['两期 — 2025/2025-06-17', '72个 签约项目 2025/2025-06-17']],
		['过去一天，产量达到120吨。', ['一天 — —', '120吨 产量 2025-06-17']],
		['截至目前，产量达到120吨。', ['120吨 产量 2025-06-17']],
		['未来两年提供300个培训名额。', ['两年 — —', '300个 培训名额 2025/2027']],
		['过去10年间，建成12座桥梁。', ['10年 — —', '12座 桥梁 2015/2025-06-17']],
		['春运昨天（6月5日）结束，数据显示，春运期间，客流量达84亿人次。', ['84亿人次 客流量 —']],
		['“十四五”以来，产量达到3万吨。', ['3万吨 产量 2021/2025-06-17']],
		['6月末，外汇储备为33174亿美元，较5月末上升322亿美元。', ['33174亿美元 外汇储备 2025-06-30', '322亿美元 外汇储备增长 2025-06-30']],
		['输气能力从2021年时的2600亿立方米提升至4120亿立方米。', ['2600亿立方米 输气能力 2021', '4120亿立方米 输气能力 —']],
		['绿氢年产能超22万吨，麦收进度过四成，利率下调至3%。', ['22万吨 绿氢年产能 —', '四成 麦收进度 —', '3% 利率 —']],
		['茶叶的贸易额同通车时相比增长超过70倍，市值蒸发约6万亿元。', ['70倍 贸易额增长 —', '6万亿元 市值下降 —']],
		['死亡的总人数已上升至303人。', ['303人 死亡的总人数 —']],
		['石门自由贸易试验区进出口498亿元。', ['498亿元 贸易试验区进出口 —']],
		['全县基本养老、失业保险参保人数分别为10万人、2万人。', ['10万人 全县基本养老保险参保人数 —', '2万人 失业保险参保人数 —']],
	])('%s', (body, expected) => expect(said(body)).toEqual(expected));

	test.each([
		['去年吞吐量同比增长35%，环比下降2.1%。', ['same time of the year before', 'period before']],
		['吞吐量比上年增长8%，比2020年翻了两番，是2013年的3倍。', ['year before', '2020', '2013']],
		['吞吐量增长8%，2020年建成3座码头。', [undefined, undefined]],
		['小麦面积比去年增加10万亩。', ['year before']],
		['实际使用外资同比增长5%，其余同比下降3%。', ['same time of the year before', 'same time of the year before']],
	])('measured from: %s', (body, expected) => {
		const said = figuresOf(report(body), '/drafts/20250617.txt').filter(({ kind }) => kind !== 'date');
		expect(said.map(({ base }) => base)).toEqual(expected);
	});

	test.each([
		['货物贸易进出口总值同比增长5%。', '进出口额增长'],
		['我国共授权发明专利104万件。', '授权发明专利'],
		['国家级非遗至今已超70项。', '国家级非遗'],
		['死亡的总人数为303人。', '死亡人数'],
	])('one name for one indicator: %s', (body, expected) => {
		expect(figuresOf(report(body)).find(({ indicator }) => indicator !== undefined)?.indicator).toBe(expected);
	});

	test('who sends a report is not whom its figures are of', () => {
		const [figure] = figuresOf('石门港迎来丰收季\n\n　　新华社南京6月16日电（记者方远）去年，贸易额达到948亿元。\n').filter(
			({ unit }) => unit === '元',
		);
		expect(figure?.scope).toEqual([]);
	});
});
