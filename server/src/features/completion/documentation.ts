// What a name that is offered is, before it is taken: its card, as if it stood in the article already.
import type { NameKind, NameMention } from '../../facts/model.ts';
import { nameCard } from '../hover/nameCard.ts';
import type { CardOptions } from '../hover/options.ts';
import type { Reading } from '../reading.ts';

/** The name as a mention that stands nowhere: what the corpus is asked about, and what the card is of. */
export function offeredName({ facts, house }: Reading, kind: NameKind, key: string): NameMention {
	const nowhere = { start: 0, end: 0 };
	const text = facts.names.find((name) => name.key === key)?.canonical ?? house?.find(key)?.canonical ?? key;
	return { kind, key, canonical: text, text, paragraph: -1, at: nowhere, span: nowhere };
}

/** `reading` with what the corpus says of the name. */
export function documentationOf(reading: Reading, name: NameMention, options: CardOptions): string {
	const canonical = reading.evidence.names.get(name.key)?.canonical ?? name.canonical;
	return nameCard(reading, { ...name, canonical }, { ...options, linkToListing: undefined });
}
