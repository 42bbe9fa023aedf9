// Finds again what an article or a list has named: every place where one of some names stands, in one pass.
// Knows nothing of how the names were found.

import { createWordTrie } from '../../text/wordTrie.ts';
import type { NameKind } from '../model.ts';
import type { ScannedName } from './scanned.ts';

export interface Remembered {
	readonly name: string;
	readonly kind: NameKind;
	readonly canonical: string;
}

/** A finder for the names, longest first at each place. */
export function recaller(names: readonly Remembered[]): (text: string) => ScannedName[] {
	if (names.length === 0) return () => [];
	const trie = createWordTrie(names.reduce((sum, { name }) => sum + name.length, 64));
	names.forEach(({ name }, index) => {
		trie.add(name, index);
	});
	return (text) => {
		const found: ScannedName[] = [];
		for (let i = 0; i < text.length; i++) {
			let node = 0;
			let last = -1;
			let end = i;
			for (let j = i; j < text.length; j++) {
				node = trie.next(node, text.charCodeAt(j));
				if (node === -1) break;
				const value = trie.value(node);
				if (value === -1) continue;
				last = value;
				end = j + 1;
			}
			if (last === -1) continue;
			const { kind, canonical } = names[last] as Remembered;
			found.push({ kind, canonical, start: i, end, sure: true });
			i = end - 1;
		}
		return found;
	};
}
