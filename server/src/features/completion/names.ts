// Names while one writes: behind a post those who hold it, behind 《 the documents, else names that begin as the text does.
// Knows the article's names, what the corpus says of them and what the house lists have; fixed phrasings are the snippets' affair.
import type { NameKind, NameMention } from '../../facts/model.ts';
import type { House } from '../../house/house.ts';
import type { Span } from '../../text/span.ts';
import { factsIn } from '../factAt.ts';
import type { Reading } from '../reading.ts';
import type { Completion, CompletionRequest } from './model.ts';

interface Candidate {
	readonly text: string;
	readonly kind: NameKind;
	readonly posts: readonly string[];
	readonly count: number;
}

const most = 50;

export function nameCompletions({ reading, offset }: CompletionRequest): Completion[] {
	const { text } = reading.file;
	const before = text.slice(Math.max(0, offset - 40), offset);
	const candidates = candidatesOf(reading, offset);
	const opened = /《([^《》\n]*)$/u.exec(before);
	if (opened) {
		const typed = opened[1] ?? '';
		const works = candidates.filter(({ kind, text }) => kind === 'work' && innerOf(text).startsWith(typed));
		return listed(works, { start: offset - typed.length, end: offset }, (work) => workText(work, text.charAt(offset)));
	}
	const holders = candidates.filter(
		({ kind, posts }) => kind === 'person' && posts.some((post) => post.length > 1 && before.endsWith(post)),
	);
	if (holders.length > 0) return listed(holders, { start: offset, end: offset }, ({ text }) => text);
	// The longest beginning of any name that stands before the cursor.
	for (let length = Math.min(12, before.length); length >= 1; length--) {
		const typed = before.slice(-length);
		// One character begins too much; but a surname is what one types of a person.
		const begun = candidates.filter(
			({ text, kind }) => text.length > length && text.startsWith(typed) && (length > 1 || (kind === 'person' && /[一-龥]/u.test(typed))),
		);
		if (begun.length > 0) return listed(begun, { start: offset - length, end: offset }, ({ text }) => text);
	}
	return [];
}

function listed(candidates: readonly Candidate[], replace: Span, textOf: (candidate: Candidate) => string): Completion[] {
	return candidates
		.toSorted((a, b) => b.count - a.count)
		.slice(0, most)
		.map((candidate, rank) => ({ text: textOf(candidate), kind: candidate.kind, detail: candidate.posts[0], replace, rank }));
}

/** Every name once, with its posts; the one being written apart. */
function candidatesOf({ facts, evidence, house }: Reading, offset: number): Candidate[] {
	const writing = new Set(factsIn(facts.names, { start: offset - 12, end: offset + 1 }).filter((name) => name.span.end >= offset));
	const byKey = Map.groupBy(
		facts.names.filter((name) => !writing.has(name)),
		(name) => name.key,
	);
	const candidates = new Map(Array.from(byKey, ([key, mentions]) => [key, candidateOf(mentions)]));
	const records = [...evidence.names.values(), ...[...evidence.neighbours.values()].flat()];
	for (const { key, canonical, kind, mentions, titles } of records) {
		const known = candidates.get(key);
		const posts = titles.map(({ title }) => title);
		candidates.set(key, {
			text: canonical,
			kind,
			posts: [...new Set([...(known?.posts ?? []), ...posts])],
			count: Math.max(known?.count ?? 0, mentions),
		});
	}
	if (house) addListed(candidates, house);
	return [...candidates.values()].filter(({ kind, text }) => kind !== 'title' && house?.ofMisspelling(text) === undefined);
}

/** What the newsroom's own lists have comes in their spelling, with the posts they give. Terms are no names. */
function addListed(candidates: Map<string, Candidate>, house: House): void {
	for (const { key, canonical, kind, posts } of house.names) {
		if (kind === 'term' || kind === 'title') continue;
		const known = candidates.get(key);
		candidates.set(key, {
			text: canonical,
			kind: kind ?? known?.kind ?? 'person',
			posts: [...new Set([...posts.map(({ title }) => title), ...(known?.posts ?? [])])],
			count: (known?.count ?? 0) + 1,
		});
	}
}

function candidateOf(mentions: readonly NameMention[]): Candidate {
	const posts = [...new Set(mentions.flatMap((mention) => mention.title ?? []))];
	return { text: mentions[0]?.canonical ?? '', kind: mentions[0]?.kind ?? 'person', posts, count: mentions.length };
}

function innerOf(work: string): string {
	return work.replaceAll(/^《|》$/gu, '');
}

function workText({ text }: Candidate, next: string): string {
	return next === '》' ? innerOf(text) : `${innerOf(text)}》`;
}
