// A paragraph as seen from outside its quotations: their words are blanked, and sentences end where its own sentences end.
// Knows nothing of speakers.
import type { Span } from '../../text/span.ts';

export interface OuterText {
	/** As long as the paragraph; the words inside outer quotations are `▯`, their marks stay. */
	readonly text: string;
	/** The sentence that the unit at `offset` belongs to. */
	sentenceAt(offset: number): Span;
}

const finals = /[。！？!?…]/u;

/** `quotes` are the outer quotations of this paragraph, marks included, in order; one may run beyond its end. */
export function outerTextOf(text: string, quotes: readonly Span[]): OuterText {
	let outer = '';
	let from = 0;
	const ends: number[] = [];
	for (const quote of quotes) {
		outer += text.slice(from, quote.start + 1);
		const last = Math.min(quote.end, text.length) - 1;
		outer += '▯'.repeat(Math.max(last - quote.start - 1, 0)) + text.slice(Math.max(last, quote.start + 1), quote.end);
		from = Math.min(quote.end, text.length);
		// `“……。”他说`: a whole sentence was quoted, and a new one begins; `“……？”的疑问` goes on.
		if (finals.test(text.charAt(last - 1)) && !/[的之，、；]/u.test(text.charAt(from))) ends.push(from);
	}
	outer += text.slice(from);
	for (const match of outer.matchAll(/[。！？!?]+|…+/gu)) ends.push(match.index + match[0].length);
	ends.sort((a, b) => a - b);
	return { text: outer, sentenceAt: (offset) => sentenceAround(ends, offset, outer.length) };
}

function sentenceAround(ends: readonly number[], offset: number, length: number): Span {
	let low = 0;
	let high = ends.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ends[middle] ?? length) <= offset) low = middle + 1;
		else high = middle;
	}
	return { start: ends[low - 1] ?? 0, end: ends[low] ?? length };
}
