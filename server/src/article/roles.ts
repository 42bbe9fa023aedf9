// What a paragraph is by its own wording: furniture, byline, dateline, …, or a line that may be a heading.
// Its neighbours have their say in `segments.ts` and `sections.ts`.
import { isByline } from './bylines.ts';
import { isCaption } from './captions.ts';
import { isContinuationAlone } from './continuations.ts';
import { isContributors, isCredits } from './credits.ts';
import { isDatelineAlone } from './datelines.ts';
import type { Draft } from './draft.ts';
import { isFurniture } from './furniture.ts';
import { canBeHeading } from './headings.ts';

const longestSpecial = 400;
/** A paragraph longer than this that ends as a sentence is running text, but for one in brackets. */
const longestSentence = 60;

export function ownRole(draft: Draft): Draft['role'] {
	const { text } = draft;
	if (text.length > longestSpecial || (text.length > longestSentence && text.endsWith('。') && !/^[（(图圖这這△▲▼]/u.test(text))) return 'body';
	if (isContinuationAlone(text)) return 'continuation';
	if (isContributors(text)) return 'contributors';
	if (isDatelineAlone(text)) return 'dateline';
	if (isFurniture(text)) return 'furniture';
	if (isByline(text)) return 'byline';
	if (isCaption(text)) return 'caption';
	if (isCredits(text)) return 'credits';
	return canBeHeading(text) ? 'heading' : 'body';
}
