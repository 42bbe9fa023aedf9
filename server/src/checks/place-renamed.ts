// A division under a name that it no longer had on the article's day. From the dated list of renamings.
import { findDivisions } from '../facts/places/divisions.ts';
import { holdsOn, renamingsOf } from '../facts/places/renamings.ts';
import { dateWords } from '../util/dateWords.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { articleOf, changeTo, type Place, relatedAt, sentenceAround, spanAt } from './support/findings/place.ts';
import { tellingPlaces } from './support/findings/published.ts';

export const check: Check = {
	id: 'place-renamed',
	title: { zh: '地名已更改', en: 'Renamed division' },
	explain: {
		zh: [
			'稿件日期时已经更名、撤并的市、县、区，仍用旧名：2010年以后的“襄樊市”（今襄阳市）。',
			'',
			'稿件日期不明的不提示；说往事的（句中有较早的年份、当时、原、旧称、更名等）、在书名号或引号中的、是机构名称一部分的、与现有地名同名的，不提示。只看带级别的全称。',
		].join('\n'),
		en: [
			"A city, county or district under a name that it had lost by the article's date.",
			'',
			'Left alone without a date of the article, in sentences on the past (an earlier year, 当时, 原, 更名), within titles, quotations and names of bodies, and where a division of that name exists now. Only names with their level count.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　记者6日从⟦襄樊市⟧获悉，汉江大桥已通车。\n',
			path: '2025/06/06/a.txt',
			fixed: '　　记者6日从襄阳市获悉，汉江大桥已通车。\n',
		},
	],
	allows: [
		{ text: '　　2009年，襄樊市建成这座大桥。当时的襄樊市人口众多。记者从襄阳市获悉，大桥已翻新。\n', path: '2025/06/06/a.txt' },
		{ text: '　　记者6日从襄樊市获悉，汉江大桥已通车。\n', path: '2008/06/06/a.txt' },
		{ text: '　　《襄樊市志》今天重印，襄樊市更名后首次修订。\n', path: '2025/06/06/a.txt' },
	],
	run,
};

const past =
	/(?:当时|当年|原|旧称|旧名|更名|改名|曾|撤销|撤县|撤市|设区|前身|今属|今为|现为|现属|今|历史|出生|生于|祖籍|籍贯|时期|解放|起义|战役|抗战|年代|世纪)/u;

function run(input: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const name of input.facts.names) {
		if (name.kind !== 'place') continue;
		const paragraph = input.file.paragraphs[name.paragraph] as Place['paragraph'];
		const renamings = renamingsOf(name.text);
		if (renamings.length === 0) continue;
		const renaming = renamings.find(({ from }) => from === name.text);
		if (!renaming || findDivisions(name.text).some((one) => one.name === name.text)) continue;
		const iso = articleOf(input.file, paragraph)?.date?.iso;
		if (holdsOn(renaming, iso) !== true) continue;
		const sentence = sentenceNear(paragraph.text, name.at.start);
		if (past.test(sentence) || hasEarlierYear(sentence, iso) || isMarked(paragraph.text, name.at.start)) continue;
		const place: Place = { paragraph, at: name.at };
		const since = dateWords(renaming.date);
		const fact = {
			zh: `${since.zh}起：${renaming.province}${renaming.newParent ?? renaming.parent ?? ''}${renaming.to}（行政区划参考数据）`,
			en: `Since ${since.en}: ${renaming.province}${renaming.newParent ?? renaming.parent ?? ''}${renaming.to} (reference data)`,
		};
		findings.push({
			id: check.id,
			severity: check.severity,
			span: spanAt(place),
			message: {
				zh: `“${name.text}”已于${since.zh}改为“${renaming.to}”`,
				en: `“${name.text}” became “${renaming.to}” on ${since.en}`,
			},
			related: [relatedAt(place, fact), ...tellingPlaces(input.evidence.names.get(renaming.to)?.places ?? [])],
			fixes: changeTo(input.file, place, renaming.to),
		});
	}
	return findings;
}

/** So far a sentence is looked through. */
const near = 150;

function sentenceNear(text: string, at: number): string {
	const from = Math.max(0, at - near);
	const window = text.slice(from, at + near);
	const { start, end } = sentenceAround(window, at - from);
	return window.slice(start, end);
}

function hasEarlierYear(sentence: string, iso: string | undefined): boolean {
	const year = Number(iso?.slice(0, 4));
	return [...sentence.matchAll(/(?:1[89]|20)\d{2}(?=[年—－-])/gu)].some(([words]) => Number(words) < year);
}

/** Within 《》 or “”. */
function isMarked(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 60), at);
	return /[《“][^》”]*$/u.test(before);
}
