// What can be folded away: articles, sections, points, long bylines and credits, page furniture.
// Gives offsets; whoever knows lines drops what stands on one line.
import type { ArticleFile, OutlineKind, OutlineNode, ParagraphRole } from '../article/model.ts';
import type { Span } from '../text/span.ts';

export type FoldKind = 'article' | 'section' | 'names' | 'furniture';

/** The line of `start` stays in sight; everything to `end`, which is the end of a line with text on it, folds under it. */
export interface Fold extends Span {
	readonly kind: FoldKind;
}

export function foldsOf(file: ArticleFile): Fold[] {
	const folds: Fold[] = [];
	for (const article of file.articles) {
		for (const node of article.outline) folds.push(...foldsUnder(file, node));
		if (!article.headline) folds.push(...spread(file, article.span, 'article'));
	}
	folds.push(...runsOf(file, names, 'names'), ...runsOf(file, furniture, 'furniture'));
	// Editors take one fold a line: of those that begin together the widest.
	const sorted = folds.sort((a, b) => a.start - b.start || b.end - a.end);
	return sorted.filter((fold, index) => fold.start !== sorted[index - 1]?.start);
}

const names: ReadonlySet<ParagraphRole> = new Set(['byline', 'contributors', 'credits']);
const furniture: ReadonlySet<ParagraphRole> = new Set(['furniture']);

/** Parts that have something to fold under them; a kicker's or dateline's own lines are not worth a fold. */
const foldable: ReadonlySet<OutlineKind> = new Set(['headline', 'section', 'point']);
const titles: ReadonlySet<OutlineKind> = new Set(['kicker', 'subtitle']);

function foldsUnder(file: ArticleFile, node: OutlineNode): Fold[] {
	const children = node.children.flatMap((child) => foldsUnder(file, child));
	if (!foldable.has(node.kind)) return children;
	const block = node.children.filter((child) => titles.has(child.kind)).map((child) => child.span.start);
	const title = Math.min(node.span.start, ...block);
	// A title block printed behind its text stays in sight below the fold.
	const own = title > node.range.start ? { start: node.range.start, end: title } : { start: node.span.start, end: node.range.end };
	return [...spread(file, own, node.kind === 'headline' ? 'article' : 'section'), ...children];
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
