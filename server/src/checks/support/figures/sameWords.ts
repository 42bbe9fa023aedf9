// Figures of one text that stand in the very same words: 制茶、育苗三大示范基地 here and 制茶、育苗四大示范基地 there.
// Compares characters around figures, and keeps apart whose they are; knows no indicator and says nothing of which is right.

import type { ArticleFile } from '../../../article/model.ts';
import { byParagraph } from '../../../facts/byParagraph.ts';
import { type Amount, differenceOf, isTellingSlip, leadingDigits } from '../../../facts/figures/amounts/compare.ts';
import type { Facts, Figure, NameMention } from '../../../facts/model.ts';
import { isHan, isOneOf } from '../../../text/characters.ts';
import { sentenceStart } from '../../../text/sentenceStart.ts';
import { isCasualty } from './casualties.ts';

export interface Rivals {
	/** The one that stands more alone; of two, the later. */
	readonly doubtful: Figure;
	readonly other: Figure;
	/** As many say the one as the other. */
	readonly isOpen: boolean;
	/** Characters that both have around them. */
	readonly shared: number;
}

/** A figure of a value: `3000个`, `30周年`, `三大`. */
type Valued = Figure & { readonly value: number };

/** Of figures alike so many are held against each other. */
const mostAlike = 12;

/** Pairs with the same words around and different values. */
export function rivalsIn(facts: Facts, file: ArticleFile): Rivals[] {
	const groups = new Map<number, Valued[]>();
	for (const figure of facts.figures) {
		const text = file.paragraphs[figure.paragraph]?.text;
		if (text === undefined || !isValued(figure)) continue;
		// Three characters before and two behind are the least.
		const { start, end } = figure.at;
		if (start < leastBefore || !isHan(text.charCodeAt(end)) || !isHan(text.charCodeAt(end + 1))) continue;
		const key = keyOf(text, start, end);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [figure]);
		else if (group.length < mostAlike) group.push(figure);
	}
	const found: Rivals[] = [];
	for (const group of groups.values()) {
		if (group.length < 2 || group.every(({ value }) => value === group[0]?.value)) continue;
		const saying = (figure: Valued) => group.filter(({ value }) => value === figure.value).length;
		for (const [i, later] of group.entries()) {
			for (const earlier of group.slice(0, i)) {
				const shared = sharedAround(earlier, later, facts, file);
				if (shared === 0) continue;
				const [doubtful, other] = saying(earlier) < saying(later) ? [earlier, later] : [later, earlier];
				found.push({ doubtful, other, isOpen: saying(earlier) === saying(later), shared });
			}
		}
	}
	return found;
}

/** 为 and 达 before a figure change nothing. */
const light = '达为约至到共有近超逾';
const leastNamed = 8;

/**
 * 望川水电站贷款总额530亿元 here and 总额达5300亿元 there: the same words, many or with a name among them, lead to both, and what follows
 * may be anything, for the digits are the same and only the multiplier, the noughts or the currency is another.
 */
export function namedRivalsIn(facts: Facts, file: ArticleFile): Rivals[] {
	const groups = new Map<number, { readonly figure: Valued; readonly end: number }[]>();
	for (const figure of facts.figures) {
		const text = file.paragraphs[figure.paragraph]?.text;
		if (text === undefined || !isValued(figure) || figure.kind !== 'quantity') continue;
		let end = figure.at.start;
		for (let i = 0; i < 2 && end > 0 && isOneOf(text.charCodeAt(end - 1), light); i++) end--;
		if (end < leastNamed) continue;
		const key = keyBefore(text, end);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [{ figure, end }]);
		else if (group.length < mostAlike) group.push({ figure, end });
	}
	const found: Rivals[] = [];
	for (const group of groups.values()) {
		if (group.length < 2) continue;
		for (const [i, { figure: later, end: last }] of group.entries()) {
			for (const { figure: earlier, end } of group.slice(0, i)) {
				if (!areOneSlipApart(earlier, later)) continue;
				const [one, two] = [file.paragraphs[earlier.paragraph]?.text ?? '', file.paragraphs[later.paragraph]?.text ?? ''];
				let shared = 0;
				while (shared < longest && isShared(one, end - shared - 1, two, last - shared - 1)) shared++;
				if (shared < leastNamed || (shared < surely && !isNamed(later, last - shared, last, facts))) continue;
				if (earlier.paragraph === later.paragraph && !/[。！？]/u.test(two.slice(earlier.at.end, later.at.start))) continue;
				const [owners, others] = [ownersOf(earlier, end - shared, one, facts), ownersOf(later, last - shared, two, facts)];
				if (isOfAnother(owners ?? [], others ?? [], 0) || isCasualty(two.slice(last - shared, later.at.end + 4))) continue;
				found.push({ doubtful: later, other: earlier, isOpen: true, shared: shared + (later.at.start - last) + leastBehind });
			}
		}
	}
	return found;
}

function isNamed({ paragraph }: Figure, from: number, to: number, { names }: Facts): boolean {
	return (byParagraph(names).get(paragraph) ?? []).some(({ kind, at }) => kind !== 'title' && at.start >= from && at.end <= to);
}

/** As printed: 超1000万 and 超1000亿. */
function areOneSlipApart(a: Valued, b: Valued): boolean {
	if (a.period !== undefined && b.period !== undefined && a.period !== b.period) return false;
	if ((a.approximation === 'exact') !== (b.approximation === 'exact')) return false;
	if (a.value === b.value && a.unit === b.unit) return false;
	const [one, two] = [a, b].map(({ value, unit }): Amount => ({ value, unit, approximation: 'exact' })) as [Amount, Amount];
	const difference = differenceOf(one, two);
	if (difference === 'magnitude' || difference === 'unit') return leadingDigits(a.value) === leadingDigits(b.value);
	return isTellingSlip(one, two);
}

/** The four characters before as one number; `undefined` where one of them is none that two places can share. */
function keyBefore(text: string, end: number): number | undefined {
	let key = 0;
	for (let i = end - 4; i < end; i++) {
		if (!isShareable(text.charCodeAt(i))) return undefined;
		key = (Math.imul(key, 31) + text.charCodeAt(i)) | 0;
	}
	return key;
}

/** Three characters before and two behind as one number; what others share it is told apart later. */
function keyOf(text: string, start: number, end: number): number {
	let key = 0;
	for (let i = start - 3; i < start; i++) key = (Math.imul(key, 31) + text.charCodeAt(i)) | 0;
	for (let i = end; i < end + 2; i++) key = (Math.imul(key, 31) + text.charCodeAt(i)) | 0;
	return key;
}

const leastBefore = 4;
const leastBehind = 2;
const least = 7;
const longest = 24;
/** So many characters in common leave no doubt that one thing is meant. */
export const surely = 12;

const edition = /^[一二三四五六七八九十百\d]{1,4}[届次轮]/u;

interface Owner {
	readonly kind: NameMention['kind'] | 'date';
	readonly name: string;
}

function isValued(figure: Figure): figure is Valued {
	return (
		typeof figure.value === 'number' &&
		figure.unit !== undefined &&
		(figure.kind === 'quantity' || figure.kind === 'percent' || figure.kind === 'duration')
	);
}

/** How many characters are the same around both; 0 where they are too few, or somebody else's figure is meant. */
function sharedAround(a: Valued, b: Valued, facts: Facts, file: ArticleFile): number {
	if (a.value === b.value || a.approximation !== b.approximation || a.kind !== b.kind || a.unit !== b.unit) return 0;
	if (a.period !== undefined && b.period !== undefined && a.period !== b.period) return 0;
	const [one, two] = [file.paragraphs[a.paragraph]?.text ?? '', file.paragraphs[b.paragraph]?.text ?? ''];
	let before = 0;
	while (before < longest && isShared(one, a.at.start - before - 1, two, b.at.start - before - 1)) before++;
	let behind = 0;
	while (behind < longest && isShared(one, a.at.end + behind, two, b.at.end + behind)) behind++;
	if (before < leastBefore || behind < leastBehind || before + behind < least) return 0;
	// 周年研讨会暨第五届大会 and 周年研讨会暨第七届大会: of two editions.
	if (
		edition.test(one.slice(a.at.end + behind, a.at.end + behind + 5)) &&
		edition.test(two.slice(b.at.end + behind, b.at.end + behind + 5))
	)
		return 0;
	const [start, other] = [a.at.start - before, b.at.start - before];
	if (!(isOpen(one, start) || isFunction(one, start)) || !(isOpen(two, other) || isFunction(two, other))) return 0;
	// 双方签署…份文件: who they are was said before.
	if (/双方|两国|彼此|两地|两队/u.test(one.slice(start, a.at.start))) return 0;
	// The dead are counted by the hour and the place.
	if (isCasualty(one.slice(start, a.at.end + behind))) return 0;
	if (isCounted(one, start) || isCounted(two, other)) return 0;
	const [owners, others] = [ownersOf(a, start, one, facts), ownersOf(b, other, two, facts)];
	// Where the words begin a clause on the other side, no name is cut.
	if ((owners === undefined && !isOpen(two, other)) || (others === undefined && !isOpen(one, start))) return 0;
	return isOfAnother(owners ?? [], others ?? [], before + behind) ? 0 : before + behind;
}

/** Who says it, and where, is no other's; of one kind of name both must have one in common. */
function isOfAnother(owners: readonly Owner[], others: readonly Owner[], shared: number): boolean {
	if (owners.length === 0 || others.length === 0) return false;
	if (owners.some(({ name }) => others.some((other) => other.name === name))) return false;
	return shared < surely || owners.some(({ kind }) => others.some((other) => other.kind === kind));
}

function isShared(one: string, i: number, two: string, j: number): boolean {
	const unit = one.charCodeAt(i);
	return unit === two.charCodeAt(j) && isShareable(unit);
}

function isShareable(unit: number): boolean {
	return isHan(unit) || isOneOf(unit, '、“”《》—－·，');
}

/** A clause or its predicate begins there: no noun is cut, as 生产指数 would be by 指数. */
function isOpen(text: string, pos: number): boolean {
	return pos <= 0 || /[，。、：；·！？“”（）《》\s]/u.test(text.charAt(pos - 1)) || predicate.test(text.slice(pos, pos + 2));
}

const predicate = /^(?:[，、“《]|共同|一起|一共|共计|先后|分别|已经?|还|将|均|都|也|又|再|正式|一致|决定|宣布|同意)/u;

/** 向 and 为 before the same words change nothing; 东 and 西 do. */
function isFunction(text: string, pos: number): boolean {
	return /[为向在于对从和与同及将把被给了着过是以]/u.test(text.charAt(pos - 1));
}

/** 第一批…, 7月29日…: one of a series. */
function isCounted(text: string, pos: number): boolean {
	return /[\d０-９一二三四五六七八九十%％第]/u.test(text.charAt(pos - 1));
}

/** Who is named in the sentence before the shared words; `undefined` where they begin within a name. */
function ownersOf({ paragraph, at }: Figure, start: number, text: string, { names, figures }: Facts): Owner[] | undefined {
	const from = sentenceStart(text, start);
	const found: Owner[] = [];
	for (const name of byParagraph(names).get(paragraph) ?? []) {
		if (name.at.start >= at.start) break;
		if (name.at.start < start && name.at.end > start) return undefined;
		if (name.at.start >= from && name.at.end <= start && name.kind !== 'title') found.push({ kind: name.kind, name: name.canonical });
	}
	// Another day's count.
	for (const figure of byParagraph(figures).get(paragraph) ?? []) {
		if (figure.at.start >= start) break;
		if (figure.kind === 'date' && figure.at.start >= from) found.push({ kind: 'date', name: String(figure.value) });
	}
	return found;
}
