// The sentence around a place, short enough to show. Knows nothing of stores.
import type { Span } from '../text/span.ts';

const longest = 120;
const ends = '。！？；\n';

/** The sentence of `text` that holds the span, its end mark included; a longer one is cut around the span. */
export function sentenceAround(text: string, { start, end }: Span): string {
	let from = start;
	while (from > 0 && !ends.includes(text.charAt(from - 1))) from--;
	let to = end;
	while (to < text.length && !ends.includes(text.charAt(to))) to++;
	if (to < text.length && text.charAt(to) !== '\n') to++;
	while (to < text.length && '”’」』）'.includes(text.charAt(to))) to++;
	while (from < start && '”’」』）　 '.includes(text.charAt(from))) from++;
	if (to - from <= longest) return text.slice(from, to);
	const spare = Math.max(0, longest - 2 - (end - start));
	const cutFrom = Math.max(from, start - (spare >> 1));
	const cutTo = Math.min(to, Math.max(end, cutFrom + spare + (end - start)));
	return `${cutFrom > from ? '…' : ''}${whole(text, cutFrom, cutTo)}${cutTo < to ? '…' : ''}`;
}

const before = 60;
const behind = 40;

/** What a figure is said in, as far as it tells: at most so much before and behind, within the sentence. */
export function wordsAround(text: string, span: Span): string {
	return settingOf(text, span).around;
}

/** The words around, and where in them the figure stands. */
export function settingOf(text: string, { start, end }: Span): { readonly around: string; readonly at: number } {
	let from = start;
	while (from > 0 && start - from < before && !ends.includes(text.charAt(from - 1))) from--;
	let to = end;
	while (to < text.length && to - end < behind && !ends.includes(text.charAt(to))) to++;
	return { around: text.slice(from, to), at: start - from };
}

/** Without half a surrogate pair at either edge. */
function whole(text: string, from: number, to: number): string {
	const start = isLow(text.charCodeAt(from)) ? from + 1 : from;
	const end = isLow(text.charCodeAt(to)) ? to - 1 : to;
	return text.slice(start, end);
}

function isLow(unit: number): boolean {
	return unit >= 0xdc00 && unit <= 0xdfff;
}
