// Where unwrapped text stands in the source: runs that were copied as they are, found by binary search.
import type { Span } from '../text/span.ts';
import type { SourceMap } from './model.ts';

/** `units` characters were copied without a gap, so that one distance says all. */
export function straightMap(start: number, length: number): SourceMap {
	return new StraightMap(start, length);
}

/** Run i is the unwrapped text from `texts[i]` on, which stands in the source from `sources[i]` on. The first run starts at 0. */
export function runMap(texts: readonly number[], sources: readonly number[], length: number): SourceMap {
	return texts.length === 1 ? new StraightMap(sources[0] as number, length) : new RunMap(texts, sources, length);
}

/** The same places in a source whose beginning is cut off, or that stands behind something: `by` further on. */
export function movedMap(map: SourceMap, by: number): SourceMap {
	return {
		toSource: (offset) => map.toSource(offset) + by,
		spanToSource(span) {
			const { start, end } = map.spanToSource(span);
			return { start: start + by, end: end + by };
		},
		fromSource: (offset) => map.fromSource(offset - by),
	};
}

class StraightMap implements SourceMap {
	private readonly start: number;
	private readonly length: number;

	constructor(start: number, length: number) {
		this.start = start;
		this.length = length;
	}

	toSource(offset: number): number {
		return this.start + clamp(offset, this.length);
	}

	spanToSource(span: Span): Span {
		return { start: this.toSource(span.start), end: this.toSource(span.end) };
	}

	fromSource(offset: number): number {
		return clamp(offset - this.start, this.length);
	}
}

class RunMap implements SourceMap {
	private readonly texts: readonly number[];
	private readonly sources: readonly number[];
	private readonly length: number;

	constructor(texts: readonly number[], sources: readonly number[], length: number) {
		this.texts = texts;
		this.sources = sources;
		this.length = length;
	}

	toSource(offset: number): number {
		const at = clamp(offset, this.length);
		const run = lastAtMost(this.texts, at);
		return (this.sources[run] as number) + at - (this.texts[run] as number);
	}

	spanToSource(span: Span): Span {
		const start = this.toSource(span.start);
		return { start, end: span.end > span.start ? this.toSource(span.end - 1) + 1 : start };
	}

	fromSource(offset: number): number {
		const run = lastAtMost(this.sources, offset);
		if (run < 0) return 0;
		const end = run + 1 < this.texts.length ? (this.texts[run + 1] as number) : this.length;
		return Math.min((this.texts[run] as number) + offset - (this.sources[run] as number), end);
	}
}

function clamp(offset: number, length: number): number {
	return Math.max(0, Math.min(offset, length));
}

function lastAtMost(sorted: readonly number[], value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] as number) <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
