// What may be written into the newsroom's own list of a name: a row of its own, another form, a form not to be written.
// Knows the lists as they are, not how they are changed.
import type { Finding } from '../../checks/frame/model.ts';
import type { NameMention } from '../../facts/model.ts';
import type { HouseName } from '../../house/house.ts';
import { bareName, nameKey, withinMarks } from '../../text/nameKey.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { findAt } from '../factAt.ts';
import type { Reading } from '../reading.ts';
import { findCorrection } from './correction.ts';

export interface Listing {
	readonly title: Bilingual;
	readonly mention: NameMention;
	readonly change: 'add' | 'alias' | 'misspelling';
	/** The right form, where `mention` is not to be it. */
	readonly canonical?: string;
}

/** Of a name flagged for its spelling: both forms may be right, and the list is to say which. */
export function listingsFor(reading: Reading, finding: Finding): Listing[] {
	const correction = findCorrection(reading, finding);
	if (!correction || correction.mention.kind === 'title') return [];
	const { mention } = correction;
	// The list has spoken of these words already.
	if (reading.house?.ofMisspelling(bareName(wordsOf(reading, finding)))) return [];
	if (correction.right === undefined) return listingsAt(reading, mention.span.start);
	const right = bareName(correction.right);
	const printed = bareName(mention.text);
	if (reading.house?.ofMisspelling(printed)) return [];
	const listed = listedAs(reading, right);
	const canonical = listed?.canonical ?? right;
	return [
		...(listed?.aliases.includes(printed)
			? []
			: [
					{
						title: {
							zh: `规范表：“${withinMarks(printed)}”是“${withinMarks(canonical)}”的误写`,
							en: `House list: “${withinMarks(printed)}” is a misspelling of “${withinMarks(canonical)}”`,
						},
						mention,
						change: 'misspelling' as const,
						canonical,
					},
					{
						title: {
							zh: `规范表：“${withinMarks(printed)}”是“${withinMarks(canonical)}”的别名`,
							en: `House list: “${withinMarks(printed)}” is another form of “${withinMarks(canonical)}”`,
						},
						mention,
						change: 'alias' as const,
						canonical,
					},
				]),
		...listingsAt(reading, mention.span.start),
	];
}

function wordsOf({ file }: Reading, { span }: Finding): string {
	return file.text.slice(span.start, span.end).replaceAll(/\s/gu, '');
}

/** By the name itself, by another of its forms, or by what the article means with it: 达纳耶夫 is 阿列姆·达纳耶夫. */
function listedAs({ facts, house }: Reading, name: string): HouseName | undefined {
	const meant = facts.names.find(({ text }) => bareName(text) === name)?.key;
	return house?.find(nameKey(name)) ?? house?.ofAlias(nameKey(name))[0] ?? (meant === undefined ? undefined : house?.find(meant));
}

/** Of a name that nothing is said against. */
export function listingsAt({ facts, house }: Reading, offset: number): Listing[] {
	const mention = findAt(facts.names, offset);
	if (!mention || mention.kind === 'title') return [];
	const printed = bareName(mention.text);
	const listed = house?.find(mention.key);
	const known = house?.find(nameKey(mention.text)) ?? house?.ofAlias(nameKey(mention.text))[0] ?? house?.ofMisspelling(printed);
	if (known) return [];
	if (!listed) {
		const name = bareName(mention.canonical);
		return [{ title: { zh: `规范表：加入“${withinMarks(name)}”`, en: `House list: add “${withinMarks(name)}”` }, mention, change: 'add' }];
	}
	const title = {
		zh: `规范表：“${withinMarks(printed)}”是“${withinMarks(listed.canonical)}”的别名`,
		en: `House list: “${withinMarks(printed)}” is another form of “${withinMarks(listed.canonical)}”`,
	};
	return [{ title, mention, change: 'alias', canonical: listed.canonical }];
}
