// Pairs quotation marks over a run of paragraphs. Knows which mark closes which and how a quotation goes on in the next
// paragraph (GB/T 15834-2011 4.8.3.4: each paragraph opens anew, only the last one closes); knows nothing of who speaks.
import { cacheByText } from '../../util/cacheByText.ts';

/** A mark's place: paragraph by its place in the given list, offset in that paragraph's text. */
export interface MarkPlace {
	readonly paragraph: number;
	readonly offset: number;
}

export interface MarkPair {
	readonly open: MarkPlace;
	/** The closing mark itself; the quotation ends one unit behind it. */
	readonly close: MarkPlace;
	/** 0 for an outer quotation, 1 for one inside it. */
	readonly depth: number;
}

export interface PairedMarks {
	/** In order of their opening marks. */
	readonly pairs: readonly MarkPair[];
	/** Opening marks that nothing closes. */
	readonly unclosed: readonly MarkPlace[];
	/** Closing marks that nothing opens, as at the head of a remnant. */
	readonly unopened: readonly MarkPlace[];
}

interface OpenMark extends MarkPlace {
	readonly closing: string;
}

const closingOf: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' };
const markPattern = /[“”‘’「」『』]/gu;

/** More paragraphs than this without any mark, and an open quotation is taken as unclosed. */
const farthest = 3;
/** Nobody quotes deeper; keeps a text of nothing but marks linear. */
const deepest = 8;

/** `texts` are neighbouring paragraphs of one article, in reading order. */
export function pairMarks(texts: readonly string[]): PairedMarks {
	const pairs: MarkPair[] = [];
	const unclosed: MarkPlace[] = [];
	const unopened: MarkPlace[] = [];
	let stack: OpenMark[] = [];
	for (const [paragraph, text] of texts.entries()) {
		const marks = marksOf(text);
		if (stack.length > 0 && !goesOn(stack, paragraph, text, marks)) {
			unclosed.push(...stack);
			stack = [];
		}
		const carried = stack.length;
		for (const offset of marks) {
			const mark = text.charAt(offset);
			const closing = closingOf[mark];
			if (closing !== undefined) {
				const reopens = carried > 0 && offset === 0 && stack.some((open) => open.closing === closing);
				if (reopens) continue;
				stack.push({ paragraph, offset, closing });
				if (stack.length > deepest) unclosed.push(...stack.splice(0, 1));
				continue;
			}
			const at = stack.findLastIndex((open) => open.closing === mark);
			const open = stack[at];
			if (open === undefined) {
				unopened.push({ paragraph, offset });
				continue;
			}
			unclosed.push(...stack.slice(at + 1));
			stack.length = at;
			pairs.push({ open: placeOf(open), close: { paragraph, offset }, depth: 0 });
		}
	}
	unclosed.push(...stack);
	return { pairs: withDepths(pairs.sort((a, b) => byPlace(a.open, b.open))), unclosed: unclosed.map(placeOf).sort(byPlace), unopened };
}

/** Whether what is open still may be closed here: the paragraph opens with the mark again, or closes before it opens. */
function goesOn(stack: readonly OpenMark[], paragraph: number, text: string, marks: readonly number[]): boolean {
	const outer = stack[0];
	const last = stack[stack.length - 1];
	if (outer === undefined || last === undefined) return false;
	const first = marks[0];
	if (first === undefined) return paragraph - last.paragraph < farthest;
	const mark = text.charAt(first);
	if (mark === outer.closing || mark === last.closing) return true;
	if (closingOf[mark] === outer.closing) return first === 0;
	// An inner quotation inside the outer one: its own mark says nothing of the outer, so look for what comes after it.
	for (const offset of marks) {
		if (text.charAt(offset) === outer.closing) return true;
		if (closingOf[text.charAt(offset)] === outer.closing) return false;
	}
	return false;
}

/** Depths by the pairs alone: behind an unclosed mark nothing is deeper for it. */
function withDepths(pairs: readonly MarkPair[]): MarkPair[] {
	const open: MarkPair[] = [];
	return pairs.map((pair) => {
		for (let top = open[open.length - 1]; top !== undefined && byPlace(top.close, pair.open) < 0; top = open[open.length - 1]) open.pop();
		const leveled = { ...pair, depth: open.length };
		open.push(leveled);
		return leveled;
	});
}

const marksOf = cacheByText((text): readonly number[] => {
	const offsets: number[] = [];
	for (const match of text.matchAll(markPattern)) {
		// `O’Neill`: an apostrophe between Latin letters closes nothing.
		if (match[0] === '’' && isLatin(text.charCodeAt(match.index - 1)) && isLatin(text.charCodeAt(match.index + 1))) continue;
		offsets.push(match.index);
	}
	return offsets;
});

function isLatin(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

function placeOf({ paragraph, offset }: MarkPlace): MarkPlace {
	return { paragraph, offset };
}

function byPlace(a: MarkPlace, b: MarkPlace): number {
	return a.paragraph - b.paragraph || a.offset - b.offset;
}
