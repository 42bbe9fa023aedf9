// A small extractor for the corpus's own tests: one article a file, a paragraph a line, facts by plain patterns.
// It keeps these tests apart from what reading and extraction find.
import type { ArticleFile, Paragraph } from '../../server/src/article/model.ts';
import type { Extract } from '../../server/src/corpus/reading.ts';
import type { Facts, Figure, NameMention, Quote } from '../../server/src/facts/model.ts';

/** `【外长|甲国】[李三水]` is a person with a post; `[李三水]` a person without; `<贸易额 2024 12 亿元>` a figure; `“…”` a quotation. */
export const plainExtract: Extract = (text, path) => {
	const file = read(text, path);
	return { file, facts: facts(file) };
};

function read(text: string, path: string): ArticleFile {
	const paragraphs: Paragraph[] = [];
	for (const line of text.matchAll(/[^\r\n]+/gu)) {
		const start = line.index;
		paragraphs.push({
			index: paragraphs.length,
			role: paragraphs.length === 0 ? 'headline' : 'body',
			span: { start, end: start + line[0].length },
			text: line[0],
			map: {
				toSource: (offset) => start + offset,
				spanToSource: (span) => ({ start: start + span.start, end: start + span.end }),
				fromSource: (offset) => offset - start,
			},
		});
	}
	const iso = /\d{4}-\d{2}-\d{2}/u.exec(path)?.[0];
	const article = {
		span: { start: 0, end: text.length },
		headline: undefined,
		outline: [],
		paragraphs,
		date: iso === undefined ? undefined : ({ iso, source: 'path' } as const),
	};
	return { text, paragraphs, articles: paragraphs.length > 0 ? [article] : [] };
}

function facts({ paragraphs }: ArticleFile): Facts {
	const names: NameMention[] = [];
	const figures: Figure[] = [];
	const quotes: Quote[] = [];
	for (const { index, text, map } of paragraphs) {
		for (const found of text.matchAll(/(?:【([^|】]*)\|?([^】]*)】)?\[([^\]]+)\]/gu)) {
			const name = found[3] ?? '';
			const start = found.index + found[0].lastIndexOf(name);
			const at = { start, end: start + name.length };
			const post = found[1] === undefined ? {} : { title: found[1], ...(found[2] ? { affiliation: found[2] } : {}) };
			names.push({ paragraph: index, at, span: map.spanToSource(at), text: name, kind: 'person', canonical: name, key: name, ...post });
		}
		for (const found of text.matchAll(/<(\S+) (\S+) ([\d.]+) ([^>]+)>/gu)) {
			const at = { start: found.index, end: found.index + found[0].length };
			figures.push({
				...{ paragraph: index, at, span: map.spanToSource(at), text: found[0], kind: 'quantity', approximation: 'exact', scope: [] },
				...{ value: Number(found[3]), unit: found[4], measure: found[1], indicator: found[1], period: found[2] },
			});
		}
		for (const found of text.matchAll(/“([^”]+)”/gu)) {
			const at = { start: found.index, end: found.index + found[0].length };
			quotes.push({
				...{ paragraph: index, at, span: map.spanToSource(at), text: found[0], kind: 'speech', depth: 0 },
				...{ words: found[1] ?? '', speaker: undefined, verb: undefined },
			});
		}
	}
	return { names, figures, quotes };
}
