// Words that are one slip away from a body, plan, mechanism or document that the article itself prints rightly elsewhere,
// whatever the reader took them for: `中国－仲亚机制` beside 中国－中亚机制. A part of name-variant: says where, and which name was meant.
import type { Paragraph } from '../../../article/model.ts';
import { byParagraph } from '../../../facts/byParagraph.ts';
import type { Facts, NameMention } from '../../../facts/model.ts';
import { standsAlone } from '../../../facts/names/likeness/commonNames.ts';
import { isOfWoman, isTelling } from '../../../facts/names/likeness/compare.ts';
import { surnameLength } from '../../../facts/names/words/chinesePerson.ts';
import { beginsWord } from '../../../facts/names/words/lexicon.ts';
import { findCountry } from '../../../facts/places/countries.ts';
import { nameKey } from '../../../text/nameKey.ts';
import { createNearScanner, type Near } from '../../../text/nearScan.ts';
import { contains, overlaps, type Span } from '../../../text/span.ts';
import { cacheByText, rememberByText } from '../../../util/cacheByText.ts';
import type { CheckInput } from '../../frame/model.ts';
import { makesWord } from '../house/protectedSlips.ts';
import { isCutByMarks } from './cutNames.ts';

export interface NearWording {
	/** What is printed, as if the reader had taken it for a name. */
	readonly mention: NameMention;
	/** `中国－中亚机制`, as printed in the article. */
	readonly form: string;
	/** The words as they should be, in the dashes and marks they have. */
	readonly mended: string;
	/** Where it is printed so. */
	readonly here: readonly NameMention[];
}

type Scan = (text: string) => readonly Near<string>[];

const shortest = 4;
const shortestPerson = 3;
const longest = 30;
const mostForms = 300;
const mostFound = 50;
/** Attested so often, here and in print, a name is no slip itself. */
const timesAtAll = 2;

export function nearWordings({ file, facts, evidence }: CheckInput): NearWording[] {
	const known = attested(facts, (key) => evidence.names.get(key)?.articles ?? 0);
	if (known.size === 0) return [];
	const scan = scannerOf([...known.keys()]);
	let found = 0;
	return file.paragraphs.flatMap((paragraph) => {
		if (found >= mostFound || paragraph.role === 'furniture') return [];
		const near = scan(paragraph.text);
		if (near.length === 0) return [];
		const names = byParagraph(facts.names).get(paragraph.index) ?? [];
		const taken: Span[] = [];
		return near.flatMap((each): NearWording[] => {
			const one = atEnd(each, known.get(each.form)?.[0]?.kind);
			const { at, form } = one;
			const text = paragraph.text.slice(at.start, at.end);
			const key = nameKey(text);
			const here = known.get(form) ?? [];
			const kind = here[0]?.kind ?? 'organization';
			const slipped = kind === 'person' ? isSlipOfPerson(one, text, paragraph.text) : isSlip(one, text);
			if (!slipped || taken.some((other) => overlaps(other, at))) return [];
			if (kind !== 'person' && (isCut(one, paragraph.text) || isCutByMarks(paragraph.text, at, here[0]?.text ?? ''))) return [];
			if (kind !== 'person' && one.slip === 'dropped' ? !isBroken(one, paragraph.text) : joinsWord(one, paragraph)) return [];
			const beside = names.filter((name) => overlaps(name.at, at));
			if (beside.some((name) => !contains(at, name.at) && !contains(name.at, at))) return [];
			if (beside.some((name) => name.key.length >= key.length && (evidence.names.has(name.key) || known.has(plain(name.text))))) return [];
			// A name printed whole, and a character of the next word.
			const atEnds = one.slip === 'dropped' || one.slip === 'doubled';
			const whole = beside.filter((name) => name.at.end - name.at.start >= at.end - at.start - 1);
			if (atEnds && whole.some((name) => evidence.names.has(name.key) || known.has(plain(name.text)))) return [];
			if (kind === 'person' && (beside.some((name) => isOfAnother(name, here)) || isListedWith(one, paragraph))) return [];
			taken.push(at);
			found++;
			return [
				{
					mended: mend(text, one),
					mention: { kind, paragraph: paragraph.index, at, span: paragraph.map.spanToSource(at), text, canonical: text, key },
					form,
					here,
				},
			];
		});
	});
}

/** One form of dashes and quotation marks, each as long as what is printed. */
function plain(text: string): string {
	return text
		.replaceAll(/[－–―-]/gu, '—')
		.replaceAll('‘', '“')
		.replaceAll('’', '”');
}

function mend(text: string, { slip, form, at, place }: Near<string>): string {
	const k = place - at.start;
	if (slip === 'dropped') return text.slice(0, k) + form.charAt(k) + text.slice(k);
	if (slip === 'doubled') return text.slice(0, k) + text.slice(k + 1);
	return text.slice(0, k) + form.slice(k, k + (slip === 'swapped' ? 2 : 1)) + text.slice(k + (slip === 'swapped' ? 2 : 1));
}

/** A post that the right name stands beside nowhere, though it stands beside one; or that of another country or body. */
function isOfAnother({ title, affiliation }: NameMention, here: readonly NameMention[]): boolean {
	const others = here.filter((other) => other.title !== undefined);
	if (title === undefined || others.length === 0) return false;
	return others.every(
		(other) => other.title !== title || (affiliation !== undefined && other.affiliation !== undefined && other.affiliation !== affiliation),
	);
}

/** A long name, mostly a foreign one, is a slip with any one character changed, but not where it goes on. */
function isSlipOfPerson({ slip, form, at, place }: Near<string>, printed: string, text: string): boolean {
	if (/[^\u4e00-\u9fff·•・]/u.test(text.slice(at.start, at.end))) return false;
	const inner = place > at.start && place < at.end - (slip === 'dropped' ? 0 : 1);
	if (slip === 'dropped' && !inner) return false;
	const alike = slip === 'homophone' || slip === 'lookalike' || slip === 'swapped' || slip === 'doubled';
	if (form.length === shortestPerson) return alike && surnameLength(form, 0) > 0 && !beginsWord(text, at.start);
	if (!standsAlone(text, at) || (slip === 'other' && isOfWoman(printed, form))) return false;
	return printed.charAt(0) === form.charAt(0) || slip === 'homophone' || slip === 'lookalike';
}

/** Side by side the two are two: `王建国、王建帼`. */
export function isListedWith({ form, at }: Pick<Near<string>, 'form' | 'at'>, { text }: Paragraph): boolean {
	const [before, after] = [text.slice(Math.max(0, at.start - form.length - 2), at.start), text.slice(at.end, at.end + form.length + 2)];
	return new RegExp(`${form}(?:、|和|与|及|以及)$`, 'u').test(before) || new RegExp(`^(?:、|和|与|及|以及)${form}`, 'u').test(after);
}

/** What goes on as the emblem or the people of a body: 会 in 理事会会旗, 军 in 军军歌. */
const ofBody = /^[旗歌徽章服刊史籍址费员长报标衔装规纪庆务属论]/u;
/** Countries told from one another by what stands before 国: `亚、非等国代表团`. */
const somebodysCountry = /[等各两多三四五六七八九十几数本该贵我外他邻诸哪某一同异]$/u;

/** The first character ends another word, or the last one begins it: 监察和司法委员会 is no 法律委员会, 工人日报社 no 人民日报社. */
function isCut({ slip, at, place }: Near<string>, text: string): boolean {
	// 中国国家博物馆: the first character is the last of a word before the name.
	if (slip === 'doubled' && place <= at.start + 1 && at.start > 0 && beginsWord(text.slice(0, at.start + 1), at.start - 1)) return true;
	if (slip === 'doubled') return place >= at.end - 2 && ofBody.test(text.slice(at.end));
	if (slip !== 'dropped') return false;
	const before = text.slice(0, at.start);
	if (place === at.start) return text.charAt(at.start) === '国' && somebodysCountry.test(before);
	return /[\u4e00-\u9fff]$/u.test(before) && beginsWord(text.slice(0, at.start + 1), at.start - 1);
}

/** One character that sounds or looks like the right one and begins no other name of a series; in long names one left out. */
function isSlip({ slip, form, at, place }: Near<string>, text: string): boolean {
	if (nameKey(text) === nameKey(form) || slip === 'other') return false;
	if (slip === 'homophone' || slip === 'lookalike') return !isTelling(text.charAt(place - at.start));
	const missing = form.charAt(place - at.start);
	if (slip === 'dropped') {
		// `德工业联合会` is short for 德国工业联合会.
		const country = missing === '国' && /[\u4e00-\u9fff]/u.test(form.charAt(place - at.start + 1));
		// 组委会 is short for 组织委员会, 瑟人民党 for 岚瑟人民党.
		if (missing === '员' && form.charAt(place - at.start + 1) === '会') return false;
		if (place === at.start + 1 && findCountry(form.slice(0, 2)) !== undefined && form.charAt(2) !== '—') return false;
		// 驻瑟使馆 is the 大使馆; 联邦议院 and 联邦参议院 are two houses.
		if (/^(?:大使馆|[参众]议院)/u.test(form.slice(place - at.start))) return false;
		// 第十一次 and 第十次 are two, but 共建“一带一路” is one.
		const ofOne = form.includes('“') && /[一二三]/u.test(missing);
		if (country || (ofSeries.test(missing) && !ofOne)) return false;
		return form.length >= 5 && (form.length >= 8 || !optional.test(missing));
	}
	return form.length >= 5 && (slip === 'doubled' || !isTelling(missing));
}

/** With it and without it there are two bodies. */
const ofSeries = /[一二三四五六七八九十百零\d省市县区州乡镇村总分首次正副新老女第本该此各某]/u;

/** Another character at the end of a body's name is the neighbour of one that is missing: `落实球发展倡议`. */
function atEnd(one: Near<string>, kind: NameMention['kind'] | undefined): Near<string> {
	const { slip, at, place } = one;
	if (slip !== 'other' || kind === 'person') return one;
	if (place === at.start) return { ...one, slip: 'dropped', at: { start: at.start + 1, end: at.end }, place: at.start + 1 };
	if (place === at.end - 1) return { ...one, slip: 'dropped', at: { start: at.start, end: at.end - 1 }, place: at.end - 1 };
	return one;
}

/** May be left out of a name without harm: `亚洲基础设施投资银行` has none, `新闻与传播学院` has one. */
const optional = /[的之和与及、委局部厅署会院所家团社]/u;

/**
 * Whether a character is missing indeed: within the name no word goes over the gap; at its ends half of a word is left, which is
 * not one with what stands beside it: `海合作组织`, `全球发展倡`.
 */
function isBroken({ form, at, place }: Near<string>, text: string): boolean {
	if (place > at.start && place < at.end) {
		// 上海合作组织会 of 上海合作组织会议 is no 上海合作组织峰会.
		if (place === at.end - 1 && beginsWord(text, place)) return false;
		return form.length >= 8 || !beginsWord(text.slice(0, at.end), place - 1);
	}
	if (place === at.start) {
		const half = beginsWord(form.slice(0, 2), 0) && !beginsWord(text.slice(0, at.start + 2), at.start);
		return half && (at.start === 0 || !beginsWord(text.slice(0, at.start + 2), at.start - 1));
	}
	const half = beginsWord(form, form.length - 2) && !beginsWord(text.slice(0, at.end), at.end - 2);
	return half && !beginsWord(text, at.end - 1);
}

/** Of a short name, the character that differs may be one of another word. */
function joinsWord(one: Near<string>, paragraph: Paragraph): boolean {
	return (one.form.length < 8 || one.slip === 'doubled') && makesWord({ ...one, paragraph });
}

/** What of a printed name may be looked for elsewhere: the whole of it, and the words in quotation marks. */
const formsIn = cacheByText((text): readonly string[] => {
	const form = plain(text).replace(/^[《“]([^《》“”]+)[》”]$/u, '$1');
	const forms = new Set([form, /“([^”]+)”/u.exec(form)?.[1] ?? form]);
	return [...forms].filter(
		(each) => !/^委员会/u.test(each) && each.length >= shortestPerson && each.length <= longest && /^[\u4e00-\u9fff“”《》—·]+$/u.test(each),
	);
});

/** Names of bodies and documents by how the article prints them, and the words in quotation marks within them, with their places. */
function attested({ names }: Facts, articles: (key: string) => number): Map<string, NameMention[]> {
	const forms = new Map<string, { readonly here: NameMention[]; articles: number }>();
	for (const name of names) {
		if (name.text.length < shortestPerson) continue;
		if (name.kind === 'place' || name.kind === 'title' || (name.kind === 'person' && name.text.length < shortestPerson)) continue;
		for (const each of formsIn(name.text)) {
			if (name.kind !== 'person' && each.length < shortest) continue;
			let known = forms.get(each);
			if (known === undefined && forms.size < mostForms) {
				known = { here: [], articles: 0 };
				forms.set(each, known);
			}
			known?.here.push(name);
			if (known) known.articles = Math.max(known.articles, articles(name.key));
		}
	}
	return new Map([...forms].flatMap(([form, { here, articles: count }]) => (here.length + count >= timesAtAll ? [[form, here]] : [])));
}

let lately: { readonly forms: string; readonly scan: Scan } | undefined;

/** The article's names change seldom: what they were looked for in is remembered as long as they stay. */
function scannerOf(forms: readonly string[]): Scan {
	const all = forms.join('\n');
	if (lately?.forms !== all) {
		const scan = createNearScanner(
			forms.map((form) => ({ form, of: form })),
			[],
		);
		const remember = rememberByText<readonly Near<string>[]>();
		lately = { forms: all, scan: (text) => remember(text, () => scan(plain(text))) };
	}
	return lately.scan;
}
