// The administrative divisions of China: what lies in what, at which level, under full and short names.
// From the reference data as of the end of 2024; former names are in `renamings.ts`. Knows no text.
import divisionsData from '../../../../corpus/reference/divisions.json' with { type: 'json' };
import provincesData from '../../../../corpus/reference/provinces.json' with { type: 'json' };
import { shortDivision } from '../names/places/divisions.ts';

/** A prefecture is a 地级市, 自治州, 盟 or 地区; a county also a 区, 县级市 or 旗; a zone has a name on the map and is no division by law. */
export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'zone';

export interface Division {
	/** `张家界市`. */
	readonly name: string;
	/** `张家界`; the whole name where nothing sensible is left: `沙县`. */
	readonly short: string;
	readonly level: DivisionLevel;
	/** `湖南省` for 张家界市, `张家界市` for 慈利县; `undefined` for a province. Counties of a 直辖市, or under no city, lie in the province. */
	readonly parent: Division | undefined;
}

export interface Province {
	readonly division: Division;
	/** `川`, `蜀`: the first is the usual one. */
	readonly letters: readonly string[];
	/** `成都市`; `undefined` for 香港, 澳门, 台湾. */
	readonly seat: string | undefined;
}

let byName: ReadonlyMap<string, readonly Division[]> | undefined;
let provinces: readonly Province[] | undefined;

/** All that have this full or short name: `张家界` is one, `朝阳区` is two, `朝阳` the city in 辽宁 beside them. */
export function findDivisions(name: string): readonly Division[] {
	byName ??= build();
	return byName.get(name) ?? [];
}

/** From the division up to its province, itself first. */
export function lineOf(division: Division): readonly Division[] {
	return division.parent ? [division, ...lineOf(division.parent)] : [division];
}

export function allProvinces(): readonly Province[] {
	provinces ??= provincesData.provinces.flatMap((row) => {
		const [name = '', letters = '', seat = ''] = row.split('|');
		const division = findDivisions(name).find(({ level }) => level === 'province');
		return division ? [{ division, letters: Array.from(letters), seat: seat || undefined }] : [];
	});
	return provinces;
}

let byLetter: ReadonlyMap<string, readonly string[]> | undefined;

/** Short names of the provinces that one character stands for: `湘` is 湖南. */
export function provincesOf(letter: string): readonly string[] {
	byLetter ??= new Map(
		allProvinces().flatMap(({ division, letters }) => letters.map((one): [string, readonly string[]] => [one, [division.short]])),
	);
	return byLetter.get(letter) ?? [];
}

/** What the lists have between a province and its counties where there is no prefecture. */
const noPrefecture = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|香港岛|九龙|新界|澳门半岛|氹仔|路环|路氹城|离岛)$/u;
const zone = /(?:开发区|管理区|管委会|园区|示范区|新城|工业区|合作区|试验区|集中区|度假区|委员会|群岛|海域)$/u;

function build(): Map<string, Division[]> {
	const found = new Map<string, Division[]>();
	const add = (name: string, level: DivisionLevel, parent: Division | undefined): Division => {
		const division = { name, short: shortDivision(name), level, parent };
		for (const form of new Set([name, division.short])) {
			const known = found.get(form);
			if (known) known.push(division);
			else found.set(form, [division]);
		}
		return division;
	};
	for (const [provinceName, cities] of Object.entries(divisionsData as Record<string, Record<string, string>>)) {
		const province = add(provinceName, 'province', undefined);
		for (const [city, counties] of Object.entries(cities)) {
			const parent = noPrefecture.test(city) ? province : add(city, 'prefecture', province);
			for (const county of counties.split(' ')) {
				if (county !== '' && county !== city) add(county, zone.test(county) ? 'zone' : 'county', parent);
			}
		}
	}
	return found;
}
