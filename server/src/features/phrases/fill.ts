// A phrasing as it is put into the draft: its slots filled with what the draft knows, lists where there are several to choose from.
// Country, post and name that follow each other are one slot, since they belong together. Knows nothing of where it is put in.
import type { Phrase, PhrasePart, Slot, SlotType } from '../../phrases/model.ts';
import { type Filling, writeSnippet } from '../../phrases/notation.ts';
import { wordOfSlot } from '../../phrases/slots.ts';
import type { Fillers, Person, Post } from './fillers.ts';

/** In the editors' notation. */
export function filledSnippet({ parts }: Phrase, fillers: Fillers): string {
	const used = new Set<string>();
	const event = parts.some(isSlot('event')) ? fillers.of('event')[0] : undefined;
	const joined = joinPersons(parts, fillers);
	const signed = signedSlots(joined.parts);
	return writeSnippet(joined.parts, (slot) => {
		if (slot.choices.length > 0) return fittingFirst(slot.choices, fillers);
		const given = signed.has(slot) ? fillers.reporters : (joined.persons.get(slot) ?? choicesFor(slot, event, fillers));
		if (given.length === 0) return unfilled(slot);
		// The second of a kind is another one than the first.
		const fresh = given.filter((choice) => !used.has(choice));
		const ordered = [...fresh, ...given.filter((choice) => used.has(choice))];
		used.add(ordered[0] ?? '');
		return ordered;
	});
}

/** `将持续至` of a 论坛 begins with 论坛 among its choices. */
function fittingFirst(choices: readonly string[], fillers: Fillers): readonly string[] {
	const events = fillers.of('event');
	const fits = choices.find((choice) => choice.length >= 2 && events.some((event) => event.endsWith(choice)));
	return fits === undefined ? choices : [fits, ...choices.filter((choice) => choice !== fits)];
}

/** `（记者 〈姓名〉 〈姓名〉）`: who signs is nobody the article tells of. */
function signedSlots(parts: readonly PhrasePart[]): ReadonlySet<PhrasePart> {
	const signed = new Set<PhrasePart>();
	let signs = false;
	for (const part of parts) {
		if (part.kind === 'text') signs = /(?:记者|通讯员)[：\s　]*$/u.test(part.text) || (signs && /^[\s　、]+$/u.test(part.text));
		else if (part.type === 'person' && signs) signed.add(part);
	}
	return signed;
}

const home = '中国';

function isSlot(type: SlotType): (part: PhrasePart) => boolean {
	return (part) => part.kind === 'slot' && part.type === type;
}

/** An event brings its day and its place; a visit goes to another country than one's own. */
function choicesFor({ type, number }: Slot, event: string | undefined, fillers: Fillers): readonly string[] {
	const own = fillers.of(type);
	if (type === 'country' && number > 1) return [...own.filter((country) => country !== home), ...own.filter((country) => country === home)];
	if (event === undefined || (type !== 'date' && type !== 'place')) return own;
	return [...new Set([...fillers.ofEvent(event, type), ...own])];
}

/** A day is the editor's own today where nothing says better. */
function unfilled({ type, word }: Slot): Filling {
	// biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's variables.
	if (type === 'date') return { raw: '${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日' };
	return [word === '' ? wordOfSlot(type) : word];
}

const beforeName: readonly SlotType[] = ['country', 'organization', 'title'];

/** `〈国家〉〈职务〉〈姓名〉` as one slot, where persons are known. */
function joinPersons(
	parts: readonly PhrasePart[],
	{ persons }: Fillers,
): { readonly parts: readonly PhrasePart[]; readonly persons: ReadonlyMap<Slot, readonly string[]> } {
	const choices = new Map<Slot, readonly string[]>();
	if (persons.length === 0) return { parts, persons: choices };
	const abroad = parts.some(isSlot('country'));
	const joined: PhrasePart[] = [];
	for (const part of parts) {
		if (part.kind !== 'slot' || part.type !== 'person') {
			joined.push(part);
			continue;
		}
		let start = joined.length;
		const led: Slot[] = [];
		for (let before = joined[start - 1]; before?.kind === 'slot' && beforeName.includes(before.type); before = joined[--start - 1]) {
			led.unshift(before);
		}
		joined.length = start;
		const slot = { ...part, number: led[0]?.number ?? part.number };
		choices.set(
			slot,
			inOrder(
				persons,
				led.map(({ type }) => type),
			).flatMap((person) => namesWith(person, led, abroad)),
		);
		joined.push(slot);
	}
	return { parts: joined, persons: choices };
}

/** Where a country is asked for, those who have one come first; where only a post is, those of whom no country is said. */
function inOrder(persons: readonly Person[], led: readonly SlotType[]): readonly Person[] {
	if (led.length === 0) return persons;
	const ofBody = led.includes('country') || led.includes('organization');
	const fits = ({ posts: [post] }: Person) => post !== undefined && (post.affiliation !== undefined) === ofBody;
	return [...persons.filter(fits), ...persons.filter((person) => !fits(person))];
}

/** With each post that the person holds; between states those of a party come last. */
function namesWith({ name, posts }: Person, led: readonly Slot[], abroad: boolean): readonly string[] {
	if (led.length === 0 || posts.length === 0) return [name];
	const ofParty = ({ title }: Post) => abroad && /书记$/u.test(title);
	const ordered = [...posts.filter((post) => !ofParty(post)), ...posts.filter(ofParty)];
	return ordered.map(({ title, affiliation }) => {
		const of = led.some(({ type }) => type !== 'title') ? (affiliation ?? '') : '';
		return title.startsWith(of) ? `${title}${name}` : `${of}${title}${name}`;
	});
}
