// A paragraph while the reader still makes up its mind. Only the reader's own rooms use it.
import { WIRE } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { isByline } from './bylines.ts';
import { continuedFrom } from './continuations.ts';
import { type Dateline, datelineOf } from './datelines.ts';
import { canBeHeadline, isStoppedHeadline } from './headings.ts';
import type { ParagraphRole, SourceMap } from './model.ts';
import type { Runs } from './sourceMap.ts';
import { unwrap } from './unwrapping.ts';
import type { LineGroup } from './wrapping.ts';

export interface Draft {
	readonly text: string;
	readonly map: SourceMap;
	readonly span: Span;
	/** Blank lines before it. */
	readonly gap: number;
	/** It begins with one ASCII space, as the first line of a frame on a page does. */
	readonly frame: boolean;
	readonly wrapped: boolean;
	/** White space before its first line, in half ems. */
	readonly indent: number;
	/** The classes of its characters, as those of lines. */
	readonly classes: number;
	/** `（上接第一版）` at its beginning: its place in the text. */
	readonly continued: Span | undefined;
	/** The dateline at its beginning, or behind `（上接第一版）`. */
	readonly dateline: Dateline | undefined;
	/** `heading` until its article says which; see `titles.ts` and `sections.ts`. */
	role: ParagraphRole | 'heading';
}

export function draftOf(text: string, lines: Lines, group: LineGroup, runs: Runs): Draft {
	const start = lines.start(group.first);
	const end = lines.end(group.last);
	const indent = lines.indent(group.first);
	const classes = lines.classes(group.first, group.last);
	const prose = unwrap(text, lines, group.first, group.last, 'prose', runs);
	const heading =
		prose.text.length < end - start &&
		(canBeHeadline(prose.text) || isByline(prose.text) || (group.first === 0 && isStoppedHeadline(prose.text)));
	const { text: joined, map } = heading ? unwrap(text, lines, group.first, group.last, group.filled ? 'heading' : 'rows', runs) : prose;
	const continued = continuedFrom(joined);
	return {
		continued,
		dateline: classes & WIRE ? datelineOf(joined, continued?.end ?? 0) : undefined,
		classes,
		text: joined,
		map,
		span: { start, end },
		gap: lines.gap(group.first),
		frame: indent === 1 && group.wrapped,
		wrapped: group.wrapped,
		indent,
		role: 'body',
	};
}
