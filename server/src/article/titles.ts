// Which title block heads which text, printed before or after it, and what each of its lines is: kicker, headline,
// subtitle, byline. A title that heads no text is a heading within its neighbour.
import { isBareName } from './bylines.ts';
import { continuedFrom } from './continuations.ts';
import type { Draft } from './draft.ts';
import { isKicker, isSubtitle, isWholeQuotation } from './headings.ts';
import type { Segment } from './segments.ts';

/** A text with the title block that heads it. */
export interface TitledText {
	readonly title: Segment | undefined;
	readonly text: Segment | undefined;
}

interface Choice {
	readonly cost: number;
	/** Titles by the place of their text among the texts. */
	readonly titles: readonly (Segment | undefined)[];
}

/** Every text with its title, in source order: the cheapest way to give the titles between the texts to their neighbours. */
export function matchTitles(drafts: readonly Draft[], segments: readonly Segment[]): TitledText[] {
	const texts = segments.filter((segment) => segment.kind === 'text');
	if (texts.length === 0) return segments.slice(0, 1).map((title) => ({ title, text: undefined }));
	const slots = slotsOf(segments, texts.length);
	// `bare` and `headed`: the best so far where the latest text has no title, or has one
	let bare: Choice | undefined = { cost: 0, titles: [] };
	let headed: Choice | undefined;
	slots.forEach((slot, at) => {
		const up = slot[0];
		const down = slot.at(-1);
		const above = texts[at - 1];
		const below = texts[at];
		let nextBare: Choice | undefined;
		let nextHeaded: Choice | undefined;
		for (const [state, titled] of [
			[bare, false],
			[headed, true],
		] as const) {
			if (state === undefined) continue;
			const settle = (title: Segment | undefined, isUp: boolean): Choice => {
				if (above === undefined) return state;
				const own = isUp ? title : titled ? state.titles.at(-1) : undefined;
				const missing = own === undefined ? headlessCost(drafts, above) : 0;
				return {
					cost: state.cost + missing + (isUp ? 1 : 0),
					titles: titled || above === undefined ? state.titles : [...state.titles.slice(0, at - 1), own],
				};
			};
			const ways: { up: boolean; down: boolean }[] = [{ up: false, down: false }];
			if (down !== undefined && below !== undefined) ways.push({ up: false, down: true });
			if (up !== undefined && above !== undefined && !titled) {
				ways.push({ up: true, down: false });
				if (slot.length > 1 && below !== undefined) ways.push({ up: true, down: true });
			}
			for (const way of ways) {
				const settled = settle(up, way.up);
				const unused = slot.length - Number(way.up) - Number(way.down);
				const cost = settled.cost + unused * 2.5 + (way.down ? downCost(drafts, down as Segment, below as Segment) : 0);
				const choice: Choice = { cost, titles: below === undefined ? settled.titles : [...settled.titles, way.down ? down : undefined] };
				if (way.down) nextHeaded = cheaper(nextHeaded, choice);
				else nextBare = cheaper(nextBare, choice);
			}
		}
		bare = nextBare;
		headed = nextHeaded;
	});
	const best = cheaper(bare, headed ?? (bare as unknown as Choice)) as Choice;
	return texts.map((text, at) => ({ text, title: best.titles[at] }));
}

function cheaper(a: Choice | undefined, b: Choice): Choice {
	return a === undefined || b.cost < a.cost ? b : a;
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
	return first.role === 'continuation' || continuedFrom(first.text) !== undefined;
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
	const kicker = /(?:强调|指出|表示|讲话|讲话时|会议|指示|批示|主持|出席)$/u.test(first) || first.length > second.length * 1.3;
	if (third === undefined) return kicker ? 1 : 0;
	return kicker && second.length <= third.length ? 1 : 0;
}
