// The likeliest reading of a stretch of text as words and names, found by dynamic programming in linear time.
// Knows single words and persons; what several words name together is found later.
import { givenCost, japaneseSurnameLength, joinsSentences, surnameCost, surnameLength } from './chinesePerson.ts';
import { commonUnits, divisionUnits } from './divisions.ts';
import { isNameDot, transliterates } from './foreignPerson.ts';
import { beyond, tables } from './latticeTables.ts';
import { lexicon, Mark, unknownCost } from './lexicon.ts';

export type TokenKind = 'word' | 'person' | 'foreign' | 'place' | 'other';

export interface Token {
	readonly start: number;
	readonly end: number;
	readonly kind: TokenKind;
	/** Bits of `Mark`. */
	readonly marks: number;
}

/** What speaks for and against a name, in natural logarithms. */
const weights = {
	person: 6.2,
	single: 1.5,
	surnameAlone: 1.8,
	japanese: 9,
	japaneseUnit: 4.2,
	foreignOdd: 8.5,
	dottedUnit: 2.2,
	strayDot: 8,
	anonymous: 3,
	afterTitle: -4,
	afterPlace: -0.1,
	afterStop: 0,
	beforeSpeech: -1.5,
	beforeTitle: -4.5,
	beforeVerb: -0.3,
	beforeStop: -0.6,
	beforeOther: 1.5,
	afterThe: 0.6,
	afterOther: 1.5,
	beforeKin: -3,
	listed: -2,
	foreignShort: 4,
	foreign: 14,
	foreignUnit: 3.4,
	foreignTelling: 2.9,
	dotted: 1,
	overWord: 5,
	division: 9.5,
	divisionUnit: 4.6,
	divisionAfterPlace: -5,
};
/** Characters that many Japanese given names end in. */
const japaneseEnds = '郎夫雄男子美介吉三司彦久';
const longestWord = 16;
const longestForeign = 9;
const anonymous = 0x67d0;
const enumeration = 0x3001;
/** 于, which no foreign name ends in. */
const above = 0x4e8e;

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

/** Tokens of `text[from, to)`, which together are the whole stretch. */
export function readTokens(text: string, from: number, to: number): Token[] {
	const { trie, marks, costs } = lexicon();
	const size = to - from;
	const { best, back, entry, titleEnds, behind, firstWord, wordEnds, wordIds, units } = tables(size + 1);
	best.fill(Number.POSITIVE_INFINITY, 0, size + 1);
	titleEnds.fill(0, 0, size + 1);
	behind.fill(Number.NaN, 0, size + 1);
	best[0] = 0;
	for (let i = -1; i <= size + beyond; i++) units[i + 1] = text.charCodeAt(from + i);
	const lastDot = findWords();

	const relax = (start: number, end: number, cost: number, id: number): void => {
		const sum = (best[start] as number) + cost;
		if (sum < (best[end] as number)) {
			best[end] = sum;
			back[end] = start;
			entry[end] = id;
		}
	};

	for (let i = 0; i < size; i++) {
		const unit = unitAt(i);
		if (!isHan(unit)) {
			relax(i, nonHanEnd(text, from + i, to) - from, isNameDot(unit) ? weights.strayDot : 0.5, -1);
			continue;
		}
		relax(i, i + 1, unknownCost, -1);
		for (let w = firstWord[i] as number; w < (firstWord[i + 1] as number); w++) {
			const [end, id] = [wordEnds[w] as number, wordIds[w] as number];
			relax(i, end, costs[id] as number, id);
			if ((marks[id] as number) & (Mark.title | Mark.calling | Mark.form)) titleEnds[end] = 1;
		}
		persons(i);
		japanese(i);
		foreigners(i, unit);
		divisions(i);
	}

	/** All words of the stretch, by their beginnings: each is looked up once and asked for often. Gives the place of the last dot, or -1. */
	function findWords(): number {
		let count = 0;
		let dot = -1;
		for (let i = 0; i < size; i++) {
			firstWord[i] = count;
			const unit = unitAt(i);
			if (isNameDot(unit)) dot = i;
			if (!isHan(unit)) continue;
			let node = 0;
			for (let j = i; j < size && j < i + longestWord; j++) {
				node = trie.next(node, unitAt(j));
				if (node === -1) break;
				const id = trie.value(node);
				if (id === -1) continue;
				wordEnds[count] = j + 1;
				wordIds[count++] = id;
			}
		}
		firstWord[size] = count;
		return dot;
	}

	/** The unit at `i` of the stretch. */
	function unitAt(i: number): number {
		return units[i + 1] as number;
	}

	function before(i: number): number {
		if (titleEnds[i]) return weights.afterTitle;
		if (i === 0 || !isHan(unitAt(i - 1))) return weights.afterStop;
		const id = entry[i] as number;
		if (unitAt(i - 1) === 0x7684) return weights.afterThe;
		const mark = id >= 0 ? (marks[id] as number) : 0;
		if (mark & Mark.place) return weights.afterPlace;
		return mark !== 0 && !(mark & (Mark.verb | Mark.function | Mark.organization)) ? weights.afterOther : 0;
	}

	function after(j: number): number {
		let known = behind[j] as number;
		if (Number.isNaN(known)) {
			known = weightAfter(j);
			behind[j] = known;
		}
		return known;
	}

	function weightAfter(j: number): number {
		if (j >= size || !isHan(unitAt(j))) return weights.beforeStop;
		let found: number = weights.beforeOther;
		for (let w = firstWord[j] as number; w < (firstWord[j + 1] as number) && (wordEnds[w] as number) <= j + 5; w++) {
			const mark = marks[wordIds[w] as number] as number;
			if (mark & Mark.speech) found = Math.min(found, weights.beforeSpeech);
			else if (mark & (Mark.title | Mark.form)) found = Math.min(found, weights.beforeTitle);
			else if (mark & Mark.kin) found = Math.min(found, weights.beforeKin);
			else if (mark & (Mark.verb | Mark.function | Mark.direction)) found = Math.min(found, weights.beforeVerb);
		}
		return found;
	}

	function persons(i: number): void {
		const sur = surnameLength(text, from + i);
		if (sur === 0) return;
		const head = weights.person + surnameCost(text, from + i, sur) + before(i);
		for (let given = 1; given <= 2; given++) {
			const end = i + sur + given;
			if (end > size || !isHan(unitAt(end - 1))) break;
			const listed = unitAt(i - 1) === enumeration && unitAt(end) === enumeration;
			const cost =
				head +
				givenCost(unitAt(i + sur), given === 1 ? undefined : unitAt(i + sur + 1)) +
				(given === 1 ? weights.single : 0) +
				after(end) +
				(listed ? weights.listed : 0);
			relax(i, end, Math.max(cost, 6), -2);
		}
		surnameAlone(i, sur);
	}

	/** `吴先生`, `刘书记`, `老李`, `闫某某`. */
	function surnameAlone(i: number, sur: number): void {
		const end = i + sur;
		const cost = weights.person + surnameCost(text, from + i, sur);
		if (unitAt(end) === anonymous) {
			let j = end;
			while (j < size && j < end + 2 && unitAt(j) === anonymous) j++;
			relax(i, j, weights.anonymous, -2);
			if (j < size && isHan(unitAt(j))) relax(i, j + 1, weights.anonymous + givenCost(unitAt(j)) + 2, -2);
			return;
		}
		const address = addressAfter(end);
		if (address < 0) relax(i, end, cost + weights.surnameAlone + address, -2);
	}

	/** `桥本龙太郎`: a Japanese surname, alone after a title or before one, or with one to three characters. */
	function japanese(i: number): void {
		const sur = japaneseSurnameLength(text, from + i);
		if (sur === 0) return;
		const head = weights.japanese + before(i);
		for (let given = 0; given <= 3; given++) {
			const end = i + sur + given;
			if (end > size || (given > 0 && !isHan(unitAt(end - 1)))) break;
			if (given > 0 && joinsSentences(unitAt(end - 1))) break;
			const tail = after(end);
			if (given === 0 && before(i) > weights.afterTitle && tail > weights.beforeTitle) continue;
			const usual = given > 0 && japaneseEnds.includes(text.charAt(from + end - 1));
			relax(i, end, head + given * weights.japaneseUnit + tail + (usual ? -2 : 0), -2);
		}
	}

	/** How strongly the word at `j` addresses somebody by surname: `先生`, `局长`. */
	function addressAfter(j: number): number {
		if (j >= size) return 0;
		for (let w = firstWord[j] as number; w < (firstWord[j + 1] as number) && (wordEnds[w] as number) <= j + 4; w++)
			if ((marks[wordIds[w] as number] as number) & Mark.form && (wordEnds[w] as number) > j + 1) return weights.beforeTitle;
		return 0;
	}

	function foreigners(i: number, unit: number): void {
		const pointed = i < lastDot && dotAhead(text, from + i, to);
		if ((transliterates(unit) === 0 && !pointed) || (unit === 0x592b && text.startsWith('夫人', from + i))) return;
		let cost = weights.foreign + before(i);
		let dotted = false;
		let run = 0;
		let telling = 0;
		let odd = 0;
		const titled = titleEnds[i] === 1;
		for (let j = i; j < size && run <= longestForeign; j++) {
			const next = unitAt(j);
			if (isNameDot(next) && run > 0) {
				if (!dotted) cost -= weights.foreign - weights.dotted;
				dotted = true;
				run = 0;
				odd = 0;
				continue;
			}
			// `迪亚斯-卡内尔`: a hyphen joins two parts of a name, and says less than a dot that it is one.
			if ((next === 0x2d || next === 0xff0d) && run > 1 && transliterates(unitAt(j + 1)) > 0) {
				run = 0;
				continue;
			}
			const kind = transliterates(next);
			if (kind === 0 && (!isHan(next) || joinsSentences(next) || odd > (dotted || pointed ? 1 : 0) || !(dotted || titled || pointed)))
				break;
			run++;
			if (kind === 0) odd++;
			telling += kind === 2 ? 1 : 0;
			cost +=
				dotted && kind > 0
					? weights.dottedUnit
					: kind === 2
						? weights.foreignTelling
						: kind === 1
							? weights.foreignUnit
							: weights.foreignOdd;
			if ((run < 2 && !dotted) || next === above) continue;
			if (kind === 0 && !(dotted && after(j + 1) <= weights.beforeStop)) continue;
			if (!dotted && !titled && telling * 2 <= j - i) continue;
			const tail = after(j + 1);
			const short = !dotted && !titled && run === 2 && tail > weights.beforeTitle && tail !== weights.beforeSpeech;
			relax(i, j + 1, cost + tail + (short ? weights.foreignShort : 0) + (wordOver(j) ? weights.overWord : 0), -3);
		}
	}

	/** `当天` over the end of `阿拉格齐当`: a word of time or manner begins with the name's last character. */
	function wordOver(j: number): boolean {
		for (let w = firstWord[j] as number; w < (firstWord[j + 1] as number) && (wordEnds[w] as number) <= j + 2; w++)
			if ((wordEnds[w] as number) === j + 2) return ((marks[wordIds[w] as number] as number) & (Mark.time | Mark.function)) !== 0;
		return false;
	}

	/** `陈家铺镇`, `侯家桥村`: two or three characters and the level of a division that no list holds. */
	function divisions(i: number): void {
		const id = entry[i] as number;
		const place = i > 0 && (id === -4 || (id >= 0 && (marks[id] as number) & Mark.place));
		const base = weights.division + (place ? weights.divisionAfterPlace : 0);
		for (let stem = 1; stem <= 4; stem++) {
			const end = i + stem;
			if (end >= size || !isHan(unitAt(end))) return;
			const stemEnd = unitAt(end - 1);
			if ((divisionUnits[stemEnd] as number) & 1 || joinsSentences(stemEnd)) return;
			if (stem < 2 && !place) continue;
			if (!((divisionUnits[unitAt(end)] as number) & 2)) continue;
			if (!commonUnits.has(text.slice(from + end - 1, from + end + 1))) relax(i, end + 1, base + stem * weights.divisionUnit, -4);
		}
	}

	return backtrack(from, size, back, entry, marks);
}

/** Whether a dot follows after at most eight Chinese characters, as inside `戴维·沃尔`. */
function dotAhead(text: string, at: number, to: number): boolean {
	for (let i = at; i < to && i <= at + 8; i++) {
		const unit = text.charCodeAt(i);
		if (isNameDot(unit)) return i > at;
		if (!isHan(unit)) return false;
	}
	return false;
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

function backtrack(from: number, size: number, back: Int32Array, entry: Int32Array, marks: Int32Array): Token[] {
	const tokens: Token[] = [];
	for (let end = size; end > 0; end = back[end] as number) {
		const id = entry[end] as number;
		const kind = id >= 0 ? 'word' : id === -2 ? 'person' : id === -3 ? 'foreign' : id === -4 ? 'place' : 'other';
		tokens.push({
			start: from + (back[end] as number),
			end: from + end,
			kind,
			marks: id >= 0 ? (marks[id] as number) : id === -4 ? Mark.place : 0,
		});
	}
	return tokens.reverse();
}
