// A name changed at all its mentions in the article, over line breaks. Knows nothing of other articles: what was published stays.
import { editSource } from '../article/edit.ts';
import type { SourceEdit } from '../checks/model.ts';
import type { NameMention } from '../facts/model.ts';
import { findMentions } from './mentions.ts';
import type { Reading } from './reading.ts';

export interface Renaming {
	/** The mention under the cursor, whose form is the one that changes. */
	readonly mention: NameMention;
	/** How many mentions change. */
	readonly mentions: number;
	/** Every edit of the source, sorted. */
	readonly edits: readonly SourceEdit[];
}

/** The mention that would be renamed at the offset. */
export function findRenamable(reading: Reading, offset: number): NameMention | undefined {
	return findMentions(reading, offset)?.at;
}

/**
 * `达纳耶夫` to `达纳叶夫` changes 阿列姆·达纳耶夫 as well, of which it is a part; other forms of the name stay as they are.
 * `undefined` where no name stands at the offset.
 */
export function rename(reading: Reading, offset: number, newName: string): Renaming | undefined {
	const mentions = findMentions(reading, offset);
	if (!mentions) return undefined;
	const { at: mention, here } = mentions;
	const changed = here.filter(({ text }) => text.includes(mention.text));
	const edits = changed.flatMap(({ paragraph, text, at }) => {
		const start = text.indexOf(mention.text);
		const place = reading.file.paragraphs[paragraph];
		if (!place) return [];
		const part = { start: at.start + start, end: at.start + start + mention.text.length };
		return editSource(reading.file, place, part, newName);
	});
	return { mention, mentions: changed.length, edits };
}
