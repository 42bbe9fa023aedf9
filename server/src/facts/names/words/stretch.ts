// One stretch of text while it is read: its characters, the words that begin at each place, and the cheapest reading up to each place.
// One set of arrays, used again and again, so that reading makes no garbage. Knows words; what makes a name is for the candidates to say.
import { isHan } from '../../../text/characters.ts';
import { surnameBeginnings } from './chinesePerson.ts';
import { isNameDot } from './foreignPerson.ts';
import { type Lexicon, lexicon, Mark } from './lexicon.ts';
import { weights } from './weights.ts';

/** What a step of the reading is, where it is no word of the lexicon. */
export const Entry = { other: -1, person: -2, foreign: -3, place: -4 } as const;

export interface Stretch {
	text: string;
	/** The stretch is `text[from, to)`; places in it count from `from`. */
	from: number;
	to: number;
	size: number;
	/** The place of the last name dot, or -1. */
	lastDot: number;
	/** Cost of the best reading up to each place, where its last word begins, and which entry of the lexicon it is, or one of `Entry`. */
	best: Float64Array;
	back: Int32Array;
	/** Where the word of the best reading that begins at a place ends. */
	ahead: Int32Array;
	entry: Int32Array;
	/** 1 where a cheaper reading was found since names are tried. */
	cheaper: Uint8Array;
	/** 1 where a title or a calling ends, 2 where a role does. */
	titleEnds: Uint8Array;
	/** What the words from here on say of a name that ends here; NaN until asked. */
	behind: Float32Array;
	/** The words that begin at `i` are those from `firstWord[i]` to before `firstWord[i + 1]`, the shortest first: ends and entries. */
	firstWord: Int32Array;
	wordEnds: Int32Array;
	wordIds: Int32Array;
	/** The stretch's code units from place 1 on, the one before it first and those `beyond` it last: 0 where the text has none. */
	units: Uint16Array;
	readonly marks: Int32Array;
	readonly costs: Float32Array;
	readonly trie: Lexicon['trie'];
	readonly singles: Int32Array;
	/** By code unit, what it may begin: bits of `Begins`. */
	readonly begins: Uint8Array;
}

/** So many units behind a stretch are looked at. */
const beyond = 4;
/** At a place begin at most so many words: the longest is as long. */
const longestWord = 16;

let kept: Stretch | undefined;

/** Working space for `text[from, to)`, its words found, used by one reading at a time. */
export function openStretch(text: string, from: number, to: number): Stretch {
	const size = to - from;
	if (kept === undefined || kept.best.length <= size)
		kept = { ...spaceFor(Math.max(size + 1, 1024)), ...lexicon(), begins: surnameBeginnings() };
	const stretch = kept;
	stretch.text = text;
	stretch.from = from;
	stretch.to = to;
	stretch.size = size;
	const { best, titleEnds, behind, units } = stretch;
	for (let i = 0; i <= size; i++) {
		best[i] = Number.POSITIVE_INFINITY;
		titleEnds[i] = 0;
		behind[i] = Number.NaN;
	}
	best[0] = 0;
	for (let at = from - 1; at <= to + beyond; at++) units[at - from + 1] = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
	findWords(stretch);
	return stretch;
}

function spaceFor(length: number): Omit<Stretch, keyof Lexicon | 'begins'> {
	return {
		text: '',
		from: 0,
		to: 0,
		size: 0,
		lastDot: -1,
		best: new Float64Array(length),
		ahead: new Int32Array(length),
		back: new Int32Array(length),
		entry: new Int32Array(length),
		cheaper: new Uint8Array(length),
		titleEnds: new Uint8Array(length),
		behind: new Float32Array(length),
		firstWord: new Int32Array(length),
		wordEnds: new Int32Array(length * longestWord),
		wordIds: new Int32Array(length * longestWord),
		units: new Uint16Array(length + beyond + 2),
	};
}

/** All words of the stretch, by their beginnings: each is looked up once and asked for often. */
function findWords(stretch: Stretch): void {
	const { trie, singles, units, size, firstWord, wordEnds, wordIds } = stretch;
	let count = 0;
	let dot = -1;
	for (let i = 0; i < size; i++) {
		firstWord[i] = count;
		const unit = units[i + 1] as number;
		if (!isHan(unit)) {
			if (isNameDot(unit)) dot = i;
			continue;
		}
		const single = singles[unit] as number;
		if (single !== -1) {
			wordEnds[count] = i + 1;
			wordIds[count++] = single;
		}
		let node = trie.next(trie.next(0, unit), units[i + 2] as number);
		const last = Math.min(size, i + longestWord);
		for (let j = i + 1; j < last && node !== -1; node = trie.next(node, units[++j + 1] as number)) {
			const id = trie.value(node);
			if (id === -1) continue;
			wordEnds[count] = j + 1;
			wordIds[count++] = id;
		}
	}
	firstWord[size] = count;
	stretch.lastDot = dot;
}

/** Reads on from `start` to `end`, if that is the cheapest way there so far; of ways that cost the same the one that begins first is kept. */
export function relax({ best, back, entry, cheaper }: Stretch, start: number, end: number, cost: number, id: number): void {
	const sum = (best[start] as number) + cost;
	const known = best[end] as number;
	if (sum < known || (sum === known && start < (back[end] as number))) {
		best[end] = sum;
		back[end] = start;
		entry[end] = id;
		cheaper[end] = 1;
	}
}

/** What the reading up to `i` says of a name that begins there. */
export function weightBefore({ titleEnds, units, entry, marks }: Stretch, i: number): number {
	if (titleEnds[i] === 1) return weights.afterTitle;
	if (titleEnds[i] === 2) return weights.afterRole;
	const unit = units[i] as number;
	if (i === 0 || !isHan(unit)) return weights.afterStop;
	if (unit === of) return weights.afterThe;
	const id = entry[i] as number;
	const mark = id >= 0 ? (marks[id] as number) : 0;
	if (mark & Mark.place) return weights.afterPlace;
	return mark !== 0 && !(mark & (Mark.verb | Mark.function | Mark.organization)) ? weights.afterOther : 0;
}

/** What the words from `j` on say of a name that ends there. */
export function weightAfter(stretch: Stretch, j: number): number {
	let known = stretch.behind[j] as number;
	if (Number.isNaN(known)) {
		known = readBehind(stretch, j);
		stretch.behind[j] = known;
	}
	return known;
}

function readBehind({ size, units, firstWord, wordEnds, wordIds, marks }: Stretch, j: number): number {
	if (j >= size || !isHan(units[j + 1] as number)) return weights.beforeStop;
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

/** 的 */
const of = 0x7684;
