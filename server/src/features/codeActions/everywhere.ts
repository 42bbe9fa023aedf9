// A name corrected wherever the article has it so, over line breaks. Knows findings and mentions, no check.
import type { Finding, SourceEdit } from '../../checks/frame/model.ts';
import { withinMarks } from '../../text/nameKey.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import type { Reading } from '../reading.ts';
import { rename } from '../rename.ts';
import { findCorrection } from './correction.ts';

export interface Everywhere {
	readonly title: Bilingual;
	readonly edits: readonly SourceEdit[];
}

/** `undefined` where the name stands once, or the finding has no right form for it. */
export function replaceEverywhere(reading: Reading, finding: Finding): Everywhere | undefined {
	const correction = findCorrection(reading, finding);
	if (correction?.right === undefined) return undefined;
	const renaming = rename(reading, correction.mention.span.start, correction.right);
	if (!renaming || renaming.mentions < 2) return undefined;
	return {
		title: {
			zh: `全文 ${renaming.mentions} 处“${withinMarks(correction.mention.text)}”都改为“${withinMarks(correction.right)}”`,
			en: `Change all ${renaming.mentions} “${withinMarks(correction.mention.text)}” in the article to “${withinMarks(correction.right)}”`,
		},
		edits: renaming.edits,
	};
}
