// Long names of bodies and documents that differ in one part from another in the article or in print: same beginning, same end.
// Knows no check; one character that sounds or looks alike is `name-variant`'s affair.
import type { NameRecord } from '../../../corpus/evidence.ts';
import type { NameKind, NameMention } from '../../../facts/model.ts';
import { sameName } from '../../../facts/names/likeness/compare.ts';
import { bareName } from '../../../text/nameKey.ts';
import { differingPart, frameOf } from '../../../text/nameParts.ts';
import type { CheckInput, Finding, RelatedPlace } from '../../frame/model.ts';
import { changeTo, placeOf, relatedAt, spanAt } from '../findings/place.ts';
import { relatedPublished } from '../findings/published.ts';

export interface Wording {
	readonly mention: NameMention;
	/** As the mention would print it. */
	readonly form: string;
	readonly related: readonly RelatedPlace[];
	/** Articles that print the other form; 0 where only this article does. */
	readonly published: number;
}

export interface WordingOptions {
	readonly kinds: readonly NameKind[];
	/** Whether two parts may be one name's: the draft's, then the other's; one may be empty. */
	readonly mayBeOne: (own: string, other: string, name: WordingName) => boolean;
}

export interface WordingName {
	/** The whole normal form in the draft. */
	readonly key: string;
	/** Stands in “ ”, as what was given a name, and has a word in the place of another as long. */
	readonly quoted: boolean;
}

/** So many published articles against none; one does for a name that stands in “ ” and changes a word for another as long. */
const fewest = 2;

export function wordingsOf(input: CheckInput, { kinds, mayBeOne }: WordingOptions): Wording[] {
	const mentions = input.facts.names.filter((name) => kinds.includes(name.kind) && name.key.length >= shortest && isWhole(name.key));
	const byKey = Map.groupBy(mentions, ({ key }) => key);
	const byFrame = Map.groupBy(byKey, ([key]) => frameOf(key));
	const found: Wording[] = [];
	for (const [key, own] of byKey) {
		const known = input.evidence.names.get(key);
		if (known) continue;
		const record = (input.evidence.neighbours.get(key) ?? []).find((other) =>
			isOther(key, other.key, own[0], { mayBeOne, input, record: other }),
		);
		const rival = record
			? undefined
			: unlessSeries(byFrame.get(frameOf(key))).find(
					([other, all]) => standsBefore(all, own, input) && !shareParagraph(all, own) && isOther(key, other, own[0], { mayBeOne, input }),
				);
		for (const mention of own) {
			if (record) found.push(published(mention, record));
			else if (rival) found.push(inArticle(mention, rival[1], input));
		}
	}
	return found;
}

const shortest = 10;
/** More names with one beginning and end are a series. */
const mostAlike = 3;

function unlessSeries<T>(alike: readonly T[] | undefined): readonly T[] {
	return alike && alike.length <= mostAlike ? alike : [];
}

/** The more frequent one stands; of two that are even, the one in running text, then the earlier. */
function standsBefore(other: readonly NameMention[], own: readonly NameMention[], { file }: CheckInput): boolean {
	if (other.length !== own.length) return other.length > own.length;
	const inText = (all: readonly NameMention[]) => all.some(({ paragraph }) => file.paragraphs[paragraph]?.role === 'body');
	if (inText(other) !== inText(own)) return inText(other);
	return (other[0]?.span.start ?? 0) < (own[0]?.span.start ?? 0);
}

/** A name that was read beyond its end holds a verb or a comma. */
function isWhole(key: string): boolean {
	return !/[，。；：、击袭称说]/u.test(key) && key.length <= 60;
}

interface Comparing extends Pick<WordingOptions, 'mayBeOne'> {
	readonly input: CheckInput;
	readonly record?: NameRecord;
}

function isOther(key: string, other: string, mention: NameMention | undefined, { mayBeOne, input, record }: Comparing): boolean {
	const part = differingPart(key, other);
	if (!mention || !part) return false;
	const { kind } = mention;
	const quoted = isQuoted(mention, input) && part.a.length === part.b.length;
	if (record && (record.kind !== kind || record.articles < (quoted ? 1 : fewest))) return false;
	if (sameName({ key, kind, posts: [] }, { key: other, kind, posts: [] })) return false;
	if (/^[\s\p{P}]*$/u.test(part.a + part.b) || (part.a === '' && isShortInHeading(mention, input))) return false;
	return !telling.test(part.a) && !telling.test(part.b) && mayBeOne(part.a, part.b, { key, quoted });
}

/** Side by side: the writer tells them apart. */
function shareParagraph(a: readonly NameMention[], b: readonly NameMention[]): boolean {
	const paragraphs = new Set(a.map(({ paragraph }) => paragraph));
	return b.some(({ paragraph }) => paragraphs.has(paragraph));
}

function isQuoted({ text, at, paragraph }: NameMention, { file }: CheckInput): boolean {
	return text.startsWith('“') || file.paragraphs[paragraph]?.text.charAt(at.start - 1) === '“';
}

/** A heading leaves words out of a name that stands in no marks: `160架飞机采购协议` over 160架民用飞机采购协议. */
export function isShortInHeading({ text, paragraph }: NameMention, { file }: Pick<CheckInput, 'file'>): boolean {
	const role = file.paragraphs[paragraph]?.role;
	return !/^[《“]/u.test(text) && role !== 'body' && role !== 'dateline';
}

/** Tells one of a series from the next, or one place's from another's. */
const telling =
	/[一二三四五六七八九十百千万零〇\d东南西北上下前后年月日届次期省市县区州乡镇村国新旧春夏秋冬和与及、（）()·-]|草案|修|补充|试行|实施|联合/u;

function published(mention: NameMention, record: NameRecord): Wording {
	return {
		mention,
		form: printedLike(mention.text, record.canonical),
		related: record.places.slice(0, 3).map(relatedPublished),
		published: record.articles,
	};
}

function inArticle(mention: NameMention, others: readonly NameMention[], input: CheckInput): Wording {
	const related = others
		.slice(0, 3)
		.map((other) => relatedAt(placeOf(input.file, other), { zh: `此处作“${bareName(other.text)}”`, en: `Here “${bareName(other.text)}”` }));
	return { mention, form: printedLike(mention.text, others[0]?.text ?? ''), related, published: 0 };
}

/** With the draft's own marks, dashes and blanks. */
function printedLike(printed: string, other: string): string {
	const open = /^[《“‘〈]/u.exec(printed)?.[0] ?? '';
	const close = /[》”’〉]$/u.exec(printed)?.[0] ?? '';
	const dash = /[-‐‑‒–—―－﹣−─]+/u.exec(printed)?.[0];
	const blank = /[\s\u3000]+/u.exec(printed)?.[0] ?? '';
	const form = bareName(other).replaceAll(/[\s\u3000]+/gu, blank);
	return `${open}${dash === undefined ? form : form.replace(/[-‐‑‒–—―－﹣−─]+/gu, dash)}${close}`;
}

export function wordingFinding(id: string, { mention, form, related, published: count }: Wording, input: CheckInput): Finding {
	const place = placeOf(input.file, mention);
	const [own, other] = [bareName(mention.text), bareName(form)];
	return {
		id,
		severity: 'warning',
		span: spanAt(place),
		message:
			count > 0
				? {
						zh: `“${own}”疑应为“${other}”：已发表的${count}篇稿件均如此`,
						en: `“${own}” may be “${other}”: so it stands in ${count} published articles`,
					}
				: {
						zh: `“${own}”与文中“${other}”只差一处，疑为同一名称`,
						en: `“${own}” and “${other}” in the article differ in one part and may be one`,
					},
		related,
		fixes: changeTo(input.file, place, form),
	};
}
