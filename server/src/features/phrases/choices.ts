// All phrasings as a list to look through: those that the user has taken for such a place, the newsroom's own, then by the place in the
// article and by how often they are printed; each with what would be put in here. Knows nothing of how the list is shown.

import { keysOf } from '../../phrases/find.ts';
import type { Phrase } from '../../phrases/model.ts';
import { readPhrase, showPhrase } from '../../phrases/notation.ts';
import type { Reading } from '../reading.ts';
import { filledSnippet } from './fill.ts';
import { fillersOf } from './fillers.ts';
import { phraseKey } from './key.ts';
import { knownPhrases, usesOf } from './known.ts';
import { groupsAt, positionAt } from './position.ts';

export interface PhraseChoice {
	/** By which its uses are counted. */
	readonly key: string;
	/** `应〈国家〉〈职务〉〈姓名〉邀请，`. */
	readonly label: string;
	/** `出访 · 应邀出席`. */
	readonly name: string;
	/** Pinyin and initials of all it is called by: what else it is found under. */
	readonly search: string;
	/** In the editor's notation, filled from the draft. */
	readonly snippet: string;
	/** `应冰岛总理…邀请，`: the same as it would read. */
	readonly preview: string;
	/** In how many articles it was met. */
	readonly articles: number;
	readonly origin: Phrase['origin'];
}

/** `uses`: how often the user has taken each, by its key. */
export function phraseChoices(reading: Reading, offset: number, uses?: ReadonlyMap<string, number>): PhraseChoice[] {
	const fillers = fillersOf(reading, offset);
	const groups = groupsAt[positionAt(reading.file, offset)];
	const place = ({ group, origin }: Phrase) => {
		const own = groups.indexOf(group);
		return (origin === 'house' ? 0 : 100) + (own < 0 ? groups.length : own);
	};
	return knownPhrases(reading)
		.map((phrase) => {
			const key = phraseKey(phrase);
			// A dateline is taken for every article, and belongs nowhere but at its beginning.
			const taken = groups.includes(phrase.group) || phrase.origin === 'house' ? (uses?.get(key) ?? 0) : 0;
			return { phrase, key, taken, place: place(phrase), articles: usesOf(reading, phrase).articles };
		})
		.sort((a, b) => b.taken - a.taken || a.place - b.place || b.articles - a.articles)
		.map(({ phrase, key, articles }) => {
			const snippet = filledSnippet(phrase, fillers);
			const keys = keysOf(phrase);
			return {
				key,
				label: showPhrase(phrase.parts),
				name: [phrase.group, phrase.name].filter(Boolean).join(' · '),
				search: [...keys.initials.slice(0, 3), ...phrase.prefixes].join(' '),
				snippet,
				preview: previewOf(snippet),
				articles,
				origin: phrase.origin,
			};
		});
}

/** The first choice of each slot; the editor's own today as a blank. */
function previewOf(snippet: string): string {
	const plain = snippet.replaceAll(/\$\{CURRENT_[^}]*\}/gu, '×').replaceAll('$0', '');
	return showPhrase(
		readPhrase(plain).parts.map((part) => (part.kind === 'slot' && part.choices.length === 0 ? { kind: 'text', text: part.word } : part)),
	);
}
