// One list of people printed twice in an article, in two orders: `县长高凤林、副县长温书宁、局长凌沧舟` and later 凌沧舟 before 温书宁.
// Says which two changed places and where; knows no check and not whose place is whose.
import type { ArticleFile } from '../../../article/model.ts';
import { orderKey } from '../../../corpus/evidence.ts';
import type { NameMention } from '../../../facts/model.ts';
import { isOneOf } from '../../../text/characters.ts';
import { type Place, placeAt } from '../findings/place.ts';

/** Somebody in a list with the posts before the name. */
interface Entry {
	readonly person: NameMention;
	/** Where country, body and post begin; `undefined` where that is not sure. */
	readonly start: number | undefined;
}

export interface TwoOrders {
	/** Of two lists the less frequent order, else the later. */
	readonly wrong: TwoEntries;
	readonly right: TwoEntries;
	/** Nothing says which of the two stands. */
	readonly even: boolean;
}

export interface TwoEntries {
	readonly first: NameMention;
	readonly second: NameMention;
	readonly place: Place;
	/** The two the other way round, where it is sure what belongs to whom. */
	readonly turned: string | undefined;
}

interface Beside {
	readonly list: readonly Entry[];
	readonly at: number;
}

const joint = /^(?:、|和|与|及|以及)/u;
/** With posts and bodies, as long as they may be. */
const entry = /^(?:、|和|与|及|以及)[\u4e00-\u9fff“”—·]{0,24}$/u;
/** 以及 and so much of what `entry` lets stand there. */
const longestBetween = 26;
const fewestShared = 3;
const mostLists = 60;

export function ordersWithin(file: ArticleFile, names: readonly NameMention[]): TwoOrders[] {
	const lists = entryLists(file, names)
		.filter(({ length }) => length >= fewestShared)
		.slice(0, mostLists);
	if (lists.length < 2) return [];
	const beside = new Map<string, Beside[]>();
	for (const list of lists) {
		for (let at = 0; at + 1 < list.length; at++) {
			const key = keyOf(list, at);
			const known = beside.get(key);
			if (known === undefined) beside.set(key, [{ list, at }]);
			else known.push({ list, at });
		}
	}
	const found: TwoOrders[] = [];
	for (const [key, ones] of beside) {
		const [a = '', b = ''] = key.split('\t');
		const others = beside.get(orderKey(b, a)) ?? [];
		const [one, other] = [ones[0], others[0]];
		// Each pair once: from its right order.
		if (one === undefined || other === undefined || ones.length < others.length) continue;
		if (ones.length === others.length && startOf(one) > startOf(other)) continue;
		if (!isOneTurn(one, other)) continue;
		found.push({ right: twoOf(one, file), wrong: twoOf(other, file), even: ones.length === others.length });
	}
	return found;
}

/** But for the two the lists have their people in one order. */
function isOneTurn(one: Beside, other: Beside): boolean {
	const [ours, theirs] = [one, other].map(({ list }) => list.map(({ person }) => person.key)) as [string[], string[]];
	const shared = ours.filter((key) => theirs.includes(key));
	const turned = theirs.filter((key) => ours.includes(key));
	const at = turned.indexOf(other.list[other.at]?.person.key ?? '');
	[turned[at], turned[at + 1]] = [turned[at + 1] ?? '', turned[at] ?? ''];
	return shared.length >= fewestShared && shared.every((key, i) => key === turned[i]);
}

function entryLists(file: ArticleFile, names: readonly NameMention[]): Entry[][] {
	const lists: Entry[][] = [];
	let run: Entry[] | undefined;
	/** The place of the last person among the names. */
	let before = -1;
	for (let i = 0; i < names.length; i++) {
		const person = names[i] as NameMention;
		if (person.kind !== 'person') continue;
		const text = file.paragraphs[person.paragraph]?.text ?? '';
		const last = names[before];
		const joined = last?.paragraph === person.paragraph ? joinedBy(text, last, person, names[i - 1]) : 0;
		if (last && joined > 0) {
			// Most persons stand in no list.
			if (run === undefined) {
				run = [{ person: last, start: startOfFirst(names, before, text) }];
				lists.push(run);
			}
			run.push({ person, start: last.at.end + joined });
		} else run = undefined;
		before = i;
	}
	return lists;
}

/** How many characters join the two; 0 where they stand in no one list. */
function joinedBy(text: string, last: NameMention, person: NameMention, previous: NameMention | undefined): number {
	const gap = person.at.start - last.at.end;
	if (gap < 1 || gap > longestBetween || !isOneOf(text.charCodeAt(last.at.end), '、和与及以')) return 0;
	const between = text.slice(last.at.end, person.at.start);
	const [joined] = joint.exec(between) ?? [];
	return joined !== undefined && (between === joined || (entry.test(between) && hasPost(previous, person))) ? joined.length : 0;
}

function hasPost(before: NameMention | undefined, { paragraph, at }: NameMention): boolean {
	return before?.kind === 'title' && before.paragraph === paragraph && before.at.end === at.start;
}

/** Of names that stand side by side before the person, where a clause begins or a word of what is done ends. */
function startOfFirst(names: readonly NameMention[], i: number, text: string): number | undefined {
	const { paragraph, at } = names[i] as NameMention;
	let { start } = at;
	for (let k = i - 1; names[k]?.paragraph === paragraph && names[k]?.at.end === start && names[k]?.kind !== 'person'; k--)
		start = (names[k] as NameMention).at.start;
	return start === at.start || start === 0 || /[^\u4e00-\u9fff]|[由同与和及请]/u.test(text.charAt(start - 1)) ? start : undefined;
}

function keyOf(list: readonly Entry[], at: number): string {
	return orderKey(list[at]?.person.key ?? '', list[at + 1]?.person.key ?? '');
}

function startOf({ list, at }: Beside): number {
	return list[at]?.person.span.start ?? 0;
}

function twoOf({ list, at }: Beside, file: ArticleFile): TwoEntries {
	const [one, other] = [list[at], list[at + 1]] as [Entry, Entry];
	const paragraph = file.paragraphs[one.person.paragraph] as Place['paragraph'];
	const [start = one.person.at.start, middle = other.person.at.start] = [one.start, other.start];
	const of = (from: number, { person }: Entry) => paragraph.text.slice(from, person.at.end);
	const turned = one.start === undefined ? undefined : of(middle, other) + paragraph.text.slice(one.person.at.end, middle) + of(start, one);
	return { first: one.person, second: other.person, place: placeAt(paragraph, start, other.person.at.end), turned };
}
