// Runs the checks that judge each paragraph by itself. They are shown one paragraph at a time, as a file that holds nothing else, so
// that what they say cannot depend on anything else; and it is remembered, so that a key costs them the paragraph it falls into.
// Knows no check by name.
import type { Article, ArticleFile, Paragraph } from '../article/model.ts';
import { movedMap } from '../article/sourceMap.ts';
import { noEvidence } from '../corpus/evidence.ts';
import { noHouse } from '../house/house.ts';
import type { Settings } from '../settings.ts';
import type { Span } from '../text/span.ts';
import { rememberByText } from '../util/cacheByText.ts';
import type { Check, CheckInput, Finding } from './model.ts';

/** What a check finds in a file of one paragraph: its findings after all that the frame asks of them. */
export type RunAlone = (check: Check, input: CheckInput) => readonly Finding[];

/** All that the findings in a paragraph depend on beside its text, and the findings, placed as if the paragraph were the whole file. */
interface Known {
	readonly source: string;
	readonly role: Paragraph['role'];
	readonly date: Article['date'];
	readonly checks: readonly Check[];
	readonly settings: Settings;
	readonly findings: readonly Finding[];
}

/** One text may stand in several forms: wrapped and not, as a headline and as a caption. */
const mostForms = 4;
const remember = rememberByText<Known[]>();

/** Findings of `checks`, all of which reach but a paragraph, by the check's id. */
export function findInParagraphs(
	checks: readonly Check[],
	{ file, settings }: CheckInput,
	run: RunAlone,
): ReadonlyMap<string, readonly Finding[]> {
	const found = new Map<string, Finding[]>();
	const dates = datesOf(file);
	for (const paragraph of file.paragraphs) {
		const { text, role, span } = paragraph;
		const known = remember(text, () => []);
		const date = dates[paragraph.index];
		const isIt = (one: Known): boolean =>
			one.role === role &&
			one.settings === settings &&
			one.checks === checks &&
			one.source.length === span.end - span.start &&
			(one.date === date || (one.date?.iso === date?.iso && one.date?.source === date?.source)) &&
			file.text.startsWith(one.source, span.start);
		let mine = known.find(isIt);
		if (mine === undefined) {
			const input = aloneIn(file, paragraph, date, settings);
			const findings = checks.flatMap((check) => run(check, input));
			mine = { source: input.file.text, role, date, checks, settings, findings };
			if (known.length === mostForms) known.shift();
			known.push(mine);
		}
		for (const finding of mine.findings) {
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
