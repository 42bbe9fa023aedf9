// Words that always stand together in one way: runs of characters met in many articles, of which nothing is met that differs by a word.
// Knows nothing of slots.
import type { Span } from '../../text/span.ts';
import { createNearWords, isOddLetter, isSlipOf } from '../nearWords.ts';
import type { Seen } from './count.ts';

export interface FixedWording {
	readonly text: string;
	readonly articles: number;
	/** Nor is anything met that has one character more or less. */
	readonly whole: boolean;
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

/** Of so many articles with a wording one may have it otherwise: it slipped. */
const slipsOnce = 100;

/** `known`: wordings that are fixed whatever a corpus prints; where they stand is told. */
export function findFormulations(texts: readonly MinedText[], known: readonly string[]): FixedWording[] {
	const runs = countRuns(texts);
	const often = [...runs.values()].filter(({ articles, months }) => articles >= fewestArticles && months.size >= fewestMonths);
	const near = createNearWords(often.map(({ text }) => text));
	const others = new Map<string, number>();
	const uneven = new Map<string, number>();
	for (const { text } of texts) {
		for (const { text: wording, known, own } of near.within(text)) {
			const [right, wrong] = [wording.slice(known.start, known.end), text.slice(own.start, own.end)];
			const met = isSlipOf(right, wrong) ? others : isOddLetter(right, wrong) ? uneven : undefined;
			met?.set(wording, (met.get(wording) ?? 0) + 1);
		}
	}
	const dominates = ({ text, articles }: Run, met: ReadonlyMap<string, number>) => (met.get(text) ?? 0) * slipsOnce <= articles;
	return [
		...often
			.filter((run) => dominates(run, others))
			.map((run) => ({ text: run.text, articles: run.articles, whole: dominates(run, uneven), seen: run.seen })),
		...countKnown(texts, known),
	].sort((a, b) => b.articles - a.articles);
}

function countKnown(texts: readonly MinedText[], known: readonly string[]): FixedWording[] {
	const near = createNearWords(known);
	const counted = new Map<string, { articles: number; last: number; seen: Seen[] }>();
	for (const { article, text } of texts) {
		for (const { text: wording, at } of near.exactly(text)) {
			const one = counted.get(wording) ?? { articles: 0, last: -1, seen: [] };
			counted.set(wording, one);
			if (one.last === article) continue;
			one.last = article;
			one.articles++;
			one.seen.push({ article, at });
			if (one.seen.length > seenKept) one.seen.shift();
		}
	}
	return Array.from(counted, ([text, { articles, seen }]) => ({ text, articles, whole: true, seen }));
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
