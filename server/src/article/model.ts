// What reading gives: paragraphs and parts of every article in a file. Only shapes; the reader makes them.
// Two kinds of place occur: offsets in the source text as it is, and offsets in a paragraph's unwrapped text.
import type { Span } from '../text/span.ts';

/** One file as read. Reading never fails: text that is no article has paragraphs and an empty outline. */
export interface ArticleFile {
	/** The source, unchanged. All spans but those marked "unwrapped" index it. */
	readonly text: string;
	/** Every logical paragraph of the file in source order, headings and furniture included; `Paragraph.index` is the place in this list. */
	readonly paragraphs: readonly Paragraph[];
	/** Articles in source order. Empty where the text does not read like articles. */
	readonly articles: readonly Article[];
}

export interface Article {
	/** From the first to the last unit that belongs to the article, its headline included wherever it stands. */
	readonly span: Span;
	/** `undefined` for a remnant or a text whose headline is not in the file. */
	readonly headline: OutlineNode | undefined;
	/** One node: the headline with the article's parts as children. Where there is no headline, an `untitled` node holds them. */
	readonly outline: readonly OutlineNode[];
	/** Its paragraphs of every role, in reading order: the headline first even where it is printed last. */
	readonly paragraphs: readonly Paragraph[];
	/** As much of the day of publication as is known. */
	readonly date: ArticleDate | undefined;
}

/** What a dateline, a path or a metadata line says of the day. `iso` is `2025-06-15`, `2025-06`, `2025`, or `--06-15` where no year is known. */
export interface ArticleDate {
	readonly iso: string;
	readonly source: 'metadata' | 'path' | 'dateline' | 'text';
}

export type ParagraphRole =
	| 'headline'
	| 'kicker'
	| 'subtitle'
	| 'dateline'
	| 'byline'
	| 'section'
	| 'body'
	| 'continuation'
	| 'caption'
	| 'contributors'
	| 'credits'
	| 'furniture';

export interface Paragraph {
	/** Place in `ArticleFile.paragraphs`. */
	readonly index: number;
	readonly role: ParagraphRole;
	/** Source span from its first to its last character, without the indent. */
	readonly span: Span;
	/** The unwrapped text: breaks and justification spaces gone, nothing else changed. */
	readonly text: string;
	/** Where each unit of `text` stands in the source. */
	readonly map: SourceMap;
}

/** Places of unwrapped text in the source. A span of unwrapped text may be several pieces of source. */
export interface SourceMap {
	/** Source offset of the unit at `offset` in the unwrapped text. */
	toSource(offset: number): number;
	/** `托卡耶⏎夫`: from the first unit's place to just behind the last unit's, breaks between them included. */
	spanToSource(span: Span): Span;
	/** Offset in the unwrapped text of the unit at or next after the source offset. */
	fromSource(offset: number): number;
}

export type OutlineKind =
	| 'headline'
	| 'kicker'
	| 'subtitle'
	| 'dateline'
	| 'byline'
	| 'section'
	| 'point'
	| 'continuation'
	| 'caption'
	| 'contributors'
	| 'credits'
	| 'paragraph-lead'
	| 'furniture';

export interface OutlineNode {
	readonly kind: OutlineKind;
	/** A `headline` node that stands for an article without a headline in the file: its name is the text's first sentence. */
	readonly untitled?: true;
	/** `一要把道路修好`: the name as shown, unwrapped. */
	readonly text: string;
	/** Source span of the name. */
	readonly span: Span;
	/** Source span of all that belongs under it: for a section up to the next of its level, for a leaf its own paragraph. */
	readonly range: Span;
	readonly children: readonly OutlineNode[];
}
