// Which of several sentences tell best who or what a name is: those that give it in full with its post, in a sentence one can read.
// Knows nothing of stores.
import type { CorpusPlace } from './evidence.ts';

export interface Told {
	readonly place: CorpusPlace;
	/** The words of the sentence that name it. */
	readonly form: string;
}

/** At most `most`, best first, each wording and each headline once. `told` comes newest first. */
export function mostTelling(told: readonly Told[], canonical: string, posts: readonly string[], most: number): CorpusPlace[] {
	const ranked = told.map(({ place, form }, age) => ({ place, merit: meritOf(place, form, canonical, posts) - age / told.length }));
	ranked.sort((a, b) => b.merit - a.merit);
	const chosen: CorpusPlace[] = [];
	const seen = new Set<string>();
	for (const { place } of ranked) {
		const marks = [wording(place.sentence), wording(place.headline ?? '')].filter((mark) => mark !== '');
		if (marks.some((mark) => seen.has(mark))) continue;
		for (const mark of marks) seen.add(mark);
		chosen.push(place);
		if (chosen.length === most) break;
	}
	return chosen;
}

function meritOf({ sentence, headline }: CorpusPlace, form: string, canonical: string, posts: readonly string[]): number {
	const at = sentence.indexOf(form);
	const before = sentence.slice(0, Math.max(0, at));
	const lists = sentence.split('、').length - 1;
	return (
		(sentence.includes(canonical) ? 2 : 0) +
		(posts.some((post) => before.endsWith(post)) ? 4 : 0) +
		(sentence.length >= 18 && sentence.length <= 90 ? 2 : sentence.length < 12 ? -3 : 0) +
		(/当选|就任|出任|担任|任命|接任|卸任|成立|更名/u.test(sentence.slice(Math.max(0, at - 8), at + form.length + 8)) ? 3 : 0) +
		(/说|表示|指出|强调|宣布|主持|签署|会见|通过/u.test(sentence.slice(at + form.length, at + form.length + 20)) ? 2 : 0) -
		Math.max(0, lists - 2) -
		(endsWhole.test(sentence) ? 0 : 3) -
		(headline !== undefined && wording(headline) === wording(sentence) ? 4 : 0) -
		(at < 0 ? 2 : 0)
	);
}

/** What does not was cut off by a column, or is a heading. */
const endsWhole = /[。！？；：…”’）]$/u;

function wording(text: string): string {
	return text.replaceAll(/[\s\p{P}]/gu, '');
}
