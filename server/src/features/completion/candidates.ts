// The names at hand while one writes: those of the article and of the house lists, each with how it may be typed.
// Knows nothing of the corpus, nor of where in the text somebody writes.
import type { ArticleFile } from '../../article/model.ts';
import type { NameKind, NameMention } from '../../facts/model.ts';
import { withoutEdition } from '../../facts/names/events/editions.ts';
import { type House, type HouseName, postsAt } from '../../house/house.ts';
import { bareName } from '../../text/nameKey.ts';
import { initials, syllable } from '../../text/pinyin.ts';
import { touches } from '../../text/span.ts';
import { factsIn } from '../factAt.ts';
import type { Reading } from '../reading.ts';

export interface Candidate {
	/** See `nameKey`. */
	readonly key: string;
	readonly text: string;
	readonly kind: NameKind;
	readonly posts: readonly Post[];
	/** Mentions in the article; half a one for a name that only the house list has. */
	readonly count: number;
}

export interface Post {
	readonly title: string;
	readonly affiliation: string | undefined;
}

/** Every name once; the one being written at the offset apart, and forms that must not be written. */
export function candidatesOf({ file, facts, evidence, house }: Reading, offset: number): Candidate[] {
	const writing = new Set(factsIn(facts.names, { start: offset - 12, end: offset + 1 }).filter((name) => name.span.end >= offset));
	const candidates = new Map<string, Candidate>();
	const groups = Map.groupBy(
		facts.names.filter((name) => !writing.has(name)),
		(name) => name.key,
	);
	for (const [key, mentions] of groups) {
		const printed = evidence.names.get(key)?.titles ?? [];
		candidates.set(key, candidateOf(key, mentions, printed));
	}
	if (house) addListed(candidates, house, dayAt(file, offset));
	return [...candidates.values()].filter(({ kind, text }) => kind !== 'title' && house?.ofMisspelling(bareName(text)) === undefined);
}

/** Whether somebody who typed this means the name: its beginning, or that of its sound or initials. */
export function isBegun(name: string, typed: string): boolean {
	return findWay(name, typed) !== undefined;
}

/** How the name goes on for whoever has typed this of it: `xijinping` for `xij`. So a list that comes late fits what was typed meanwhile. */
export function findWay(name: string, typed: string): string | undefined {
	const bare = withoutEdition(name);
	return wayInto(name, typed) ?? (bare === name ? undefined : wayInto(bare, typed));
}

function wayInto(text: string, typed: string): string | undefined {
	if (text.startsWith(typed)) return text === typed ? undefined : text;
	if (!/^[a-z]+$/u.test(typed)) return undefined;
	const plain = text.replaceAll(/[^\p{Script=Han}]/gu, '');
	const letters = initials(plain).toLowerCase();
	if (letters.startsWith(typed)) return letters;
	const sounds = Array.from(plain, syllable).join('').toLowerCase();
	return sounds.startsWith(typed) ? sounds : undefined;
}

/** The day of the article that is being written, as far as it is known. */
export function dayAt({ articles }: ArticleFile, offset: number): string | undefined {
	return articles.find(({ span }) => touches(span, offset))?.date?.iso;
}

/** True of a post that the house list knows the name not to hold on that day. */
export function isFormer(house: House | undefined, key: string, title: string, day: string | undefined): boolean {
	const listed = house?.find(key);
	const isHeld = (posts: HouseName['posts']) => posts.some((post) => post.title === title);
	return listed ? isHeld(listed.posts) && !isHeld(postsAt(listed, day)) : false;
}

function candidateOf(key: string, mentions: readonly NameMention[], printed: readonly Post[]): Candidate {
	const own = mentions.flatMap(({ title, affiliation }) => (title === undefined ? [] : [{ title, affiliation }]));
	return {
		key,
		text: mentions[0]?.canonical ?? '',
		kind: mentions[0]?.kind ?? 'person',
		posts: distinct([...own, ...printed]),
		count: mentions.length,
	};
}

/** What the newsroom's own lists have comes in their spelling, with the posts they give. Terms are no names. */
function addListed(candidates: Map<string, Candidate>, house: House, day: string | undefined): void {
	for (const name of house.names) {
		const { key, canonical, kind } = name;
		if (kind === 'term' || kind === 'title') continue;
		const posts = postsAt(name, day);
		const known = candidates.get(key);
		candidates.set(key, {
			key,
			text: canonical,
			kind: kind ?? known?.kind ?? 'person',
			posts: distinct([...posts, ...(known?.posts ?? [])]),
			count: known?.count ?? 0.5,
		});
	}
}

function distinct(posts: readonly Post[]): Post[] {
	const byWords = new Map(posts.map((post) => [`${post.affiliation ?? ''}\n${post.title}`, post]));
	return [...byWords.values()];
}
