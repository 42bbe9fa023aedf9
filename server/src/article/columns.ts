// Which lines were wrapped into a column, and how wide it is where they stand. A column's width changes from frame to
// frame, also inside a paragraph, so it is found as the cheapest path of widths along the lines (Viterbi). Looks at widths
// and line ends; knows nothing of what the lines say.
import { type Line, widestMeasured } from '../text/lines.ts';
import { type LineEnd, lineEndOf } from './lineEnds.ts';

/** `Columns[i]`: the column's width in half ems at line i; 0 where every line is a paragraph of its own. */
export type Columns = Uint8Array;

const narrowest = 18;
const step = 2;
const widths = 42;
const states = widths + 1;
const unwrapped = widths;
/** What it costs to change the column; about what two misfitting lines cost. */
const change = 5;
/** How many lines before and behind tell the exact width. */
const reach = 7;
const blockLength = 4096;

export function findColumns(text: string, lines: readonly Line[]): Columns {
	const columns: Columns = new Uint8Array(lines.length);
	let cost = new Float64Array(states).fill(2);
	cost[unwrapped] = 0;
	for (let from = 0; from < lines.length; from += blockLength) {
		cost = settleBlock(text, lines, from, Math.min(from + blockLength, lines.length), cost, columns);
	}
	return refine(text, lines, columns);
}

/**
 * The path knows a column to within an em; the lines around say it exactly. The best width is the one that explains most
 * of them: lines within a sentence are as wide as the column, lines behind a full stop two ems less.
 */
function refine(text: string, lines: readonly Line[], path: Columns): Columns {
	const columns = path.slice();
	const wholes = new Uint8Array(256);
	const firsts = new Uint8Array(256);
	const count = (i: number, by: 1 | -1) => {
		const counts = i > 0 && !behindStop[i] ? wholes : firsts;
		const width = Math.min((lines[i] as Line).width, 255);
		counts[width] = (counts[width] as number) + by;
	};
	const behindStop = new Uint8Array(path.length + 1);
	for (let i = 0; i < path.length; i++) if (path[i] !== 0 && lineEndOf(text, lines[i] as Line) === 'final') behindStop[i + 1] = 1;
	let from = 0;
	let to = 0;
	for (let i = 0; i < path.length; i++) {
		const column = path[i] as number;
		if (path[i - 1] !== column) {
			while (from < to) count(from++, -1);
			from = i;
			to = i;
		}
		if (column === 0) continue;
		while (to < path.length && to <= i + reach && path[to] === column) count(to++, 1);
		while (from < i - reach) count(from++, -1);
		let best = column;
		let most = 0;
		for (let width = column - 3; width <= column + 3; width++) {
			const explained = (wholes[width] as number) * 3 + (firsts[width - 4] as number) * 2 + (firsts[width] as number);
			if (explained < most || explained === 0) continue;
			most = explained;
			best = width;
		}
		columns[i] = best;
	}
	return columns;
}

/** Letter-spaced to fill its line, as `同 中 亚 国 家`: it is full, whatever its width without the spaces. */
export function isLetterSpaced(line: Line): boolean {
	return line.spaces > 4 && line.spaces * 5 >= line.width;
}

function settleBlock(
	text: string,
	lines: readonly Line[],
	from: number,
	to: number,
	entry: Float64Array,
	columns: Columns,
): Float64Array<ArrayBuffer> {
	const previous = new Uint8Array((to - from) * states);
	let cost = Float64Array.from(entry);
	let next = new Float64Array(states);
	for (let i = from; i < to; i++) {
		let best = 0;
		for (let s = 1; s < states; s++) if ((cost[s] as number) < (cost[best] as number)) best = s;
		const switched = (cost[best] as number) + change;
		const line = lines[i] as Line;
		const end = lineEndOf(text, line);
		const row = (i - from) * states;
		for (let s = 0; s < states; s++) {
			const stay = cost[s] as number;
			const here = s === unwrapped ? costUnwrapped(line, end) : costIn(narrowest + s * step, line, end);
			previous[row + s] = stay <= switched ? s : best;
			next[s] = Math.min(stay, switched) + here;
		}
		[cost, next] = [next, cost];
	}
	let state = 0;
	for (let s = 1; s < states; s++) if ((cost[s] as number) < (cost[state] as number)) state = s;
	for (let i = to - 1; i >= from; i--) {
		columns[i] = state === unwrapped ? 0 : narrowest + state * step;
		state = previous[(i - from) * states + state] as number;
	}
	const floor = Math.min(...cost);
	return cost.map((value) => value - floor);
}

/** A line that breaks off in the middle of a sentence is hardly a paragraph, and a heading only where it has no marks. */
function costUnwrapped(line: Line, end: LineEnd): number {
	const whole = end === 'final' || end === 'lead' || end === 'item';
	if (line.width > 100) return whole ? 0 : 1.5;
	if (whole) return 0.8;
	return end === 'pause' ? 5 : line.marks > 0 ? 4 : line.width >= 60 ? 3 : 2.2;
}

function costIn(column: number, line: Line, end: LineEnd): number {
	if (line.width >= widestMeasured || line.width > column + 24) return 12;
	const short = column - line.width;
	if (short < -5) return end === 'final' ? 9 : 6;
	if (isLetterSpaced(line)) return 0;
	if (short < -2) return 2.5;
	if (short <= 2) return end === 'final' ? 1 : Math.abs(short) * 0.1;
	if (short <= 6) return 1;
	return end === 'open' || end === 'pause' ? 3.2 : 1.6;
}
