// Names that the caller vouches for: a house list, or what a corpus has learnt with certainty.
// Knows nothing of files; whoever reads a list makes this of it.
import type { NameKind } from '../model.ts';

export interface KnownName {
	readonly name: string;
	readonly kind: NameKind;
	/** The full form, where `name` is an alias. */
	readonly canonical?: string;
}

export interface KnownNames {
	/** Changes with the list: part of every cache key. */
	readonly version: string;
	readonly names: readonly KnownName[];
}
