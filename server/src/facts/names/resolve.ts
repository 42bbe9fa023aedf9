// What an article says of its own names: who a surname means, what a short form stands for, which post belongs to whom.
// Knows one file; scanning is done.
import type { Paragraph, ParagraphRole } from '../../article/model.ts';
import { nameKey } from '../../text/nameKey.ts';
import { rememberByText, remembersMuch } from '../../util/cacheByText.ts';
import { countriesOf, hasShortForm } from '../places/countryLetters.ts';
import { canonicalBody } from './bodies/canonical.ts';
import { findKnown, type KnownNames } from './known.ts';
import { declaredForms, documentHeads, formSlips, lastParts } from './likeness/shortForms.ts';
import { type SlipFinder, slipFinder } from './likeness/slips.ts';
import type { ParagraphScan } from './paragraph.ts';
import { findBylineNames } from './persons/bylines.ts';
import { normalTitle } from './persons/posts.ts';
import { datelinePlace } from './places/datelinePlaces.ts';
import { findPolities, withPolities } from './places/polities.ts';
import { findLoneCountries } from './places/shortCountries.ts';
import { type Remembered, recaller } from './recall.ts';
import { type ScannedName, withoutOverlaps } from './scanned.ts';
import { settledNames } from './settled.ts';
import { surnameLength } from './words/chinesePerson.ts';
import { beginsWord } from './words/lexicon.ts';

export interface ScannedParagraph {
	readonly paragraph: Paragraph;
	readonly scan: ParagraphScan;
}

export interface ResolvedName extends ScannedName {
	readonly title?: string;
	readonly affiliation?: string;
}

export interface ResolvedParagraph {
	readonly paragraph: Paragraph;
	readonly names: readonly ResolvedName[];
}

export function resolveNames(scanned: readonly ScannedParagraph[], known?: KnownNames): readonly ResolvedParagraph[] {
	const polities = findPolities(scanned.map(({ paragraph: { text }, scan }) => ({ text, scan })));
	let placed: ReturnType<typeof withPolities> | undefined;
	const printed = settledNames<readonly ResolvedName[]>(() => `printed ${wordsOf(polities)}`);
	const first = scanned.map(({ paragraph, scan }) => ({
		paragraph,
		names: printed(paragraph, () => {
			placed ??= withPolities(polities);
			return withPosts(paragraph.text, inRole(paragraph, placed(paragraph.text, scan.names)));
		}),
	}));
	const article = gather(first);
	let knowledge: string | undefined;
	const knows = () => {
		knowledge ??= knowledgeOf(article, polities, known);
		return knowledge;
	};
	let finders: Finders | undefined;
	const settled = settledNames<readonly ResolvedName[]>(knows);
	return first.map(({ paragraph, names }, i) => ({
		paragraph,
		names: settled(paragraph, () => {
			finders ??= remembersMuch() ? findersFor(knows(), () => findersOf(article, known)) : findersOf(article, known);
			return settle(paragraph.text, names, (scanned[i] as ScannedParagraph).scan.tokens, article, finders);
		}),
	}));
}

/** All that settling depends on beside the paragraph itself. */
function knowledgeOf(article: ArticleNames, polities: readonly Remembered[], known: KnownNames | undefined): string {
	const lists = { ...article, countries: [...article.countries].filter(hasShortForm), polities };
	return [known?.version ?? '', ...Object.values(lists).map(wordsOf)].join('\n');
}

function wordsOf(list: Iterable<string | readonly string[] | Remembered>): string {
	return Array.from(list, (item) =>
		typeof item === 'string' ? item : 'kind' in item ? `${item.kind} ${item.name} ${item.canonical}` : item.join(' '),
	).join('|');
}

/** For the few states of knowledge at hand. */
const findersFor = rememberByText<Finders>(40_000);

interface Finders {
	readonly certain: (text: string) => ScannedName[];
	readonly again: (text: string) => ScannedName[];
	readonly heads: (text: string) => ScannedName[];
	readonly slips: SlipFinder;
}

function findersOf(article: ArticleNames, known: KnownNames | undefined): Finders {
	const vouched = findKnown(known);
	const ofArticle = recaller([...article.declared, ...article.datelines]);
	const certain = (text: string) => [...ofArticle(text), ...vouched(text)];
	const again = recaller([...article.persons, ...article.works]);
	const misformed = formSlips(article.declared);
	const heads = recaller(documentHeads(new Set(article.works.map(({ name }) => name))));
	const ofNames = slipFinder([...article.persons.map(({ name }) => name), ...article.repeated], article.bodies);
	return { certain, again, heads, slips: (text, tokens) => [...ofNames(text, tokens), ...misformed(text, tokens)] };
}

function settle(
	text: string,
	names: readonly ResolvedName[],
	tokens: ParagraphScan['tokens'],
	article: ArticleNames,
	{ certain, again, heads, slips }: Finders,
): readonly ResolvedName[] {
	const all = withoutOverlaps(
		[
			...slips(text, tokens).filter((slip) => !names.some((name) => name.start <= slip.start && slip.end <= name.end)),
			...withCertain(certain(text), trimmed(text, names, article)),
			...again(text),
			...findLoneCountries(text, article.countries),
			...heads(text).filter((head) => standsFree(text, head)),
		],
		text.length,
	);
	return withPosts(text, all).map((name) => canonical(text, name, article));
}

function inRole(paragraph: Paragraph, names: readonly ScannedName[]): readonly ScannedName[] {
	const { text, role } = paragraph;
	const signed = signing.has(role)
		? findBylineNames(text)
		: text.includes('（记者')
			? [...text.matchAll(reporters)].flatMap(bracketed)
			: [];
	return signed.length === 0 ? names : withoutOverlaps([...signed, ...names], text.length);
}

/** Roles of paragraphs that say who wrote, took or sent what is printed. */
const signing: ReadonlySet<ParagraphRole> = new Set(['byline', 'credits', 'contributors', 'dateline', 'caption']);

/** `（记者 程亦安 何向晚）` behind a dateline: spaces are the only marks, as in a byline. */
const reporters = /（记者[^（）。]{1,60}）/gu;

function bracketed({ index, 0: words }: RegExpExecArray): ScannedName[] {
	return findBylineNames(words).map((name) => ({ ...name, start: name.start + index, end: name.end + index }));
}

interface ArticleNames {
	/** Persons with a post or a full name, to be found again elsewhere. */
	readonly persons: readonly Remembered[];
	readonly strong: ReadonlySet<string>;
	/** Persons without a post who are named more than once. */
	readonly repeated: readonly string[];
	/** Bodies that are named more than once. */
	readonly bodies: readonly string[];
	readonly works: readonly Remembered[];
	readonly declared: readonly Remembered[];
	/** Places of datelines that nothing else knows. */
	readonly datelines: readonly Remembered[];
	readonly countries: ReadonlySet<string>;
	/** The one full name in the article for a surname or the last part of a foreign name. */
	readonly full: ReadonlyMap<string, string>;
}

function gather(paragraphs: readonly ResolvedParagraph[]): ArticleNames {
	const strong = new Set<string>();
	const counts = new Map<string, number>();
	const bodies = new Map<string, number>();
	const works = new Map<string, Remembered>();
	const declared: Remembered[] = [];
	const datelines: Remembered[] = [];
	const countries = new Set<string>();
	for (const { paragraph, names } of paragraphs) {
		for (const name of names) {
			const text = name.canonical ?? paragraph.text.slice(name.start, name.end);
			if (name.kind === 'organization') bodies.set(text, (bodies.get(text) ?? 0) + 1);
			if (name.kind === 'person') counts.set(text, (counts.get(text) ?? 0) + 1);
			if (name.kind === 'person' && (name.title || text.length > 4) && text.length > 1) strong.add(text);
			else if (name.kind === 'work' && !text.startsWith('《') && text.length >= 6) {
				const bare = text.replace(/[“”]/gu, '');
				works.set(bare, { name: bare, kind: 'work', canonical: bare });
			} else if (name.kind === 'place') countries.add(text);
		}
		const place = datelinePlace(paragraph.text, names);
		if (place) datelines.push(place);
		if (paragraph.text.includes('称')) declared.push(...declaredForms(paragraph.text, names));
	}
	const last = lastParts(strong);
	const full = new Map(last.map(({ name, canonical: whole }) => [name, whole]));
	for (const [surname, whole] of surnames(strong)) full.set(surname, whole);
	const persons = [...strong].map((name): Remembered => ({ name, kind: 'person', canonical: full.get(name) ?? name }));
	const repeated = more(counts).filter((name) => !strong.has(name));
	const list = { persons: [...persons, ...last], repeated, bodies: more(bodies), works: [...works.values()] };
	return { ...list, strong, declared, datelines, countries, full };
}

function more(counts: ReadonlyMap<string, number>): string[] {
	const names: string[] = [];
	for (const [name, count] of counts) if (count > 1) names.push(name);
	return names;
}

/** Surnames that only one person of the article has. */
function surnames(persons: ReadonlySet<string>): Map<string, string> {
	const owners = new Map<string, string | undefined>();
	for (const person of persons) {
		const length = surnameLength(person, 0);
		if (length === 0 || person.length <= length || person.length > 4) continue;
		const surname = person.slice(0, length);
		owners.set(surname, owners.has(surname) ? undefined : person);
	}
	return new Map([...owners].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Certain names go before found ones, but not where a longer name was found. */
function withCertain(certain: readonly ScannedName[], names: readonly ScannedName[]): readonly ScannedName[] {
	if (certain.length === 0) return names;
	return [...certain, ...names].sort((a, b) => b.end - b.start - (a.end - a.start));
}

/** `王毅等` where the article knows 王毅, `刘洋履` where it names 刘洋 again and again and 履职 goes on: the name without what follows it. */
function trimmed(text: string, names: readonly ScannedName[], { strong, repeated }: ArticleNames): readonly ScannedName[] {
	return names.map((name) => {
		if (name.kind !== 'person' || name.end - name.start < 3) return name;
		const whole = text.slice(name.start, name.end);
		if (strong.has(whole)) return name;
		const shorter = whole.slice(0, -1);
		const known = strong.has(shorter) || (repeated.includes(shorter) && !repeated.includes(whole) && beginsWord(text, name.end - 1));
		return known ? { ...name, end: name.end - 1 } : name;
	});
}

/** A bare 条约 that no other word qualifies. */
function standsFree(text: string, { start, end }: ScannedName): boolean {
	return !/[\u4e00-\u9fff—]/u.test(text[start - 1] ?? '') ||
		/(?:阐释|签署|批准|履行|遵守|该|根据|按照|在)$/u.test(text.slice(Math.max(0, start - 2), start))
		? !/^(?:法|国|义务|机构|体系)/u.test(text.slice(end, end + 2))
		: false;
}

function canonical(text: string, name: ResolvedName, article: ArticleNames): ResolvedName {
	const printed = text.slice(name.start, name.end);
	if (name.kind === 'title') return { ...name, canonical: normalTitle(printed) };
	if (name.kind === 'person') {
		const whole = article.full.get(name.canonical ?? printed);
		return whole ? { ...name, canonical: whole } : name;
	}
	if (name.canonical) return name;
	if (name.kind === 'organization') {
		const known = canonicalBody(printed) ?? canonicalBody(nameKey(printed));
		return known ? { ...name, canonical: known } : name;
	}
	if (name.kind === 'place' && printed.length === 2 && printed.endsWith('方')) {
		const [country, ...others] = countriesOf(printed.charAt(0)).filter((one) => article.countries.has(one));
		return country !== undefined && others.length === 0 ? { ...name, canonical: country } : name;
	}
	return name;
}

/** Gives each person the post that stands beside the name, and each post the country or body before it. */
function withPosts(text: string, names: readonly ScannedName[]): ResolvedName[] {
	return names.map((name, i) => {
		if (name.kind === 'title') return { ...name, ...postAt(text, names, i) };
		if (name.kind !== 'person') return name;
		const before = names[i - 1];
		if (before?.kind === 'title' && touching(text, before.end, name.start)) return { ...name, ...postAt(text, names, i - 1) };
		const after = names[i + 1];
		if (after?.kind === 'title' && after.start === name.end) return { ...name, title: normalTitle(text.slice(after.start, after.end)) };
		return name;
	});
}

function postAt(text: string, names: readonly ScannedName[], at: number): Pick<ResolvedName, 'title' | 'affiliation'> {
	const { start, end } = names[at] as ScannedName;
	const body = names[at - 1];
	const owner = body && (body.kind === 'place' || body.kind === 'organization') && body.end === start ? body : undefined;
	const affiliation = owner && (owner.canonical ?? canonicalBody(text.slice(owner.start, owner.end)) ?? text.slice(owner.start, owner.end));
	return { title: normalTitle(text.slice(start, end)), ...(affiliation ? { affiliation } : {}) };
}

function touching(text: string, from: number, to: number): boolean {
	return to === from || (to - from === 1 && /[\s\u3000]/u.test(text[from] as string));
}
