// How likely a few characters are a Chinese person's name: surname, then one or two given characters.
// Knows nothing of the words around it.
import data from '../../../../corpus/reference/persons.json' with { type: 'json' };

interface PersonModel {
	readonly surname: ReadonlyMap<number, number>;
	readonly first: ReadonlyMap<number, number>;
	readonly second: ReadonlyMap<number, number>;
	readonly single: ReadonlyMap<number, number>;
	readonly compound: ReadonlySet<string>;
	readonly japanese: ReadonlySet<string>;
}

let built: PersonModel | undefined;
const rareGiven = 12;
const rareSingle = 10;
/** Characters that join sentences and hardly ever names. */
const joining = new Set(
	[
		...'的了着是在有与及等把被将也都很又还就才未不没说称叫让给从对向到出得地们个这那他她它我你所来去上下中里后前时年月日号为以于则却已并且或其吗呢吧啊能会要可应该须愿想看做做打吃走跑坐拿带请使令派任当因但若如虽而曾再最更太',
	].map((c) => c.charCodeAt(0)),
);
const joiningCost = 6;
const surnameCosts = [3.6, 5.2, 7.2];

function model(): PersonModel {
	if (built) return built;
	const surname = new Map<number, number>();
	data.surnames.forEach((list, index) => {
		for (let i = 0; i < list.length; i++) {
			const unit = list.charCodeAt(i);
			if (!surname.has(unit)) surname.set(unit, surnameCosts[index] as number);
		}
	});
	built = {
		surname,
		first: costsOf(data.first),
		second: costsOf(data.second),
		single: costsOf(data.single),
		compound: new Set(data.compound.split(' ')),
		japanese: new Set(data.japanese.split(' ')),
	};
	return built;
}

/** Characters by the rounded logarithm of how often they occur in names. */
function costsOf(buckets: Record<string, string>): Map<number, number> {
	let sum = 0;
	for (const [bucket, list] of Object.entries(buckets)) sum += list.length * 2 ** Number(bucket);
	const costs = new Map<number, number>();
	for (const [bucket, list] of Object.entries(buckets)) {
		const cost = Math.log(sum) - Number(bucket) * Math.LN2;
		for (let i = 0; i < list.length; i++) costs.set(list.charCodeAt(i), cost);
	}
	return costs;
}

/** Length of the surname that starts at `at`: 2 for `欧阳`, 1 for `王`, 0 where none does. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
	const { surname, compound } = model();
	if (compound.has(text.slice(at, at + 2))) return 2;
	return surname.has(text.charCodeAt(at)) ? 1 : 0;
}

export function surnameCost(text: string, at: number, length: number): number {
	return length === 2 ? 6 : (model().surname.get(text.charCodeAt(at)) ?? 12);
}

/** Whether a character joins sentences: `的`, `将`. No name of a division holds one. */
export function joinsSentences(unit: number): boolean {
	return joining.has(unit);
}

/** Minus the logarithm of the probability of the given name `text[at, at + length)`; length 1 or 2. */
export function givenCost(text: string, at: number, length: number): number {
	const { first, second, single } = model();
	const one = text.charCodeAt(at);
	if (length === 1) {
		const cost = Math.min(single.get(one) ?? rareSingle, ((first.get(one) ?? rareGiven) + (second.get(one) ?? rareGiven)) / 2 + 1);
		return cost + (joining.has(one) ? joiningCost : 0);
	}
	const two = text.charCodeAt(at + 1);
	if (one === two) return (single.get(one) ?? rareGiven) + 2.5;
	return (
		(first.get(one) ?? rareGiven) +
		(second.get(two) ?? rareGiven) +
		(joining.has(two) ? joiningCost : 0) +
		(joining.has(one) ? joiningCost / 2 : 0)
	);
}

/** Length of the Japanese surname that starts at `at`, 2 or 3 (`长谷川`), or 0. */
export function japaneseSurnameLength(text: string, at: number): 0 | 2 | 3 {
	const { japanese } = model();
	if (japanese.has(text.slice(at, at + 3))) return 3;
	return japanese.has(text.slice(at, at + 2)) ? 2 : 0;
}
