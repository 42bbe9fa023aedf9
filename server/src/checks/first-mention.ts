// A surname or the last part of a foreign name in running text before the full name. Information: a desk may want it so.
import type { NameMention } from '../facts/model.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Check, CheckInput, Finding } from './model.ts';
import { articleOf, changeTo, type Place, relatedAt, spanAt } from './support/place.ts';

export const check: Check = {
	id: 'first-mention',
	title: { zh: '首次出现未用全名', en: 'Short name before the full one' },
	explain: {
		zh: [
			'正文先用了人物的姓或译名的末段，后文才出现全名和职务。首次出现宜用全名，并带职务。',
			'',
			'标题、图片说明、引语中的简称不提示；全名在文中从未出现的不提示。',
		].join('\n'),
		en: [
			'Running text has a surname, or the last part of a foreign name, before the full name with its post. The full name belongs at the first mention.',
			'',
			'Headlines, captions and quotations may use the short name, and so may an article that never gives the full one.',
		].join('\n'),
	},
	severity: 'information',
	examples: [
		{
			text: '　　⟦捷尔穆诺夫⟧6日抵达首都。\n\n　　诺兰国总统阿利·捷尔穆诺夫此次将停留三天。\n',
			fixed: '　　诺兰国总统阿利·捷尔穆诺夫6日抵达首都。\n\n　　诺兰国总统阿利·捷尔穆诺夫此次将停留三天。\n',
		},
	],
	allows: [
		{ text: '　　诺兰国总统阿利·捷尔穆诺夫6日抵达首都。\n\n　　捷尔穆诺夫此次将停留三天。\n' },
		{ text: '会见捷尔穆诺夫\n\n　　6日，代表团在首都会见了来访的诺兰国总统阿利·捷尔穆诺夫，双方就合作交换了意见，并出席签字仪式。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	const mentions = input.facts.names.filter((name) => name.kind === 'person' && input.file.paragraphs[name.paragraph]?.role === 'body');
	const byPerson = Map.groupBy(mentions, (name) => `${articleOf(input.file, placeOf(name, input).paragraph)?.span.start} ${name.key}`);
	const findings: Finding[] = [];
	for (const all of byPerson.values()) {
		const [first] = all;
		const full = all.find(isFull);
		if (!first || !full || first === full || isFull(first) || first.paragraph === full.paragraph || isSpoken(first, input)) continue;
		findings.push(finding(first, full, input));
		if (findings.length === mostFound) break;
	}
	return findings;
}

const mostFound = 20;

function isFull(name: NameMention): boolean {
	return nameKey(name.text) === name.key && name.title !== undefined;
}

/** Another form than the full one, outside quotations: the full name without its post is no short form. */
function isSpoken(name: NameMention, input: CheckInput): boolean {
	if (nameKey(name.text) === name.key || name.title !== undefined) return true;
	return input.facts.quotes.some(({ span }) => span.start <= name.span.start && name.span.end <= span.end);
}

function finding(first: NameMention, full: NameMention, input: CheckInput): Finding {
	const place = placeOf(first, input);
	const { paragraph } = placeOf(full, input);
	const { names } = input.facts;
	const before = names.slice(0, names.indexOf(full)).reverse();
	const [title, owner] = before;
	const leads = title?.kind === 'title' && title.paragraph === full.paragraph && title.at.end === full.at.start ? title : undefined;
	const owned =
		leads && owner && /^(?:place|organization)$/u.test(owner.kind) && owner.paragraph === full.paragraph && owner.at.end === leads.at.start;
	const start = owned ? owner.at.start : (leads?.at.start ?? full.at.start);
	const whole = paragraph.text.slice(start, full.at.end);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${first.text}”首次出现未用全名和职务：后文作“${whole}”`,
			en: `“${first.text}” stands before the full name and post, which are “${whole}” below`,
		},
		related: [relatedAt({ paragraph, at: { start, end: full.at.end } }, { zh: `全名在此：“${whole}”`, en: `The full name: “${whole}”` })],
		fixes: changeTo(input.file, place, whole),
	};
}

function placeOf(name: NameMention, { file }: CheckInput): Place {
	return { paragraph: file.paragraphs[name.paragraph] as Place['paragraph'], at: name.at };
}
