// Countries and regions by any of their names: short, full, in one character; with capital, continent and well-known cities.
// The one reader of their table. Knows no text, and not which of several a character means.
import data from '../../../../corpus/reference/countries.json' with { type: 'json' };

export interface Country {
	/** `哈萨克斯坦`. */
	readonly name: string;
	/** `哈萨克斯坦共和国`; the short name where the state has no other. */
	readonly full: string;
	/** `哈`; `白俄` where one character is not usual, `undefined` where there is no short form at all. */
	readonly letter: string | undefined;
	/** `undefined` where sources differ or Chinese copy names none. */
	readonly capital: string | undefined;
	/** Other short names: `俄联邦`. */
	readonly others: readonly string[];
	readonly continent: string | undefined;
	/** `丹麦` of 格陵兰: the state that a region belongs to; `undefined` for states, and where that is disputed. */
	readonly state: string | undefined;
}

let countries: readonly Country[] | undefined;
let byName: ReadonlyMap<string, readonly Country[]> | undefined;
let byCity: ReadonlyMap<string, string> | undefined;

/** By short, full, other or one-character name: `哈` is one, `乌` is two, `尼` only 尼泊尔. */
export function findCountries(name: string): readonly Country[] {
	byName ??= build();
	return byName.get(name) ?? [];
}

/** By its own or its full name; what one character may mean does not count. */
export function findCountry(name: string): Country | undefined {
	return findCountries(name).find((country) => country.letter !== name || country.name === name);
}

export function allCountries(): readonly Country[] {
	countries ??= readCountries();
	return countries;
}

/** Foreign cities, states and districts that the news names often, by country: no capitals. */
export function foreignCities(): readonly (readonly [country: string, cities: readonly string[]])[] {
	return Object.entries<string>(data.cities).map(([country, list]) => [country, list.split(' ')]);
}

/** `哈萨克斯坦` of its capital and of the cities above; `undefined` for places at home. */
export function countryOfCity(city: string): string | undefined {
	byCity ??= new Map([
		...foreignCities().flatMap(([country, cities]) => cities.map((name): [string, string] => [name, country])),
		...allCountries().flatMap(({ name, capital }): [string, string][] =>
			capital === undefined || name === '中国' ? [] : [[capital, name]],
		),
	]);
	return byCity.get(city);
}

/** States that are no more, and older names: `苏联`. */
export function formerStates(): readonly string[] {
	return data.former.split(' ');
}

function readCountries(): Country[] {
	const continents = new Map(
		Object.entries<string>(data.continents).flatMap(([continent, list]) =>
			list.split(' ').map((name): [string, string] => [name, continent]),
		),
	);
	return data.countries.map((row): Country => {
		const [name = '', full = '', letter = '', capital = '', others = ''] = row.split('|');
		return {
			name,
			full: full || name,
			letter: letter || undefined,
			capital: capital || undefined,
			others: others.split('/').filter((other) => other !== '' && other !== full),
			continent: continents.get(name),
			state: undefined,
		};
	});
}

/** Regions that are no states and have a seat and a name of their own in the news. */
export function allTerritories(): readonly Country[] {
	return data.territories.map((row): Country => {
		const [name = '', capital = '', state = ''] = row.split('|');
		return {
			name,
			full: name,
			letter: undefined,
			capital: capital || undefined,
			others: [],
			continent: undefined,
			state: state || undefined,
		};
	});
}

function build(): Map<string, Country[]> {
	const found = new Map<string, Country[]>();
	for (const country of [...allCountries(), ...allTerritories()]) {
		const forms = [country.name, country.full, country.letter, ...country.others].filter((form) => form !== undefined);
		for (const form of new Set(forms)) {
			const known = found.get(form);
			if (known) known.push(country);
			else found.set(form, [country]);
		}
	}
	return found;
}
