// What is shown beside a phrasing in a list: its words, how often it is met, and two sentences in which it was printed, with links.
// Knows neither how it is found nor how it is filled.
import { showPhrase } from '../../phrases/notation.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { escapeMarkdown } from '../../util/markdown.ts';
import { type CardOptions, placeLine } from '../hover/options.ts';
import type { Reading } from '../reading.ts';
import { phraseKey } from './key.ts';
import { knownPhrases, usesOf } from './known.ts';

const shown = 2;
/** What a list shows of a phrasing's words. */
const longestLabel = 20;

/** So that its name stands beside it in the list; all of it is in the documentation. */
export function labelOf(words: string): string {
	return words.length <= longestLabel ? words : `${words.slice(0, longestLabel - 1)}…`;
}

/** Markdown; `undefined` where there is no such phrasing any more. */
export function phraseDocumentation(
	reading: Pick<Reading, 'house' | 'evidence'>,
	key: string,
	options: Pick<CardOptions, 'locale' | 'theme' | 'linkTo'>,
): string | undefined {
	const phrase = knownPhrases(reading).find((one) => phraseKey(one) === key);
	if (!phrase) return undefined;
	const { locale } = options;
	const { articles, uses } = usesOf(reading, phrase);
	const origins: Readonly<Record<typeof phrase.origin, Bilingual>> = {
		shipped: { zh: '', en: '' },
		house: { zh: '本社套语', en: 'From the house list' },
		learnt: { zh: '见于语料', en: 'Learnt from the corpus' },
	};
	const count: Bilingual = { zh: `约 ${articles} 篇用过`, en: `In about ${articles} articles` };
	const facts = [origins[phrase.origin][locale], articles > 0 ? count[locale] : '', escapeMarkdown(phrase.description)].filter(Boolean);
	const words = showPhrase(phrase.parts);
	return [
		// Said again only where the list cuts it: what is shown beside the list is hardly higher than it.
		labelOf(words) === words && facts.length > 0 ? '' : escapeMarkdown(words),
		facts.join(' · '),
		uses
			.toReversed()
			.slice(0, shown)
			.map((use) => `- ${placeLine(use, options, escapeMarkdown(use.sentence))}`)
			.join('\n'),
	]
		.filter((block) => block !== '')
		.join('\n\n');
}
