// What can be folded away: articles, sections, points, long bylines and credits, page furniture.
// Gives offsets; whoever knows lines drops what stands on one line.
import type { ArticleFile, OutlineNode, ParagraphRole } from '../article/model.ts';
import type { Span } from '../text/span.ts';

export type FoldKind = 'article' | 'section' | 'names' | 'furniture';

/** The line of `start` stays in sight; everything to `end`, which is the end of a line with text on it, folds under it. */
export interface Fold extends Span {
	readonly kind: FoldKind;
}

export function foldsOf(file: ArticleFile): Fold[] {
	const folds: Fold[] = [];
	for (const article of file.articles) {
		for (const node of article.outline) folds.push(...foldsUnder(file, node, node === article.headline ? 'article' : 'section'));
		if (!article.headline) folds.push(...spread(file, article.span, 'article'));
	}
	folds.push(...runsOf(file, names, 'names'), ...runsOf(file, furniture, 'furniture'));
	return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

const names: ReadonlySet<ParagraphRole> = new Set(['byline', 'contributors', 'credits']);
const furniture: ReadonlySet<ParagraphRole> = new Set(['furniture']);

function foldsUnder(file: ArticleFile, node: OutlineNode, kind: FoldKind): Fold[] {
	const children = node.children.flatMap((child) => foldsUnder(file, child, 'section'));
	// A headline printed behind its text stays in sight below the fold.
	const behind = node.span.start > node.range.start && node.span.end >= trimmedEnd(file.text, node.range);
	const own = behind ? { start: node.range.start, end: node.span.start } : { start: node.span.start, end: node.range.end };
	return [...spread(file, own, kind), ...children];
}

/** The span as a fold, if it has more than one line. */
function spread(file: ArticleFile, span: Span, kind: FoldKind): Fold[] {
	const end = trimmedEnd(file.text, span);
	const breaks = file.text.slice(span.start, end).search(/[\r\n]/u) >= 0;
	return breaks ? [{ start: span.start, end, kind }] : [];
}

/** Neighbouring paragraphs of these roles as one fold. */
function runsOf(file: ArticleFile, roles: ReadonlySet<ParagraphRole>, kind: FoldKind): Fold[] {
	const runs: Span[] = [];
	let open = false;
	for (const { role, span } of file.paragraphs) {
		const last = runs.at(-1);
		if (roles.has(role) && open && last) runs[runs.length - 1] = { start: last.start, end: span.end };
		else if (roles.has(role)) runs.push(span);
		open = roles.has(role);
	}
	return runs.flatMap((run) => spread(file, run, kind));
}

function trimmedEnd(text: string, { start, end }: Span): number {
	let to = Math.min(end, text.length);
	while (to > start && /\s/u.test(text.charAt(to - 1))) to--;
	return to;
}
