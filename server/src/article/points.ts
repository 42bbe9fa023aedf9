// Points (要点): `一是…`, `二要…`, `第一，…` in series, and the items of a list whose paragraphs end in `；`.
// Finds their names in paragraphs' texts; in which section they stand, the outline says.
import { CLOSING, FINAL, isClass, isOneOf, OPENING, PAUSE } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './draft.ts';

/** The name of a part within a paragraph: `一要把道路修好`. */
export interface PartName {
	/** Place in `drafts`. */
	readonly draft: number;
	/** Place in the paragraph's text. */
	readonly at: Span;
}

const numerals = '一二三四五六七八九十';
const marker = new RegExp(
	`(?<=^|[。；！？：，]”?|）|——)\\s?(?:([${numerals}]{1,2})([是要])|第([${numerals}]{1,2})[，、]|(首先|其次|再次|最后)，)`,
	'gu',
);
const opener = /一[是要]|第一[，、]|首先，/u;
const anyMarker = /[一二三四五六七八九十][是要]|第[一二三四五六七八九十]{1,2}[，、]|首先，|其次，|再次，|最后，/u;
const words = ['首先', '其次', '再次', '最后'];

interface Candidate extends PartName {
	readonly number: number;
	readonly form: string;
}

/** Series of two or more numbered points, each series from 一 on, or from anywhere in the rest of an article from another page. */
export function numberedPoints(drafts: readonly Draft[], continued: boolean): PartName[] {
	if (!continued && !drafts.some(({ text }) => opener.test(text))) return [];
	const candidates = drafts.flatMap((draft, i) => (draft.role === 'body' ? candidatesIn(draft.text, i) : []));
	const open = new Map<string, Candidate[]>();
	const series: Candidate[][] = [];
	for (const candidate of candidates) {
		const run = open.get(candidate.form);
		if (run !== undefined && candidate.number === (run.at(-1) as Candidate).number + 1) run.push(candidate);
		else if (candidate.number === 1 || (continued && run === undefined)) {
			const begun = [candidate];
			open.set(candidate.form, begun);
			series.push(begun);
		}
	}
	return series
		.filter((run) => run.length > 1)
		.flat()
		.sort((a, b) => a.draft - b.draft || a.at.start - b.at.start)
		.map(({ draft, at }) => ({ draft, at }));
}

function candidatesIn(text: string, draft: number): Candidate[] {
	if (!anyMarker.test(text)) return [];
	const found: Candidate[] = [];
	for (const match of text.matchAll(marker)) {
		const [whole, ordinal, verb, place, word] = match;
		const number = word === undefined ? numberOf(ordinal ?? place ?? '') : words.indexOf(word) + 1;
		if (number === 0 || (number > 1 && text[match.index - 1] === '，')) continue;
		const start = match.index + whole.length - whole.trimStart().length;
		const form = word === undefined ? (verb ?? '第') : '首先';
		found.push({ draft, number, form, at: { start, end: clauseEnd(text, match.index + whole.length) } });
	}
	return found;
}

function numberOf(numeral: string): number {
	if (numeral.length === 1) return numerals.indexOf(numeral) + 1;
	return numeral[0] === '十' && numeral[1] !== '十' ? 10 + numerals.indexOf(numeral[1] as string) + 1 : 0;
}

const longestName = 60;

/** The end of the first clause from `from` on: before `，` `。` `；` `：`, but not inside a quotation or 《》. */
function clauseEnd(text: string, from: number): number {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (isClass(unit, OPENING | CLOSING | PAUSE | FINAL)) {
			if (isOneOf(unit, '“‘《（')) depth++;
			else if (isOneOf(unit, '”’》）')) depth = Math.max(0, depth - 1);
			else if (depth === 0 && isOneOf(unit, '，。；：！？') && at > from) return at;
		}
		if (at - from >= longestName) return at;
	}
	return text.length;
}

/** Paragraphs that end in `；`, and the one that ends their list. */
export function listItems(drafts: readonly Draft[]): PartName[] {
	const items: PartName[] = [];
	if (!drafts.some((draft) => draft.text.endsWith('；'))) return items;
	const bodies = drafts.map((_, i) => i).filter((i) => (drafts[i] as Draft).role === 'body');
	for (let from = 0; from < bodies.length; ) {
		let to = from;
		while (to < bodies.length && endsItem(drafts, bodies[to] as number)) to++;
		const last = bodies[to];
		if (to - from > 0 && last !== undefined && isLastItem(drafts[last] as Draft)) to++;
		if (to - from > 1) for (const i of bodies.slice(from, to)) items.push({ draft: i, at: itemName((drafts[i] as Draft).text) });
		from = Math.max(to, from + 1);
	}
	return items;
}

function endsItem(drafts: readonly Draft[], i: number): boolean {
	return (drafts[i] as Draft).text.endsWith('；');
}

function isLastItem({ text }: Draft): boolean {
	return /(?:[。！]|……)”?$/u.test(text) && !/^…+$/u.test(text);
}

/** The first clause; with the second where the first is only a date or a place. */
function itemName(text: string): Span {
	const end = clauseEnd(text, 0);
	return { start: 0, end: end < 8 && text[end] === '，' ? clauseEnd(text, end + 1) : end };
}
