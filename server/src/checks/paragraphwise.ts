// Runs the checks that judge each paragraph by itself. They are shown one paragraph at a time, as a file that holds nothing else, so
// that what they say cannot depend on anything else; and it is remembered, so that a key costs them the paragraph it falls into.
// Knows no check by name.
import type { Article, ArticleFile, Paragraph } from '../article/model.ts';
import { movedMap } from '../article/sourceMap.ts';
import { noEvidence } from '../corpus/evidence.ts';
import { noHouse } from '../house/house.ts';
import type { Settings } from '../settings.ts';
import type { Span } from '../text/span.ts';
import { cacheByText, rememberWith } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './model.ts';

/** What a check finds in a file of one paragraph: its findings after all that the frame asks of them. */
export type RunAlone = (check: Check, input: CheckInput) => readonly Finding[];

/** All that the findings in a paragraph depend on beside its text. */
interface Depends {
	/** From its first to its last character, breaks and spaces included. */
	readonly source: string;
	readonly role: Paragraph['role'];
	readonly date: Article['date'];
	readonly checks: readonly Check[];
	readonly settings: Settings;
}

/** Findings placed as if the paragraph were the whole file. */
const remember = rememberWith<Depends, readonly Finding[]>(
	(one, other) =>
		one.role === other.role &&
		one.settings === other.settings &&
		one.checks === other.checks &&
		(one.date === other.date || (one.date?.iso === other.date?.iso && one.date?.source === other.date?.source)) &&
		one.source === other.source,
);

const keptSource = cacheByText((source) => source);

/** Findings of `checks`, all of which reach but a paragraph, by the check's id. */
export function findInParagraphs(
	checks: readonly Check[],
	{ file, settings }: CheckInput,
	run: RunAlone,
): ReadonlyMap<string, readonly Finding[]> {
	const found = new Map<string, Finding[]>();
	const dates = datesOf(file);
	for (const paragraph of file.paragraphs) {
		const { text, role, span, index } = paragraph;
		const date = dates[index];
		const source = span.end - span.start === text.length ? text : keptSource(file.text.slice(span.start, span.end));
		const findings = remember(text, { source, role, date, checks, settings }, () => {
			const input = aloneIn(source, paragraph, date, settings);
			return checks.flatMap((check) => run(check, input));
		});
		for (const finding of findings) {
			const others = found.get(finding.id);
			if (others) others.push(movedFinding(finding, span.start));
			else found.set(finding.id, [movedFinding(finding, span.start)]);
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
function aloneIn(text: string, paragraph: Paragraph, date: Article['date'], settings: Settings): CheckInput {
	const span = { start: 0, end: text.length };
	const { start } = paragraph.span;
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
