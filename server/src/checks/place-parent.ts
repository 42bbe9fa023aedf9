// A division printed right behind one that it does not lie in: `湖北省张家界`.
// Rests on the list of divisions and their former names and parents; what that does not know is left alone.

import type { NameMention } from '../facts/model.ts';
import { type Division, findDivisions, lineOf } from '../facts/places/divisions.ts';
import { renamingsOf } from '../facts/places/renamings.ts';
import type { HouseName } from '../house/house.ts';
import type { Check, CheckInput, Finding } from './frame/model.ts';
import { changeTo, type Place, placeOf, relatedAt, spanAt } from './support/findings/place.ts';
import { tellingPlaces } from './support/findings/published.ts';
import { rowsOf } from './support/house/houseSpelling.ts';

export const check: Check = {
	id: 'place-parent',
	title: { zh: '地名隶属有误', en: 'Place under the wrong parent' },
	explain: {
		zh: [
			'紧接在省、市之后的市、县、区不在该省、市之内：“湖北省张家界市”“荆州市仙居县”。',
			'',
			'以行政区划参考数据（含1983年以来的更名和划转）为据，本单位规范表列有地名及其上级的，以规范表为先；上下级都须带级别，或下级是不与他处重名的地级以上地名；并列（顿号、无上下级关系）、参考数据中没有的地名和同名地，不提示。',
		].join('\n'),
		en: [
			'A city, county or district right behind a province or city that it does not lie in.',
			'',
			"Rests on the reference data of divisions with changes since 1983, and before it on places that the newsroom's own lists have with what they lie in. The place must be printed with its level, or be a prefecture without namesakes; enumerations, places not in the data and namesakes are left alone.",
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{ text: '　　记者6日从⟦湖北省⟧张家界市获悉，景区已恢\n复开放。\n', fixed: '　　记者6日从湖南省张家界市获悉，景区已恢\n复开放。\n' },
		{ text: '　　⟦四川⟧遵义等地今天降雨。\n', fixed: '　　贵州遵义等地今天降雨。\n' },
		{
			text: '　　⟦东川省⟧竹渚县芦汀村有茶园三千亩。\n',
			house: '规范写法,类别,国家/单位\n竹渚县,地名,云岫省\n',
			fixed: '　　云岫省竹渚县芦汀村有茶园三千亩。\n',
		},
		{ text: '　　⟦湖南省岳阳市⟧慈利县举办茶会。\n', fixed: '　　湖南省张家界市慈利县举办茶会。\n' },
	],
	allows: [
		{ text: '　　湖南省张家界市永定区、湖北省恩施土家族苗族自治州利川市今天降雨。吉林省四平市公主岭市当年划归长春市。\n' },
		{ text: '　　湖北、张家界两地签约。记者从湖北到张家界采访，四川省代表团赴遵义学习。辽宁省朝阳市和北京市朝阳区结为友好城市。\n' },
	],
	run,
};

function run(input: CheckInput): Finding[] {
	const { names } = input.facts;
	const findings: Finding[] = [];
	for (let i = 0; i < names.length; i++) {
		const outer = names[i] as NameMention;
		const inner = names[i + 1];
		if (outer.kind !== 'place' || inner?.kind !== 'place' || inner.paragraph !== outer.paragraph || inner.at.start !== outer.at.end)
			continue;
		const listed = listedParent(inner, outer, input);
		if (listed) {
			findings.push(finding(outer, inner, listed.parent, undefined, input, listed.name));
			continue;
		}
		const right = isElsewhere(inner.text, outer.text, names, i) ? parentsOf(inner.text, outer.text) : undefined;
		if (right === undefined) continue;
		const text = input.file.paragraphs[outer.paragraph]?.text ?? '';
		if (
			/[\u4e00-\u9fff]/u.test(text.charAt(inner.at.end)) &&
			/^(?:路|街|道|大道|大桥|籍|人|话|商会|会馆|菜|队|村|镇|乡|社区|小区|广场|大学|学院|医院|银行|公园|景区|山|湖|岛|河|海|江|寺|古镇|古城|机场|车站|站|港|桥|市场|小学|中学)/u.test(
				text.slice(inner.at.end),
			)
		)
			continue;
		const above = names[i - 1];
		const whole = above?.kind === 'place' && above.paragraph === outer.paragraph && above.at.end === outer.at.start ? above : undefined;
		findings.push(finding(outer, inner, right, whole, input));
	}
	return findings;
}

/** The house list has the place under another parent of the same level. */
function listedParent(inner: NameMention, outer: NameMention, { house }: CheckInput) {
	const name = house.find(inner.key);
	const parent = name?.kind === 'place' ? name.parent : undefined;
	if (!name || parent === undefined || parent === outer.text || parent === outer.canonical) return undefined;
	const level = /(?:省|市|自治区|县|州|区)$/u.exec(parent)?.[0];
	if (level === undefined || !outer.text.endsWith(level) || house.find(outer.key)?.parent === parent) return undefined;
	return { name, parent };
}

/** Words for a part of any city. */
const common = /^(?:老城|新城|城中|城东|城西|城北|城南|市中|新市|市北|市南)区$/u;

/** Known, and in no meaning within the outer one, now or ever. */
function isElsewhere(inner: string, outer: string, names: readonly NameMention[], at: number): boolean {
	const outers = findDivisions(outer).filter(({ level }) => level === 'province' || level === 'prefecture');
	const inners = meantBy(inner);
	if (outers.length === 0 || inners.length === 0 || outer.length < 2) return false;
	// Without its level only a prefecture is certain to be meant, and only where nothing else has that name.
	const bare = inners.every(({ name }) => name !== inner);
	if (bare && inners.some(({ name }) => name.endsWith('地区'))) return false;
	if (bare && !(inners.length === 1 && inners[0]?.level === 'prefecture' && outers.every(({ level }) => level === 'province')))
		return false;
	if (!bare && (inner.length < 3 || common.test(inner))) return false;
	if (outers.some(({ name }) => name !== outer) && outers.some(({ level }) => level === 'prefecture')) return false;
	if (inners.some(({ level }) => level === 'province')) return false;
	const within = findDivisions(inner).some((division) => lineOf(division).some((above) => outers.some((one) => one.name === above.name)));
	if (within || once(inner, outers)) return false;
	// 河北省朝阳区 may be short for a district of a city named before.
	return (
		!names
			.slice(Math.max(0, at - 1), at)
			.some(
				(name) =>
					name.kind === 'place' &&
					inners.some((one) => lineOf(one).some(({ name: above, short }) => above === name.text || short === name.text)),
			) || outers.some(({ level }) => level === 'prefecture')
	);
}

/** Of 南昌 the city; its 南昌县, and a district of that name elsewhere, are printed with 县 and 区. Elsewhere all that have the name. */
function meantBy(inner: string): readonly Division[] {
	const all = findDivisions(inner).filter(({ level }) => level !== 'zone');
	const [city, ...others] = all.filter(({ level }) => level === 'prefecture');
	if (city === undefined || others.length > 0 || all.some(({ name }) => name === inner)) return all;
	return all.every((one) => one === city || one.name.endsWith('区') || lineOf(one).includes(city)) ? [city] : all;
}

/** It, or what it was, lay there once. */
function once(inner: string, outers: readonly Division[]): boolean {
	const renamings = [...renamingsOf(inner), ...renamingsTo(inner)];
	return renamings.some(({ province, parent, newParent, from, to }) =>
		outers.some(({ name }) => [province, parent, newParent, from, to].includes(name)),
	);
}

function renamingsTo(name: string) {
	return findDivisions(name).flatMap((division) => renamingsOf(division.name));
}

/** The one parent of the outer one's level: `湖南省` for 张家界. Short where the outer one is. */
function parentsOf(inner: string, outer: string): string | undefined {
	const level = findDivisions(outer)[0]?.level;
	const parents = meantBy(inner).flatMap((division) =>
		lineOf(division)
			.slice(1)
			.filter((above) => above.level === level),
	);
	const names = new Set(parents.map(({ name }) => name));
	const short = findDivisions(outer).every(({ name }) => name !== outer);
	const [first] = parents;
	if (!first) return '';
	return names.size === 1 ? (short ? first.short : first.name) : '';
}

function finding(
	outer: NameMention,
	inner: NameMention,
	right: string,
	above: NameMention | undefined,
	input: CheckInput,
	listed?: HouseName,
): Finding {
	const outerPlace = placeOf(input.file, outer);
	const where = listed ? right : linesOf(inner.text);
	const place: Place = above ? { paragraph: outerPlace.paragraph, at: { start: above.at.start, end: outer.at.end } } : outerPlace;
	const head = above && right !== '' ? (findDivisions(right)[0]?.parent?.name ?? above.text) : '';
	const published = (input.evidence.names.get(inner.key)?.places ?? []).filter(({ sentence }) => right !== '' && sentence.includes(right));
	const fact = { zh: `${inner.text}在${where}（行政区划参考数据）`, en: `${inner.text} lies in ${where} (reference data)` };
	return {
		id: check.id,
		severity: check.severity,
		span: spanAt(place),
		message: {
			zh: `“${inner.text}”不在“${outer.text}”，而在${where}`,
			en: `“${inner.text}” does not lie in “${outer.text}” but in ${where}`,
		},
		related: [
			...(listed ? rowsOf(listed) : [relatedAt(placeOf(input.file, inner), fact)]),
			...(published.length > 0 ? tellingPlaces(published, right) : []),
		],
		fixes: right === '' ? [] : changeTo(input.file, place, `${head}${right}`),
	};
}

/** `湖南省张家界市`: all that have the name, from the province down. */
function linesOf(name: string): string {
	const lines = findDivisions(name).map((division) =>
		lineOf(division)
			.slice(1)
			.map((above) => above.name)
			.reverse()
			.join(''),
	);
	return [...new Set(lines)].slice(0, 3).join('、');
}
