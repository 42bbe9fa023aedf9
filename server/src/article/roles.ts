// What a paragraph is by its own wording: furniture, byline, dateline, …, or a line that may be a heading.
// Its neighbours have their say in `segments.ts` and `sections.ts`.
import { CREDIT, isClass } from '../text/characters.ts';
import { isByline } from './bylines.ts';
import { isCaption } from './captions.ts';
import { isContributors, isCredits } from './credits.ts';
import type { Draft } from './draft.ts';
import { isFurniture } from './furniture.ts';
import { canBeHeading } from './headings.ts';

const longestSpecial = 400;

export function ownRole({ text, classes, continued, dateline }: Draft): Draft['role'] {
	if (isSentence(text, classes)) return 'body';
	if (continued?.end === text.length) return 'continuation';
	if (isContributors(text)) return 'contributors';
	if (dateline?.at.end === text.length) return 'dateline';
	if (isFurniture(text)) return 'furniture';
	if (isByline(text)) return 'byline';
	if (isCaption(text)) return 'caption';
	if (isCredits(text)) return 'credits';
	if (dateline !== undefined) return 'body';
	return canBeHeading(text) ? 'heading' : 'body';
}

/** Running text at first sight: it ends as a sentence, and not as a caption or a note on copyright does. */
function isSentence(text: string, classes: number): boolean {
	if (text.length > longestSpecial) return true;
	if (!text.endsWith('。')) return false;
	if (!(classes & CREDIT)) return true;
	for (let at = text.length > 120 ? text.length - 20 : 0; at < text.length; at++) if (isClass(text.charCodeAt(at), CREDIT)) return false;
	return true;
}
