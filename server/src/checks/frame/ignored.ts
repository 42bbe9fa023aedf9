// Findings that somebody has looked at and wants no more: at one place, known by its words and those around it, or of one name.
// Neither lines nor offsets nor files are remembered, so that what was ignored stays so while the text is edited and wrapped anew.
// Knows nothing of where the list is kept.
import type { ArticleFile, Paragraph } from '../../article/model.ts';
import { countBelow } from '../../util/countBelow.ts';
import { isRecord } from '../../util/record.ts';
import type { Finding } from './model.ts';

export type Ignored = IgnoredPlace | IgnoredName;

/** One finding of one check where these words stand between these. */
export interface IgnoredPlace {
	readonly kind: 'place';
	/** The check's id. */
	readonly check: string;
	/** What is flagged, unwrapped and without blanks. */
	readonly words: string;
	/** The letters and digits before and after it in its paragraph, a few of them. */
	readonly before: string;
	readonly after: string;
}

/** Whatever doubts the spelling of exactly these words: the name is right. Its post or country may still be wrong. */
export interface IgnoredName {
	readonly kind: 'name';
	readonly name: string;
}

export interface IgnoreList {
	readonly entries: readonly Ignored[];
	ignores(finding: Finding, file: ArticleFile): boolean;
}

/** So many letters on each side tell places apart. */
const context = 12;
const longestWords = 200;

export const nothingIgnored: IgnoreList = { entries: [], ignores: () => false };

/** `isOfSpelling`: whether a finding doubts how a name is spelled. */
export function createIgnoreList(entries: readonly Ignored[], isOfSpelling: (finding: Finding) => boolean): IgnoreList {
	const names = new Set(entries.flatMap((entry) => (entry.kind === 'name' ? entry.name : [])));
	const places = Map.groupBy(
		entries.filter((entry) => entry.kind === 'place'),
		({ check, words }) => `${check}\n${words}`,
	);
	return {
		entries,
		ignores(finding, file) {
			if (entries.length === 0) return false;
			const here = ignoredPlace(finding, file);
			return (
				(names.has(here.words) && isOfSpelling(finding)) ||
				(places.get(`${here.check}\n${here.words}`) ?? []).some((place) => isSamePlace(place, here))
			);
		},
	};
}

/** The finding as it is remembered. */
export function ignoredPlace({ id, span }: Finding, file: ArticleFile): IgnoredPlace {
	const paragraph = paragraphAt(file, span.start);
	if (!paragraph) return { kind: 'place', check: id, words: wordsOf(file.text.slice(span.start, span.end)), before: '', after: '' };
	const { text, map } = paragraph;
	const start = map.fromSource(span.start);
	const end = span.end > paragraph.span.end ? text.length : Math.max(start, map.fromSource(Math.max(span.start, span.end - 1)) + 1);
	const words = wordsOf(span.end > paragraph.span.end ? file.text.slice(span.start, span.end) : text.slice(start, end));
	const before = plain(text.slice(Math.max(0, start - 3 * context), start)).slice(-context);
	const after = plain(text.slice(end, end + 3 * context)).slice(0, context);
	return { kind: 'place', check: id, words, before, after };
}

/** One line of a list; `undefined` for what is none. */
export function readIgnored(raw: unknown): Ignored | undefined {
	if (!isRecord(raw)) return undefined;
	const { name, check, words, before = '', after = '' } = raw;
	if (typeof name === 'string' && name !== '') return { kind: 'name', name: wordsOf(name) };
	const strings = [check, words, before, after];
	if (!strings.every((part) => typeof part === 'string') || check === '' || words === '') return undefined;
	const [id, flagged, left, right] = strings as [string, string, string, string];
	return { kind: 'place', check: id, words: wordsOf(flagged), before: left, after: right };
}

/** As it is written down: what `readIgnored` reads. */
export function writtenIgnored(entry: Ignored): Readonly<Record<string, string>> {
	if (entry.kind === 'name') return { name: entry.name };
	const { check, words, before, after } = entry;
	return { check, words, before, after };
}

/** Half of what stood around it is enough, so that an edit nearby brings nothing back. */
function isSamePlace(known: IgnoredPlace, here: IgnoredPlace): boolean {
	let common = 0;
	while (common < known.before.length && known.before.at(-1 - common) === here.before.at(-1 - common)) common++;
	let behind = 0;
	while (behind < known.after.length && known.after[behind] === here.after[behind]) behind++;
	return 2 * (common + behind) >= known.before.length + known.after.length;
}

function wordsOf(text: string): string {
	return text.replaceAll(/\s/gu, '').slice(0, longestWords);
}

function plain(text: string): string {
	return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Paragraphs come in source order. */
function paragraphAt({ paragraphs }: ArticleFile, offset: number): Paragraph | undefined {
	const paragraph = paragraphs[countBelow(paragraphs, offset + 1, ({ span }) => span.start) - 1];
	return paragraph && offset < paragraph.span.end ? paragraph : undefined;
}
