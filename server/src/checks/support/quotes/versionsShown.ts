// How two versions of the same words are shown side by side: in whole words, as one reads them, with a few words around.
// Knows where the versions differ; not whether that is a slip.
import { readTokens, type Token } from '../../../facts/names/words/lattice.ts';
import type { Span } from '../../../text/span.ts';
import type { Fix } from '../../frame/model.ts';

/** A stretch of a text that another version has otherwise: `丰` of `新的丰碑`; empty where the other has words more. */
export interface Version {
	readonly text: string;
	readonly at: Span;
}

export interface VersionShown {
	/** `丰碑` */
	readonly words: string;
	/** Where these words stand. */
	readonly at: Span;
	/** `发展史上新的丰碑，也是山里人` */
	readonly context: string;
}

/** Both are widened alike, so that what is equal in them is shown in both or in neither: `丰碑` and `里程碑`. */
export function versionsShown(own: Version, other: Version): readonly [VersionShown, VersionShown] {
	let [here, there] = [own, other];
	for (let round = 0; round < mostRounds; round++) {
		const [a, b] = [wordsAround(here), wordsAround(there)];
		const before = Math.max(here.at.start - a.start, there.at.start - b.start);
		const behind = Math.max(a.end - here.at.end, b.end - there.at.end);
		if (before + behind === 0) break;
		here = widened(here, before, behind);
		there = widened(there, before, behind);
	}
	return [shown(here), shown(there)];
}

/** Says in whole words what the fix does letter by letter. */
export function toldInWords(fix: Fix, own: VersionShown, other: VersionShown): Fix {
	if (own.words === '') return fix;
	const title =
		other.words === ''
			? { zh: `删去“${own.words}”`, en: `Delete “${own.words}”` }
			: { zh: `“${own.words}”改为“${other.words}”`, en: `Change “${own.words}” to “${other.words}”` };
	return { ...fix, title };
}

/** What is a word here may be cut there, and the other way round. */
const mostRounds = 3;
/** Words are read off so many characters on either side. */
const reach = 24;
/** At least so many characters are shown before and behind. */
const around = 4;
/** So few characters to the next comma are shown too. */
const littleLeft = 3;

function widened({ text, at }: Version, before: number, behind: number): Version {
	return { text, at: { start: Math.max(0, at.start - before), end: Math.min(text.length, at.end + behind) } };
}

function shown({ text, at }: Version): VersionShown {
	const from = boundBefore(text, at.start);
	const to = boundBehind(text, at.end);
	const wide = { text, at: { start: Math.max(from, at.start - around), end: Math.min(to, at.end + around) } };
	const { start, end } = wordsAround(wide);
	const before = /[^，、：…—]*$/u.exec(text.slice(from, start))?.[0].length ?? 0;
	const behind = /^[^，、：…—]*/u.exec(text.slice(end, to))?.[0].length ?? 0;
	const context = text.slice(
		Math.max(from, before <= littleLeft ? start - before : start),
		Math.min(to, behind <= littleLeft ? end + behind : end),
	);
	return { words: text.slice(at.start, at.end), at, context: context.replace(/^[，、：…—]+|[，、：…—]+$/gu, '') };
}

/** From the beginning of the word that the stretch begins in to the end of the one that it ends in. */
function wordsAround({ text, at }: Version): Span {
	const tokens: Token[] = [];
	readTokens(text, Math.max(0, at.start - reach), Math.min(text.length, at.end + reach), tokens);
	const cut = (place: number) => tokens.find(({ start, end }) => start < place && place < end);
	return { start: cut(at.start)?.start ?? at.start, end: cut(at.end)?.end ?? at.end };
}

/** What stands in other marks or another sentence is no part of the words. */
const bound = /[。！？；“”‘’《》（）\n]/u;

function boundBefore(text: string, at: number): number {
	let from = at;
	while (from > 0 && at - from < reach && !bound.test(text.charAt(from - 1))) from--;
	return from;
}

function boundBehind(text: string, at: number): number {
	let to = at;
	while (to < text.length && to - at < reach && !bound.test(text.charAt(to))) to++;
	return to;
}
