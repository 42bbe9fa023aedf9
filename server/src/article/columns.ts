// Which lines were wrapped into a column, and how wide it is where they stand. A column's width changes from frame to
// frame, also inside a paragraph, so it is found as the cheapest path of widths along the lines (Viterbi). Looks at widths
// and line ends; knows nothing of what the lines say.
import type { Lines } from '../text/lines.ts';
import type { LineEnd } from './lineEnds.ts';

/** `Columns[i]`: the column's width in half ems at line i; 0 where every line is a paragraph of its own. */
export type Columns = Uint8Array;

const narrowest = 22;
const step = 2;
const widths = 40;
const states = widths + 1;
const unwrapped = widths;
/** No column is as wide as this: such a line is a paragraph, and the lines around it need not agree. */
const widest = 100;
/** What it costs to change the column; about what two misfitting lines cost. */
const change = 5;
/** How many lines before and behind tell the exact width. */
const reach = 7;
const blockLength = 4096;

export function findColumns(lines: Lines, ends: readonly LineEnd[]): Columns {
	const columns: Columns = new Uint8Array(lines.count);
	for (let from = 0; from < lines.count; ) {
		let to = from;
		while (to < lines.count && to - from < blockLength && lines.width(to) <= widest) to++;
		if (to - from > 1) {
			settleRun(lines, ends, from, to, columns);
			dropDoubtful(lines, ends, from, to, columns);
			keepLastLines(lines, ends, from, to, columns);
		}
		from = Math.max(to, from + 1);
	}
	if (!columns.some((column) => column !== 0)) return columns;
	const refined = refine(lines, ends, columns);
	keepOverfullLines(lines, ends, refined);
	return refined;
}

/** Words were put into a line, which breaks off beyond its column now: the full line before it and the line behind it tell. */
function keepOverfullLines(lines: Lines, ends: readonly LineEnd[], columns: Columns): void {
	for (let i = 1; i + 1 < columns.length; i++) {
		const column = columns[i - 1] as number;
		if (column === 0 || columns[i] === column || lines.width(i) - column <= 4 || Math.abs((columns[i + 1] as number) - column) > 2)
			continue;
		const before = ends[i - 1];
		if ((before === 'open' || before === 'pause') && Math.abs(column - lines.width(i - 1)) <= 2) columns[i] = column;
	}
}

/**
 * The path knows a column to within an em; the lines around say it exactly. The best width is the one that explains most
 * of them: lines within a sentence are as wide as the column, lines behind a full stop two ems less.
 */
function refine(lines: Lines, ends: readonly LineEnd[], path: Columns): Columns {
	const columns = path.slice();
	const wholes = new Uint8Array(256);
	const firsts = new Uint8Array(256);
	const count = (i: number, by: 1 | -1) => {
		const counts = i > 0 && !behindStop[i] ? wholes : firsts;
		const width = Math.min(lines.width(i), 255);
		counts[width] = (counts[width] as number) + by;
	};
	const behindStop = new Uint8Array(path.length + 1);
	for (let i = 0; i < path.length; i++) if (ends[i] === 'final') behindStop[i + 1] = 1;
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
export function isLetterSpaced(lines: Lines, line: number): boolean {
	const spaces = lines.spaces(line);
	return spaces > 4 && spaces * 5 >= lines.width(line);
}

/** By state: what the cheapest path to it costs so far. */
const cost = new Float64Array(states);
/** Of every line and state of a run: the state of the line before that it is reached from. Filled anew for each run. */
const previous = new Uint8Array(blockLength * states);

/** The cheapest path of widths along the lines from `from` up to `to`, none of which is wide. */
function settleRun(lines: Lines, ends: readonly LineEnd[], from: number, to: number, columns: Columns): void {
	let broadest = 0;
	for (let i = from; i < to; i++) broadest = Math.max(broadest, lines.width(i));
	// no column need be much wider than the widest line
	const tried = Math.min(widths, Math.max(0, Math.ceil((broadest + 6 - narrowest) / step)));
	cost.fill(from === 0 ? 2 : change);
	const before = from === 0 || lines.width(from - 1) > widest ? 0 : (columns[from - 1] as number);
	let best = before === 0 ? unwrapped : (before - narrowest) / step;
	cost[best] = 0;
	for (let i = from; i < to; i++) {
		const end = ends[i] as LineEnd;
		const switched = (cost[best] as number) + change;
		const costs = isLetterSpaced(lines, i)
			? spacedCosts
			: end === 'final'
				? stopCosts
				: end === 'lead' || end === 'item'
					? pauseCosts
					: openCosts;
		const row = (i - from) * states;
		const base = narrowest - lines.width(i) + costOffset;
		const unwrappedStays = (cost[unwrapped] as number) <= switched;
		let least = (unwrappedStays ? (cost[unwrapped] as number) : switched) + costUnwrapped(lines, i, end);
		let next = unwrapped;
		previous[row + unwrapped] = unwrappedStays ? unwrapped : best;
		cost[unwrapped] = least;
		for (let s = 0; s < tried; s++) {
			const stay = cost[s] as number;
			const stays = stay <= switched;
			const sum = (stays ? stay : switched) + (costs[base + s * step] as number);
			previous[row + s] = stays ? s : best;
			cost[s] = sum;
			if (sum < least) {
				least = sum;
				next = s;
			}
		}
		best = next;
	}
	let state = best;
	for (let i = to - 1; i >= from; i--) {
		columns[i] = state === unwrapped ? 0 : narrowest + state * step;
		state = previous[(i - from) * states + state] as number;
	}
}

/**
 * A column shows in lines that break off in mid-sentence at its width, or two ems before it where a paragraph begins.
 * Stretches with fewer than two of them, with more lines that break off elsewhere, or with few marks are short paragraphs
 * and headings.
 */
function dropDoubtful(lines: Lines, ends: readonly LineEnd[], from: number, to: number, columns: Columns): void {
	for (let start = from; start < to; ) {
		const column = columns[start] as number;
		let end = start;
		let torn = 0;
		let others = 0;
		let marked = 0;
		while (end < to && columns[end] === column) {
			const short = column - lines.width(end);
			if (lines.marks(end) > 0) marked++;
			if ((ends[end] === 'open' || ends[end] === 'pause') && end + 1 < to) {
				const begins = end === 0 || ends[end - 1] === 'final';
				if (Math.abs(short) <= 2 || (begins && Math.abs(short - 4) <= 1) || isLetterSpaced(lines, end)) torn++;
				else others++;
			}
			end++;
		}
		if (torn < 2 || torn <= others || marked * 3 < end - start) columns.fill(0, start, end);
		start = end;
	}
}

/** The last line of a column's last paragraph looks like any short line, but the full line before it needs it. */
function keepLastLines(lines: Lines, ends: readonly LineEnd[], from: number, to: number, columns: Columns): void {
	for (let i = from + 1; i < to; i++) {
		const column = columns[i - 1] as number;
		if (columns[i] !== 0 || column === 0 || (ends[i - 1] !== 'open' && ends[i - 1] !== 'pause')) continue;
		const full = Math.abs(column - lines.width(i - 1)) <= 2;
		if (full && ends[i] === 'final' && lines.width(i) <= column) columns[i] = column;
	}
}

/** `costs[short + costOffset]`: what it costs that a line is `short` half ems narrower than its column, by how it ends. */
const costOffset = widest;
const openCosts = costTable((short) => costIn(short, 0.1, 3.2));
const pauseCosts = costTable((short) => (Math.abs(short) <= 2 ? 0.7 : costIn(short, 0.1, 1.6)));
const stopCosts = costTable((short) => (short < -5 ? 9 : Math.abs(short) <= 2 ? 1 : costIn(short, 0.1, 1.6)));
const spacedCosts = costTable((short) => (short < -5 ? 6 : 0));

function costTable(cost: (short: number) => number): Float64Array {
	return Float64Array.from({ length: costOffset + narrowest + widths * step + 1 }, (_, at) => cost(at - costOffset));
}

/** A full line costs next to nothing, a first line little, a line much too wide much; `last` is the cost of a short one. */
function costIn(short: number, slope: number, last: number): number {
	if (short < -24) return 12;
	if (short < -5) return 6;
	if (short < -2) return 2.5;
	if (short <= 2) return Math.abs(short) * slope;
	return short <= 6 ? 1 : last;
}

/** A line that breaks off in the middle of a sentence is hardly a paragraph, and a heading only where it has no marks. */
function costUnwrapped(lines: Lines, line: number, end: LineEnd): number {
	const whole = end === 'final' || end === 'lead' || end === 'item';
	if (whole) return 0.8;
	return end === 'pause' ? 5 : lines.marks(line) > 0 ? 3.2 : lines.width(line) >= 60 ? 3 : 2.2;
}
