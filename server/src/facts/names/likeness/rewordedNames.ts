// Names of bodies with one of their words changed for another: `国家合作改革委` beside 国家发展改革委. Only names that stand alone in their frame:
// 国家能源局 and 国家统计局 are two of a series. Whether a place is meant for the name is for a check to say. Linear in the text.
import type { Span } from '../../../text/span.ts';
import { lexicon, Mark } from '../words/lexicon.ts';

export interface Reworded<T> {
	/** `国家合作改革委`. */
	readonly at: Span;
	/** `国家发展改革委`. */
	readonly form: string;
	readonly of: T;
	/** Place of the word that differs. */
	readonly place: number;
}

interface Framed<T> {
	readonly form: string;
	readonly of: T;
	/** Where in the name the word stands that may be another. */
	readonly word: number;
}

export const wordLength = 2;
const shortest = 6;
/** Relations of states are named anew with each state: 全面能源合作伙伴关系. */
const open = /关系$/u;
const longest = 20;

export function createRewordedFinder<T>(names: readonly { readonly form: string; readonly of: T }[]): (text: string) => Reworded<T>[] {
	const byPair = new Map<string, Framed<T>[]>();
	const filled = framesOf(names.map(({ form }) => form));
	for (const { form, of } of names) {
		if (form.length < shortest || form.length > longest || open.test(form)) continue;
		// At its ends the words beside are other words: 全球发展挑战 is no slip of 全球发展倡议.
		for (let word = wordLength; word + wordLength * 2 <= form.length; word++) {
			if (!isWord(form.slice(word, word + wordLength)) || (filled.get(frameOf(form, word))?.size ?? 0) > 1) continue;
			const pair = form.slice(0, wordLength);
			const known = byPair.get(pair);
			if (known === undefined) byPair.set(pair, [{ form, of, word }]);
			else known.push({ form, of, word });
		}
	}
	return (text) => (byPair.size === 0 ? [] : find(text, byPair));
}

function find<T>(text: string, byPair: ReadonlyMap<string, readonly Framed<T>[]>): Reworded<T>[] {
	const found: Reworded<T>[] = [];
	for (let i = 0; i + 1 < text.length; i++) {
		for (const { form, of, word } of byPair.get(text.slice(i, i + wordLength)) ?? []) {
			if (!text.startsWith(form.slice(0, word), i)) continue;
			const place = i + word;
			const printed = text.slice(place, place + wordLength);
			if (!text.startsWith(form.slice(word + wordLength), place + wordLength) || printed === form.slice(word, word + wordLength)) continue;
			if (isWord(printed)) found.push({ at: { start: i, end: i + form.length }, form, of, place });
		}
	}
	return found;
}

/** The names that fill each frame, a frame being a name without one of its words. */
function framesOf(names: readonly string[]): Map<string, Set<string>> {
	const filled = new Map<string, Set<string>>();
	for (const name of names) {
		if (name.length < shortest || name.length > longest) continue;
		for (let word = 0; word + wordLength <= name.length; word++) {
			const frame = frameOf(name, word);
			const known = filled.get(frame);
			if (known === undefined) filled.set(frame, new Set([name]));
			else known.add(name);
		}
	}
	return filled;
}

function frameOf(name: string, word: number): string {
	return `${name.slice(0, word)}…${name.slice(word + wordLength)}`;
}

const ofSeries = Mark.place | Mark.country | Mark.wide | Mark.direction | Mark.numeral | Mark.time | Mark.function;

/** A common word of two characters that does not tell one of a series from the next, as a place or a number does. */
function isWord(word: string): boolean {
	if (!/^[\u4e00-\u9fff]+$/u.test(word)) return false;
	const { trie, marks } = lexicon();
	const at = trie.get(word);
	return at !== -1 && ((marks[at] ?? 0) & ofSeries) === 0 && !/[一二三四五六七八九十百千万零东西南北省市县区州乡镇村]/u.test(word);
}
