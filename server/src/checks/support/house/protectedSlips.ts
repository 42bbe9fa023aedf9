// Which of the places that are nearly a listed form are slips of it: not another person's name, not words that happen to be alike.
// A headline is held to less evidence than running text. Knows no finding.

import type { Paragraph } from '../../../article/model.ts';
import { byParagraph } from '../../../facts/byParagraph.ts';
import type { Facts, NameKind, NameMention } from '../../../facts/model.ts';
import { isSlipOfWording, type Post, type Spelling, sameName } from '../../../facts/names/likeness/compare.ts';
import { normalTitle } from '../../../facts/names/persons/posts.ts';
import { beginsWord } from '../../../facts/names/words/lexicon.ts';
import type { House } from '../../../house/house.ts';
import { nameKey } from '../../../text/nameKey.ts';
import { contains, overlaps } from '../../../text/span.ts';
import type { CheckInput } from '../../frame/model.ts';
import { houseScanner, type NearHouse } from './houseNear.ts';
import { forbiddenForms, isListed } from './houseSpelling.ts';

export interface ProtectedSlip extends NearHouse {
	readonly paragraph: Paragraph;
	readonly heading: boolean;
}

const lately = new WeakMap<Facts, { readonly house: House; readonly evidence: unknown; readonly slips: readonly ProtectedSlip[] }>();

/** In the order of the text, one for each place. Found once for an article, whichever check asks. */
export function protectedSlips(input: CheckInput): readonly ProtectedSlip[] {
	const { facts, house, evidence } = input;
	if (house.names.length === 0) return [];
	let known = lately.get(facts);
	if (known?.house !== house || known.evidence !== evidence) {
		known = { house, evidence, slips: findSlips(input) };
		lately.set(facts, known);
	}
	return known.slips;
}

function isHeading({ role }: Paragraph): boolean {
	return role === 'headline' || role === 'kicker' || role === 'subtitle';
}

function findSlips(input: CheckInput): ProtectedSlip[] {
	const scan = houseScanner(input.house);
	const found: ProtectedSlip[] = [];
	for (const paragraph of input.file.paragraphs) {
		if (paragraph.role === 'furniture') continue;
		const near = scan(paragraph.text);
		if (near.length === 0) continue;
		const forbidden = forbiddenForms(input).filter((form) => form.paragraph === paragraph);
		const names = byParagraph(input.facts.names).get(paragraph.index) ?? [];
		const heading = isHeading(paragraph);
		const slips = near
			.filter(({ at }) => !forbidden.some((form) => overlaps(form.at, at)))
			.filter((one) => isSlip({ ...one, paragraph, heading }, names, input))
			.sort(byPlace);
		for (const one of slips) {
			const last = found.at(-1);
			if (last?.paragraph === paragraph && last.at.end > one.at.start) continue;
			found.push({ ...one, paragraph, heading });
		}
	}
	return found;
}

/** The longer of two at one place: 阿列姆·达纳耶夫 rather than 达纳耶夫. */
function byPlace(a: NearHouse, b: NearHouse): number {
	return a.at.start - b.at.start || b.at.end - a.at.end;
}

function isSlip(slip: ProtectedSlip, names: readonly NameMention[], input: CheckInput): boolean {
	const { at, form, paragraph, of: name } = slip;
	const printed = paragraph.text.slice(at.start, at.end);
	if (/[^\p{L}\p{N}]$/u.test(printed)) return false;
	const key = nameKey(printed);
	if (key === nameKey(form) || isListed(key, input.house) || input.house.ofMisspelling(printed)) return false;
	const beside = names.filter((other) => overlaps(other.at, at));
	if (beside.some((other) => isListed(other.key, input.house) && nameKey(other.text) === other.key)) return false;
	if (beside.some((other) => !contains(other.at, at) && !contains(at, other.at))) return false;
	return name.kind === 'person' ? isPersonSlip(slip, key, beside, input) : isWordingSlip(slip, key, beside, input);
}

const wellAttested = 3;

function isPersonSlip(slip: ProtectedSlip, key: string, beside: readonly NameMention[], input: CheckInput): boolean {
	const { at, form, of: name, slip: kind, paragraph, heading } = slip;
	const around = beside.find((other) => contains(other.at, at));
	const posts = name.posts.map(({ title, affiliation }) => ({ title: normalTitle(title), affiliation }));
	const listed: Spelling = { key: nameKey(form), kind: 'person', posts };
	const foreign = form.length >= 5 || form.includes('·');
	if (!around) {
		if (kind === 'dropped' || (kind === 'other' && !foreign)) return false;
		return foreign || !makesWord(slip);
	}
	if (around.kind !== 'person')
		return around.at.end - around.at.start === at.end - at.start && heading && kind !== 'dropped' && kind !== 'other';
	// Within a longer name only the last part of a foreign one stands for itself.
	const whole = around.at.start === at.start && around.at.end === at.end;
	if (!whole && !(around.at.end === at.end && paragraph.text.charAt(at.start - 1) === '·')) return false;
	const spelling: Spelling = { key, kind: 'person', posts: postsOf(around, input.facts) };
	const post = sameName(spelling, listed)?.post;
	const known = (input.evidence.names.get(around.key)?.articles ?? 0) >= wellAttested;
	if (post?.affiliation !== undefined) return true;
	if (known) return false;
	if (kind === 'other' || kind === 'dropped') {
		const meant = heading || (form.length >= 5 && sameName(spelling, listed) !== undefined);
		return meant && form.length >= 4 && key.charAt(0) === form.charAt(0);
	}
	return mayHoldBoth(spelling.posts, posts);
}

/** `县委书记` and the 书记 of 县委 are one post, as `商务部部长` and the 部长 of 商务部; where either has none, nothing speaks against it. */
function mayHoldBoth(printed: readonly Post[], listed: readonly Post[]): boolean {
	if (printed.length === 0 || listed.length === 0) return true;
	return printed.some((one) =>
		listed.some((other) => {
			const [a, b] = [joined(one), joined(other)];
			if (a.endsWith(b) || b.endsWith(a)) return true;
			return one.title === other.title && (one.affiliation === undefined || other.affiliation === undefined);
		}),
	);
}

function joined({ title, affiliation = '' }: Post): string {
	return normalTitle(title.startsWith(affiliation) ? title : affiliation + title);
}

/** All posts beside the name in the article: 教育局局长温书凝 is not the listed 省长温书宁. */
function postsOf({ key }: NameMention, { names }: Facts): Spelling['posts'] {
	return names.flatMap((name) =>
		name.key === key && name.title !== undefined ? [{ title: name.title, affiliation: name.affiliation }] : [],
	);
}

function isWordingSlip(slip: ProtectedSlip, key: string, beside: readonly NameMention[], { evidence }: CheckInput): boolean {
	const { form, slip: kind, of: name } = slip;
	if (
		[key, ...beside.map((other) => other.key)].some(
			(other) => other.length >= key.length && (evidence.names.get(other)?.articles ?? 0) >= 2,
		)
	)
		return false;
	const sort: NameKind = name.kind === 'work' ? 'work' : 'organization';
	if (form.length >= 5)
		return (
			isSlipOfWording({ key, kind: sort, posts: [] }, { key: nameKey(form), kind: sort, posts: [] }) &&
			!(kind === 'dropped' && form.length < 8)
		);
	return (kind === 'homophone' || kind === 'lookalike') && !makesWord(slip);
}

/** The character that differs is one of a common word: 丰 in 林建丰收 where 林建峰 is listed. */
export function makesWord({ paragraph: { text }, place, at, slip }: Pick<ProtectedSlip, 'paragraph' | 'place' | 'at' | 'slip'>): boolean {
	if (slip === 'doubled') return beginsWord(text, at.end - 1);
	return beginsWord(text, place) || (place > 0 && beginsWord(text, place - 1)) || (slip === 'swapped' && beginsWord(text, place + 1));
}
