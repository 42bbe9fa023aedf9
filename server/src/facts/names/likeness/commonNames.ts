// Names that print knows well, and places in an article that are one slip away from one of them, whatever the reader took them for:
// `旺毅` where somebody speaks, `联合过教科文组织`. Whether a slip is meant is for a check to say. Knows nothing of where names are printed.
import type { Paragraph } from '../../../article/model.ts';
import { nameKey } from '../../../text/nameKey.ts';
import { createNearScanner, type Near } from '../../../text/nearScan.ts';
import { soundsAlike } from '../../../text/pinyin.ts';
import { looksAlike } from '../../../text/shape.ts';
import type { Span } from '../../../text/span.ts';
import { rememberByText } from '../../../util/cacheByText.ts';
import type { NameKind } from '../../model.ts';
import { findCountry } from '../../places/countries.ts';
import { otherForms } from '../bodies/canonical.ts';
import { actorsIn } from '../persons/actors.ts';
import { transliterates } from '../words/foreignPerson.ts';
import { beginsWord, lexicon } from '../words/lexicon.ts';
import { isTelling } from './compare.ts';
import { createRewordedFinder } from './rewordedNames.ts';

export interface CommonName {
	/** As printed: `王毅`, `联合国教科文组织`; of a foreign person the last part, too. */
	readonly form: string;
	/** `NameMention.key` of the name. */
	readonly key: string;
	readonly kind: NameKind;
	readonly articles: number;
}

/** `reworded`: one of its words is another, from `place` on. */
export type CommonSlip = Omit<Near<CommonName>, 'slip'> & { readonly slip: Near<CommonName>['slip'] | 'reworded' };

/** Finds the places in a paragraph; the same finder for the same list. */
export function findCommonSlips(names: readonly CommonName[]): (paragraph: Paragraph) => readonly CommonSlip[] {
	let find = finders.get(names);
	if (find === undefined) {
		const long = names
			.flatMap((name) => [name, ...(name.kind === 'organization' ? otherForms(name.form).map((form) => ({ ...name, form })) : [])])
			.map((of) => ({ form: styled(of.form).replace(outer, '$1'), of }))
			.filter(({ form, of }) => form.length >= (of.kind === 'person' ? 3 : 4) && form.length <= longest && plain.test(form));
		const scan = createNearScanner(long, []);
		const reworded = createRewordedFinder(long.filter(({ of }) => of.kind === 'organization'));
		const brief = briefFinder(names.filter(({ form, kind }) => kind === 'person' && form.length <= 3));
		const remember = rememberByText<readonly CommonSlip[]>();
		find = ({ text: printed }) =>
			remember(printed, () => {
				const text = styled(printed);
				const near = scan(text).filter((one) => isSlip(one, text));
				return [...near, ...brief(text), ...reworded(text).map((one) => ({ ...one, slip: 'reworded' as const }))];
			});
		finders.set(names, find);
	}
	return find;
}

const finders = new WeakMap<readonly CommonName[], (paragraph: Paragraph) => readonly CommonSlip[]>();
const longest = 30;
/** `上海精神` of “上海精神”, but 共建“一带一路” as it is. */
const outer = /^[《“]([^《》“”]+)[》”]$/u;
const plain = /^[\u4e00-\u9fff“”《》—·]+$/u;

/** One form of dashes and quotation marks, each as long as what is printed. */
export function styled(text: string): string {
	return /[-－–―‘’]/u.test(text)
		? text
				.replaceAll(/[-－–―]/gu, '—')
				.replaceAll('‘', '“')
				.replaceAll('’', '”')
		: text;
}

function isSlip({ slip, form, at, place, of }: CommonSlip, text: string): boolean {
	const printed = text.slice(at.start, at.end);
	if (!/^[\u4e00-\u9fff“”—·]+$/u.test(printed) || nameKey(printed) === nameKey(form)) return false;
	const [wrong, right] = [text.charAt(place), form.charAt(place - at.start)];
	const inner = place > at.start && place < at.end - (slip === 'dropped' ? 0 : 1);
	if (of.kind === 'person') {
		const foreign = transliterates(form.charCodeAt(0)) > 0 && transliterates(form.charCodeAt(form.length - 1)) > 0;
		if (foreign && !standsAlone(text, at)) return false;
		if (slip === 'other')
			return (
				form.length >= 4 && !isCut(text, place, at) && transliterates(wrong.charCodeAt(0)) > 0 && transliterates(right.charCodeAt(0)) > 0
			);
		if (slip === 'dropped') return form.length >= 4 && inner;
		return !joinsWord(text, place, slip);
	}
	if (slip === 'other') return false;
	if (slip === 'homophone' || slip === 'lookalike') {
		if (place === at.end - 1 && endsInWord(printed)) return false;
		return !isTelling(wrong) && !(form.length >= 5 ? isCut(text, place, at) : joinsWord(text, place, slip));
	}
	if (slip === 'dropped') return isShortened({ form, at, place }, text);
	return form.length >= 5 && inner && !isTelling(right) && (form.length >= 7 || !joinsWord(text, place, slip));
}

/** One of these is left out of a name where another of its series is meant, or where it is told by what stands before. */
const ofSeries = /[一二三四五六七八九十百零\d省市县区州乡镇村总分首次正副新老女第本该此各某员]/u;
/** 驻瑟使馆 is the 大使馆; 联邦议院 and 联邦参议院 are two houses. */
const wholeWithout = /^(?:大使馆|[参众]议院)/u;
/** `上海合作组织会` of 会推动 is no 上海合作组织峰会. */
const oftenAlone = /[会将是有和与的了为向对从到同等已要能可把被让由就也还都而以及或并后前中内外上下]/u;

/** A character is missing within the name, or half of the word at one of its ends is: `国家展改革委`, `家统计局`, `人类命运共同`. */
function isShortened({ form, at, place }: Pick<CommonSlip, 'form' | 'at' | 'place'>, text: string): boolean {
	const missing = form.charAt(place - at.start);
	if (form.length < 5 || ofSeries.test(missing) || wholeWithout.test(form.slice(place - at.start))) return false;
	if (place === at.start) {
		const half = beginsWord(form, 0) && !beginsWord(text, at.start);
		return half && (at.start === 0 || !beginsWord(text, at.start - 1));
	}
	if (place === at.end) {
		const half = beginsWord(form, form.length - 2) && !beginsWord(text.slice(0, at.end), at.end - 2);
		return half && !beginsWord(text, at.end - 1) && !oftenAlone.test(text.charAt(at.end - 1));
	}
	// 组委会 is short for 组织委员会, 蒙人民党 for 蒙古人民党, 上海合作组织会 no 上海合作组织峰会 but the beginning of 会议.
	if (place === at.start + 1 && (isShortCountry(form) || (at.start > 0 && beginsWord(text, at.start - 1)))) return false;
	if (place === at.end - 1) return form.length >= 6 && !beginsWord(text, place) && !oftenAlone.test(text.charAt(place));
	return form.length >= 6 || !beginsWord(text.slice(0, at.end), place - 1);
}

/** `蒙人民党` for 蒙古人民党, but no `中—中亚机制`. */
function isShortCountry(form: string): boolean {
	return findCountry(form.slice(0, 2)) !== undefined && form.charAt(2) !== '—';
}

/** `众议员` of 美国国会众议员 is no slip of 众议院. */
function endsInWord(printed: string): boolean {
	const { trie } = lexicon();
	return [2, 3].some((length) => trie.get(printed.slice(-length)) !== -1);
}

const ofPlace = /^(?:[州市省县镇村区河岛湖]|地区|共和国|机场|口岸)/u;

/** No part of a longer foreign name, as 托克尔 in 施托克尔, nor a place that sounds like somebody: 普里科夫州. */
export function standsAlone(text: string, { start, end }: Span): boolean {
	if (ofPlace.test(text.slice(end, end + 3))) return false;
	if (transliterates(text.charCodeAt(end)) > 0 || transliterates(text.charCodeAt(start - 1)) > 0) return false;
	const before = text.slice(Math.max(0, start - 3), start);
	if (!/[\u4e00-\u9fff]$/u.test(before) || /[向同与和及请对给致由据是以为让说称被把的使俄美英法德日韩今后]$/u.test(before)) return true;
	return [2, 3].some((length) => before.length >= length && beginsWord(before, before.length - length));
}

/** What differs, at one end, is part of the word beside: 齐聚 in 乌鲁木齐聚焦. */
function isCut(text: string, place: number, at: Span): boolean {
	return (place === at.end - 1 && beginsWord(text, place)) || (place === at.start && place > 0 && beginsWord(text, place - 1));
}

/** The character that differs is one of a common word. */
function joinsWord(text: string, place: number, slip: CommonSlip['slip']): boolean {
	return beginsWord(text, place) || (place > 0 && beginsWord(text, place - 1)) || (slip === 'swapped' && beginsWord(text, place + 1));
}

/** Of two that may be meant, one is printed so much more often that it is. */
const farLess = 20;

/** Names of two or three characters, where somebody speaks, acts or is listed: 旺毅, 习近. */
function briefFinder(names: readonly CommonName[]): (text: string) => CommonSlip[] {
	const byCharacter = new Map<string, CommonName[]>();
	for (const name of names) {
		for (const character of new Set(name.form)) {
			const known = byCharacter.get(character);
			if (known === undefined) byCharacter.set(character, [name]);
			else known.push(name);
		}
	}
	const right = new Set(names.map(({ form }) => form));
	return (text) => {
		const found: CommonSlip[] = [];
		for (const { at } of actorsIn(text)) {
			const { start, end } = at;
			const printed = text.slice(start, end);
			if (printed.length !== 2 || right.has(printed)) continue;
			const near = new Map<string, CommonSlip>();
			for (const character of printed) {
				for (const name of byCharacter.get(character) ?? []) {
					const slip = briefSlip(printed, name.form);
					if (slip) near.set(name.key, { at, form: name.form, of: name, slip, place: start });
				}
			}
			const [only, next] = [...near.values()].sort((a, b) => b.of.articles - a.of.articles);
			if (only === undefined || (next !== undefined && next.of.articles * farLess > only.of.articles)) continue;
			if (text.startsWith(only.form, start - 1) || beginsWord(text, start) || beginsWord(text, start + 1)) continue;
			found.push(only);
		}
		return found;
	};
}

function briefSlip(printed: string, form: string): 'homophone' | 'lookalike' | 'dropped' | undefined {
	const [a, b] = [printed.charAt(0), printed.charAt(1)];
	if (form.length === 3) {
		const dropped = printed === form.slice(0, 2) || printed === form.slice(1) || (a === form[0] && b === form[2]);
		return dropped ? 'dropped' : undefined;
	}
	const [x, y] = [form.charAt(0), form.charAt(1)];
	if (a !== x && b !== y) return undefined;
	const [wrong, right] = a === x ? [b, y] : [a, x];
	return soundsAlike(wrong, right) ? 'homophone' : looksAlike(wrong, right) ? 'lookalike' : undefined;
}
