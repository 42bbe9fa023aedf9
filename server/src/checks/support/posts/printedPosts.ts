// Posts through time as print has them: whether one was in use on a day, and whether another speaks as much for itself.
// Knows dates of articles; which posts exclude each other is told elsewhere.
import type { NameRecord, TitleRecord } from '../../../corpus/evidence.ts';
import { monthsBetween } from '../../../util/isoDate.ts';
import type { HeldPost } from './heldPosts.ts';

/** In use by then, or within a month, and not long out of it. */
export function holds({ first, latest }: TitleRecord, day: string | undefined): boolean {
	if (day === undefined || !isDay(first) || !isDay(latest)) return true;
	return monthsBetween(day, first) <= 1 && monthsBetween(latest, day) <= 12;
}

/** The draft's post is published too: beside the other, after it, or as lately. */
export function heldToo(post: string, right: TitleRecord, record: NameRecord, day: string | undefined): boolean {
	return record.titles.some((title) => {
		if (title.title !== post && !title.title.split('兼').includes(post)) return false;
		if (!isDay(title.latest) || !isDay(right.first) || day === undefined) return true;
		return title.latest >= right.first || (isDay(title.first) && title.first > day);
	});
}

/** A post printed without its country is the other country's namesake's, where print has it of that country, and the draft's post of its own. */
export function isNamesakes({ title, affiliation }: TitleRecord, { person, post }: HeldPost, { titles }: NameRecord): boolean {
	if (affiliation !== undefined || person.affiliation === undefined) return false;
	if (!titles.some((other) => other.affiliation === person.affiliation && other.title === post)) return false;
	return titles.some((other) => other.title === title && other.affiliation !== undefined && other.affiliation !== person.affiliation);
}

/** `--05-19` names no year and tells nothing of before and after. */
function isDay(iso: string | undefined): iso is string {
	return iso !== undefined && !iso.startsWith('-');
}
