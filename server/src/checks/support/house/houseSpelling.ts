// Forms that the newsroom's own lists forbid, and what the lists have as right. Knows the lists and the article;
// which check reports what is the checks' affair.

import type { ArticleFile, Paragraph } from '../../../article/model.ts';
import { byParagraph } from '../../../facts/byParagraph.ts';
import type { Facts, NameMention } from '../../../facts/model.ts';
import type { House, HouseName, Misspelling } from '../../../house/house.ts';
import { postWords } from '../../../house/words.ts';
import { nameEdit } from '../../../text/nameEdit.ts';
import { overlaps, type Span } from '../../../text/span.ts';
import type { Locale } from '../../../util/bilingual.ts';
import { type Remember, rememberByText } from '../../../util/cacheByText.ts';
import type { CheckInput, RelatedPlace } from '../../frame/model.ts';

/** A form that must not be written, where it stands. */
export interface ForbiddenForm {
	readonly paragraph: Paragraph;
	readonly at: Span;
	/** Source span. */
	readonly span: Span;
	readonly wrong: string;
	readonly right: string;
	readonly name: HouseName;
}

const lately = new WeakMap<Facts, { readonly house: House; readonly forms: readonly ForbiddenForm[] }>();

/** Every listed misspelling in the article's text, whatever the names there were read as. Found once for an article, whichever check asks. */
export function forbiddenForms({ file, facts, house }: CheckInput): readonly ForbiddenForm[] {
	if (house.names.length === 0) return [];
	let known = lately.get(facts);
	if (known?.house !== house) {
		known = { house, forms: findForms(file, facts, house) };
		lately.set(facts, known);
	}
	return known.forms;
}

function findForms(file: ArticleFile, facts: Facts, house: House): ForbiddenForm[] {
	return file.paragraphs
		.filter(({ role }) => role !== 'furniture')
		.flatMap((paragraph) =>
			misspellingsIn(paragraph.text, house).flatMap(({ at, name }): ForbiddenForm[] => {
				if (isPartOfAnother({ at, name }, byParagraph(facts.names).get(paragraph.index) ?? [], paragraph)) return [];
				const wrong = paragraph.text.slice(at.start, at.end);
				return [{ paragraph, at, span: paragraph.map.spanToSource(at), wrong, right: formFor(wrong, name), name }];
			}),
		);
}

const remembered = new WeakMap<House, Remember<readonly Misspelling[]>>();

/** Looked for once in each paragraph as long as the lists stay. */
function misspellingsIn(text: string, house: House): readonly Misspelling[] {
	let remember = remembered.get(house);
	if (remember === undefined) {
		remember = rememberByText();
		remembered.set(house, remember);
	}
	return remember(text, house.misspellingsIn);
}

/** As the right form of a name or as another form of it. */
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
