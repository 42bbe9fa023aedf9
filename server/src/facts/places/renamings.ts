// Divisions of China that have another name or another parent than they had, with the day from which that holds.
// Knows no text, and no names before 1983; a county that only followed its renamed city is not listed.
import data from '../../../../corpus/reference/renamings.json' with { type: 'json' };
import { shortDivision } from '../names/places/divisions.ts';

export interface Renaming {
	/** ISO, as far as known: `2010-12-09`. For what a province announced, the day of that. */
	readonly date: string;
	readonly province: string;
	/** The prefecture in which it lay; `undefined` for prefectures and for counties right under a province. */
	readonly parent: string | undefined;
	/** `襄樊市`. */
	readonly from: string;
	/** `襄阳市`: its name since, or the division that it went into. */
	readonly to: string;
	/** The prefecture in which `to` lies, where that is another: `长春市` for 公主岭市, once of 四平市. */
	readonly newParent: string | undefined;
}

let byName: ReadonlyMap<string, readonly Renaming[]> | undefined;

/**
 * What became of divisions that were called so, oldest first: `襄樊市` or `襄樊`. Several where places shared a name: `城区`.
 * A short name counts only where it changed: `玉环` stayed when the county became a city.
 */
export function renamingsOf(name: string): readonly Renaming[] {
	byName ??= build();
	return byName.get(name) ?? none;
}

export function allRenamings(): readonly Renaming[] {
	return read();
}

/** True where the new name held on the day; `undefined` where the day is not known well enough to say. */
export function holdsOn({ date }: Renaming, iso: string | undefined): boolean | undefined {
	if (iso === undefined || iso.startsWith('-')) return undefined;
	const length = Math.min(date.length, iso.length);
	const [since, day] = [date.slice(0, length), iso.slice(0, length)];
	if (since === day) return date.length <= length && iso.length === length && length === 10 ? true : undefined;
	return day > since;
}

const none: readonly Renaming[] = [];

function build(): Map<string, Renaming[]> {
	const found = new Map<string, Renaming[]>();
	const add = (name: string, renaming: Renaming): void => {
		const known = found.get(name);
		if (known) known.push(renaming);
		else found.set(name, [renaming]);
	};
	for (const renaming of read()) {
		add(renaming.from, renaming);
		const short = shortDivision(renaming.from);
		if (short !== renaming.from && short !== shortDivision(renaming.to)) add(short, renaming);
	}
	return found;
}

function read(): Renaming[] {
	return data.renamings.map((row): Renaming => {
		const [date = '', province = '', parent = '', from = '', newParent = '', to = ''] = row.split('|');
		return { date, province, parent: parent || undefined, from, to, newParent: newParent || undefined };
	});
}
