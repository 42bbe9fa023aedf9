// A list said to be in the order of the strokes of surnames, and is not. Only the number of strokes counts:
// of two surnames with as many, either may come first.
import type { Paragraph } from '../article/model.ts';
import type { Span } from '../text/span.ts';
import { strokesOf } from '../text/strokes.ts';
import { countBelow } from '../util/countBelow.ts';
import type { Check, CheckInput, Finding, SourceEdit } from './frame/model.ts';
import { type Place, relatedAt } from './support/findings/place.ts';

export const check: Check = {
	id: 'stroke-order',
	title: { zh: '未按姓氏笔画排序', en: 'Order of strokes' },
	explain: {
		zh: [
			'写明“以姓氏笔画为序”“按姓氏笔画排序”的名单，其姓氏笔画数由少到多有颠倒。',
			'',
			'笔画数依简化字；笔画数相同的，起笔次序不作判断；外国译名按首字比较；得票相等者才按笔画的不提示；名单中有不像人名的内容时，不提示。',
		].join('\n'),
		en: [
			'A list announced as ordered by the strokes of surnames has a surname with more strokes before one with fewer.',
			'',
			'Counts are those of the simplified script; among equal counts no order is judged. Lists ordered by votes first and lists with something that is no name are left alone.',
		].join('\n'),
	},
	severity: 'warning',
	examples: [
		{
			text: '　　入选者名单（以姓氏笔画为序）：王小明、⟦高凤林⟧、林建峰、魏大伟。\n',
			fixed: '　　入选者名单（以姓氏笔画为序）：王小明、林建峰、高凤林、魏大伟。\n',
		},
		{
			text: '　　获奖人员名单如下（按姓氏笔画排序）：\n\n　　丁小山　王小明　⟦高凤林⟧　刘　伟\n',
			fixed: '　　获奖人员名单如下（按姓氏笔画排序）：\n\n　　丁小山　王小明　刘　伟　高凤林\n',
		},
		{
			text: '　　评出的优秀作者（以姓氏笔画为序）为：白小路、⟦段青山⟧、杜远、程建安。\n',
			fixed: '　　评出的优秀作者（以姓氏笔画为序）为：白小路、杜远、段青山、程建安。\n',
		},
	],
	allows: [
		{ text: '　　入选者名单（以姓氏笔画为序）：王小明、林建峰、高凤林、魏大伟。\n' },
		{ text: '　　名单以姓氏笔画为序公布，王小明、高凤林、林建峰等均在其中。参加者有（以姓氏笔画为序）张小山、李大伟、陈远、杨柳。\n' },
		{ text: '　　高凤林、王小明出席。名单将按姓氏笔画排序。\n' },
	],
	run,
};

const announced =
	/[（(]?(?:均|皆|名单)?[以按依](?:照)?姓氏笔[画划](?:数)?(?:多少)?(?:为序(?:排列)?|排序|排列|顺序排列|先后排列)[）)]?(?:[为是有]|如下|分别为|依次为)?[：:]?/gu;
const fewest = 3;
const mostLists = 20;
const longestList = 10_000;

interface ListedName extends Span {
	/** As printed in the source. */
	readonly words: string;
	readonly strokes: number;
}

function run(input: CheckInput): Finding[] {
	let lists = 0;
	return input.file.paragraphs.flatMap((paragraph) => {
		const findings: Finding[] = [];
		for (const { 0: words, index } of paragraph.text.matchAll(announced)) {
			if (++lists > mostLists) break;
			if (/得票|票数|相同|相等/u.test(paragraph.text.slice(Math.max(0, index - 30), index))) continue;
			const names = listAfter(paragraph, index + words.length, input);
			findings.push(...inversions(names, { paragraph, at: { start: index, end: index + words.length } }));
		}
		return findings;
	});
}

/** In the rest of the sentence, or in the paragraphs below where the announcement ends one. Read in the source: a row of names has only its blanks and breaks. */
function listAfter(paragraph: Paragraph, from: number, { file }: CheckInput): ListedName[] {
	const rest = paragraph.text.slice(from, from + longestList);
	if (/[^\s：:。]/u.test(rest)) {
		const length = /[。；！？]/u.exec(rest)?.index ?? rest.length;
		return namesIn(file.text, paragraph.map.spanToSource({ start: from, end: from + length }));
	}
	const names: ListedName[] = [];
	for (const next of file.paragraphs.slice(paragraph.index + 1, paragraph.index + 60)) {
		const found = namesIn(file.text, next.span);
		if (found.length === 0) break;
		names.push(...found);
	}
	return names;
}

/** A name of two characters is often spread to the width of three: 刘　伟. */
const inRow = /[^\s](?:\u3000{1,2}| {1,4})[^\s](?=$|\s)|[^\s]+/gu;
const inList = /[^、，,；;]+/gu;

/** Empty where something is no name. */
function namesIn(source: string, { start, end }: Span): ListedName[] {
	const names: ListedName[] = [];
	const text = source.slice(start, end);
	for (const match of text.matchAll(text.includes('、') ? inList : inRow)) {
		const words = match[0].trim().replace(/等$/u, '');
		const bare = words.replace(/[（(][^）)]*[）)]/gu, '').replaceAll(/\s/gu, '');
		if (bare === '') continue;
		// A rare surname is taken to stand where it belongs.
		const strokes = strokesOf(bare.charAt(0)) ?? names.at(-1)?.strokes;
		if (!/^[\u4e00-\u9fff·]{2,12}$/u.test(bare) || strokes === undefined || (bare.length > 4 && !bare.includes('·'))) return [];
		const at = start + match.index + match[0].indexOf(words);
		names.push({ start: at, end: at + words.length, words, strokes });
	}
	return names;
}

function inversions(names: readonly ListedName[], marker: Place): Finding[] {
	if (names.length < fewest) return [];
	const findings: Finding[] = [];
	const kept = inOrder(names);
	for (const [i, name] of names.entries()) {
		if (kept.has(i)) continue;
		findings.push(finding(name, names, marker));
	}
	return findings.length * 3 > names.length + 2 ? findings.slice(0, 1) : findings;
}

/** The longest run of names that are in order, by their places. */
function inOrder(names: readonly ListedName[]): ReadonlySet<number> {
	const tails: number[] = [];
	const before: (number | undefined)[] = [];
	for (const [i, { strokes }] of names.entries()) {
		const length = countBelow(tails, strokes + 1, (tail) => names[tail]?.strokes ?? 0);
		before[i] = length > 0 ? tails[length - 1] : undefined;
		tails[length] = i;
	}
	const kept = new Set<number>();
	for (let i = tails.at(-1); i !== undefined; i = before[i]) kept.add(i);
	return kept;
}

function finding(name: ListedName, names: readonly ListedName[], marker: Place): Finding {
	const at = names.indexOf(name);
	const other = names.find(({ strokes }, i) => (i < at ? strokes > name.strokes : i > at && strokes < name.strokes)) ?? name;
	return {
		id: check.id,
		severity: check.severity,
		span: { start: name.start, end: name.end },
		message: {
			zh: `“${name.words}”（姓氏${name.strokes}画）与“${other.words}”（${other.strokes}画）未按姓氏笔画排序`,
			en: `“${name.words}” (${name.strokes} strokes) and “${other.words}” (${other.strokes}) are not in the order of strokes`,
		},
		related: [
			{
				path: undefined,
				span: { start: other.start, end: other.end },
				message: { zh: `${other.strokes}画`, en: `${other.strokes} strokes` },
			},
			relatedAt(marker, { zh: '此处写明按姓氏笔画排序', en: 'The order is announced here' }),
		],
		fixes: [{ title: { zh: '按姓氏笔画重新排序', en: 'Put the list in the order of strokes' }, edits: sorted(names) }],
	};
}

/** Each place takes the name that belongs there; what stands between stays. */
function sorted(names: readonly ListedName[]): SourceEdit[] {
	const order = [...names].sort((a, b) => a.strokes - b.strokes);
	return names.flatMap(({ start, end }, i) => {
		const newText = order[i]?.words ?? '';
		return order[i] === names[i] ? [] : [{ start, end, newText }];
	});
}
