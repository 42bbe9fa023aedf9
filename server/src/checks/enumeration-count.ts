// How many are announced against how many are listed: 四点建议 with three of them; 甲、乙、丙4人. Counts; knows nothing of the items.
import type { ArticleFile, Paragraph } from '../article/model.ts';
import type { NameMention } from '../facts/model.ts';
import { numeralAt } from '../text/numerals.ts';
import { cacheByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import type { Severity } from './frame/severity.ts';
import { articleOf, changeTo, type Place, paragraphsOf, placeAt, relatedAt, spanAt, wordsAt } from './support/findings/place.ts';
import { announcedIn, itemsBehind, quotesSummedUp } from './support/lists/announced.ts';

export const check: Check = {
	id: 'enumeration-count',
	title: { zh: '所列项数与总称不符', en: 'Announced and listed' },
	explain: {
		zh: [
			'先说几点、几条、几个方面，后面列出的不是这么多；或“甲、乙、丙4人”，人数与所列姓名不符。',
			'',
			'只在列举的起止清楚时核对：有“一是、二是”“第一，第二，”等序次语，或以分号分开，或为并列的引文；用“等”概括的不完全列举，列出的较少时不提示。',
		].join('\n'),
		en: [
			'So many points are announced and another number is listed; or so many people (甲、乙、丙4人) and other than the names say.',
			'',
			'Only where the list shows its beginning and end: markers such as 一是 and 第一, semicolons, or quotations side by side. A list closed by 等 may be shorter.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　沈砚秋提出⟦四点建议⟧：一要用好铁路，二要办好教育合作，三要管好边境口岸。\n',
			fixed: '　　沈砚秋提出三点建议：一要用好铁路，二要办好教育合作，三要管好边境口岸。\n',
		},
		{
			text: '　　报告分为⟦5个部分⟧：过去的工作；今年的任务；下一步安排。\n',
			fixed: '　　报告分为3个部分：过去的工作；今年的任务；下一步安排。\n',
		},
		{ text: '　　“深耕友好的示范田”“建设发展的合作带”“强化和平的防护盾”，他在会上提出⟦6点建议⟧。\n' },
		{
			text: '　　“深耕友好的示范田”“建设发展的合作带”“强化和平的防护盾”……\n\n　　在去年的会议上，沈砚秋提出⟦4点建议⟧，得到响应。\n',
		},
		{ text: '　　卢嘉禾、凌沧舟、欧阳澈⟦4人⟧同台朗诵。\n', fixed: '　　卢嘉禾、凌沧舟、欧阳澈3人同台朗诵。\n' },
	],
	allows: [
		{ text: '　　沈砚秋提出三点建议：一要用好铁路，二要办好教育合作，三要管好边境口岸。卢嘉禾、凌沧舟等4人同台朗诵。\n' },
		{ text: '　　报告分为3个部分：过去的工作；今年的任务；下一步安排。围绕开放、合作、创新等五个方面，《意见》提出12条措施。\n' },
		{ text: '　　他提出四点建议。\n\n　　会场外，一是人多，二是车多，三是花多。\n' },
	],
	run,
};

function run({ file, facts }: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const paragraph of paragraphsOf(file)) {
		const announcements = announcedIn(paragraph);
		const suggestions = suggestionsIn(paragraph.text);
		if (announcements.length + suggestions.length === 0) continue;
		const article = articleOf(file, paragraph);
		for (const announced of announcements) {
			const items = itemsBehind(announced, article);
			if (items !== undefined && items.length !== announced.number)
				findings.push(report(file, announced.words, announced.numeral, items, check.severity));
		}
		for (const { at, numeral } of suggestions) {
			const words: Place = { paragraph, at };
			const numeralPlace = placeAt(paragraph, numeral.start, numeral.end);
			const items = quotesSummedUp({ numeral: numeralPlace, words, number: numeral.value, end: words.at.end, mark: '' }, article);
			if (items === undefined || items.length === numeral.value) continue;
			const last = items.at(-1) as Place;
			const behind = last.paragraph.text.slice(last.at.end);
			const gap = last.paragraph === paragraph ? behind.slice(0, words.at.start - last.at.end) : behind;
			if (/等/u.test(gap) && items.length < numeral.value) continue;
			findings.push(report(file, words, numeralPlace, items, gap.includes('…') ? 'information' : check.severity));
		}
	}
	for (const finding of peopleCounted(file, facts.names)) findings.push(finding);
	return findings;
}

const suggested = /(?<![\d第几十百])(?:[二两三四五六七八九十]|\d{1,2})(?:点|条|项|个方面)(?:建议|主张|倡议|意见|要求|希望|看法)/gu;

const suggestionsIn = cacheByText((text) =>
	Array.from(text.matchAll(suggested), ({ 0: words, index }) => {
		const numeral = numeralAt(text, index);
		return numeral === undefined ? [] : [{ at: { start: index, end: index + words.length }, numeral }];
	}).flat(),
);

/** 甲、乙、丙4人: people named side by side, not all of whom are known for names, and a number straight behind the last. */
function peopleCounted(file: ArticleFile, names: readonly NameMention[]): Finding[] {
	const findings: Finding[] = [];
	let row: NameMention[] = [];
	for (const name of names) {
		const last = row.at(-1);
		const text = file.paragraphs[name.paragraph]?.text ?? '';
		const joined =
			last !== undefined &&
			last.paragraph === name.paragraph &&
			name.kind === 'person' &&
			/^[、和与及]$/u.test(text.slice(last.at.end, name.at.start));
		row = joined ? [...row, name] : name.kind === 'person' ? [name] : [];
		if (row.length < 2 || row.length > 30) continue;
		const numeral = numeralAt(text, name.at.end);
		if (numeral === undefined || numeral.bare || numeral.vague || numeral.scale > 1 || numeral.value < 2) continue;
		if (!/^(?:人(?![民次均大物工才士数])|位|名)/u.test(text.slice(numeral.end, numeral.end + 2))) continue;
		const paragraph = file.paragraphs[name.paragraph];
		if (paragraph === undefined) continue;
		const unknown = unknownBefore(paragraph, row);
		// Rows of people who are all known are counted by `person-count`.
		if (unknown.length === 0) continue;
		const items = [...unknown, ...row.map(({ at }) => placeAt(paragraph, at.start, at.end))];
		const before = text.charAt((items[0]?.at.start ?? 0) - 1);
		if (!/^[，。；：！？」”（]?$/u.test(before) || items.length === numeral.value || Math.abs(items.length - numeral.value) > 2) continue;
		findings.push(
			report(
				file,
				placeAt(paragraph, numeral.start, numeral.end + 1),
				placeAt(paragraph, numeral.start, numeral.end),
				items,
				check.severity,
			),
		);
	}
	return findings;
}

/** Names that were not known for names: `卢嘉禾、` before the first of the row, when most of the row is known. */
function unknownBefore(paragraph: Paragraph, row: readonly NameMention[]): Place[] {
	const places: Place[] = [];
	let start = row[0]?.at.start ?? 0;
	while (paragraph.text[start - 1] === '、' && places.length < row.length - 1) {
		const words = /(?:^|[，。；：！？、])(?<name>\p{Script=Han}{2,4})$/u.exec(paragraph.text.slice(Math.max(0, start - 7), start - 1));
		const name = words?.groups?.name;
		if (name === undefined) break;
		start -= name.length + 1;
		places.unshift(placeAt(paragraph, start, start + name.length));
	}
	return places;
}

function report(file: ArticleFile, words: Place, numeral: Place, items: readonly Place[], severity: Severity): Finding {
	const printed = wordsAt(numeral);
	const right = /\d/u.test(printed) ? String(items.length) : chinese(items.length);
	const last = items.at(-1) as Place;
	return {
		id: check.id,
		severity,
		span: spanAt(words),
		message: {
			zh: `此处说“${wordsAt(words)}”，所列为${items.length}项`,
			en: `“${wordsAt(words)}” is announced and ${items.length} are listed`,
		},
		related: [
			relatedAt(items[0] as Place, { zh: `第一项：${short(items[0] as Place)}`, en: `The first: ${short(items[0] as Place)}` }),
			relatedAt(last, { zh: `最后一项（第${items.length}项）：${short(last)}`, en: `The last (number ${items.length}): ${short(last)}` }),
		],
		fixes: changeTo(file, numeral, right),
	};
}

function short(place: Place): string {
	const words = wordsAt(place);
	return words.length > 24 ? `${words.slice(0, 24)}…` : words;
}

/** 两点, 三条, 十二个方面. */
function chinese(number: number): string {
	if (number === 2) return '两';
	const digits = '零一二三四五六七八九十';
	if (number <= 10) return digits.charAt(number);
	const ones = number % 10 === 0 ? '' : digits.charAt(number % 10);
	return `${number < 20 ? '' : digits.charAt(Math.floor(number / 10))}十${ones}`;
}
