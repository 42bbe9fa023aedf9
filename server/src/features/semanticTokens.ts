// Colours by meaning: names by kind, figures, quotations, headings. Tokens never overlap and never cross a line break.
// Where several things cover a unit, the smallest one colours it: a name in a quotation in a heading is a name.
import type { ParagraphRole } from '../article/model.ts';
import type { NameKind } from '../facts/model.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './reading.ts';

export const tokenKinds = [
	'person',
	'title',
	'place',
	'organization',
	'event',
	'work',
	'figure',
	'date',
	'quotation',
	'heading',
	'furniture',
] as const;

export type TokenKind = NameKind | 'figure' | 'date' | 'quotation' | 'heading' | 'furniture';

export interface SemanticToken extends Span {
	readonly kind: TokenKind;
}

const roles: Partial<Readonly<Record<ParagraphRole, TokenKind>>> = {
	headline: 'heading',
	kicker: 'heading',
	subtitle: 'heading',
	section: 'heading',
	furniture: 'furniture',
};

/** In source order; with `within`, only those that share a unit with it. */
export function semanticTokensOf({ file, facts }: Reading, within?: Span): SemanticToken[] {
	const names = facts.names.map(({ span, kind }): SemanticToken => ({ ...span, kind }));
	const figures = facts.figures.map(
		({ span, kind }): SemanticToken => ({ ...span, kind: kind === 'date' || kind === 'time' ? 'date' : 'figure' }),
	);
	const quotes = facts.quotes.filter((quote) => quote.depth === 0).map(({ span }): SemanticToken => ({ ...span, kind: 'quotation' }));
	const parts = file.paragraphs.flatMap(({ role, span }): SemanticToken[] => {
		const kind = roles[role];
		return kind ? [{ ...span, kind }] : [];
	});
	return [names, figures, quotes, parts].reduce(painted, []).flatMap((token) => linesOf(file.text, token, within));
}

/** What lies on top, and of the lower layer what it leaves uncovered. Both in order and without overlaps of their own. */
function painted(top: readonly SemanticToken[], below: readonly SemanticToken[]): SemanticToken[] {
	const tokens: SemanticToken[] = [];
	let next = 0;
	let free = 0;
	for (const { start, end, kind } of below) {
		let from = Math.max(start, free);
		for (let cover = top[next]; cover && cover.start < end; cover = top[next]) {
			if (cover.start > from && cover.end > start) tokens.push({ start: from, end: cover.start, kind });
			tokens.push(cover);
			from = Math.max(from, cover.end);
			next++;
		}
		if (from < end) tokens.push({ start: from, end, kind });
		free = Math.max(from, end);
	}
	return [...tokens, ...top.slice(next)];
}

/** A token's pieces line by line, without indents and trailing spaces. */
function linesOf(text: string, { start, end, kind }: SemanticToken, within: Span | undefined): SemanticToken[] {
	if (within && (end <= within.start || start >= within.end)) return [];
	const pieces = text.slice(start, end).matchAll(/[^\s][^\r\n]*[^\s]|[^\s]/gu);
	return Array.from(pieces, (piece) => ({ start: start + piece.index, end: start + piece.index + piece[0].length, kind }));
}
