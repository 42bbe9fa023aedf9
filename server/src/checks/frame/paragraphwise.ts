// Runs the checks that judge each paragraph by itself. They are shown one paragraph at a time, as a file that holds nothing else, so
// that what they say cannot depend on anything else; and it is remembered, so that a key costs them the paragraph it falls into.
// Knows no check by name.
import type { Article, ArticleFile, Paragraph } from '../../article/model.ts';
import { movedMap } from '../../article/sourceMap.ts';
import { noEvidence } from '../../corpus/evidence.ts';
import { noHouse } from '../../house/house.ts';
import type { Settings } from '../../settings.ts';
import type { Span } from '../../text/span.ts';
import { keptText, rememberWith } from '../../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './model.ts';

/** What a check finds in a file of one paragraph: its findings after all that the frame asks of them. */
export type RunAlone = (check: Check, input: CheckInput) => readonly Finding[];

/** All that the findings in a paragraph depend on beside its text. */
interface Depends {
	readonly file: ArticleFile;
	readonly paragraph: Paragraph;
	readonly date: Article['date'];
	readonly checks: readonly Check[];
	readonly settings: Settings;
}

interface Known extends Omit<Depends, 'file' | 'paragraph'> {
	readonly role: Paragraph['role'];
	/** From its first to its last character, breaks and spaces included. */
	readonly source: string;
}

/** Findings placed as if the paragraph were the whole file. */
const remember = rememberWith<Depends, readonly Finding[], Known>({
	isSame: (known, { file, paragraph: { role, span }, date, checks, settings }) =>
		known.role === role &&
		known.settings === settings &&
		known.checks === checks &&
		(known.date === date || (known.date?.iso === date?.iso && known.date?.source === date?.source)) &&
		known.source.length === span.end - span.start &&
		file.text.startsWith(known.source, span.start),
	keep: ({ file, paragraph: { role, span }, ...rest }) => ({ ...rest, role, source: keptText(file.text.slice(span.start, span.end)) }),
});

/** Findings of `checks`, all of which reach but a paragraph, by the check's id. */
export function findInParagraphs(
	checks: readonly Check[],
	{ file, settings }: CheckInput,
	run: RunAlone,
): ReadonlyMap<string, readonly Finding[]> {
	const found = new Map<string, Finding[]>();
	const dates = datesOf(file);
	for (const paragraph of file.paragraphs) {
		const date = dates[paragraph.index];
		const findings = remember(paragraph.text, { file, paragraph, date, checks, settings }, () => {
			const alone = aloneIn(file, paragraph, date, settings);
			return checks.flatMap((check) => run(check, alone));
		});
		for (const finding of findings) {
			const others = found.get(finding.id);
			const own = movedFinding(finding, paragraph.span.start);
			if (others) others.push(own);
			else found.set(finding.id, [own]);
		}
	}
	return found;
}

/** The day of each paragraph's article, by the paragraph's index. */
function datesOf(file: ArticleFile): readonly Article['date'][] {
	const dates: Article['date'][] = file.paragraphs.map(() => undefined);
	for (const { date, paragraphs } of file.articles) for (const { index } of paragraphs) dates[index] = date;
	return dates;
}

/** A file with the paragraph from its first to its last character, in an article of that day. */
function aloneIn({ text: all }: ArticleFile, paragraph: Paragraph, date: Article['date'], settings: Settings): CheckInput {
	const { start, end } = paragraph.span;
	const text = all.slice(start, end);
	const span = { start: 0, end: end - start };
	const alone: Paragraph = { index: 0, role: paragraph.role, span, text: paragraph.text, map: movedMap(paragraph.map, -start) };
	const article: Article = { span, headline: undefined, outline: [], paragraphs: [alone], date };
	const file = { text, paragraphs: [alone], articles: [article] };
	return { file, facts: { names: [], figures: [], quotes: [] }, evidence: noEvidence, house: noHouse, settings };
}

function movedFinding(finding: Finding, by: number): Finding {
	if (by === 0) return finding;
	return {
		...finding,
		span: moved(finding.span, by),
		related: finding.related.map((place) => (place.path === undefined ? { ...place, span: moved(place.span, by) } : place)),
		fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...moved(edit, by) })) })),
	};
}

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
