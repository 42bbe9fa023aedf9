// What the trees of the corpus explorer are made of. Knows neither how it is loaded nor how it is shown.
import type { EntityRow } from '../../../server/src/corpus/browse.ts';
import type { CorpusPlace } from '../../../server/src/corpus/evidence.ts';

export type CorpusNode = EntityNode | MentionNode | MoreNode;

export interface EntityNode {
	readonly kind: 'entity';
	readonly row: EntityRow;
}

export interface MentionNode {
	readonly kind: 'mention';
	readonly place: CorpusPlace;
}

/** Ends a page where there is another. */
export interface MoreNode {
	readonly kind: 'more';
	/** Whose mentions; `undefined` for the names themselves. */
	readonly of: EntityNode | undefined;
	readonly left: number;
}
