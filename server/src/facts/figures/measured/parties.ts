// The two sides that an article is about, for 双边贸易额 and 两国贸易额 that do not name them: 中国与中亚, 中国—中亚峰会, 中哈.
// And the province, city or county that 全省 and 全市 mean. Knows names and what stands between two of them, no figures.
import type { Paragraph } from '../../../article/model.ts';
import { rememberWith } from '../../../util/cacheByText.ts';
import type { ByParagraph } from '../../byParagraph.ts';
import type { NameMention } from '../../model.ts';
import { findCountry } from '../../places/countries.ts';
import { countriesOf } from '../../places/countryLetters.ts';
import { findDivisions } from '../../places/divisions.ts';
import { areSameMentions } from '../../settledMentions.ts';

export interface Parties {
	/** `['中亚', '中国']`: sorted; `undefined` where the article speaks of no two, or of several such. */
	readonly couple: readonly string[] | undefined;
	/** `江苏` for 全省, `南京市` for 全市: the only one of its kind that the article names. */
	readonly home: Readonly<Record<string, string>>;
}

export const noParties: Parties = { couple: undefined, home: {} };

/** Of an article's paragraphs and the names in them, in order. Linear in them. */
export function partiesOf(paragraphs: readonly Paragraph[], named: ByParagraph<NameMention>): Parties {
	const couples = new Map<string, { readonly couple: readonly string[]; count: number }>();
	const homes = new Map<string, Set<string>>();
	for (const { index, text } of paragraphs) {
		const names = named.get(index);
		if (names === undefined) continue;
		const { places, pairs } = remember(text, names, () => partiesIn(names, text));
		for (const { level, name } of places) {
			const known = homes.get(level);
			if (known === undefined) homes.set(level, new Set([name]));
			else known.add(name);
		}
		for (const couple of pairs) {
			const key = couple.join(' ');
			const known = couples.get(key);
			if (known === undefined) couples.set(key, { couple, count: 1 });
			else known.count++;
		}
	}
	const [first, second] = [...couples.values()].sort((a, b) => b.count - a.count);
	const told = first !== undefined && first.count >= 2 && first.count >= 3 * (second?.count ?? 0);
	const home: Record<string, string> = {};
	for (const [level, found] of homes) for (const name of found) if (found.size === 1) home[level] = name;
	return { couple: told ? first.couple : undefined, home };
}

interface PartiesInParagraph {
	readonly places: readonly { readonly level: string; readonly name: string }[];
	readonly pairs: readonly (readonly string[])[];
}

const remember = rememberWith<readonly NameMention[], PartiesInParagraph>({ isSame: areSameMentions, keep: (names) => names });

function partiesIn(names: readonly NameMention[], text: string): PartiesInParagraph {
	return {
		places: names.flatMap((name) => {
			const level = levelOf(name);
			return level === undefined ? [] : [{ level, name: name.canonical }];
		}),
		pairs: names.flatMap((_, i) => {
			const couple = coupleAt(names, i, text);
			return couple === undefined ? [] : [couple];
		}),
	};
}

/** The couple said last before `pos` in this paragraph. */
export function coupleBefore(names: readonly NameMention[], last: number, text: string): readonly string[] | undefined {
	for (let i = last; i >= 0 && i > last - 24; i--) {
		const couple = coupleAt(names, i, text);
		if (couple !== undefined) return couple;
	}
	return undefined;
}

export function isSameParties(a: Parties, b: Parties): boolean {
	const homes = Object.entries(a.home);
	return (
		a.couple?.join(' ') === b.couple?.join(' ') &&
		homes.length === Object.keys(b.home).length &&
		homes.every(([level, name]) => b.home[level] === name)
	);
}

/** The names that `中哈` stands for; `undefined` where a character may mean several countries (乌), or none. */
export function sidesOf(name: string): readonly string[] | undefined {
	// 南美, 印尼, 中亚 are names of their own.
	if (name.length !== 2 || !name.includes('中') || isSide(name)) return undefined;
	const [first, second] = [countriesOf(name.charAt(0)), countriesOf(name.charAt(1))];
	return first.length === 1 && second.length === 1 ? [...first, ...second].sort() : undefined;
}

const joint = /^\s?(?:[—－–-]{1,2}|[和与同跟])\s?$/u;
/** `中国—中亚` of 第二届中国—中亚峰会: what stands around the dash. */
const within = /^(?:(?:第?[一二三四五六七八九十\d]{1,3}|首)届)?([\u4e00-\u9fff]{2,7})[—－–-]{1,2}([\u4e00-\u9fff]{2,7})/u;

function sideOpening(words: string): string | undefined {
	for (let length = words.length; length >= 2; length--) if (isSide(words.slice(0, length))) return words.slice(0, length);
	return undefined;
}

/** Two sides that begin with this name: joined to the next one and to no third, or both in it. */
function coupleAt(names: readonly NameMention[], i: number, text: string): readonly string[] | undefined {
	const name = names[i];
	if (name === undefined) return undefined;
	if (name.kind === 'event' || name.kind === 'organization') {
		const [, a = '', behind = ''] = within.exec(name.text) ?? [];
		const b = sideOpening(behind);
		return b !== undefined && isSide(a) ? [a, b].sort() : undefined;
	}
	if (name.kind !== 'place') return undefined;
	const sides = sidesOf(name.canonical);
	if (sides !== undefined) return sides;
	const next = names[i + 1];
	if (next === undefined || !isJoined(name, next, text)) return undefined;
	if (isListed(names[i - 1], name, text) || isListed(next, names[i + 2], text)) return undefined;
	const [a, b] = [groupName(name.canonical), groupName(next.canonical)];
	return isSide(a) && isSide(b) && a !== b ? [a, b].sort() : undefined;
}

function isJoined(name: NameMention, next: NameMention, text: string): boolean {
	const gap = next.at.start - name.at.end;
	return next.paragraph === name.paragraph && gap >= 1 && gap <= 3 && joint.test(text.slice(name.at.end, next.at.start));
}

function isListed(name: NameMention | undefined, next: NameMention | undefined, text: string): boolean {
	if (name === undefined || next === undefined || name.paragraph !== next.paragraph || next.at.start - name.at.end !== 1) return false;
	return /[、和与—]/u.test(text.charAt(name.at.end));
}

const regions = new Set('中亚 东盟 欧盟 非洲 拉美 阿拉伯国家 中东欧 非盟 海合会 加勒比 太平洋岛国 上合组织'.split(' '));

function isSide(name: string): boolean {
	return regions.has(name) || findCountry(name) !== undefined;
}

/** 中亚五国, 中亚国家 and 中亚 are one. */
export function groupName(name: string): string {
	const group = name.replace(/(?:[二三四五六七八九十]国|国家|各国|地区)$/u, '');
	return group.length >= 2 ? group : name;
}

/** Which of 省, 市, 县, 区 a place is, where its name leaves no doubt. */
function levelOf({ kind, canonical }: NameMention): string | undefined {
	if (kind !== 'place') return undefined;
	const last = canonical.charAt(canonical.length - 1);
	if ('市县区'.includes(last) && canonical.length >= 3) return last;
	return findDivisions(canonical).some(({ level }) => level === 'province') ? '省' : undefined;
}
