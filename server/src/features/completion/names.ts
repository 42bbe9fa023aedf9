// Names while one writes: behind a post those who hold it, behind a country its people with their posts, behind 《 documents, behind “
// what is quoted, else names that begin as the text does, in Chinese, pinyin or its initials. The article's come first, then those
// told of lately. Fixed phrasings are another source's affair.
import type { KnownName } from '../../corpus/browse.ts';
import type { NameKind } from '../../facts/model.ts';
import type { Span } from '../../text/span.ts';
import type { CancellationToken } from '../../util/cancellation.ts';
import { joinedPost } from '../hover/nameTitles.ts';
import { type Candidate, candidatesOf, dayAt, isBegun, isFormer, type Post } from './candidates.ts';
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
	return listed(here, printed, at(offset, typed.length), put);
}

/** `外交部长|` and `东岚外交部长|`: who holds it; `东岚|`: who holds what there. */
async function holdersOf(
	{ reading, offset, browser }: CompletionRequest,
	candidates: readonly Candidate[],
	before: string,
	token: CancellationToken,
): Promise<Completion[]> {
	const here = candidates.filter(
		({ kind, posts }) => kind === 'person' && posts.some(({ title }) => title.length > 1 && before.endsWith(title)),
	);
	const day = dayAt(reading.file, offset);
	const last = reading.facts.names.findLast(({ span }) => span.end <= offset);
	const ending = last?.span.end === offset ? last : undefined;
	if (ending?.kind === 'title') {
		const body = reading.facts.names.findLast(({ span }) => span.end <= ending.span.start);
		const besides = body?.span.end === ending.span.start && body.kind !== 'title' ? body.canonical : undefined;
		const post = { title: ending.canonical, affiliation: ending.affiliation ?? besides };
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
	if (ending?.kind !== 'place') return [];
	const people = candidates.flatMap((candidate) =>
		candidate.kind === 'person' && candidate.posts.some(({ affiliation }) => affiliation === ending.canonical)
			? [withPost(candidate, ending.canonical)]
			: [],
	);
	const known = (await browser?.holdersOf({ affiliation: ending.canonical, count: mostOfCountry }, token)) ?? [];
	const titled = known.flatMap((name) =>
		name.post && !isFormer(reading.house, name.key, name.post.title, day) ? [{ ...name, name: `${name.post.title}${name.name}` }] : [],
	);
	return listed(people.toSorted(byCount), titled, at(offset, 0)).slice(0, mostOfCountry);
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
		return listed(here, known, at(offset, letters.length));
	}
	const run = /[\p{Script=Han}·—]{1,12}$/u.exec(before)?.[0] ?? '';
	for (let length = run.length; length >= 1; length--) {
		const typed = run.slice(-length);
		// One character begins too much; but a surname is what one types of a person.
		const wanted = (kind: NameKind, text: string) => text.length > length && (length > 1 || kind === 'person');
		const here = candidates.filter(({ text, kind }) => isBegun(text, typed) && wanted(kind, text)).toSorted(byCount);
		const names = (await browser?.namesBeginning({ typed, kinds: length > 1 ? undefined : ['person'], count: most }, token)) ?? [];
		const known = names.filter(({ name, kind }) => wanted(kind, name));
		if (here.length + known.length > 0)
			return listed(here, length > 1 || here.length === 0 ? known : known.slice(0, 10), at(offset, length));
	}
	return [];
}

function at(offset: number, typed: number): Span {
	return { start: offset - typed, end: offset };
}

/** The article's own before the corpus's, each name once. */
function listed(
	here: readonly Candidate[],
	known: readonly KnownName[],
	replace: Span,
	put: (name: string) => string = (name) => name,
): Completion[] {
	const offered = [
		...here.map(({ text, kind, key, posts }) => ({ text, kind, key, post: posts[0] })),
		...known.map(({ name, kind, key, post }) => ({ text: name, kind, key, post })),
	];
	const seen = new Set<string>();
	return offered
		.filter(({ kind, key }) => !seen.has(`${kind} ${key}`) && seen.add(`${kind} ${key}`))
		.slice(0, most)
		.map(({ text, kind, key, post }, rank) => ({ text: put(text), kind, detail: post && joinedPost(post), replace, rank, key }));
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
