// All quotations of a file: marks are paired over neighbouring paragraphs, then each is told what it is and who said it.
// Knows names, not figures; unclosed and unopened marks give no quotation.
import type { ArticleFile, Paragraph, ParagraphRole } from '../../article/model.ts';
import type { Span } from '../../text/span.ts';
import type { NameMention, Quote } from '../model.ts';
import { attributeInner, attributeOuter } from './attribute.ts';
import { withLeadingVoice } from './leadingVoice.ts';
import { type MarkPair, pairMarks } from './marks.ts';
import { outerTextOf } from './sentences.ts';
import type { Scene } from './speakers.ts';

/** In source order, an outer quotation before those inside it. */
export function extractQuotes(file: ArticleFile, names: readonly NameMention[]): Quote[] {
	if (!/[”’」』]/u.test(file.text)) return [];
	const known: Known = { byParagraph: Map.groupBy(names, (name) => name.paragraph), holders: holdersOf(names) };
	const quotes = runsOf(file.paragraphs)
		.flatMap((run) => quotesOf(run, known))
		.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	return withLeadingVoice(file, quotes);
}

/** Neighbouring paragraphs over which a quotation may reach; every heading, caption and the like is a run of its own. */
export function runsOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
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
function holdersOf(names: readonly NameMention[]): Map<string, string> {
	const holders = new Map<string, string>();
	const shared = new Set<string>();
	for (const { kind, title, canonical } of names) {
		if (kind !== 'person' || title === undefined) continue;
		if ((holders.get(title) ?? canonical) !== canonical) shared.add(title);
		holders.set(title, canonical);
	}
	for (const title of shared) holders.delete(title);
	return holders;
}

const headings: ReadonlySet<ParagraphRole> = new Set(['headline', 'kicker', 'subtitle', 'section']);

function quotesOf(run: readonly Paragraph[], { byParagraph: names, holders }: Known): Quote[] {
	const { pairs } = pairMarks(run.map((paragraph) => paragraph.text));
	if (pairs.length === 0) return [];
	const pairsIn = Map.groupBy(pairs, (pair) => pair.open.paragraph);
	const quotes: Quote[][] = [];
	let spoke: string | undefined;
	let spokeAt = -2;
	for (const [index, here] of pairsIn) {
		const paragraph = run[index];
		if (!paragraph) continue;
		const found = here.map((pair) => quoteOf(run, paragraph, pair));
		const outer = found.filter((quote) => quote.depth === 0);
		const nextPairs = pairsIn.get(index + 1)?.filter((pair) => pair.depth === 0) ?? [];
		const next = run[index + 1];
		const scene: Scene = {
			outer: outerTextOf(paragraph.text, spansOf(outer)),
			names: names.get(paragraph.index) ?? [],
			holders,
			speaking: spokeAt === index - 1 ? spoke : undefined,
			previous: spokeAt === index - 1 ? spoke : personIn(names.get(run[index - 1]?.index ?? -1)),
			next: next && { ...sceneOf(next.text, nextPairs, names.get(next.index)), holders },
		};
		const attributed = attributeOuter(scene, outer, headings.has(paragraph.role));
		const speaker = attributed.findLast((quote) => quote.speaker !== undefined)?.speaker;
		if (speaker !== undefined) {
			spoke = speaker;
			spokeAt = index;
		}
		quotes.push(attributed);
		const inner = found.filter((quote) => quote.depth > 0);
		if (inner.length === 0) continue;
		const inside: Scene = { ...scene, outer: outerTextOf(paragraph.text, spansOf(inner.filter((quote) => quote.depth === 1))) };
		quotes.push(inner.map((quote) => attributeInner(inside, quote)));
	}
	return quotes.flat();
}

function sceneOf(text: string, pairs: readonly MarkPair[], names: readonly NameMention[] | undefined): Scene {
	const spans = pairs.map(({ open, close }) => ({
		start: open.offset,
		end: close.paragraph === open.paragraph ? close.offset + 1 : text.length,
	}));
	return {
		outer: outerTextOf(text, spans),
		names: names ?? [],
		holders: new Map(),
		next: undefined,
		speaking: undefined,
		previous: undefined,
	};
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
