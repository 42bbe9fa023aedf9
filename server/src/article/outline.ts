// The tree of an article's parts from its paragraphs' roles: a headline with sections, points and all the rest under it.
import type { Span } from '../text/span.ts';
import { continuedOn } from './continuations.ts';
import type { Draft } from './draft.ts';
import { isEndMark } from './furniture.ts';
import type { OutlineKind, OutlineNode } from './model.ts';
import { parallelLeads } from './parallels.ts';
import { listItems, numberedPoints } from './points.ts';
import { isPlainSection, sectionLevel } from './sections.ts';

interface Part {
	readonly kind: OutlineKind;
	readonly text: string;
	readonly span: Span;
	/** Where all that belongs under it may end at the latest. */
	readonly limit: number;
	/** Containers of a lower level hold those of a higher one; leaves hold nothing. */
	readonly level: number;
}

const leadLevel = 7;
const pointLevel = 8;
const leaf = 9;

interface Node {
	kind: OutlineNode['kind'];
	text: string;
	span: Span;
	range: Span;
	children: Node[];
	level: number;
	limit: number;
}

/** The parts of one article under its headline. `drafts` are its paragraphs in source order, titles and furniture included. */
export function outlineOf(drafts: readonly Draft[]): OutlineNode[] {
	const children = nest(partsOf(drafts));
	const first = drafts[0];
	const last = drafts.at(-1);
	if (first === undefined || last === undefined) return [];
	const range = { start: first.span.start, end: last.span.end };
	const end = drafts.reduce((latest, draft) => (isOfWholeArticle(draft) ? latest : Math.max(latest, draft.span.end)), 0);
	settleRanges(children, end);
	const nodes = children.map(nodeOf);
	const headline = drafts.find((draft) => draft.role === 'headline');
	if (headline !== undefined) return [{ kind: 'headline', text: headline.text, span: headline.span, range, children: nodes }];
	const opening = drafts.find((draft) => draft.role === 'body') ?? first;
	const at = { start: 0, end: openingEnd(opening.text) };
	return [
		{ kind: 'headline', untitled: true, text: opening.text.slice(0, at.end), span: opening.map.spanToSource(at), range, children: nodes },
	];
}

const longestOpening = 40;

/** An article without a headline goes by its first sentence. */
function openingEnd(text: string): number {
	const stop = text.search(/[。！？]/u);
	return stop < 0 || stop >= longestOpening ? Math.min(text.length, longestOpening) : stop + 1;
}

/** Parts of the article as a whole, in whatever section they are printed. */
const articleParts: ReadonlySet<OutlineKind> = new Set([
	'kicker',
	'subtitle',
	'byline',
	'dateline',
	'continuation',
	'contributors',
	'credits',
	'furniture',
]);

function nest(parts: readonly Part[]): Node[] {
	const roots: Node[] = [];
	const stack: Node[] = [];
	for (const part of parts) {
		if (articleParts.has(part.kind)) {
			roots.push({ ...part, range: part.span, children: [] });
			continue;
		}
		// a lead keeps only the items that follow it at once, and a leaf hangs on the section, not on a point
		const level = part.level === leaf ? leadLevel : part.level;
		while (stack.length > 0 && (stack.at(-1) as Node).level >= level) stack.pop();
		const node: Node = { ...part, range: part.span, children: [] };
		(stack.at(-1)?.children ?? roots).push(node);
		if (part.level < leaf) stack.push(node);
	}
	return roots;
}

/** Belongs to no section: titles, and what is printed behind the last one. */
function isOfWholeArticle({ role }: Draft): boolean {
	return role === 'headline' || (role !== 'heading' && role !== 'body' && articleParts.has(role));
}

function nodeOf({ kind, text, span, range, children }: Node): OutlineNode {
	return { kind, text, span, range, children: children.map(nodeOf) };
}

/** A container reaches to the next container beside it; the last one as far as what holds it. */
function settleRanges(nodes: readonly Node[], end: number): void {
	nodes.forEach((node, at) => {
		if (node.level === leaf) {
			node.range = { start: node.span.start, end: node.limit };
			return;
		}
		const next = nodes[at + 1];
		const until = Math.max(node.span.end, next === undefined || next.level === leaf ? end : next.span.start);
		node.range = { start: node.span.start, end: node.level === pointLevel ? Math.min(until, node.limit) : until };
		settleRanges(node.children, node.range.end);
	});
}

/** False for a heading that stands apart before the text: over a frame of its own, furniture or the dateline. */
function headsText(drafts: readonly Draft[], i: number): boolean {
	let next = i + 1;
	while (drafts[next]?.role === 'section') next++;
	const after = drafts[next];
	return after === undefined || (!after.frame && after.role !== 'furniture' && after.dateline?.day === undefined);
}

function partsOf(drafts: readonly Draft[]): Part[] {
	const parts: Part[] = [];
	const continued = drafts.some((draft) => draft.role === 'continuation' || draft.continued !== undefined);
	const inParagraph = (draft: number, at: Span, kind: OutlineKind, level: number) => {
		const { text, map, span } = drafts[draft] as Draft;
		parts.push({ kind, level, text: text.slice(at.start, at.end), span: map.spanToSource(at), limit: span.end });
	};
	let plain = false;
	let begun = false;
	drafts.forEach((draft, i) => {
		const { role, text } = draft;
		const whole = { start: 0, end: text.length };
		if (role === 'section') {
			inParagraph(i, whole, 'section', begun || headsText(drafts, i) ? sectionLevel(text, plain) : leaf);
			plain ||= isPlainSection(text);
		} else if (role === 'body') {
			begun = true;
			const { continued: from, dateline } = draft;
			const on = continuedOn(text);
			if (from !== undefined) inParagraph(i, from, 'continuation', leaf);
			if (dateline !== undefined) inParagraph(i, dateline.at, 'dateline', leaf);
			if (on !== undefined) inParagraph(i, on, 'continuation', leaf);
			if (text.length < 60 && text.endsWith('——')) inParagraph(i, whole, 'paragraph-lead', leadLevel);
		} else if (role !== 'heading' && role !== 'headline' && !isEndMark(text)) inParagraph(i, whole, role, leaf);
	});
	for (const { draft, at, kind } of parallelLeads(drafts)) inParagraph(draft, at, kind, kind === 'section' ? 1.5 : pointLevel);
	for (const { draft, at } of numberedPoints(drafts, continued)) inParagraph(draft, at, 'point', pointLevel);
	for (const { draft, at } of listItems(drafts)) inParagraph(draft, at, 'point', pointLevel);
	return merged(parts)
		.sort((a, b) => a.span.start - b.span.start || a.level - b.level)
		.filter((part, i, all) => part.kind !== 'point' || all[i - 1]?.span.start !== part.span.start);
}

/** Lines of credits or furniture that follow each other are one part. */
function merged(parts: readonly Part[]): Part[] {
	const kept: Part[] = [];
	for (const part of parts) {
		const before = kept.at(-1);
		if (before !== undefined && before.kind === part.kind && (part.kind === 'furniture' || part.kind === 'credits'))
			kept[kept.length - 1] = { ...before, limit: part.limit };
		else kept.push(part);
	}
	return kept;
}
