// Where one article's text ends and another's begins, and which lines are title blocks rather than headings within a
// text. Which title belongs to which text is decided in `titles.ts`.
import { isBareName } from './bylines.ts';
import type { Draft } from './draft.ts';
import { isEndMark } from './furniture.ts';
import { canBeHeadline, isKicker, isSubtitle } from './headings.ts';

/** Drafts `from` up to but not including `to`. */
export interface Segment {
	readonly kind: 'title' | 'text';
	readonly from: number;
	readonly to: number;
}

export function segmentsOf(drafts: readonly Draft[]): Segment[] {
	const segments: Segment[] = [];
	const digest = isDigest(drafts);
	let textFrom = -1;
	let bodies = 0;
	let ended = false;
	const close = (to: number) => {
		if (textFrom >= 0 && to > textFrom) segments.push({ kind: 'text', from: textFrom, to });
		textFrom = -1;
		bodies = 0;
		ended = false;
	};
	for (let i = 0; i < drafts.length; ) {
		const draft = drafts[i] as Draft;
		const runEnd = titleRunEnd(drafts, i, { atStart: bodies === 0, digest });
		if (runEnd > i && isTitle(drafts, { from: i, to: runEnd, bodies, ended, digest: digest && segments.length > 0 })) {
			close(i);
			segments.push(...splitTitles(drafts, i, runEnd));
			i = runEnd;
			continue;
		}
		if (draft.role === 'furniture' && textFrom < 0) {
			i++;
			continue;
		}
		if (bodies > 0 && beginsText(drafts, i, ended)) close(i);
		if (textFrom < 0) textFrom = i;
		if (draft.role === 'body' || draft.role === 'continuation') {
			bodies++;
			ended = draft.text.endsWith('（完）');
		} else if (
			isEndMark(draft.text) ||
			draft.role === 'contributors' ||
			(draft.role === 'dateline' && bodies > 0 && !draft.text.endsWith('：'))
		)
			ended = true;
		i++;
	}
	close(drafts.length);
	return segments;
}

/** Lines that could make a title block, from `from` on: headings, a kicker before them, bylines and subtitles behind. */
function titleRunEnd(drafts: readonly Draft[], from: number, { atStart, digest }: { atStart: boolean; digest: boolean }): number {
	let to = from;
	let headings = 0;
	while (to < drafts.length && !(digest && headings > 0)) {
		const draft = drafts[to] as Draft;
		const next = drafts[to + 1];
		const kicker =
			draft.role === 'body' && headings === 0 && isKicker(draft.text) && next?.role === 'heading' && (atStart || next.gap < draft.gap);
		const signed = next !== undefined && (next.role === 'byline' || isBareName(next.text));
		const asks = draft.role === 'body' && atStart && draft.dateline === undefined && canBeHeadline(draft.text) && !isKicker(draft.text);
		const question = asks && (headings === 0 || signed);
		if (isParagraphLike(drafts, to)) break;
		if (draft.role === 'heading' || kicker || question) headings++;
		else if (draft.role !== 'byline' || headings === 0) break;
		to++;
	}
	return headings > 0 ? to : from;
}

/** The last line, indented as the paragraph before it and as close to it: a sentence without its full stop rather than a title. */
function isParagraphLike(drafts: readonly Draft[], i: number): boolean {
	if (i < drafts.length - 1) return false;
	const draft = drafts[i] as Draft;
	const before = drafts[i - 1];
	return before?.role === 'body' && draft.indent >= 3 && draft.indent === before.indent && draft.gap <= before.gap;
}

interface Run {
	readonly from: number;
	readonly to: number;
	/** Body paragraphs of the text before. */
	readonly bodies: number;
	/** The text before it is over: `（完）`, contributors, a dateline at its end. */
	readonly ended: boolean;
	readonly digest: boolean;
}

function isTitle(drafts: readonly Draft[], { from, to, bodies, ended, digest }: Run): boolean {
	if (digest) return false;
	const next = nextText(drafts, to);
	if (bodies === 0 || ended || next === undefined) return true;
	const run = drafts.slice(from, to);
	if (run.some((draft) => draft.role === 'byline' || draft.role === 'body')) return true;
	if (run.length > 1 && run.some((draft, at) => at > 0 && isSubtitle(draft.text))) return true;
	return next.role === 'continuation' || next.continued !== undefined || (next.dateline !== undefined && next.role === 'body');
}

function nextText(drafts: readonly Draft[], from: number): Draft | undefined {
	for (let i = from; i < drafts.length && i < from + 12; i++) {
		const draft = drafts[i] as Draft;
		if (draft.role === 'body' || draft.role === 'continuation' || draft.role === 'dateline') return draft;
	}
	return undefined;
}

/** Text `i` does not go on with what was before it. */
function beginsText(drafts: readonly Draft[], i: number, ended: boolean): boolean {
	const draft = drafts[i] as Draft;
	if (draft.role === 'continuation' || draft.continued !== undefined) return true;
	if (draft.role !== 'body') return false;
	if (ended || draft.frame) return true;
	const { dateline } = draft;
	return dateline !== undefined && !dateline.relayed && dateline.day !== undefined;
}

/** A byline ends its title block; so does the widest gap within. */
function splitTitles(drafts: readonly Draft[], from: number, to: number): Segment[] {
	const segments: Segment[] = [];
	let start = from;
	for (let i = from + 1; i < to; i++) {
		const draft = drafts[i] as Draft;
		const before = drafts[i - 1] as Draft;
		if (draft.role !== 'byline' && (before.role === 'byline' || draft.frame)) {
			segments.push({ kind: 'title', from: start, to: i });
			start = i;
		}
	}
	segments.push({ kind: 'title', from: start, to });
	return segments;
}

/** `国内联播快讯`: one headline over many short items, each with a heading of its own. */
function isDigest(drafts: readonly Draft[]): boolean {
	const first = drafts.findIndex((draft) => draft.role !== 'furniture');
	const headline = drafts[first];
	if (headline?.role !== 'heading') return false;
	let at = first + 1;
	while (drafts[at]?.role === 'dateline') at++;
	if (drafts[at]?.role !== 'heading' || drafts[at + 1]?.role === 'heading') return false;
	const headings = drafts.filter((draft, i) => draft.role === 'heading' && drafts[i + 1]?.role !== 'heading').length;
	return (
		headings > 2 &&
		(at > first + 1 ||
			/(?:快讯|快訊|简讯|簡訊|短讯|要闻|播报|集锦|一览|摘要|早报|晚报)$/u.test(headline.text) ||
			(drafts[at] as Draft).gap > (drafts[at + 1] as Draft).gap)
	);
}
