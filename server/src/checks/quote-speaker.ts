// The same long words given to another speaker than in what was published.
// Knows who speaks by the facts alone; sayings that several people quote are nobody's.
import type { QuoteRecord } from '../corpus/evidence.ts';
import type { NameMention, Quote } from '../facts/model.ts';
import { transliterates } from '../facts/names/words/foreignPerson.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, placeAt } from './support/findings/place.ts';
import { relatedPublished } from './support/findings/published.ts';
import { findingOf } from './support/findings/slips.ts';

export const check: Check = {
	id: 'quote-speaker',
	title: { zh: '引文归于他人', en: 'A quotation given to another speaker' },
	explain: {
		zh: [
			'同一段话（十六字以上，一字不差），文中说是甲说的，已发表的稿件里却是乙说的。',
			'',
			'须两处都写明了说话的人；已发表的稿件里有两人以上说过的（谚语、名句、共同的提法），文中所写的人也说过的，不提示。出处：已发表稿件（附链接）。',
		].join('\n'),
		en: [
			'Sixteen and more quoted characters, the same to the letter, are given to one person here and to another in what was published.',
			'',
			'Both places must name the person. Silent where more than one person has been quoted with these words. Source: the published articles, with links.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　清流镇副镇长⟦王晓芳⟧说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
			corpus: {
				'2025/05/06.txt': '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
			},
			fixed: '　　清流镇副镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
		},
	],
	allows: [
		{
			text: '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
			corpus: {
				'2025/05/06.txt': '　　清流镇镇长高凤林说：“我们要把山路修到每一户茶农的家门口，把山货送到更大的市场。”\n',
			},
		},
		{
			text: '　　本报清流5月6日电　清流镇副镇长王晓芳说：“正像老话说的，上山一条路，下山路万条。”\n',
			corpus: { '2025/05/06.txt': '　　清流镇镇长高凤林说：“上山一条路，下山路万条。”\n' },
		},
	],
	run,
};

const shortest = 16;

function run({ file, facts, evidence }: CheckInput): Finding[] {
	if (evidence.quotes.size === 0) return [];
	return facts.quotes.flatMap((quote) => {
		const { speaker, verb, kind, depth, words } = quote;
		if (speaker === undefined || verb === undefined || kind !== 'speech' || depth > 0 || wordCount(words) < shortest) return [];
		const mention = facts.names.findLast(
			(name) => name.kind === 'person' && name.canonical === speaker && name.paragraph === quote.paragraph && name.at.end <= quote.at.start,
		);
		const same = (evidence.quotes.get(words) ?? []).filter(isSame);
		const [published] = same;
		if (!mention || !published || !sayOneOther(same, quote, facts.names)) return [];
		const paragraph = file.paragraphs[mention.paragraph];
		const other = published.speaker ?? '';
		if (!paragraph) return [];
		const place = placeAt(paragraph, mention.at.start, mention.at.end);
		return [
			findingOf(check, file, {
				place,
				message: {
					zh: `这段话在已发表的稿件中是${other}说的，此处归于${speaker}`,
					en: `Published articles give these words to ${other}, this one to ${speaker}`,
				},
				related: same.slice(0, 3).map((record) => relatedPublished(record.place)),
				fixes: changeTo(file, place, other),
			}),
		];
	});
}

function isSame({ likeness, words, kind }: QuoteRecord): boolean {
	return kind === 'speech' && (likeness === 'equal' || likeness === 'inside') && wordCount(words) >= shortest;
}

function wordCount(words: string): number {
	return words.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/** Everybody who is quoted with these words is one and the same other person. */
function sayOneOther(same: readonly QuoteRecord[], { speaker }: Quote, names: readonly NameMention[]): boolean {
	const speakers = new Set(same.map((record) => record.speaker));
	const [other] = speakers;
	if (speakers.size !== 1 || other === undefined || other === speaker || speaker === undefined) return false;
	if (!isName(other, names) || other.includes(speaker) || speaker.includes(other)) return false;
	return other.at(0) !== speaker.at(0) || other.length !== speaker.length || other.at(-1) !== speaker.at(-1);
}

/** A name, not `一位茶农`: one that the article knows as a person's, or one that looks like nothing else. */
function isName(other: string, names: readonly NameMention[]): boolean {
	if (names.some(({ kind, canonical }) => kind === 'person' && canonical === other)) return true;
	if (other.length >= 4 && other.length <= 9 && isTransliterated(other)) return true;
	return /^[一-龥]{2,3}$|·/u.test(other) && !/[位名个的人者员方长们民生家手友]$|^[一这那某该]/u.test(other);
}

/** `托卡耶夫`, and neither `代表团` nor `中国队`. */
function isTransliterated(name: string): boolean {
	let telling = 0;
	for (let at = 0; at < name.length; at++) {
		const weight = transliterates(name.charCodeAt(at));
		if (weight === 0) return false;
		telling += weight - 1;
	}
	return telling >= 2;
}
