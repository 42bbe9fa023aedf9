// All names of a file: each paragraph is scanned by itself, then the article says which short forms mean whom.
// Knows no corpus and no other article.

import type { ArticleFile } from '../../article/model.ts';
import { nameKey } from '../../text/nameKey.ts';
import { cacheByText, remembersMuch } from '../../util/cacheByText.ts';
import { inOrder } from '../../util/inOrder.ts';
import type { NameMention } from '../model.ts';
import type { KnownNames } from './known.ts';
import { scanParagraph } from './paragraph.ts';
import { type ResolvedName, resolveNames } from './resolve.ts';

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
		for (const name of saidOf(paragraph.text, names)) {
			mentions.push({ ...name, paragraph: paragraph.index, span: paragraph.map.spanToSource(name.at) });
		}
	}
	return inOrder(mentions, (a, b) => a.span.start - b.span.start);
}

/** A mention without its place in the file. */
type Said = Omit<NameMention, 'paragraph' | 'span'>;

/** Names that the article settled before come as the same array again. */
const lately = new WeakMap<readonly ResolvedName[], readonly Said[]>();

function saidOf(text: string, names: readonly ResolvedName[]): readonly Said[] {
	if (!remembersMuch()) return names.map((name) => sayOf(text, name));
	let said = lately.get(names);
	if (said === undefined) {
		said = names.map((name) => sayOf(text, name));
		lately.set(names, said);
	}
	return said;
}

function sayOf(paragraph: string, { kind, start, end, canonical, title, affiliation }: ResolvedName): Said {
	const text = paragraph.slice(start, end);
	const full = canonical ?? text;
	return {
		kind,
		at: { start, end },
		text,
		canonical: full,
		key: nameKey(full),
		...(title ? { title } : {}),
		...(affiliation ? { affiliation } : {}),
	};
}
