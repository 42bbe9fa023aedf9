// The lines of a text: where their content starts and ends, how far they are indented, how wide they are. Blank lines
// are counted, not kept. A long text has many lines, so they are rows of one table. Knows nothing of paragraphs.
import { classOf, FINAL, PAUSE, SPACE, WIDE } from './characters.ts';

/** A line wider than this is a whole paragraph whatever its neighbours are, so that nobody needs its exact width. */
export const widestMeasured = 160;

const lineFeed = 10;
const carriageReturn = 13;

/** Lines by their place: 0 up to, but not including, `count`. */
export class Lines {
	count = 0;
	private cells: Int32Array;

	/** `expected`: about how many lines there will be. */
	constructor(expected: number) {
		this.cells = spares.pop() ?? new Int32Array((expected + 8) * rowLength);
	}

	/** Gives back the table, for the next text's lines; whoever still asks for a line is told nonsense. */
	release(): void {
		this.count = 0;
		if (spares.length < 2 && this.cells.length <= mostSpare) spares.push(this.cells);
		this.cells = none;
	}

	/** `　　新华社北京6月1日电`: the offset of `新`. */
	start(line: number): number {
		return this.cells[line * rowLength] as number;
	}

	/** Just behind the last character that is no white space. */
	end(line: number): number {
		return this.cells[line * rowLength + 1] as number;
	}

	/** White space before the line's start in half ems: 4 for two ideographic spaces, 1 for one ASCII space. */
	indent(line: number): number {
		return this.cells[line * rowLength + 2] as number;
	}

	/** Blank lines between this and the line before. */
	gap(line: number): number {
		return this.cells[line * rowLength + 3] as number;
	}

	/** Width in half ems without any white space; measured up to `widestMeasured` only. */
	width(line: number): number {
		return this.cells[line * rowLength + 4] as number;
	}

	/** Where another measure than the page's is the line's. */
	setWidth(line: number, width: number): void {
		this.cells[line * rowLength + 4] = width;
	}

	/** White space inside the line. */
	spaces(line: number): number {
		return this.cells[line * rowLength + 5] as number;
	}

	/** Marks among the measured characters that end or divide a sentence. */
	marks(line: number): number {
		return this.cells[line * rowLength + 6] as number;
	}

	/** The classes of all characters of the lines from `first` to `last`, both inclusive: `FINAL` is among them where a sentence ends. */
	classes(first: number, last = first): number {
		let bits = 0;
		for (let line = first; line <= last; line++) bits |= this.cells[line * rowLength + 7] as number;
		return bits;
	}

	/** Adds the line that stands between `from` and `to` before the first line break; false where that is blank. */
	add(text: string, from: number, to: number, gap: number): boolean {
		let start = from;
		let indent = 0;
		for (; start < to; start++) {
			const unit = text.charCodeAt(start);
			if (!(classOf(unit) & SPACE) || isBreak(unit)) break;
			indent += unit === 0x3000 ? 2 : unit === 0xfeff ? 0 : unit === 9 ? 4 : 1;
		}
		if (start === to || isBreak(text.charCodeAt(start))) return false;
		let width = 0;
		let marks = 0;
		let spaces = 0;
		let held = 0;
		let end = start;
		for (; end < to; end++) {
			const unit = text.charCodeAt(end);
			const bits = classOf(unit);
			held |= bits;
			if (bits & SPACE) {
				if (isBreak(unit)) break;
				spaces++;
			} else if (width < widestMeasured) {
				width += bits & WIDE ? 2 : 1;
				if (bits & (PAUSE | FINAL)) marks++;
			}
		}
		// White space behind the last character is no part of the line.
		for (; classOf(text.charCodeAt(end - 1)) & SPACE; end--) spaces--;
		this.put(start, end, indent, gap, width, spaces, marks, held);
		return true;
	}

	/** Adds the lines `from` up to, but not including, `to` of other lines as they are. */
	copy(others: Lines, from: number, to: number): void {
		this.makeRoom(to - from);
		this.cells.set(others.cells.subarray(from * rowLength, to * rowLength), this.count * rowLength);
		this.count += to - from;
	}

	private put(start: number, end: number, indent: number, gap: number, width: number, spaces: number, marks: number, held: number): void {
		this.makeRoom(1);
		const row = this.count++ * rowLength;
		const { cells } = this;
		cells[row] = start;
		cells[row + 1] = end;
		cells[row + 2] = indent;
		cells[row + 3] = gap;
		cells[row + 4] = width;
		cells[row + 5] = spaces;
		cells[row + 6] = marks;
		cells[row + 7] = held;
	}

	private makeRoom(more: number): void {
		const needed = (this.count + more) * rowLength;
		if (needed <= this.cells.length) return;
		const cells = new Int32Array(needed * 2);
		cells.set(this.cells);
		this.cells = cells;
	}
}

/** Cells of a line in the table. */
const rowLength = 8;
/** Tables of texts that were read: to fill it again costs less than to get fresh memory for every text. */
const spares: Int32Array[] = [];
const mostSpare = 2 << 20;
const none = new Int32Array(0);

/** The lines of `text` that are not blank. LF, CRLF and CR end a line; a BOM counts as white space. */
export function splitLines(text: string): Lines {
	const lines = new Lines(text.length >> 5);
	let at = 0;
	let gap = 0;
	while (at < text.length) {
		if (lines.add(text, at, text.length, gap)) {
			gap = 0;
			at = lines.end(lines.count - 1);
		} else gap++;
		while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
		if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
		at++;
	}
	return lines;
}

function isBreak(unit: number): boolean {
	return unit === lineFeed || unit === carriageReturn;
}
