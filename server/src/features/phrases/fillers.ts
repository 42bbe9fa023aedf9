// What may stand in a phrasing's slots: the draft's own names, dates and figures, the nearest and most used first, with what the
// newsroom's lists and the corpus know of them: a person brings the post, an event its day and place. Knows no phrasings.
import type { NameMention } from '../../facts/model.ts';
import { countryOfCity, findCountry } from '../../facts/places/countries.ts';
import type { SlotType } from '../../phrases/model.ts';
import { titlesOf } from '../hover/nameTitles.ts';
import type { Reading } from '../reading.ts';

export interface Person {
	readonly name: string;
	/** The one that the draft names, else those held now, the most printed first; none where nobody says. */
	readonly posts: readonly Post[];
}

export interface Post {
	/** `外交部长`. */
	readonly title: string;
	/** `塔吉克斯坦`, or a body. */
	readonly affiliation: string | undefined;
}

export interface Fillers {
	/** Those told of. */
	readonly persons: readonly Person[];
	/** Names behind 记者 and the like: they sign, and are not told of. */
	readonly reporters: readonly string[];
	of(type: SlotType): readonly string[];
	/** Days and places that stand with an event, in the draft or in print. */
	ofEvent(event: string, type: 'date' | 'place'): readonly string[];
}

/** Has a name as bodies do, but does, says and tells nothing: `“丝绸之路经济带”倡议`. */
const isNoBody = /(?:思想|理论|主义|精神|战略|倡议|计划|规划|行动|工程|制度|机制)$|^[“‘]|^共建/u;

/** More than this nobody reads through in a list of choices. */
const most = 8;

export function fillersOf(reading: Reading, offset: number): Fillers {
	const { facts, file } = reading;
	const elsewhere = facts.names.filter(({ span }) => span.end < offset || span.start > offset);
	const signing = elsewhere.filter((name) => isReporter(reading, name));
	const owners = ownersIn(reading);
	const isNobody = ({ kind, canonical }: NameMention) => kind === 'person' && owners.has(canonical);
	const names = elsewhere.filter((name) => !signing.includes(name) && !isOfDateline(reading, name) && !isNobody(name));
	const texts = (kind: NameMention['kind'], keep: (name: NameMention) => boolean) => ranked(names, offset, kind, keep);
	const isCountry = ({ canonical }: NameMention) => findCountry(canonical) !== undefined;
	const figures = (kinds: readonly string[]) =>
		nearest(
			facts.figures.filter(({ kind, span }) => kinds.includes(kind) && (span.end < offset || span.start > offset)),
			offset,
		).map(({ text }) => text.replaceAll(/\s/gu, ''));
	const days = figures(['date']).filter((text) => /日$/u.test(text) && !/[至到—～-]/u.test(text));
	const published = file.articles.find(({ span }) => span.start <= offset && offset <= span.end)?.date ?? file.articles[0]?.date;
	const today = dayWords(published?.iso);
	const lists: Readonly<Record<SlotType, () => readonly string[]>> = {
		person: () => ranked(names, offset, 'person', () => true),
		title: () => texts('title', () => true),
		country: () => [
			...texts('place', isCountry),
			...texts('place', (name) => !isCountry(name)).flatMap((city) => countryOfCity(city) ?? []),
		],
		place: () => texts('place', (name) => !isCountry(name)),
		organization: () => texts('organization', ({ canonical }) => !isNoBody.test(canonical)),
		event: () => texts('event', () => true),
		document: () => texts('work', () => true).map((text) => text.replaceAll(/^《|》$/gu, '')),
		date: () => [...(today === undefined ? [] : [today]), ...days],
		year: () => figures(['date']).flatMap((text) => /^\d{4}年/u.exec(text)?.[0] ?? []),
		time: () => figures(['time']),
		duration: () => figures(['duration']),
		figure: () => figures(['quantity']),
		percent: () => figures(['percent']),
		words: () => [],
	};
	return {
		persons: personsOf(reading, names, offset),
		reporters: [...new Set(signing.map(({ canonical }) => canonical))].slice(0, most),
		of: (type) => [...new Set(lists[type]())].slice(0, most),
		ofEvent: (event, type) => besideEvent(reading, event, type),
	};
}

/** `6月5日` of `2025-06-05` and of `--06-05`. */
function dayWords(iso: string | undefined): string | undefined {
	const day = /(\d{2})-(\d{2})$/u.exec(iso ?? '');
	return day && /^(?:\d{4}|-)-/u.test(iso ?? '') ? `${Number(day[1])}月${Number(day[2])}日` : undefined;
}

/** `（记者 高凤林 王芳）`: behind the word, or behind another one there. */
export function isReporter({ file }: Pick<Reading, 'file'>, { kind, paragraph, at }: NameMention): boolean {
	if (kind !== 'person') return false;
	const before = file.paragraphs[paragraph]?.text.slice(Math.max(0, at.start - 30), at.start) ?? '';
	return /(?:记者|通讯员)[：\s]*(?:[一-龥]{2,4}[\s、]+){0,5}$/u.test(before);
}

/** `新华社` of `新华社昆明6月5日电（记者 …）`, and `记者` anywhere: of the paper, not of what it tells. */
function isOfDateline({ file }: Reading, { kind, paragraph, at, text }: NameMention): boolean {
	if (kind === 'title') return /^(?:本报|本社|本台)?(?:记者|通讯员)$/u.test(text);
	if (kind !== 'organization' || at.start > 4) return false;
	return /^.{0,12}\d{1,2}日[电讯]/u.test(file.paragraphs[paragraph]?.text.slice(at.end, at.end + 20) ?? '');
}

/** Countries and bodies whose posts the newsroom's lists or the draft name: no persons, however foreign they sound. */
function ownersIn({ facts, house }: Reading): ReadonlySet<string> {
	const listed = (house?.names ?? []).flatMap(({ posts }) => posts.flatMap(({ affiliation }) => affiliation ?? []));
	return new Set([...listed, ...facts.names.flatMap(({ kind, affiliation }) => (kind === 'person' ? (affiliation ?? []) : []))]);
}

/** Each name once: the most mentioned first, among equals the nearest. */
function ranked(names: readonly NameMention[], offset: number, kind: NameMention['kind'], keep: (name: NameMention) => boolean): string[] {
	const groups = Map.groupBy(
		names.filter((name) => name.kind === kind && keep(name)),
		({ key }) => key,
	);
	return [...groups.values()]
		.map((mentions) => ({ mentions, distance: Math.min(...mentions.map(({ span }) => Math.abs(offset - span.start))) }))
		.sort((a, b) => b.mentions.length - a.mentions.length || a.distance - b.distance)
		.map(({ mentions }) => mentions[0]?.canonical ?? '');
}

function nearest<T extends { readonly span: { readonly start: number } }>(facts: readonly T[], offset: number): T[] {
	return facts.toSorted((a, b) => Math.abs(offset - a.span.start) - Math.abs(offset - b.span.start));
}

function personsOf({ facts, evidence, house }: Reading, names: readonly NameMention[], offset: number): Person[] {
	const known = Map.groupBy(
		facts.names.filter(({ kind }) => kind === 'person'),
		({ canonical }) => canonical,
	);
	return ranked(names, offset, 'person', () => true)
		.slice(0, most)
		.map((name) => {
			const mentions = known.get(name) ?? [];
			const told = mentions.find(({ title }) => title !== undefined);
			if (told?.title !== undefined) {
				return { name, posts: [{ title: titleAsWritten(told, facts.names) ?? told.title, affiliation: told.affiliation }] };
			}
			const key = mentions[0]?.key ?? name;
			const listed = house?.names.find((entry) => entry.key === key)?.posts.at(-1);
			if (listed) return { name, posts: [listed] };
			const record = evidence.names.get(key);
			return { name, posts: withoutShortForms(titlesOf(record).current) };
		});
}

/** `国家主席` before the name, where the mention has what it is compared as. */
function titleAsWritten({ paragraph, at }: NameMention, names: readonly NameMention[]): string | undefined {
	return names.find((name) => name.kind === 'title' && name.paragraph === paragraph && name.at.end === at.start)?.text;
}

/** `主席` behind the name is the `国家主席` before it. */
function withoutShortForms(posts: readonly Post[]): readonly Post[] {
	const isShort = ({ title }: Post) => posts.some((other) => other.title.length > title.length && other.title.endsWith(title));
	return posts.filter((post) => post.affiliation !== undefined || !isShort(post));
}

function besideEvent({ facts, file, evidence }: Reading, event: string, type: 'date' | 'place'): string[] {
	const mentions = facts.names.filter(({ kind, canonical }) => kind === 'event' && canonical === event);
	const found = mentions.flatMap(({ paragraph, at }) => {
		const text = file.paragraphs[paragraph]?.text ?? '';
		const start = text.lastIndexOf('。', at.start) + 1;
		const end = text.indexOf('。', at.end);
		const inSentence = (fact: { readonly paragraph: number; readonly at: { readonly start: number } }) =>
			fact.paragraph === paragraph && fact.at.start >= start && (end < 0 || fact.at.start < end);
		return type === 'date'
			? facts.figures.filter((figure) => figure.kind === 'date' && /日$/u.test(figure.text) && inSentence(figure)).map(({ text }) => text)
			: facts.names
					.filter((name) => name.kind === 'place' && findCountry(name.canonical) === undefined && inSentence(name))
					.map(({ text }) => text);
	});
	if (found.length > 0) return [...new Set(found)];
	const printed = evidence.names.get(mentions[0]?.key ?? event)?.places.map(({ sentence }) => sentence) ?? [];
	const pattern = type === 'date' ? /\d{1,2}月\d{1,2}日/u : /在([\p{Script=Han}]{2,8}?)(?:举行|召开|举办|开幕)/u;
	return [...new Set(printed.flatMap((sentence) => pattern.exec(sentence)?.at(-1) ?? []))];
}
