// A fixed wording with a word changed, or an enumeration in another order than the one in which it is always printed.
// Which wordings are fixed comes with the product and from the corpus; where the draft keeps to its own form, that is left to it.

import { type Departure, departuresFrom } from '../phrases/formulations.ts';
import type { Learnt } from '../phrases/model.ts';
import type { Check, CheckInput, Finding, RelatedPlace } from './frame/model.ts';
import { changeTo, paragraphsOf, placeAt } from './support/findings/place.ts';
import { findingOf, surroundings } from './support/findings/slips.ts';

export const check: Check = {
	id: 'set-formulation',
	title: { zh: '固定提法有出入', en: 'A fixed formulation in other words' },
	explain: {
		zh: [
			'重要提法有固定的文字和次序：“道路自信、理论自信、制度自信、文化自信”不写作“理论自信、道路自信……”，“铸牢中华民族共同体意识”不写作“铸牢中华民族共同题意识”。',
			'',
			'与随附的提法表相比；有语料时，另与语料中几乎从无另一种写法的常见提法相比（至少二十五篇、历时半年以上，另一种写法不到百分之一），并列出见报处。只看换了一个字、两字颠倒、多一字少一字（虚字不算）和次序不同；落在人名、数字上的，或同一稿中两次都这样写的，不提示。',
		].join('\n'),
		en: [
			'Important formulations have their words and their order: an enumeration printed in another one, or a wording with one word changed, is pointed out.',
			'',
			'Compared with a list that comes with the product and, where there is a corpus, with wordings that it prints often and hardly ever otherwise (25 articles over half a year, not one in a hundred in other words), which are shown. Only one character for another, two swapped, one too many or too few (particles aside), or another order counts; what differs in a name or a figure, and what the article itself writes twice, is left alone.',
		].join('\n'),
	},
	severity: 'information',
	examples: [
		{
			text: '　　会议强调，要坚定⟦理论自信、道路自信、制度自信、文化自信⟧。\n',
			fixed: '　　会议强调，要坚定道路自信、理论自信、制度自信、文化自信。\n',
		},
		{
			text: '　　全县开展活动，铸牢中华民族共同⟦题⟧意识。\n',
			fixed: '　　全县开展活动，铸牢中华民族共同体意识。\n',
		},
		{
			text: '　　与会者认为，绿⟦水⟧山就是金山银山。\n',
			fixed: '　　与会者认为，绿水青山就是金山银山。\n',
		},
		{
			text: '　　各方支持⟦全球安全倡议、全球发展倡议和全球文明倡议⟧，愿意一道落实。\n',
			fixed: '　　各方支持全球发展倡议、全球安全倡议和全球文明倡议，愿意一道落实。\n',
		},
	],
	allows: [
		{ text: '　　会议强调，要坚定道路自信、理论自信、制度自信、文化自信。\n' },
		{ text: '　　各方支持全球发展倡议、全球安全倡议、全球文明倡议，愿意一道落实。\n' },
		{ text: '　　各方支持全球发展倡议、全球安全倡议和全球文明倡议，坚持加强党的全面领导。\n' },
		{ text: '　　展览分创新、绿色、协调三个部分，展出茶叶和竹器。\n' },
	],
	run,
};

const none: Learnt['formulations'] = [];

function run({ file, facts, evidence }: CheckInput): Finding[] {
	const find = departuresFrom(evidence.learnt?.formulations ?? none);
	const met = new Map<string, Finding[]>();
	for (const paragraph of paragraphsOf(file)) {
		for (const departure of find(paragraph.text)) {
			const isFact = [...facts.names, ...facts.figures].some(
				({ paragraph: index, at }) => index === paragraph.index && at.start < departure.own.end && departure.own.start < at.end,
			);
			if (departure.kind === 'word' && isFact) continue;
			const place = placeAt(paragraph, departure.own.start, departure.own.end);
			const here = paragraph.text.slice(departure.at.start, departure.at.end);
			const { form } = departure;
			const finding = findingOf(check, file, {
				place,
				message: {
					zh: `“${here}”通作“${form.text}”${form.articles > 0 ? `（见报 ${form.articles} 篇）` : ''}`,
					en: `“${here}” is otherwise “${form.text}”${form.articles > 0 ? ` (in ${form.articles} articles)` : ''}`,
				},
				related: relatedTo(departure, place),
				fixes: changeTo(file, place, departure.known),
			});
			met.set(here, [...(met.get(here) ?? []), finding]);
		}
	}
	// What an article writes twice it means.
	return [...met.values()].flatMap((findings) => (findings.length === 1 ? findings : []));
}

function relatedTo({ form }: Departure, place: ReturnType<typeof placeAt>): readonly RelatedPlace[] {
	const uses = form.uses.slice(-2).map(({ path, span, sentence, date }): RelatedPlace => {
		const words = `${date ?? ''} ${sentence}`.trim();
		return { path, span, message: { zh: words, en: words } };
	});
	return uses.length > 0 ? uses : [surroundings(place)];
}
