// By which a phrasing is found again, from one request to the next.
import type { Phrase } from '../../phrases/model.ts';

export function phraseKey({ origin, id }: Pick<Phrase, 'origin' | 'id'>): string {
	return `${origin} ${id}`;
}
