// Which names are countries, and in which country a capital or large city lies. From the reference data; knows no text.
import { allCountries, foreignCities } from '../../../facts/places/countries.ts';

let countries: ReadonlySet<string> | undefined;
let cities: ReadonlyMap<string, string | undefined> | undefined;

/** By its canonical name: `哈萨克斯坦`. */
export function isCountry(name: string | undefined): boolean {
	countries ??= new Set(allCountries().map((country) => country.name));
	return name !== undefined && countries.has(name);
}

/** `undefined` for a city not known, or known in two countries. */
export function countryOfCity(city: string): string | undefined {
	cities ??= readCities();
	return cities.get(city);
}

/** Names that also stand for something else: a region over borders, a town elsewhere, a kind of thing. */
const doubtful =
	/^(?:克什米尔|旁遮普.*|中央省|北方省|维多利亚.*|乔治敦|圣地亚哥|圣何塞|圣多明各|圣萨尔瓦多|圣胡安|圣约翰.*|金斯敦|牛津|剑桥|华盛顿|伯明翰|亚历山大|克里米亚|顿巴斯|库尔斯克.*|高加索|科尔多瓦|巴伦西亚|瓦伦西亚|列宁格勒|克里姆林宫|白宫|五角大楼|不列颠|达尔文|好望角|琉球|板门店|远东.*|胡志明|苏克雷|墨西哥城|的黎波里|蒙罗维亚|马德里|利马|北京|奥克兰|纽卡斯尔|珀斯|汉密尔顿|曼彻斯特|里士满|波特兰|圣克鲁斯|拉巴斯|加沙.*|约旦河西岸|耶路撒冷|拉法口岸)$/u;

function readCities(): Map<string, string | undefined> {
	const found = new Map<string, string | undefined>();
	const add = (city: string, country: string) => {
		if (city.length < 2 || city === country || doubtful.test(city.replace(/(?<=..)市$/u, ''))) return;
		found.set(city, found.has(city) && found.get(city) !== country ? undefined : country);
	};
	for (const { name, capital } of allCountries()) add(capital ?? '', name);
	for (const [name, cities] of foreignCities()) for (const city of cities) add(city, name);
	for (const { name, full, others, capital } of allCountries())
		for (const form of [name, full, ...others]) if (form !== capital) found.delete(form);
	return found;
}
