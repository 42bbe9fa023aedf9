// How a quotation stands to other words that it may be taken from: the same, the same but for marks, a part, or with words changed.
// Compares two strings and tells where they differ; knows nothing of articles or of what a difference means.
import diff from 'fast-diff';
import type { Span } from '../../text/span.ts';

export type QuoteVerdict =
	| { readonly tier: 'exact' | 'marks' | 'cut' | 'other' }
	/** Sorted; never empty. */
	| { readonly tier: 'changed'; readonly changes: readonly WordChange[] };

export interface WordChange {
	/** Place in the quotation: `丰` of `新的丰碑`. Empty where it lacks words. */
	readonly at: Span;
	/** Place of what stands there in the other words: `里程` of `新的里程碑`. Empty where the quotation has words more. */
	readonly otherAt: Span;
}

/** So many characters must be there to tell a changed quotation from another one. */
const shortest = 10;
/** Length of the pieces by which the place in the other words is found. */
const piece = 4;
/** Each change at most so long on either side. */
const longestChange = 8;
const mostChanges = 3;
/** So much of the quotation must be unchanged. */
const leastShared = 0.75;
/** Equal characters between two changes that are fewer than this are chance. */
const shortestRun = 2;

/** What `quoted` is in respect of `other`, which may be much longer. */
export function verdictOf(quoted: string, other: string): QuoteVerdict {
	const own = wordingWithPlaces(quoted);
	const theirs = wordingWithPlaces(other);
	if (own.text === '') return { tier: 'other' };
	if (own.text === theirs.text) return { tier: quoted.trim() === other.trim() ? 'exact' : 'marks' };
	if (theirs.text.includes(own.text) || isElided(quoted, theirs.text)) return { tier: 'cut' };
	const changes = own.text.length < shortest ? undefined : changesBetween(own, theirs);
	return changes === undefined ? { tier: 'other' } : { tier: 'changed', changes };
}

/** `先修路……后种茶`: every part in order. */
function isElided(quoted: string, other: string): boolean {
	if (!quoted.includes('…')) return false;
	let from = 0;
	for (const part of quoted.split(/…+/u)) {
		const { text } = wordingWithPlaces(part);
		const at = other.indexOf(text, from);
		if (at < 0) return false;
		from = at + text.length;
	}
	return true;
}

interface Wording {
	/** Characters without marks and blanks. */
	readonly text: string;
	/** Where each stands. */
	readonly places: readonly number[];
}

function wordingWithPlaces(words: string): Wording {
	const places: number[] = [];
	let text = '';
	for (const match of words.matchAll(/[\p{L}\p{N}]+/gu)) {
		for (let i = 0; i < match[0].length; i++) places.push(match.index + i);
		text += match[0];
	}
	return { text, places };
}

interface Change {
	readonly own: Span;
	readonly other: Span;
}

function changesBetween(own: Wording, theirs: Wording): WordChange[] | undefined {
	const from = windowOf(own.text, theirs.text);
	if (from === undefined) return undefined;
	const changes = alignedChanges(own.text, theirs.text.slice(from.start, from.end));
	if (changes.length === 0 || changes.length > mostChanges) return undefined;
	const size = ({ start, end }: Span) => end - start;
	if (changes.some((change) => size(change.own) > longestChange || size(change.other) > longestChange)) return undefined;
	const moved = wordsMoved(changes, own.text, theirs.text.slice(from.start, from.end));
	const changed = moved ?? changes.reduce((sum, change) => sum + Math.max(size(change.own), size(change.other)), 0);
	if (own.text.length - changed < own.text.length * leastShared || own.text.length - changed < shortest - 2) return undefined;
	return changes.map((change) => ({
		at: placesOf(own, change.own),
		otherAt: placesOf(theirs, { start: change.other.start + from.start, end: change.other.end + from.start }),
	}));
}

/** Length of words that stand in another place; `undefined` where the changes are not of that kind. */
function wordsMoved(changes: readonly Change[], own: string, other: string): number | undefined {
	const [first, second] = changes;
	if (changes.length !== 2 || !first || !second) return undefined;
	const [here, there] = [own, other].map((text, i) => changes.map((each) => text.slice(...bounds(i === 0 ? each.own : each.other))));
	const isMoved = (a: readonly string[] = [], b: readonly string[] = []) => a[0] === '' && b[1] === '' && a[1] === b[0];
	return isMoved(here, there) || isMoved(there, here) ? Math.max(...[...(here ?? []), ''].map(({ length }) => length)) : undefined;
}

function bounds({ start, end }: Span): [number, number] {
	return [start, end];
}

function placesOf({ places }: Wording, { start, end }: Span): Span {
	if (start < end) return { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
	const at = start > 0 ? (places[start - 1] ?? -1) + 1 : (places[0] ?? 0);
	return { start: at, end: at };
}

/** Where in the other words the quotation lies, by the pieces they have in common and the offset that most of them agree on. */
function windowOf(own: string, other: string): Span | undefined {
	const known = new Map<string, number[]>();
	for (let at = 0; at + piece <= own.length; at++) {
		const key = own.slice(at, at + piece);
		const all = known.get(key);
		if (all) all.push(at);
		else known.set(key, [at]);
	}
	const votes = new Map<number, number>();
	for (let at = 0; at + piece <= other.length; at++) {
		for (const place of (known.get(other.slice(at, at + piece)) ?? []).slice(0, 4)) {
			votes.set(at - place, (votes.get(at - place) ?? 0) + 1);
		}
	}
	let best: number | undefined;
	for (const [offset, count] of votes) if (count > (votes.get(best ?? Number.NaN) ?? 0)) best = offset;
	if (best === undefined) return undefined;
	// Where words are missing or more, the two ends lie on neighbouring offsets.
	const near = [...votes.keys()].filter((offset) => Math.abs(offset - (best as number)) <= longestChange);
	const low = Math.min(...near);
	const high = Math.max(...near);
	return { start: Math.max(0, low - longestChange), end: Math.min(other.length, own.length + high + longestChange) };
}

/** Changes inside the quotation; what the other words have before its beginning and behind its end is none. */
function alignedChanges(own: string, other: string): Change[] {
	const changes: Change[] = [];
	let [a, b] = [0, 0];
	let open: { own: number; other: number } | undefined;
	const close = () => {
		if (open) changes.push({ own: { start: open.own, end: a }, other: { start: open.other, end: b } });
		open = undefined;
	};
	for (const [kind, text] of diff(own, other)) {
		if (kind === diff.EQUAL) {
			// A first or last character in common bounds the quotation, and is no chance.
			if (text.length >= shortestRun || a === 0 || a + text.length === own.length) close();
			a += text.length;
			b += text.length;
		} else {
			open ??= { own: a, other: b };
			if (kind === diff.DELETE) a += text.length;
			else b += text.length;
		}
	}
	close();
	return changes.flatMap((change) => {
		const { own: here, other: there } = change;
		const atEdge = here.start === 0 || here.end === own.length;
		if (atEdge && here.start === here.end) return movedThere(change);
		return [atEdge ? trimmed(change) : change].filter(({ own: left }) => left.end > left.start || there.end > there.start);
	});

	/** Where the other words go on they tell nothing, unless with what stands elsewhere here: `积累了经验丰富` of `积累了丰富经验`. */
	function movedThere({ own: here, other: there }: Change): Change[] {
		for (const { own: from, other: gone } of changes) {
			const words = own.slice(from.start, from.end);
			if (words === '' || gone.start < gone.end) continue;
			const start = here.start === 0 ? there.end - words.length : there.start;
			if (other.startsWith(words, start)) return [{ own: here, other: { start, end: start + words.length } }];
		}
		return [];
	}
}

/** At an end of the quotation the other words go on: as many of them as stand here. */
function trimmed({ own, other }: Change): Change {
	const length = Math.min(other.end - other.start, own.end - own.start);
	return own.start === 0
		? { own, other: { start: other.end - length, end: other.end } }
		: { own, other: { start: other.start, end: other.start + length } };
}
