// Where in print something stands: an article's path, headline and date, a place in its text with the sentence around it.
// Knows nothing of facts.
import type { Span } from '../../text/span.ts';
import { sourceOf, unpackBreaks } from '../body.ts';
import { isoOf } from '../day.ts';
import type { CorpusMark, CorpusPlace } from '../evidence.ts';
import { absolutePath } from '../reading.ts';
import { sentenceAround } from '../sentence.ts';
import type { Bodies } from './bodies.ts';
import type { Connection } from './connection.ts';

export interface Places {
	/** `at`: a place in the article's text as it is kept. */
	placeOf(article: number, at: Span): CorpusPlace;
	/** The same place in the source. */
	spanOf(article: number, at: Span): Span;
	headlineOf(article: number): CorpusPlace;
	/** The id of the article that it is a copy of, or its own. */
	groupOf(article: number): number;
	/** After the store changed. */
	reset(): void;
}

interface Known {
	readonly path: string;
	readonly headline: string | undefined;
	readonly head: Span;
	readonly date: string | undefined;
	readonly breaks: readonly number[];
	readonly group: number;
}

const mostKept = 5000;

export function createPlaces({ sql }: Connection, bodies: Bodies, corpus: CorpusMark | undefined): Places {
	const kept = new Map<number, Known>();

	return {
		placeOf,
		spanOf: (article, at) => spanOf(articleOf(article), at),
		headlineOf: (article) => placeOf(article, articleOf(article).head),
		groupOf: (article) => articleOf(article).group,
		reset: () => kept.clear(),
	};

	function placeOf(article: number, at: Span): CorpusPlace {
		const known = articleOf(article);
		const { path, headline, date } = known;
		const place = { path, span: spanOf(known, at), headline, date, sentence: sentenceAround(bodies.textOf(article), at) };
		return corpus ? { ...place, corpus } : place;
	}

	function spanOf({ breaks }: Known, { start, end }: Span): Span {
		return { start: sourceOf(breaks, start), end: sourceOf(breaks, Math.max(start + 1, end) - 1) + 1 };
	}

	function articleOf(id: number): Known {
		let article = kept.get(id);
		if (!article) {
			const row = sql(articleQuery).get(id);
			const path = row ? absolutePath(String(row.top), String(row.path)) : '';
			const start = Number(row?.head_at ?? 0);
			const head = { start, end: start + Number(row?.head_length ?? 0) };
			article = {
				path,
				headline: bodies.textOf(id).slice(head.start, head.end) || undefined,
				head,
				date: isoOf(Number(row?.day ?? 0)),
				breaks: row?.breaks instanceof Uint8Array ? unpackBreaks(row.breaks) : [],
				group: Number(row?.copy_of ?? id),
			};
			if (kept.size >= mostKept) kept.clear();
			kept.set(id, article);
		}
		return article;
	}
}

const articleQuery = `
SELECT root.path AS top, file.path AS path, article.copy_of AS copy_of, body.breaks AS breaks, head_at, head_length, day
FROM article JOIN file ON file.id = article.file JOIN root ON root.id = file.root JOIN body ON body.article = article.id
WHERE article.id = ?`;
