// A quotation's words in print outside of quotations: what to search for, and the lines that tell what was found.
// Knows neither the corpus nor who asks it.
import type { Quote } from '../../facts/model.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import { escapeMarkdown } from '../../util/markdown.ts';
import { type CardOptions, placeLine, type QuoteInText } from './options.ts';

export interface QuoteQuery {
	/** As a search has it. */
	readonly text: string;
	readonly of: QuoteInText['of'];
}

/** One after the other, until one finds something: all its clauses, each as it stands; else its longest. None where they say too little. */
export function queriesFor({ kind, words }: Pick<Quote, 'kind' | 'words'>): readonly QuoteQuery[] {
	const clauses = words.split(/[\s，。；：！？、…“”‘’《》（）—－-]+/u).filter((clause) => clause.length >= tellingClause);
	const all = clauses.slice(0, mostClauses);
	if (kind === 'emphasis' || (kind === 'title' && words.length < tellingWords)) {
		return words.length < shortestTerm || /[“”"]/u.test(words) ? [] : [{ text: `“${words}”`, of: 'term' }];
	}
	if (all.reduce((sum, { length }) => sum + length, 0) < tellingWords) return [];
	const whole: QuoteQuery = { text: all.map((clause) => `“${clause}”`).join(' '), of: 'whole' };
	const [longest = ''] = clauses.toSorted((a, b) => b.length - a.length);
	return clauses.length > 1 && longest.length >= longClause ? [whole, { text: `“${longest}”`, of: 'clause' }] : [whole];
}

const shortestTerm = 3;
const tellingClause = 4;
const longClause = 8;
const mostClauses = 5;
const tellingWords = 10;

/** Markdown, a line a place. */
export function linesInText({ words }: Pick<Quote, 'words'>, { of, places, total }: QuoteInText, options: CardOptions): string[] {
	const { locale } = options;
	if (of === 'term') {
		const count: Bilingual = { zh: `已发表 ${total} 篇`, en: `In ${total} published ${total === 1 ? 'article' : 'articles'}` };
		return [count[locale], places.map((place) => `- ${placeLine(place, options, escapeMarkdown(place.sentence))}`).join('\n')];
	}
	const lines = places.map((place) => {
		const part = escapeMarkdown(longestShared(words, place.sentence));
		const said: Bilingual =
			of === 'whole'
				? { zh: '原文未加引号', en: 'Without quotation marks' }
				: { zh: `见报的只有“${part}”`, en: `Of it only “${part}” in print` };
		return `- ${placeLine(place, options, said[locale])}`;
	});
	return [lines.join('\n')];
}

/** The longest stretch that both have; both are short. */
function longestShared(a: string, b: string): string {
	let best = '';
	let before = new Uint16Array(b.length + 1);
	for (let i = 0; i < a.length; i++) {
		const run = new Uint16Array(b.length + 1);
		for (let j = 0; j < b.length; j++) {
			if (a.charCodeAt(i) !== b.charCodeAt(j)) continue;
			const length = (before[j] ?? 0) + 1;
			run[j + 1] = length;
			if (length > best.length) best = a.slice(i + 1 - length, i + 1);
		}
		before = run;
	}
	return best.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
