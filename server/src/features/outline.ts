// The outline as editors show it: names that are never empty, and ranges that hold their names and their children.
// Knows the article's parts, not its facts.
import type { ArticleFile, OutlineKind, OutlineNode, Paragraph } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { countBelow } from '../util/countBelow.ts';
import { outlineWords } from './kindWords.ts';

export interface OutlineEntry {
	/** One line, at most 80 units. */
	readonly name: string;
	/** What it is and, where other parts lie under it, how long: `小标题 · 812字`. */
	readonly detail: Bilingual;
	readonly kind: OutlineKind;
	/** Holds `selection` and the ranges of all children. */
	readonly range: Span;
	readonly selection: Span;
	readonly children: readonly OutlineEntry[];
}

export function outlineOf(file: ArticleFile): OutlineEntry[] {
	const length = lengthsOf(file.paragraphs);
	return parted(file.articles.flatMap((article) => article.outline.map((node) => entryOf(file, node, length))));
}

const untitled: Bilingual = { zh: '无标题', en: 'No headline' };

function entryOf(file: ArticleFile, node: OutlineNode, length: (span: Span) => number): OutlineEntry {
	const children = parted(node.children.map((child) => entryOf(file, child, length)));
	const selection = within(file, node.span);
	const range = [within(file, node.range), ...children.map((child) => child.range)].reduce(union, selection);
	const word = node.untitled ? untitled : outlineWords[node.kind];
	const units = length(range);
	const parent = children.length > 0 || node.kind === 'section' || node.kind === 'headline';
	const detail = parent ? { zh: `${word.zh} · ${units}字`, en: `${word.en} · ${units} characters` } : word;
	return { name: nameOf(file, node), detail, kind: node.kind, range, selection, children };
}

/** Where a leaf's paragraph holds the next parts as well, it ends where they begin, so that a cursor is in one part only. */
function parted(entries: readonly OutlineEntry[]): OutlineEntry[] {
	const starts = entries.map((entry) => entry.selection.start).sort((a, b) => a - b);
	return entries.map((entry) => {
		const next = starts[countBelow(starts, Math.max(entry.selection.end, entry.selection.start + 1), (start) => start)];
		const leaf = entry.children.length === 0;
		return leaf && next !== undefined && next < entry.range.end ? { ...entry, range: { start: entry.range.start, end: next } } : entry;
	});
}

const longest = 80;

function nameOf(file: ArticleFile, node: OutlineNode): string {
	const name = oneLine(node.text) || oneLine(file.text.slice(node.span.start, node.span.end)) || outlineWords[node.kind].zh;
	if (name.length <= longest) return name;
	// Never half a character.
	const cut = /[\ud800-\udbff]/u.test(name.charAt(longest - 2)) ? longest - 2 : longest - 1;
	return `${name.slice(0, cut)}…`;
}

function oneLine(text: string): string {
	return text
		.slice(0, 4 * longest)
		.replaceAll(/\s+/gu, ' ')
		.trim();
}

/** How many units of text proper, furniture apart, begin inside a span. */
function lengthsOf(paragraphs: readonly Paragraph[]): (span: Span) => number {
	const starts = paragraphs.map((paragraph) => paragraph.span.start);
	const sums = [0];
	for (const { role, text } of paragraphs) sums.push((sums.at(-1) ?? 0) + (role === 'furniture' ? 0 : text.length));
	const before = (offset: number) => sums[countBelow(starts, offset, (start) => start)] ?? 0;
	return (span) => before(span.end) - before(span.start);
}

function within(file: ArticleFile, { start, end }: Span): Span {
	const from = Math.min(Math.max(start, 0), file.text.length);
	return { start: from, end: Math.min(Math.max(end, from), file.text.length) };
}

function union(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
