// A person with a post that contradicts the article itself, the house list, or what was published up to the article's day.
// Which posts exclude each other is told by `clashingPosts.ts`, what the house lists say by `listedPosts.ts`; this weighs which of two stands.
import type { Article } from '../article/model.ts';
import type { TitleRecord } from '../corpus/evidence.ts';
import { dateWords } from '../util/dateWords.ts';
import type { Check, CheckInput, Finding, Fix } from './frame/model.ts';
import { articleOf, changeTo, placeOf, relatedAt } from './support/findings/place.ts';
import { tellingPlaces } from './support/findings/published.ts';
import { callings, recordOf } from './support/posts/callings.ts';
import { clash, isNational } from './support/posts/clashingPosts.ts';
import { type HeldPost, heldPosts } from './support/posts/heldPosts.ts';
import { againstHouse } from './support/posts/listedPosts.ts';
import { dateOf, mayBeSame, wrongPost } from './support/posts/postFinding.ts';
import { heldToo, holds, isNamesakes } from './support/posts/printedPosts.ts';

export const check: Check = {
	id: 'title-mismatch',
	title: { zh: '职务有误', en: 'Post that contradicts others' },
	explain: {
		zh: [
			'人名前后的职务与文中他处、规范表或已发表稿件不符，且两职不能同时担任：总统与总理、省长与副省长、外长与防长。',
			'',
			'以稿件日期为准：较新的稿件已用的职务不提示；“时任、前、原、候任”等，以及句中有当选、任命、卸任等字样的，不提示；同时兼任的（国家主席、总书记、中央军委主席）和简称（外长、外交部长）不提示。已发表稿件至少两次用另一职务，且从未或早已不用稿中职务，才提示；稿中几处都是此职的，只作参考。规范表写明起止日期的，稿件日期在其后即提示，并给出现任者。',
		].join('\n'),
		en: [
			'The post beside a name contradicts the article itself, the house list or published articles, and nobody holds both at a time: president and prime minister, governor and deputy governor, foreign and defence minister.',
			'',
			"Judged at the article's date: a post that newer articles use already is left alone, as are former and acting posts (时任, 前, 原, 候任), sentences about an election or appointment, posts held together and short forms. Published articles must have the other post twice at least and the draft's never, or not any more; a post that the draft has again and again is for information. A post that the house list says is over by then is reported with who holds it now.",
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '会见诺兰国⟦总理⟧捷尔穆诺夫\n\n　　6日，国家代表团在首都会见了来访的诺兰国总统捷尔穆诺夫，双方就合作交换了意见。\n\n　　诺兰国总统捷尔穆诺夫说，两国合作前景广阔。\n',
			fixed:
				'会见诺兰国总统捷尔穆诺夫\n\n　　6日，国家代表团在首都会见了来访的诺兰国总统捷尔穆诺夫，双方就合作交换了意见。\n\n　　诺兰国总统捷尔穆诺夫说，两国合作前景广阔。\n',
		},
		{
			text: '　　哈萨克斯坦⟦防长⟧捷尔穆诺夫出席仪式。\n',
			path: '2025/04/01/a.txt',
			corpus: {
				'2025/01/02.txt': '　　哈萨克斯坦外长捷尔穆诺夫2日发表新年讲话。\n',
				'2025/02/03.txt': '　　哈萨克斯坦外交部长捷尔穆诺夫3日抵达北京。\n',
				'2025/03/03.txt': '　　哈萨克斯坦外长捷尔穆诺夫3日与记者见面。\n',
			},
			fixed: '　　哈萨克斯坦外长捷尔穆诺夫出席仪式。\n',
		},
		{
			text: '　　东川省⟦副省长⟧林建峰到会讲话。\n',
			house: '规范写法,类别,职务,国家或单位\n林建峰,人名,省长,东川省\n',
			fixed: '　　东川省省长林建峰到会讲话。\n',
		},
		{
			text: '　　东川省⟦省长林建峰⟧到会讲话。\n',
			path: '2025/04/01/a.txt',
			house: '规范写法,类别,职务,国家或单位,起止日期\n林建峰,人名,省长,东川省,2018—2023-03-11\n高凤林,人名,省长,东川省,2023-03-11至今\n',
			fixed: '　　东川省省长高凤林到会讲话。\n',
		},
	],
	allows: [
		{
			text: '　　东川省原省长林建峰到会。2019年，时任东川省省长林建峰来过这里。\n',
			path: '2025/04/01/a.txt',
			house: '规范写法,类别,职务,国家或单位,起止日期\n林建峰,人名,省长,东川省,2018—2023-03-11\n高凤林,人名,省长,东川省,2023-03-11至今\n',
		},
		{
			text: '　　东川省省长林建峰到会讲话。\n',
			path: '2022/04/01/a.txt',
			house: '规范写法,类别,职务,国家或单位,起止日期\n林建峰,人名,省长,东川省,2018—2023-03-11\n高凤林,人名,省长,东川省,2023-03-11至今\n',
		},
		{ text: '　　外长林建峰说，双方将继续磋商。\n\n　　外交部长林建峰还会见了记者。国家主席高远、中共中央总书记高远是同一人。\n' },
		{
			text: '　　哈萨克斯坦总统捷尔穆诺夫6日在首都会见了记者。时任总理捷尔穆诺夫2019年曾到访。\n\n　　捷尔穆诺夫说，合作前景广阔。\n',
		},
		{
			text: '　　哈萨克斯坦总理捷尔穆诺夫出席仪式。\n',
			path: '2025/06/01/a.txt',
			corpus: {
				'2025/01/02.txt': '　　哈萨克斯坦总统捷尔穆诺夫2日发表新年讲话。\n',
				'2025/02/03.txt': '　　哈萨克斯坦总统捷尔穆诺夫3日抵达北京。\n',
				'2025/03/03.txt': '　　哈萨克斯坦总统捷尔穆诺夫3日与记者见面。\n',
				'2025/05/03.txt': '　　哈萨克斯坦总理捷尔穆诺夫3日与记者见面。\n',
			},
		},
		{ text: '　　该县副县长林建峰介绍，项目今年开工。\n\n　　去年当选县长的林建峰此前任副县长。县长林建峰说，今后要抓好落实。\n' },
	],
	run,
};

const fewest = 2;
/** Of so few articles one tells as much as two of many. */
const few = 50;
const mostCompared = 60;

function run(input: CheckInput): Finding[] {
	const held = heldPosts(input.file, input.facts.names);
	const oneOf = callings(held.map(({ person }) => person.key));
	const byPerson = new Map(
		Array.from(
			Map.groupBy(held, ({ person }) => oneOf(person.key)),
			([key, all]) => [key, all.slice(0, mostCompared)],
		),
	);
	const findings: Finding[] = [];
	for (const one of held) {
		if (one.unsettled || one.person.key.length < 2 || isNumbered(one, input)) continue;
		const finding =
			againstHouse(one, input) ??
			againstCorpus(one, byPerson.get(oneOf(one.person.key)) ?? [], input) ??
			againstArticle(one, byPerson.get(oneOf(one.person.key)) ?? [], input);
		if (finding) findings.push(finding);
	}
	return findings;
}

function againstCorpus(one: HeldPost, all: readonly HeldPost[], input: CheckInput): Finding | undefined {
	const record = recordOf(one.person.key, input.evidence);
	if (record?.kind !== 'person') return undefined;
	const day = dateOf(one, input);
	const owner = one.person.affiliation;
	// A namesake of another country is told by the country, where that is printed.
	const known = owner === undefined || record.titles.some(({ affiliation }) => affiliation === owner);
	const rivals = record.titles.filter(
		(title) =>
			known &&
			clash(title.title, one.post) &&
			ofOneBody(title, one) &&
			sameOwner(title.affiliation, one) &&
			!isNamesakes(title, one, record),
	);
	const least = input.evidence.articles < few ? 1 : fewest;
	const right = rivals.find((rival) => rival.count >= least && holds(rival, day));
	if (!right || heldToo(one.post, right, record, day)) return undefined;
	const form = shortAs(right.title, one.title.text);
	const related = tellingPlaces(record.places, record.canonical, form);
	if (related.length === 0) return undefined;
	const latest = right.latest && dateWords(right.latest);
	const told = wrongPost(one, input, form, related, {
		zh: `已发表稿件${right.count}次作“${right.affiliation ?? ''}${right.title}”${latest ? `，最近为${latest.zh}` : ''}`,
		en: `published articles have “${right.affiliation ?? ''}${right.title}” ${right.count} times${latest ? `, last on ${latest.en}` : ''}`,
	});
	// Said again and again of somebody whom print has otherwise: a namesake, or a new post, as likely as a slip.
	const settled = settledBeside(one, all, input);
	const again = settled.length > 1 && settled.every(({ post }) => post === one.post);
	return again ? { ...told, severity: 'information' } : told;
}

/** 组长 and 副组长 of two bodies that neither the draft nor print named may well go together. */
function ofOneBody({ affiliation }: TitleRecord, { person, post }: HeldPost): boolean {
	return affiliation !== undefined || person.affiliation !== undefined || isNational(post) || /[省市县区州乡镇村]长$/u.test(post);
}

const byArticle = new WeakMap<readonly HeldPost[], ReadonlyMap<Article | undefined, readonly HeldPost[]>>();

/** What is said of the same person in the same article, without former posts and appointments. */
function settledBeside(one: HeldPost, all: readonly HeldPost[], input: CheckInput): readonly HeldPost[] {
	const articleWith = (held: HeldPost) => articleOf(input.file, placeOf(input.file, held.title).paragraph);
	let settled = byArticle.get(all);
	if (settled === undefined) {
		settled = Map.groupBy(
			all.filter((other) => !other.unsettled),
			articleWith,
		);
		byArticle.set(all, settled);
	}
	return settled.get(articleWith(one)) ?? [];
}

function againstArticle(one: HeldPost, all: readonly HeldPost[], input: CheckInput): Finding | undefined {
	if (all.every(({ post }) => post === one.post)) return undefined;
	const settled = settledBeside(one, all, input);
	if (settled.every(({ post }) => post === one.post)) return undefined;
	const others = settled.filter((other) => clash(other.post, one.post) && sameOwner(other.person.affiliation, one));
	const like = settled.filter(({ post }) => post === one.post);
	const known = input.evidence.names.get(one.person.key)?.titles ?? [];
	const published = (post: string) => known.some(({ title }) => title === post);
	const right = others[0];
	if (!right || all.some((other) => other.unsettled && (other.post === one.post || other.post === right.post))) return undefined;
	if (published(one.post) && !published(right.post)) return undefined;
	if (published(one.post) && published(right.post)) return undefined;
	if (!published(right.post) && (others.length < like.length || (others.length === like.length && !isHeading(one, input))))
		return undefined;
	const related = others.slice(0, 3).map((other) => {
		const words = `${other.owner?.text ?? ''}${other.title.text}${other.person.text}`;
		return relatedAt(placeOf(input.file, other.title), { zh: `此处作“${words}”`, en: `Here “${words}”` });
	});
	const told = wrongPost(one, input, right.title.text, related, {
		zh: `文中他处作“${right.title.text}”`,
		en: `the article has “${right.title.text}” elsewhere`,
	});
	// Which of two that stand as often is right, nobody can tell.
	const back = others.length === like.length && !published(right.post) ? changeAll(others, one.title.text, input) : [];
	return { ...told, fixes: [...told.fixes, ...back] };
}

function changeAll(others: readonly HeldPost[], form: string, input: CheckInput): Fix[] {
	const edits = others.flatMap((other) => changeTo(input.file, placeOf(input.file, other.title), form).flatMap(({ edits: each }) => each));
	if (edits.length === 0) return [];
	const title = { zh: `其余各处改为“${form}”`, en: `Change the other places to “${form}”` };
	return [{ title, edits: edits.sort((a, b) => a.start - b.start) }];
}

/** Where one of the two names no country or body, only a post of the state tells whose it is. */
function sameOwner(owner: string | undefined, { person, post }: HeldPost): boolean {
	return owner === person.affiliation || (isNational(post) && mayBeSame(owner, person.affiliation));
}

/** `穆罕默德六世`: many kings and popes share a name. */
function isNumbered({ person }: HeldPost, { file }: CheckInput): boolean {
	return /^[一二三四五六七八九十]{1,3}世/u.test(file.paragraphs[person.paragraph]?.text.slice(person.at.end, person.at.end + 4) ?? '');
}

function isHeading(one: HeldPost, { file }: CheckInput): boolean {
	return /^(?:headline|kicker|subtitle|section|caption)$/u.test(file.paragraphs[one.title.paragraph]?.role ?? '');
}

const shorts: Readonly<Record<string, string>> = { 外交部长: '外长', 国防部长: '防长', 财政部长: '财长', 外交部副部长: '副外长' };

/** `外长` where the draft prints `防长`. */
function shortAs(post: string, printed: string): string {
	if (post === '主席' && printed.startsWith('国家')) return '国家主席';
	return printed.length <= 3 ? (shorts[post] ?? post) : post;
}
