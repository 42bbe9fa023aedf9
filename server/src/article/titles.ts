// Which title block heads which text, printed before or after it, and what each of its lines is: kicker, headline,
// subtitle, byline. A title that heads no text is a heading within its neighbour.
import { isBareName } from './bylines.ts';
import type { Draft } from './draft.ts';
import { isKicker, isSubtitle, isWholeQuotation } from './headings.ts';
import type { Segment } from './segments.ts';

/** A text with the title block that heads it. */
export interface TitledText {
	readonly title: Segment | undefined;
	readonly text: Segment | undefined;
}

/** A way to settle the titles up to some text; `before` is what it builds on. */
interface Choice {
	readonly cost: number;
	readonly before: Choice | undefined;
	/** The title of the text before this slot, where the slot decides it. */
	readonly up: Segment | undefined;
	/** The title of the text behind this slot. */
	readonly down: Segment | undefined;
}

const unusedCost = 2.5;
const upCost = 1;

/** Every text with its title, in source order: the cheapest way to give the titles between texts to their neighbours. */
export function matchTitles(drafts: readonly Draft[], segments: readonly Segment[]): TitledText[] {
	const texts = segments.filter((segment) => segment.kind === 'text');
	if (texts.length === 0) return segments.slice(0, 1).map((title) => ({ title, text: undefined }));
	const [first, second] = segments;
	if (segments.length === 1) return [{ title: undefined, text: first }];
	if (segments.length === 2 && first?.kind === 'title') return [{ title: first, text: second }];
	let choices: Choice[] = [{ cost: 0, before: undefined, up: undefined, down: undefined }];
	slotsOf(segments, texts.length).forEach((slot, at) => {
		choices = nextChoices(drafts, choices, slot, texts[at - 1], texts[at]);
	});
	return titlesOf(texts, cheapest(choices));
}

/** The cheapest choice with a title for the text behind the slot, and the cheapest without. */
function nextChoices(
	drafts: readonly Draft[],
	choices: readonly Choice[],
	slot: readonly Segment[],
	above: Segment | undefined,
	below: Segment | undefined,
): Choice[] {
	const first = slot[0];
	const last = slot.at(-1);
	const ups = above === undefined || first === undefined ? [undefined] : [undefined, first];
	const downs = below === undefined || last === undefined ? [undefined] : [undefined, last];
	return downs.map((down) =>
		cheapest(
			choices.flatMap((before) =>
				ups
					.filter((up) => up === undefined || (before.down === undefined && up !== down))
					.map((up) => {
						const used = Number(up !== undefined) + Number(down !== undefined);
						const headless = above !== undefined && before.down === undefined && up === undefined ? headlessCost(drafts, above) : 0;
						const printedBefore = down === undefined ? 0 : downCost(drafts, down, below as Segment);
						const cost = before.cost + (slot.length - used) * unusedCost + headless + (up === undefined ? 0 : upCost) + printedBefore;
						return { cost, before, up, down };
					}),
			),
		),
	);
}

function cheapest(choices: readonly Choice[]): Choice {
	return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best));
}

function titlesOf(texts: readonly Segment[], last: Choice): TitledText[] {
	const titled: TitledText[] = [];
	let choice: Choice = last;
	for (let at = texts.length - 1; at >= 0; at--) {
		const before = choice.before as Choice;
		titled.push({ text: texts[at], title: choice.up ?? before.down });
		choice = before;
	}
	return titled.reverse();
}

/** Slot i holds the titles between text i - 1 and text i. */
function slotsOf(segments: readonly Segment[], texts: number): Segment[][] {
	const slots: Segment[][] = Array.from({ length: texts + 1 }, () => []);
	let at = 0;
	for (const segment of segments) {
		if (segment.kind === 'text') at++;
		else slots[at]?.push(segment);
	}
	return slots;
}

/** The rest of an article from another page often has no headline here; any other text should have one. */
function headlessCost(drafts: readonly Draft[], text: Segment): number {
	return isContinued(drafts, text) ? 1 : 3;
}

function downCost(drafts: readonly Draft[], title: Segment, text: Segment): number {
	const first = drafts[text.from] as Draft;
	const furniture = drafts.slice(title.to, text.from).some((draft) => draft.role === 'furniture' || draft.frame);
	return (furniture || first.frame ? 3 : 0) + (isContinued(drafts, text) && first.gap > 0 ? 1 : 0);
}

function isContinued(drafts: readonly Draft[], text: Segment): boolean {
	const first = drafts[text.from] as Draft;
	return first.role === 'continuation' || first.continued !== undefined;
}

/** Says of every line of the block what it is. */
export function assignTitleRoles(drafts: readonly Draft[], { from, to }: Segment): void {
	const rows: Draft[] = [];
	for (let i = from; i < to; i++) {
		const draft = drafts[i] as Draft;
		if (draft.role === 'byline') continue;
		if (rows.length > 0 && isBareName(draft.text) && (i === to - 1 || drafts[i + 1]?.role === 'byline')) draft.role = 'byline';
		else if (rows.length > 0 && isSubtitle(draft.text)) draft.role = 'subtitle';
		else rows.push(draft);
	}
	const headline = headlineAmong(rows);
	rows.forEach((draft, at) => {
		draft.role = at < headline ? 'kicker' : at === headline ? 'headline' : 'subtitle';
	});
}

/** A kicker is the longer line before the headline, or ends with a colon; the shortest of three is the headline. */
function headlineAmong(rows: readonly Draft[]): number {
	const kickers = rows.findIndex((row) => !isKicker(row.text));
	if (kickers > 0) return kickers;
	const [first, second, third] = rows.map((row) => row.text);
	if (first === undefined || second === undefined) return 0;
	const quoted = rows.findIndex((row) => isWholeQuotation(row.text));
	if (quoted >= 0 && rows.length > 1) return Math.min(quoted, 2);
	if (/(?:强调|指出|表示|要求|讲话|指示|批示|主持|举行|召开|之际|会见|会议)$/u.test(first) && !/(?:强调|指出)$/u.test(second)) return 1;
	const longer = first.length > second.length * 1.3;
	return longer && (third === undefined || third.length > second.length) ? 1 : 0;
}
