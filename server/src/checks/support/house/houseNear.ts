// Places in a text that are one slip away from a form that the house lists have. Knows the lists and the text alone.
import { lastPart } from '../../../facts/names/likeness/shortForms.ts';
import type { House, HouseName } from '../../../house/house.ts';
import { createNearScanner, type Form, type Near } from '../../../text/nearScan.ts';
import { rememberByText } from '../../../util/cacheByText.ts';

export type NearHouse = Near<HouseName>;
export type HouseScanner = (text: string) => readonly NearHouse[];

const shortestPerson = 3;
const shortestPlace = 3;
const shortest = 4;
const longest = 30;

const scanners = new WeakMap<House, HouseScanner>();

/** Built with the first text, kept as long as the lists are. */
export function houseScanner(house: House): HouseScanner {
	let scanner = scanners.get(house);
	if (scanner === undefined) {
		const forms: Form<HouseName>[] = house.names.flatMap((name) => [...formsOf(name)].map((form) => ({ form, of: name })));
		const right = [...forms.map(({ form }) => form), ...house.names.flatMap(({ misspellings }) => misspellings)];
		const scan = createNearScanner(
			forms.filter(({ form, of }) => isLongEnough(form, of)),
			right,
		);
		const remember = rememberByText<readonly NearHouse[]>();
		scanner = (text) => remember(text, scan);
		scanners.set(house, scanner);
	}
	return scanner;
}

/** The form, its aliases, and the last parts of foreign names, which are often printed alone. */
function formsOf({ canonical, aliases, kind }: HouseName): Set<string> {
	const forms = [canonical, ...aliases];
	return new Set([...forms, ...(kind === 'person' ? forms.flatMap((form) => lastPart(form) ?? []) : [])]);
}

function isLongEnough(form: string, { kind }: HouseName): boolean {
	const least = kind === 'person' ? shortestPerson : kind === 'place' && /[省市县区旗镇乡村州]$/u.test(form) ? shortestPlace : shortest;
	return form.length >= least && form.length <= longest && /^[\u4e00-\u9fff·—－-]+$/u.test(form) && new Set(form).size > 1;
}
