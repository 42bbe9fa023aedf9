// A stretch of copy as a template: its names, dates, figures and quotations give way to slots, so that what desks write again and again
// looks alike. A slot is one character of the private area, which no copy has. Knows nothing of how often a template is met.
import type { ArticleFile, Paragraph } from '../../article/model.ts';
import type { Facts, Figure, NameMention } from '../../facts/model.ts';
import { findCountries, findCountry } from '../../facts/places/countries.ts';
import type { Span } from '../../text/span.ts';
import type { SlotType } from '../model.ts';

/** One clause: up to a comma, a semicolon, a colon or the sentence's end, which is not part of it. */
export interface Clause {
	/** Fixed characters and slots; a list of one kind is one slot. */
	readonly template: string;
	/** `，`, or empty at the paragraph's end. */
	readonly mark: string;
	/** In the paragraph's unwrapped text, without the mark. */
	readonly at: Span;
	/** What stood in the slots, in their order. */
	readonly filled: readonly string[];
}

const slotTypes: readonly SlotType[] = [
	...(['person', 'title', 'country', 'place', 'organization', 'event', 'document', 'date'] as const),
	...(['year', 'time', 'duration', 'figure', 'percent', 'words'] as const),
];

const firstSlot = 0xe000;
const lastSlot = firstSlot + slotTypes.length - 1;
const anySlot = `[${String.fromCharCode(firstSlot)}-${String.fromCharCode(lastSlot)}]`;

export function slotOf(type: SlotType): string {
	return String.fromCharCode(firstSlot + slotTypes.indexOf(type));
}

/** `undefined` for a fixed character. */
export function typeAt(template: string, at: number): SlotType | undefined {
	const unit = template.charCodeAt(at);
	return unit >= firstSlot && unit <= lastSlot ? slotTypes[unit - firstSlot] : undefined;
}

/** The clauses of every sentence of the article's text, sentence by sentence. */
export function clausesOf(file: ArticleFile, facts: Facts): { readonly paragraph: Paragraph; readonly sentences: readonly Clause[][] }[] {
	const byParagraph = Map.groupBy(slotsOf(facts), ({ paragraph }) => paragraph);
	return file.paragraphs
		.filter(({ role }) => role === 'body' || role === 'dateline' || role === 'caption')
		.map((paragraph, nth) => {
			const sentences = sentencesOf(paragraph.text, byParagraph.get(paragraph.index) ?? []);
			const [first] = sentences;
			// `某台消息：` begins every article of a house, and says nothing of how it goes on.
			if (nth === 0 && first && first.length > 1 && first[0]?.mark === '：' && /消息|讯|电|报道/u.test(first[0].template)) first.shift();
			return { paragraph, sentences };
		});
}

/** The clauses of one paragraph. */
export function clausesIn({ index, text }: Paragraph, { names, figures, quotes }: Facts): Clause[][] {
	const own = ({ paragraph }: { readonly paragraph: number }) => paragraph === index;
	return sentencesOf(text, slotsOf({ names: names.filter(own), figures: figures.filter(own), quotes: quotes.filter(own) }));
}

interface Filled {
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
	readonly slot: string;
}

function slotsOf({ names, figures, quotes }: Facts): Filled[] {
	const all: Filled[] = [];
	for (const { kind, paragraph, at, words } of quotes) {
		// Short emphases are fixed words; what somebody said is not.
		if (kind !== 'emphasis' && kind !== 'title' && words.length > 8) {
			all.push({ paragraph, start: at.start + 1, end: at.end - 1, slot: slotOf('words') });
		}
	}
	for (const name of names) {
		const inner = name.kind === 'work' && name.text.startsWith('《') ? 1 : 0;
		all.push({ paragraph: name.paragraph, start: name.at.start + inner, end: name.at.end - inner, slot: slotOf(typeOfName(name)) });
	}
	for (const figure of figures) {
		const type = typeOfFigure(figure);
		if (type) all.push({ paragraph: figure.paragraph, start: figure.at.start, end: figure.at.end, slot: slotOf(type) });
	}
	return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

export function typeOfName({ kind, canonical }: NameMention): SlotType {
	if (kind === 'work') return 'document';
	if (kind !== 'place') return kind;
	return findCountry(canonical) || arePartners(canonical) ? 'country' : 'place';
}

/** `中哈`: two countries by their letters. */
function arePartners(name: string): boolean {
	return /^\p{Script=Han}{2}$/u.test(name) && findCountries(name.charAt(0)).length > 0 && findCountries(name.charAt(1)).length > 0;
}

export function typeOfFigure({ kind, text }: Figure): SlotType | undefined {
	switch (kind) {
		case 'quantity':
			return 'figure';
		case 'percent':
			return 'percent';
		case 'date':
			return /^\d{4}年$/u.test(text) ? 'year' : /\d/u.test(text) ? 'date' : undefined;
		case 'time':
			return /\d/u.test(text) ? 'time' : undefined;
		case 'duration':
			return 'duration';
		default:
			return undefined;
	}
}

const list = new RegExp(`(${anySlot}+)(?:[、和](?:${anySlot}、)?\\1)+`, 'gu');
const doubled = new RegExp(`(${anySlot})\\1+`, 'gu');

function sentencesOf(text: string, slots: readonly Filled[]): Clause[][] {
	const sentences: Clause[][] = [];
	let clauses: Clause[] = [];
	let template = '';
	let filled: string[] = [];
	let start = 0;
	let next = 0;
	const close = (at: number, mark: string) => {
		if (template !== '') {
			const plain = template.replace(list, '$1').replace(doubled, '$1');
			clauses.push({ template: plain, mark, at: { start, end: at }, filled: plain === template ? filled : anything(plain) });
		}
		template = '';
		filled = [];
	};
	for (let at = 0; at < text.length; ) {
		while ((slots[next]?.start ?? Number.POSITIVE_INFINITY) < at) next++;
		const slot = slots[next];
		if (slot?.start === at && slot.end > at) {
			if (template === '') start = at;
			template += slot.slot;
			filled.push(text.slice(slot.start, slot.end));
			at = slot.end;
			continue;
		}
		const unit = text.charAt(at);
		const isEnd = unit === '。' || unit === '！' || unit === '？';
		if (isEnd || unit === '，' || unit === '；' || unit === '：') {
			close(at, unit);
			if (isEnd) {
				if (clauses.length > 0) sentences.push(clauses);
				clauses = [];
			}
		} else if (unit === '　') {
			// What stands before the blank is a dateline or a label.
			template = '';
			filled = [];
		} else if (template !== '' || !/[\s　”’）]/u.test(unit)) {
			if (template === '') start = at;
			template += unit;
		}
		at++;
	}
	close(text.length, '');
	if (clauses.length > 0) sentences.push(clauses);
	return sentences;
}

/** Of a list it does not matter what stands for it: each of its slots may be anything. */
function anything(template: string): string[] {
	const filled: string[] = [];
	for (let at = 0; at < template.length; at++) if (typeAt(template, at) !== undefined) filled.push('');
	return filled;
}
