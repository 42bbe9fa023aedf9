// Quoted words that were published with other words in them. A quotation is compared sentence by sentence with the published
// ones that resemble it; the same, the same but for marks, a part of them, or nothing like them is no finding.
import type { QuoteRecord } from '../corpus/evidence.ts';
import type { Facts, Quote } from '../facts/model.ts';
import { findCountry } from '../facts/places/countries.ts';
import { findDivisions } from '../facts/places/divisions.ts';
import { verdictOf, type WordChange } from '../facts/quotes/verdict.ts';
import { overlaps } from '../text/span.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, type Place, placeAt, wordsAt } from './support/findings/place.ts';
import { relatedPublished } from './support/findings/published.ts';
import { findingOf } from './support/findings/slips.ts';
import { regionOf } from './support/quotes/changedRegion.ts';
import { unitsOf } from './support/quotes/quotedUnits.ts';
import { areExchanged, type QuoteSlip, slipOf } from './support/quotes/quoteSlips.ts';
import { toldInWords, versionsShown } from './support/quotes/versionsShown.ts';
import { wordedChanges } from './support/quotes/wordChanges.ts';

export const check: Check = {
	id: 'quote-altered',
	title: { zh: '引文与已发表的不一致', en: 'A quotation that was published in other words' },
	explain: {
		zh: [
			'引号里的话与已发表稿件里的同一句引文只差几个字。引文应一字不差；提示列出差别，并附已发表的原文。',
			'',
			'一字不差、只差标点、只引一部分（含用省略号删节）、未见发表的，不提示；不足十二字的强调用语、成语、专名，数字、人称、地名的不同，说话人明知是两个人的，也不提示；长句多、少一个虚词，只作提示。出处：已发表稿件（附链接）；引文核对须以原文为准。',
		].join('\n'),
		en: [
			'Words in quotation marks differ in a few characters from the same sentence as it was published. The difference is shown with the published sentence.',
			'',
			'Silent on what is the same, the same but for marks, a part of it (also with an ellipsis), or never published; on emphases and idioms under twelve characters, on figures, pronouns and places that differ, and on words of another speaker; a particle more or less in a long sentence is information. Source: the published articles, with links.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更⟦宽⟧的市场。”\n',
			corpus: { '2025/05/06.txt': '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n' },
			fixed: '　　高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
		},
		{
			text: '　　高凤林说：“我们要把山路修到每一户茶农的家门口，⟦送到把山货⟧更大的市场。”\n',
			corpus: { '2025/05/06.txt': '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n' },
			fixed: '　　高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
		},
		{
			text: '　　高凤林说：“我们要把山路修到每一户茶农的家门，⟦把⟧货送到更大的市场。”\n',
			corpus: { '2025/05/06.txt': '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门，把山货送到更大的市场。”\n' },
			fixed: '　　高凤林说：“我们要把山路修到每一户茶农的家门，把山货送到更大的市场。”\n',
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
	readonly slip: QuoteSlip;
}

function run({ file, facts, evidence }: CheckInput): Finding[] {
	if (evidence.quotes.size === 0) return [];
	return facts.quotes.flatMap((quote) => {
		if (quote.depth > 0 || (quote.kind !== 'speech' && quote.kind !== 'document') || quote.words.length < shortest) return [];
		const records = evidence.quotes.get(quote.words) ?? [];
		if (records.length === 0) return [];
		return unitsOf(file, quote, shortest).flatMap((unit) => {
			const altered = alteredIn(unit, quote, records, facts);
			if (altered === undefined || touchesName(unit, altered, facts)) return [];
			return [finding(unit, altered)];
		});
	});

	function finding(unit: Place, { record, changes, slip }: Altered): Finding {
		const words = wordsAt(unit);
		const region = regionOf(changes, words, record.words);
		const place = placeAt(unit.paragraph, unit.at.start + region.own.start, unit.at.start + region.own.end);
		const form = record.words.slice(region.other.start, region.other.end);
		const [own, other] = versionsShown({ text: words, at: region.own }, { text: record.words, at: region.other });
		const speaker = record.speaker;
		return findingOf(check, file, {
			place,
			message: {
				zh: `引文作“${own.context}”，已发表的作“${other.context}”${speaker === undefined ? '' : `（${speaker}）`}`,
				en: `The quotation has “${own.context}”; it was published as “${other.context}”${speaker === undefined ? '' : ` (${speaker})`}`,
			},
			related: [relatedPublished(record.place)],
			fixes: changeTo(file, place, form).map((fix) => toldInWords(fix, own, other)),
			...(slip === 'small' ? { severity: 'information' as const } : {}),
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
		if (verdict.tier !== 'changed' || isAnother(quote, record, facts)) continue;
		const slip = slipsIn(words, record.words, verdict.changes);
		const size = sizeOf(verdict.changes);
		if (slip !== undefined && (best === undefined || size < best.size)) best = { record, changes: verdict.changes, size, slip };
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
/** In shorter words a particle more or less may be another's wording. */
const longEnough = 16;

function sizeOf(changes: readonly WordChange[]): number {
	return changes.reduce((sum, { at, otherAt }) => sum + Math.max(at.end - at.start, otherAt.end - otherAt.start), 0);
}

/** `undefined` where the differences, or one of them, are none of a quotation's slips. */
function slipsIn(own: string, other: string, changes: readonly WordChange[]): QuoteSlip | undefined {
	const worded = wordedChanges(own, other, changes);
	if (areExchanged(worded)) return 'word';
	if (changes.length > 2 || (changes.length === 2 && sizeOf(changes) > own.length * mostOfTwo)) return undefined;
	const slips = worded.map((change, at) => {
		const place = changes[at]?.at;
		const slip = slipOf(change);
		if (place === undefined || slip === undefined) return undefined;
		if (slip === 'small' && (changes.length > 1 || own.length < longEnough)) return undefined;
		// 提出“加快构建格局” begins a word before 提出“构建格局” does: more is quoted, nothing is changed.
		if (change.other === '' && (place.start === 0 || place.end === own.length)) return undefined;
		if (change.own === '' || change.other === '')
			return Math.max(change.own.length, change.other.length) <= longestOmission ? slip : undefined;
		const atEdge = place.start === 0 || place.end === own.length;
		return !atEdge || change.own.length === change.other.length ? slip : undefined;
	});
	if (slips.includes(undefined)) return undefined;
	return slips.includes('word') ? 'word' : 'small';
}

/** Another place or person is another occasion's; a word that only looks like one is not. */
function touchesName(unit: Place, { record, changes }: Altered, { names }: Facts): boolean {
	const { paragraph, at } = unit;
	if (areExchanged(wordedChanges(wordsAt(unit), record.words, changes))) return false;
	return changes.some((change) => {
		if (isPlace(record.words.slice(change.otherAt.start, change.otherAt.end))) return true;
		const place = { start: at.start + change.at.start, end: at.start + change.at.end };
		return names.some((name) => {
			if (name.paragraph !== paragraph.index || !overlaps(name.at, place)) return false;
			if (name.kind === 'person') return true;
			if (name.kind !== 'place') return false;
			if (place.start < name.at.start || place.end > name.at.end) return true;
			const printed = record.words.slice(
				change.otherAt.start - (place.start - name.at.start),
				change.otherAt.end + (name.at.end - place.end),
			);
			return isPlace(printed);
		});
	});
}

function isPlace(name: string): boolean {
	return findCountry(name) !== undefined || findDivisions(name).length > 0;
}
