// What helps while writing and correcting: names offered, fixes applied.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/src/checks/frame/model.ts';
import { type CodeAction, codeActionsIn } from '../../server/src/features/codeActions.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { readMarks } from '../support/marks.ts';
import { readingOf } from '../support/readings.ts';

describe('completion', () => {
	/** The texts after taking each completion. */
	async function completed(marked: string, trigger: 'typed' | 'asked' = 'typed'): Promise<string[]> {
		const reading = readingOf(marked);
		const { text } = reading.file;
		const offered = await completionsAt({ reading, offset: reading.cursor, trigger }, neverCancelled);
		return offered.map(({ text: put, replace }) => {
			const taken = text.slice(0, replace.start) + put + text.slice(replace.end);
			return taken.slice(taken.lastIndexOf('\n') + 1);
		});
	}

	const before = '⟦陆明远⟧{person 陆明远 镇长 清流镇}和⟦方宁⟧{person}写了《⟦清流县志⟧{work}》，⟦陆明远⟧{person}念了。\n\n';

	test('who holds a post', async () => {
		expect(await completed(`${before}镇长$0`)).toEqual(['镇长陆明远']);
	});
	test('documents behind an opening mark', async () => {
		expect(await completed(`${before}翻开《$0`)).toEqual(['翻开《清流县志》']);
		expect(await completed(`${before}翻开《清$0》`)).toEqual(['翻开《清流县志》']);
	});
	test('a name that has been begun', async () => {
		expect(await completed(`${before}问方$0`)).toEqual(['问方宁']);
	});
	test('the people of a country with their posts', async () => {
		const country = '⟦东岚⟧{place}外长⟦顾云舟⟧{person 顾云舟 外长 东岚}来访。\n\n';
		expect(await completed(`${country}会见了⟦东岚⟧{place}$0`)).toEqual(['会见了东岚外长顾云舟']);
	});
	test('of a country that only its people tell, and not the holder of a lesser post', async () => {
		const people =
			'诺兰国总统⟦阿利·捷尔穆诺夫⟧{person 阿利·捷尔穆诺夫 总统 诺兰国}和外交部长⟦顾云舟⟧{person 顾云舟 外交部长 东岚}、部长⟦方宁⟧{person 方宁 部长 商务部}来访。\n\n';
		expect(await completed(`${people}会见了诺兰国$0`)).toEqual(['会见了诺兰国总统阿利·捷尔穆诺夫']);
		expect(await completed(`${people}会见了外交部长$0`)).toEqual(['会见了外交部长顾云舟']);
	});
	test('by pinyin and its initials', async () => {
		expect(await completed(`${before}问fn$0`)).toEqual(['问方宁']);
		expect(await completed(`${before}问luming$0`)).toEqual(['问陆明远']);
		expect(await completed(`${before}问WTOlu$0`)).toEqual([]);
	});
	test('an event by its name without the number it has, which is put where none stands yet', async () => {
		const forum = '⟦第三届山海合作论坛⟧{event}开幕。\n\n';
		expect(await completed(`${forum}出席shhz$0`)).toEqual(['出席第三届山海合作论坛']);
		expect(await completed(`${forum}出席山海$0`)).toEqual(['出席第三届山海合作论坛']);
		expect(await completed(`${forum}出席第四届shhz$0`)).toEqual(['出席第四届山海合作论坛']);
	});
	test('a list that comes late fits what has been typed meanwhile', async () => {
		const found = async (typed: string) => {
			const reading = readingOf(`${before}问${typed}$0`);
			return (await completionsAt({ reading, offset: reading.cursor, trigger: 'typed' }, neverCancelled))[0]?.filter;
		};
		expect(await found('陆明')).toBe('陆明远');
		expect(await found('lm')).toBe('lmy');
		expect(await found('lum')).toBe('lumingyuan');
	});
	test('whatever the article has, for whoever asks', async () => {
		const names = (await completed(`${before}$0`, 'asked')).filter((text) => !/[〈。，]/u.test(text));
		expect(names.slice(0, 3)).toEqual(['陆明远', '方宁', '清流县志']);
	});
	test('nothing out of nothing', async () => {
		expect(await completed(`${before}河水$0`)).toEqual([]);
	});
});

describe('fixes', () => {
	/** Each `⟦错⟧{对}` is a finding whose fix is the label; `/` in the label parts several fixes. */
	function actions(marked: string, change: Partial<Finding> = {}): { readonly text: string; readonly actions: CodeAction[] } {
		const { text, spans, cursor = 0 } = readMarks(marked);
		const findings = spans.map(({ start, end, label = '' }): Finding => {
			const fixes = label.split('/').map((newText) => ({ title: { zh: newText, en: newText }, edits: [{ start, end, newText }] }));
			return { id: 'typo', severity: 'warning', span: { start, end }, message: { zh: '错', en: 'wrong' }, related: [], fixes, ...change };
		});
		return { text, actions: codeActionsIn(findings, { start: cursor, end: cursor }) };
	}

	function applied(marked: string, change?: Partial<Finding>): string[] {
		const { text, actions: offered } = actions(marked, change);
		return offered.map(({ edits }) =>
			edits.toReversed().reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text),
		);
	}

	test('of the finding under the cursor, then of all like it', () => {
		expect(applied('⟦$0帐⟧{账}户和⟦帐⟧{账}单')).toEqual(['账户和帐单', '账户和账单']);
	});
	test('nothing elsewhere', () => {
		expect(applied('⟦帐⟧{账}户$0和⟦帐⟧{账}单')).toEqual([]);
	});
	test('where there is a choice, nobody chooses for all', () => {
		expect(applied('⟦$0帐⟧{账/脏}户和⟦帐⟧{账/脏}单')).toEqual(['账户和帐单', '脏户和帐单']);
		expect(actions('⟦$0帐⟧{账/脏}户').actions.some((action) => action.preferred)).toBe(false);
	});
	test('what rests on another article is looked at one by one', () => {
		const related = [{ path: '/papers/a.txt', span: { start: 0, end: 1 }, message: { zh: '见此', en: 'here' } }];
		expect(applied('⟦$0帐⟧{账}户和⟦帐⟧{账}单', { related })).toEqual(['账户和帐单']);
	});
});
