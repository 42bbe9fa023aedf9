// A name changed at all its mentions in the article, over line breaks. Knows nothing of other articles: what was published stays.
import { editSource } from '../article/edit.ts';
import type { SourceEdit } from '../checks/frame/model.ts';
import type { NameMention } from '../facts/model.ts';
import type { Span } from '../text/span.ts';
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
 * `达纳耶夫` to `达纳叶夫` changes 阿列姆·达纳耶夫 as well, of which it is a part; and `阿列姆·达纳耶夫` to `阿列姆·达纳叶夫` the
 * 达纳耶夫 that stands alone. Forms that share no part with it stay as they are. `undefined` where no name stands at the offset.
 */
export function rename(reading: Reading, offset: number, newName: string): Renaming | undefined {
	const mentions = findMentions(reading, offset);
	if (!mentions) return undefined;
	const { at: mention, here } = mentions;
	let changed = 0;
	const edits = here.flatMap(({ paragraph, text, at }) => {
		const part = partOf(text, mention.text, newName);
		const place = reading.file.paragraphs[paragraph];
		if (!place || !part) return [];
		changed++;
		return editSource(reading.file, place, { start: at.start + part.start, end: at.start + part.end }, part.newText);
	});
	return { mention, mentions: changed, edits };
}

interface Part extends Span {
	readonly newText: string;
}

/** What changes in one form of the name, by its offsets. */
function partOf(form: string, old: string, newName: string): Part | undefined {
	const start = form.indexOf(old);
	// `达纳耶夫` to the full name: what is printed in full stands already.
	if (start !== -1) return form === newName ? undefined : { start, end: start + old.length, newText: newName };
	const newText = formWithin(form, old, newName);
	return newText === undefined || newText === form ? undefined : { start: 0, end: form.length, newText };
}

/** `达纳耶夫` of `阿列姆·达纳耶夫` in a new name of as many parts; `沈` of `沈岸` in one as long. */
function formWithin(form: string, old: string, newName: string): string | undefined {
	const [parts, newParts] = [old.split(dots), newName.split(dots)];
	const index = parts.indexOf(form);
	if (parts.length > 1) return index !== -1 && newParts.length === parts.length ? newParts[index] : undefined;
	const start = old.indexOf(form);
	return start !== -1 && newName.length === old.length ? newName.slice(start, start + form.length) : undefined;
}

const dots = /[·•・‧]/u;
