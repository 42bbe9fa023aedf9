// The phrasings that come with the product, from the reference data. Knows nothing of who uses them.
import data from '../../../corpus/reference/phrases.json' with { type: 'json' };
import type { Phrase } from './model.ts';
import { readPhrase } from './notation.ts';

let phrases: readonly Phrase[] | undefined;

/** In the order of their groups. */
export function shippedPhrases(): readonly Phrase[] {
	phrases ??= Object.entries<SnippetRow>(data).map(([id, row]) => phraseOf(id, row, 'shipped'));
	return phrases;
}

/** A snippet as editors keep it. */
export interface SnippetRow {
	readonly prefix?: string | readonly string[];
	readonly body: string | readonly string[];
	readonly description?: string;
}

/** `会见 · 举行会谈` is of the group 会见; a name without a point is of none. */
export function phraseOf(id: string, { prefix = [], body, description = '' }: SnippetRow, origin: Phrase['origin']): Phrase {
	const point = /\s*[·•:：]\s*/u.exec(id);
	return {
		id,
		origin,
		group: point ? id.slice(0, point.index) : '',
		name: point ? id.slice(point.index + point[0].length) : id,
		prefixes: typeof prefix === 'string' ? [prefix] : prefix,
		description,
		parts: readPhrase(typeof body === 'string' ? body : body.join('\n')).parts,
	};
}
