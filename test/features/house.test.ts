// What the newsroom's own lists add for someone who writes: the right form in the card, and names to choose from.
import { expect, test } from 'vitest';
import { completionsAt } from '../../server/src/features/completion.ts';
import { findHover } from '../../server/src/features/hover.ts';
import { createHouse } from '../../server/src/house/house.ts';
import { readHouseList } from '../../server/src/house/list.ts';
import { neverCancelled } from '../../server/src/util/cancellation.ts';
import { type MarkedReading, readingOf } from '../support/readings.ts';

const list = [
	'规范写法,类别,国家/单位,职务,起止日期,误写,备注',
	'顾云舟,人名,东岚,外交部长,2023-03-11至今,顾云州,名“舟”',
	'顾安之,人名,东岚,财政部长,,,',
	'顾全大局,术语,,,,,',
].join('\n');
const house = createHouse([{ path: '/room/house/names.csv', entries: readHouseList(list).entries }]);

function card(marked: string, locale: 'zh' | 'en' = 'zh'): string | undefined {
	const reading = { ...readingOf(marked), house };
	return findHover(reading, reading.cursor, { locale, theme: 'light', linkTo: ({ path, span }) => `${path}#${span.start}` })?.markdown;
}

test('a card says how the list has it, since when, and leads to the row', () => {
	const text = card('⟦顾$0云舟⟧{person}表示欢迎。\n');
	expect(text).toContain('规范写法：**顾云舟** · 东岚外交部长（2023-03-11至今） · 名“舟” — [names.csv 第2行](</room/house/names.csv#');
});

test('also of a form that must not be written', () => {
	expect(card('⟦顾$0云州⟧{person}表示欢迎。\n', 'en')).toContain('House form: **顾云舟** · 东岚外交部长 (since 2023-03-11)');
});

test('and nothing of a name that is not listed', () => {
	expect(card('⟦陆$0知远⟧{person}表示欢迎。\n')).not.toContain('规范写法');
});

async function offered(reading: MarkedReading): Promise<string[]> {
	const completions = await completionsAt({ reading, offset: reading.cursor, trigger: 'typed' }, neverCancelled);
	return completions.map(({ text }) => text);
}

test('names of the list are offered, terms are not, and a forbidden form of the article is not offered again', async () => {
	const reading = { ...readingOf('⟦顾云州⟧{person}致辞。\n\n随后，顾$0\n'), house };
	expect(await offered(reading)).toEqual(['顾云舟', '顾安之']);
});

test('behind a post those who hold it by the list', async () => {
	const reading = { ...readingOf('东岚财政部长$0\n'), house };
	expect(await offered(reading)).toEqual(['顾安之']);
});
