// Where unwrapped text stands in the source: runs that were copied as they are, found by binary search.
import type { Span } from '../text/span.ts';
import type { SourceMap } from './model.ts';

/** The runs of all paragraphs of a text, one behind the other in one table, so that a paragraph's map is but a range of it. */
export class Runs {
	count = 0;
	/** Two cells a run: its place in its paragraph's unwrapped text, and in the source. */
	private cells = new Int32Array(32);

	/** A run of unwrapped text from `at` on stands in the source from `source` on. A paragraph's first run is at 0. */
	add(at: number, source: number): void {
		const cell = this.count++ * 2;
		if (cell === this.cells.length) {
			const { cells } = this;
			this.cells = new Int32Array(cell * 2);
			this.cells.set(cells);
		}
		this.cells[cell] = at;
		this.cells[cell + 1] = source;
	}

	at(run: number): number {
		return this.cells[run * 2] as number;
	}

	source(run: number): number {
		return this.cells[run * 2 + 1] as number;
	}

	/** The map of a paragraph whose runs are those from `first` on, of `length` characters. */
	mapFrom(first: number, length: number): SourceMap {
		return this.count - first === 1 ? new StraightMap(this.source(first), length) : new RunMap(this, first, this.count, length);
	}
}

/** All characters were copied without a gap, so that one distance says all. */
export function straightMap(start: number, length: number): SourceMap {
	return new StraightMap(start, length);
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

/** The runs `first` up to, but not including, `last`. */
class RunMap implements SourceMap {
	private readonly runs: Runs;
	private readonly first: number;
	private readonly last: number;
	private readonly length: number;

	constructor(runs: Runs, first: number, last: number, length: number) {
		this.runs = runs;
		this.first = first;
		this.last = last;
		this.length = length;
	}

	toSource(offset: number): number {
		const at = clamp(offset, this.length);
		let low = this.first + 1;
		let high = this.last;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.runs.at(middle) <= at) low = middle + 1;
			else high = middle;
		}
		return this.runs.source(low - 1) + at - this.runs.at(low - 1);
	}

	spanToSource(span: Span): Span {
		const start = this.toSource(span.start);
		return { start, end: span.end > span.start ? this.toSource(span.end - 1) + 1 : start };
	}

	fromSource(offset: number): number {
		if (offset < this.runs.source(this.first)) return 0;
		let low = this.first + 1;
		let high = this.last;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.runs.source(middle) <= offset) low = middle + 1;
			else high = middle;
		}
		const end = low < this.last ? this.runs.at(low) : this.length;
		return Math.min(this.runs.at(low - 1) + offset - this.runs.source(low - 1), end);
	}
}

function clamp(offset: number, length: number): number {
	return Math.max(0, Math.min(offset, length));
}
