// Persons never published before, one slip away from somebody well known in the same role, or standing where the known holder of a post is named.
// Says who was meant and why; what a finding looks like is the check's affair.
import type { NameRecord } from '../../../corpus/evidence.ts';
import type { Facts, NameMention } from '../../../facts/model.ts';
import { isSlipOfPerson, type Post, type SameName, sameName } from '../../../facts/names/likeness/compare.ts';
import { surnameLength } from '../../../facts/names/words/chinesePerson.ts';
import { nameEdit } from '../../../text/nameEdit.ts';
import { nameKey } from '../../../text/nameKey.ts';
import { overlaps, type Span } from '../../../text/span.ts';
import type { CheckInput } from '../../frame/model.ts';
import { forbiddenForms, holdsListed, isListed } from '../house/houseSpelling.ts';
import { protectedSlips } from '../house/protectedSlips.ts';
import { type MisspeltHolder, misspeltHolders } from './postHolders.ts';
import { samePassage } from './samePassage.ts';

export interface UnknownNeighbour {
	readonly mention: NameMention;
	/** The well-known person. */
	readonly record: NameRecord;
	readonly same: Pick<SameName, 'reason' | 'post'>;
}

/** A name in so many articles is one that a slip is made of rather than another person's. */
const wellKnown = 30;
const mostFindings = 8;

const lately = new WeakMap<Facts, { readonly input: CheckInput; readonly found: readonly UnknownNeighbour[] }>();

/** Found once for an article, whichever check asks. */
export function unknownNeighbours(input: CheckInput): readonly UnknownNeighbour[] {
	if (input.evidence.articles === 0) return [];
	let known = lately.get(input.facts);
	if (known?.input.evidence !== input.evidence || known.input.house !== input.house) {
		known = { input, found: findNeighbours(input) };
		lately.set(input.facts, known);
	}
	return known.found;
}

/** What the house lists have said of these places already. */
export function settledByHouse(input: CheckInput): Span[] {
	if (input.house.names.length === 0) return [];
	const slips = protectedSlips(input).map(({ paragraph, at }) => paragraph.map.spanToSource(at));
	return [...forbiddenForms(input).map(({ span }) => span), ...slips].sort((a, b) => a.start - b.start);
}

function findNeighbours(input: CheckInput): UnknownNeighbour[] {
	const settled = settledByHouse(input);
	const isSettled = ({ span, key }: NameMention) =>
		isListed(key, input.house) || holdsListed(key, input.house) || settled.some((other) => overlaps(other, span));
	const found: UnknownNeighbour[] = [];
	for (const [key, mentions] of personsByKey(input)) {
		if (input.evidence.names.has(key) || mentions.every(isSettled)) continue;
		const posts = postsOf(mentions);
		const meant =
			(key.length >= (posts.length > 0 ? 2 : 3) ? neighbourOf(key, posts, input) : undefined) ?? inSamePassage(key, mentions, input);
		if (!meant) continue;
		for (const mention of mentions.slice(0, mostFindings)) if (!isSettled(mention)) found.push({ mention, ...meant });
	}
	for (const slip of misspeltHolders(input)) {
		const mention = printedAt(slip, input);
		if (!mention || isSettled(mention) || found.some((other) => overlaps(other.mention.span, mention.span))) continue;
		const { title = slip.post.canonical, affiliation } = slip.post;
		found.push({ mention, record: slip.holder, same: { reason: 'post', post: { title, affiliation } } });
	}
	return found;
}

function personsByKey({ facts }: CheckInput): Map<string, NameMention[]> {
	const persons = facts.names.filter(({ kind, key }) => kind === 'person' && key.length >= 2);
	return Map.groupBy(persons, ({ key }) => key);
}

function postsOf(mentions: readonly NameMention[]): Post[] {
	return mentions.flatMap(({ title, affiliation }) => (title === undefined ? [] : [{ title, affiliation }]));
}

function neighbourOf(key: string, posts: readonly Post[], { evidence, facts }: CheckInput): Omit<UnknownNeighbour, 'mention'> | undefined {
	const spelling = { key, kind: 'person' as const, posts };
	// Who is named in nearly every one of a few articles is as well known.
	const known = Math.min(wellKnown, Math.max(3, evidence.articles * 0.6));
	for (const record of evidence.neighbours.get(key) ?? []) {
		if (record.kind !== 'person') continue;
		const other = { key: record.key, kind: record.kind, posts: record.titles };
		const same = sameName(spelling, other);
		if (record.articles >= known && isSlipOfPerson(spelling, other)) return { record, same: same ?? { reason: 'bare' } };
		// Without the same post, only names that are long enough not to meet by chance.
		if (!same || same.reason === 'bare') continue;
		if (same.post?.affiliation === undefined && (key.length < 5 || record.articles < 3)) continue;
		if (same.reason !== 'post' && facts.names.some((name) => name.key === record.key)) continue;
		return { record, same };
	}
	return undefined;
}

/** The published sentence is the draft's own but for this name. */
function inSamePassage(
	key: string,
	mentions: readonly NameMention[],
	{ evidence, facts, file }: CheckInput,
): Omit<UnknownNeighbour, 'mention'> | undefined {
	for (const record of evidence.neighbours.get(key) ?? []) {
		const edit = nameEdit(key, record.key)?.kind;
		// Sentences of one pattern name one person after another.
		if (
			record.kind !== 'person' ||
			edit === undefined ||
			(edit === 'other' && key.length < 5) ||
			(key.length < 3 && edit !== 'homophone' && edit !== 'lookalike') ||
			// 闫某某 is no slip of what is no name.
			(surnameLength(key, 0) > 0 && surnameLength(record.key, 0) === 0) ||
			facts.names.some((name) => name.key === record.key)
		)
			continue;
		if (mentions.some((mention) => samePassage(mention, record, file))) return { record, same: { reason: 'bare' } };
	}
	return undefined;
}

/** What is printed beside a post, as if the reader had taken it for a name. */
function printedAt({ post, at }: MisspeltHolder, { file }: CheckInput): NameMention | undefined {
	const paragraph = file.paragraphs[post.paragraph];
	if (!paragraph) return undefined;
	const text = paragraph.text.slice(at.start, at.end);
	return { kind: 'person', paragraph: post.paragraph, at, span: paragraph.map.spanToSource(at), text, canonical: text, key: nameKey(text) };
}
