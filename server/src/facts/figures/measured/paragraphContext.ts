// A paragraph with what was found in it, and the way from a place to the figure or name before it. Knows nothing of what they mean.
import type { Span } from '../../../text/span.ts';
import { countBelow } from '../../../util/countBelow.ts';
import type { NameMention } from '../../model.ts';
import type { FigureCandidate } from '../candidate.ts';

export interface ParagraphContext {
	readonly text: string;
	readonly sentences: readonly Span[];
	readonly candidates: readonly FigureCandidate[];
	readonly names: readonly NameMention[];
	/** Whether it counts any time from the day of the paper: 目前, 未来两年. */
	readonly hasStretches: boolean;
}

export function nextFigureStart(context: ParagraphContext, candidate: FigureCandidate): number {
	return context.candidates[lastBefore(context.candidates, candidate.end) + 1]?.start ?? Number.POSITIVE_INFINITY;
}

export function lastFigureEnd(context: ParagraphContext, pos: number): number {
	const found = context.candidates[lastBefore(context.candidates, pos)];
	return found === undefined || found.end > pos ? 0 : found.end;
}

/** Index of the last candidate that begins before `pos`, or -1. */
export function lastBefore(candidates: readonly FigureCandidate[], pos: number): number {
	return countBelow(candidates, pos, startOf) - 1;
}

export function lastNameEnd(context: ParagraphContext, pos: number): number {
	const index = lastNameBefore(context.names, pos);
	const end = context.names[index]?.at.end ?? 0;
	return end <= pos ? end : 0;
}

/** Index of the last name that begins before `pos`, or -1. */
export function lastNameBefore(names: readonly NameMention[], pos: number): number {
	return countBelow(names, pos, startOfName) - 1;
}

function startOf({ start }: FigureCandidate): number {
	return start;
}

function startOfName({ at }: NameMention): number {
	return at.start;
}
