// Where a division that no list holds may stand in a stretch: `陈家铺镇`, `侯家桥村`.
// Proposes; the cheapest reading of the whole stretch decides.
import { isHan } from '../../../text/characters.ts';
import { commonUnits, divisionUnits } from '../places/divisions.ts';
import { joinsSentences } from './chinesePerson.ts';
import { Mark } from './lexicon.ts';
import { Entry, relax, type Stretch } from './stretch.ts';
import { weights } from './weights.ts';

/** So many characters may stand before the level of a division. */
export const longestStem = 4;

/** The first place from `at` on where the level of a division stands; the end of the stretch where none does. */
export function nextLevel({ size, units }: Stretch, at: number): number {
	let level = at;
	while (level < size && ((divisionUnits[units[level + 1] as number] as number) & 2) === 0) level++;
	return level;
}

/** Two or three characters and the level of a division; one behind a place, up to four. */
export function proposeDivisions(stretch: Stretch, i: number): void {
	const { text, from, size, units, entry, marks } = stretch;
	const id = entry[i] as number;
	const place = i > 0 && (id === Entry.place || (id >= 0 && (marks[id] as number) & Mark.place));
	const base = weights.division + (place ? weights.divisionAfterPlace : 0);
	for (let stem = 1; stem <= longestStem; stem++) {
		const end = i + stem;
		if (end >= size) return;
		const level = units[end + 1] as number;
		if (!isHan(level)) return;
		const stemEnd = units[end] as number;
		if ((divisionUnits[stemEnd] as number) & 1 || (joinsSentences(stemEnd) && (stem > 1 || !sides.includes(text.charAt(from + i))))) return;
		if (stem < 2 && !place) continue;
		if (!((divisionUnits[level] as number) & 2)) continue;
		if (level !== village && (sides.includes(text.charAt(from + i)) || numerals.includes(text.charAt(from + end - 1)))) continue;
		if (!commonUnits.has(text.slice(from + end - 1, from + end + 1)) && !goesOn.has(text.slice(from + end, from + end + 2)))
			relax(
				stretch,
				i,
				end + 1,
				base +
					stem * weights.divisionUnit +
					(beginsWithPlace(stretch, i, end) ? weights.spoiledDivision : 0) +
					spoiled(wordsWithin(stretch, i, end), level, stem),
				Entry.place,
			);
	}
}

/** One of two villages begins with them: `前芦村`, `下河村`. */
const sides = '前后上下';
/** `沿河六县` counts them. */
const numerals = '二三四五六七八九十百';
/** 村 */
const village = 0x6751;

/** The level is the beginning of another word: `清理杂货市场`, `型号区别`; of 村民 or 县长 it may be both. */
export const goesOn = new Set(
	'市场 市面 市价 市值 市况 市占 区别 区域 区分 区间 区块 省略 省事 省心 省力 省钱 省电 省油 省水 省去 省下 乡愁 乡村 乡亲 乡音 乡野 乡土 乡风 村落 县域 旗帜 旗下 旗舰 州际 镇静 镇压 镇痛 镇定 镇守'.split(
		' ',
	),
);

/** `兰考付楼村`: a place that is known, and another in it. */
function beginsWithPlace({ firstWord, wordEnds, wordIds, marks }: Stretch, i: number, end: number): boolean {
	for (let w = firstWord[i] as number; w < (firstWord[i + 1] as number); w++) {
		const wordEnd = wordEnds[w] as number;
		if (wordEnd > i + 1 && wordEnd < end && ((marks[wordIds[w] as number] as number) & Mark.place) !== 0) return true;
	}
	return false;
}

/** What the words of two characters and more are between `i` and `end`: bits of `Mark`. */
function wordsWithin({ firstWord, wordEnds, wordIds, marks }: Stretch, i: number, end: number): number {
	let found = 0;
	for (let start = i; start <= end - 2; start++) {
		for (let w = firstWord[start] as number; w < (firstWord[start + 1] as number); w++) {
			const wordEnd = wordEnds[w] as number;
			if (wordEnd >= start + 2 && wordEnd <= end) found |= marks[wordIds[w] as number] as number;
		}
	}
	return found;
}

/** `推进县`, `安置区`: what is done, or a kind of district. A town or village may be called after a thing: `青石县`, `幸福村`. */
function spoiled(words: number, level: number, stem: number): number {
	if (words & (Mark.verb | Mark.function | Mark.phrase)) return weights.spoiledDivision;
	const kind = words & (Mark.noun | Mark.adjective | Mark.time);
	return kind && (stem > 3 || kinds.includes(String.fromCharCode(level))) ? weights.spoiledDivision : 0;
}

const kinds = '区旗省州';
