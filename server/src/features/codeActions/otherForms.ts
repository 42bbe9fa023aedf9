// The other forms of the name under the cursor, to put one in its place: in full, the last part of a foreign name, what the house list
// and the article call it besides. Knows no finding: nothing is wrong with the form that stands there.
import { editSource } from '../../article/edit.ts';
import type { SourceEdit } from '../../checks/frame/model.ts';
import { lastPart } from '../../facts/names/likeness/shortForms.ts';
import { withinMarks } from '../../text/nameKey.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { findMentions } from '../mentions.ts';
import type { Reading } from '../reading.ts';

export interface OtherForm {
	readonly title: Bilingual;
	readonly edits: readonly SourceEdit[];
}

const most = 4;

/** For the name at an offset of the source, none for a post. */
export function otherFormsAt(reading: Reading, offset: number): OtherForm[] {
	const mentions = findMentions(reading, offset);
	if (!mentions || mentions.at.kind === 'title') return [];
	const { at: mention, here } = mentions;
	const paragraph = reading.file.paragraphs[mention.paragraph];
	if (!paragraph) return [];
	const listed = reading.house?.find(mention.key);
	const forms = new Set([
		...(listed ? [listed.canonical, ...listed.aliases] : [mention.canonical]),
		...(mention.kind === 'person' ? [lastPart(mention.canonical)] : []),
		...here.map(({ text }) => text),
	]);
	forms.delete(mention.text);
	return [...forms]
		.filter((form) => form !== undefined)
		.slice(0, most)
		.map((form) => ({
			title: { zh: `此处改用“${withinMarks(form)}”`, en: `Write “${withinMarks(form)}” here` },
			edits: editSource(reading.file, paragraph, mention.at, form),
		}));
}
