// Whether two spellings that are nearly alike name one person, body or document, and what says so.
// An edit distance alone is no evidence: the same post of the same country or body beside both is, or two long foreign names.
import { type NameEdit, nameEdit, slipOf } from '../../../text/nameEdit.ts';
import type { NameKind } from '../../model.ts';
import { isOffice } from '../persons/posts.ts';
import { surnameLength } from '../words/chinesePerson.ts';
import { isNameDot, transliterates } from '../words/foreignPerson.ts';
import { lastPart } from './shortForms.ts';

/** One spelling with all the posts that were printed beside it. */
export interface Spelling {
	/** Normal form. */
	readonly key: string;
	readonly kind: NameKind;
	readonly posts: readonly Post[];
}

export interface Post {
	readonly title: string;
	readonly affiliation: string | undefined;
}

export interface SameName {
	/** `post`: the same post beside both; `foreign`: long foreign names; `bare`: a full name and a bare mention of it; `wording`: a long name of a body or work. */
	readonly reason: 'post' | 'foreign' | 'bare' | 'wording';
	readonly post?: Post;
	readonly edit: NameEdit;
}

/** Nothing where they may well be two. */
export function sameName(a: Spelling, b: Spelling): SameName | undefined {
	if (a.kind !== b.kind || a.key === b.key) return undefined;
	if (a.kind === 'person') return samePerson(a, b);
	return a.kind === 'organization' || a.kind === 'work' ? sameWording(a, b) : undefined;
}

function samePerson(a: Spelling, b: Spelling): SameName | undefined {
	const doubled = slipOf(a.key, b.key) === 'doubled' || slipOf(b.key, a.key) === 'doubled';
	const edit = doubled ? nameEdit(a.key, b.key) : personEdit(a.key, b.key);
	if (!edit) return undefined;
	const length = comparedLength(a.key, b.key);
	const foreign = isForeign(a.key) && isForeign(b.key);
	const alike = edit.kind !== 'other';
	const post = sharedPost(a.posts, b.posts);
	if (post && length >= 3 && (alike || (foreign && length >= 4)) && (post.affiliation !== undefined || alike))
		return { reason: 'post', post, edit };
	if (differentPosts(a.posts, b.posts)) return undefined;
	if (foreign && length >= 4 && (alike || (length >= 7 && !isOfWoman(a.key, b.key)))) return { reason: 'foreign', edit };
	// A Chinese name: one of the two stands without any post, as a later mention does. Another surname is another person's.
	const bare = (a.posts.length === 0) !== (b.posts.length === 0);
	if (foreign || !bare || length < 3) return undefined;
	const slipped = edit.kind === 'homophone' || edit.kind === 'lookalike';
	const given = length >= 4 || edit.at >= surnameLength(a.key, 0);
	return doubled || edit.kind === 'swapped' || (slipped && given) ? { reason: 'bare', edit } : undefined;
}

/** Whether `printed` is a person's name with a slip that the eye or the hand makes, and its posts do not say otherwise. */
export function isSlipOfPerson(printed: Spelling, person: Spelling): boolean {
	if (printed.kind !== 'person' || person.kind !== 'person' || person.key.length < 3) return false;
	const slip = slipOf(printed.key, person.key);
	if (slip === undefined || slip === 'other') return false;
	if (slip === 'dropped' && (person.key.length < 4 || !innerEdit(printed.key, person.key)))
		return person.key.length === 3 && sharedPost(printed.posts, person.posts) !== undefined;
	return !differentPosts(printed.posts, person.posts);
}

/** `别尔德穆梅多夫` and 谢尔达尔·别尔德穆哈梅多夫 differ in one character of what both print. */
function personEdit(a: string, b: string): NameEdit | undefined {
	const whole = innerEdit(a, b);
	if (whole) return whole;
	const [lastA, lastB] = [lastPart(a), lastPart(b)];
	if (lastA !== undefined && lastB === undefined && lastA !== b) return innerEdit(lastA, b);
	if (lastB !== undefined && lastA === undefined && lastB !== a) return innerEdit(a, lastB);
	return undefined;
}

/** A name without its first or last character is more often a name read too short than a slip. */
function innerEdit(a: string, b: string): NameEdit | undefined {
	const edit = nameEdit(a, b);
	return edit?.kind === 'dropped' && (edit.at === 0 || edit.at >= Math.min(a.length, b.length)) ? undefined : edit;
}

function isForeign(key: string): boolean {
	let telling = 0;
	for (let i = 0; i < key.length; i++) {
		const unit = key.charCodeAt(i);
		if (isNameDot(unit)) return true;
		if (transliterates(unit) > 0) telling++;
	}
	return key.length >= 4 && telling >= key.length - 1;
}

/** Of a full name and a last part only the last parts are compared. */
function comparedLength(a: string, b: string): number {
	const [lastA, lastB] = [lastPart(a), lastPart(b)];
	const both = (lastA === undefined) === (lastB === undefined);
	return both ? Math.min(a.length, b.length) : Math.min((lastA ?? a).length, (lastB ?? b).length);
}

/** `阿利耶娃` is the wife or the daughter of an 阿利耶夫, by the last part as by the full name. */
export function isOfWoman(whole: string, other: string): boolean {
	const [a, b] = [lastPart(whole) ?? whole, lastPart(other) ?? other];
	if (a.length !== b.length || a.slice(0, -1) !== b.slice(0, -1)) return false;
	return /[娃娅娜莎]/u.test(a.charAt(a.length - 1)) !== /[娃娅娜莎]/u.test(b.charAt(b.length - 1));
}

/** The one that both have of the same country or body; else one that says nothing against it. */
function sharedPost(a: readonly Post[], b: readonly Post[]): Post | undefined {
	let loose: Post | undefined;
	for (const one of a) {
		if (!isOffice(one.title)) continue;
		for (const other of b) {
			if (one.title !== other.title) continue;
			if (one.affiliation === other.affiliation && one.affiliation !== undefined) return one;
			if (one.affiliation === undefined || other.affiliation === undefined) loose ??= { title: one.title, affiliation: undefined };
		}
	}
	return loose;
}

/** Said of anybody, these are nobody's post. */
const honorific = /^(?:同志|先生|女士|小姐|夫人|老师)$/u;

/** Posts of two countries or bodies, or posts that share nothing: two people. */
function differentPosts(allA: readonly Post[], allB: readonly Post[]): boolean {
	const [a, b] = [allA, allB].map((posts) => posts.filter(({ title }) => !honorific.test(title))) as [Post[], Post[]];
	if (a.length === 0 || b.length === 0) return false;
	const titles = new Set(a.map(({ title }) => title));
	if (!b.some(({ title }) => titles.has(title))) return true;
	const owners = (posts: readonly Post[]): Set<string> => new Set(posts.flatMap(({ affiliation }) => (affiliation ? [affiliation] : [])));
	const [ownersA, ownersB] = [owners(a), owners(b)];
	return ownersA.size > 0 && ownersB.size > 0 && ![...ownersA].some((owner) => ownersB.has(owner));
}

/** What tells one body or work of a series from the next: numbers, directions, levels, sizes. */
const telling =
	/[一二三四五六七八九十百零〇两\d东西南北中上下左右前后内外大小老新省市县区乡镇村州国男女总分首次甲乙丙丁高初年月日第届期续正副]/u;

/** Whether the character tells one name of a series from the next, so that it is no slip. */
export function isTelling(character: string): boolean {
	return telling.test(character);
}

/** 《中华人民共和国刑法》: laws are told from one another by a word. */
export function isLaw(key: string): boolean {
	return /[法典]》?$/u.test(key);
}

/** What stands between the parts of a name, which some print as a blank and some as a comma, and nobody says. */
const mark = /^[\s\p{P}]$/u;

/** 参议院 beside 议院, 大使馆 for 使馆: another body, or a short form. */
const wholeWithout = /^(?:[参众]议院|大使馆)/u;

function isNoSlip(a: string, b: string, { kind, at }: NameEdit): boolean {
	if (kind === 'swapped') return false;
	const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
	if (kind === 'dropped') return mark.test(longer.charAt(at)) || wholeWithout.test(longer.slice(at));
	// 参议员 sits in the 参议院.
	if (a.endsWith('议员') !== b.endsWith('议员')) return true;
	return mark.test(longer.charAt(at)) && mark.test(shorter.charAt(at));
}

function sameWording(a: Spelling, b: Spelling): SameName | undefined {
	const length = Math.min(a.key.length, b.key.length);
	if (length < 5) return undefined;
	const edit = nameEdit(a.key, b.key);
	if (!edit || edit.kind === 'other' || isNoSlip(a.key, b.key, edit)) return undefined;
	const ends = edit.at <= 1 || edit.at >= length - 1;
	if (edit.kind === 'dropped' && (ends || length < 6)) return undefined;
	if (ends && edit.at === 0) return undefined;
	if (telling.test(a.key.charAt(edit.at)) || telling.test(b.key.charAt(edit.at))) return undefined;
	return { reason: 'wording', edit };
}

/** Whether `printed` is the name of a body or the title of a work with a slip in it that makes no other name of a series. */
export function isSlipOfWording(printed: Spelling, known: Spelling): boolean {
	if (printed.kind !== known.kind || known.key.length < 5) return false;
	if (known.kind !== 'work' && known.kind !== 'organization') return false;
	const slip = slipOf(printed.key, known.key);
	const edit = nameEdit(printed.key, known.key);
	if (!slip || !edit) return known.kind === 'work' && isReworded(printed.key, known.key);
	if (isNoSlip(printed.key, known.key, edit)) return false;
	// 中国共产党党 was read one character too far.
	if (slip === 'doubled') return edit.at < known.key.length;
	if (slip === 'swapped') return true;
	const [a, b] = [printed.key.charAt(edit.at), known.key.charAt(edit.at)];
	if (telling.test(b) || (slip !== 'dropped' && telling.test(a))) return false;
	if (slip === 'homophone' || slip === 'lookalike') return true;
	return known.kind === 'work' && known.key.length >= 8 && !isLaw(known.key);
}

/** 行动方案 for 行动计划 in a title that names the years it is for, all else being equal: two words of one sort. */
function isReworded(a: string, b: string): boolean {
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	const parts = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
	const same = a.slice(0, head) + a.slice(a.length - tail);
	return same.length >= 8 && /\d{4}/u.test(same) && parts.every((part) => part.length > 0 && part.length <= 3 && !telling.test(part));
}
