// Cards: what the reader of a hover sees, in both languages.
import { describe, expect, test } from 'vitest';
import { type CorpusPlace, type Evidence, type FigureRecord, type NameRecord, noEvidence } from '../../server/src/corpus/evidence.ts';
import type { NameProfile } from '../../server/src/corpus/profile.ts';
import { type CardOptions, findHover } from '../../server/src/features/hover.ts';
import { readingOf } from '../support/readings.ts';

const options: CardOptions = { locale: 'zh', theme: 'light', linkTo: (place) => `file:///papers/${place.path}#${place.span.start}` };

function card(marked: string, evidence: Evidence = noEvidence, change: Partial<CardOptions> = {}): string {
	const reading = readingOf(marked, evidence);
	return findHover(reading, reading.cursor, { ...options, ...change })?.markdown ?? '';
}

function place(date: string, sentence: string): CorpusPlace {
	return { path: `${date}.txt`, span: { start: 7, end: 9 }, headline: '清流镇修渠', date, sentence };
}

describe('the card of a name', () => {
	const known: Evidence = {
		...noEvidence,
		articles: 40,
		names: new Map([
			[
				'陆明远',
				{
					key: '陆明远',
					canonical: '陆明远',
					kind: 'person',
					mentions: 9,
					articles: 4,
					first: '2023-05-06',
					latest: '2025-06-17',
					titles: [{ title: '镇长', affiliation: '清流镇', count: 5, first: '2023-05-06', latest: '2025-06-17' }],
					places: [place('2025-06-17', '镇长陆明远*亲自*下田。')],
				},
			],
		]),
		neighbours: new Map([
			[
				'陆明远',
				[
					{
						key: '陆明元',
						canonical: '陆明元',
						kind: 'person',
						mentions: 2,
						articles: 1,
						first: undefined,
						latest: undefined,
						titles: [],
						places: [],
					},
				],
			],
		]),
	};

	test('here and in print', () => {
		expect(card('⟦陆明$0远⟧{person 陆明远 镇长 清流镇}来了，⟦老陆⟧{person 陆明远}笑了。', known).split(/ {2}\n|\n\n/u)).toEqual([
			'**陆明远** 人物 · 清流镇镇长',
			'本文 2 处，也写作 老陆',
			'已发表 4 篇 9 处 · 2023年5月6日首见 · 最近 2025年6月17日',
			'现任：**清流镇镇长**（2023年5月6日起，5 处）',
			'- 镇长陆明远\\*亲自\\*下田。 — [清流镇修渠 2025年6月17日](<file:///papers/2025-06-17.txt#7>)',
			'相近的名字：陆明元（1 篇）',
		]);
	});
	test('who shares no more than a bare title is not shown', () => {
		const other = (canonical: string, title: string, affiliation: string | undefined) => ({
			...{ key: canonical, canonical, kind: 'person' as const, mentions: 2, articles: 1, first: undefined, latest: undefined, places: [] },
			titles: [{ title, affiliation, count: 1, first: undefined, latest: undefined }],
		});
		const neighbours = new Map([
			['陆明远', [other('方宁', '镇长', '清流镇'), other('石大远', '镇长', undefined), other('陆明园', '镇长', undefined)]],
		]);
		const shown = card('⟦陆明$0远⟧{person 陆明远 镇长 清流镇}来了。', { ...known, neighbours });
		expect(shown).toContain('相近的名字：陆明园（1 篇）');
		expect(shown).toContain('担任过同一职务：方宁（1 篇）');
		expect(shown).not.toContain('石大远');
	});
	test('a post that another followed was held before; one without its body is the one with it', () => {
		const record = known.names.get('陆明远');
		const titles = [
			{ title: '副镇长', affiliation: '清流镇', count: 3, first: '2020-02-01', latest: '2022-12-30' },
			{ title: '镇长', affiliation: '清流镇', count: 5, first: '2023-05-06', latest: '2025-06-17' },
			{ title: '镇长', affiliation: undefined, count: 2, first: '2023-05-04', latest: '2024-06-17' },
		];
		const names = new Map([['陆明远', { ...(record as NameRecord), titles }]]);
		const shown = card('⟦陆明$0远⟧{person}来了。', { ...known, names }).split(/ {2}\n|\n\n/u);
		expect(shown).toContain('现任：**清流镇镇长**（2023年5月4日起，7 处）');
		expect(shown).toContain('曾任：清流镇副镇长（2020年2月1日至2022年12月30日，3 处）');
	});
	test('what the corpus was asked besides: other spellings, a chart, better sentences; and the way into the house list', () => {
		const profile: NameProfile = {
			forms: [
				{ text: '陆明远', articles: 3 },
				{ text: '老陆', articles: 1 },
			],
			months: [
				{ month: '2023-05', mentions: 2 },
				{ month: '2025-06', mentions: 7 },
			],
			places: [place('2023-05-06', '陆明远当选清流镇镇长。')],
		};
		const shown = card('⟦陆明$0远⟧{person}来了。', known, { profile, linkToListing: ({ text }) => `command:list?${text}` });
		expect(shown).toContain('见报写法：陆明远 3 篇、老陆 1 篇');
		expect(shown).toContain('[加入规范表](<command:list?陆明远>)');
		expect(shown).toContain('陆明远当选清流镇镇长。');
		expect(shown).not.toContain('亲自');
		const chart = /data:image\/svg\+xml;base64,([^)]+)/u.exec(shown)?.[1] ?? '';
		expect(Buffer.from(chart, 'base64').toString()).toContain('2025年6月 · 7');
	});
	test('a post is told with its holders of that country, not with those of others', () => {
		const holders = [
			{ name: '方宁', latest: '2025-06-17', places: [place('2025-06-17', '清流镇镇长方宁下田。')] },
			{ name: '陆明远', latest: '2023-05-06', places: [] },
		];
		const marked = '⟦东岚⟧{place}外长来访，⟦镇$0长⟧{title 镇长}⟦方宁⟧{person 方宁 镇长 清流镇}来了。';
		const shown = card(marked, known, { holders }).split(/ {2}\n|\n\n/u);
		expect(shown).toContain('见报任职者：**方宁**（最近 2025年6月17日）、陆明远（最近 2023年5月6日）');
		expect(shown.at(-1)).toContain('清流镇镇长方宁下田。');
		expect(card(marked, known, { holders: [] })).toContain('文中未写明国家或单位');
	});
	test('in English', () => {
		expect(card('⟦陆明$0远⟧{person}来了。', known, { locale: 'en' })).toContain(
			'9 mentions in 4 published articles · first 2023-05-06 · latest 2025-06-17',
		);
	});
	test('a name that was never in print', () => {
		expect(card('⟦方$0宁⟧{person}来了。', known)).toContain('已发表稿件中未见');
		expect(card('⟦方$0宁⟧{person}来了。')).not.toContain('已发表');
	});
	test('a name is shown as it is, whatever Markdown makes of its signs', () => {
		expect(card('⟦A_B*`<|$0⟧{organization}')).toContain('**A\\_B\\*\\`\\<\\|** 机构');
	});
});

describe('the card of a figure', () => {
	const record = (period: string, value: number): FigureRecord => ({
		indicator: '产量',
		measure: '产量',
		value,
		unit: '吨',
		approximation: 'exact',
		scope: [],
		period,
		place: place(`${period}-12-30`, `产量为${value}吨。`),
	});
	const history: Evidence = {
		...noEvidence,
		articles: 3,
		figures: new Map([['产量', [record('2023', 52_000), record('2022', 48_000), record('2022', 48_000)]]]),
	};

	test('in full and in short, with its history', () => {
		const lines = card('产量⟦5.6万$0吨⟧{quantity 56000 吨 产量 2024}。', history).split(/ {2}\n|\n\n|\n/u);
		expect(lines.slice(0, 2)).toEqual(['**56,000 吨 · 5.6万吨** 数量', '指标：产量 · 范围：未写明 · 时间：2024年']);
		expect(lines.slice(3)).toEqual([
			'- 2023年 **5\\.2万吨**：“产量为52000吨。” — [清流镇修渠 2023年12月30日](<file:///papers/2023-12-30.txt#7>)',
			'- 2022年 **4\\.8万吨**：“产量为48000吨。” — [清流镇修渠 2022年12月30日](<file:///papers/2022-12-30.txt#7>)',
		]);
	});
	test.each(['light', 'dark'] as const)('with a chart that brings its own %s background', (theme) => {
		const uri =
			/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/u.exec(
				card('产量⟦5.6万$0吨⟧{quantity 56000 吨 产量 2024}。', history, { theme }),
			)?.[1] ?? '';
		const svg = new TextDecoder().decode(Uint8Array.from(atob(uri), (unit) => unit.charCodeAt(0)));
		expect(svg).toContain('5.6万</text>');
		expect(svg).toMatch(theme === 'light' ? /<rect[^>]*fill="#ffffff"/u : /<rect[^>]*fill="#1f1f1f"/u);
		expect(uri.length).toBeLessThan(8192);
	});
	test('leads to all of the indicator, with its own unit and scope', () => {
		const shown: unknown[] = [];
		const indicatorLink = (given: unknown) => `command:${shown.push(given)}`;
		expect(card('产量⟦5.6万$0吨⟧{quantity 56000 吨 产量 2024 东岚,五国}。', history, { indicatorLink })).toContain(
			'在“指标对照”中查看全部',
		);
		expect(shown).toEqual([{ indicator: '产量', unit: '吨', scope: '东岚、五国' }]);
	});
	test('values of others are told as such, and no line is drawn through them', () => {
		const others: Evidence = { ...history, figures: new Map([['产量', [{ ...record('2023', 52_000), scope: ['清流镇'] }]]]) };
		const words = card('产量⟦5.6万$0吨⟧{quantity 56000 吨 产量 2024}。', others);
		expect(words).toContain('同一指标，其他范围：\n\n- 2023年');
		expect(words).not.toContain('data:');
	});
	test('a party that a text of its own country leaves out makes no other scope', () => {
		const scoped = (...scope: string[]): Evidence => ({ ...history, figures: new Map([['产量', [{ ...record('2023', 52_000), scope }]]]) });
		const words = (evidence: Evidence) => card('产量⟦5.6万$0吨⟧{quantity 56000 吨 产量 2024 东岚,五国}。', evidence);
		expect(words(scoped('五国'))).toContain('data:');
		expect(words(scoped('东岚'))).toContain('其他范围');
	});
	test('no chart of a single value', () => {
		expect(card('产量⟦5.6万$0吨⟧{quantity 56000 吨 产量 2024}。')).not.toContain('data:');
	});
	test('a date with its weekday', () => {
		expect(card('⟦6月17日$0⟧{date 2025-06-17}')).toBe('**2025年6月17日** 日期 · 星期二  \n农历五月廿二  \n原文未写年份，按上下文推算');
		expect(card('⟦2025年6月17日$0⟧{date 2025-06-17}')).toBe('**2025年6月17日** 日期 · 星期二  \n农历五月廿二');
		expect(card('⟦2025年2月30日$0⟧{date 2025-02-30}')).toBe('**2025年2月30日** 日期');
		expect(card('⟦2024年5月$0⟧{date 2024-05}', noEvidence, { locale: 'en' })).toBe('**2024-05** Date');
	});
	test('festivals and solar terms of a day', () => {
		expect(card('⟦2025年10月6日$0⟧{date 2025-10-06}')).toContain('农历八月十五 · 中秋节');
		expect(card('⟦2026年2月4日$0⟧{date 2026-02-04}')).toContain('立春');
	});
	test.each([
		['面积⟦15亩$0⟧{quantity 15 亩}', '= 1公顷'],
		['面积⟦620亩$0⟧{quantity 620 亩}', '≈ 41.33公顷'],
		['气温⟦100℉$0⟧{quantity 100 ℉}', '≈ 37.78℃'],
		['全长⟦3英里$0⟧{quantity 3 英里}', '≈ 4.828公里'],
	])('the same in other units: %s', (text, words) => {
		expect(card(text).replaceAll('\\', '')).toContain(`  \n${words}`);
	});
	test('money is never converted', () => {
		expect(card('价格⟦300美元$0⟧{quantity 300 美元}')).toBe('**300 美元** 数量');
	});
	test('a date without its year, and days from … to', () => {
		expect(card('⟦6月17日$0⟧{date --06-17}')).toBe('**6月17日** 日期  \n年份不明');
		expect(card('⟦6月16日至18日$0⟧{date 2025-06-16/2025-06-18}')).toContain('**2025年6月16日至18日** 日期 · 星期一 – 星期三');
	});
	test('a share', () => {
		expect(card('占⟦三成五$0⟧{percent 35 %}')).toBe('**35%** 百分比');
	});
});

describe('the card of a quotation', () => {
	test('who and by which verb', () => {
		expect(card('⟦方宁⟧{person}强调：“河水$0清了。”')).toBe('**讲话** 5 字  \n出自 方宁（强调）');
	});
	test('nobody', () => {
		expect(card('“河水$0清了，鱼也多了。”', noEvidence, { locale: 'en' })).toBe(
			'**Speech** 10 characters  \nNobody is named as its source',
		);
	});
});

test('no card where no fact stands', () => {
	expect(card('河水$0清了。')).toBe('');
});
