// Pairs quotation marks over a run of paragraphs. Knows which mark closes which and how a quotation goes on in the next
// paragraph (GB/T 15834-2011 4.8.3.4: each paragraph opens anew, only the last one closes); knows nothing of who speaks.
import { cacheByText, rememberByText } from '../../util/cacheByText.ts';

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

/** The closing mark of each opening one. */
export const closingOf: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' };
/** 1 for each mark. */
const marked = new Uint8Array(1 << 16);
for (const mark of '“”‘’「」『』') marked[mark.charCodeAt(0)] = 1;

/** More paragraphs than this without any mark, and an open quotation is taken as unclosed. */
const farthest = 3;
/** Nobody quotes deeper; keeps a text of nothing but marks linear. */
const deepest = 8;

/** `texts` are neighbouring paragraphs of one article, in reading order. */
export function pairMarks(texts: readonly string[]): PairedMarks {
	const all = { pairs: [] as MarkPair[], unclosed: [] as MarkPlace[], unopened: [] as MarkPlace[] };
	for (let paragraph = 0; paragraph < texts.length; ) {
		const text = texts[paragraph] as string;
		if (marksOf(text).length === 0) {
			paragraph++;
			continue;
		}
		const found = closedIn(text, paragraph) ?? pairFrom(texts, paragraph);
		for (const pair of found.pairs) all.pairs.push(pair);
		for (const place of found.unclosed) all.unclosed.push(place);
		for (const place of found.unopened) all.unopened.push(place);
		paragraph = found.next;
	}
	return all;
}

/** What is paired from a paragraph with nothing open before it to the next one of that kind. */
interface Stretch extends PairedMarks {
	/** The first paragraph behind it. */
	readonly next: number;
}

/** The marks of a paragraph that leaves none open, where it stands now; else `undefined`. */
function closedIn(text: string, paragraph: number): Stretch | undefined {
	const own = closed(text, () => {
		const last = pairFrom([text], 0, paragraph);
		return { leavesOpen: last.leavesOpen, last };
	});
	if (own.leavesOpen) return undefined;
	if (own.last.next !== paragraph + 1) own.last = pairFrom([text], 0, paragraph);
	return own.last;
}

/** The stretch is kept with the place where it stood last, which seldom changes. */
const closed = rememberByText<{ readonly leavesOpen: boolean; last: Stretch }>();

/** Places count the texts from `shift` on. */
function pairFrom(texts: readonly string[], from: number, shift = 0): Stretch & { readonly leavesOpen: boolean } {
	const pairs: MarkPair[] = [];
	const unclosed: MarkPlace[] = [];
	const unopened: MarkPlace[] = [];
	const stack: OpenMark[] = [];
	let at = from;
	for (; at < texts.length; at++) {
		const text = texts[at] as string;
		const paragraph = at + shift;
		const marks = marksOf(text);
		if (at > from && (stack.length === 0 || !goesOn(stack, paragraph, text, marks))) break;
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
			const opened = stack.findLastIndex((open) => open.closing === mark);
			const open = stack[opened];
			if (open === undefined) {
				unopened.push({ paragraph, offset });
				continue;
			}
			unclosed.push(...stack.slice(opened + 1));
			stack.length = opened;
			pairs.push({ open: placeOf(open), close: { paragraph, offset }, depth: 0 });
		}
	}
	unclosed.push(...stack);
	return {
		pairs: withDepths(pairs.sort((a, b) => byPlace(a.open, b.open))),
		unclosed: unclosed.map(placeOf).sort(byPlace),
		unopened,
		next: at + shift,
		leavesOpen: stack.length > 0,
	};
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
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (marked[unit] === 0) continue;
		// `O’Neill`: an apostrophe between Latin letters closes nothing.
		if (unit === apostrophe && isLatinOrAccented(text.charCodeAt(at - 1)) && isLatinOrAccented(text.charCodeAt(at + 1))) continue;
		offsets.push(at);
	}
	return offsets;
});

const apostrophe = '’'.charCodeAt(0);

function isLatinOrAccented(unit: number): boolean {
	return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

function placeOf({ paragraph, offset }: MarkPlace): MarkPlace {
	return { paragraph, offset };
}

function byPlace(a: MarkPlace, b: MarkPlace): number {
	return a.paragraph - b.paragraph || a.offset - b.offset;
}
