// All names of a file: each paragraph is scanned by itself, then the article says which short forms mean whom.
// Knows no corpus and no other article.
import type { ArticleFile, Paragraph } from '../../article/model.ts';
import { nameKey } from '../../text/nameKey.ts';
import { cacheByText } from '../../util/cacheByText.ts';
import type { NameMention } from '../model.ts';
import type { KnownNames } from './known.ts';
import { scanParagraph } from './paragraph.ts';
import { resolveNames } from './resolve.ts';

export interface NameOptions {
	readonly known?: KnownNames;
}

const scan = cacheByText(scanParagraph);

/** In source order; mentions do not overlap. Furniture gives none. */
export function extractNames(file: ArticleFile, options: NameOptions = {}): NameMention[] {
	const scanned = file.paragraphs
		.filter((paragraph) => paragraph.role !== 'furniture')
		.map((paragraph) => ({ paragraph, scan: scan(paragraph.text) }));
	const mentions: NameMention[] = [];
	for (const { paragraph, names } of resolveNames(scanned, options.known)) {
		for (const name of names) {
			const canonical = name.canonical ?? paragraph.text.slice(name.start, name.end);
			mentions.push({
				kind: name.kind,
				paragraph: paragraph.index,
				at: { start: name.start, end: name.end },
				span: spanIn(paragraph, name.start, name.end),
				text: paragraph.text.slice(name.start, name.end),
				canonical,
				key: nameKey(canonical),
				...(name.title ? { title: name.title } : {}),
				...(name.affiliation ? { affiliation: name.affiliation } : {}),
			});
		}
	}
	return mentions.sort((a, b) => a.span.start - b.span.start);
}

function spanIn(paragraph: Paragraph, start: number, end: number): { start: number; end: number } {
	return paragraph.map.spanToSource({ start, end });
}
