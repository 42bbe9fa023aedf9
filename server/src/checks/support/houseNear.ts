// Places in a text that are one slip away from a form that the house lists have, whatever the reader took them for.
// Knows the lists and the text; whether a slip is meant is for a check to say. Linear in the text.
import { lastPart } from '../../facts/names/shortForms.ts';
import type { House, HouseName } from '../../house/house.ts';
import { isNearly, type NameEditKind, nameEdit, slipOf } from '../../text/nameEdit.ts';
import type { Span } from '../../text/span.ts';
import { rememberByText } from '../../util/cacheByText.ts';

export interface NearHouse {
	/** Place in the text that was looked through. */
	readonly at: Span;
	/** `达纳耶夫`: the form that was meant. */
	readonly form: string;
	readonly name: HouseName;
	readonly slip: NameEditKind | 'doubled';
	/** Place of the character that differs, or before which one is missing. */
	readonly place: number;
}

export type HouseScanner = (text: string) => readonly NearHouse[];

/** Two characters of a form, next to each other or with one between them. One such pair survives every slip. */
interface Anchor {
	readonly form: string;
	readonly name: HouseName;
	readonly at: number;
}

interface Index {
	readonly next: ReadonlyMap<number, readonly Anchor[]>;
	readonly apart: ReadonlyMap<number, readonly Anchor[]>;
	/** 1 for the low bits of characters that begin a pair: most others need no further look. */
	readonly begins: Uint8Array;
	/** No slip is one of these. */
	readonly right: ReadonlySet<string>;
}

const lowBits = 0xfff;
/** Two characters that so many forms share anchor no more: those names are found by their other characters. */
const mostAlike = 24;
const shortestPerson = 3;
const shortestPlace = 3;
const shortest = 4;
const longest = 30;

const scanners = new WeakMap<House, HouseScanner>();

/** Built with the first text, kept as long as the lists are. */
export function houseScanner(house: House): HouseScanner {
	let scanner = scanners.get(house);
	if (scanner === undefined) {
		const index = indexOf(house);
		const remember = rememberByText<readonly NearHouse[]>();
		scanner = (text) => remember(text, () => scan(text, index));
		scanners.set(house, scanner);
	}
	return scanner;
}

function indexOf(house: House): Index {
	const next = new Map<number, Anchor[]>();
	const apart = new Map<number, Anchor[]>();
	const begins = new Uint8Array(lowBits + 1);
	const right = new Set<string>();
	const add = (pairs: Map<number, Anchor[]>, a: number, b: number, anchor: Anchor): void => {
		begins[a & lowBits] = 1;
		const known = pairs.get(pairOf(a, b));
		if (known === undefined) pairs.set(pairOf(a, b), [anchor]);
		else if (known.length < mostAlike) known.push(anchor);
	};
	for (const name of house.names) {
		for (const form of formsOf(name)) {
			right.add(form);
			if (!isLongEnough(form, name)) continue;
			for (let at = 0; at + 1 < form.length; at++) {
				const anchor = { form, name, at };
				const first = form.charCodeAt(at);
				add(next, first, form.charCodeAt(at + 1), anchor);
				if (at + 2 === form.length) continue;
				add(next, first, form.charCodeAt(at + 2), anchor);
				if (form.length === shortestPerson) add(apart, first, form.charCodeAt(at + 2), anchor);
			}
		}
		for (const form of name.misspellings) right.add(form);
	}
	return { next, apart, begins, right };
}

/** The form, its aliases, and the last parts of foreign names, which are often printed alone. */
function formsOf({ canonical, aliases, kind }: HouseName): Set<string> {
	const forms = [canonical, ...aliases];
	return new Set([...forms, ...(kind === 'person' ? forms.flatMap((form) => lastPart(form) ?? []) : [])]);
}

function isLongEnough(form: string, { kind }: HouseName): boolean {
	const least = kind === 'person' ? shortestPerson : kind === 'place' && /[省市县区旗镇乡村州]$/u.test(form) ? shortestPlace : shortest;
	return form.length >= least && form.length <= longest && /^[\u4e00-\u9fff·—－-]+$/u.test(form) && new Set(form).size > 1;
}

function scan(text: string, { next, apart, begins, right }: Index): NearHouse[] {
	const found: NearHouse[] = [];
	if (next.size === 0) return found;
	for (let i = 0; i + 1 < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (begins[unit & lowBits] === 0) continue;
		for (const pairs of [next.get(pairOf(unit, text.charCodeAt(i + 1))), apart.get(pairOf(unit, text.charCodeAt(i + 2)))]) {
			for (const anchor of pairs ?? []) {
				const near = slipAround(text, i, anchor, right);
				if (near && !found.slice(-6).some((one) => one.form === near.form && one.at.start === near.at.start && one.at.end === near.at.end))
					found.push(near);
			}
		}
	}
	return found;
}

/** Both characters in one number. */
function pairOf(a: number, b: number): number {
	return a * 0x10000 + b;
}

function slipAround(text: string, i: number, { form, name, at }: Anchor, right: ReadonlySet<string>): NearHouse | undefined {
	if (text.startsWith(form, i - at) && text[i - at - 1] !== form[0] && text[i - at + form.length] !== form.at(-1)) return undefined;
	for (const length of [form.length, form.length + 1, form.length - 1]) {
		for (let start = Math.max(0, i - at - 1); start <= i - at + 1; start++) {
			const end = start + length;
			if (end > text.length) break;
			if (!isNearly(text, start, end, form)) continue;
			const printed = text.slice(start, end);
			const slip = slipOf(printed, form);
			if (slip === undefined || right.has(printed)) continue;
			return { at: { start, end }, form, name, slip, place: start + (nameEdit(printed, form)?.at ?? 0) };
		}
	}
	return undefined;
}
