// All phrasings that a writer has: the newsroom's own, those that are shipped, those learnt from the corpus, and how often each is
// met. Knows nothing of how they are found or filled.
import { type Learnt, nothingLearnt, type Phrase, type UsedPhrase } from '../../phrases/model.ts';
import { shippedPhrases } from '../../phrases/shipped.ts';
import type { Reading } from '../reading.ts';

export function learntOf({ evidence }: Pick<Reading, 'evidence'>): Learnt {
	return evidence.learnt ?? nothingLearnt;
}

export function knownPhrases({ house, evidence }: Pick<Reading, 'house' | 'evidence'>): readonly Phrase[] {
	return [...(house?.phrases ?? []), ...shippedPhrases(), ...learntOf({ evidence }).phrases];
}

const never: Pick<UsedPhrase, 'articles' | 'uses'> = { articles: 0, uses: [] };

export function usesOf(reading: Pick<Reading, 'evidence'>, phrase: Phrase): Pick<UsedPhrase, 'articles' | 'uses'> {
	if (isUsed(phrase)) return phrase;
	return learntOf(reading).known.get(phrase.id) ?? never;
}

function isUsed(phrase: Phrase): phrase is UsedPhrase {
	return 'articles' in phrase;
}
