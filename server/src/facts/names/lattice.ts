// The likeliest reading of a stretch of text as words and names, found by dynamic programming in linear time.
// Knows single words and persons; what several words name together is found later.
import { isHan } from '../../text/characters.ts';
import { proposeDivisions } from './divisionCandidates.ts';
import { proposeForeigners } from './foreignCandidates.ts';
import { isNameDot, transliterates } from './foreignPerson.ts';
import { Mark, unknownCost } from './lexicon.ts';
import { proposeJapanese, proposePersons } from './personCandidates.ts';
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
	const { size, units, firstWord, wordEnds, wordIds, costs, marks, titleEnds } = stretch;
	for (let i = 0; i < size; i++) {
		const unit = units[i + 1] as number;
		if (!isHan(unit)) {
			relax(stretch, i, nonHanEnd(text, from + i, to) - from, isNameDot(unit) ? weights.strayDot : 0.5, Entry.other);
			continue;
		}
		relax(stretch, i, i + 1, unknownCost, Entry.other);
		const after = firstWord[i + 1] as number;
		for (let w = firstWord[i] as number; w < after; w++) {
			const [end, id] = [wordEnds[w] as number, wordIds[w] as number];
			relax(stretch, i, end, (costs[id] as number) + ((marks[id] as number) & Mark.person ? besideMore(units, i, end) : 0), id);
			if ((marks[id] as number) & (Mark.title | Mark.calling | Mark.form)) titleEnds[end] = 1;
			else if ((marks[id] as number) & Mark.role && titleEnds[end] === 0) titleEnds[end] = 2;
		}
		proposePersons(stretch, i);
		proposeJapanese(stretch, i);
		proposeForeigners(stretch, i, unit);
		proposeDivisions(stretch, i);
	}
	backtrack(stretch, tokens);
}

/** A known name beside a hyphen or a character that tells of foreign names is part of a longer one: `冈萨雷斯-奥莱切亚`, `戴维` of 戴维斯. */
function besideMore(units: Uint16Array, start: number, end: number): number {
	const [before, behind] = [units[start] as number, units[end + 1] as number];
	if (before === 0x2d || behind === 0x2d) return weights.overWord;
	if (transliterates(units[end] as number) === 0) return 0;
	return transliterates(behind) === 2 ? weights.partOfForeign : transliterates(before) === 2 ? weights.partOfForeign / 2 : 0;
}

/** Numbers, letters and everything else that is no Chinese character: runs of one sort. */
function nonHanEnd(text: string, at: number, to: number): number {
	let end = at + 1;
	if (!isWordUnit(text.charCodeAt(at))) return end;
	while (end < to && isWordUnit(text.charCodeAt(end))) end++;
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

function backtrack({ from, size, back, entry, marks }: Stretch, tokens: Token[]): void {
	let count = 0;
	for (let end = size; end > 0; end = back[end] as number) count++;
	const before = tokens.length;
	for (let k = 0; k < count; k++) tokens.push(none);
	let at = before + count;
	for (let end = size; end > 0; end = back[end] as number) {
		const id = entry[end] as number;
		tokens[--at] = {
			start: from + (back[end] as number),
			end: from + end,
			kind: id >= 0 ? 'word' : (kinds[-1 - id] as TokenKind),
			marks: id >= 0 ? (marks[id] as number) : id === Entry.place ? Mark.place : 0,
		};
	}
}

const none: Token = { start: 0, end: 0, kind: 'other', marks: 0 };
