// Fixed wordings in a text, as they stand there: with a word changed, or an enumeration in another order. Which wordings are fixed comes
// with the product and from the corpus. Knows neither articles nor what a difference means.
import data from '../../../corpus/reference/formulations.json' with { type: 'json' };
import { soundsAlike } from '../text/pinyin.ts';
import { looksAlike } from '../text/shape.ts';
import type { Span } from '../text/span.ts';
import { rememberByText } from '../util/cacheByText.ts';
import type { Formulation } from './model.ts';
import { createNearWords, isOddLetter, isSlipOf } from './nearWords.ts';

export interface Departure {
	/** How it is otherwise printed: `道路自信、理论自信`. */
	readonly form: Formulation;
	/** What stands here of it, in the text: `理论自信、道路自信`. */
	readonly at: Span;
	/** The place that differs, and what stands there otherwise; of a missing or needless character with the one before it. */
	readonly own: Span;
	readonly known: string;
	readonly kind: 'word' | 'order';
}

/** Places in a text that depart from a fixed wording; the same text is looked through once. */
export type FindDepartures = (text: string) => readonly Departure[];

const finders = new WeakMap<readonly Formulation[], FindDepartures>();

/** `learnt`: beside those that come with the product. */
export function departuresFrom(learnt: readonly Formulation[]): FindDepartures {
	let finder = finders.get(learnt);
	if (!finder) {
		finder = createFinder(learnt);
		finders.set(learnt, finder);
	}
	return finder;
}

/** Fixed whatever a corpus prints. */
export const shippedFormulations: readonly string[] = data.formulations;

function createFinder(learnt: readonly Formulation[]): FindDepartures {
	const own = new Set(shippedFormulations);
	const shipped = shippedFormulations.map((text): Formulation => ({ text, articles: 0, whole: true, uses: [] }));
	// What the corpus knows of a shipped one says where it is printed.
	const forms = new Map([...shipped, ...learnt].map((form) => [form.text, form]));
	const near = createNearWords([...forms.keys()]);
	const lists = listsOf([...forms.values()]);
	const remember = rememberByText<readonly Departure[]>();
	return (text) =>
		remember(text, () => [
			...near.within(text).flatMap(({ text: wording, at, known, own: here }): Departure[] => {
				const form = forms.get(wording);
				const [right, wrong] = [wording.slice(known.start, known.end), text.slice(here.start, here.end)];
				if (!form || !isWithin(wording, known)) return [];
				const isShipped = own.has(wording);
				if (isSlipOf(right, wrong) && (isShipped || isTelling(form, right, wrong))) {
					return [{ form, at, own: here, known: right, kind: 'word' }];
				}
				if (!isOddLetter(right, wrong) || !form.whole || wording.length < (isShipped ? 8 : long)) return [];
				// With the character before it, for nothing can be pointed at where nothing stands.
				return [
					{ form, at, own: { start: here.start - 1, end: here.end }, known: wording.slice(known.start - 1, known.end), kind: 'word' },
				];
			}),
			...otherOrders(text, lists),
		]);
}

/** With a word on either side: what begins or ends it may belong to other words. */
function isWithin({ length }: string, { start, end }: Span): boolean {
	return start >= 2 && end <= length - 2;
}

/** Of what was learnt a short wording may well be said otherwise; characters that are alike are mistaken for each other. */
function isTelling({ text }: Formulation, right: string, wrong: string): boolean {
	return text.length >= long || right.length > 1 || soundsAlike(right, wrong) || looksAlike(right, wrong);
}

const long = 10;

/** By each item: `理论自信` of `道路自信、理论自信、…`. */
type Lists = ReadonlyMap<string, readonly { readonly form: Formulation; readonly items: readonly string[] }[]>;

function listsOf(forms: readonly Formulation[]): Lists {
	const lists = new Map<string, { form: Formulation; items: readonly string[] }[]>();
	for (const form of forms) {
		const items = form.text.split('、');
		if (items.length < 3) continue;
		// Found by an item that stands between two others, and there are always such.
		for (const item of items) {
			const all = lists.get(item);
			if (all) all.push({ form, items });
			else lists.set(item, [{ form, items }]);
		}
	}
	return lists;
}

const enumeration = /[^、，。；：！？“”《》（）\s]+(?:、[^、，。；：！？“”《》（）\s]+){1,30}/gu;

function otherOrders(text: string, lists: Lists): Departure[] {
	const found: Departure[] = [];
	for (const match of text.matchAll(enumeration)) {
		const places = [piecesOf(match[0], match.index, /、/gu)];
		// `甲、乙和丙`, where 和 may also be a part of an item.
		if (/和|以及/u.test(match[0])) places.push(piecesOf(match[0], match.index, /、|和|以及/gu));
		const seen = new Set<string>();
		for (const { items, starts } of places) {
			for (const item of items.slice(1, -1)) {
				for (const list of lists.get(item) ?? []) {
					if (seen.has(list.form.text)) continue;
					const place = permuted(items, starts, list.items);
					if (!place) continue;
					seen.add(list.form.text);
					found.push({
						form: list.form,
						at: place,
						own: place,
						known: inOrderOf(list.items, text.slice(place.start, place.end)),
						kind: 'order',
					});
				}
			}
		}
	}
	return found;
}

function piecesOf(text: string, from: number, mark: RegExp): { readonly items: readonly string[]; readonly starts: readonly number[] } {
	const starts = [from];
	const ends: number[] = [];
	for (const { index, 0: words } of text.matchAll(mark)) {
		ends.push(from + index);
		starts.push(from + index + words.length);
	}
	ends.push(from + text.length);
	return { items: starts.map((start, i) => text.slice(start - from, (ends[i] ?? start) - from)), starts };
}

/** The items in their order, with the marks that stand here between them. */
function inOrderOf(items: readonly string[], here: string): string {
	const marks: string[] = [];
	let at = 0;
	while (marks.length < items.length - 1) {
		const item = items.find((one) => here.startsWith(one, at));
		if (item === undefined) return items.join('、');
		at += item.length;
		const mark = here.startsWith('以及', at) ? '以及' : here.charAt(at);
		marks.push(mark);
		at += mark.length;
	}
	return items.map((item, i) => item + (marks[i] ?? '')).join('');
}

/** As many items in a row as the list has, all of them its own, in another order. The outer ones may have words before and behind. */
function permuted(items: readonly string[], starts: readonly number[], list: readonly string[]): Span | undefined {
	for (let from = 0; from + list.length <= items.length; from++) {
		const last = from + list.length - 1;
		const own = items.slice(from, last + 1).map((item, i) => {
			if (list.includes(item)) return item;
			if (from + i === 0) return list.find((one) => item.endsWith(one)) ?? '';
			if (from + i === items.length - 1) return list.find((one) => item.startsWith(one)) ?? '';
			return '';
		});
		if (own.includes('') || new Set(own).size !== list.length || own.every((item, i) => item === list[i])) continue;
		const first = items[from] ?? '';
		return { start: (starts[from] ?? 0) + first.length - (own[0]?.length ?? 0), end: (starts[last] ?? 0) + (own.at(-1)?.length ?? 0) };
	}
	return undefined;
}
