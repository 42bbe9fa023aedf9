// What a check is, what it is given and what it says. Only shapes; each check has a file of its own.
import type { ArticleFile } from '../../article/model.ts';
import type { Evidence } from '../../corpus/evidence.ts';
import type { Facts } from '../../facts/model.ts';
import type { House } from '../../house/house.ts';
import type { Settings } from '../../settings.ts';
import type { Span } from '../../text/span.ts';
import type { Bilingual } from '../../util/bilingual.ts';
import type { Severity } from './severity.ts';

export interface CheckInput {
	readonly file: ArticleFile;
	readonly facts: Facts;
	/** Empty until the corpus is ready. */
	readonly evidence: Evidence;
	/** The newsroom's own lists: their word stands above what was published. Empty where there are none. */
	readonly house: House;
	readonly settings: Settings;
}

export interface Check {
	/** Kebab-case: its file's name, diagnostic code, settings key and anchor in the reference. */
	readonly id: string;
	readonly title: Bilingual;
	/** What it compares, when it stays silent, and on which standard it rests. Markdown. */
	readonly explain: Bilingual;
	readonly severity: Severity;
	/**
	 * `paragraph`: it judges each paragraph by its words, role and source and its article's day alone, and is given nothing else:
	 * a file of one paragraph, without facts. What it finds is remembered until the paragraph changes; see `paragraphwise.ts`.
	 * Without it, it sees the whole article, and runs at every key.
	 */
	readonly reach?: 'paragraph';
	/**
	 * `spelling`: the words that it flags are a wrong form of a name wherever they stand, so that they may be changed throughout the
	 * article and told to the house list. Without it the words may be right elsewhere, as a country beside another president is.
	 */
	readonly about?: 'spelling';
	/** Texts that must be flagged: `⟦…⟧` around the flagged words. At least one has `fixed`. */
	readonly examples: readonly CheckExample[];
	/** Texts that must not be flagged; at least two. */
	readonly allows: readonly CheckExample[];
	run(input: CheckInput): Finding[];
}

export interface CheckExample {
	readonly text: string;
	/** Published articles that the text is compared with; path to text. */
	readonly corpus?: Readonly<Record<string, string>>;
	/** A house list (CSV) that the text is held against. */
	readonly house?: string;
	/** The draft's own path, where the date in it matters. */
	readonly path?: string;
	/** The text after the first fix of the first finding. */
	readonly fixed?: string;
}

export interface Finding {
	/** The check's id. */
	readonly id: string;
	readonly severity: Severity;
	/** Source span. */
	readonly span: Span;
	readonly message: Bilingual;
	/** The evidence: the other side of every "inconsistent". */
	readonly related: readonly RelatedPlace[];
	readonly fixes: readonly Fix[];
}

export interface RelatedPlace {
	/** Absolute path or URI of the file; `undefined` for the draft itself. */
	readonly path: string | undefined;
	readonly span: Span;
	readonly message: Bilingual;
}

export interface Fix {
	readonly title: Bilingual;
	/** Edits of the source, sorted and not overlapping. */
	readonly edits: readonly SourceEdit[];
}

export interface SourceEdit extends Span {
	readonly newText: string;
}
