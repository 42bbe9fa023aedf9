// What is counted where no indicator stands before the figure: the noun behind it (`3000个培训名额`), or right before it (`签约项目72个`).
import type { FigureCandidate } from './candidate.ts';
import { countedNounAt } from './countedNoun.ts';
import { strip } from './indicatorWords.ts';
import type { Measure } from './measure.ts';
import { lastFigureEnd, lastNameEnd, nextFigureStart, type ParagraphContext } from './paragraphContext.ts';
import { postposedNoun } from './postposed.ts';
import { clauseStart, clauseStop } from './sentences.ts';

export function nounBehind(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const { text } = context;
	const end = Math.min(clauseStop(text, candidate.end, 16), nextFigureStart(context, candidate));
	const noun = countedNounAt(text, candidate.end, end);
	return noun === undefined ? undefined : { text: text.slice(noun.start, noun.end), start: noun.start, carried: false, indicator: false };
}

/** `签约项目72个`: nothing is said behind the figure, and the thing stands before it. */
export function nounPostposed(candidate: FigureCandidate, context: ParagraphContext): Measure | undefined {
	const { text } = context;
	if (candidate.end < text.length && !/[，。、；！？）,;）\s]/u.test(text.charAt(candidate.end))) return undefined;
	const from = Math.max(clauseStart(text, candidate.start), lastNameEnd(context, candidate.start), lastFigureEnd(context, candidate.start));
	const noun = postposedNoun(text, from, strip(text, from, candidate.start).end);
	return noun === undefined ? undefined : { text: text.slice(noun.start, noun.end), start: noun.start, carried: false, indicator: true };
}
