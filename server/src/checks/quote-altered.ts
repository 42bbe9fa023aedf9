// Quoted words that were published with other words in them. A quotation is compared sentence by sentence with the published
// ones that resemble it; the same, the same but for marks, a part of them, or nothing like them is no finding.
import type { QuoteRecord } from '../corpus/evidence.ts';
import type { Facts, Quote } from '../facts/model.ts';
import { verdictOf, type WordChange } from '../facts/quotes/verdict.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Check, CheckInput, Finding } from './model.ts';
import { changeTo, type Place, placeAt, wordsAt } from './support/place.ts';
import { relatedPublished } from './support/published.ts';
import { unitsOf } from './support/quotedUnits.ts';
import { findingOf } from './support/slips.ts';
import { isTelling, wordedChanges } from './support/wordChanges.ts';

export const check: Check = {
	id: 'quote-altered',
	title: { zh: '引文与已发表的不一致', en: 'A quotation that was published in other words' },
	explain: {
		zh: [
			'引号里的话与已发表稿件里的同一句引文只差几个字。引文应一字不差；提示列出差别，并附已发表的原文。',
			'',
			'一字不差、只差标点、只引一部分（含用省略号删节）、未见发表的，不提示；不足十二字的强调用语、成语、专名，数字、人称、地名、虚词的不同，说话人明知是两个人的，也不提示。出处：已发表稿件（附链接）；引文核对须以原文为准。',
		].join('\n'),
		en: [
			'Words in quotation marks differ in a few characters from the same sentence as it was published. The difference is shown with the published sentence.',
			'',
			'Silent on what is the same, the same but for marks, a part of it (also with an ellipsis), or never published; on emphases and idioms under twelve characters, on figures, pronouns, places and particles that differ, and on words of another speaker. Source: the published articles, with links.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更⟦宽⟧的市场。”\n',
			corpus: { '2025/05/06.txt': '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n' },
			fixed: '　　高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
		},
	],
	allows: [
		{
			text: '　　高凤林说：“把山路修到每一户茶农的家门口……把山货送到更大的市场！”\n',
			corpus: { '2025/05/06.txt': '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n' },
		},
		{
			text: '　　本报清流5月6日电　高凤林说：“今年要把30里山路修到20户茶农的家门口，把山货送到更大的市场。”\n',
			corpus: { '2025/05/06.txt': '　　清流镇镇长高凤林说：“去年把20里山路修到10户茶农的家门口，把山货送到更大的市场。”\n' },
		},
		{
			text: '　　镇里提出“先修路后种茶”的办法。\n',
			corpus: { '2025/05/06.txt': '　　镇里提出“先修桥后种茶”的办法。\n' },
		},
	],
	run,
};

const shortest = 12;

interface Altered {
	readonly record: QuoteRecord;
	readonly changes: readonly WordChange[];
	/** Characters that differ. */
	readonly size: number;
}

function run({ file, facts, evidence }: CheckInput): Finding[] {
	if (evidence.quotes.size === 0) return [];
	return facts.quotes.flatMap((quote) => {
		if (quote.depth > 0 || (quote.kind !== 'speech' && quote.kind !== 'document') || quote.words.length < shortest) return [];
		const records = evidence.quotes.get(quote.words) ?? [];
		if (records.length === 0) return [];
		return unitsOf(file, quote, shortest).flatMap((unit) => {
			const altered = alteredIn(unit, quote, records, facts);
			if (altered === undefined || touchesName(unit, altered.changes, facts)) return [];
			return [finding(unit, altered)];
		});
	});

	function finding(unit: Place, { record, changes }: Altered): Finding {
		const words = wordsAt(unit);
		const region = regionOf(changes, words.length);
		const place = placeAt(unit.paragraph, unit.at.start + region.own.start, unit.at.start + region.own.end);
		const form = record.words.slice(region.other.start, region.other.end);
		const [own, other] = [shown(words, region.own), shown(record.words, region.other)];
		return findingOf(check, file, {
			place,
			message: {
				zh: `引文作“${own}”，已发表的作“${other}”${record.speaker === undefined ? '' : `（${record.speaker}）`}`,
				en: `The quotation has “${own}”; it was published as “${other}”${record.speaker === undefined ? '' : ` (${record.speaker})`}`,
			},
			related: [relatedPublished(record.place)],
			fixes: changeTo(file, place, form),
		});
	}
}

/** How the sentence differs from the published one nearest to it; `undefined` where one has it as it is. */
function alteredIn(unit: Place, quote: Quote, records: readonly QuoteRecord[], facts: Facts): Altered | undefined {
	const words = wordsAt(unit);
	let best: Altered | undefined;
	for (const record of records) {
		const verdict = verdictOf(words, record.words);
		if (verdict.tier === 'exact' || verdict.tier === 'marks' || verdict.tier === 'cut') return undefined;
		if (verdict.tier !== 'changed' || isAnother(quote, record, facts) || !areSlips(words, record.words, verdict.changes)) continue;
		const size = sizeOf(verdict.changes);
		if (best === undefined || size < best.size) best = { record, changes: verdict.changes, size };
	}
	return best;
}

/** Said by somebody else: then it is no quotation of this. Only names tell; `主席` may be either. */
function isAnother({ speaker }: Quote, record: QuoteRecord, { names }: Facts): boolean {
	if (speaker === undefined || record.speaker === undefined || speaker === record.speaker) return false;
	return /^[一-龥]{2,4}$|·/u.test(record.speaker) && names.some(({ kind, canonical }) => kind === 'person' && canonical === speaker);
}

const longestOmission = 3;
/** Of words that differ in two places so much may be changed: more, and it is another sentence. */
const mostOfTwo = 0.15;

function sizeOf(changes: readonly WordChange[]): number {
	return changes.reduce((sum, { at, otherAt }) => sum + Math.max(at.end - at.start, otherAt.end - otherAt.start), 0);
}

function areSlips(own: string, other: string, changes: readonly WordChange[]): boolean {
	if (changes.length > 2 || (changes.length === 2 && sizeOf(changes) > own.length * mostOfTwo)) return false;
	return wordedChanges(own, other, changes).every((change, at) => {
		const place = changes[at]?.at;
		if (place === undefined || !isTelling(change)) return false;
		if (change.own === '' || change.other === '') return Math.max(change.own.length, change.other.length) <= longestOmission;
		const atEdge = place.start === 0 || place.end === own.length;
		return !atEdge || change.own.length === change.other.length;
	});
}

function touchesName({ paragraph, at }: Place, changes: readonly WordChange[], { names }: Facts): boolean {
	return changes.some((change) => {
		const place = { start: at.start + change.at.start, end: at.start + change.at.end };
		return names.some(
			(name) => name.paragraph === paragraph.index && (name.kind === 'place' || name.kind === 'person') && overlaps(name.at, place),
		);
	});
}

/** From the first change to the last on both sides; where the sentence lacks words, with the character before. */
function regionOf(changes: readonly WordChange[], length: number): { readonly own: Span; readonly other: Span } {
	const [first, last] = [changes[0] as WordChange, changes.at(-1) as WordChange];
	const own = { start: first.at.start, end: last.at.end };
	const other = { start: first.otherAt.start, end: last.otherAt.end };
	if (own.end > own.start) return { own, other };
	return own.start > 0
		? { own: { ...own, start: own.start - 1 }, other: { ...other, start: other.start - 1 } }
		: { own: { ...own, end: Math.min(length, own.end + 1) }, other: { ...other, end: other.end + 1 } };
}

function shown(words: string, { start, end }: Span): string {
	return words.slice(Math.max(0, start - 6), Math.min(words.length, end + 4));
}
