// Persons and places that the name of a work or an event names: 周恩来 of `《周恩来传》`, 西安 of `西安峰会`, 汤姆斯 of `汤姆斯杯`.
// They lie inside `Facts.names`, so those who count names or judge them do not see them. Knows single names, not the article.

import type { ArticleFile } from '../../article/model.ts';
import { nameKey } from '../../text/nameKey.ts';
import { rememberByText } from '../../util/cacheByText.ts';
import type { Facts, NameMention } from '../model.ts';
import { findCups } from './cups.ts';
import { lexicon, Mark } from './lexicon.ts';
import { scanWords } from './paragraph.ts';
import type { ScannedName } from './scanned.ts';

/** What a paper or a journal names is where it appears, as of a body: `《海澜晚报》`. */
const periodical = /(?:[日晚早时周晨]报|报|杂志|周刊|月刊|画刊)》?$/u;

const remember = rememberByText<readonly ScannedName[]>(40_000);

/** In source order; each lies in one of the file's names and is shorter than it. */
export function namesWithin(file: ArticleFile, { names }: Facts): NameMention[] {
	return names.flatMap((outer) => {
		if (outer.kind !== 'work' && outer.kind !== 'event') return [];
		const paragraph = file.paragraphs[outer.paragraph];
		if (paragraph === undefined) return [];
		const words = paragraph.text.slice(outer.at.start, outer.at.end);
		return remember(words, scanInner).map(({ kind, start, end, canonical }): NameMention => {
			const at = { start: outer.at.start + start, end: outer.at.start + end };
			const text = words.slice(start, end);
			const full = canonical ?? text;
			return { kind, at, text, canonical: full, key: nameKey(full), paragraph: outer.paragraph, span: paragraph.map.spanToSource(at) };
		});
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
