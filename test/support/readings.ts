// A reading made by hand, for tests of what comes after reading: blank lines part paragraphs, other breaks are wraps,
// `# ` opens an article with its headline, `## ` a section, `! ` is furniture. Knows nothing of real layouts; the reader has tests of its own.
import type { Article, ArticleFile, OutlineNode, Paragraph, ParagraphRole, SourceMap } from '../../server/src/article/model.ts';
import { type Evidence, noEvidence } from '../../server/src/corpus/evidence.ts';
import type { Figure, FigureKind, NameKind, NameMention, Placed } from '../../server/src/facts/model.ts';
import { extractQuotes } from '../../server/src/facts/quotes/extract.ts';
import type { Reading } from '../../server/src/features/reading.ts';
import { nameKey } from '../../server/src/text/nameKey.ts';
import { type MarkedSpan, readMarks } from './marks.ts';

const signs: Readonly<Record<string, ParagraphRole>> = { '# ': 'headline', '## ': 'section', '! ': 'furniture' };

export function paragraphsOf(text: string): ArticleFile {
	const paragraphs = Array.from(text.matchAll(/(?:[^\n]+\n?)+/gu), (match, index): Paragraph => {
		const sign = /^(?:##?|!) /u.exec(match[0])?.[0] ?? '';
		const start = match.index + sign.length;
		const source = match[0].slice(sign.length).trimEnd();
		const places: number[] = [];
		for (let at = 0; at < source.length; at++) if (source[at] !== '\n') places.push(start + at);
		const end = start + source.length;
		const unwrapped = source.replaceAll('\n', '');
		return { index, role: signs[sign] ?? 'body', span: { start, end }, text: unwrapped, map: mapOf(places, end) };
	});
	const heads = paragraphs.filter((paragraph) => paragraph.role === 'headline');
	const articles = heads.map((head, index) => articleOf(text, paragraphs, head, lineStart(text, heads[index + 1])));
	return { text, paragraphs, articles };
}

function lineStart(text: string, paragraph: Paragraph | undefined): number {
	return paragraph ? text.lastIndexOf('\n', paragraph.span.start) + 1 : text.length;
}

/** The text without marks, and a name for each `⟦王芳⟧{person}`, `⟦王⟧{person 王芳}`, `⟦王芳⟧{person 王芳 镇长 清流镇}`. */
export function withNames(marked: string): { readonly file: ArticleFile; readonly names: readonly NameMention[] } {
	const { file, facts } = readingOf(marked);
	return { file, names: facts.names };
}

export interface MarkedReading extends Reading {
	readonly cursor: number;
}

/** As `withNames`; also a figure for each `⟦948亿美元⟧{quantity 94800000000 美元 贸易额}`, and the cursor. */
export function readingOf(marked: string, evidence: Evidence = noEvidence): MarkedReading {
	const { text, cursor, spans } = readMarks(marked);
	const file = paragraphsOf(text);
	const names: NameMention[] = [];
	const figures: Figure[] = [];
	for (const span of spans) {
		const [kind = '', ...values] = span.label?.split(' ') ?? [];
		if (nameKinds.has(kind)) names.push(nameOf(placedAt(file, span), kind as NameKind, values));
		else figures.push(figureOf(placedAt(file, span), kind as FigureKind, values));
	}
	return { file, facts: { names, figures, quotes: extractQuotes(file, names) }, evidence, cursor: cursor ?? 0 };
}

const nameKinds: ReadonlySet<string> = new Set<NameKind>(['person', 'title', 'place', 'organization', 'event', 'work']);

function nameOf(placed: Placed, kind: NameKind, [canonical = placed.text, title, affiliation]: readonly string[]): NameMention {
	return { ...placed, kind, canonical, key: nameKey(canonical), ...(title ? { title } : {}), ...(affiliation ? { affiliation } : {}) };
}

function figureOf(placed: Placed, kind: FigureKind, [value = '', unit, indicator, period, scope]: readonly string[]): Figure {
	return {
		...placed,
		kind,
		value: /^[\d.]+$/u.test(value) && kind !== 'date' ? Number(value) : value,
		unit,
		approximation: 'exact',
		measure: indicator,
		indicator,
		scope: scope?.split(',') ?? [],
		period,
	};
}

function placedAt(file: ArticleFile, { start, end }: MarkedSpan): Placed {
	const paragraph = file.paragraphs.find(({ span }) => span.start <= start && end <= span.end);
	if (!paragraph) throw new Error('a mark outside all paragraphs');
	const at = { start: paragraph.map.fromSource(start), end: paragraph.map.fromSource(end - 1) + 1 };
	return { paragraph: paragraph.index, at, span: { start, end }, text: paragraph.text.slice(at.start, at.end) };
}

function articleOf(text: string, all: readonly Paragraph[], head: Paragraph, end: number): Article {
	const paragraphs = all.filter(({ span }) => span.start >= head.span.start && span.start < end);
	const sections = paragraphs.filter(({ role }) => role === 'section');
	const children = sections.map((section, index) => nodeOf(section, sections[index + 1] ? lineStart(text, sections[index + 1]) : end, []));
	const headline = nodeOf(head, end, children);
	return { span: headline.range, headline, outline: [headline], paragraphs, date: undefined };
}

function nodeOf(paragraph: Paragraph, end: number, children: readonly OutlineNode[]): OutlineNode {
	const { role, text, span } = paragraph;
	return { kind: role === 'headline' ? role : 'section', text, span, range: { start: span.start, end }, children };
}

function mapOf(places: readonly number[], end: number): SourceMap {
	return {
		toSource: (offset) => places[offset] ?? end,
		spanToSource: (span) => ({ start: places[span.start] ?? end, end: (places[span.end - 1] ?? end - 1) + 1 }),
		fromSource(offset) {
			const at = places.findIndex((place) => place >= offset);
			return at < 0 ? places.length : at;
		},
	};
}
