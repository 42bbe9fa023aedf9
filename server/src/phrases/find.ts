// Phrasings by what is typed: their beginning or a word for them in Chinese, in pinyin, or by its initials (`yyq` for 应…邀请).
// Knows nothing of the article around.
import { initials, soundKey } from '../text/pinyin.ts';
import type { Phrase } from './model.ts';
import { fixedWords, showPhrase } from './notation.ts';

export interface Found {
	readonly phrase: Phrase;
	/** How much of the text before the cursor calls it; 0 where nothing does. */
	readonly length: number;
	/** What goes on to match while one types on. */
	readonly filter: string;
	/** -1 for its very name, 0 for the beginning of its own words, more for what is further from them. */
	readonly distance: number;
}

interface Keys {
	/** `应邀请将于`, `应邀`, `出访应邀出席`: Chinese alone. */
	readonly chinese: readonly string[];
	readonly initials: readonly string[];
	readonly pinyin: readonly string[];
}

const kept = new WeakMap<Phrase, Keys>();
const longest = 8;

/** Those that the end of `before` calls; all that the longest stretch of it calls, best first. */
export function findPhrases(phrases: readonly Phrase[], before: string): Found[] {
	const latin = /[a-z]+$/iu.exec(before.slice(-24))?.[0].toLowerCase();
	if (latin !== undefined) return latin.length < 2 ? [] : found(phrases, latin.length, (keys) => byLetters(keys, latin));
	const han = /\p{Script=Han}+$/u.exec(before.slice(-longest))?.[0] ?? '';
	for (let start = 0; start < han.length; start++) {
		const typed = han.slice(start);
		// One character in the middle of a sentence begins too much.
		if (typed.length === 1 && before.length > 1 && /\p{Script=Han}/u.test(before.charAt(before.length - 2))) break;
		const all = found(phrases, typed.length, ({ chinese }) => placeOf(chinese, typed));
		if (all.length > 0) return all;
	}
	return [];
}

function found(
	phrases: readonly Phrase[],
	length: number,
	match: (keys: Keys) => { filter: string; distance: number } | undefined,
): Found[] {
	return phrases
		.flatMap((phrase) => {
			const matched = match(keysOf(phrase));
			return matched ? [{ phrase, length, ...matched }] : [];
		})
		.sort((a, b) => a.distance - b.distance);
}

function placeOf(keys: readonly string[], typed: string): { filter: string; distance: number } | undefined {
	// What is its very name comes before what only begins so.
	if (keys.includes(typed)) return { filter: typed, distance: -1 };
	const distance = keys.findIndex((key) => key.startsWith(typed));
	return distance < 0 ? undefined : { filter: keys[distance] ?? '', distance };
}

function byLetters(keys: Keys, typed: string): { filter: string; distance: number } | undefined {
	return placeOf(keys.initials, typed) ?? placeOf(keys.pinyin, typed);
}

/** Found anywhere in its words, its group, or its description: for a list that is searched. */
export function keysOf(phrase: Phrase): Keys {
	let keys = kept.get(phrase);
	if (!keys) {
		const han = (text: string) => text.replaceAll(/[^\p{Script=Han}]/gu, '');
		const { name, group } = phrase;
		const inGroup = name === '' ? '' : group + name;
		const all = [fixedWords(phrase.parts), ...phrase.prefixes, name, showPhrase(phrase.parts), inGroup].map(han);
		const chinese = [...new Set(all.filter((key) => key !== ''))];
		const sounded = chinese.map(asSpoken);
		keys = { chinese, initials: sounded.map(initials), pinyin: sounded.map((key) => soundKey(key).replaceAll(' ', '')) };
		kept.set(phrase, keys);
	}
	return keys;
}

/** Characters that sound otherwise in these words, by one that always sounds so: 增长 is `zengzhang`. */
function asSpoken(text: string): string {
	return text
		.replaceAll(/(?<=[增部首会校市县省局团院书成])长/gu, '掌')
		.replaceAll(/重(?=[申新庆建])/gu, '虫')
		.replaceAll(/(?<=[银央])行|行(?=业)/gu, '航')
		.replaceAll(/调(?=[研查动])/gu, '掉');
}
