// Quantities and percentages of a paragraph in order, for checks that reckon with neighbours in one sentence.
// Knows where they stand, not what they measure.
import type { ArticleFile, Paragraph } from '../../../article/model.ts';
import { type ByParagraph, byParagraph as grouped } from '../../../facts/byParagraph.ts';
import type { Facts, Figure } from '../../../facts/model.ts';

/** Runs `judge` over every paragraph that has amounts, with its amounts in order. */
export function byParagraph<T>(
	{ file, facts }: { readonly file: ArticleFile; readonly facts: Facts },
	judge: (paragraph: Paragraph, amounts: readonly Figure[]) => readonly T[],
): T[] {
	const found: T[] = [];
	for (const [index, amounts] of amountsIn(facts)) {
		const paragraph = file.paragraphs[index];
		if (paragraph === undefined || paragraph.role === 'furniture' || paragraph.role === 'credits') continue;
		for (const finding of judge(paragraph, amounts)) found.push(finding);
	}
	return found;
}

const lately = new WeakMap<Facts, ByParagraph<Figure>>();

/** For all checks that ask. */
function amountsIn(facts: Facts): ByParagraph<Figure> {
	let amounts = lately.get(facts);
	if (amounts === undefined) {
		amounts = grouped(facts.figures.filter(({ kind }) => kind === 'quantity' || kind === 'percent'));
		lately.set(facts, amounts);
	}
	return amounts;
}

/** The words between two figures of one paragraph; at most `most` of them, else `undefined`. */
export function between(text: string, a: Figure, b: Figure, most = 60): string | undefined {
	return b.at.start - a.at.end > most || b.at.start < a.at.end ? undefined : text.slice(a.at.end, b.at.start);
}
