// How names and articles of the corpus are told in a list: a name as it was asked for, and a line on what it is. Knows no store.
import type { EntityRow } from '../corpus/browse.ts';
import type { CorpusPlace } from '../corpus/evidence.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { dateWords } from '../util/dateWords.ts';
import { nameWords } from './kindWords.ts';

const indicatorWords: Bilingual = { zh: '指标', en: 'Indicator' };

/**
 * The name itself where it has what was asked. Editors filter symbols once more by the letters in them, so that a name found by its
 * sound carries the letters it was found by: `凌沧舟 lcz`.
 */
export function symbolName(name: string, query: string): string {
	const asked = query.trim();
	return isSubsequence(asked.toLowerCase(), name.toLowerCase()) ? name : `${name} ${asked}`;
}

/** `人物 · 董事长 · 12 处 · 最近 2025年6月17日` */
export function entityDetail({ kind, detail, mentions, latest }: EntityRow): Bilingual {
	const words = kind === 'indicator' ? indicatorWords : nameWords[kind];
	const date = latest === undefined ? undefined : dateWords(latest);
	return {
		zh: [words.zh, detail, `${mentions} 处`, date && `最近 ${date.zh}`].filter(Boolean).join(' · '),
		en: [words.en, detail, mentions === 1 ? '1 mention' : `${mentions} mentions`, date && `latest ${date.en}`].filter(Boolean).join(' · '),
	};
}

/** `稿件 · 2025年6月17日` */
export function articleDetail({ date }: CorpusPlace): Bilingual {
	const words = date === undefined ? undefined : dateWords(date);
	return { zh: ['稿件', words?.zh].filter(Boolean).join(' · '), en: ['Article', words?.en].filter(Boolean).join(' · ') };
}

/** Every unit of `letters`, blanks aside, in this order somewhere in `text`. */
function isSubsequence(letters: string, text: string): boolean {
	let from = 0;
	for (const letter of letters.replaceAll(/\s/gu, '')) {
		const at = text.indexOf(letter, from);
		if (at === -1) return false;
		from = at + letter.length;
	}
	return true;
}
