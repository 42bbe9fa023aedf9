// Half-open ranges of a text, counted in UTF-16 code units. Knows nothing of lines or articles.

export interface Span {
	readonly start: number;
	readonly end: number;
}

/** True where the two ranges share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly inside `outer`; equal ranges contain each other. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where `offset` is inside the range or at its end, as a cursor is. */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}
