// An article's text as the store keeps it: its unwrapped paragraphs, one a line, with a map back to the file.
// Knows nothing of facts or stores.
import type { Article } from '../article/model.ts';
import { integersOf, pushInteger } from './integers.ts';

export interface Body {
	/** The paragraphs in reading order, joined by `\n`. */
	readonly text: string;
	/** Where each paragraph starts in `text`, by `Paragraph.index`. */
	readonly starts: ReadonlyMap<number, number>;
	/** Pairs of numbers: from this place in `text` on, source offsets run on from this one. */
	readonly breaks: readonly number[];
	/** The headline's place in `text`; empty where there is none. */
	readonly headline: { readonly at: number; readonly length: number };
}

export function bodyOf(article: Article): Body {
	const starts = new Map<number, number>();
	const breaks: number[] = [];
	const pieces: string[] = [];
	let headline = { at: 0, length: 0 };
	let at = 0;
	let expected = -1;
	for (const { index, role, text, map } of article.paragraphs) {
		if (text.length === 0) continue;
		starts.set(index, at);
		if (role === 'headline' && headline.length === 0) headline = { at, length: text.length };
		const first = map.toSource(0);
		// Most paragraphs stand in one piece, which their ends tell.
		const checked = map.toSource(text.length - 1) - first === text.length - 1 ? 1 : text.length;
		for (let i = 0; i < checked; i++) {
			const source = map.toSource(i);
			if (source !== expected) breaks.push(at + i, source);
			expected = source + 1;
		}
		pieces.push(text);
		at += text.length + 1;
		expected = -1;
	}
	return { text: pieces.join('\n'), starts, breaks, headline };
}

/** The source offset of the unit at `at`, by the breaks of a body. */
export function sourceOf(breaks: readonly number[], at: number): number {
	let low = 0;
	let high = (breaks.length >> 1) - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((breaks[middle * 2] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return at - (breaks[low * 2] ?? 0) + (breaks[low * 2 + 1] ?? 0);
}

/** Breaks in few bytes: steps in the text and in the source as variable-length integers. */
export function packBreaks(breaks: readonly number[]): Uint8Array {
	const bytes: number[] = [];
	let at = 0;
	let source = 0;
	for (let i = 0; i + 1 < breaks.length; i += 2) {
		const nextAt = breaks[i] ?? 0;
		const nextSource = breaks[i + 1] ?? 0;
		pushInteger(bytes, nextAt - at);
		const step = nextSource - source - (nextAt - at);
		pushInteger(bytes, step >= 0 ? step * 2 : -step * 2 - 1);
		at = nextAt;
		source = nextSource;
	}
	return Uint8Array.from(bytes);
}

/** The rows that `packBreaks` was given. */
export function unpackBreaks(bytes: Uint8Array): number[] {
	const breaks: number[] = [];
	const integers = integersOf(bytes);
	let at = 0;
	let source = 0;
	while (integers.more()) {
		const step = integers.next();
		const folded = integers.next();
		at += step;
		source += step + (folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2);
		breaks.push(at, source);
	}
	return breaks;
}
