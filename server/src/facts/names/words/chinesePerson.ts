// How likely a few characters are a Chinese person's name: surname, then one or two given characters.
// Knows nothing of the words around it.
import data from '../../../../../corpus/reference/persons.json' with { type: 'json' };
import { createWordTrie, type WordTrie } from '../../../text/wordTrie.ts';

interface PersonModel {
	/** Costs by UTF-16 unit; infinite where the character is no surname. */
	readonly surname: Float32Array;
	readonly first: Float32Array;
	readonly second: Float32Array;
	readonly single: Float32Array;
	/** The surnames of two characters and more. */
	readonly compound: WordTrie;
	readonly japanese: WordTrie;
	/** By UTF-16 unit: bits of `Begins`. */
	readonly begins: Uint8Array;
	/** By UTF-16 unit, what it may be the second character of: bits of `Begins`. */
	readonly seconds: Uint8Array;
}

/** What a character may begin, as bits: most begin nothing of it. */
export const Begins = { single: 1, compound: 2, surname: 3, japanese: 4 } as const;

let built: PersonModel | undefined;
const rareGiven = 12;
const rareSingle = 10;
/** Characters that join sentences and hardly ever names. */
const joining = new Uint8Array(1 << 16);
for (const c of '的了着是在有与及等把被将也都很又还就才未不没说称叫让给从对向到出得地们个这那他她它我你所来去上下中里后前时年月日号为以于则却已并且或其吗呢吧啊能会要可应该须愿想看做做打吃走跑坐拿带请使令派任当因但若如虽而曾再最更涉赴抵')
	joining[c.charCodeAt(0)] = 1;
const joiningCost = 6;
/** Those among them that end a given name now and then: `林豪才`, `何全有`. */
const seldom = new Uint8Array(1 << 16);
for (const c of '才有来中应') seldom[c.charCodeAt(0)] = 1;
const seldomEases = 3;
/** What places, cups, teams and books end in, and given names hardly ever. */
const ending = new Uint8Array(1 << 16);
for (const c of '杯队镇乡村庄庙寺湖河港牌奖茶粉酒著译界氏诗') ending[c.charCodeAt(0)] = 1;
const endingCost = 4;
const surnameCosts = [3.6, 5.2, 7.2, 9.2];
const units = 1 << 16;

function model(): PersonModel {
	if (built) return built;
	const surname = new Float32Array(units).fill(Number.POSITIVE_INFINITY);
	data.surnames.forEach((list, index) => {
		for (let i = 0; i < list.length; i++) {
			const unit = list.charCodeAt(i);
			if (surname[unit] === Number.POSITIVE_INFINITY) surname[unit] = surnameCosts[index] as number;
		}
	});
	const begins = new Uint8Array(units);
	const seconds = new Uint8Array(units);
	for (let unit = 0; unit < units; unit++) if (surname[unit] !== Number.POSITIVE_INFINITY) begins[unit] = Begins.single;
	const longer = (names: readonly string[], bit: number): WordTrie => {
		const trie = createWordTrie(names.length * 2);
		names.forEach((name, number) => {
			trie.add(name, number);
			const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
			begins[first] = (begins[first] as number) | bit;
			seconds[second] = (seconds[second] as number) | bit;
		});
		return trie;
	};
	const compound = longer(data.compound.split(' '), Begins.compound);
	const japanese = longer(data.japanese.split(' '), Begins.japanese);
	const first = costsOf(data.first, rareGiven);
	const second = costsOf(data.second, rareGiven);
	const single = costsOf(data.single, rareSingle);
	for (let i = 0; i < units; i++) single[i] = Math.min(single[i] as number, ((first[i] as number) + (second[i] as number)) / 2 + 1);
	built = { surname, first, second, single, compound, japanese, begins, seconds };
	return built;
}

/** Characters by the rounded logarithm of how often they occur in names. */
function costsOf(buckets: Record<string, string>, rare: number): Float32Array {
	let sum = 0;
	for (const [bucket, list] of Object.entries(buckets)) sum += list.length * 2 ** Number(bucket);
	const costs = new Float32Array(units).fill(rare);
	for (const [bucket, list] of Object.entries(buckets)) {
		const cost = Math.log(sum) - Number(bucket) * Math.LN2;
		for (let i = 0; i < list.length; i++) costs[list.charCodeAt(i)] = cost;
	}
	return costs;
}

/** By UTF-16 unit, what it may begin: bits of `Begins`. */
export function surnameBeginnings(): Uint8Array {
	return model().begins;
}

/** Length of the surname that starts at `at`: 2 for `欧阳`, 1 for `王`, 0 where none does. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
	if (at >= text.length) return 0;
	const { compound, begins, seconds } = model();
	const unit = text.charCodeAt(at);
	const may = begins[unit] as number;
	if (may & Begins.compound && at + 1 < text.length && (seconds[text.charCodeAt(at + 1)] as number) & Begins.compound) {
		if (longestAt(compound, text, at) > 0) return 2;
	}
	return may & Begins.single ? 1 : 0;
}

/** What it costs to take `length` characters that begin with `unit` for a surname: less for clearer ones. */
export function surnameCost(unit: number, length: number): number {
	return length === 2 ? 6 : (model().surname[unit] as number);
}

/** Whether a character joins sentences: `的`, `将`. No name of a division holds one. */
export function joinsSentences(unit: number): boolean {
	return joining[unit] === 1;
}

/** Minus the logarithm of the probability of a given name of one or two characters. */
export function givenCost(one: number, two?: number): number {
	const { first, second, single } = model();
	if (two === undefined) return (single[one] as number) + (joining[one] as number) * joiningCost + (ending[one] as number) * endingCost;
	if (one === two) return (single[one] as number) + 2.5;
	return (
		(first[one] as number) +
		(second[two] as number) +
		(joining[two] as number) * joiningCost -
		(seldom[two] as number) * seldomEases +
		((joining[one] as number) * joiningCost) / 2 +
		(ending[two] as number) * endingCost
	);
}

/** Length of the Japanese surname that starts at `at`, 2 or 3 (`长谷川`), or 0. */
export function japaneseSurnameLength(text: string, at: number): 0 | 2 | 3 {
	const { japanese, begins, seconds } = model();
	const unit = text.charCodeAt(at);
	if (!((begins[unit] as number) & Begins.japanese) || at + 1 >= text.length) return 0;
	if (!((seconds[text.charCodeAt(at + 1)] as number) & Begins.japanese)) return 0;
	const length = longestAt(japanese, text, at);
	return length === 0 ? 0 : length === 2 ? 2 : 3;
}

const clear: ReadonlySet<string> = new Set(data.japaneseClear.split(' '));

/** `桥本`, which is no word, no place and no Chinese name, so that it can stand alone. */
export function isClearlyJapanese(text: string, at: number, length: number): boolean {
	return clear.has(text.slice(at, at + length));
}

/** Length of the longest of the names that begins at `at`, or 0. */
function longestAt(names: WordTrie, text: string, at: number): number {
	let length = 0;
	let node = 0;
	for (let end = at; end < text.length; ) {
		node = names.next(node, text.charCodeAt(end++));
		if (node === -1) break;
		if (names.value(node) !== -1) length = end - at;
	}
	return length;
}
