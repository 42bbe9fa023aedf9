// One quotation in two versions within the article: the same words but for a few, quoted in both places or reported in one.
// Where the words meet is found by pieces of five characters; what differs is told by the quotations' verdict.
import type { ArticleFile } from '../article/model.ts';
import { type QuoteVerdict, verdictOf } from '../facts/quotes/verdict.ts';
import { rememberByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, type Place, paragraphsOf, placeAt, relatedAt, wordsAt } from './support/findings/place.ts';
import { findingOf } from './support/findings/slips.ts';
import { unitsOf } from './support/quotes/quotedUnits.ts';
import { pieceLength, type SharedPieces, sharedPieces } from './support/quotes/sharedPieces.ts';
import { changesToTell } from './support/quotes/versionChanges.ts';
import { toldInWords, versionsShown } from './support/quotes/versionsShown.ts';

export const check: Check = {
	id: 'quote-versions',
	title: { zh: '同一引文两种文字', en: 'One quotation in two versions' },
	explain: {
		zh: [
			'引号里的一句话，文中另一处（引用或转述）也有，只差几个字，或词序、并列各项的先后不同：“是本镇史上新的里程碑”与“是本镇史上新的丰碑”。引文应与原话一字不差，两处必有一处不确。',
			'',
			'只比较十字以上、绝大部分相同的句子；数字、年月、人称、虚词的不同，排比句、近似的套话，不提示。出处：新闻单位引文核对的通行规范（引语须忠实原文）。可改此处，也可改另一处。',
		].join('\n'),
		en: [
			'A sentence in quotation marks stands elsewhere in the article, quoted or reported, with a few words changed or in another order. Quoted words are to be the words that were said: one of the two is not.',
			'',
			'Only sentences of ten characters and more that are nearly the same are compared; figures, dates, pronouns and particles that differ, parallel phrases and set phrases are let be. Source: verbatim quotation as every desk demands it. Either place can be changed.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　高凤林说：“这条路是清流镇发展史上新的⟦丰⟧碑，也是山里人的创举。”\n\n　　茶农们认为，这条路是清流镇发展史上新的里程碑，也是山里人的创举。\n',
			fixed:
				'　　高凤林说：“这条路是清流镇发展史上新的里程碑，也是山里人的创举。”\n\n　　茶农们认为，这条路是清流镇发展史上新的里程碑，也是山里人的创举。\n',
		},
		{
			text: '　　高凤林说：“要把山路修到每一户茶农的家门口。”\n\n　　他在会上还说：“要把⟦公⟧路修到每一户茶农的家门口。”\n',
			fixed: '　　高凤林说：“要把山路修到每一户茶农的家门口。”\n\n　　他在会上还说：“要把山路修到每一户茶农的家门口。”\n',
		},
	],
	allows: [
		{ text: '　　本报清流5月6日电　高凤林说：“我们要坚持先修公路再种茶的思路。”他说，镇里要坚持先修水路再养鱼的思路。\n' },
		{ text: '　　高凤林说：“我今年要把山路修到茶农的家门口。”\n\n　　高凤林表示，他今年要把山路修到茶农的家门口。\n' },
		{
			text: '　　高凤林说：“把清流镇建设成为山区的茶叶之乡。”\n\n　　王芳说：“把远山镇建设成为山区的竹器之乡。”\n',
		},
	],
	run,
};

/** How two wordings stand to each other does not change with the text around them. */
const verdicts = rememberByText<QuoteVerdict>();
const shortest = 10;
const mostPlaces = 6;
const mostUnits = 2000;

function run({ file, facts }: CheckInput): Finding[] {
	const quotes = facts.quotes.filter(
		({ kind, words, depth, paragraph }) =>
			depth === 0 && words.length >= shortest && (kind !== 'title' || file.paragraphs[paragraph]?.role !== 'body'),
	);
	if (quotes.length === 0) return [];
	const units = quotes.flatMap((quote) => unitsOf(file, quote, shortest)).slice(0, mostUnits);
	const shared = sharedPieces(units, paragraphsOf(file), mostPlaces);
	const findings: Finding[] = [];
	const told = new Set<string>();
	for (const [number, unit] of units.entries()) {
		const others = candidates(unit, number, shared);
		if (others.length === 0) continue;
		const words = wordsAt(unit);
		for (const other of others) {
			const otherWords = wordsAt(other);
			if (words === otherWords) continue;
			const verdict = verdicts(`${words}\0${otherWords}`, () => verdictOf(words, otherWords));
			for (const change of changesToTell(words, otherWords, verdict)) {
				if (isTerm(unit) && change.at.end >= words.length - longestHead) continue;
				const here = inside(unit, change.at);
				const there = inside(other, change.otherAt);
				const key = [idOf(here), idOf(there)].sort().join(' ');
				if (told.has(key)) continue;
				told.add(key);
				findings.push(...finding(here, there, units, file));
			}
		}
	}
	return findings;
}

function idOf({ paragraph, at }: Place): string {
	return `${paragraph.index}:${at.start}`;
}

function inside({ paragraph, at }: Place, { start, end }: { start: number; end: number }): Place {
	return placeAt(paragraph, at.start + start, at.start + end);
}

/** “全国健康系统先进集体”: a name in marks rather than a sentence. Named for another thing at its end, it is another name. */
function isTerm({ paragraph: { text }, at }: Place): boolean {
	return (
		/^[”’]/u.test(text.slice(at.end)) && !/[，。：；！？]/u.test(text.slice(at.start, at.end)) && !/[：，]“$/u.test(text.slice(0, at.start))
	);
}

/** 论坛 behind what the two forums are for. */
const longestHead = 2;

/** Stretches as long as the unit where several of its pieces stand. */
function candidates({ paragraph: own, at: { start: from, end } }: Place, number: number, shared: SharedPieces): Place[] {
	const length = end - from;
	const least = Math.max(2, (length - pieceLength) * leastOfPieces);
	const isOwn = (paragraph: Place['paragraph'], start: number) => paragraph === own && Math.abs(start - from) < length;
	let elsewhere = 0;
	shared(number, (at, paragraph, place) => {
		if (!isOwn(paragraph, place - at)) elsewhere++;
	});
	if (elsewhere < least) return [];
	const votes = new Map<number, { readonly paragraph: Place['paragraph']; readonly start: number; count: number }>();
	shared(number, (at, paragraph, place) => {
		const start = place - at;
		if (isOwn(paragraph, start)) return;
		// One number for the paragraph and the place in it, by fours.
		const key = paragraph.index * 2 ** 26 + (start >> 2);
		const vote = votes.get(key);
		if (vote) vote.count++;
		else votes.set(key, { paragraph, start, count: 1 });
	});
	return [...votes.values()]
		.filter(({ count }) => count >= least)
		.sort((a, b) => b.count - a.count)
		.slice(0, 3)
		.map(({ paragraph, start }) => stretch(paragraph, start, length));
}

/** A version with two changed words has this part of the pieces at least, even where a change in length divides them. */
const leastOfPieces = 0.15;
const margin = 6;

/** From the mark before its beginning to the mark behind its end, where they are near. */
function stretch(paragraph: Place['paragraph'], start: number, length: number): Place {
	const { text } = paragraph;
	let from = Math.max(0, start);
	const first = Math.max(0, from - margin);
	while (from > first && !isMark(text.charAt(from - 1))) from--;
	let to = Math.min(text.length, Math.max(from, start + length - margin));
	const last = Math.min(text.length, start + length + margin);
	while (to < last && !isMark(text.charAt(to))) to++;
	return placeAt(paragraph, from, to);
}

function isMark(unit: string): boolean {
	return /[，。；：！？“”‘’]/u.test(unit);
}

/** On the version that stands less often; of two even ones on the quoted one, then on the later. */
function finding(here: Place, there: Place, units: readonly Place[], file: ArticleFile): Finding[] {
	const bothQuoted = units.some(
		(unit) => unit.paragraph === there.paragraph && unit.at.start <= there.at.start && there.at.end <= unit.at.end,
	);
	const later = here.paragraph.index > there.paragraph.index || (here.paragraph === there.paragraph && here.at.start > there.at.start);
	const [place, other] = !bothQuoted || later ? [here, there] : [there, here];
	const [own, form] = versionsShown({ text: place.paragraph.text, at: place.at }, { text: other.paragraph.text, at: other.at });
	return [
		findingOf(check, file, {
			place,
			message: {
				zh: `同一引文，此处作“${own.context}”，另一处作“${form.context}”`,
				en: `One quotation, “${own.context}” here and “${form.context}” elsewhere`,
			},
			related: [relatedAt(other, { zh: `此处作“${form.context}”`, en: `Here “${form.context}”` })],
			fixes: [
				...changeTo(file, place, wordsAt(other)).map((fix) => toldInWords(fix, own, form)),
				...changeTo(file, other, wordsAt(place)).map((fix) => ({
					...fix,
					title: { zh: `另一处改为“${own.words}”`, en: `Change the other place to “${own.words}”` },
				})),
			],
		}),
	];
}
