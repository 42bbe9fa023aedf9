// An article file made by hand, for tests of what comes after reading: blank lines part paragraphs, other breaks are wraps,
// `# ` opens a section heading. Knows nothing of real layouts; the reader has tests of its own.
import type { ArticleFile, Paragraph, SourceMap } from '../../server/src/article/model.ts';
import type { NameKind, NameMention } from '../../server/src/facts/model.ts';
import { nameKey } from '../../server/src/text/nameKey.ts';
import { type MarkedSpan, readMarks } from './marks.ts';

export function paragraphsOf(text: string): ArticleFile {
	const paragraphs = Array.from(text.matchAll(/(?:[^\n]+\n?)+/gu), (match, index): Paragraph => {
		const heading = match[0].startsWith('# ');
		const start = match.index + (heading ? 2 : 0);
		const source = match[0].slice(heading ? 2 : 0).trimEnd();
		const places: number[] = [];
		for (let at = 0; at < source.length; at++) if (source[at] !== '\n') places.push(start + at);
		const end = start + source.length;
		const unwrapped = source.replaceAll('\n', '');
		return { index, role: heading ? 'section' : 'body', span: { start, end }, text: unwrapped, map: mapOf(places, end) };
	});
	return { text, paragraphs, articles: [] };
}

/** The text without marks, read, and a name for each `⟦王芳⟧{person}` or `⟦王⟧{person 王芳}`. */
export function withNames(marked: string): { readonly file: ArticleFile; readonly names: readonly NameMention[] } {
	const { text, spans } = readMarks(marked);
	const file = paragraphsOf(text);
	return { file, names: spans.map((span) => nameAt(file, span)) };
}

function nameAt(file: ArticleFile, span: MarkedSpan): NameMention {
	const paragraph = file.paragraphs.find((one) => one.span.start <= span.start && span.end <= one.span.end);
	if (!paragraph) throw new Error('a name outside all paragraphs');
	const at = { start: paragraph.map.fromSource(span.start), end: paragraph.map.fromSource(span.end - 1) + 1 };
	const text = paragraph.text.slice(at.start, at.end);
	const [kind = 'person', canonical = text] = span.label?.split(' ') ?? [];
	const { start, end } = span;
	return { kind: kind as NameKind, paragraph: paragraph.index, at, span: { start, end }, text, canonical, key: nameKey(canonical) };
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
