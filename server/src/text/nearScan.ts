// Places in a text that are one slip away from one of some forms, whatever the reader took them for. Linear in the text.
// Knows neither lists nor articles; whether a slip is meant is for a check to say.
import { isNearly, type NameEditKind, nameEdit, slipOf } from './nameEdit.ts';
import type { Span } from './span.ts';

export interface Near<T> {
	/** Place in the text that was looked through. */
	readonly at: Span;
	/** `达纳耶夫`: the form that was meant. */
	readonly form: string;
	/** Whose form it is. */
	readonly of: T;
	readonly slip: NameEditKind | 'doubled';
	/** Place of the character that differs, or before which one is missing. */
	readonly place: number;
}

export interface Form<T> {
	readonly form: string;
	readonly of: T;
}

/** Two characters of a form, next to each other or with one between them. One such pair survives every slip. */
interface Anchor<T> extends Form<T> {
	readonly at: number;
}

interface Index<T> {
	readonly next: ReadonlyMap<number, readonly Anchor<T>[]>;
	readonly apart: ReadonlyMap<number, readonly Anchor<T>[]>;
	/** 1 for the low bits of characters that begin a pair: most others need no further look. */
	readonly begins: Uint8Array;
	/** No slip is one of these. */
	readonly right: ReadonlySet<string>;
}

const lowBits = 0xfff;
/** Two characters that so many forms share anchor no more: those names are found by their other characters. */
const mostAlike = 24;
const shortest = 3;

/** `right` holds further forms that are no slips of others. Forms have three characters at least. */
export function createNearScanner<T>(forms: readonly Form<T>[], right: Iterable<string>): (text: string) => Near<T>[] {
	const index = indexOf(forms, right);
	return (text) => scan(text, index);
}

function indexOf<T>(forms: readonly Form<T>[], right: Iterable<string>): Index<T> {
	const next = new Map<number, Anchor<T>[]>();
	const apart = new Map<number, Anchor<T>[]>();
	const begins = new Uint8Array(lowBits + 1);
	const add = (pairs: Map<number, Anchor<T>[]>, a: number, b: number, anchor: Anchor<T>): void => {
		begins[a & lowBits] = 1;
		const known = pairs.get(pairOf(a, b));
		if (known === undefined) pairs.set(pairOf(a, b), [anchor]);
		else if (known.length < mostAlike) known.push(anchor);
	};
	for (const { form, of } of forms) {
		for (let at = 0; at + 1 < form.length; at++) {
			const anchor = { form, of, at };
			const first = form.charCodeAt(at);
			add(next, first, form.charCodeAt(at + 1), anchor);
			if (at + 2 === form.length) continue;
			add(next, first, form.charCodeAt(at + 2), anchor);
			if (form.length === shortest) add(apart, first, form.charCodeAt(at + 2), anchor);
		}
	}
	return { next, apart, begins, right: new Set([...right, ...forms.map(({ form }) => form)]) };
}

function scan<T>(text: string, { next, apart, begins, right }: Index<T>): Near<T>[] {
	const found: Near<T>[] = [];
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

function slipAround<T>(text: string, i: number, { form, of, at }: Anchor<T>, right: ReadonlySet<string>): Near<T> | undefined {
	if (text.startsWith(form, i - at) && text[i - at - 1] !== form[0] && text[i - at + form.length] !== form.at(-1)) return undefined;
	for (const length of [form.length, form.length + 1, form.length - 1]) {
		for (let start = Math.max(0, i - at - 1); start <= i - at + 1; start++) {
			const end = start + length;
			if (end > text.length) break;
			if (!isNearly(text, start, end, form)) continue;
			const printed = text.slice(start, end);
			const slip = slipOf(printed, form);
			if (slip === undefined || right.has(printed) || (slip === 'dropped' && isWhole(text, start, form))) continue;
			return { at: { start, end }, form, of, slip, place: start + (nameEdit(printed, form)?.at ?? 0) };
		}
	}
	return undefined;
}

/** The form itself stands here, and was looked at short of a character. */
function isWhole(text: string, start: number, form: string): boolean {
	return text.startsWith(form, start) || (start > 0 && text.startsWith(form, start - 1));
}
