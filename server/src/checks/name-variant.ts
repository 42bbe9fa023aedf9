// One person, body or document spelled in two ways: within the article, or against what was published.
// What makes two spellings one name is the facts' business; this weighs which of them stands.
import type { ArticleFile } from '../article/model.ts';
import type { NameMention } from '../facts/model.ts';
import { isSlipOfPerson, isSlipOfWording, type Post, type SameName, sameName } from '../facts/names/likeness/compare.ts';
import { beginsWord } from '../facts/names/words/lexicon.ts';
import { nameEdit } from '../text/nameEdit.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { holdsListed, isListed } from './support/house/houseSpelling.ts';
import { bareSlips } from './support/names/bareSlips.ts';
import { misspeltForms } from './support/names/declaredForms.ts';
import { misspeltBodies } from './support/names/heldBodies.ts';
import { nearWordings } from './support/names/nearWordings.ts';
import { samePassage } from './support/names/samePassage.ts';
import { alikePairs } from './support/names/spellingPairs.ts';
import { settledByHouse, unknownNeighbours } from './support/names/unknownNeighbours.ts';
import { unprintedSlips } from './support/names/unprinted.ts';
import { ofBare, ofForm, ofHolder, ofWording, published, type Used, withinArticle } from './support/names/variantFindings.ts';
import { isShortInHeading } from './support/names/wordings.ts';
import { isSoleHolder } from './support/posts/clashingPosts.ts';

export const check: Check = {
	id: 'name-variant',
	title: { zh: '名称写法不一', en: 'One name in two spellings' },
	explain: {
		zh: [
			'同一人、同一机构或同一文件在稿件内有两种写法，或与已发表稿件的写法只差一字（同音、形近、缺字、颠倒）。',
			'',
			'须有依据才提示：两处职务与国家（或单位）相同；或同为较长的译名而职务不相抵触；或先出全名与职务、后文单独出现而只差一个同音或形近字。仅仅少见、仅仅相近，不提示；同句并列、各有职务的是两个人，不提示。译名全文应统一。',
			'',
			'本单位规范表（`house/*.csv`）所列的写法不再质疑；规范表列为误写的见 `term-forbidden`，与规范表所列名称只差一处的见 `protected-name`，从未发表过的人名见 `name-unknown-neighbour`。',
			'',
			'修改以规范表为先，其次取已发表稿件的写法、文中次数多的、先出现的。',
		].join('\n'),
		en: [
			'One person, body or document spelled in two ways within the article, or one character away from how published articles spell it (same sound, similar shape, a character dropped or swapped).',
			'',
			'Reported only on evidence: the same post of the same country or body beside both; two long transliterated names whose posts do not conflict; or a full name with its post and a later bare mention that differs by one homophone or look-alike. Rarity or likeness alone is none, and names listed side by side or with posts of their own are two people.',
			'',
			"What the newsroom's own lists (`house/*.csv`) have as right is not doubted. What they forbid is told by `term-forbidden`, a slip in a listed name by `protected-name`, a person never published before by `name-unknown-neighbour`.",
			'',
			'The listed spelling is offered first, then the published, then the more frequent, then the earlier one.',
		].join('\n'),
	},
	severity: 'warning',
	about: 'spelling',
	examples: [
		{
			text: '　　诺兰国总统捷尔穆罕诺夫6日在首都会见了客人。\n\n　　会见后，⟦捷尔穆汗诺夫⟧表示，两国合作前景广阔。\n',
			fixed: '　　诺兰国总统捷尔穆罕诺夫6日在首都会见了客人。\n\n　　会见后，捷尔穆罕诺夫表示，两国合作前景广阔。\n',
		},
		{
			text: '　　石桥村村委会主任高凤林说，今年收成好。\n\n　　“明年再种一百亩。”⟦高风林⟧介绍。\n',
			fixed: '　　石桥村村委会主任高凤林说，今年收成好。\n\n　　“明年再种一百亩。”高凤林介绍。\n',
		},
		{
			text: '　　两国签署了⟦《石桥港口发展规化纲要》⟧，今年生效。\n',
			corpus: {
				'2025/01/02.txt': '　　议会2日审议《石桥港口发展规划纲要》。\n',
				'2025/02/03.txt': '　　根据《石桥港口发展规划纲要》，三座码头将扩建。\n',
			},
			fixed: '　　两国签署了《石桥港口发展规划纲要》，今年生效。\n',
		},
	],
	allows: [
		{ text: '　　县委书记高凤林和县长高风林出席会议。\n\n　　高凤林说，要抓好落实。高风林作了部署。\n' },
		{ text: '　　诺兰国外长捷尔穆罕诺夫说，双方将继续磋商。\n\n　　外交部长捷尔穆罕诺夫还会见了记者。\n' },
		{
			text: '　　市文联主席林建峰介绍，展览将持续一个月。\n',
			corpus: { '2025/01/02.txt': '　　县水利局局长林建锋说，水库蓄水正常。\n', '2025/02/02.txt': '　　县水利局局长林建锋到现场检查。\n' },
		},
		{
			text: '　　县委书记高风林说，要抓好落实。\n',
			house: '规范写法,国家/单位,职务,误写\n高凤林,市水利局,局长,\n高风林,县委,书记,\n',
		},
		{ text: '　　第二届中国—中亚峰会6日举行。\n\n　　首届中国－中亚峰会两年前举行。\n' },
	],
	run,
};

const mostFindings = 8;
const mostCompared = 40;
const knownBody = 5;
const knownWork = 2;
const longTitle = 10;

function run(input: CheckInput): Finding[] {
	const settled = settledElsewhere(input);
	const findings: Finding[] = [];
	const used = spellingsOf(settled.length === 0 ? input.facts.names : outside(input.facts.names, settled));
	const told = new Set<Used>();
	for (const spelling of used) {
		const finding = isRight(spelling.key, input) ? [] : againstCorpus(spelling, input);
		if (finding.length === 0) continue;
		findings.push(...finding);
		told.add(spelling);
	}
	for (const [wrong, right, same] of pairs(used, input)) {
		if (told.has(wrong)) continue;
		told.add(wrong);
		for (const mention of wrong.mentions.slice(0, mostFindings)) findings.push(withinArticle(mention, wrong, right, same, input.file));
	}
	const isFree = ({ span }: NameMention) =>
		![...settled, ...findings.map((finding) => finding.span)].some((other) => overlaps(other, span));
	for (const slip of nearWordings(input)) if (isFree(slip.mention)) findings.push(ofWording(slip, input.file));
	for (const slip of bareSlips(input)) if (isFree(slip.mention)) findings.push(ofBare(slip, input.file));
	for (const { mention, record } of unprintedSlips(input)) {
		if (isFree(mention)) findings.push(published(mention, record, { reason: 'bare' }, input.file));
	}
	for (const slip of misspeltForms(input)) if (isFree(slip.mention)) findings.push(ofForm(slip, input.file));
	for (const slip of misspeltBodies(input)) {
		if (!isRight(slip.mention.key, input) && isFree(slip.mention)) findings.push(ofHolder(slip, input.file));
	}
	return findings;
}

/** What the house lists or the persons known to print say of a place is said once. In the order of the text. */
function settledElsewhere(input: CheckInput): Span[] {
	const unknown = unknownNeighbours(input).map(({ mention }) => mention.span);
	return [...settledByHouse(input), ...unknown].sort((a, b) => a.start - b.start);
}

/** Names that none of the places touches. Both are in the order of the text. */
function outside(names: readonly NameMention[], settled: readonly Span[]): NameMention[] {
	let next = 0;
	return names.filter(({ span }) => {
		while (next < settled.length && (settled[next] as Span).end <= span.start) next++;
		return !settled.slice(next, next + 1).some((other) => overlaps(other, span));
	});
}

function spellingsOf(names: readonly NameMention[]): Used[] {
	type Group = { kind: NameMention['kind']; key: string; mentions: NameMention[]; posts: Post[] };
	const groups = { person: new Map<string, Group>(), organization: new Map<string, Group>(), work: new Map<string, Group>() };
	const all: Group[] = [];
	for (const name of names) {
		if (name.kind !== 'person' && name.kind !== 'organization' && name.kind !== 'work') continue;
		if (name.key.length < (name.kind === 'person' && name.title !== undefined ? 2 : 3)) continue;
		const ofKind = groups[name.kind];
		let group = ofKind.get(name.key);
		if (!group) {
			group = { kind: name.kind, key: name.key, mentions: [], posts: [] };
			ofKind.set(name.key, group);
			all.push(group);
		}
		group.mentions.push(name);
		if (name.title) group.posts.push({ title: name.title, affiliation: name.affiliation });
	}
	return all;
}

/** Pairs of spellings of one name: the doubtful one first. */
function pairs(used: readonly Used[], input: CheckInput): [wrong: Used, right: Used, same: SameName][] {
	const found: [Used, Used, SameName][] = [];
	for (const [a, b] of alikePairs(used)) {
		const [wrong, right] = weigh(a, b, input) ? [b, a] : [a, b];
		const same = sameName(a, b) ?? slipOfPublished(wrong, right, input) ?? sameHolder(a, b);
		if (!same || sideBySide(a, b, same, input.file) || bothPublished(a, b, input) || isShortened(wrong, right, same, input.file)) continue;
		found.push([wrong, right, same]);
	}
	return found;
}

/** A heading without a particle that the text has: `谴责袭击声明` over 谴责袭击的声明. The two are a phrase rather than a name. */
function isShortened(a: Used, b: Used, { edit }: SameName, file: ArticleFile): boolean {
	if (edit.kind !== 'dropped' || a.kind === 'person') return false;
	const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a];
	return /[的和与及]/u.test(long.key.charAt(edit.at)) && short.mentions.every((mention) => isShortInHeading(mention, { file }));
}

/** Where another word stands, as 广西 for 江西, the sentence is of another body. */
function isSlipInPassage(key: string, other: string): boolean {
	const edit = nameEdit(key, other);
	return edit !== undefined && !beginsWord(key, edit.at) && !(edit.at > 0 && beginsWord(key, edit.at - 1));
}

/** Too short to be told by anything but a post that one person holds in a country. */
function sameHolder(a: Used, b: Used): SameName | undefined {
	const edit = a.kind === 'person' && a.key.length === 2 ? nameEdit(a.key, b.key) : undefined;
	if (edit?.kind !== 'homophone' && edit?.kind !== 'lookalike') return undefined;
	const post = a.posts.find(
		({ title, affiliation }) =>
			affiliation !== undefined &&
			isSoleHolder(title) &&
			b.posts.some((other) => other.title === title && other.affiliation === affiliation),
	);
	return post && { reason: 'post', post, edit };
}

/** Neither has a post here, but one of them was published and the other never. */
function slipOfPublished(wrong: Used, right: Used, { evidence }: CheckInput): SameName | undefined {
	const edit = nameEdit(wrong.key, right.key);
	if (!edit || evidence.names.has(wrong.key) || (evidence.names.get(right.key)?.articles ?? 0) < 3) return undefined;
	return isSlipOfPerson(wrong, right) ? { reason: 'bare', edit } : undefined;
}

/** Both in one sentence: the writer tells them apart, but long foreign names only where they are listed. */
function sideBySide(a: Used, b: Used, { reason }: SameName, file: ArticleFile): boolean {
	return a.mentions.slice(0, mostCompared).some((one) =>
		b.mentions.slice(0, mostCompared).some((other) => {
			if (one.paragraph !== other.paragraph) return false;
			const text = file.paragraphs[one.paragraph]?.text ?? '';
			const between = text.slice(Math.min(one.at.end, other.at.end), Math.max(one.at.start, other.at.start));
			if (reason === 'foreign') return /^(?:、|和|与|及|以及|同)[^，。]{0,20}$/u.test(between);
			return between.length < 60 && !/[。！？]/u.test(between);
		}),
	);
}

/** Two names that were both published often, or both listed, are two names. */
function bothPublished(a: Used, b: Used, { evidence, house }: CheckInput): boolean {
	if (isListed(a.key, house) || isListed(b.key, house)) return isListed(a.key, house) && isListed(b.key, house);
	return (evidence.names.get(a.key)?.articles ?? 0) >= 3 && (evidence.names.get(b.key)?.articles ?? 0) >= 3;
}

/** Whether `a` is the better attested spelling: listed, published, more frequent, earlier. */
function weigh(a: Used, b: Used, { evidence, house }: CheckInput): boolean {
	if (isListed(a.key, house) !== isListed(b.key, house)) return isListed(a.key, house);
	const published = (evidence.names.get(a.key)?.articles ?? 0) - (evidence.names.get(b.key)?.articles ?? 0);
	if (published !== 0) return published > 0;
	if (a.mentions.length !== b.mentions.length) return a.mentions.length > b.mentions.length;
	if (a.posts.length > 0 !== b.posts.length > 0) return a.posts.length > 0;
	return (a.mentions[0]?.span.start ?? 0) < (b.mentions[0]?.span.start ?? 0);
}

/** What the house lists have is not doubted. */
function isRight(key: string, { house }: Pick<CheckInput, 'house'>): boolean {
	return isListed(key, house) || holdsListed(key, house);
}

/** Another character that neither sounds nor looks alike, in a long title: document-title's affair. */
function isReworded(own: string, other: string): boolean {
	return own.length === other.length && own.length >= longTitle && nameEdit(own, other)?.kind === 'other';
}

function againstCorpus(spelling: Used, input: CheckInput): Finding[] {
	const own = input.evidence.names.get(spelling.key);
	for (const record of input.evidence.neighbours.get(spelling.key) ?? []) {
		if (record.kind !== spelling.kind) continue;
		if (own && (own.articles >= 3 || own.articles * 4 > record.articles)) continue;
		const other = { key: record.key, kind: record.kind, posts: record.titles };
		const same = sameName(spelling, other);
		if (spelling.kind === 'work' && !same && isReworded(spelling.key, record.key)) continue;
		if (
			!own &&
			record.articles >= (spelling.kind === 'work' ? knownWork : Math.min(knownBody, Math.max(2, input.evidence.articles * 0.6))) &&
			isSlipOfWording(spelling, other)
		)
			return spelling.mentions.slice(0, mostFindings).map((mention) => published(mention, record, { reason: 'wording' }, input.file));
		if (
			!own &&
			record.kind === 'organization' &&
			isSlipInPassage(spelling.key, record.key) &&
			spelling.mentions.some((mention) => samePassage(mention, record, input.file))
		)
			return spelling.mentions.slice(0, mostFindings).map((mention) => published(mention, record, { reason: 'wording' }, input.file));
		// Without the same post, only names that are long enough not to meet by chance.
		if (!same || same.reason === 'bare') continue;
		const sharesPost = same.post?.affiliation !== undefined;
		if (!sharesPost && (spelling.key.length < 5 || record.articles < 3)) continue;
		if (input.facts.names.some((name) => name.key === record.key) && same.reason !== 'post') continue;
		return spelling.mentions.slice(0, mostFindings).map((mention) => published(mention, record, same, input.file));
	}
	return [];
}
