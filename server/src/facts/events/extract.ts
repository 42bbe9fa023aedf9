// The events that a draft speaks of, paragraph by paragraph. Knows no other article.
import type { ArticleFile } from '../../article/model.ts';
import { rememberByText } from '../../util/cacheByText.ts';
import type { Facts } from '../model.ts';
import { type Dated, type EventSaid, findEvents } from './said.ts';

export interface DraftEvent extends EventSaid {
	/** `Paragraph.index`; the event's places are in its unwrapped text. */
	readonly paragraph: number;
}

const known = new WeakMap<Facts, readonly DraftEvent[]>();
const remember = rememberByText<readonly EventSaid[]>();

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
		if (role === 'furniture' || role === 'credits' || !/[届次轮于出]/u.test(text)) return [];
		const own: Dated[] = (dates.get(index) ?? []).map(({ at, value }) => ({ ...at, value }));
		const identity = `${own.map(({ value }) => value).join()}\n${text}`;
		return remember(identity, () => findEvents(text, own)).map((event) => ({ ...event, paragraph: index }));
	});
}
