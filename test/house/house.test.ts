// House lists together: what they say of a name, and what they say against each other.
import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../server/src/house/conflicts.ts';
import { createHouse, noHouse, postsAt } from '../../server/src/house/house.ts';
import { readHouseList } from '../../server/src/house/list.ts';

const names = [
	'规范写法,类别,国家/单位,职务,起止日期,别名,误写',
	'陆知远,人名,东岚,外交部长,2016—2023-03-11,,',
	'顾云舟,人名,东岚,外交部长,2023-03-11至今,,顾云州',
	'东岚—瑟兰铁路,机构,,,,望卡铁路,东岚瑟兰铁路',
	'蓝色伙伴关系,术语,,,,,兰色伙伴关系、蓝色伙伴',
	'WTO,术语,,,,,WT0',
].join('\n');

const house = houseOf(names);

function houseOf(...texts: readonly string[]) {
	return createHouse(texts.map((text, index) => ({ path: `/house/${index}.csv`, entries: readHouseList(text).entries })));
}

test('a name under its own key whatever dash it is written with, and under its alias', () => {
	expect(house.find('东岚-瑟兰铁路')?.canonical).toBe('东岚—瑟兰铁路');
	expect(house.ofAlias('望卡铁路').map(({ canonical }) => canonical)).toEqual(['东岚—瑟兰铁路']);
	expect(house.ofMisspelling('顾云州')?.canonical).toBe('顾云舟');
	expect(noHouse.find('顾云舟')).toBeUndefined();
});

test('posts at a day', () => {
	const holders = (iso: string) => house.names.filter((name) => postsAt(name, iso).length > 0).map(({ canonical }) => canonical);
	expect(holders('2020-01-01')).toEqual(['陆知远']);
	expect(holders('2024')).toEqual(['顾云舟']);
});

test('rows of one name are one name with several posts', () => {
	const text = '规范写法,国家/单位,职务,起止日期\n麦冬生,芦汀村,会计,2022\n麦冬生,芦汀村,村委会主任,2024至今\n';
	const [name, ...others] = houseOf(text).names;
	expect(others).toEqual([]);
	expect(name?.posts.map(({ title }) => title)).toEqual(['会计', '村委会主任']);
	expect(name?.places.map(({ line }) => line)).toEqual([2, 3]);
});

test.each([
	['深化⟦兰色伙伴关系⟧。', '蓝色伙伴关系'],
	['深化蓝色伙伴关系。', undefined],
	['成为⟦蓝色伙伴⟧。', '蓝色伙伴关系'],
	['加入⟦WT0⟧。', 'WTO'],
	['编号XWT09。', undefined],
])('misspellings in %s', (marked, canonical) => {
	const text = marked.replaceAll(/[⟦⟧]/gu, '');
	const found = house.misspellingsIn(text);
	expect(found.map(({ name }) => name.canonical)).toEqual(canonical === undefined ? [] : [canonical]);
	for (const { at } of found) expect(text.slice(at.start, at.end)).toBe(/⟦(.*)⟧/u.exec(marked)?.[1]);
});

test('names one character away, and no others', () => {
	const canonical = (key: string) => house.near(key).map((name) => name.canonical);
	expect(canonical('顾云洲')).toEqual(['顾云舟']);
	expect(canonical('顾舟云')).toEqual(['顾云舟']);
	expect(canonical('顾长卿')).toEqual([]);
});

describe('contradictions', () => {
	const codes = (...texts: readonly string[]) =>
		findConflicts(texts.map((text) => readHouseList(text).entries)).map((found, list) =>
			found.map(({ code, span }) => `${code}: ${texts[list]?.slice(span.start, span.end)}`),
		);

	test('a row twice, in one list or in two', () => {
		const rows = '规范写法,职务\n顾云舟,外长\n顾云舟,外长\n';
		expect(codes(rows)).toEqual([['duplicate: 顾云舟']]);
		expect(codes('规范写法\n雁洲\n', '规范写法\n雁洲\n')).toEqual([[], ['duplicate: 雁洲']]);
	});

	test('two posts of one person are none', () => {
		expect(codes('规范写法,职务,起止日期\n顾云舟,外长,2023\n顾云舟,副总理,2025\n')).toEqual([[]]);
	});

	test('an alias that is another row, and a misspelling that is right elsewhere', () => {
		const first = '规范写法,别名,误写\n雁洲市,雁洲,燕州\n雁洲,,\n';
		expect(codes(first, '规范写法\n燕州\n')).toEqual([['alias-is-canonical: 雁洲', 'misspelling-is-canonical: 燕州'], []]);
		expect(houseOf(first, '规范写法\n燕州\n').misspellingsIn('抵达燕州。')).toEqual([]);
	});
});
