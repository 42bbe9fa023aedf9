// All quotations of a file: marks are paired over neighbouring paragraphs, then each is told what it is and who said it.
// Knows names, not figures; unclosed and unopened marks give none here.

import type { ArticleFile, Paragraph, ParagraphRole } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import { rememberByText, remembersMuch, rememberWith } from '../../util/cacheByText.ts';
import { inOrder } from '../../util/inOrder.ts';
import { byParagraph } from '../byParagraph.ts';
import type { NameMention, Quote } from '../model.ts';
import { areSameMentions } from '../settledMentions.ts';
import { attributeInner, attributeOuter } from './attribute.ts';
import { withLeadingVoice } from './leadingVoice.ts';
import { type MarkPair, type PairedMarks, pairMarks } from './marks.ts';
import { outerTextOf } from './sentences.ts';
import type { Scene } from './speakers.ts';

/** In source order, an outer quotation before those inside it. */
export function extractQuotes(file: ArticleFile, names: readonly NameMention[]): Quote[] {
	if (!/[”’」』]/u.test(file.text)) return [];
	const known: Known = { byParagraph: byParagraph(names), holders: holdersOf(names) };
	const found = markedRunsOf(file.paragraphs).flatMap((run) => quotesOf(run, known));
	const quotes = inOrder(found, (a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	return withLeadingVoice(file, quotes);
}

/** Neighbouring paragraphs over which a quotation may reach, with the marks in them. */
export interface MarkedRun {
	readonly paragraphs: readonly Paragraph[];
	readonly marks: PairedMarks;
}

const lately = new WeakMap<readonly Paragraph[], readonly MarkedRun[]>();

/** The paragraphs of a file in runs; every heading, caption and the like is one of its own. */
export function markedRunsOf(paragraphs: readonly Paragraph[]): readonly MarkedRun[] {
	let runs = lately.get(paragraphs);
	if (runs === undefined) {
		runs = runsOf(paragraphs).map((run) => ({ paragraphs: run, marks: pairMarks(run.map(({ text }) => text)) }));
		lately.set(paragraphs, runs);
	}
	return runs;
}

function runsOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
	const runs: Paragraph[][] = [];
	let flowing = false;
	for (const paragraph of paragraphs) {
		const flows = paragraph.role === 'body';
		const run = runs.at(-1);
		if (flows && flowing && run) run.push(paragraph);
		else runs.push([paragraph]);
		flowing = flows;
	}
	return runs;
}

interface Known {
	readonly byParagraph: ReadonlyMap<number, readonly NameMention[]>;
	readonly holders: ReadonlyMap<string, string>;
}

/** Posts that one person alone holds in this file, with that person. */
function holdersOf(names: readonly NameMention[]): ReadonlyMap<string, string> {
	const holders = new Map<string, string>();
	const shared = new Set<string>();
	for (const { kind, title, canonical } of names) {
		if (kind !== 'person' || title === undefined) continue;
		if ((holders.get(title) ?? canonical) !== canonical) shared.add(title);
		holders.set(title, canonical);
	}
	for (const title of shared) holders.delete(title);
	if (!remembersMuch()) return holders;
	return steadyHolders(Array.from(holders, (entry) => entry.join(' ')).join('|'), () => holders);
}

/** The same holders are the same map again, so that one look tells that they are. */
const steadyHolders = rememberByText<ReadonlyMap<string, string>>();

const headings: ReadonlySet<ParagraphRole> = new Set(['headline', 'kicker', 'subtitle', 'section']);

function quotesOf({ paragraphs: run, marks: { pairs } }: MarkedRun, { byParagraph: names, holders }: Known): Quote[] {
	if (pairs.length === 0) return [];
	const pairsIn = byOpening(pairs);
	const quotes: (readonly Quote[])[] = [];
	let spoke: string | undefined;
	let spokeAt = -2;
	for (const [index, here] of pairsIn) {
		const paragraph = run[index];
		if (!paragraph) continue;
		const own = names.get(paragraph.index) ?? none;
		const speaking = spokeAt === index - 1 ? spoke : undefined;
		const depends: Depends = {
			heading: headings.has(paragraph.role),
			names: own,
			holders,
			speaking,
			previous: spokeAt === index - 1 ? spoke : personIn(names.get(run[index - 1]?.index ?? -1)),
			pairs: here,
			next: undefined,
		};
		const next = run[index + 1];
		const alone = here.every((pair) => pair.close.paragraph === index);
		if (next && (!alone || fills(paragraph.text, here))) {
			depends.next = { text: next.text, pairs: pairsIn.get(index + 1) ?? noPairs, names: names.get(next.index) ?? none };
		}
		const say = () => judge(run, paragraph, depends);
		const judged = alone ? remember(paragraph.text, depends, say) : say();
		if (judged.speaker !== undefined) {
			spoke = judged.speaker;
			spokeAt = index;
		}
		quotes.push(alone ? judged.quotes.map((quote) => placedIn(paragraph, quote)) : judged.quotes);
	}
	return quotes.flat();
}

const none: readonly NameMention[] = [];
const noPairs: readonly MarkPair[] = [];

function byOpening(pairs: readonly MarkPair[]): Map<number, MarkPair[]> {
	const groups = new Map<number, MarkPair[]>();
	for (const pair of pairs) {
		const known = groups.get(pair.open.paragraph);
		if (known === undefined) groups.set(pair.open.paragraph, [pair]);
		else known.push(pair);
	}
	return groups;
}

/** Where one quotation is all of a paragraph, the next one may say who spoke. */
function fills(text: string, pairs: readonly MarkPair[]): boolean {
	return pairs[0]?.open.offset === 0 && pairs.some(({ close }) => close.offset + longestTail >= text.length);
}

/** So many marks may stand behind a quotation. */
const longestTail = 8;

/** What is said of a paragraph's quotations depends on this beside its text, where they all close in it. */
interface Depends {
	readonly heading: boolean;
	readonly names: readonly NameMention[];
	readonly holders: ReadonlyMap<string, string>;
	readonly speaking: string | undefined;
	readonly previous: string | undefined;
	readonly pairs: readonly MarkPair[];
	/** The paragraph behind, where it may say who spoke. */
	next: Next | undefined;
}

interface Next {
	readonly text: string;
	readonly pairs: readonly MarkPair[];
	readonly names: readonly NameMention[];
}

interface Judged {
	readonly quotes: readonly Quote[];
	/** Who speaks at its end. */
	readonly speaker: string | undefined;
}

const remember = rememberWith<Depends, Judged>({
	isSame: (known, now) =>
		known.heading === now.heading &&
		known.holders === now.holders &&
		known.speaking === now.speaking &&
		known.previous === now.previous &&
		areSamePairs(known.pairs, now.pairs) &&
		areSameMentions(known.names, now.names) &&
		isSameNext(known.next, now.next),
	keep: (now) => now,
});

function isSameNext(known: Next | undefined, now: Next | undefined): boolean {
	if (known === undefined || now === undefined) return known === now;
	return known.text === now.text && areSamePairs(known.pairs, now.pairs) && areSameMentions(known.names, now.names);
}

/** Pairs that stand alike in their paragraph, wherever that stands. */
function areSamePairs(some: readonly MarkPair[], others: readonly MarkPair[]): boolean {
	if (some === others) return true;
	return (
		some.length === others.length &&
		some.every(({ open, close, depth }, i) => {
			const other = others[i] as MarkPair;
			return (
				depth === other.depth &&
				open.offset === other.open.offset &&
				close.offset === other.close.offset &&
				close.paragraph - open.paragraph === other.close.paragraph - other.open.paragraph
			);
		})
	);
}

/** What the quotations that open in a paragraph are, and who said them. */
function judge(
	run: readonly Paragraph[],
	paragraph: Paragraph,
	{ heading, names, holders, speaking, previous, pairs, next }: Depends,
): Judged {
	const found = pairs.map((pair) => quoteOf(run, paragraph, pair));
	const outer = found.filter((quote) => quote.depth === 0);
	const scene: Scene = {
		outer: outerTextOf(paragraph.text, spansOf(outer)),
		names,
		holders,
		speaking,
		previous,
		next: next && { ...sceneOf(next), holders },
	};
	const quotes = attributeOuter(scene, outer, heading);
	const speaker = quotes.findLast((quote) => quote.speaker !== undefined)?.speaker;
	const inner = found.filter((quote) => quote.depth > 0);
	if (inner.length === 0) return { quotes, speaker };
	const inside: Scene = { ...scene, outer: outerTextOf(paragraph.text, spansOf(inner.filter((quote) => quote.depth === 1))) };
	return { quotes: [...quotes, ...inner.map((quote) => attributeInner(inside, quote))], speaker };
}

/** The same quotation where its paragraph stands now. */
function placedIn({ index, map }: Paragraph, quote: Quote): Quote {
	return { ...quote, paragraph: index, span: map.spanToSource(quote.at) };
}

function sceneOf({ text, pairs, names }: Next): Omit<Scene, 'holders'> {
	const spans = pairs
		.filter(({ depth }) => depth === 0)
		.map(({ open, close }) => ({ start: open.offset, end: close.paragraph === open.paragraph ? close.offset + 1 : text.length }));
	return { outer: outerTextOf(text, spans), names, next: undefined, speaking: undefined, previous: undefined };
}

function spansOf(quotes: readonly Quote[]): Span[] {
	return quotes.map((quote) => quote.at);
}

function personIn(names: readonly NameMention[] | undefined): string | undefined {
	return names?.findLast((name) => name.kind === 'person')?.canonical;
}

function quoteOf(run: readonly Paragraph[], paragraph: Paragraph, { open, close, depth }: MarkPair): Quote {
	const last = run[close.paragraph] ?? paragraph;
	const parts = run.slice(open.paragraph, close.paragraph + 1).map((part) => part.text);
	const one = close.paragraph === open.paragraph;
	const at = { start: open.offset, end: one ? close.offset + 1 : paragraph.text.length };
	const text = one
		? paragraph.text.slice(at.start, at.end)
		: [paragraph.text.slice(at.start), ...parts.slice(1, -1), last.text.slice(0, close.offset + 1)].join('\n');
	const end = last.map.spanToSource({ start: close.offset, end: close.offset + 1 }).end;
	return {
		paragraph: paragraph.index,
		at,
		span: { start: paragraph.map.toSource(open.offset), end },
		text,
		kind: 'emphasis',
		depth,
		words: text.slice(1, -1).replace(/\n[“‘「『]/gu, '\n'),
		speaker: undefined,
		verb: undefined,
	};
}
