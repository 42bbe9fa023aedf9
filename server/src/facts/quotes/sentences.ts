// A paragraph as seen from outside its quotations: their words are blanked, sentences end where its own sentences end,
// and verbs of speech are its own. Knows nothing of speakers.
import type { Span } from '../../text/span.ts';
import { cacheByText } from '../../util/cacheByText.ts';
import { countBelow } from '../../util/countBelow.ts';
import { findSpeechVerbs, type SpeechVerb } from './verbs.ts';

export interface OuterText {
	/** As long as the paragraph; the words inside outer quotations are `▯`, their marks stay. */
	readonly text: string;
	/** The paragraph as it is. */
	readonly raw: string;
	/** Verbs wholly inside, in order. */
	verbsIn(span: Span): readonly SpeechVerb[];
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
	ends.push(...sentenceEnds(outer));
	ends.sort((a, b) => a - b);
	let verbs: readonly SpeechVerb[] | undefined;
	return {
		text: outer,
		raw: text,
		verbsIn(span) {
			verbs ??= findSpeechVerbs(outer);
			const inside = verbs.slice(firstFrom(verbs, span.start), firstFrom(verbs, span.end));
			return inside.filter((verb) => verb.end <= span.end);
		},
		sentenceAt: (offset) => sentenceAround(ends, offset, outer.length),
	};
}

/** 1 for the marks that end a sentence, 2 for …, which ends one by itself. */
const endings = new Uint8Array(1 << 16);
for (const mark of '。！？!?') endings[mark.charCodeAt(0)] = 1;
endings['…'.charCodeAt(0)] = 2;

/** Just behind each run of such marks. */
const sentenceEnds = cacheByText((text) => {
	const ends: number[] = [];
	let ending = 0;
	for (let at = 0; at < text.length; at++) {
		const next = endings[text.charCodeAt(at)] as number;
		if (ending !== 0 && next !== ending) ends.push(at);
		ending = next;
	}
	if (ending !== 0) ends.push(text.length);
	return ends;
});

function firstFrom(verbs: readonly SpeechVerb[], offset: number): number {
	return countBelow(verbs, offset, ({ start }) => start);
}

function sentenceAround(ends: readonly number[], offset: number, length: number): Span {
	const next = countBelow(ends, offset + 1, (end) => end);
	return { start: ends[next - 1] ?? 0, end: ends[next] ?? length };
}
