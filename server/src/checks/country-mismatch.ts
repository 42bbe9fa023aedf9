// A country that does not go with the post beside a name, or with the city printed after it.
// Capitals and cities come from the reference data; whose post it is from the article, the house list and the corpus.
import type { NameMention } from '../facts/model.ts';
import { normalTitle } from '../facts/names/persons/posts.ts';
import { findCountry } from '../facts/places/countries.ts';
import { findDivisions } from '../facts/places/divisions.ts';
import type { House } from '../house/house.ts';
import type { Check, CheckInput, Finding, RelatedPlace } from './frame/model.ts';
import { changeTo, placeOf, relatedAt, spanAt } from './support/findings/place.ts';
import { tellingPlaces } from './support/findings/published.ts';
import { rowsOf } from './support/house/houseSpelling.ts';
import { countryOfCity, isCountry } from './support/names/countries.ts';
import { isNational } from './support/posts/clashingPosts.ts';
import { type HeldPost, heldPosts } from './support/posts/heldPosts.ts';

export const check: Check = {
	id: 'country-mismatch',
	title: { zh: '国别有误', en: 'Country that does not go with it' },
	explain: {
		zh: [
			'国名与其后的人物职务或城市不相配：人是他国总统，首都在他国。',
			'',
			'人物以文中他处、规范表和已发表稿件为据（短名至少三次，两字名八次，且从未与稿中国名连用）；城市以首都和大城市的参考数据为据，重名城市除外。前、时任等以及任命、当选的语句不提示；国名与城市并列（用顿号隔开）不提示；城市名后是奥运会、峰会等赛事会议名的不提示。',
		].join('\n'),
		en: [
			'A country that does not go with the person and post, or with the city, printed after it: the president of another country, the capital of another.',
			'',
			'For persons it rests on the rest of the article, the house list and published articles (three times at least for a short name, eight for one of two characters, and never with the country of the draft); for cities on reference data of capitals and large cities, those with namesakes left out. Former posts, appointments, enumerations, and cities that begin the name of a games or summit are left alone.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　代表团6日抵达⟦乌兹别克斯坦⟧阿斯塔纳，出席\n为期两天的会议。\n',
			fixed: '　　代表团6日抵达哈萨克斯坦阿斯塔纳，出席\n为期两天的会议。\n',
		},
		{
			text: '　　⟦乌兹别克斯坦⟧总统捷尔穆诺夫出席仪式。\n',
			corpus: {
				'2025/01/02.txt': '　　哈萨克斯坦总统捷尔穆诺夫2日发表新年讲话。\n',
				'2025/02/03.txt': '　　哈萨克斯坦总统捷尔穆诺夫3日抵达北京。\n',
			},
			fixed: '　　哈萨克斯坦总统捷尔穆诺夫出席仪式。\n',
		},
		{
			text: '　　⟦西屿国⟧首相捷尔穆诺夫出席仪式。\n',
			house: '规范写法,类别,职务,国家或单位,别名\n阿利·捷尔穆诺夫,人名,首相,诺兰国,捷尔穆诺夫\n高远,人名,总统,西屿国,\n',
			fixed: '　　诺兰国首相捷尔穆诺夫出席仪式。\n',
		},
	],
	allows: [
		{ text: '　　哈萨克斯坦总统捷尔穆诺夫和乌兹别克斯坦总统阿卜杜诺夫会谈。访问乌兹别克斯坦、阿斯塔纳论坛后，代表团回国。\n' },
		{ text: '　　法国北京冬奥会代表团6日出发。代表团先到俄罗斯莫斯科，再到哈萨克斯坦首都阿斯塔纳。\n' },
		{
			text: '　　乌兹别克斯坦总统捷尔穆诺夫出席仪式。\n',
			corpus: {
				'2025/01/02.txt': '　　哈萨克斯坦总统捷尔穆诺夫2日发表新年讲话。\n',
				'2025/02/03.txt': '　　乌兹别克斯坦总统捷尔穆诺夫3日抵达北京。\n',
			},
		},
	],
	run,
};

const mostCompared = 60;
const mostFound = 50;
/** A place printed in so many articles has been printed with its country. */
const wellKnown = 20;
/** Long names have few namesakes; 布朗 is the prime minister of more than one country. */
const fewestOf = (name: string): number => (name.length >= 5 ? 1 : name.length >= 3 ? 3 : 8);
/** A games or a summit called by its city, a body that has its seat there, a quay or a street named for one far away. */
const called =
	/^(?:冬?奥|残奥|世[界乒锦博]|亚[运冬]|大运|峰会|会议|会晤|宣言|协[定议]|进程|公约|条约|论坛|国际?赛|站|[大公]使馆|办事处|分公司|电影节|车展|码头|街|路|大[街道厦]|广场|公园|商城|[工产]业园|中心|饭店|酒店|餐|号|队|人|籍|裔|时间|火山|岛|山|湖|河|[^，。；：！？、的在]{0,4}节|、|和|与|及|等地|[—－-])/u;

function run(input: CheckInput): Finding[] {
	return [...persons(input), ...cities(input)];
}

/** That two were never printed together says little of fewer articles. */
const many = 200;

function persons(input: CheckInput): Finding[] {
	const held = heldPosts(input.file, input.facts.names);
	const byPerson = Map.groupBy(held, ({ person }) => person.key);
	const findings: Finding[] = [];
	for (const one of held) {
		const { owner, person } = one;
		if (owner?.kind !== 'place' || !isState(owner.canonical, input)) continue;
		const finding =
			(one.unsettled ? undefined : (againstHouse(one, owner, input) ?? againstCorpus(one, owner, input))) ??
			againstArticle(one, owner, (byPerson.get(one.person.key) ?? []).slice(0, mostCompared), input);
		if (finding && person.key.length >= 2) findings.push(finding);
	}
	return findings;
}

function againstHouse(one: HeldPost, owner: NameMention, input: CheckInput): Finding | undefined {
	const { house } = input;
	const short = house.ofAlias(one.person.key);
	const name = house.find(one.person.key) ?? (short.length === 1 ? short[0] : undefined);
	const right = name?.posts.find(({ title }) => normalTitle(title) === one.post)?.affiliation;
	if (!name || right === undefined || !isState(right, input) || name.posts.some(({ affiliation }) => affiliation === owner.canonical))
		return undefined;
	return ofPerson(one, owner, right, rowsOf(name), input, { zh: `规范表作“${right}”`, en: `the house list has “${right}”` });
}

/** A country of the reference data, or whose head the house lists name. */
function isState(name: string, { house }: CheckInput): boolean {
	if (isCountry(name)) return true;
	let states = statesOf.get(house);
	if (states === undefined) {
		const posts = house.names.flatMap((listed) => listed.posts);
		states = new Set(
			posts.flatMap(({ title, affiliation }) => (affiliation !== undefined && isNational(normalTitle(title)) ? [affiliation] : [])),
		);
		statesOf.set(house, states);
	}
	return states.has(name);
}

const statesOf = new WeakMap<House, ReadonlySet<string>>();

function againstCorpus(one: HeldPost, owner: NameMention, input: CheckInput): Finding | undefined {
	const record = input.evidence.names.get(one.person.key);
	if (record?.kind !== 'person' || record.titles.some(({ affiliation }) => affiliation === owner.canonical)) return undefined;
	const right = record.titles.find(
		({ title, affiliation, count }) =>
			title === one.post && count >= fewestOf(one.person.key) && affiliation !== undefined && isState(affiliation, input),
	);
	if (right?.affiliation === undefined) return undefined;
	const related = tellingPlaces(record.places, right.affiliation, one.person.text);
	return ofPerson(one, owner, right.affiliation, related, input, {
		zh: `已发表稿件${right.count}次作“${right.affiliation}”`,
		en: `published articles have “${right.affiliation}” ${right.count} times`,
	});
}

function againstArticle(one: HeldPost, owner: NameMention, held: readonly HeldPost[], input: CheckInput): Finding | undefined {
	const like = held.filter((other) => other.post === one.post && other.owner !== undefined && isState(other.owner.canonical, input));
	const right = like.filter((other) => other.owner?.canonical !== owner.canonical);
	const first = right[0]?.owner;
	const known = input.evidence.names.get(one.person.key)?.titles ?? [];
	if (!first || known.some(({ affiliation }) => affiliation === owner.canonical)) return undefined;
	const published = known.some(({ affiliation }) => affiliation === first.canonical);
	if (!published && (right.length < like.length - right.length || (right.length * 2 === like.length && like[0] === one))) return undefined;
	const related = right.slice(0, 3).map(({ owner: other, title }) => {
		const words = `${other?.text}${title.text}${one.person.text}`;
		return relatedAt(placeOf(input.file, other ?? title), { zh: `此处作“${words}”`, en: `Here “${words}”` });
	});
	const told = ofPerson(one, owner, first.canonical, related, input, {
		zh: `文中他处作“${first.text}”`,
		en: `the article has “${first.text}” elsewhere`,
	});
	// Which of two that stand as often is right, nobody can tell.
	if (!told || published || right.length * 2 !== like.length) return told;
	const edits = right.flatMap(({ owner: other }) =>
		other ? changeTo(input.file, placeOf(input.file, other), owner.text).flatMap(({ edits: each }) => each) : [],
	);
	const title = { zh: `其余各处改为“${owner.text}”`, en: `Change the other places to “${owner.text}”` };
	return edits.length === 0 ? told : { ...told, fixes: [...told.fixes, { title, edits: edits.sort((a, b) => a.start - b.start) }] };
}

function ofPerson(
	{ person, title }: HeldPost,
	owner: NameMention,
	right: string,
	related: readonly RelatedPlace[],
	input: CheckInput,
	why: { readonly zh: string; readonly en: string },
): Finding | undefined {
	if (related.length === 0) return undefined;
	const place = placeOf(input.file, owner);
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${owner.text}”与“${title.text}${person.text}”不相配：${why.zh}`,
			en: `“${owner.text}” does not go with “${title.text}${person.text}”: ${why.en}`,
		},
		related,
		fixes: changeTo(input.file, place, inFullAs(owner.text, right)),
	};
}

/** `哈萨克斯坦共和国` where the other country is printed in full, too. */
function inFullAs(printed: string, right: string): string {
	const country = findCountry(printed);
	const isFull = country !== undefined && country.full === printed && country.name !== printed;
	return isFull ? (findCountry(right)?.full ?? right) : right;
}

function cities(input: CheckInput): Finding[] {
	const { names } = input.facts;
	const findings: Finding[] = [];
	for (let i = 0; i < names.length; i++) {
		const country = names[i] as NameMention;
		const city = names[i + 1];
		if (country.kind !== 'place' || city?.kind !== 'place' || city.paragraph !== country.paragraph || !isCountry(country.canonical))
			continue;
		const text = input.file.paragraphs[country.paragraph]?.text ?? '';
		const unprinted = input.evidence.articles >= many && input.evidence.unprinted?.has(country.text + city.text) === true;
		const right = countryOfCity(city.text) ?? (isChineseCity(city.text) ? '中国' : unprinted ? printedWith(city, input) : undefined);
		if (right === undefined || right === country.canonical || country.text.length < 2 || country.text === '中非') continue;
		const between = text.slice(country.at.end, city.at.start);
		if (!/^(?:首都)?$/u.test(between) || called.test(text.slice(city.at.end))) continue;
		if (/[、和与及同]/u.test(text.charAt(country.at.start - 1)) && between === '') continue;
		findings.push(ofCity(country, city, right, input));
		if (findings.length === mostFound) break;
	}
	return findings;
}

/** The country that print has before it, which has never had the draft's: `巴勒斯坦` for 加沙地带. */
function printedWith(city: NameMention, { evidence }: CheckInput): string | undefined {
	const record = evidence.names.get(city.key);
	if (record?.kind !== 'place' || record.articles < wellKnown) return undefined;
	const before = new Set(record.places.flatMap(({ sentence }) => countryBefore(sentence, record.canonical) ?? []));
	return before.size === 1 ? [...before][0] : undefined;
}

function countryBefore(sentence: string, place: string): string | undefined {
	const at = sentence.indexOf(place);
	return [5, 4, 3, 2, 6, 7].map((length) => sentence.slice(Math.max(0, at - length), Math.max(0, at))).find((words) => isCountry(words));
}

/** A prefecture without namesakes but districts, which are printed with 区; a few names are cities of other countries, too. */
function isChineseCity(city: string): boolean {
	const [division, ...more] = findDivisions(city).toSorted((a, b) => Number(b.level === 'prefecture') - Number(a.level === 'prefecture'));
	return (
		division?.level === 'prefecture' &&
		more.every(({ name }) => name.endsWith('区') && name !== city) &&
		!/^(?:松原|安阳|光州|海口|长野|广安|中山|金华|平壤|太原|北海|海南|新北)市?$/u.test(city)
	);
}

function ofCity(country: NameMention, city: NameMention, right: string, input: CheckInput): Finding {
	const place = placeOf(input.file, country);
	const elsewhere = input.facts.names.filter((name, i, all) => {
		const before = all[i - 1];
		return name.key === city.key && name !== city && before?.canonical === right && before.at.end === name.at.start;
	});
	const published = (input.evidence.names.get(city.key)?.places ?? []).filter(({ sentence }) => sentence.includes(right));
	const fact = { zh: `${city.text}在${right}（参考数据）`, en: `${city.text} is in ${right} (reference data)` };
	const related = [
		...elsewhere
			.slice(0, 2)
			.map((name) => relatedAt(placeOf(input.file, name), { zh: `此处作“${right}${name.text}”`, en: `Here “${right}${name.text}”` })),
		...(published.length > 0 ? tellingPlaces(published, right, city.text) : []),
	];
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${city.text}”不在“${country.text}”，而在${right}`,
			en: `“${city.text}” is not in “${country.text}” but in ${right}`,
		},
		related: related.length > 0 ? related : [relatedAt(placeOf(input.file, city), fact)],
		fixes: changeTo(input.file, place, right),
	};
}
