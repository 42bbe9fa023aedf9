// Words that always stand together in one way: runs of characters met in many articles, of which nothing is met that differs by a word.
// Knows nothing of slots.
import type { Span } from '../../text/span.ts';
import { createNearWords, isSlipOf } from '../nearWords.ts';
import type { Seen } from './count.ts';

export interface FixedWording {
	readonly text: string;
	readonly articles: number;
	readonly seen: readonly Seen[];
}

/** An article's text. */
export interface MinedText {
	readonly article: number;
	readonly month: string;
	readonly text: string;
}

const piece = 5;
const shortest = 6;
const longest = 40;
const fewestArticles = 25;
const fewestMonths = 6;
const bits = 1 << 22;
const seenKept = 2;

export function findFormulations(texts: readonly MinedText[]): FixedWording[] {
	const runs = countRuns(texts);
	const often = [...runs.values()].filter(({ articles, months }) => articles >= fewestArticles && months.size >= fewestMonths);
	const near = createNearWords(often.map(({ text }) => text));
	const open = new Set<string>();
	for (const { text } of texts) {
		for (const { text: wording, known, own } of near.within(text)) {
			if (isSlipOf(wording.slice(known.start, known.end), text.slice(own.start, own.end))) open.add(wording);
		}
	}
	return often
		.filter(({ text }) => !open.has(text))
		.sort((a, b) => b.articles - a.articles)
		.map(({ text, articles, seen }) => ({ text, articles, seen }));
}

interface Run {
	readonly text: string;
	articles: number;
	last: number;
	readonly months: Set<string>;
	readonly seen: Seen[];
}

/** Stretches of Chinese in which every piece is met often, as they begin and end. */
function countRuns(texts: readonly MinedText[]): Map<string, Run> {
	const counts = new Uint16Array(bits);
	for (const { text } of texts)
		for (const place of piecesOf(text)) if ((counts[place.hash] ?? 0) < 65535) counts[place.hash] = (counts[place.hash] ?? 0) + 1;
	const runs = new Map<string, Run>();
	for (const { text, article, month } of texts) {
		let run: Span | undefined;
		const close = () => {
			if (run && run.end - run.start >= shortest && run.end - run.start <= longest)
				add(text.slice(run.start, run.end), run, article, month);
			run = undefined;
		};
		for (const { start, hash } of piecesOf(text)) {
			const isOften = (counts[hash] ?? 0) >= fewestArticles;
			if (run && (!isOften || start !== run.end - piece + 1)) close();
			if (isOften) run = { start: run?.start ?? start, end: start + piece };
		}
		close();
	}
	return runs;

	function add(found: string, place: Span, article: number, month: string): void {
		const lead = found.startsWith('、') ? 1 : 0;
		const text = found.slice(lead).replace(/、$/u, '');
		const at = { start: place.start + lead, end: place.start + lead + text.length };
		let run = runs.get(text);
		if (!run) {
			run = { text, articles: 0, last: -1, months: new Set(), seen: [] };
			runs.set(text, run);
		}
		if (run.last === article) return;
		run.last = article;
		run.articles++;
		run.months.add(month);
		run.seen.push({ article, at });
		if (run.seen.length > seenKept) run.seen.shift();
	}
}

/** Every five Chinese characters in a row, enumerations among them. */
function* piecesOf(text: string): Generator<{ readonly start: number; readonly hash: number }> {
	let length = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		length = (code >= 0x4e00 && code <= 0x9fff) || code === 0x3001 ? length + 1 : 0;
		if (length < piece) continue;
		let hash = 0x811c9dc5;
		for (let i = at - piece + 1; i <= at; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
		yield { start: at - piece + 1, hash: (hash ^ (hash >>> 15)) & (bits - 1) };
	}
}
