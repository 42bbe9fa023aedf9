// Facts of geography that the reference data must know, and that its tables agree with each other.
import { describe, expect, test } from 'vitest';
import { allCountries, allTerritories, findCountries, findCountry } from '../../server/src/facts/places/countries.ts';
import { allProvinces, findDivisions, lineOf } from '../../server/src/facts/places/divisions.ts';
import { allRenamings, holdsOn, renamingsOf } from '../../server/src/facts/places/renamings.ts';

/** `undefined` where one of the two is no division. */
function liesIn(inner: string, outer: string): boolean | undefined {
	const found = findDivisions(inner);
	if (found.length === 0 || findDivisions(outer).length === 0) return undefined;
	return found.some((division) => lineOf(division).some(({ name, short }) => name === outer || short === outer));
}

describe('divisions', () => {
	test.each([
		['张家界', '湖南', true],
		['张家界市', '湖北省', false],
		['慈利县', '张家界市', true],
		['慈利县', '湖南', true],
		['仙桃市', '湖北', true],
		['浦东新区', '上海', true],
		['朝阳区', '北京', true],
		['朝阳区', '吉林', true],
		['朝阳区', '辽宁', false],
		['玉田县', '唐山市', true],
		['雄县', '保定', true],
		['和康县', '新疆', true],
		['西沙区', '三沙市', true],
		['油尖旺区', '香港', true],
		['清河湾市', '湖南', undefined],
	])('%s lies in %s: %s', (inner, outer, expected) => {
		expect(liesIn(inner, outer)).toBe(expected);
	});

	test('have a level and a way up to the province', () => {
		const line = (name: string) =>
			findDivisions(name)
				.slice(0, 1)
				.flatMap(lineOf)
				.map((division) => `${division.name} ${division.level}`);
		expect(line('慈利县')).toEqual(['慈利县 county', '张家界市 prefecture', '湖南省 province']);
		expect(line('仙桃')).toEqual(['仙桃市 county', '湖北省 province']);
		expect(line('海淀')).toEqual(['海淀区 county', '北京市 province']);
		expect(line('石家庄高新技术产业开发区')[0]).toContain('zone');
	});

	test('are 34 of the first level, each with its characters, and a seat where there is one', () => {
		const provinces = allProvinces();
		expect(provinces.length).toBe(34);
		const letters = provinces.flatMap((province) => province.letters);
		expect(new Set(letters).size).toBe(letters.length);
		for (const { division, seat } of provinces) if (seat) expect([seat, liesIn(seat, division.name)]).toEqual([seat, true]);
		expect(provinces.find(({ letters: [first] }) => first === '川')?.seat).toBe('成都市');
	});
});

describe('renamings', () => {
	test.each([
		['襄樊市', '2010-12-09', '襄阳市', '湖北省'],
		['襄樊', '2010-12-09', '襄阳市', '湖北省'],
		['大庸市', '1994-04', '张家界市', '湖南省'],
		['思茅市', '2007', '普洱市', '云南省'],
		['蓬莱市', '2020-06-05', '蓬莱区', '山东省'],
		['南郊区', '2018-02-09', '云冈区', '山西省'],
		['凤翔县', '2021-01-29', '凤翔区', '陕西省'],
		['玉环县', '2017-04-09', '玉环市', '浙江省'],
	])('%s: since %s %s in %s', (name, date, to, province) => {
		expect(renamingsOf(name)).toMatchObject([{ date, to, province }]);
	});

	test('a name that did not change is no old name', () => {
		expect(renamingsOf('玉环')).toEqual([]);
		expect(renamingsOf('襄阳市')).toEqual([]);
	});

	test('a division that was renamed twice goes on to its present name', () => {
		const [first] = renamingsOf('中甸县');
		expect(renamingsOf(first?.to ?? '').map(({ to }) => to)).toEqual(['香格里拉市']);
	});

	test('a division that moved to another prefecture', () => {
		expect(renamingsOf('公主岭市')).toMatchObject([{ parent: '四平市', newParent: '长春市', to: '公主岭市' }]);
	});

	test('hold from their day on; in a month of which the day is not known nothing is said', () => {
		const [xiangyang] = renamingsOf('襄樊市');
		const on = (iso: string | undefined) => xiangyang && holdsOn(xiangyang, iso);
		expect(['2009', '2010-12-08', '2010-12-09', '2011', '2010-12', '2010', '--06-15', undefined].map(on)).toEqual([
			false,
			false,
			true,
			true,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
	});

	test('lead to divisions that there are, in the same province, and from such as there are no more', () => {
		const wrong = allRenamings().filter(({ province, parent, newParent, from, to }) => {
			const home = newParent ?? parent ?? province;
			const there = findDivisions(to).some((division) => division.name === to && lineOf(division).some(({ name }) => name === home));
			const later = allRenamings().some((next) => next.from === to && next.province === province);
			const old = parent ?? province;
			const still = from !== to && findDivisions(from).some((division) => division.name === from && division.parent?.name === old);
			return (!there && !later) || still;
		});
		expect(wrong).toEqual([]);
	});
});

describe('countries and regions', () => {
	test.each([
		['哈', ['哈萨克斯坦']],
		['乌', ['乌兹别克斯坦', '乌克兰']],
		['吉', ['吉尔吉斯斯坦']],
		['吉尔吉斯共和国', ['吉尔吉斯斯坦']],
		['巴林王国', ['巴林']],
		['格陵兰', ['格陵兰']],
		['诺兰国', []],
	])('%s is %j', (name, expected) => {
		expect(findCountries(name).map((country) => country.name)).toEqual(expected);
	});

	test.each([
		['哈萨克斯坦', '阿斯塔纳', '亚洲'],
		['缅甸', '内比都', '亚洲'],
		['布隆迪', '基特加', '非洲'],
		['库克群岛', '阿瓦鲁阿', '大洋洲'],
		['波斯尼亚和黑塞哥维那', '萨拉热窝', '欧洲'],
	])('%s: %s, %s', (name, capital, continent) => {
		expect(findCountry(name)).toMatchObject({ capital, continent });
	});

	test('names that were given up are none', () => {
		const names = new Set([...allCountries(), ...allTerritories()].flatMap(({ name, full, capital }) => [name, full, capital]));
		for (const stale of ['缅甸联邦', '努尔苏丹', '斯威士兰王国', '马其顿共和国', '布琼布拉', '巴林国']) expect(names).not.toContain(stale);
	});

	test('are each on one continent, under a name of their own', () => {
		const countries = allCountries();
		expect(countries.filter(({ continent }) => !continent)).toEqual([]);
		expect(new Set(countries.map(({ name }) => name)).size).toBe(countries.length);
		expect(new Set(countries.map(({ continent }) => continent)).size).toBe(6);
		for (const { state } of allTerritories()) if (state) expect(findCountry(state)?.name).toBe(state);
	});
});
