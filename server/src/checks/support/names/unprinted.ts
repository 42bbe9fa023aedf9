// Words that were never printed, one slip away from a name that was printed often, whatever the reader took them for: `联合过教科文组织`.
// A part of name-variant: says where, and which name was meant. Likeness is not enough: either the name is known to everybody,
// or what the article says around it is what print says of it.

import type { NameRecord, PrintSlip } from '../../../corpus/evidence.ts';
import { byParagraph } from '../../../facts/byParagraph.ts';
import type { NameMention } from '../../../facts/model.ts';
import { canonicalBody } from '../../../facts/names/bodies/canonical.ts';
import { styled } from '../../../facts/names/likeness/commonNames.ts';
import { isOfWoman } from '../../../facts/names/likeness/compare.ts';
import { surnameLength } from '../../../facts/names/words/chinesePerson.ts';
import { beginsWord } from '../../../facts/names/words/lexicon.ts';
import { findCountry } from '../../../facts/places/countries.ts';
import { nameKey } from '../../../text/nameKey.ts';
import { contains, overlaps, type Span } from '../../../text/span.ts';
import type { CheckInput } from '../../frame/model.ts';
import { isListed } from '../house/houseSpelling.ts';
import { isCutByMarks } from './cutNames.ts';

export interface UnprintedSlip {
	/** What is printed, as if the reader had taken it for a name. */
	readonly mention: NameMention;
	readonly record: NameRecord;
}

/** A name in so many articles is one that a slip is made of rather than another person's. */
const wellKnown = 30;
/** Where one of Chinese characters that sound or look alike stands for another, fewer will do. */
const known = 8;
const mostFound = 50;
/** That something was never printed says little of fewer articles. */
const many = 200;

export function unprintedSlips(input: CheckInput): UnprintedSlip[] {
	const { file, facts, evidence, house } = input;
	const slips = evidence.slips ?? [];
	if (slips.length === 0) return [];
	const found: UnprintedSlip[] = [];
	for (const slip of slips) {
		const paragraph = file.paragraphs[slip.paragraph];
		const record = evidence.names.get(slip.of.key);
		if (!paragraph || !record || record.kind !== slip.of.kind || found.length >= mostFound) continue;
		const short = canonicalBody(slip.form) === record.canonical;
		if (!short && !nameKey(record.canonical).includes(nameKey(slip.form))) continue;
		const { at } = slip;
		if (evidence.articles < many && mayGoOn(slip)) continue;
		if (isOtherWord(paragraph.text, slip, record) || isCut(paragraph.text, slip, record)) continue;
		if (isCutByMarks(paragraph.text, at, record.canonical)) continue;
		const text = paragraph.text.slice(at.start, at.end);
		const key = nameKey(text);
		if (isListed(key, house) || evidence.names.has(key)) continue;
		const names = byParagraph(facts.names).get(slip.paragraph) ?? [];
		const beside = names.filter((name) => overlaps(name.at, at));
		if (beside.some((name) => isSomethingElse(name, slip, input))) continue;
		if (slip.slip === 'reworded' && isNamedSo(slip, text, names, input)) continue;
		// 河南省卫计委 goes on behind what looks like 河南省委.
		if (beside.some((name) => name.kind === record.kind && name.at.start <= at.start && name.at.end > at.end && slip.place >= at.end - 1))
			continue;
		if (record.kind === 'organization' && isOfCountry(paragraph.text, at, names, record)) continue;
		if (found.some(({ mention }) => mention.paragraph === slip.paragraph && overlaps(mention.at, at))) continue;
		if (!isMeant(slip, text, record, names, beside, input)) continue;
		if (record.kind === 'person' && record.articles < wellKnown && isIntroduced(paragraph.text, at, record, names, input)) continue;
		const span = paragraph.map.spanToSource(at);
		const meant = record.kind === 'organization' ? { ...record, canonical: mended(slip, text) } : record;
		found.push({ mention: { kind: record.kind, paragraph: slip.paragraph, at, span, text, canonical: text, key }, record: meant });
	}
	return found;
}

/** The form in the dashes and marks that are printed. */
function mended({ slip, form, at, place }: PrintSlip, printed: string): string {
	const k = place - at.start;
	if (slip === 'dropped') return printed.slice(0, k) + form.charAt(k) + printed.slice(k);
	if (slip === 'doubled') return printed.slice(0, k) + printed.slice(k + 1);
	return Array.from(form, (right, i) => (styled(printed.charAt(i)) === right ? printed.charAt(i) : right)).join('');
}

/** `参加展会的林先峰`, or one of a list of people whom nobody in print is named beside: somebody else, and new to the reader. */
function isIntroduced(text: string, at: Span, record: NameRecord, names: readonly NameMention[], input: CheckInput): boolean {
	const listed = /[、和]$/u.test(text.slice(0, at.start)) || /^、/u.test(text.slice(at.end));
	if (!listed && !/的$/u.test(text.slice(0, at.start))) return false;
	const here = input.facts.names.some(({ key }) => key === record.key);
	return !here && !sharesOwner(record, names) && !sharesCompany(record, names, at);
}

/** The name may be whole, with the beginning of the next word behind it: 中国共产党党旗. */
function mayGoOn({ slip, place, at }: PrintSlip): boolean {
	return slip === 'doubled' || (slip === 'dropped' && place >= at.end);
}

/** 全国政协常委会 is of 全国政协 as 全国人大常委会 is of 全国人大; and what the draft has again and again is a name of its own. */
function isNamedSo({ at }: PrintSlip, text: string, names: readonly NameMention[], { evidence, file }: CheckInput): boolean {
	if (/人大|政协|党委|政府|法院|检察|纪委|监委|军委/u.test(text)) return true;
	if (names.some((name) => name.kind === 'organization' && contains(at, name.at) && evidence.names.has(name.key))) return true;
	let times = 0;
	for (const paragraph of file.paragraphs) if (paragraph.text.includes(text)) times++;
	return times > 1;
}

/** 葡萄牙国家能源网公司: a state's own body, where print has that of another. */
function isOfCountry(text: string, at: Span, names: readonly NameMention[], { canonical }: NameRecord): boolean {
	return names.some((name) => {
		const start = contains(name.at, at) ? name.at.start : name.at.end === at.start && name.kind === 'place' ? name.at.start : at.start;
		const country = start < at.start ? findCountry(text.slice(start, at.start)) : undefined;
		return country !== undefined && country.name !== '中国' && !canonical.startsWith(country.name);
	});
}

/** Words that stand before a name or a word and belong to neither: `等清明活动` is of the festival, not of 邓清明. */
const particle = /^[等和与及或在对从由向以为给将被让把是的了也都就而]/u;

/** What sort of body it is, or whose surname, is another's: 国家能源网 and 国家能源局. A particle before a word is no slip of a surname. */
function isOtherWord(text: string, { slip, place, at }: PrintSlip, { kind, articles }: NameRecord): boolean {
	if (kind !== 'person') return kind === 'organization' && slip === 'other' && place === at.end - 1;
	if (place !== at.start) return false;
	return (slip === 'other' && articles < wellKnown) || (particle.test(text.slice(at.start)) && beginsWord(text, at.start + 1));
}

/** The end of another word before it or the beginning of one behind it: 沪深, 会旗, 议员; 尤哈尼· before another's last part. */
function isCut(text: string, { slip, place, at }: PrintSlip, { kind }: NameRecord): boolean {
	const before = text.charAt(at.start - 1);
	// 美国国会众院 is short for the 众议院.
	if (slip === 'dropped' && /[参众]院/u.test(text.slice(at.start, at.end))) return true;
	// 学习习近平思想: the first of the two ends the word before.
	if (slip === 'doubled' && place <= at.start + 1) return at.start > 0 && beginsWord(text.slice(0, at.start + 1), at.start - 1);
	if (kind === 'person') return slip === 'other' && /[·•・]/u.test(before);
	if (place < at.end - 1) return slip === 'dropped' && place <= at.start + 1 && /[沪京津港]/u.test(before);
	if (slip === 'dropped') return beginsWord(text, at.end - 1) || /^[旗徽章标歌]/u.test(text.slice(at.end));
	return particle.test(text.slice(place)) || beginsWord(text.slice(0, at.end), at.end - 2);
}

/** Known to print or to the lists, or cut by the place. */
function isSomethingElse(name: NameMention, { at }: PrintSlip, { evidence, house }: CheckInput): boolean {
	if (isListed(name.key, house)) return true;
	if (contains(at, name.at) && name.at.end - name.at.start < at.end - at.start) return false;
	if (!contains(name.at, at) && name.at.end - name.at.start > 1) return name.kind !== 'title';
	return evidence.names.has(name.key);
}

function isMeant(
	{ slip, form, at, place }: PrintSlip,
	printed: string,
	record: NameRecord,
	names: readonly NameMention[],
	beside: readonly NameMention[],
	input: CheckInput,
): boolean {
	// With another word for one of its own, only what nearly everybody prints.
	if (slip === 'reworded') return record.articles >= Math.min(wellKnown, Math.max(3, input.evidence.articles * 0.4));
	const few = (share: number) => Math.max(2, input.evidence.articles * share);
	if (record.kind !== 'person') return slip !== 'dropped' || record.articles >= Math.min(known, few(0.2));
	const here = input.facts.names.some(({ key }) => key === record.key);
	const own = beside.find((name) => name.kind === 'person');
	// Another post tells of another person.
	const posts =
		own === undefined ? [] : input.facts.names.flatMap(({ key, title }) => (key === own.key && title !== undefined ? [title] : []));
	if (posts.some((post) => !record.titles.some(({ title }) => title === post))) return false;
	// 捷尔穆诺娃 is the wife of 捷尔穆诺夫, not a slip of his name.
	if (slip === 'other' && isOfWoman(printed, form)) return false;
	const owner = own?.affiliation;
	// Neither does the post of another country.
	if (owner !== undefined && record.titles.length > 0 && record.titles.every(({ affiliation = owner }) => affiliation !== owner))
		return false;
	if (slip === 'other') return here || record.articles >= wellKnown || sharesOwner(record, names) || sharesCompany(record, names, at);
	// 邱小平 is somebody else than 邓小平, unless something says that he is not.
	const another = slip !== 'dropped' && slip !== 'doubled' && place === at.start && form.length <= 3 && surnameLength(printed, 0) > 0;
	if (record.articles >= (slip === 'dropped' || another ? wellKnown : known)) return true;
	if (form.length < 3 || slip === 'dropped') return here && form.length > 3;
	return here || sharesOwner(record, names) || sharesCompany(record, names, at);
}

/** The country or body of its post, or the post itself, is named in the paragraph. */
function sharesOwner(record: NameRecord, names: readonly NameMention[]): boolean {
	return record.titles.some(({ affiliation }) => affiliation !== undefined && names.some(({ canonical }) => canonical === affiliation));
}

/** A sentence in print names it beside somebody who is named beside it here. */
function sharesCompany({ places, key }: NameRecord, names: readonly NameMention[], at: Span): boolean {
	const near = names.filter(
		(name) => name.kind === 'person' && name.key !== key && name.key.length >= 2 && Math.abs(name.at.start - at.start) < 60,
	);
	return places.some(({ sentence }) => near.some(({ text }) => sentence.includes(text)));
}
