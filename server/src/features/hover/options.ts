// What a card needs to be written: a language, colours for charts, and addresses for places.
import type { CorpusPlace, FigureRecord } from '../../corpus/evidence.ts';
import type { NameProfile } from '../../corpus/profile.ts';
import type { NameMention } from '../../facts/model.ts';
import type { Bilingual, Locale } from '../../util/bilingual.ts';
import { dateWords } from '../../util/dateWords.ts';
import { escapeMarkdown, markdownLink } from '../../util/markdown.ts';
import type { Theme } from '../charts/theme.ts';
import type { IndicatorShown } from '../indicatorSeries.ts';

export interface CardOptions {
	readonly locale: Locale;
	readonly theme: Theme;
	/** The address of a place in a published article; `undefined` where it cannot be opened. */
	readonly linkTo: (place: CorpusPlace) => string | undefined;
	/** Where all that was printed of an indicator is shown; absent where nothing shows it. */
	readonly indicatorLink?: ((shown: IndicatorShown) => string) | undefined;
	/** What was printed of the figure's indicator with the very same scope, newest first, where the corpus was asked. */
	readonly printed?: readonly FigureRecord[] | undefined;
	/** Where the quotation's words stand in print outside of quotations, where that was asked. */
	readonly inText?: QuoteInText | undefined;
	/** What the corpus tells of the name, where it was asked. */
	readonly profile?: NameProfile | undefined;
	/** Who holds the post in print, the one met last first, where the corpus was asked. */
	readonly holders?: readonly Holder[] | undefined;
	/** The address by which a name comes into the house list; absent where nothing may be written. */
	readonly linkToListing?: ((name: NameMention) => string | undefined) | undefined;
}

/** Somebody who was printed in the post last. */
export interface Holder {
	readonly name: string;
	/** As much of the date as is known. */
	readonly latest: string | undefined;
	/** Where that person is printed in this post, most telling first. */
	readonly places: readonly CorpusPlace[];
}

/** Where a quotation's words stand in print outside of quotations: of all its clauses, of its longest, or of a term. */
export interface QuoteInText {
	readonly of: 'whole' | 'clause' | 'term';
	readonly places: readonly CorpusPlace[];
	/** Articles in all. */
	readonly total: number;
}

/** `“……。” — [标题 2025年6月17日](…)`, ready Markdown; `words` are escaped. The headline alone where it is all there is to read. */
export function placeLine(place: CorpusPlace, { locale, linkTo }: CardOptions, words: string): string {
	const date = place.date === undefined ? '' : dateWords(place.date)[locale];
	const untitled: Bilingual = { zh: '（无题）', en: '(no headline)' };
	const link = markdownLink([place.headline ?? untitled[locale], date].filter(Boolean).join(' '), linkTo(place));
	return place.headline !== undefined && words === escapeMarkdown(place.headline) ? link : `${words} — ${link}`;
}

/** Lines as one paragraph with breaks. */
export function brokenLines(lines: readonly string[]): string {
	return lines.join('  \n');
}
