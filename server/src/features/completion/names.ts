// Names while one writes: behind a post those who hold it, behind a country its people with their posts, behind 《 documents, behind “
// what is quoted, else names that begin as the text does, in Chinese, pinyin or its initials. The article's come first, then those
// told of lately. Fixed phrasings are another source's affair.
import type { KnownName } from '../../corpus/browse.ts';
import type { NameKind } from '../../facts/model.ts';
import { endsInEdition, withoutEdition } from '../../facts/names/events/editions.ts';
import { lastPart } from '../../facts/names/likeness/shortForms.ts';
import { isOffice, normalTitle } from '../../facts/names/persons/posts.ts';
import type { Span } from '../../text/span.ts';
import type { CancellationToken } from '../../util/cancellation.ts';
import { joinedPost } from '../hover/nameTitles.ts';
import { type Candidate, candidatesOf, dayAt, findWay, isBegun, isFormer, type Post } from './candidates.ts';
import type { Completion, CompletionRequest } from './model.ts';

const most = 50;
const mostOfCountry = 8;

export async function nameCompletions(request: CompletionRequest, token: CancellationToken): Promise<Completion[]> {
	const { reading, offset } = request;
	const before = reading.file.text.slice(Math.max(0, offset - 40), offset);
	const candidates = candidatesOf(reading, offset);
	const opened = /([《“])([^《》“”\n]*)$/u.exec(before);
	if (opened) {
		const found = await openedNames(request, candidates, opened[1] === '《' ? '《' : '“', opened[2] ?? '', token);
		if (found.length > 0 || opened[1] === '《') return found;
	}
	const holders = await holdersOf(request, candidates, before, token);
	if (holders.length > 0) return holders;
	const begun = await begunNames(request, candidates, before, token);
	if (begun.length > 0) return begun;
	// Nothing has been begun: a list for whoever asks for one. While somebody types in a word none comes up.
	const isFree = !/[\p{L}\p{N}]$/u.test(before);
	return request.trigger === 'asked' && isFree ? listed(candidates.toSorted(byCount), [], at(offset, 0)) : [];
}

/** `《清`, `“一带`: what is printed in these marks. */
async function openedNames(
	{ reading, offset, browser }: CompletionRequest,
	candidates: readonly Candidate[],
	mark: '《' | '“',
	typed: string,
	token: CancellationToken,
): Promise<Completion[]> {
	const kinds: readonly NameKind[] | undefined = mark === '《' ? ['work'] : undefined;
	const close = mark === '《' ? '》' : '”';
	const next = reading.file.text.charAt(offset);
	const marked = candidates.filter(({ kind, text }) => (mark === '《' ? kind === 'work' : text.startsWith(mark)));
	const here = marked.filter(({ text }) => isBegun(inner(text), typed)).toSorted(byCount);
	const latin = /^[a-z]+$/u.test(typed);
	const known = (await browser?.namesBeginning({ typed: latin ? typed : `${mark}${typed}`, kinds, count: most }, token)) ?? [];
	const printed = known.filter(({ name }) => name.startsWith(mark));
	const put = (name: string) => {
		const words = inner(name);
		// `“云桥”行动` goes on behind its mark.
		return next === close || words.includes(close) ? words : `${words}${close}`;
	};
	return listed(here, printed, at(offset, typed.length), { typed, put });
}

/** `外交部长|` and `东岚外交部长|`: who holds it; `东岚|`: who holds what there. */
async function holdersOf(
	{ reading, offset, browser }: CompletionRequest,
	candidates: readonly Candidate[],
	before: string,
	token: CancellationToken,
): Promise<Completion[]> {
	const here = holdersAt(before, candidates);
	const day = dayAt(reading.file, offset);
	const last = reading.facts.names.findLast(({ span }) => span.end <= offset);
	const ending = last?.span.end === offset ? last : undefined;
	if (ending?.kind === 'title') {
		const body = reading.facts.names.findLast(({ span }) => span.end <= ending.span.start);
		const besides = body?.span.end === ending.span.start && body.kind !== 'title' ? body.canonical : undefined;
		const told = bodyAt(before.slice(0, -ending.text.length), candidates);
		const post = { title: ending.canonical, affiliation: ending.affiliation ?? besides ?? told };
		const known = (await browser?.holdersOf({ ...post, count: most }, token)) ?? [];
		const [own, others] = [here.filter((one) => holds(one, post)), here.filter((one) => !holds(one, post))];
		// `东岚总统`: 东岚 was once taken for the president's name.
		const people = known.filter(
			({ name, key, post: held }) => !before.endsWith(`${name}${ending.text}`) && !isFormer(reading.house, key, held?.title ?? '', day),
		);
		return [
			...listed(own.toSorted(byCount), people, at(offset, 0)),
			...(own.length + people.length > 0 ? [] : listed(others.toSorted(byCount), [], at(offset, 0))),
		];
	}
	if (here.length > 0) return listed(here.toSorted(byCount), [], at(offset, 0));
	const country = ending?.kind === 'place' ? ending.canonical : bodyAt(before, candidates);
	if (country === undefined) return [];
	const people = candidates.flatMap((candidate) =>
		candidate.kind === 'person' && candidate.posts.some(({ affiliation }) => affiliation === country) ? [withPost(candidate, country)] : [],
	);
	const known = (await browser?.holdersOf({ affiliation: country, count: mostOfCountry }, token)) ?? [];
	const titled = known.flatMap((name) =>
		name.post && !isFormer(reading.house, name.key, name.post.title, day) ? [{ ...name, name: `${name.post.title}${name.name}` }] : [],
	);
	const offices = people.toSorted((a, b) => rankOf(a) - rankOf(b) || byCount(a, b));
	return listed(offices, titled, at(offset, 0)).slice(0, mostOfCountry);
}

/** `外交部长|` is not the 部长 of another body: whoever has the longest post that stands there. */
function holdersAt(before: string, candidates: readonly Candidate[]): Candidate[] {
	const persons = candidates.filter(({ kind }) => kind === 'person');
	const lengthOf = ({ posts }: Candidate) => Math.max(0, ...posts.map(({ title }) => (before.endsWith(title) ? title.length : 0)));
	const longest = Math.max(0, ...persons.map(lengthOf));
	const holders = longest > 1 ? persons.filter((person) => lengthOf(person) === longest) : [];
	const owned = holders.filter(({ posts }) =>
		posts.some(({ title, affiliation }) => affiliation !== undefined && before.endsWith(affiliation + title)),
	);
	return owned.length > 0 ? owned : holders;
}

/** A country or body that the reader does not know, but the article's people or the listed ones are of. */
function bodyAt(before: string, candidates: readonly Candidate[]): string | undefined {
	const bodies = candidates.flatMap(({ posts }) => posts.flatMap(({ affiliation }) => affiliation ?? []));
	return bodies.filter((body) => body.length > 1 && before.endsWith(body)).reduce<string | undefined>(longer, undefined);
}

/** Who holds an office before a herdsman. */
function rankOf({ posts }: Candidate): number {
	return posts[0] !== undefined && isOffice(normalTitle(posts[0].title)) ? 0 : 1;
}

function longer(a: string | undefined, b: string): string {
	return a !== undefined && a.length >= b.length ? a : b;
}

/** The longest beginning of any name that stands before the cursor. */
async function begunNames(
	{ offset, browser }: CompletionRequest,
	candidates: readonly Candidate[],
	before: string,
	token: CancellationToken,
): Promise<Completion[]> {
	const letters = /(?<![\p{Script=Latin}\d])[a-z]{2,16}$/u.exec(before)?.[0];
	if (letters !== undefined) {
		const here = candidates.filter(({ text }) => isBegun(text, letters)).toSorted(byCount);
		const known = (await browser?.namesBeginning({ typed: letters, count: most }, token)) ?? [];
		return listed(here, known, at(offset, letters.length), { typed: letters, put: putBehind(before.slice(0, -letters.length)) });
	}
	const run = /[\p{Script=Han}·—]{1,12}$/u.exec(before)?.[0] ?? '';
	for (let length = run.length; length >= 1; length--) {
		const typed = run.slice(-length);
		// One character begins too much; but a surname is what one types of a person.
		const wanted = (kind: NameKind, text: string) => text.length > length && (length > 1 || kind === 'person');
		const here = candidates.filter(({ text, kind }) => isBegun(text, typed) && wanted(kind, text)).toSorted(byCount);
		const names = (await browser?.namesBeginning({ typed, kinds: length > 1 ? undefined : ['person'], count: most }, token)) ?? [];
		const known = names.filter(({ name, kind }) => wanted(kind, name));
		if (here.length + known.length === 0) continue;
		const shown = length > 1 || here.length === 0 ? known : known.slice(0, 10);
		return listed(here, shown, at(offset, length), { typed, put: putBehind(before.slice(0, -length)) });
	}
	return [];
}

/** `第四届` stands there already, whichever was printed. */
function putBehind(before: string): (name: string) => string {
	return endsInEdition(before) ? withoutEdition : asItIs;
}

function at(offset: number, typed: number): Span {
	return { start: offset - typed, end: offset };
}

/** The article's own before the corpus's, each name once. */
function listed(
	here: readonly Candidate[],
	known: readonly KnownName[],
	replace: Span,
	{ typed = '', put = asItIs }: { readonly typed?: string; readonly put?: (name: string) => string } = {},
): Completion[] {
	const offered = [
		...here.map(({ text, kind, key, posts }) => ({ text, kind, key, post: posts[0] })),
		...known.map(({ name, kind, key, post }) => ({ text: name, kind, key, post })),
	];
	const seen = new Set<string>();
	// 达纳耶夫 in print is 阿列姆·达纳耶夫 of the article.
	const parts = new Set(here.flatMap(({ kind, key }) => (kind === 'person' ? [lastPart(key)] : [])));
	return offered
		.filter(({ kind, key }, i) => {
			if (i >= here.length && kind === 'person' && parts.has(key)) return false;
			return !seen.has(`${kind} ${key}`) && seen.add(`${kind} ${key}`);
		})
		.slice(0, most)
		.map(({ text, kind, key, post }, rank) => {
			const filter = typed === '' ? undefined : findWay(inner(text), typed);
			return { text: put(text), kind, detail: post && joinedPost(post), replace, rank, key, ...(filter === undefined ? {} : { filter }) };
		});
}

function asItIs(name: string): string {
	return name;
}

function withPost(candidate: Candidate, affiliation: string): Candidate {
	const post = candidate.posts.find((each) => each.affiliation === affiliation);
	return { ...candidate, text: `${post?.title ?? ''}${candidate.text}`, posts: post ? [post, ...candidate.posts] : candidate.posts };
}

function holds({ posts }: Candidate, { title, affiliation }: Post): boolean {
	return posts.some((post) => post.title === title && (affiliation === undefined || post.affiliation === affiliation));
}

function byCount(a: Candidate, b: Candidate): number {
	return b.count - a.count;
}

function inner(name: string): string {
	return name.replaceAll(/^[《“]|[》”]$/gu, '');
}
