// A person of the article whose bare name has a slip where somebody speaks, acts or is listed: `王逸说`, `习近强调`, `采奇、王毅等出席`.
// Too short for a spelling to tell by itself: the place in the sentence and the right name nearby do. A part of name-variant.

import type { Paragraph } from '../../../article/model.ts';
import { byParagraph } from '../../../facts/byParagraph.ts';
import type { NameMention } from '../../../facts/model.ts';
import { type Actor, actorsIn } from '../../../facts/names/persons/actors.ts';
import { surnameLength } from '../../../facts/names/words/chinesePerson.ts';
import { beginsWord } from '../../../facts/names/words/lexicon.ts';
import { slipOf } from '../../../text/nameEdit.ts';
import { contains, overlaps, type Span } from '../../../text/span.ts';
import { rememberByText } from '../../../util/cacheByText.ts';
import type { CheckInput } from '../../frame/model.ts';
import { isListed } from '../house/houseSpelling.ts';
import { isListedWith } from './nearWordings.ts';

export interface BareSlip {
	/** What is printed, as if the reader had taken it for a name. */
	readonly mention: NameMention;
	/** The right name's mentions in the article. */
	readonly here: readonly NameMention[];
}

/** Who is named so often in the article is somebody, and who was published, too; the given name alone needs more. */
const timesHere = 2;
const manyTimes = 3;
const articlesInPrint = 5;
const mostFound = 20;
const longest = 6;
const lengths = [2, 3, 4, 5];

export function bareSlips(input: CheckInput): BareSlip[] {
	const { file, facts, evidence, house } = input;
	const persons = Map.groupBy(
		facts.names.filter(({ kind, text }) => kind === 'person' && text.length >= 2 && text.length <= longest && !text.includes('·')),
		({ text }) => text,
	);
	// Of a few articles one tells as much as several of many.
	const often = Math.min(articlesInPrint, Math.max(1, evidence.articles * 0.2));
	const printed = (here: readonly NameMention[]) => (evidence.names.get(here[0]?.key ?? '')?.articles ?? 0) >= often;
	const right = [...persons].filter(([, here]) => {
		const { key = '' } = here[0] ?? {};
		const once = evidence.names.has(key);
		return isListed(key, house) || once || here.length >= timesHere || here.some(({ title }) => title !== undefined);
	});
	if (right.length === 0) return [];
	const { find, besidePost } = finderOf(right.map(([text]) => text));
	const found: BareSlip[] = [];
	for (const paragraph of file.paragraphs) {
		if (paragraph.role === 'furniture' || found.length >= mostFound) continue;
		const beside = byParagraph(facts.names).get(paragraph.index) ?? [];
		const holders = beside.flatMap((post): Meant[] => {
			if (post.kind !== 'title' || post.title === undefined) return [];
			const near = besidePost(paragraph.text, post.at);
			return near && mayHold(post.title, persons.get(near.meant) ?? [], evidence) ? [{ ...near, post: post.title }] : [];
		});
		for (const { at, meant, post, after } of [...find(paragraph.text), ...holders]) {
			const text = paragraph.text.slice(at.start, at.end);
			const here = persons.get(meant) ?? [];
			if (isAttested(text, here, persons, input)) continue;
			if (isListedWith({ form: meant, at }, paragraph) || (after === 'list' && !isOfList(at, beside))) continue;
			// A given name alone is how a family speaks.
			if (meant.endsWith(text) && post === undefined && after === undefined && !printed(here)) continue;
			// 于伟国、王宁、王晓晖: in a list a short name with a surname is somebody's own.
			if (text.length < meant.length && surnameLength(text, 0) > 0 && standsInList(paragraph.text, at)) continue;
			if (!isFree(paragraph, at, beside, { meant, often: here.length >= manyTimes || printed(here) })) continue;
			if (found.some(({ mention }) => mention.paragraph === paragraph.index && overlaps(mention.at, at))) continue;
			const mention = {
				kind: 'person' as const,
				paragraph: paragraph.index,
				at,
				span: paragraph.map.spanToSource(at),
				text,
				canonical: text,
				key: text,
			};
			found.push({ mention, here });
		}
	}
	return found;
}

function standsInList(text: string, { start, end }: Span): boolean {
	return text.charAt(start - 1) === '、' || (text.charAt(end) === '、' && start > 0);
}

interface Meant {
	readonly at: Span;
	readonly meant: string;
	/** The post that it stands beside. */
	readonly post?: string | undefined;
	readonly after?: Actor['after'];
}

interface Finder {
	readonly forms: string;
	readonly find: (text: string) => readonly Meant[];
	/** `总统卢托`, `卢托总统`: what stands right behind the post at the place or right before it. */
	readonly besidePost: (text: string, at: Span) => Meant | undefined;
}

let lately: Finder | undefined;

function findBesidePost(text: string, at: Span, byCharacter: ByCharacter): Meant | undefined {
	for (const length of lengths) {
		for (const start of [at.end, at.start - length]) {
			const words = start < 0 ? '' : text.slice(start, start + length);
			const meant = words.length === length && /^[\u4e00-\u9fff]+$/u.test(words) ? meantBy(words, byCharacter) : undefined;
			if (meant === undefined || text.startsWith(meant, start) || text.slice(0, start + length).endsWith(meant)) continue;
			return { at: { start, end: start + length }, meant };
		}
	}
	return undefined;
}

/** The article's persons change seldom: what was one slip away from one of them is remembered as long as they stay. */
function finderOf(right: readonly string[]): Finder {
	const forms = right.join('\n');
	if (lately?.forms !== forms) {
		const byCharacter = indexOf(right);
		const remember = rememberByText<readonly Meant[]>();
		const find = (text: string) =>
			actorsIn(text).flatMap(({ at, after }): readonly Meant[] => {
				const meant = meantBy(text.slice(at.start, at.end), byCharacter);
				// 近平 of 习近平 is a part of it.
				const whole = meant !== undefined && (text.startsWith(meant, at.start - 1) || text.startsWith(meant, at.start - 2));
				return meant === undefined || (whole && at.end - at.start < meant.length) ? [] : [{ at, meant, after }];
			});
		const kept = rememberByText<Map<number, Meant | undefined>>();
		const besidePost = (text: string, at: Span) => {
			const known = kept(text, () => new Map());
			const place = at.start * 0x10000 + at.end;
			if (!known.has(place)) known.set(place, findBesidePost(text, at, byCharacter));
			return known.get(place);
		};
		lately = { forms, find: (text) => remember(text, find), besidePost };
	}
	return lately;
}

type ByCharacter = ReadonlyMap<string, readonly string[]>;

function indexOf(right: readonly string[]): ByCharacter {
	const index = new Map<string, string[]>();
	for (const text of right) {
		for (const character of new Set(text)) {
			const known = index.get(character);
			if (known === undefined) index.set(character, [text]);
			else if (known.length < 20) known.push(text);
		}
	}
	return index;
}

/** The one name that this is a slip of. */
function meantBy(text: string, byCharacter: ByCharacter): string | undefined {
	const near = new Set<string>();
	for (const character of text) {
		for (const form of byCharacter.get(character) ?? []) {
			if (form === text) return undefined;
			const slip = slipOf(text, form);
			// 在村民林建家: what stands behind the name was read with it.
			const shorter =
				slip === 'dropped' && !/[家致等说称和与同向]$/u.test(form) && form.length >= 3 && surnameLength(text, 0) !== text.length;
			const likely = slip === 'homophone' || slip === 'lookalike' || slip === 'doubled';
			if (likely || (form.length >= 3 && slip === 'swapped') || shorter) near.add(form);
		}
	}
	return near.size === 1 ? [...near][0] : undefined;
}

/** Between people: `王东峰、信治、蒋作君`. */
function isOfList({ start, end }: Span, beside: readonly NameMention[]): boolean {
	return beside.some(({ kind, at }) => kind === 'person' && (at.end === start - 1 || at.start === end + 1));
}

/** Printed twice or with a post of its own, or known to print or to the lists: somebody else. */
function isAttested(
	text: string,
	meant: readonly NameMention[],
	persons: ReadonlyMap<string, readonly NameMention[]>,
	{ evidence, house }: CheckInput,
): boolean {
	const own = persons.get(text) ?? [];
	if (own.length >= timesHere || own.some(({ title }) => title !== undefined && !mayHold(title, meant, evidence))) return true;
	return evidence.names.has(text) || isListed(text, house);
}

/** The right name stands beside the post, too. */
function mayHold(post: string, meant: readonly NameMention[], { names }: CheckInput['evidence']): boolean {
	if (meant.some(({ title }) => title === post)) return true;
	return names.get(meant[0]?.key ?? '')?.titles.some(({ title }) => title === post) === true;
}

/** No part of another name, and no common word. What is said of somebody named often may look like a word: `习近于` and 近于. */
function isFree({ text }: Paragraph, at: Span, names: readonly NameMention[], right: Right): boolean {
	const beside = names.filter((name) => overlaps(name.at, at));
	if (beside.some((name) => !contains(at, name.at))) return false;
	if (beside.some((name) => name.kind !== 'person' && name.at.end - name.at.start > 1)) return false;
	return !isWord(text, at, right);
}

interface Right {
	readonly meant: string;
	/** Named again and again. */
	readonly often: boolean;
}

function isWord(text: string, { start, end }: Span, { meant, often }: Right): boolean {
	// `李强强调` is no doubled character.
	if (end - start > meant.length) return beginsWord(text, end - 1);
	return beginsWord(text.slice(0, end), start) || (!often && end - start === 3 && beginsWord(text.slice(0, end), start + 1));
}
