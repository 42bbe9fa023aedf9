// Lines that a program folded after so many characters, where a digit takes as much room as an ideograph: their widths are counted so,
// and agree again. On a page digits are half as wide. Looks at how long lines are; knows nothing of what they say.
import type { Lines } from '../text/lines.ts';
import type { LineEnd } from './lineEnds.ts';

/** No column is wider, in half ems. */
const widest = 100;
/** A line with so many digits or letters tells the two ways of measuring apart. */
const leastNarrow = 3;
/** So few such lines tell nothing. */
const leastLines = 4;

/** Measures the lines by their characters where that is how they were folded. */
export function measureFolded(lines: Lines, ends: readonly LineEnd[]): void {
	const { count, most } = commonestCount(lines, ends);
	if (most < leastLines) return;
	let mixed = 0;
	let folded = 0;
	for (let line = 0; line < lines.count; line++) {
		if (!breaksOff(lines, ends, line)) continue;
		if (charactersOf(lines, line) * 2 - lines.width(line) < leastNarrow) continue;
		const indent = lines.indent(line) >> 1;
		// without an indent a line behind a full stop may begin a paragraph, two characters short
		if (indent < 2 && ends[line - 1] === 'final') continue;
		mixed++;
		const room = count - indent - (lines.end(line) - lines.start(line));
		// a mark may hang over the end
		if (room === 0 || room === -1) folded++;
		// as wide as a page's column
		else if (Math.abs((count - indent) * 2 - lines.width(line)) < leastNarrow) return;
	}
	if (mixed < leastLines || folded * 4 < mixed * 3) return;
	for (let line = 0; line < lines.count; line++) if (lines.width(line) <= widest) lines.setWidth(line, charactersOf(lines, line) * 2);
}

/** How many characters most of the lines have that break off in a sentence. */
function commonestCount(lines: Lines, ends: readonly LineEnd[]): { readonly count: number; readonly most: number } {
	const counts = new Uint32Array(widest + 1);
	let count = 0;
	for (let line = 0; line < lines.count; line++) {
		if (!breaksOff(lines, ends, line)) continue;
		const own = charactersOf(lines, line);
		counts[own] = (counts[own] as number) + 1;
		if ((counts[own] as number) > (counts[count] as number)) count = own;
	}
	return { count, most: counts[count] as number };
}

function breaksOff(lines: Lines, ends: readonly LineEnd[], line: number): boolean {
	return (ends[line] === 'open' || ends[line] === 'pause') && lines.width(line) <= widest;
}

function charactersOf(lines: Lines, line: number): number {
	return lines.end(line) - lines.start(line) - lines.spaces(line);
}
