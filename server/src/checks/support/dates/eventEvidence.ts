// What the draft elsewhere and published articles say of an event: the shared reading behind event-ordinal, event-date and event-place.
// Says nothing of which is right.
import type { ArticleFile } from '../../../article/model.ts';
import type { CorpusPlace } from '../../../corpus/evidence.ts';
import { type DraftEvent, eventsOf } from '../../../facts/events/extract.ts';
import { type EventSaid, findTold } from '../../../facts/events/said.ts';
import type { Facts } from '../../../facts/model.ts';
import type { CheckInput, RelatedPlace } from '../../frame/model.ts';
import { placeAt, relatedAt } from '../findings/place.ts';
import { relatedPublished } from '../findings/published.ts';
import { daysIn } from './calendar.ts';

export interface EventEvidence {
	readonly event: DraftEvent;
	/** Of the same term; the draft's own first. */
	readonly told: readonly Telling[];
}

export interface Telling {
	readonly said: EventSaid;
	/** What it says, word for word: its sentence. */
	readonly sentence: string;
	/** `undefined` for the draft itself. */
	readonly published: CorpusPlace | undefined;
	readonly related: RelatedPlace;
}

/** Of the draft's own words so much before the event is its sentence. */
export const ownBefore = 100;

/** So many mentions of one event in the draft are held against each other. */
const mostOwn = 30;

const known = new WeakMap<Facts, { readonly told: CheckInput['evidence']['told']; readonly evidence: readonly EventEvidence[] }>();

export function eventEvidence({ facts, file, evidence }: CheckInput): readonly EventEvidence[] {
	const last = known.get(facts);
	if (last && last.told === evidence.told) return last.evidence;
	const events = eventsOf(facts, file);
	const own = new Map<string, readonly Telling[]>();
	for (const [term, all] of Map.groupBy(events, (event) => event.term)) {
		if (all.length > 1)
			own.set(
				term,
				all.slice(0, mostOwn + 1).map((said) => ownTelling(said, file)),
			);
	}
	const found = events.map((event): EventEvidence => {
		const others = (own.get(event.term) ?? []).filter(({ said }) => said !== event).slice(0, mostOwn);
		const published = evidence.told?.get(event.term) ?? [];
		return {
			event,
			told: [
				...others,
				...published.flatMap((place): Telling[] =>
					tellings(event, place).map((said) => ({ said, sentence: place.sentence, published: place, related: relatedPublished(place) })),
				),
			],
		};
	});
	known.set(facts, { told: evidence.told, evidence: found });
	return found;
}

function ownTelling(said: DraftEvent, file: ArticleFile): Telling {
	const paragraph = file.paragraphs[said.paragraph];
	return {
		said,
		sentence: paragraph?.text.slice(Math.max(0, said.at.start - ownBefore), said.at.end + 40) ?? '',
		published: undefined,
		// Places of the source are worked out for what is shown only.
		get related() {
			const words = paragraph?.text.slice(said.at.start, said.at.end) ?? '';
			const message = { zh: `文中另一处：${words}`, en: `Elsewhere in the text: ${words}` };
			return paragraph
				? relatedAt(placeAt(paragraph, said.at.start, said.at.end), message)
				: { path: undefined, span: { start: 0, end: 0 }, message };
		},
	};
}

/** What each sentence says is found once. */
const read = new WeakMap<CorpusPlace, Map<string, readonly EventSaid[]>>();

function tellings({ term, verb }: EventSaid, place: CorpusPlace): readonly EventSaid[] {
	const terms = read.get(place) ?? new Map<string, readonly EventSaid[]>();
	read.set(place, terms);
	let said = terms.get(`${term} ${verb}`);
	if (!said) {
		said = findTold(term, verb, place.sentence, { article: place.date, previous: undefined, sentenceYear: undefined });
		terms.set(`${term} ${verb}`, said);
	}
	return said;
}

/** Of two places of one text, whether the telling is the later. */
export function isLater({ said }: Telling, event: DraftEvent): boolean {
	const { paragraph = 0 } = said as Partial<DraftEvent>;
	return paragraph > event.paragraph || (paragraph === event.paragraph && said.at.start > event.at.start);
}

export interface Days {
	/** ISO days, the last one included. */
	readonly from: string;
	readonly to: string;
	/** Told day by day: to the month or year only otherwise. */
	readonly exact: boolean;
}

/** `undefined` where the year or month is open. */
export function daysOf(said: EventSaid): Days | undefined {
	if (!days.has(said)) days.set(said, readDays(said));
	return days.get(said);
}

/** One event is compared with many. */
const days = new WeakMap<EventSaid, Days | undefined>();

function readDays(said: EventSaid): Days | undefined {
	const value = said.date?.value;
	const [from, to] = Array.isArray(value) ? [value[0], value[1]] : [value, value];
	if (typeof from !== 'string' || typeof to !== 'string' || !/^\d{4}-\d{2}/u.test(from) || !/^\d{4}-\d{2}/u.test(to)) return undefined;
	return daysFrom(from, to);
}

function daysFrom(from: string, to: string): Days {
	return {
		from: from.length === 7 ? `${from}-01` : from,
		to: to.length === 7 ? `${to}-${daysIn(Number(to.slice(0, 4)), Number(to.slice(5)))}` : to,
		exact: from.length === 10 && to.length === 10,
	};
}

/** The days of both, in one year where a side leaves the year open: `6月16日` beside `2025年6月16日至18日`. `undefined` without a month. */
export function daysOfBoth(a: EventSaid, b: EventSaid): readonly [Days, Days] | undefined {
	const year = yearOf(a) ?? yearOf(b) ?? 2000;
	const [one, two] = [daysOf(a) ?? openDays(a, year), daysOf(b) ?? openDays(b, year)];
	return one && two && [one, two];
}

function openDays({ date }: EventSaid, year: number): Days | undefined {
	const value = date?.value;
	const [from, to] = Array.isArray(value) ? [value[0], value[1]] : [value, value];
	if (typeof from !== 'string' || typeof to !== 'string' || !/^--\d{2}/u.test(from) || !/^--\d{2}/u.test(to)) return undefined;
	return daysFrom(`${year}${from.slice(1)}`, `${year}${to.slice(1)}`);
}

/** Where the text says it; of a stretch, its first. */
export function yearOf(said: EventSaid): number | undefined {
	const value = said.date?.value;
	const first = Array.isArray(value) ? value[0] : value;
	return typeof first === 'string' && /^\d{4}/u.test(first) ? Number(first.slice(0, 4)) : undefined;
}

/** Days between two stretches; 0 where they meet. */
export function daysApart(a: Days, b: Days): number {
	if (a.from <= b.to && b.from <= a.to) return 0;
	const [end, start] = a.to < b.from ? [a.to, b.from] : [b.to, a.from];
	return Math.round((Date.parse(start) - Date.parse(end)) / 86_400_000);
}
