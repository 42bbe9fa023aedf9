// Countries by one character: which of them 哈 or 乌 may mean, and the full forms that stand for the usual names.
// Knows single names, not the words around them.
import { allCountries } from './countries.ts';

const ones = new Map<string, string[]>();
const full = new Map<string, string>();
for (const country of allCountries()) {
	const { name, letter } = country;
	if (letter?.length === 1) ones.set(letter, [...(ones.get(letter) ?? []), name]);
	for (const other of [country.full, ...country.others]) if (other.length > 1) full.set(other, name);
}

/** All characters that may mean a country: `中哈俄…`. */
export const countryLetters: string = [...ones.keys()].join('');

/**
 * First characters of those that have no such form: 布 of 布隆迪. They mean them only where the words around leave no doubt, and not at
 * all where they begin words everywhere (东方, 北方, 不, 也).
 */
export const countryInitials: string = [
	...new Set(allCountries().flatMap(({ name, letter }) => (letter?.length === 1 ? [] : [name.charAt(0)]))),
]
	.filter((unit) => !ones.has(unit) && !'东北不也'.includes(unit))
	.join('');

/** Countries that 布 of 中布 may mean. */
export function countriesBeginning(initial: string): readonly string[] {
	return allCountries().flatMap(({ name, letter }) => (letter?.length !== 1 && name.startsWith(initial) ? [name] : []));
}

/** `哈萨克斯坦共和国` is 哈萨克斯坦. */
export function canonicalCountry(name: string): string | undefined {
	return full.get(name);
}

/** Countries that one character may mean: 哈 → 哈萨克斯坦; 乌 → 乌克兰, 乌兹别克斯坦. */
export function countriesOf(one: string): readonly string[] {
	return ones.get(one) ?? [];
}

const shortened = new Set([...ones.values()].flat());

/** Whether one character may mean this country. */
export function hasShortForm(country: string): boolean {
	return shortened.has(country);
}

/** 1 for the characters that may mean a country. */
const letters = new Uint8Array(1 << 16);
for (const character of ones.keys()) letters[character.charCodeAt(0)] = 1;

export function isCountryLetter(unit: number): boolean {
	return letters[unit] === 1;
}
