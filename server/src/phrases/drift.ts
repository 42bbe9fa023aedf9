// Sentences that are a standard phrasing but for a word: compared as templates, so that it does not matter who, where and when.
// Knows no checks.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { Facts } from '../facts/model.ts';
import type { Span } from '../text/span.ts';
import { rememberWith } from '../util/cacheByText.ts';
import { clausesIn, slotOf, typeAt } from './mine/template.ts';
import type { Phrase, PhraseUse, UsedPhrase } from './model.ts';
import { createNearWords } from './nearWords.ts';
import { showPhrase } from './notation.ts';

export interface Drift {
	readonly paragraph: Paragraph;
	/** What differs, in the paragraph's unwrapped text; never empty. */
	readonly own: Span;
	/** What stands there otherwise. */
	readonly known: string;
	/** `记者〈日期〉从〈机构〉获悉，`. */
	readonly shown: string;
	readonly uses: readonly PhraseUse[];
}

export type FindDrifts = (file: ArticleFile, facts: Facts) => readonly Drift[];

let last: { readonly house: readonly Phrase[]; readonly learnt: readonly Phrase[]; readonly find: FindDrifts | undefined } | undefined;

/** `undefined` where there is nothing to compare with. The phrasings of a session hardly change, so that one finder is kept. */
export function driftsFrom(house: readonly Phrase[], learnt: readonly Phrase[]): FindDrifts | undefined {
	if (last?.house !== house || last.learnt !== learnt) last = { house, learnt, find: createFinder(house, learnt) };
	return last.find;
}

const mostClauses = 3;
const fewestWords = 5;
const fewestLearnt = 9;

function createFinder(house: readonly Phrase[], learnt: readonly Phrase[]): FindDrifts | undefined {
	const phrases = new Map<string, Phrase>();
	for (const phrase of [...house, ...learnt.filter(isClosed)]) {
		const template = templateOf(phrase);
		if (template !== undefined) phrases.set(template, phrase);
	}
	if (phrases.size === 0) return undefined;
	const near = createNearWords([...phrases.keys()]);
	/** Other phrasings may be as near, and are right. */
	const right = new Set([...phrases.keys(), ...learnt.flatMap((phrase) => templateOf(phrase) ?? [])]);
	const remember = rememberWith<number, readonly Found[]>({ isSame: (known, own) => known === own, keep: (own) => own });
	return (file, facts) => {
		const slots = slotsByParagraph(file, facts);
		return file.paragraphs.flatMap((paragraph) => {
			if (paragraph.role !== 'body' && paragraph.role !== 'dateline' && paragraph.role !== 'caption') return [];
			const found = remember(paragraph.text, slots[paragraph.index] ?? 0, () => driftsIn(paragraph, facts));
			return found.map((one) => ({ ...one, paragraph }));
		});
	};

	function driftsIn(paragraph: Paragraph, facts: Facts): Found[] {
		const found: Found[] = [];
		for (const clauses of clausesIn(paragraph, facts)) {
			for (let from = 0; from < clauses.length; from++) {
				let template = '';
				for (let to = from; to < Math.min(clauses.length, from + mostClauses); to++) {
					template += clauses[to]?.template ?? '';
					const at = { start: clauses[from]?.at.start ?? 0, end: clauses[to]?.at.end ?? 0 };
					if (!right.has(template)) for (const drift of driftsOf(template, at, paragraph.text)) found.push(drift);
					template += clauses[to]?.mark ?? '';
				}
			}
		}
		return found;
	}

	function driftsOf(template: string, at: Span, text: string): Found[] {
		return near.around(template).flatMap(({ text: form, known, own }) => {
			const place = placeOf(text, at, template, own);
			const phrase = phrases.get(form);
			const words = form.slice(known.start, known.end);
			if (!place || !phrase || !isSlip(words, template.slice(own.start, own.end))) return [];
			const before = place.lead === 0 ? '' : text.charAt(place.start);
			const uses = 'uses' in phrase ? (phrase as UsedPhrase).uses : [];
			return [{ own: { start: place.start, end: place.end }, known: before + words, shown: showPhrase(phrase.parts), uses }];
		});
	}
}

type Found = Omit<Drift, 'paragraph'>;

/** A number for where which slots are in each paragraph: with its text all that its templates depend on. */
function slotsByParagraph({ paragraphs }: ArticleFile, { names, figures, quotes }: Facts): Int32Array {
	const numbers = new Int32Array(paragraphs.length);
	const add = (paragraph: number, { start, end }: Span, kind: string) => {
		let number = Math.imul((numbers[paragraph] ?? 0) ^ start, 0x01000193);
		number = Math.imul(number ^ end, 0x01000193);
		numbers[paragraph] = Math.imul(number ^ (kind.charCodeAt(0) * 31 + kind.charCodeAt(1)), 0x01000193);
	};
	for (const { paragraph, at, kind } of names) add(paragraph, at, kind);
	for (const { paragraph, at, kind } of figures) add(paragraph, at, kind);
	for (const { paragraph, at, kind } of quotes) add(paragraph, at, kind);
	return numbers;
}

/** Words with an opposite are chosen: `上午` and `下午` are both right. */
function isSlip(known: string, own: string): boolean {
	return !hasSlot(known) && !(opposites.test(known) && opposites.test(own));
}

const opposites = /^[上下前后左右内外东南西北中大小多少高低增减升降今明昨晚早初末正副男女新旧一二三四五六七八九十\d]/u;

/** A short one that a few articles have in one form may well be said in another. */
function isClosed(phrase: Phrase): boolean {
	const words = phrase.parts.reduce((sum, part) => sum + (part.kind === 'text' ? part.text.length : 0), 0);
	return words >= fewestLearnt && (phrase as UsedPhrase).closed === true;
}

const templates = new WeakMap<Phrase, string>();

/** Without its last mark; `undefined` where it has no slot, leaves something open, or too few words. */
function templateOf(phrase: Phrase): string | undefined {
	let template = templates.get(phrase);
	if (template === undefined) {
		const { parts } = phrase;
		const isFixed = parts.every((part) => part.kind === 'text' || (part.type !== 'words' && part.choices.length === 0));
		const text = parts.map((part) => (part.kind === 'text' ? part.text : slotOf(part.type))).join('');
		const words = text.match(/\p{Script=Han}/gu)?.length ?? 0;
		template = isFixed && words >= fewestWords && hasSlot(text) ? text.replace(/[，。；：！？]$/u, '') : '';
		templates.set(phrase, template);
	}
	return template === '' ? undefined : template;
}

function hasSlot(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (typeAt(text, at) !== undefined) return true;
	return false;
}

/** Where the template's characters stand in the text: found by the fixed ones around them. What is missing has the one before it (`lead`). */
function placeOf(text: string, within: Span, template: string, own: Span): (Span & { readonly lead: 0 | 1 }) | undefined {
	if (hasSlot(template.slice(own.start, own.end))) return undefined;
	let start = own.start;
	while (start > 0 && typeAt(template, start - 1) === undefined) start--;
	let end = own.end;
	while (end < template.length && typeAt(template, end) === undefined) end++;
	const at = text.slice(within.start, within.end).indexOf(template.slice(start, end));
	if (at < 0) return undefined;
	const from = within.start + at + own.start - start;
	const lead = own.start === own.end ? 1 : 0;
	if (from - lead < within.start) return undefined;
	return { start: from - lead, end: from + own.end - own.start, lead };
}
