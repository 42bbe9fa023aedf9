// What an article says, found in its text and the reference data alone. Only shapes; each fact's own folder finds it.
import type { Span } from '../text/span.ts';

export interface Facts {
	/** All lists are in source order by `span.start`. Top-level names do not overlap each other. */
	readonly names: readonly NameMention[];
	readonly figures: readonly Figure[];
	readonly quotes: readonly Quote[];
}

/** What every fact has: its place in the paragraph and in the source. */
export interface Placed {
	/** `Paragraph.index` of the paragraph it stands in. */
	readonly paragraph: number;
	/** Place in the paragraph's unwrapped text. */
	readonly at: Span;
	/** Place in the source. */
	readonly span: Span;
	/** `托卡耶夫`: unwrapped, as printed otherwise. */
	readonly text: string;
}

export type NameKind = 'person' | 'title' | 'place' | 'organization' | 'event' | 'work';

export interface NameMention extends Placed {
	readonly kind: NameKind;
	/** The entity's name in its fullest form known from the article or the reference data: `王` after 王毅 is `王毅`; `哈方` is `哈萨克斯坦`. */
	readonly canonical: string;
	/** `canonical` with dashes, dots, widths and spaces made one: equal keys are one name. See `nameKey`. */
	readonly key: string;
	/** For a person, the post printed beside the name: `外交部长` of `外交部长王毅`; for a post, its own normal form. */
	readonly title?: string;
	/** For a post, and for a person with one, the country or body that it belongs to, canonical: `塔吉克斯坦`. */
	readonly affiliation?: string;
}

export type FigureKind = 'quantity' | 'percent' | 'date' | 'time' | 'duration' | 'ordinal' | 'label' | 'age' | 'score';

export type Approximation = 'exact' | 'about' | 'over' | 'under' | 'nearly';

export interface Figure extends Placed {
	readonly kind: FigureKind;
	/** A number with 万 and 亿 multiplied out, `[low, high]`, an ISO date as far as known (`2023-05`), or `[from, to]`. */
	readonly value: number | readonly [number, number] | string | readonly [string, string] | undefined;
	/** `美元`, `%`, `公里`, a measure word; `undefined` for dates and bare numbers. */
	readonly unit: string | undefined;
	readonly approximation: Approximation;
	/** The indicator phrase as printed: `双边贸易额`. */
	readonly measure: string | undefined;
	/** `measure` normalized, so that 贸易额, 贸易总额 and 双边贸易额 are one: `贸易额`. */
	readonly indicator: string | undefined;
	/** Of whom or where: canonical names in the clause that limit the indicator, sorted: `['中亚', '中国']`. */
	readonly scope: readonly string[];
	/** For when: an ISO year, month or day, or a range `2023-01/2023-03`. `undefined` where the text does not say. */
	readonly period: string | undefined;
	/** What a change or a multiple is measured from, where that is said: words for 同比 and 环比, else an ISO date or range. */
	readonly base?: ComparisonBase | string;
}

export type ComparisonBase = 'same time of the year before' | 'period before' | 'year before';

export type QuoteKind = 'speech' | 'document' | 'title' | 'emphasis';

export interface Quote extends Placed {
	/**
	 * `span`, `at` and `text` include the marks. Of a quotation over several paragraphs `at` is the part in the first one,
	 * `span` reaches the closing mark, and `text` and `words` have `\n` between the paragraphs.
	 */
	readonly kind: QuoteKind;
	/** 0 for an outer quotation, 1 for one inside it. */
	readonly depth: number;
	/** The words between the marks, unwrapped. */
	readonly words: string;
	/** Canonical name of who said it: `王毅`. */
	readonly speaker: string | undefined;
	/** `指出` of `习近平主席指出`. */
	readonly verb: string | undefined;
	/** The mark that is missing; such quotations are not among `Facts.quotes`. */
	readonly lacks?: 'open' | 'close';
	/** `第二届山海合作论坛开幕式`, where `withSettings` was asked and the paragraph says so. */
	readonly occasion?: string;
	/** When it was said, an ISO date as far as known, else as printed. */
	readonly date?: string;
}
