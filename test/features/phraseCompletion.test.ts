// Standard phrasings while one writes, as they are offered and as they stand in the text once taken.
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../server/src/article/read.ts';
import { noEvidence } from '../../server/src/corpus/evidence.ts';
import { extractFacts } from '../../server/src/facts/extract.ts';
import { phraseCompletions } from '../../server/src/features/completion/phrases.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { phraseChoices } from '../../server/src/features/phrases/choices.ts';
import { phraseDocumentation } from '../../server/src/features/phrases/documentation.ts';
import type { Reading } from '../../server/src/features/reading.ts';
import { createHouse } from '../../server/src/house/house.ts';
import { readAnyList } from '../../server/src/house/list.ts';
import { type Learnt, nothingLearnt } from '../../server/src/phrases/model.ts';
import { readPhrase } from '../../server/src/phrases/notation.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';

const opening =
	'山海合作论坛将举行\n\n　　本报清流6月5日电　冰岛总理奥拉松和外交部长顾云舟将出席第三届山海合作论坛。论坛6月16日在昆明举行。\n\n　　';

function at(marked: string, change: Partial<Reading> = {}): { readonly reading: Reading; readonly offset: number } {
	const offset = marked.indexOf('|');
	const file = readArticle(marked.replace('|', ''));
	return { reading: { file, facts: extractFacts(file), evidence: noEvidence, ...change }, offset };
}

function offered(marked: string, change?: Partial<Reading>) {
	return phraseCompletions({ ...at(marked, change), trigger: 'asked' });
}

describe('a phrasing is found', () => {
	test.each([
		['yyq', '出访 · 应邀出席'],
		['YYQ', '出访 · 应邀出席'],
		['应邀', '出访 · 应邀出席'],
		['yingyao', '出访 · 应邀出席'],
		['会谈', '会见 · 举行会谈'],
		['cyjz', '署名 · 参与记者'],
		['zengzhang', '数据 · 达到并增长'],
	])('by %s', (typed, name) => {
		const items = offered(`${opening}${typed}|`);
		expect(items.slice(0, 3).map(({ detail }) => detail)).toContain(name);
		expect(items[0]?.replace).toEqual({ start: opening.length, end: opening.length + typed.length });
	});

	test('behind other words, which stay', () => {
		const [item] = offered(`${opening}会后，ydbb|`, { house: house('名称,前缀,套语\n甲,,有代表表示，\n') });
		expect(item?.text).toBe('有代表表示，');
	});

	test('by its name before names that only begin so', async () => {
		const request = at(`${opening.replace('昆明', '大同市')}dt|`);
		const [first] = await completionsAt({ ...request, trigger: 'asked' }, neverCancelled);
		expect(first?.detail).toBe('电头 · 通讯社');
	});

	test('what was taken often before what was not', () => {
		const all = (uses?: ReadonlyMap<string, number>) =>
			phraseCompletions({ ...at(`${opening}ht|`), trigger: 'asked', uses }).map(({ key }) => key ?? '');
		const [first = '', second = '', third = ''] = all();
		expect(all(new Map([[third, 1]])).slice(0, 3)).toEqual([first, third, second]);
		// Twice is a habit.
		expect(all(new Map([[third, 2]])).slice(0, 3)).toEqual([third, first, second]);
	});

	test('not by one letter, nor in the middle of other words', () => {
		expect(offered(`${opening}y|`)).toEqual([]);
		expect(offered(`${opening}河水流过|`)).toEqual([]);
	});
});

describe('by the place in the article', () => {
	const groups = (marked: string) => offered(marked).map(({ detail }) => detail?.slice(0, 2));
	test('datelines come first where nothing is written yet', () => expect(groups('山海合作论坛将举行\n\n　　|')[0]).toBe('电头'));
	test('leads at the start of a paragraph', () => expect(groups(`${opening}|`)[0]).toBe('导语'));
	test('some of them before the names of the article, which stay in sight', async () => {
		const all = await completionsAt({ ...at(`${opening}|`), trigger: 'asked' }, neverCancelled);
		const firstName = all.findIndex(({ text }) => text === '奥拉松');
		expect(all[0]?.detail).toMatch(/^导语/u);
		expect(firstName).toBeGreaterThan(0);
		expect(firstName).toBeLessThan(10);
		expect(all.slice(firstName).some(({ kind }) => kind === 'phrase')).toBe(true);
	});
});

describe('slots are filled', () => {
	const insert = (typed: string, name: string) => offered(`${opening}${typed}|`).find(({ detail }) => detail === name)?.insert?.text ?? '';

	test('with persons and their posts, the country asked for before the others', () => {
		const text = insert('yyq', '出访 · 应邀出席');
		expect(text).toMatch(/^应\$\{1\|冰岛总理奥拉松,外交部长顾云舟\|\}邀请，\$\{4\|外交部长顾云舟,/u);
		expect(text).toContain('第三届山海合作论坛');
	});

	test('with every post that a person holds now, the office between states before that of a party', () => {
		const record = {
			...{
				key: '顾云舟',
				canonical: '顾云舟',
				kind: 'person' as const,
				mentions: 90,
				articles: 80,
				first: '2020-01-05',
				latest: '2025-06-04',
				places: [{ path: '/a.txt', span: { start: 4, end: 7 }, headline: '到访', date: '2025-06-04', sentence: '国家主席顾云舟到访。' }],
			},
			titles: [
				{ title: '主席', affiliation: undefined, count: 40, first: '2023-03-05', latest: '2025-06-04' },
				{ title: '总书记', affiliation: undefined, count: 50, first: '2023-01-05', latest: '2025-06-04' },
				{ title: '同志', affiliation: undefined, count: 60, first: '2020-03-05', latest: '2025-06-03' },
				{ title: '省长', affiliation: '湖山省', count: 60, first: '2020-01-05', latest: '2022-12-05' },
			],
		};
		const evidence = { ...noEvidence, articles: 90, names: new Map([['顾云舟', record]]) };
		const text = (typed: string, name: string) =>
			offered(`顾云舟抵达雷克雅未克\n\n　　${typed}|`, { evidence }).find(({ detail }) => detail === name)?.insert?.text;
		expect(text('dd', '出访 · 抵达')).toContain('|国家主席顾云舟,总书记顾云舟|');
		expect(text('zz', '导语 · 主持会议') ?? text('zc', '导语 · 主持会议')).toContain('|总书记顾云舟,国家主席顾云舟|');
	});

	test('with the post as it is written here, and with bodies that can tell something', () => {
		const draft = opening.replace('和外交部长顾云舟', '和国家主席顾云舟、清流县水务局局长方宁').replace('山海合作论坛将', '“云桥”行动将');
		const text = (typed: string, name: string) => offered(`${draft}${typed}|`).find(({ detail }) => detail === name)?.insert?.text;
		expect(text('yyq', '出访 · 应邀出席')).toMatch(/邀请，[^，]*国家主席顾云舟/u);
		expect(text('hx', '导语 · 记者获悉')).toMatch(/从\$\{\d+:清流县水务局\}获悉/u);
	});

	test('with the country of a city, and with another than one’s own where one goes there', () => {
		const text = offered('从中国到雷克雅未克\n\n　　dd|').find(({ detail }) => detail === '出访 · 抵达')?.insert?.text;
		expect(text).toMatch(/抵达\$\{\d+:雷克雅未克\}，.*对.*\|冰岛,中国\|/u);
	});

	test('with days and places of the event', () => {
		expect(insert('闭幕', '结尾 · 大会闭幕')).toMatch(/第三届山海合作论坛.*6月\d+日.*在\$\{3[:|]昆明/u);
	});

	test('with reporters where somebody signs, and only there', () => {
		const signed = opening.replace('6月5日电', '6月5日电（记者 高凤林 王芳）');
		const text = (typed: string, name: string) => offered(`${signed}${typed}|`).find(({ detail }) => detail === name)?.insert?.text;
		expect(text('dt', '电头 · 两名记者')).toMatch(/（记者 \$\{\d\|高凤林,王芳\|\} \$\{\d\|王芳,高凤林\|\}）/u);
		expect(text('ht', '会见 · 举行会谈')).not.toContain('高凤林');
		const first = offered('山路修通了\n\n　　新华社昆明6月5日电（记者 高凤林）hx|');
		const learned = first.find(({ detail }) => detail === '导语 · 记者获悉');
		expect(learned?.insert?.text).toContain(':机构}获悉');
	});

	test('with the choice first that the event is', () => {
		expect(insert('持续至', '结尾 · 将持续至')).toMatch(/^\$\{1\|论坛,展会,/u);
	});

	test('and left to the writer where nothing is known', () => {
		const text = offered('|').find(({ detail }) => detail === '电头 · 通讯社')?.insert?.text ?? '';
		expect(text).toBe(
			// biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's notation.
			'${1|新华社,本报,本台|}${2:地点}${3:${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日}${4|电,讯,专电|}（记者 ${5:姓名}）$0',
		);
	});
});

describe('behind a name', () => {
	test('the verbs that go with it in the corpus come first', () => {
		const learnt: Learnt = { ...nothingLearnt, verbs: new Map([['顾云舟', ['重申', '表示']]]) };
		const verbs = offered(`${opening}顾云舟|`, { evidence: { ...noEvidence, learnt } }).map(({ text }) => text);
		expect(verbs.slice(0, 3)).toEqual(['重申，', '表示，', '说，']);
		const [first] = offered(`${opening}会后，顾云舟|`);
		const start = opening.length + '会后，'.length;
		expect(first).toMatchObject({ replace: { start, end: start + 3 }, insert: { text: '顾云舟表示，' } });
	});
	test('while one types only of whom the corpus has some, and not where the line may end', () => {
		const learnt: Learnt = { ...nothingLearnt, verbs: new Map([['顾云舟', ['重申']]]) };
		const typed = (marked: string) =>
			phraseCompletions({ ...at(marked, { evidence: { ...noEvidence, learnt } }), trigger: 'typed' }).map(({ text }) => text)[0];
		expect(typed(`${opening}会后，顾云舟|`)).toBe('重申，');
		expect(typed(`${opening}顾云舟|`)).toBe('重申，');
		expect(typed(`${opening}会后，奥拉松|`)).toBeUndefined();
		expect(typed(opening.replace('将举行', '将举行 奥拉松会见顾云舟|').trimEnd())).toBeUndefined();
		expect(typed(`${opening}本报记者　顾云舟|`)).toBeUndefined();
	});
	test('they stay where phrasings begin with the name, and stand before them and before names', async () => {
		const lists = { house: house('名称,前缀,套语\n甲,,顾云舟当天说，\n') };
		const all = await completionsAt({ ...at(`${opening}顾云舟|`, lists), trigger: 'asked' }, neverCancelled);
		expect(all[0]?.text).toBe('表示，');
		expect(all.map(({ text }) => text)).toContain('顾云舟当天说，');
	});
});

describe('what the corpus taught', () => {
	const place = { path: '/a.txt', span: { start: 3, end: 9 }, headline: '修路', date: '2025-06-01', sentence: '截至6月1日，已修路3公里。' };
	const phrase = {
		...{ id: '截至〈日期〉，已修路〈数值〉。', origin: 'learnt' as const, group: '数据', name: '', prefixes: [], description: '' },
		...{ parts: readPhrase('截至〈日期〉，已修路〈数值〉。').parts, articles: 12, uses: [place] },
	};
	const evidence = { ...noEvidence, learnt: { ...nothingLearnt, phrases: [phrase] } };

	test('is offered and says where it was printed', () => {
		const { reading } = at(`${opening}jzyxl|`, { evidence });
		const [item] = offered(`${opening}jzyxl|`, { evidence });
		expect(item?.text).toBe(phrase.id);
		const words = phraseDocumentation(reading, item?.key ?? '', { locale: 'zh', theme: 'light', linkTo: ({ path }) => path });
		expect(words).toContain('见于语料 · 约 12 篇用过');
		expect(words).toContain('- 截至6月1日，已修路3公里。 — [修路 2025年6月1日](</a.txt>)');
	});
});

describe('the list to look through', () => {
	test("has the newsroom's own first, each as it would read", () => {
		const { reading, offset } = at(`${opening}|`, { house: house('分组,名称,套语\n导语,镇里,〈姓名〉来到〈地点〉，\n') });
		const [first, ...others] = phraseChoices(reading, offset);
		expect(first).toMatchObject({
			label: '〈姓名〉来到〈地点〉，',
			origin: 'house',
			preview: expect.stringMatching(/^(?:奥拉松|顾云舟)来到/u),
		});
		expect(others.length).toBeGreaterThanOrEqual(80);
	});

	test('nobody is a country of the lists, however like a name it sounds', () => {
		const lists = { house: house('规范写法,类别,国家/单位,职务\n苏曼·塔帕尔,人名,贝鲁恩,首相\n') };
		const { reading, offset } = at('　　本报清流6月5日电　首相塔帕尔今天抵达，贝鲁恩人至今记得这座桥。\n\n　　|', lists);
		expect(reading.facts.names).toContainEqual(expect.objectContaining({ kind: 'person', text: '贝鲁恩' }));
		const read = phraseChoices(reading, offset).map(({ preview }) => preview);
		expect(read.some((words) => words.includes('塔帕尔'))).toBe(true);
		expect(read.filter((words) => words.includes('贝鲁恩'))).toEqual([]);
	});
});

function house(csv: string) {
	return createHouse([{ path: 'phrases.csv', ...readAnyList('phrases.csv', csv) }]);
}
