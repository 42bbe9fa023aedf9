// Sentences and clauses of a paragraph, for saying what belongs to a figure. Knows nothing of quotations: their words are sentences too.
import { isOneOf } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { countBelow } from '../../util/countBelow.ts';

const SENTENCE = 1;
const CLAUSE = 2;
/** What a character ends. */
const ends = new Uint8Array(1 << 16);
for (const character of '，,（）()“”《》') ends[character.charCodeAt(0)] = CLAUSE;
for (const character of '。！？!?；;：') ends[character.charCodeAt(0)] = SENTENCE | CLAUSE;

/** Consecutive stretches that end behind 。！？；：, covering the whole text. */
export function sentencesOf(text: string): readonly Span[] {
	const sentences: Span[] = [];
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		if (!((ends[text.charCodeAt(i)] as number) & SENTENCE) || isClockColon(text, i)) continue;
		sentences.push({ start, end: i + 1 });
		start = i + 1;
	}
	if (start < text.length) sentences.push({ start, end: text.length });
	return sentences;
}

function isClockColon(text: string, pos: number): boolean {
	return text.charCodeAt(pos) === 0xff1a && /\d/u.test(text.charAt(pos - 1)) && /\d/u.test(text.charAt(pos + 1));
}

/** Index of the sentence that holds `pos`, by bisection. */
export function sentenceIndex(sentences: readonly Span[], pos: number): number {
	const index = countBelow(sentences, pos + 1, ({ end }) => end);
	return index === sentences.length && index > 0 ? index - 1 : index;
}

/** Start of the clause that `pos` is in, at most `limit` units back. */
export function clauseStart(text: string, pos: number, limit = 60): number {
	const stop = Math.max(0, pos - limit);
	for (let i = pos - 1; i >= stop; i--) if (ends[text.charCodeAt(i)] && !isThousands(text, i)) return i + 1;
	return stop;
}

/** End of the clause that `pos` is in, at most `limit` units on. */
export function clauseStop(text: string, pos: number, limit = 40): number {
	const stop = Math.min(text.length, pos + limit);
	for (let i = pos; i < stop; i++) if (ends[text.charCodeAt(i)] && !isThousands(text, i)) return i;
	return stop;
}

function isThousands(text: string, pos: number): boolean {
	return isOneOf(text.charCodeAt(pos), ',，') && /\d/u.test(text.charAt(pos - 1)) && /^\d{3}(?!\d)/u.test(text.slice(pos + 1, pos + 5));
}

/** Where a sentence, a line or what a colon announces begins: list numbers stand there. */
export function opensLine(text: string, pos: number): boolean {
	return pos === 0 || /[。！？：；”\s]/u.test(text.charAt(pos - 1));
}
