// Short forms that an article announces, （以下简称“…”）, and does not keep to: two for one name, one for two names,
// another one later, or one used before it is announced. Knows no corpus.
import type { Paragraph } from '../article/model.ts';
import type { NameMention } from '../facts/model.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import type { Severity } from './frame/severity.ts';
import { articleOf, changeTo, type Place, relatedAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'abbreviation-undefined',
	title: { zh: '简称前后不一', en: 'Short forms not kept' },
	explain: {
		zh: [
			'用“（以下简称‘…’）”定了简称，文中却：同一名称定了两个简称，或两个名称定了同一简称（警告）；后文另用别的简称，或正文在定简称之前已用（提示）。',
			'',
			'后文仍用全称的不提示；标题中先用简称的不提示；分稿各算各的。',
		].join('\n'),
		en: [
			'An article announces a short form, （以下简称“…”）, and then announces another for the same name or the same for another name (warning), or uses a different one, or uses it before in running text (information).',
			'',
			'The full name may go on to be used, headlines may use the short form first, and each article of a page stands for itself.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　上海合作组织（以下简称“上合”）今天开会。\n\n　　会议期间，上海合作组织（以下简称“⟦沪合组织⟧”）秘书处发布公报。\n',
			fixed: '　　上海合作组织（以下简称“上合”）今天开会。\n\n　　会议期间，上海合作组织（以下简称“上合”）秘书处发布公报。\n',
		},
		{
			text: '　　亚洲基础设施投资银行（以下简称“亚投行”）今天开会，亚洲开发银行（以下简称“⟦亚投行⟧”）派员出席。\n',
		},
	],
	allows: [
		{ text: '　　上海合作组织（以下简称“上合组织”）今天开会。上合组织秘书处发布公报，上海合作组织成员国出席。\n' },
		{ text: '　　亚洲基础设施投资银行（以下简称“亚投行”）今天开会，亚洲开发银行（以下简称“亚行”）派员出席。亚投行和亚行签约。\n' },
	],
	run,
};

const announcement = /（(?:以下|下)(?:简称|统称|称)(?:为)?[“‘]?(?<short>《?[^“”‘’（），。；、]{2,16}》?)[”’]?）/dgu;

/** A text with more is no article. */
const mostAnnounced = 100;

interface Announced {
	readonly full: NameMention;
	readonly short: string;
	readonly place: Place;
}

function run(input: CheckInput): Finding[] {
	const announcing = input.file.paragraphs.filter(({ text }) => text.includes('简称') || text.includes('统称') || text.includes('下称'));
	if (announcing.length === 0) return [];
	const endingAt = new Map(input.facts.names.map((name) => [`${name.paragraph} ${name.at.end}`, name]));
	const all = announcing.flatMap((paragraph) => announcedIn(paragraph, endingAt));
	if (all.length > mostAnnounced) return [];
	const findings: Finding[] = [];
	for (const [i, one] of all.entries()) {
		const earlier = all
			.slice(0, i)
			.filter((other) => articleOf(input.file, other.place.paragraph) === articleOf(input.file, one.place.paragraph));
		const other = earlier.find(({ full, short }) => full.key === one.full.key && short !== one.short);
		const shared = earlier.find(({ full, short }) => full.key !== one.full.key && short === one.short);
		if (other) findings.push(twoForOne(one, other, input));
		else if (shared) findings.push(oneForTwo(one, shared));
		else if (!earlier.some(({ full }) => full.key === one.full.key)) findings.push(...usedOtherwise(one, all, input));
	}
	return findings;
}

function announcedIn(paragraph: Paragraph, endingAt: ReadonlyMap<string, NameMention>): Announced[] {
	return [...paragraph.text.matchAll(announcement)].flatMap((match) => {
		const at = match.indices?.groups?.short;
		// A closing mark may stand between the name and the bracket.
		const end = /[》”]/u.test(paragraph.text.charAt(match.index - 1)) ? [match.index, match.index - 1] : [match.index];
		const full = end.map((one) => endingAt.get(`${paragraph.index} ${one}`)).find((name) => name !== undefined);
		return at && full ? [{ full, short: match.groups?.short ?? '', place: { paragraph, at: { start: at[0], end: at[1] } } }] : [];
	});
}

function twoForOne(one: Announced, other: Announced, input: CheckInput): Finding {
	return finding(one, 'warning', changeTo(input.file, one.place, other.short), [related(other)], {
		zh: `“${one.full.text}”已定简称“${other.short}”，此处又定为“${one.short}”`,
		en: `“${one.full.text}” was to be “${other.short}”, and here “${one.short}”`,
	});
}

function oneForTwo(one: Announced, other: Announced): Finding {
	return finding(one, 'warning', [], [related(other)], {
		zh: `简称“${one.short}”已用于“${other.full.text}”，此处又用于“${one.full.text}”`,
		en: `“${one.short}” is short for “${other.full.text}” already, and here for “${one.full.text}”`,
	});
}

function usedOtherwise(one: Announced, all: readonly Announced[], input: CheckInput): Finding[] {
	const article = articleOf(input.file, one.place.paragraph);
	const shorts = new Set(all.map(({ short }) => nameKey(short)));
	return input.facts.names.flatMap((name) => {
		const paragraph = input.file.paragraphs[name.paragraph] as Paragraph;
		if (name.key !== one.full.key || paragraph.role !== 'body' || articleOf(input.file, paragraph) !== article) return [];
		const place: Place = { paragraph, at: name.at };
		const own = nameKey(name.text);
		const isShort = own === nameKey(one.short);
		const before = name.span.end <= one.full.span.start;
		if (before && isShort)
			return [
				finding({ ...one, place }, 'information', [], [related(one)], {
					zh: `简称“${name.text}”在写明之前已用`,
					en: `“${name.text}” is used before it is announced`,
				}),
			];
		if (before || isShort || shorts.has(own) || own.length >= nameKey(one.full.text).length || own === name.key) return [];
		return [
			finding({ ...one, place }, 'information', changeTo(input.file, place, one.short), [related(one)], {
				zh: `“${name.text}”与写明的简称“${one.short}”不一`,
				en: `“${name.text}” is not the short form “${one.short}” that was announced`,
			}),
		];
	});
}

function related({ place, full, short }: Announced) {
	return relatedAt(place, { zh: `“${full.text}”在此简称“${short}”`, en: `“${full.text}” is “${short}” from here` });
}

function finding(
	{ place }: Announced,
	severity: Severity,
	fixes: Finding['fixes'],
	places: Finding['related'],
	message: Bilingual,
): Finding {
	return { id: check.id, severity, span: spanAt(place), message, related: places, fixes };
}
