// Reads a text into articles: lines, wrapped paragraphs, their roles, the texts and titles, the outline. Never fails.
import { splitLines } from '../text/lines.ts';
import { type Plan, planArticles } from './articles.ts';
import { dateOf } from './dates.ts';
import { type Draft, draftOf } from './draft.ts';
import { expandFlattened } from './flattened.ts';
import type { Article, ArticleFile, Paragraph, ParagraphRole } from './model.ts';
import { outlineOf } from './outline.ts';
import { readsLikeArticles } from './recognize.ts';
import { Runs } from './sourceMap.ts';
import { groupLines } from './wrapping.ts';

export interface ReadingHints {
	/** The file's path, for the date in it. */
	readonly path?: string;
	/** Gives a text again as it was kept before; whoever reads a text at every key has each paragraph's kept, so that all that knows it finds it at once. */
	readonly keep?: (text: string) => string;
}

export function readArticle(text: string, hints: ReadingHints = {}): ArticleFile {
	const lines = expandFlattened(text, splitLines(text));
	const runs = new Runs();
	const drafts = groupLines(text, lines).map((group) => draftOf(text, lines, group, runs));
	lines.release();
	const plans = readsLikeArticles(text) ? planArticles(drafts) : [];
	const { keep = (own: string) => own } = hints;
	const paragraphs = drafts.map((draft, index) => paragraphOf(draft, index, keep));
	return { text, paragraphs, articles: plans.map((plan) => articleOf(plan, drafts, paragraphs, hints)) };
}

function paragraphOf({ text, map, span, role }: Draft, index: number, keep: (text: string) => string): Paragraph {
	return { index, role: role === 'heading' ? 'body' : role, span, text: keep(text), map };
}

const titleRoles: ReadonlySet<ParagraphRole> = new Set(['kicker', 'headline', 'subtitle', 'byline']);

function articleOf({ indices, titles }: Plan, drafts: readonly Draft[], all: readonly Paragraph[], hints: ReadingHints): Article {
	const own = indices.map((index) => drafts[index] as Draft);
	const outline = outlineOf(own);
	const headline = outline.find((node) => node.kind === 'headline' && !node.untitled);
	const title = new Set(titles.filter((index) => titleRoles.has((all[index] as Paragraph).role)));
	const order = [...title, ...indices.filter((index) => !title.has(index))];
	return {
		span: { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 },
		headline,
		outline,
		paragraphs: order.map((index) => all[index] as Paragraph),
		date: dateOf(own, hints.path),
	};
}
