// A surname or the last part of a foreign name in running text before the full name. Information: a desk may want it so.
import type { NameMention } from '../facts/model.ts';
import { normalTitle } from '../facts/names/persons/posts.ts';
import { surnameLength } from '../facts/names/words/chinesePerson.ts';
import type { HouseName } from '../house/house.ts';
import { nameKey } from '../text/nameKey.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { articleOf, changeTo, type Place, placeOf, relatedAt, spanAt, wordsAt } from './support/findings/place.ts';
import { rowsOf } from './support/house/houseSpelling.ts';

export const check: Check = {
	id: 'first-mention',
	title: { zh: '首次出现未用全名', en: 'Short name before the full one' },
	explain: {
		zh: [
			'正文先用了人物的姓或译名的末段，后文才出现全名和职务；或全文只有姓和职务（“方教授”），而本单位规范表列有唯一可能的人。首次出现宜用全名，并带职务。',
			'',
			'标题、图片说明、引语中的简称不提示；全名在文中从未出现的不提示。',
		].join('\n'),
		en: [
			'Running text has a surname, or the last part of a foreign name, before the full name with its post; or it has no more than a surname and a post (方教授) where the house lists have the one person meant. The full name belongs at the first mention.',
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
		{
			text: '　　码头的石阶上刻着一句话。⟦方教授⟧认为，港口的故事都写在石阶上了。\n',
			house: '规范写法,类别,职务,国家或单位\n方小齐,人名,教授,石桥大学\n',
			fixed: '　　码头的石阶上刻着一句话。石桥大学教授方小齐认为，港口的故事都写在石阶上了。\n',
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
	const byPerson = Map.groupBy(mentions, (name) => `${articleOf(input.file, placeOf(input.file, name).paragraph)?.span.start} ${name.key}`);
	const findings: Finding[] = [];
	for (const all of byPerson.values()) {
		const [first] = all;
		const full = all.find(isFull);
		const listed = first ? listedFor(first, mentions, input) : undefined;
		if (first && listed) findings.push(ofListed(first, listed, input));
		if (!first || !full || first === full || isFull(first) || first.paragraph === full.paragraph || isSpoken(first, input)) continue;
		findings.push(finding(first, full, input));
		if (findings.length === mostFound) break;
	}
	return findings;
}

const mostFound = 20;

/** `方教授` where nobody of that surname is named, and the house lists have one person with it and with that post. */
function listedFor(first: NameMention, mentions: readonly NameMention[], input: CheckInput): HouseName | undefined {
	const { house, file, facts } = input;
	if (first.title === undefined || first.text.length > 2 || first.text !== first.canonical || house.names.length === 0) return undefined;
	if (surnameLength(`${first.text}某`, 0) !== first.text.length || isQuoted(first, input)) return undefined;
	const article = articleOf(file, placeOf(input.file, first).paragraph);
	const isNamed = facts.names.some(
		(name) =>
			name.kind === 'person' &&
			name.text.length > first.text.length &&
			name.text.startsWith(first.text) &&
			articleOf(file, placeOf(input.file, name).paragraph) === article,
	);
	if (isNamed || mentions.length === 0) return undefined;
	const meant = house.names.filter(
		({ kind, canonical, posts }) =>
			kind === 'person' && canonical.startsWith(first.text) && posts.some(({ title }) => normalTitle(title) === first.title),
	);
	return meant.length === 1 ? meant[0] : undefined;
}

function ofListed(first: NameMention, listed: HouseName, input: CheckInput): Finding {
	const { names } = input.facts;
	const next = names[names.indexOf(first) + 1];
	const title = next?.kind === 'title' && next.paragraph === first.paragraph && next.at.start === first.at.end ? next : undefined;
	const place: Place = { ...placeOf(input.file, first), at: { start: first.at.start, end: title?.at.end ?? first.at.end } };
	const post = listed.posts.find((one) => normalTitle(one.title) === first.title);
	const whole = `${post?.affiliation ?? ''}${post?.title ?? ''}${listed.canonical}`;
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${wordsAt(place)}”首次出现未用全名和职务：规范表有“${whole}”`,
			en: `“${wordsAt(place)}” stands without the full name and post: the house list has “${whole}”`,
		},
		related: rowsOf(listed),
		fixes: changeTo(input.file, place, whole),
	};
}

function isFull(name: NameMention): boolean {
	return nameKey(name.text) === name.key && name.title !== undefined;
}

/** Another form than the full one, outside quotations: the full name without its post is no short form. */
function isSpoken(name: NameMention, input: CheckInput): boolean {
	if (nameKey(name.text) === name.key || name.title !== undefined) return true;
	return isQuoted(name, input);
}

function isQuoted(name: NameMention, input: CheckInput): boolean {
	return input.facts.quotes.some(({ span }) => span.start <= name.span.start && name.span.end <= span.end);
}

function finding(first: NameMention, full: NameMention, input: CheckInput): Finding {
	const place = placeOf(input.file, first);
	const { paragraph } = placeOf(input.file, full);
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
