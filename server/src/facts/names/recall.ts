// Finds again what an article or a list has named: every place where one of some names stands, in one pass.
// Knows nothing of how the names were found.

import { nameEdit } from '../../text/nameEdit.ts';
import { createWordTrie } from '../../text/wordTrie.ts';
import type { NameKind } from '../model.ts';
import { isNameDot, transliterates } from './foreignPerson.ts';
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

/**
 * A finder for slips of long foreign names: `托占耶夫` where the article knows 托卡耶夫. One character stands for another or is
 * missing; one half of the name is as it should be. What is found keeps its own spelling.
 */
export function slipFinder(names: readonly string[]): (text: string) => ScannedName[] {
	const long = names.filter((name) => name.length >= 4 && isTransliterated(name));
	if (long.length === 0) return () => [];
	const trie = createWordTrie(long.reduce((sum, { length }) => sum + length, 64));
	const halves: Half[][] = [];
	for (const name of long) {
		const middle = name.length >> 1;
		for (const half of [
			{ name, from: 0, part: name.slice(0, middle) },
			{ name, from: middle, part: name.slice(middle) },
		]) {
			const id = trie.add(half.part, halves.length);
			if (id === halves.length) halves.push([half]);
			else halves[id]?.push(half);
		}
	}
	return (text) => {
		const found: ScannedName[] = [];
		for (let i = 0; i < text.length; i++) {
			let node = 0;
			for (let j = i; j < text.length; j++) {
				node = trie.next(node, text.charCodeAt(j));
				if (node === -1) break;
				const value = trie.value(node);
				if (value === -1) continue;
				for (const half of (halves[value] as Half[]).slice(0, mostAlike)) {
					const slip = slipAt(text, i, half);
					if (slip) found.push(slip);
				}
			}
		}
		return found;
	};
}

interface Half {
	readonly name: string;
	/** Where the half begins in the name. */
	readonly from: number;
	readonly part: string;
}

const mostAlike = 8;

/** The slip of `name` around its half at `at`. */
function slipAt(text: string, at: number, { name, from }: Half): ScannedName | undefined {
	for (const length of [name.length, name.length - 1]) {
		const start = from === 0 ? at : at - from + (name.length - length);
		if (start < 0 || start + length > text.length) continue;
		const window = text.slice(start, start + length);
		const edit = nameEdit(window, name);
		if (!edit || edit.at === 0 || edit.at >= length - (length < name.length ? 0 : 1) || !/^[\u4e00-\u9fff·]+$/u.test(window)) continue;
		return { kind: 'person', start, end: start + length, sure: true, canonical: window };
	}
	return undefined;
}

function isTransliterated(name: string): boolean {
	for (let i = 0; i < name.length; i++) {
		const unit = name.charCodeAt(i);
		if (transliterates(unit) === 0 && !isNameDot(unit)) return false;
	}
	return true;
}
