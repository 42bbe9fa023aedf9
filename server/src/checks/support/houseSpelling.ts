// Forms that the newsroom's own lists forbid, and names one slip away from a listed one. A part of name-variant:
// says what is found and what belongs there; what a finding looks like otherwise is the check's affair.
import { editSource } from '../../article/edit.ts';
import type { Paragraph } from '../../article/model.ts';
import type { NameMention } from '../../facts/model.ts';
import { type SameName, type Spelling, sameName } from '../../facts/names/compare.ts';
import type { House, HouseName, Misspelling } from '../../house/house.ts';
import { postWords } from '../../house/words.ts';
import { nameEdit } from '../../text/nameEdit.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Locale } from '../../util/bilingual.ts';
import type { CheckInput, Finding, RelatedPlace } from '../model.ts';

type Words = Pick<Finding, 'id' | 'severity'>;

/** Every listed misspelling in the article's text, whatever the names there were read as. */
export function listedMisspellings({ file, facts, house }: CheckInput, { id, severity }: Words): Finding[] {
	if (house.names.length === 0) return [];
	const names = Map.groupBy(facts.names, (name) => name.paragraph);
	return file.paragraphs
		.filter(({ role }) => role !== 'furniture')
		.flatMap((paragraph) =>
			house.misspellingsIn(paragraph.text).flatMap((hit): Finding[] => {
				if (isPartOfAnother(hit, names.get(paragraph.index) ?? [], paragraph)) return [];
				const wrong = paragraph.text.slice(hit.at.start, hit.at.end);
				const right = formFor(wrong, hit.name);
				const edits = editSource(file, paragraph, hit.at, right);
				return [
					{
						id,
						severity,
						span: paragraph.map.spanToSource(hit.at),
						message: {
							zh: `“${wrong}”在本单位规范表中列为误写，应作“${right}”`,
							en: `The house list has “${wrong}” as a misspelling of “${right}”`,
						},
						related: rowsOf(hit.name),
						fixes: [{ title: { zh: `改为“${right}”`, en: `Change to “${right}”` }, edits }],
					},
				];
			}),
		);
}

/** The listed name that this spelling is a slip of. A spelling that is itself listed is none. */
export function listedName(spelling: Spelling, house: House): { readonly name: HouseName; readonly same: SameName } | undefined {
	if (isListed(spelling.key, house)) return undefined;
	for (const name of house.near(spelling.key)) {
		if (name.kind !== undefined && name.kind !== spelling.kind) continue;
		const same = sameName(spelling, { key: name.key, kind: spelling.kind, posts: name.posts });
		// Without the same post of the same country or body, only names too long to meet by chance.
		if (!same || same.reason === 'bare') continue;
		if (same.post?.affiliation !== undefined || spelling.key.length >= 5) return { name, same };
	}
	return undefined;
}

export function isListed(key: string, house: House): boolean {
	return house.find(key) !== undefined || house.ofAlias(key).length > 0;
}

/** A listed name with a character more at its end: read too long, not misspelled. */
export function holdsListed(key: string, house: House): boolean {
	return isListed(key.slice(0, -1), house);
}

/** The rows of a name as the other side of a finding. */
export function rowsOf(name: HouseName): RelatedPlace[] {
	const posts = name.posts.map(postWords);
	const all = (locale: Locale, joint: string): string =>
		[name.canonical, posts.map((post) => post[locale]).join(joint), name.note ?? ''].filter((part) => part !== '').join(joint);
	return name.places.slice(0, 3).map(({ path, span, line }) => {
		const file = path.split(/[\\/]/u).at(-1) ?? path;
		return {
			path,
			span,
			message: { zh: `规范（${file} 第${line}行）：${all('zh', '，')}`, en: `House list (${file}, line ${line}): ${all('en', ', ')}` },
		};
	});
}

/** `高风` in 高风险, `林建` in 林建峰: a person's name is a whole name or the part of a foreign one. */
function isPartOfAnother({ at, name }: Misspelling, names: readonly NameMention[], { text }: Paragraph): boolean {
	if (name.kind !== 'person') return false;
	const mention = names.find((other) => other.kind === 'person' && overlaps(other.at, at));
	if (!mention) return at.end - at.start < 3;
	return isInside(text, mention.at, at.start) || isInside(text, mention.at, at.end);
}

/** True where the place cuts the name between two of its characters, other than at a dot. */
function isInside(text: string, name: Span, place: number): boolean {
	if (place <= name.start || place >= name.end) return false;
	return !/[·・•‧･]/u.test(text.slice(place - 1, place + 1));
}

/** Of the forms that may be written the one that is meant: for 达纳叶夫 the 达纳耶夫 of 阿列姆·达纳耶夫. */
function formFor(wrong: string, { canonical, aliases }: HouseName): string {
	const forms = [canonical, ...aliases];
	const parts = forms.flatMap((form) => form.split(/[·・•‧･]/u));
	return [...forms, ...parts].find((form) => nameEdit(wrong, form) !== undefined) ?? canonical;
}
