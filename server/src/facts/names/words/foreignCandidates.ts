// Where a foreign name in Chinese characters may stand in a stretch: `纳扎尔巴耶夫`, `戴维·沃尔`, `迪亚斯-卡内尔`.
// Proposes; the cheapest reading of the whole stretch decides.
import { isHan } from '../../../text/characters.ts';
import { joinsSentences } from './chinesePerson.ts';
import { goesOn } from './divisionCandidates.ts';
import { isNameDot, transliterates } from './foreignPerson.ts';
import { Mark } from './lexicon.ts';
import { Entry, relax, type Stretch, weightAfter, weightBefore } from './stretch.ts';
import { weights } from './weights.ts';

const longestForeign = 9;
/** 于, which no foreign name ends in. */
const above = 0x4e8e;
/** 国, before a dot: `中国·西安` is two places. */
const country = 0x56fd;
/** 和, which joins two. */
const and = 0x548c;

/** 1 for characters that write foreign names and end none. */
const neverLast = new Uint8Array(1 << 16);
for (const unit of '以连派坚本别宰买措仁盾著译编绘撰诗镇村市州县省区乡岛河湖峰') neverLast[unit.charCodeAt(0)] = 1;

/** 1 for what a place with a foreign name is: `阿马里洛市`. */
const isLevel = new Uint8Array(1 << 16);
for (const unit of '市州省县镇村郡岛峰') isLevel[unit.charCodeAt(0)] = 1;

export function proposeForeigners(stretch: Stretch, i: number, unit: number): void {
	const { text, from, to, size, units, titleEnds } = stretch;
	const pointed = i < stretch.lastDot && dotAhead(text, from + i, to);
	if ((!pointed && transliterates(unit) === 0) || (unit === 0x592b && text.startsWith('夫人', from + i))) return;
	const titled = titleEnds[i] === 1;
	// A single character is no name, and only a dot or a title lets one in that writes none.
	if (!pointed && !titled && transliterates(units[i + 2] as number) === 0) return;
	let cost = weights.foreign + weightBefore(stretch, i);
	let dotted = false;
	let run = 0;
	let telling = 0;
	let odd = 0;
	let strange = 0;
	let all = 0;
	for (let j = i; j < size && run <= longestForeign; j++) {
		const next = units[j + 1] as number;
		if (isNameDot(next) && run > 0) {
			if (units[j] === country) break;
			if (!dotted) cost -= weights.foreign - weights.dotted;
			dotted = true;
			run = 0;
			odd = 0;
			continue;
		}
		// `迪亚斯-卡内尔`: a hyphen joins two parts of a name, and says less than a dot that it is one.
		if ((next === 0x2d || next === 0xff0d || next === 0x2014) && run > 1 && transliterates(units[j + 2] as number) > 0) {
			run = 0;
			continue;
		}
		const kind = transliterates(next);
		if (
			kind === 0 &&
			(!isHan(next) ||
				(joinsSentences(next) && !(dotted && run === 0)) ||
				odd > (dotted || pointed ? 1 : 0) ||
				!(dotted || titled || pointed))
		)
			break;
		if (next === and && !dotted) break;
		run++;
		all++;
		if (kind === 0) {
			odd++;
			strange++;
			if (beginsWord(stretch, j) || (j > i && endsWord(stretch, j))) cost += weights.overWord;
		}
		telling += kind === 2 ? 1 : 0;
		cost +=
			dotted && kind > 0 ? weights.dottedUnit : kind === 2 ? weights.foreignTelling : kind === 1 ? weights.foreignUnit : weights.foreignOdd;
		if ((run < 2 && !dotted) || next === above || next === and) continue;
		if (strange * 2 > all) continue;
		if (kind === 0 && !(dotted && weightAfter(stretch, j + 1) <= weights.beforeStop)) continue;
		if (
			run === all &&
			run > 2 &&
			strange === 0 &&
			!dotted &&
			!beginsWord(stretch, i) &&
			isLevel[units[j + 2] as number] === 1 &&
			!goesOn.has(text.slice(from + j + 1, from + j + 3))
		)
			relax(stretch, i, j + 2, cost - weights.foreign - weightBefore(stretch, i) + weights.foreignPlace, Entry.place);
		const tail = weightAfter(stretch, j + 1);
		const few = tail === weights.beforeSpeech ? telling * 3 < j - i : telling * 2 <= j - i;
		if (!dotted && !titled && few && tail > weights.beforeTitle) continue;
		const short = !dotted && !titled && run === 2 && tail > weights.beforeTitle && tail !== weights.beforeSpeech;
		const over =
			(endsInWord(stretch, j) ? weights.endsInWord : isOverWord(stretch, j) ? weights.overWord : 0) +
			(neverLast[next] === 1 ? weights.foreignEnds : 0);
		relax(stretch, i, j + 1, cost + tail + (short ? weights.foreignShort : 0) + over, Entry.foreign);
	}
}

/** `当天` over the end of `阿拉格齐当`: a word of time or manner begins with the name's last character. */
function isOverWord({ firstWord, wordEnds, wordIds, marks }: Stretch, j: number): boolean {
	for (let w = firstWord[j] as number; w < (firstWord[j + 1] as number) && (wordEnds[w] as number) <= j + 2; w++)
		if ((wordEnds[w] as number) === j + 2)
			return ((marks[wordIds[w] as number] as number) & (Mark.time | Mark.function | Mark.speech | Mark.verb | Mark.direction)) !== 0;
	return false;
}

const plain = Mark.adjective | Mark.function | Mark.time | Mark.verb | Mark.noun;

/** `基金` behind 路博迈: a common word ends where the name would. */
function endsInWord({ firstWord, wordEnds, wordIds, marks }: Stretch, j: number): boolean {
	if (j === 0) return false;
	for (let w = firstWord[j - 1] as number; w < (firstWord[j] as number); w++)
		if (wordEnds[w] === j + 1) {
			const mark = marks[wordIds[w] as number] as number;
			return (mark & plain) !== 0 && (mark & (Mark.place | Mark.weakPlace)) === 0;
		}
	return false;
}

/** `当天` behind a name, `得主` before one: a word ends with a character that writes no names. */
function endsWord({ firstWord, wordEnds }: Stretch, j: number): boolean {
	for (let w = firstWord[j - 1] as number; w < (firstWord[j] as number); w++) if (wordEnds[w] === j + 1) return true;
	return false;
}

/** `强烈` behind a name: a character that writes no names begins a word. */
function beginsWord({ firstWord, wordEnds }: Stretch, j: number): boolean {
	const last = (firstWord[j + 1] as number) - 1;
	return last >= (firstWord[j] as number) && (wordEnds[last] as number) > j + 1;
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
