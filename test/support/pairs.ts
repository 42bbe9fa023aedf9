// Real sentence pairs that differ, each with a label that says how; read beside the project, none where they are absent.
import { sharedRows } from './shared.ts';

export interface PairSide {
	/** `2023-08-01`, where it is known. */
	readonly date: string | null;
	readonly text: string;
}

export interface Pair {
	readonly id: string;
	/** `name-…`, `org-…`, `number-conflict`, …: what differs, and whether anybody should be told. */
	readonly label: string;
	readonly kind: string;
	readonly a: PairSide;
	readonly b: PairSide;
	/** For a typo, the side that has it. */
	readonly wrong_side: 'a' | 'b' | null;
}

export function realPairs(): Pair[] {
	return sharedRows<Pair>('pairs/rows.jsonl');
}
