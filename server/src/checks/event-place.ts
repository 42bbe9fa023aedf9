// Where an event was against what is said of it elsewhere: 在东州举行 where all others have 石门. Compares only known places of one level.
// Knows the map; no list of events.
import { allCountries, countryOfCity, findCountry } from '../facts/places/countries.ts';
import { findDivisions } from '../facts/places/divisions.ts';
import { cacheByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { eventEvidence, isLater } from './support/dates/eventEvidence.ts';
import { changeTo, placeAt, spanAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'event-place',
	title: { zh: '事件地点与他处不一', en: 'Place of an event' },
	explain: {
		zh: [
			'同一届会议、赛事的举办地，与文中另一处或已发表稿件不同。',
			'',
			'只比较同一级的地名：国与国、省与省、市与市（国外至少一处是首都）。有分会场、分赛区的，一处在另一处之内的，不提示。',
		].join('\n'),
		en: [
			'Where one edition of a conference or contest is held, against the text elsewhere and against print.',
			'',
			'Compares places of one level only: countries, provinces, cities (abroad, where one is a capital). Silent for events held in several places and for a place within the other.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　2025年6月17日，第二届中国—岚瑟合作论坛在⟦成都⟧举行。\n',
			corpus: { '2025/06/20250610.txt': '　　2025年6月17日，第二届中国—岚瑟合作论坛在西安举行。\n' },
			fixed: '　　2025年6月17日，第二届中国—岚瑟合作论坛在西安举行。\n',
		},
		{
			text: '　　2025年6月17日，第二届中国—岚瑟合作论坛在西安举行。\n\n　　第二届中国—岚瑟合作论坛在⟦成都⟧举行。\n',
			fixed: '　　2025年6月17日，第二届中国—岚瑟合作论坛在西安举行。\n\n　　第二届中国—岚瑟合作论坛在西安举行。\n',
		},
		{
			text: '　　6月17日，林若川在陕西省⟦咸阳市⟧主持首届中国—岚瑟合作论坛。\n',
			corpus: { '2025/06/20250620.txt': '　　两年前，首届中国—岚瑟合作论坛在西安举行。\n' },
			fixed: '　　6月17日，林若川在陕西省西安市主持首届中国—岚瑟合作论坛。\n',
		},
		{
			text: '　　林若川将赴埃及⟦亚历山大⟧出席第二届中国—岚瑟合作论坛。\n',
			corpus: { '2025/06/20250610.txt': '　　2025年6月17日，第二届中国—岚瑟合作论坛在埃及开罗举行。\n' },
			fixed: '　　林若川将赴埃及开罗出席第二届中国—岚瑟合作论坛。\n',
		},
	],
	allows: [
		{
			text: '　　2025年6月17日，第二届中国—岚瑟合作论坛在西安举行。\n',
			corpus: { '2025/06/20250610.txt': '　　2025年6月17日，第二届中国—岚瑟合作论坛在陕西西安举行。\n' },
		},
		{
			text: '　　2025年6月17日，第二届中国—岚瑟合作论坛在美国加利福尼亚州举行。\n',
			corpus: { '2025/06/20250610.txt': '　　2025年6月17日，第二届中国—岚瑟合作论坛在美国旧金山举行。\n' },
		},
		{
			text: '　　2025年6月17日，第三届中国—岚瑟合作论坛在成都举行。\n',
			corpus: { '2023/06/20230610.txt': '　　2023年6月8日，第二届中国—岚瑟合作论坛在西安举行。\n' },
		},
	],
	run,
};

const several = /分会场|分赛区|赛区|分论坛|多地|线上|巡回|两地|三地/u;

function run(input: CheckInput): Finding[] {
	const findings: Finding[] = [];
	for (const { event, told } of eventEvidence(input)) {
		const paragraph = input.file.paragraphs[event.paragraph];
		const own = event.place && levelsOf(event.place.text);
		if (paragraph === undefined || event.place === undefined || own === undefined || event.ordinal === undefined) continue;
		if (several.test(paragraph.text.slice(Math.max(0, event.at.start - 40), event.at.end + 40))) continue;
		const same = told.filter(({ said, sentence }) => said.ordinal?.value === event.ordinal?.value && said.place && !several.test(sentence));
		const {
			text: words,
			at: { start },
		} = event.place;
		const relations = same.map((telling) => {
			const theirs = telling.said.place?.text ?? '';
			return { telling, other: own.size > 0 ? differing(own, levelsOf(theirs)) : differingNames(words, theirs) };
		});
		if (relations.some(({ other }) => other === 'same')) continue;
		const others = relations.flatMap(({ telling, other }) => (typeof other === 'object' ? [{ telling, other }] : []));
		// What was published speaks first.
		const against = others.toSorted((a, b) => Number(b.telling.published !== undefined) - Number(a.telling.published !== undefined));
		const [first] = against;
		if (first === undefined || (first.telling.published === undefined && isLater(first.telling, event))) continue;
		const at = start + words.indexOf(first.other.own);
		const place = placeAt(paragraph, at, at + first.other.own.length);
		findings.push({
			id: check.id,
			severity: own.size > 0 || against.length > 1 ? check.severity : 'information',
			span: spanAt(place),
			message: {
				zh: `此处在${first.other.own}，${first.telling.published ? '已发表稿件' : '文中另一处'}在${first.other.theirs}`,
				en: `In ${first.other.own} here, in ${first.other.theirs} ${first.telling.published ? 'as published' : 'elsewhere in the text'}`,
			},
			related: against.slice(0, 3).map(({ telling }) => telling.related),
			fixes: changeTo(input.file, place, first.other.theirs),
		});
	}
	return findings;
}

type Level = 'country' | 'province' | 'city';

/** The places that the words are made of, each level once; empty where there is anything else in them. */
const levelsOf = cacheByText((words: string): ReadonlyMap<Level, string> => {
	const found = new Map<Level, string>();
	for (let pos = 0; pos < words.length; ) {
		let length = Math.min(10, words.length - pos);
		let level: Level | undefined;
		for (; length >= 2 && level === undefined; length--) {
			level = levelOf(words.slice(pos, pos + length));
			if (level !== undefined) break;
		}
		if (level === undefined) return pos === 0 ? new Map() : found;
		if (!found.has(level)) found.set(level, words.slice(pos, pos + length));
		pos += length;
	}
	return found;
});

function levelOf(word: string): Level | undefined {
	if (findCountry(word)) return 'country';
	const levels = findDivisions(word).map(({ level }) => level);
	if (levels.includes('province')) return municipalities.test(word) ? 'city' : 'province';
	return levels.includes('prefecture') || isForeignCity(word) ? 'city' : undefined;
}

/** Regions and quarters that the news names as it names cities; a capital may lie in one, or one in it. */
const noCity =
	/[州省邦县府道岛区港宫街湾山]$|^(?:英格兰|不列颠|爪哇|安大略|吉萨|奎松|龙山|池袋|涩谷|吞武里|素万那普|布特拉贾亚|凡尔赛|巴黎圣母院|雅典卫城|加利利|.耶路撒冷)$/u;

function isForeignCity(word: string): boolean {
	return countryOfCity(word) !== undefined && !noCity.test(word);
}

let capitals: ReadonlySet<string> | undefined;

/** Abroad the map tells no district from a city of its own; of a capital everybody knows. */
function areComparable(a: string, b: string): boolean {
	if (!isForeignCity(a) && !isForeignCity(b)) return true;
	capitals ??= new Set(allCountries().flatMap(({ capital }) => capital ?? []));
	return capitals.has(a) || capitals.has(b);
}

const municipalities = /^(?:北京|上海|天津|重庆)市?$/u;

function differing(
	own: ReadonlyMap<Level, string>,
	theirs: ReadonlyMap<Level, string>,
): 'same' | 'unknown' | { readonly own: string; readonly theirs: string } {
	let same = false;
	for (const [level, word] of own) {
		const other = theirs.get(level);
		if (other === undefined) continue;
		if (short(word) === short(other)) same = true;
		else if (areComparable(word, other)) return { own: word, theirs: inForm(other, word) };
	}
	return same ? 'same' : 'unknown';
}

/** Short enough for a town, and no hall or house in one. */
const plainName =
	/^(?!.*(?:首都|此间|当地|这里|线上|现场|全国|各地|中心|大厦|酒店|宾馆|大学|学院|大厅|会堂|广场|公园|总部|场馆|剧院|基地|时间|[国省市县区州]$))\p{Script=Han}{2,4}$/u;

/** Of places that the map does not know: neither is part of the other. 首都 and what is before it only say where that is. */
function differingNames(own: string, theirs: string): 'same' | 'unknown' | { readonly own: string; readonly theirs: string } {
	const other = theirs.replace(/^.*首都/u, '');
	if (!plainName.test(own) || !plainName.test(other)) return 'unknown';
	if (theirs.includes(own) || own.includes(other)) return 'same';
	return { own, theirs: other };
}

/** `西安市` for 咸阳市, `西安` for 咸阳. */
function inForm(place: string, like: string): string {
	if (!/\p{Script=Han}{2,}[市省]$/u.test(place)) return /市$/u.test(like) && findDivisions(`${place}市`).length > 0 ? `${place}市` : place;
	return /[市省]$/u.test(like) ? place : short(place);
}

function short(place: string): string {
	return place.replace(/[市省]$|(?:壮族|回族|维吾尔)?自治区$/u, '');
}
