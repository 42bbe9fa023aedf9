// Fixed wordings in a text, as they stand there: with a word changed, or an enumeration in another order. Which wordings are fixed comes
// with the product and from the corpus. Knows neither articles nor what a difference means.
import data from '../../../corpus/reference/formulations.json' with { type: 'json' };
import { soundsAlike } from '../text/pinyin.ts';
import { looksAlike } from '../text/shape.ts';
import type { Span } from '../text/span.ts';
import { rememberByText } from '../util/cacheByText.ts';
import type { Formulation } from './model.ts';
import { createNearWords, isSlipOf } from './nearWords.ts';

export interface Departure {
	/** How it is otherwise printed: `道路自信、理论自信`. */
	readonly form: Formulation;
	/** What stands here of it, in the text: `理论自信、道路自信`. */
	readonly at: Span;
	/** The place that differs, and what stands there otherwise. */
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

function createFinder(learnt: readonly Formulation[]): FindDepartures {
	const shipped = data.formulations.map((text): Formulation => ({ text, articles: 0, uses: [] }));
	const forms = new Map([...shipped, ...learnt].map((form) => [form.text, form]));
	const near = createNearWords([...forms.keys()]);
	const lists = listsOf([...forms.values()]);
	const remember = rememberByText<readonly Departure[]>();
	return (text) =>
		remember(text, () => [
			...near.within(text).flatMap(({ text: wording, at, known, own }): Departure[] => {
				const form = forms.get(wording);
				const [right, wrong] = [wording.slice(known.start, known.end), text.slice(own.start, own.end)];
				return form && isWithin(wording, known) && isSlipOf(right, wrong) && isTelling(form, right, wrong)
					? [{ form, at, own, known: right, kind: 'word' }]
					: [];
			}),
			...otherOrders(text, lists),
		]);
}

/** With a word on either side: what begins or ends it may belong to other words. */
function isWithin({ length }: string, { start, end }: Span): boolean {
	return start >= 2 && end <= length - 2;
}

/** Of what was learnt a short wording may well be said otherwise; characters that are alike are mistaken for each other. */
function isTelling({ text, articles }: Formulation, right: string, wrong: string): boolean {
	return articles === 0 || text.length >= long || right.length > 1 || soundsAlike(right, wrong) || looksAlike(right, wrong);
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

const enumeration = /[^、，。；：！？“”《》（）\s]+(?:、[^、，。；：！？“”《》（）\s]+){2,30}/gu;

function otherOrders(text: string, lists: Lists): Departure[] {
	const found: Departure[] = [];
	for (const match of text.matchAll(enumeration)) {
		const items = match[0].split('、');
		let at = match.index;
		const starts = items.map((item) => {
			const start = at;
			at += item.length + 1;
			return start;
		});
		const seen = new Set<string>();
		for (const item of items.slice(1, -1)) {
			for (const list of lists.get(item) ?? []) {
				if (seen.has(list.form.text)) continue;
				seen.add(list.form.text);
				const place = permuted(items, starts, list.items);
				if (place) found.push({ form: list.form, at: place, own: place, known: list.form.text, kind: 'order' });
			}
		}
	}
	return found;
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
