// Persons and places that other names and common words name: 周恩来 of `《周恩来传》`, 西安 of `西安峰会`, 非洲 of `非洲国家`, 京 of `京剧`.
// They stand beside `Facts.names`, so those who count names or judge them do not see them. Knows names and words, not the sentence.

import type { ArticleFile, Paragraph } from '../../article/model.ts';
import { nameKey } from '../../text/nameKey.ts';
import { rememberByText } from '../../util/cacheByText.ts';
import { inOrder } from '../../util/inOrder.ts';
import { byParagraph } from '../byParagraph.ts';
import type { Facts, NameMention } from '../model.ts';
import { findCups } from './events/cups.ts';
import { scanWords, tokensOf } from './paragraph.ts';
import { findPlaceParts, type PlacePart } from './places/placeParts.ts';
import { findPlaceWords } from './places/placeWords.ts';
import { placeMeaning, type ScannedName, sureName } from './scanned.ts';
import { lexicon, Mark } from './words/lexicon.ts';

/** Bodies that are called after their house, where one goes to see something: `望川美术馆`. */
const house =
	/^(?!国家).*(?:博物|图书|美术|纪念|展览|体育|科技|档案|艺术|天文|水族|游泳|陈列)馆$|^.*大剧院$|^.*(?:展览|会展|演艺|文化|体育)中心$/u;

/** What a paper or a journal names is where it appears, as of a body: `《海澜晚报》`. */
const periodical = /(?:[日晚早时周晨]报|报|杂志|周刊|月刊|画刊)》?$/u;

const remember = rememberByText<readonly ScannedName[]>(40_000);
const rememberParts = rememberByText<readonly PlacePart[]>(20_000);

/** In source order; each lies in one of the file's names or in a common word, and is shorter than it, but for the house of a body. */
export function namesWithin(file: ArticleFile, facts: Facts): NameMention[] {
	const inner = [...namesInNames(file, facts), ...placesInWords(file, facts)];
	return inOrder(inner, (a, b) => a.span.start - b.span.start || a.at.start - b.at.start);
}

function namesInNames(file: ArticleFile, { names }: Facts): NameMention[] {
	const places = new Set(names.flatMap(({ kind, text, canonical }) => (kind === 'place' && !/^.方$/u.test(text) ? [canonical] : [])));
	return names.flatMap((outer) => {
		const inner = innerNames(file, outer, places);
		const paragraph = inner.length > 0 ? file.paragraphs[outer.paragraph] : undefined;
		return paragraph === undefined ? [] : inner.map((name) => mentionOf(paragraph, name, outer.at.start));
	});
}

/** A work or an event may hold such a word; what a person, a body or a place is called is its name as a whole. */
function placesInWords(file: ArticleFile, facts: Facts): NameMention[] {
	const names = byParagraph(facts.names);
	return file.paragraphs.flatMap((paragraph) => {
		if (paragraph.role === 'furniture') return [];
		const found = findPlaceWords(paragraph.text, () => tokensOf(paragraph.text));
		if (found.length === 0) return [];
		const taken = (names.get(paragraph.index) ?? []).filter(({ kind }) => kind !== 'work' && kind !== 'event');
		return found
			.filter(({ start, end }) => !taken.some(({ at }) => at.start < end && start < at.end))
			.map((name) => mentionOf(paragraph, name, 0));
	});
}

function mentionOf(paragraph: Paragraph, { kind, start, end, canonical }: ScannedName, from: number): NameMention {
	const at = { start: from + start, end: from + end };
	const text = paragraph.text.slice(at.start, at.end);
	const full = canonical ?? text;
	return { kind, at, text, canonical: full, key: nameKey(full), paragraph: paragraph.index, span: paragraph.map.spanToSource(at) };
}

function innerNames(file: ArticleFile, { kind, at, text, paragraph }: NameMention, places: ReadonlySet<string>): readonly ScannedName[] {
	if (kind === 'place') return partsOf(text, places);
	if (kind === 'organization') return house.test(text) ? [sureName('place', 0, text.length)] : [];
	if (kind !== 'work' && kind !== 'event') return [];
	return remember(file.paragraphs[paragraph]?.text.slice(at.start, at.end) ?? '', scanInner);
}

/** 哈方 is the usual word for a state that the article names: only where it has no other name for it, 哈 is one. */
function partsOf(text: string, places: ReadonlySet<string>): ScannedName[] {
	if (text.length < 2) return [];
	return rememberParts(text, findPlaceParts).flatMap(({ start, end, meanings, letter }): ScannedName[] => {
		if (letter && text.endsWith('方') && meanings.some((meaning) => places.has(meaning))) return [];
		return [placeMeaning(start, end, meanings)];
	});
}

/** A name is no sentence that could tell of others: places only as the reference data know them, and who is a work's whole name. */
function isKnown(name: string, mark: number): boolean {
	if (mark === Mark.place && name.length <= 2) return true;
	const { trie, marks } = lexicon();
	const id = trie.get(name);
	return id !== -1 && ((marks[id] as number) & mark) !== 0;
}

function scanInner(words: string): readonly ScannedName[] {
	if (periodical.test(words)) return [];
	const named = findCups(words).flatMap(({ persons }) => persons);
	const inner = words.replace(/[《》]/gu, '').length;
	const found = scanWords(words).filter(({ kind, start, end }) => {
		const name = words.slice(start, end);
		if (name.length === words.length || named.some((person) => person.start < end && start < person.end)) return false;
		return kind === 'place' ? isKnown(name, Mark.place) : name.length < inner || isKnown(name, Mark.person);
	});
	return [...named, ...found].sort((a, b) => a.start - b.start);
}
