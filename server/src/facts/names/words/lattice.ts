// The likeliest reading of a stretch of text as words and names, found by dynamic programming in linear time.
// Knows single words and persons; what several words name together is found later.
import { isHan } from '../../../text/characters.ts';
import { Begins } from './chinesePerson.ts';
import { longestStem, nextLevel, proposeDivisions } from './divisionCandidates.ts';
import { proposeForeigners } from './foreignCandidates.ts';
import { isNameDot, transliterates } from './foreignPerson.ts';
import { Mark, unknownCost } from './lexicon.ts';
import { anonymous, proposeJapanese, proposePersons } from './personCandidates.ts';
import { Entry, openStretch, relax, type Stretch } from './stretch.ts';
import { weights } from './weights.ts';

export type TokenKind = 'word' | 'person' | 'foreign' | 'place' | 'other';

export interface Token {
	readonly start: number;
	readonly end: number;
	readonly kind: TokenKind;
	/** Bits of `Mark`. */
	readonly marks: number;
}

export function wordOf(text: string, { start, end }: Token): string {
	return text.slice(start, end);
}

/** Appends the tokens of `text[from, to)`, which together are the whole stretch. */
export function readTokens(text: string, from: number, to: number, tokens: Token[]): void {
	const stretch = openStretch(text, from, to);
	for (let i = 0; i < stretch.size; i++) readOn(stretch, i);
	readNames(stretch);
	backtrack(stretch, tokens);
}

/** From `i` on by a word, a single character or what is no Chinese. */
function readOn(stretch: Stretch, i: number): void {
	const { best, units, firstWord, wordEnds, wordIds, costs, marks, titleEnds } = stretch;
	if (best[i] === Number.POSITIVE_INFINITY) return;
	const unit = units[i + 1] as number;
	if (!isHan(unit)) {
		relax(stretch, i, nonHanEnd(stretch, i), isNameDot(unit) ? weights.strayDot : 0.5, Entry.other);
		return;
	}
	relax(stretch, i, i + 1, unknownCost, Entry.other);
	const after = firstWord[i + 1] as number;
	for (let w = firstWord[i] as number; w < after; w++) {
		const end = wordEnds[w] as number;
		const id = wordIds[w] as number;
		const mark = marks[id] as number;
		relax(stretch, i, end, (costs[id] as number) + (mark & Mark.person ? besideMore(units, i, end) : 0), id);
		if (mark & (Mark.title | Mark.calling | Mark.form)) titleEnds[end] = 1;
		else if (mark & Mark.role && titleEnds[end] === 0) titleEnds[end] = 2;
	}
}

/** The reading in words being known, names are tried against it; behind one that is cheaper, words are read once more. */
function readNames(stretch: Stretch): void {
	const { size, units, begins, lastDot, cheaper } = stretch;
	cheaper.fill(0, 0, size + 1);
	let level = -1;
	for (let i = 0; i < size; i++) {
		if (cheaper[i] === 1) readOn(stretch, i);
		const unit = units[i + 1] as number;
		if (!isHan(unit)) continue;
		const may = begins[unit] as number;
		if (may & Begins.surname || units[i + 2] === anonymous) proposePersons(stretch, i);
		if (may & Begins.japanese) proposeJapanese(stretch, i);
		if (i < lastDot || transliterates(unit) > 0) proposeForeigners(stretch, i, unit);
		if (level <= i) level = nextLevel(stretch, i + 1);
		if (level <= i + longestStem) proposeDivisions(stretch, i);
	}
}

/** A known name beside a hyphen or a character that tells of foreign names is part of a longer one: `冈萨雷斯-奥莱切亚`, `戴维` of 戴维斯. */
function besideMore(units: Uint16Array, start: number, end: number): number {
	const before = units[start] as number;
	const behind = units[end + 1] as number;
	if (before === 0x2d || behind === 0x2d) return weights.overWord;
	if (transliterates(units[end] as number) === 0) return 0;
	return transliterates(behind) === 2 ? weights.partOfForeign : transliterates(before) === 2 ? weights.partOfForeign / 2 : 0;
}

/** Numbers, letters and everything else that is no Chinese character: runs of one sort. */
function nonHanEnd({ size, units }: Stretch, i: number): number {
	let end = i + 1;
	if (!isWordUnit(units[end] as number)) return end;
	while (end < size && isWordUnit(units[end + 1] as number)) end++;
	return end;
}

/** Digits and letters of either width, points and percent signs among them. */
function isWordUnit(unit: number): boolean {
	const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
	return (
		(narrow >= 48 && narrow <= 57) || (narrow >= 65 && narrow <= 90) || (narrow >= 97 && narrow <= 122) || narrow === 46 || narrow === 37
	);
}

const kinds: readonly TokenKind[] = ['other', 'person', 'foreign', 'place'];

function backtrack({ from, size, back, ahead, entry, marks }: Stretch, tokens: Token[]): void {
	for (let end = size; end > 0; end = back[end] as number) ahead[back[end] as number] = end;
	for (let start = 0; start < size; start = ahead[start] as number) {
		const end = ahead[start] as number;
		const id = entry[end] as number;
		tokens.push({
			start: from + start,
			end: from + end,
			kind: id >= 0 ? 'word' : (kinds[-1 - id] as TokenKind),
			marks: id >= 0 ? (marks[id] as number) : id === Entry.place ? Mark.place : 0,
		});
	}
}
