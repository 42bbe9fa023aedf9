// A sentence that is a standard phrasing but for one word, where nobody prints it with another. Phrasings are the newsroom's own, and those
// that the corpus has in one form only.

import { type Drift, driftsFrom } from '../phrases/drift.ts';
import type { Phrase } from '../phrases/model.ts';
import type { Check, CheckInput, Finding, RelatedPlace } from './frame/model.ts';
import { changeTo, placeAt } from './support/findings/place.ts';
import { findingOf, surroundings } from './support/findings/slips.ts';

export const check: Check = {
	id: 'phrase-drift',
	title: { zh: '套语差一个词', en: 'One word off a standard phrasing' },
	explain: {
		zh: [
			'一句话与通行的套语只差一个词：“……一行到机场送接”与“……一行到机场迎接”。',
			'',
			'相比的是本单位套语表（`house/phrases.csv`），以及语料中至少八篇用过、又从无另一种写法的套语（空位中的人、地、时间、数字不论）。有两种说法的（同比增长、同比下降）不提示。',
		].join('\n'),
		en: [
			'A sentence differs from a standard phrasing by one word.',
			'',
			"Compared with the newsroom's own phrasings (`house/phrases.csv`) and with those that at least eight articles of the corpus have and none has otherwise, whatever stands in their slots. Where there are two ways to say it, nothing is said.",
		].join('\n'),
	},
	severity: 'hint',
	examples: [
		{
			text: '　　记者6月5日从县交通局⟦或⟧悉，山路修通了。\n',
			house: '名称,套语\n消息,记者〈日期〉从〈机构〉获悉，\n',
			fixed: '　　记者6月5日从县交通局获悉，山路修通了。\n',
		},
	],
	allows: [
		{ text: '　　记者6月5日从县交通局获悉，山路修通了。\n', house: '名称,套语\n消息,记者〈日期〉从〈机构〉获悉，\n' },
		{ text: '　　记者6月5日从县交通局了解到，山路修通了。\n', house: '名称,套语\n消息,记者〈日期〉从〈机构〉获悉，\n' },
	],
	run,
};

const none: readonly Phrase[] = [];

function run({ file, facts, evidence, house }: CheckInput): Finding[] {
	const drifts = driftsFrom(house.phrases, evidence.learnt?.phrases ?? none);
	if (!drifts) return [];
	return drifts(file, facts).map((drift) => {
		const { paragraph, own, known, shown, uses } = drift;
		const place = placeAt(paragraph, own.start, own.end);
		return findingOf(check, file, {
			place,
			message: { zh: `通行的说法是“${shown}”`, en: `Otherwise printed “${shown}”` },
			related: relatedTo(uses, place),
			fixes: changeTo(file, place, known),
		});
	});
}

function relatedTo(uses: Drift['uses'], place: ReturnType<typeof placeAt>): readonly RelatedPlace[] {
	const printed = uses.slice(-2).map(({ path, span, sentence, date }): RelatedPlace => {
		const words = `${date ?? ''} ${sentence}`.trim();
		return { path, span, message: { zh: words, en: words } };
	});
	return printed.length > 0 ? printed : [surroundings(place)];
}
