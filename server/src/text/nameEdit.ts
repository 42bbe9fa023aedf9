// In what two spellings of a name differ: one character that sounds or looks alike, one dropped, two swapped.
// Knows nothing of who is meant.

import { soundsAlike } from './pinyin.ts';
import { looksAlike } from './shape.ts';

export type NameEditKind = 'homophone' | 'lookalike' | 'other' | 'dropped' | 'swapped';

export interface NameEdit {
	readonly kind: NameEditKind;
	/** Place of the first unit that differs, in the first name. */
	readonly at: number;
}

/** The one edit between two different names, or `undefined` where one edit does not do. Names are normal forms (`nameKey`). */
export function nameEdit(a: string, b: string): NameEdit | undefined {
	if (a === b || Math.abs(a.length - b.length) > 1) return undefined;
	let at = 0;
	while (at < a.length && at < b.length && a[at] === b[at]) at++;
	if (a.length !== b.length) {
		const [long, short] = a.length > b.length ? [a, b] : [b, a];
		return long.slice(at + 1) === short.slice(at) ? { kind: 'dropped', at } : undefined;
	}
	if (a.slice(at + 1) === b.slice(at + 1)) {
		const [x, y] = [a.charAt(at), b.charAt(at)];
		return { kind: soundsAlike(x, y) ? 'homophone' : looksAlike(x, y) ? 'lookalike' : 'other', at };
	}
	const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
	return swapped ? { kind: 'swapped', at } : undefined;
}

/** Whether `text[start, end)` may be one edit away from the name: all but a character or two is the same from both ends. Makes no strings. */
export function isNearly(text: string, start: number, end: number, name: string): boolean {
	const shorter = Math.min(end - start, name.length);
	let same = 0;
	while (same < shorter && text.charCodeAt(start + same) === name.charCodeAt(same)) same++;
	const apart = end - start === name.length ? 2 : 0;
	let tail = 0;
	while (same + tail + apart < shorter && text.charCodeAt(end - 1 - tail) === name.charCodeAt(name.length - 1 - tail)) tail++;
	return same + tail + apart >= shorter;
}

/** How `printed` differs from the `form` that was meant: as `nameEdit`, but a character printed twice is `doubled`, and one too many none. */
export function slipOf(printed: string, form: string): NameEditKind | 'doubled' | undefined {
	const edit = nameEdit(printed, form);
	if (edit?.kind !== 'dropped' || printed.length < form.length) return edit?.kind;
	return printed.charAt(edit.at) === printed.charAt(edit.at - 1) ? 'doubled' : undefined;
}
