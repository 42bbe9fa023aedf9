// The events that a draft speaks of, paragraph by paragraph. Knows no other article.
import type { ArticleFile } from '../../article/model.ts';
import { cacheByText, rememberWith } from '../../util/cacheByText.ts';
import type { Facts } from '../model.ts';
import { type Dated, type EventSaid, findEvents } from './said.ts';

export interface DraftEvent extends EventSaid {
	/** `Paragraph.index`; the event's places are in its unwrapped text. */
	readonly paragraph: number;
}

const known = new WeakMap<Facts, readonly DraftEvent[]>();
const remember = rememberWith<readonly Dated[], readonly EventSaid[]>({
	isSame: (one, other) => one.length === other.length && one.every((date, i) => isSameDate(date, other[i] as Dated)),
	keep: (dates) => dates,
});
const maySpeak = cacheByText((text) => /[届次轮于出]|周年/u.test(text));

export function eventsOf(facts: Facts, file: ArticleFile): readonly DraftEvent[] {
	let events = known.get(facts);
	if (!events) {
		events = findAll(facts, file);
		known.set(facts, events);
	}
	return events;
}

function findAll({ figures }: Facts, file: ArticleFile): DraftEvent[] {
	const dates = Map.groupBy(
		figures.filter(({ kind }) => kind === 'date'),
		({ paragraph }) => paragraph,
	);
	return file.paragraphs.flatMap(({ index, role, text }) => {
		if (role === 'furniture' || role === 'credits' || !maySpeak(text)) return [];
		const own: Dated[] = (dates.get(index) ?? []).map(({ at, value }) => ({ ...at, value }));
		return remember(text, own, () => findEvents(text, own)).map((event) => ({ ...event, paragraph: index }));
	});
}

/** Where they stand follows from the text. */
function isSameDate({ value }: Dated, { value: other }: Dated): boolean {
	return value === other || (Array.isArray(value) && Array.isArray(other) && value[0] === other[0] && value[1] === other[1]);
}
