// Marks in test texts: `$0` is the cursor, `⟦…⟧` a span, `⟦…⟧{label}` a span with a label. Spans may nest.
// Knows nothing of what the marks are for; `writeMarks` goes the other way, so that a failing test prints text and not numbers.
import type { Span } from '../../server/src/text/span.ts';

export interface MarkedSpan extends Span {
	/** `figure-conflict` of `⟦948亿⟧{figure-conflict}`. */
	readonly label?: string;
}

export interface MarkedText {
	/** The text without its marks. */
	readonly text: string;
	/** Offset of `$0`, or `undefined` where there is none. */
	readonly cursor: number | undefined;
	/** By start, an outer span before those inside it. */
	readonly spans: readonly MarkedSpan[];
}

/** Takes the marks out of `marked`. Throws on a mark without its other half, or a second cursor. */
export function readMarks(marked: string): MarkedText {
	const spans: MarkedSpan[] = [];
	const open: number[] = [];
	let text = '';
	let cursor: number | undefined;
	for (const [token, label] of tokensOf(marked)) {
		if (token === '$0') {
			if (cursor !== undefined) throw new Error(`two cursors in: ${marked}`);
			cursor = text.length;
		} else if (token === '⟦') {
			open.push(text.length);
		} else if (token.startsWith('⟧')) {
			const start = open.pop();
			if (start === undefined) throw new Error(`⟧ without ⟦ in: ${marked}`);
			spans.push(label === undefined ? { start, end: text.length } : { start, end: text.length, label });
		} else {
			text += token;
		}
	}
	if (open.length > 0) throw new Error(`⟦ without ⟧ in: ${marked}`);
	return { text, cursor, spans: spans.sort(byPlace) };
}

/** Puts marks around the spans, for comparing with a marked text; a cursor at the edge of a span stands before its mark. */
export function writeMarks(text: string, spans: readonly MarkedSpan[], cursor?: number): string {
	const marks: { at: number; order: number; mark: string }[] = [];
	const sorted = [...spans].sort(byPlace);
	for (const [index, span] of sorted.entries()) {
		const empty = span.start === span.end;
		marks.push({ at: span.start, order: empty ? 0.5 : index + 1, mark: '⟦' });
		// At one place everything that ends there closes, inner first, before anything opens.
		marks.push({ at: span.end, order: empty ? 0.6 : -index - 1, mark: span.label === undefined ? '⟧' : `⟧{${span.label}}` });
	}
	if (cursor !== undefined) marks.push({ at: cursor, order: 0, mark: '$0' });
	marks.sort((a, b) => a.at - b.at || a.order - b.order);
	let out = '';
	let from = 0;
	for (const { at, mark } of marks) {
		out += text.slice(from, at) + mark;
		from = at;
	}
	return out + text.slice(from);
}

function byPlace(a: Span, b: Span): number {
	return a.start - b.start || b.end - a.end;
}

function tokensOf(marked: string): (readonly [token: string, label: string | undefined])[] {
	return Array.from(marked.matchAll(/\$0|⟦|⟧(?:\{([^{}\n]+)\})?|\$|[^$⟦⟧]+/gu), (match) => [match[0], match[1]] as const);
}
