// The lines of a text: where their content starts and ends, how far they are indented, how wide they are. Blank lines
// are counted, not kept. Knows nothing of paragraphs.
import { classOf, FINAL, PAUSE, SPACE, WIDE } from './characters.ts';

export interface Line {
	/** `　　新华社北京6月1日电`: the offset of `新`. */
	readonly start: number;
	/** Just behind the last character that is no white space. */
	readonly end: number;
	/** White space before `start` in half ems: 4 for two ideographic spaces, 1 for one ASCII space. */
	readonly indent: number;
	/** Blank lines between this and the line before. */
	readonly gap: number;
	/** Width in half ems without any white space; measured up to `widestMeasured` only. */
	readonly width: number;
	/** White space inside the line. */
	readonly spaces: number;
	/** Marks among the measured characters that end or divide a sentence. */
	readonly marks: number;
}

/** A line wider than this is a whole paragraph whatever its neighbours are, so that nobody needs its exact width. */
export const widestMeasured = 160;

const lineFeed = 10;
const carriageReturn = 13;

/** The lines of `text` that are not blank. LF, CRLF and CR end a line; a BOM counts as white space. */
export function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let at = 0;
	let gap = 0;
	while (at < text.length) {
		const line = measure(text, at, text.length, gap);
		if (line === undefined) gap++;
		else {
			lines.push(line);
			gap = 0;
		}
		at = line?.end ?? at;
		while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
		if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
		at++;
	}
	return lines;
}

function isBreak(unit: number): boolean {
	return unit === lineFeed || unit === carriageReturn;
}

/** The line that stands from `from` to `to`, which are known to hold no line break and something beside white space. */
export function lineAt(text: string, from: number, to: number, gap: number): Line {
	return measure(text, from, to, gap) ?? { start: from, end: to, indent: 0, gap, width: 0, spaces: 0, marks: 0 };
}

/** From `from` up to the next line break, or to `to` where there is none before. */
function measure(text: string, from: number, to: number, gap: number): Line | undefined {
	let start = from;
	let indent = 0;
	for (; start < to; start++) {
		const unit = text.charCodeAt(start);
		if (!(classOf(unit) & SPACE) || isBreak(unit)) break;
		indent += unit === 0x3000 ? 2 : unit === 0xfeff ? 0 : unit === 9 ? 4 : 1;
	}
	if (start === to || isBreak(text.charCodeAt(start))) return undefined;
	let width = 0;
	let marks = 0;
	let white = 0;
	let end = start;
	for (; end < to; end++) {
		const unit = text.charCodeAt(end);
		const bits = classOf(unit);
		if (bits & SPACE) {
			if (isBreak(unit)) break;
			white++;
		} else if (width < widestMeasured) {
			width += bits & WIDE ? 2 : 1;
			if (bits & (PAUSE | FINAL)) marks++;
		}
	}
	// White space behind the last character is no part of the line.
	let spaces = white;
	for (; classOf(text.charCodeAt(end - 1)) & SPACE; end--) spaces--;
	return { start, end, indent, gap, width, spaces, marks };
}
