// Where a Chinese or Japanese person's name may stand in a stretch: `王毅`, `吴先生`, `闫某某`, `桥本龙太郎`.
// Proposes; the cheapest reading of the whole stretch decides.
import { isHan } from '../../../text/characters.ts';
import { isCountryLetter } from '../../places/countryLetters.ts';
import {
	Begins,
	givenCost,
	isClearlyJapanese,
	japaneseSurnameLength,
	joinsSentences,
	surnameCost,
	surnameLength,
} from './chinesePerson.ts';
import { Mark } from './lexicon.ts';
import { Entry, relax, type Stretch, weightAfter, weightBefore } from './stretch.ts';
import { weights } from './weights.ts';

/** 某 */
export const anonymous = 0x67d0;
/** 2 for surnames that count things behind a number, which is 1: `63张并成8张`, `3万克`. */
const counting = new Uint8Array(1 << 16);
for (const unit of '0123456789０１２３４５６７８９一二三四五六七八九十百千亿两几数首每') counting[unit.charCodeAt(0)] = 1;
for (const unit of '张段万周战') counting[unit.charCodeAt(0)] = 2;
const enumeration = 0x3001;
/** 和, which ends a name only where the sentence stops or goes on with a verb. */
const and = 0x548c;
/** 与 */
const together = 0x4e0e;
/** 的 */
const of = 0x7684;
/** 等, 和, 及, 报: what follows the last of a list. */
const lastEnds = [0x7b49, 0x548c, 0x53ca, 0x62a5];
/** 方, a surname, and behind a country one of two sides: `法方`. */
const party = 0x65b9;
/** 之, which ends a name where the sentence goes on with a verb: not in `远谋之举`. */
const zhi = 0x4e4b;
/** 欧 */
const europe = 0x6b27;
/** Characters that many Japanese given names end in. */
const japaneseEnds = '郎夫雄男子美介吉三司彦久';

/** So much at most is taken off for what stands around a name, and a little more, for sums are rounded. */
const mostEased = weights.beforeTitle + weights.givenWord - 0.1;
const mostEasedInList = mostEased + weights.listedAgain;

export function proposePersons(stretch: Stretch, i: number): void {
	const { text, from, size, units, best, begins } = stretch;
	if (units[i + 2] === anonymous && units[i + 3] === anonymous && units[i + 1] !== anonymous) proposeAnonymous(stretch, i, i + 1);
	const surname = units[i + 1] as number;
	const sur = (begins[surname] as number) === Begins.single ? 1 : surnameLength(text, from + i);
	if (sur === 0) return;
	if (counting[surname] === 2 && counting[units[i] as number] === 1) return;
	const side =
		(surname === party && isCountryLetter(units[i] as number)) ||
		(units[i + 2] === party && (isCountryLetter(units[i + 1] as number) || units[i + 1] === europe))
			? weights.overWord
			: 0;
	// 首展首秀: words side by side with one beginning.
	const again = isHan(units[i] as number) && units[i] === units[i + sur + 1] ? weights.overWord : 0;
	const bare = weights.person + side + again + surnameCost(surname, sur);
	const head = bare + weightBefore(stretch, i) + (units[i + sur + 1] === old ? weights.oldFirst : 0);
	const first = units[i + sur + 1] as number;
	const known = best[i] as number;
	const listed = units[i] === enumeration;
	for (let given = 1; given <= 2; given++) {
		const end = i + sur + given;
		if (end > size || !isHan(units[end] as number)) break;
		const own = given === 1 ? givenCost(first) + weights.single : givenCost(first, units[end] as number);
		// Most are told by their characters alone: nothing that may stand around would make them the cheapest reading.
		if (known + head + own + (listed ? mostEasedInList : mostEased) > (best[end] as number)) continue;
		const tail = weightAfter(stretch, end);
		const cost =
			head +
			(given === 1 ? own : givenPair(stretch, i, i + sur, own, tail)) +
			tail +
			(given === 2 && areProvinces(units, i + 1, end) ? weights.overWord : 0) +
			(listed ? inList(stretch, i, units[end + 1] as number) : 0);
		// What speaks against it is asked only where it would be the cheapest reading.
		if (known + cost <= (best[end] as number))
			relax(stretch, i, end, Math.max(cost + spoiledEnd(stretch, end, given, tail), 6), Entry.person);
	}
	proposeSurname(stretch, i, i + sur, bare);
}

/** Of a given name of two characters: less where they are a word, so that the surname alone would be left over: `庞卫国`, `金正南`. */
function givenPair(stretch: Stretch, start: number, at: number, cost: number, tail: number): number {
	const { units, titleEnds, firstWord, wordEnds, wordIds, marks } = stretch;
	if (tail > weights.beforeVerb || cost > usualGiven) return cost;
	const before = units[start] as number;
	if (
		before === enumeration ||
		(start > 0 && isHan(before) && titleEnds[start] === 0 && before !== of && before !== and && before !== together)
	)
		return cost;
	for (let w = firstWord[at] as number; w < (firstWord[at + 1] as number); w++)
		if (wordEnds[w] === at + 2) {
			const mark = marks[wordIds[w] as number] as number;
			return (mark & meaning) !== 0 && (mark & addressing) === 0 ? cost + weights.givenWord : cost;
		}
	return cost;
}

/** Above this cost two characters are hardly a given name. */
const usualGiven = 13.5;
const meaning = Mark.noun | Mark.verb | Mark.adjective;
const addressing = Mark.form | Mark.address | Mark.title | Mark.calling | Mark.kin | Mark.role;

/** Between `、`, or last behind a person: `张三、李四等`. */
function inList({ entry, marks }: Stretch, i: number, behind: number): number {
	const id = entry[i - 1] as number;
	const person = id === Entry.person || id === Entry.foreign || (id >= 0 && ((marks[id] as number) & Mark.person) !== 0);
	if (behind === enumeration) return person ? weights.listedAgain : weights.listed;
	return person && (!isHan(behind) || lastEnds.includes(behind)) ? weights.listed : 0;
}

/** What speaks against the last character as the end of a given name. */
function spoiledEnd(stretch: Stretch, end: number, given: number, tail: number): number {
	const { units } = stretch;
	const last = units[end] as number;
	const behind = units[end + 1] as number;
	let cost = given === 2 ? cutsWord(stretch, end) : 0;
	if (given === 2 && last === units[end - 2]) cost += weights.surnameAgain;
	if (last === zhi && tail === weights.beforeOther) cost += weights.overWord;
	if (!isHan(behind)) return cost;
	if (given === 2 && counting[last] === 1) cost += weights.numeralEnds;
	return last === and && tail !== weights.beforeSpeech ? cost + weights.overWord : cost;
}

/** `吴先生`, `刘书记`, `老李`, `闫某某`. */
function proposeSurname(stretch: Stretch, i: number, end: number, cost: number): void {
	const { units } = stretch;
	if (units[end + 1] === anonymous) {
		if (!somethingElse.includes(String.fromCharCode(units[end + 2] as number))) proposeAnonymous(stretch, i, end);
		return;
	}
	const addressed = addressedBy(stretch, end);
	if ((addressed === 0 && units[i] !== old && units[end + 1] !== old) || isStates(stretch, i, end)) return;
	if (addressed !== 0) relax(stretch, i, end, cost + weights.surnameAlone + addressed, Entry.person);
	else if (isElder(stretch, i, end))
		relax(stretch, i, end, cost + weights.surnameAlone + (units[i] === old ? weights.familiar : weights.elder), Entry.person);
}

/** `乌总统`, `韩外长`: of the country rather than by a surname. */
function isStates({ text, from, units }: Stretch, i: number, end: number): boolean {
	return end - i === 1 && isCountryLetter(units[end] as number) && ofState.test(text.slice(from + end, from + end + 4));
}

const ofState = /^副?(?:总统|总理|首相|国防部|外交部|外长|防长|议长)/u;

/** 苏浙皖, 云贵川: each is a province. */
function areProvinces(units: Stretch['units'], first: number, last: number): boolean {
	for (let i = first; i <= last; i++) if (province[units[i] as number] === 0) return false;
	return true;
}

const province = new Uint8Array(1 << 16);
for (const unit of '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕甘陇青蒙宁新藏港澳台') province[unit.charCodeAt(0)] = 1;

/** `朱老说`, `老李的`: the surname beside 老, with no word that goes over either. */
function isElder(stretch: Stretch, i: number, end: number): boolean {
	const { units, size } = stretch;
	if (units[end + 1] === old)
		return (
			(i === 0 || !isHan(units[i] as number) || stretch.entry[i] !== Entry.other) &&
			!beginsWordAt(stretch, end) &&
			(end + 1 >= size || !isHan(units[end + 2] as number) || weightAfter(stretch, end + 1) <= weights.beforeVerb)
		);
	return (
		units[i] === old &&
		(i === 1 || !isHan(units[i - 1] as number) || before.includes(String.fromCharCode(units[i - 1] as number))) &&
		!beginsWordAt(stretch, i) &&
		(!isHan(units[end + 1] as number) || weightAfter(stretch, end) <= weights.beforeVerb)
	);
}

/** 老 */
const old = 0x8001;
/** What stands before `老李`. */
const before = '和与跟叫是对给让由向请找问说把被为';

/** Whether a word of two characters or more begins at `i`. */
function beginsWordAt({ firstWord, wordEnds }: Stretch, i: number): boolean {
	const last = (firstWord[i + 1] as number) - 1;
	return last >= (firstWord[i] as number) && (wordEnds[last] as number) > i + 1;
}

/** What it costs that the name's last character begins a word that goes on: `林敏复出`, `方捷原是`. */
function cutsWord({ firstWord, wordEnds, wordIds, marks, size }: Stretch, end: number): number {
	if (end >= size) return 0;
	for (let w = firstWord[end - 1] as number; w < (firstWord[end] as number); w++)
		if ((wordEnds[w] as number) > end && (marks[wordIds[w] as number] as number) & (Mark.verb | Mark.function | Mark.title))
			return weights.cutsWord;
	return 0;
}

/** Behind 某 these go on to `某个`, `某一方面`: `依赖某个方面` names nobody. */
const somethingElse = '个一些种项类年月日段次';

function proposeAnonymous(stretch: Stretch, i: number, end: number): void {
	const { size, units } = stretch;
	let j = end;
	while (j < size && j < end + 2 && units[j + 1] === anonymous) j++;
	relax(stretch, i, j, weights.anonymous, Entry.person);
	const given = units[j + 1] as number;
	if (j < size && isHan(given)) relax(stretch, i, j + 1, weights.anonymous + givenCost(given) + 2, Entry.person);
}

/** What it says that the word at `j` addresses somebody by surname: `先生`, `局长`, `大娘`, `医生`; 0 where none does. */
function addressedBy({ size, firstWord, wordEnds, wordIds, marks }: Stretch, j: number): number {
	if (j >= size) return 0;
	for (let w = firstWord[j] as number; w < (firstWord[j + 1] as number) && (wordEnds[w] as number) <= j + 4; w++) {
		const mark = marks[wordIds[w] as number] as number;
		if ((wordEnds[w] as number) > j + 1 && mark & (Mark.form | Mark.address))
			return mark & Mark.title ? weights.beforeTitle : weights.beforeForm;
	}
	return 0;
}

/** `桥本龙太郎`: a Japanese surname, alone after a title or before one, or with one to three characters. */
export function proposeJapanese(stretch: Stretch, i: number): void {
	const { text, from, size, units } = stretch;
	const sur = japaneseSurnameLength(text, from + i);
	if (sur === 0) return;
	const before = weightBefore(stretch, i);
	const head = weights.japanese + before + (crossesWord(stretch, i + sur) ? weights.overWord : 0);
	for (let given = 0; given <= 3; given++) {
		const end = i + sur + given;
		if (end > size || (given > 0 && !isHan(units[end] as number))) break;
		if (given > 0 && joinsSentences(units[end] as number)) break;
		const tail = weightAfter(stretch, end);
		const bare = given === 0 && before > weights.afterTitle && tail > weights.beforeTitle;
		if (
			bare &&
			(before > weights.afterStop || (tail > weights.beforeVerb && !beginsWordAt(stretch, end)) || !isClearlyJapanese(text, from + i, sur))
		)
			continue;
		const usual = given > 0 && japaneseEnds.includes(text.charAt(from + end - 1));
		// 大桥架梁: of surnames that are words, too, only a post or a usual end tells.
		const bold =
			given > 0 && !usual && before > weights.afterTitle && tail > weights.beforeTitle && !isClearlyJapanese(text, from + i, sur);
		if (bold && isThing(stretch, i, i + sur)) continue;
		const spoiled = given > 0 ? plainWord(stretch, i + sur, given) : 0;
		relax(
			stretch,
			i,
			end,
			head +
				given * weights.japaneseUnit +
				tail +
				spoiled +
				(bold || (given > 0 && units[end] === and) ? weights.overWord : 0) +
				(usual ? -2 : 0) +
				(bare ? weights.japaneseBare : 0),
			Entry.person,
		);
	}
}

/** 大桥, 福岛: a Japanese surname that is a thing or a place as well. */
function isThing({ firstWord, wordEnds, wordIds, marks }: Stretch, i: number, end: number): boolean {
	for (let w = firstWord[i] as number; w < (firstWord[i + 1] as number); w++)
		if (wordEnds[w] === end) return ((marks[wordIds[w] as number] as number) & (Mark.noun | Mark.place | Mark.weakPlace)) !== 0;
	return false;
}

/** A word begins with the surname's last character and goes on: 田径 of `室内田径赛`, 田野 of `和田野`. */
function crossesWord({ firstWord, wordEnds }: Stretch, end: number): boolean {
	const last = (firstWord[end] as number) - 1;
	return last >= (firstWord[end - 1] as number) && (wordEnds[last] as number) > end;
}

/** What it costs that a common word begins where the given name would, `恢复` behind 大桥, or stands inside it, `今天` behind 石破茂. */
function plainWord(stretch: Stretch, i: number, given: number): number {
	const { firstWord, wordEnds, wordIds, marks } = stretch;
	for (let start = i; start < i + given; start++) {
		const unfit = start === i ? plain : clause;
		for (let w = firstWord[start] as number; w < (firstWord[start + 1] as number); w++) {
			const length = (wordEnds[w] as number) - start;
			if (length < 2 || (start === i && length < given - 1)) continue;
			const mark = marks[wordIds[w] as number] as number;
			if (mark & unfit) return given > 1 && isNoName(stretch, i, given, mark) ? weights.overWord * 2 : weights.overWord;
		}
	}
	return 0;
}

/** 正义 may be a name for all that it means, 坦率 and 撤回 are none. */
function isNoName({ units }: Stretch, i: number, given: number, mark: number): boolean {
	return (
		(mark & (Mark.verb | Mark.adjective | Mark.function)) !== 0 || given > 2 || givenCost(units[i + 1] as number, units[i + 2]) > usualGiven
	);
}

const clause = Mark.verb | Mark.function | Mark.time | Mark.placeSuffix;
const plain = clause | Mark.noun | Mark.adjective | Mark.division;
