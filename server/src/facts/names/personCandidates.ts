// Where a Chinese or Japanese person's name may stand in a stretch: `王毅`, `吴先生`, `闫某某`, `桥本龙太郎`.
// Proposes; the cheapest reading of the whole stretch decides.
import { givenCost, japaneseSurnameLength, joinsSentences, surnameCost, surnameLength } from './chinesePerson.ts';
import { Mark } from './lexicon.ts';
import { isCountryLetter } from './shortCountries.ts';
import { Entry, isHan, relax, type Stretch, weightAfter, weightBefore } from './stretch.ts';
import { weights } from './weights.ts';

const anonymous = 0x67d0;
const enumeration = 0x3001;
/** 等, 和, 及, 报: what follows the last of a list. */
const lastEnds = [0x7b49, 0x548c, 0x53ca, 0x62a5];
/** 方, a surname, and behind a country one of two sides: `法方`. */
const party = 0x65b9;
/** Characters that many Japanese given names end in. */
const japaneseEnds = '郎夫雄男子美介吉三司彦久';

export function proposePersons(stretch: Stretch, i: number): void {
	const { text, from, size, units, entry } = stretch;
	if (units[i + 2] === anonymous && units[i + 3] === anonymous && units[i + 1] !== anonymous) proposeAnonymous(stretch, i, i + 1);
	const sur = surnameLength(text, from + i);
	if (sur === 0) return;
	const side =
		(units[i + 1] === party && isCountryLetter(units[i] as number)) || (units[i + 2] === party && isCountryLetter(units[i + 1] as number))
			? weights.overWord
			: 0;
	const bare = weights.person + side + surnameCost(text, from + i, sur);
	const head = bare + weightBefore(stretch, i);
	const first = units[i + sur + 1] as number;
	for (let given = 1; given <= 2; given++) {
		const end = i + sur + given;
		if (end > size || !isHan(units[end] as number)) break;
		const behind = units[end + 1] as number;
		const listed =
			units[i] === enumeration &&
			(behind === enumeration || (entry[i - 1] === Entry.person && (!isHan(behind) || lastEnds.includes(behind))));
		const cost =
			head +
			givenCost(first, given === 1 ? undefined : units[i + sur + 2]) +
			(given === 1 ? weights.single : 0) +
			weightAfter(stretch, end) +
			(listed ? weights.listed : 0);
		relax(stretch, i, end, Math.max(cost, 6), Entry.person);
	}
	proposeSurname(stretch, i, i + sur, bare);
}

/** `吴先生`, `刘书记`, `老李`, `闫某某`. */
function proposeSurname(stretch: Stretch, i: number, end: number, cost: number): void {
	const { units } = stretch;
	if (units[end + 1] === anonymous) {
		if (!somethingElse.includes(String.fromCharCode(units[end + 2] as number))) proposeAnonymous(stretch, i, end);
		return;
	}
	if (isAddressed(stretch, end)) relax(stretch, i, end, cost + weights.surnameAlone + weights.beforeTitle, Entry.person);
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

/** Whether the word at `j` addresses somebody by surname: `先生`, `局长`, `大娘`, `医生`. */
function isAddressed({ size, firstWord, wordEnds, wordIds, marks }: Stretch, j: number): boolean {
	if (j >= size) return false;
	for (let w = firstWord[j] as number; w < (firstWord[j + 1] as number) && (wordEnds[w] as number) <= j + 4; w++)
		if ((wordEnds[w] as number) > j + 1 && (marks[wordIds[w] as number] as number) & (Mark.form | Mark.address)) return true;
	return false;
}

/** `桥本龙太郎`: a Japanese surname, alone after a title or before one, or with one to three characters. */
export function proposeJapanese(stretch: Stretch, i: number): void {
	const { text, from, size, units } = stretch;
	const sur = japaneseSurnameLength(text, from + i);
	if (sur === 0) return;
	const before = weightBefore(stretch, i);
	const head = weights.japanese + before;
	for (let given = 0; given <= 3; given++) {
		const end = i + sur + given;
		if (end > size || (given > 0 && !isHan(units[end] as number))) break;
		if (given > 0 && joinsSentences(units[end] as number)) break;
		const tail = weightAfter(stretch, end);
		if (given === 0 && before > weights.afterTitle && tail > weights.beforeTitle) continue;
		const spoiled = given > 0 && beginsPlainWord(stretch, i + sur, given) ? weights.overWord : 0;
		const usual = given > 0 && japaneseEnds.includes(text.charAt(from + end - 1));
		relax(stretch, i, end, head + given * weights.japaneseUnit + tail + spoiled + (usual ? -2 : 0), Entry.person);
	}
}

/** `恢复` behind 大桥, `今天` behind 石破茂: a common word begins where the given name would, or a word that no name holds inside it. */
function beginsPlainWord({ firstWord, wordEnds, wordIds, marks }: Stretch, i: number, given: number): boolean {
	for (let start = i; start < i + given; start++) {
		const unfit = start === i ? plain : clause;
		for (let w = firstWord[start] as number; w < (firstWord[start + 1] as number); w++) {
			const length = (wordEnds[w] as number) - start;
			if (length < 2 || (start === i && length < given - 1)) continue;
			if (((marks[wordIds[w] as number] as number) & unfit) !== 0) return true;
		}
	}
	return false;
}

const clause = Mark.verb | Mark.function | Mark.time;
const plain = clause | Mark.noun | Mark.adjective | Mark.division;
