// Names that the caller vouches for: a house list, or what a corpus has learnt with certainty.
// Knows nothing of files; whoever reads a list makes this of it.
import type { NameKind } from '../model.ts';
import { recaller } from './recall.ts';
import type { ScannedName } from './scanned.ts';

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

const nobody = recaller([]);
const finders = new WeakMap<KnownNames, (text: string) => ScannedName[]>();

/** Finds them in a text; made once for a list, since lists are long and live long. */
export function findKnown(known: KnownNames | undefined): (text: string) => ScannedName[] {
	if (known === undefined) return nobody;
	let find = finders.get(known);
	if (find === undefined) {
		find = recaller(known.names.map(({ name, kind, canonical }) => ({ name, kind, canonical: canonical ?? name })));
		finders.set(known, find);
	}
	return find;
}

/** Both lists as one; what the first says of a name holds. */
export function joinKnown(first: KnownNames, second: KnownNames | undefined): KnownNames {
	if (second === undefined || second.names.length === 0) return first;
	return { version: `${first.version}\n${second.version}`, names: [...first.names, ...second.names] };
}
